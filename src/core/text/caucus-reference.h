/* SPDX-License-Identifier: GPL-3.0-or-later */
/* References from one place of a contract to another: "Section 8-3", "Articles 12 and 13". */
#pragma once

#include <glib.h>

#include "caucus-tokens.h"

G_BEGIN_DECLS

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

gboolean caucus_reference_label_key     (GString           *key,
                                         const char        *label);
gboolean caucus_reference_label_is_item (const char        *label);
gboolean caucus_reference_begins        (const char        *word,
                                         gsize              length);
gboolean caucus_reference_may_follow    (const char        *after);
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
