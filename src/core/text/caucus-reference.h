/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#pragma once

#include <glib.h>

#include "caucus-tokens.h"

G_BEGIN_DECLS

#define CAUCUS_REFERENCE_PAIR(first, second) ((first) << 8 | (second))

/* Whether a word of three bytes or more, by its first ones, can be one that a reference begins
 * with; nearly all others are told from these here. Capitals count as small letters, and some
 * signs count as letters, too. */
static inline gboolean
caucus_reference_may_begin (const char *word)
{
  int first = (guchar) word[0] | 0x20;
  int second = (guchar) word[1] | 0x20;
  int third = (guchar) word[2] | 0x20;

  switch (CAUCUS_REFERENCE_PAIR (first, second))
    {
    case CAUCUS_REFERENCE_PAIR ('a', 'b'):
      return third == 's';
    case CAUCUS_REFERENCE_PAIR ('a', 'n'):
      return third == 'e' || third == 'h' || third == 'n';
    case CAUCUS_REFERENCE_PAIR ('a', 'p'):
      return third == 'p' || third >= 0x80;
    case CAUCUS_REFERENCE_PAIR ('a', 'r'):
      return third == 't';
    case CAUCUS_REFERENCE_PAIR ('c', 'a'):
      return third == 'p';
    case CAUCUS_REFERENCE_PAIR ('c', 'h'):
      return third == 'a';
    case CAUCUS_REFERENCE_PAIR ('e', 'x'):
      return third == 'h';
    case CAUCUS_REFERENCE_PAIR ('p', 'a'):
      return third == 'r';
    case CAUCUS_REFERENCE_PAIR ('s', 'c'):
      return third == 'h';
    case CAUCUS_REFERENCE_PAIR ('s', 'e'):
      return third == 'c';
    case CAUCUS_REFERENCE_PAIR ('s', 'u'):
      return third == 'b';
    default:
      return FALSE;
    }
}

gboolean caucus_reference_label_key     (GString           *key,
                                         const char        *label);
gboolean caucus_reference_label_is_item (const char        *label);
gboolean caucus_reference_begins        (const char        *word,
                                         gsize              length);
gboolean caucus_reference_goes_on       (const CaucusToken *token,
                                         const char        *text);
gboolean caucus_reference_token_key     (GString           *key,
                                         const CaucusToken *tokens,
                                         guint              position,
                                         const char        *text);
gboolean caucus_reference_token_is_item (const CaucusToken *tokens,
                                         guint              position,
                                         const char        *text);

G_END_DECLS
