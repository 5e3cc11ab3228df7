/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text cut into words, white space and signs. */
#pragma once

#include <glib.h>

#include "caucus-block.h"
#include "caucus-interner.h"
#include "caucus-typography.h"

G_BEGIN_DECLS

/* So that a token's length has room beside its kind. */
#define CAUCUS_TOKENS_TEXT_BYTES_MAX (1u << 28)

/**
 * CaucusTokenKind:
 * @CAUCUS_TOKEN_WORD: letters and digits; "$1,234.50", "3.5 %", "8-3" and "16:00"
 *   are one word each, and so is each character of a script without spaces
 * @CAUCUS_TOKEN_SPACE: a run of white space
 * @CAUCUS_TOKEN_SIGN: punctuation, a symbol, an emoji; a run of dots or hyphens
 * @CAUCUS_TOKEN_TAB: what parts the cells of a table
 */
typedef enum
{
  CAUCUS_TOKEN_WORD,
  CAUCUS_TOKEN_SPACE,
  CAUCUS_TOKEN_SIGN,
  CAUCUS_TOKEN_TAB,
} CaucusTokenKind;

/**
 * CaucusToken:
 * @offset: bytes before it in its text
 * @length: in bytes, at least 1
 * @id: equal for tokens that are equal under the fold they were made with
 * @is_figure: whether it begins with a digit
 * @is_reference: whether it names another place of the same text by its number
 */
typedef struct
{
  guint32 offset;
  guint32 id;
  guint32 length : 28;
  guint32 kind : 2;     /* CaucusTokenKind; a million words have four million tokens */
  guint32 is_figure : 1;
  guint32 is_reference : 1;
} CaucusToken;

void        caucus_tokens_append    (GArray         *tokens,
                                     const char     *text,
                                     CaucusInterner *interner,
                                     CaucusFold      fold);
guint32     caucus_tokens_cut_block (CaucusToken       *tokens,
                                     const CaucusBlock *block,
                                     CaucusInterner    *interner,
                                     CaucusFold         fold);
const char *caucus_tokens_cut       (CaucusToken    *token,
                                     const char     *text,
                                     const char     *start);
gboolean    caucus_tokens_are_joint (gunichar        before,
                                     gunichar        joint,
                                     gunichar        after);

G_END_DECLS
