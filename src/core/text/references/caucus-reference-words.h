/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words beside the number of a place, one at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A word that is longer is in none of the lists. */
#define CAUCUS_WORD_BYTES_MAX 23

typedef char CaucusWord[CAUCUS_WORD_BYTES_MAX + 1];

/* There are mostly one or none, and strspn() takes its time to begin. */
static inline const char *
caucus_word_skip_blanks (const char *text)
{
  while (*text == ' ')
    text++;
  return text;
}

const char *caucus_word_take      (CaucusWord         word,
                                   const char        *text);
const char *caucus_word_take_last (CaucusWord         word,
                                   const char        *text,
                                   const char        *end);
void        caucus_word_fold      (CaucusWord         word);
gboolean    caucus_word_is_in     (const char *const *words,
                                   const char        *word);

G_END_DECLS
