/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words for numbered places: "Section", "Articles", "§". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAUCUS_KEYWORD_BYTES_MAX 15
#define CAUCUS_SECTION_SIGN "§"

/**
 * CaucusReferenceKeyword:
 * @word: in small letters
 * @place: what is numbered, for words of all languages and forms the same
 * @is_plural: whether the word is for several places
 * @needs_capital: whether it is a verb as well, which has none
 * @is_sign: whether it is "§", which is for several places where it stands twice
 */
typedef struct
{
  const char word[CAUCUS_KEYWORD_BYTES_MAX + 1];
  const char *place;
  gboolean is_plural;
  gboolean needs_capital;
  gboolean is_sign;
} CaucusReferenceKeyword;

/* By the first two letters of a word, bits for the third; see caucus_reference_may_begin(). */
extern const guint32 caucus_reference_beginnings[32 * 32];

/* Whether a word of three bytes or more, by its first ones, can be one that a reference begins
 * with; nearly all others are told from these here. Capitals count as small letters, and other
 * bytes as letters, too. */
static inline gboolean
caucus_reference_may_begin (const char *word)
{
  guint pair = (word[0] & 31u) << 5 | (word[1] & 31u);

  return ((caucus_reference_beginnings[pair] >> (word[2] & 31u)) & 1) != 0;
}

const CaucusReferenceKeyword *
caucus_reference_keyword_find    (const char *word,
                                  gsize       length);

G_END_DECLS
