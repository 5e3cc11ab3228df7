/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text cut into words, white space and signs. */
#include "caucus-tokens.h"

#include <string.h>

#include "caucus-byte-block.h"
#include "caucus-byte-class.h"
#include "caucus-token-rules.h"

/* Whether a word goes on behind the sign at @p. */
static inline gboolean
goes_on (const char *p)
{
  return caucus_byte_is (*p, CAUCUS_BYTE_JOINT) && caucus_byte_is (p[1], CAUCUS_BYTE_WORD)
         && caucus_bytes_are_joint (p[-1], p[0], p[1]);
}

/* Whether a word of ASCII certainly ends at @p, as no ASCII there goes on with it. */
static gboolean
ends_plain_word (const char *p)
{
  char next = p[0] != '\0' ? p[1] : '\0';

  if (((guchar) p[0] | (guchar) next) >= 0x80)
    return FALSE;
  if (caucus_byte_is (p[-1], CAUCUS_BYTE_DIGIT)
      && (p[0] == '%' || p[0] == '$' || (p[0] == ' ' && (next == '%' || next == '$'))))
    return FALSE;
  return TRUE;
}

/* Passes over letters, digits and "_" of ASCII; the first of them is sure. */
static inline const char *
skip_plain_letters (const char *p,
                    const char *last_block)
{
  if (p <= last_block)
    {
      guint length = (guint) __builtin_ctz (~caucus_byte_block_read_half (p).words);

      p += length;
      if (length < CAUCUS_BYTES_SIZE)
        return p;
    }
  while (caucus_byte_is (*p, CAUCUS_BYTE_WORD))
    p++;
  return p;
}

/* Most of a contract: tokens of ASCII beside which nothing stands that could be part of
 * them. %NULL where all the rules are needed. Up to @last_block a block of bytes can be read. */
static inline const char *
next_plain_token (const char      *p,
                  const char      *last_block,
                  CaucusTokenKind *kind)
{
  char c = *p;

  if (caucus_byte_is (c, CAUCUS_BYTE_WORD))
    {
      p = skip_plain_letters (p, last_block);
      while (goes_on (p))
        p = skip_plain_letters (p + 1, last_block);
      *kind = CAUCUS_TOKEN_WORD;
      return ends_plain_word (p) ? p : NULL;
    }
  if ((guchar) p[1] >= 0x80 || p[1] == c || c == '$'
      || (c == ' ' ? caucus_byte_is (p[1], CAUCUS_BYTE_BLANK)
                   : caucus_byte_is (c, CAUCUS_BYTE_SPECIAL | CAUCUS_BYTE_BLANK)))
    return NULL;
  *kind = c == ' ' ? CAUCUS_TOKEN_SPACE : CAUCUS_TOKEN_SIGN;
  return p + 1;
}

/* A text as it is cut. */
typedef struct
{
  const char *text;
  const char *last_block; /* so many bytes as a block can be read up to here */
  CaucusInterner *interner;
  CaucusFold fold;
  GString *key;         /* (nullable): room for a token that is not its own key */
} Cutter;

/* Cuts off the token at @start; @is_plain says whether it is its own key. */
static inline const char *
cut_token (const Cutter *cutter,
           CaucusToken  *token,
           const char   *start,
           gboolean     *is_plain)
{
  CaucusTokenKind kind;
  const char *end = next_plain_token (start, cutter->last_block, &kind);

  *is_plain = end != NULL;
  if (end == NULL)
    end = caucus_token_rules_next (start, &kind);
  *token = (CaucusToken) { .offset = (guint32) (start - cutter->text),
                           .length = (guint32) (end - start),
                           .kind = kind, .is_figure = caucus_byte_is (*start, CAUCUS_BYTE_DIGIT) };
  return end;
}

/**
 * caucus_tokens_cut:
 * @token: (out): the token at @start, with 0 as its id
 * @text: UTF-8 of less than 256 MiB
 * @start: in @text where a token begins, not its end
 *
 * Returns: where the token ends
 */
const char *
caucus_tokens_cut (CaucusToken *token,
                   const char  *text,
                   const char  *start)
{
  const Cutter cutter = { .text = text };
  gboolean is_plain;

  return cut_token (&cutter, token, start, &is_plain);
}

/* One space and nothing else, which is half of the tokens there are. */
static inline gboolean
stands_between_words (const char *p)
{
  return *p == ' ' && caucus_byte_is (p[1], CAUCUS_BYTE_WORD);
}

/* "5 %": a blank in a word stands between a number and its unit. */
static const char *
find_blank (const CaucusToken *token,
            const char        *text)
{
  return token->kind == CAUCUS_TOKEN_WORD ? memchr (text, ' ', token->length) : NULL;
}

/* Of a token at @text that may not be its own key. */
static G_GNUC_NO_INLINE guint32
find_folded_id (Cutter            *cutter,
                const CaucusToken *token,
                const char        *text)
{
  const char *blank;

  if (caucus_typography_is_plain (text, token->length) && find_blank (token, text) == NULL)
    return caucus_interner_add (cutter->interner, text, token->length);
  if (cutter->key == NULL)
    cutter->key = g_string_new (NULL);
  g_string_truncate (cutter->key, 0);
  caucus_typography_fold (cutter->key, text, token->length, cutter->fold);
  blank = memchr (cutter->key->str, ' ', cutter->key->len);
  if (blank != NULL && token->kind == CAUCUS_TOKEN_WORD && cutter->fold == CAUCUS_FOLD_TYPOGRAPHY)
    g_string_erase (cutter->key, blank - cutter->key->str, 1);
  return caucus_interner_add (cutter->interner, cutter->key->str, cutter->key->len);
}

/* Of a token at @text. */
static inline guint32
find_id (Cutter            *cutter,
         const CaucusToken *token,
         const char        *text,
         gboolean           is_plain)
{
  if (is_plain && token->length > 1 && text <= cutter->last_block)
    return caucus_interner_add_word (cutter->interner, text, token->length);
  if (is_plain)
    return caucus_interner_add (cutter->interner, text, token->length);
  return find_folded_id (cutter, token, text);
}

/* Returns: how many tokens they are. */
static guint32
cut_all (Cutter      *cutter,
         CaucusToken *tokens)
{
  guint32 space_id = cutter->interner != NULL ? CAUCUS_NO_KEY : 0;
  const char *p = cutter->text;
  CaucusToken *token = tokens;

  while (*p != '\0')
    {
      gboolean is_plain;
      const char *next = cut_token (cutter, token, p, &is_plain);

      if (cutter->interner != NULL)
        token->id = find_id (cutter, token, p, is_plain);
      token++;
      p = next;
      if (stands_between_words (p))
        {
          *token = (CaucusToken) { .offset = (guint32) (p - cutter->text), .length = 1,
                                   .kind = CAUCUS_TOKEN_SPACE };
          if (space_id == CAUCUS_NO_KEY)
            space_id = caucus_interner_add (cutter->interner, " ", 1);
          token->id = space_id;
          token++;
          p++;
        }
    }
  if (cutter->key != NULL)
    g_string_free (cutter->key, TRUE);
  return (guint32) (token - tokens);
}

/**
 * caucus_tokens_cut_block:
 * @tokens: (out): room for as many tokens as the text of @block has bytes
 * @block: with UTF-8 of less than 256 MiB
 * @interner: (nullable): gives the ids; one for all texts that are compared. Without
 *   one all are 0
 *
 * Cuts a text into tokens that lie edge to edge and cover all of it. No character
 * is parted from its combining marks, and no emoji sequence is cut.
 *
 * Returns: how many they are
 */
guint32
caucus_tokens_cut_block (CaucusToken       *tokens,
                         const CaucusBlock *block,
                         CaucusInterner    *interner,
                         CaucusFold         fold)
{
  Cutter cutter = { .text = block->text, .last_block = block->text + block->length,
                    .interner = interner, .fold = fold };

  return cut_all (&cutter, tokens);
}

/**
 * caucus_tokens_append:
 * @tokens: (element-type CaucusToken): where the tokens are added
 * @text: UTF-8 of less than 256 MiB
 *
 * Cuts a text as caucus_tokens_cut_block() does, whatever is behind it.
 */
void
caucus_tokens_append (GArray         *tokens,
                      const char     *text,
                      CaucusInterner *interner,
                      CaucusFold      fold)
{
  Cutter cutter = { .text = text, .interner = interner, .fold = fold };
  guint n_tokens = tokens->len;
  gsize length = strlen (text);

  g_return_if_fail (length < CAUCUS_TOKENS_TEXT_BYTES_MAX);

  if (length == 0)
    return;
  if (length >= CAUCUS_BYTE_BLOCK_SIZE)
    cutter.last_block = text + length - CAUCUS_BYTE_BLOCK_SIZE;
  /* No more tokens than bytes: so there is room for all at once. */
  g_array_set_size (tokens, n_tokens + (guint) length);
  n_tokens += cut_all (&cutter, &g_array_index (tokens, CaucusToken, n_tokens));
  g_array_set_size (tokens, n_tokens);
}
