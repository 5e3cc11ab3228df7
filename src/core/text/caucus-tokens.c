/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text cut into words, white space and signs. */
#include "caucus-tokens.h"

#include <string.h>

#include "caucus-byte-block.h"
#include "caucus-byte-class.h"

#define ZERO_WIDTH_JOINER 0x200d
#define MARK_TYPES ((1u << G_UNICODE_NON_SPACING_MARK) \
                    | (1u << G_UNICODE_SPACING_MARK) \
                    | (1u << G_UNICODE_ENCLOSING_MARK) \
                    | (1u << G_UNICODE_FORMAT))

/* Signs of Arabic, Syriac and Kaithi numbers: they go before what they belong to. */
static gboolean
is_prepended (gunichar c)
{
  return (c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891
         || c == 0x8e2 || c == 0x110bd || c == 0x110cd;
}

/* What belongs to the character before it: marks, joiners, skin tones, and the
 * letters that Unicode counts as marks (UAX 29, Grapheme_Extend and SpacingMark). */
static gboolean
is_extending (gunichar c)
{
  if (c < 0xad)
    return FALSE;
  return (((1u << g_unichar_type (c)) & MARK_TYPES) != 0 && !is_prepended (c))
         || (c >= 0x1f3fb && c <= 0x1f3ff)
         || c == 0xff9e || c == 0xff9f || c == 0xe33 || c == 0xeb3;
}

static gboolean
is_symbol (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL;
}

/* Letters of Thai, Lao, Burmese and Khmer, which have blanks between sentences alone. */
static gboolean
is_unspaced_letter (gunichar c)
{
  return ((c >= 0xe00 && c < 0xf00) || (c >= 0x1000 && c < 0x10a0) || (c >= 0x1780 && c < 0x1800))
         && g_unichar_isalpha (c);
}

/* What one character, with all that belongs to it, is a word of. */
static gboolean
is_ideographic (gunichar c)
{
  GUnicodeScript script;

  if (c < 0xe00)
    return FALSE;
  if (c < 0x2e80)
    return is_unspaced_letter (c);
  script = g_unichar_get_script (c);
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA
         || script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_BOPOMOFO
         || script == G_UNICODE_SCRIPT_YI;
}

static gboolean
is_word_char (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum ((char) c) || c == '_';
  return (g_unichar_isalnum (c) || is_prepended (c)
          || g_unichar_type (c) == G_UNICODE_CONNECT_PUNCTUATION)
         && !is_ideographic (c);
}

static gboolean
is_space (gunichar c)
{
  return c != '\t' && g_unichar_isspace (c);
}

static gboolean
is_currency (gunichar c)
{
  return c == '$' || (c > 0x7f && g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL);
}

static const char *
skip_extending (const char *p)
{
  for (;;)
    {
      gunichar c = g_utf8_get_char (p);

      if (!is_extending (c))
        return p;
      p = g_utf8_next_char (p);
      if (c == ZERO_WIDTH_JOINER && is_symbol (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }
}

static const char *
skip_char (const char *p)
{
  return skip_extending (g_utf8_next_char (p));
}

/* A vowel of Thai or Lao that is written before the consonant it is spoken after. */
static gboolean
is_leading_vowel (gunichar c)
{
  return (c >= 0xe40 && c <= 0xe44) || (c >= 0xec0 && c <= 0xec4);
}

/* What puts the next consonant of Burmese or Khmer below this one. */
static gboolean
is_stacker (gunichar c)
{
  return c == 0x1039 || c == 0x17d2;
}

/* A character that is a word, with what nobody would part from it. */
static const char *
skip_ideograph (const char *p)
{
  gboolean goes_on = is_leading_vowel (g_utf8_get_char (p));

  p = skip_char (p);
  while ((goes_on || is_stacker (g_utf8_get_char (g_utf8_prev_char (p))))
         && is_unspaced_letter (g_utf8_get_char (p)))
    {
      goes_on = FALSE;
      p = skip_char (p);
    }
  return p;
}

/**
 * caucus_tokens_are_joint:
 *
 * Returns: whether @joint keeps one word together between the characters beside it:
 *   1,234.50 and 16:00 and 3/15/2020, don't and p.m, 8-3 and A-1 and COVID-19
 */
gboolean
caucus_tokens_are_joint (gunichar before,
                         gunichar joint,
                         gunichar after)
{
  gboolean digits = g_unichar_isdigit (before) && g_unichar_isdigit (after);

  if (caucus_typography_is_dash (joint))
    return digits || (joint < 0x2014 && g_unichar_isdigit (after) && g_unichar_isalnum (before));
  if (joint == '\'' || joint == 0x2019 || joint == '.' || joint == 0xb7)
    return digits || (g_unichar_isalpha (before) && g_unichar_isalpha (after));
  if (joint == ',' || joint == ':' || joint == '/' || joint == 0x66b || joint == 0x66c)
    return digits;
  return FALSE;
}

/* "12 %" and "12 €": the unit with the space before it, if the number has one. */
static const char *
skip_unit (const char *p)
{
  const char *unit = p;
  gunichar c = g_utf8_get_char (p);

  if (c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f)
    unit = g_utf8_next_char (p);
  c = g_utf8_get_char (unit);
  if (c == '%' || c == 0x2030)
    return skip_char (unit);
  if (is_currency (c) && !g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (unit))))
    return skip_char (unit);
  return p;
}

static const char *
skip_word (const char *p)
{
  gunichar last = 0;

  for (;;)
    {
      gunichar c = g_utf8_get_char (p);
      gunichar after;

      if (is_word_char (c))
        {
          last = c;
          p = skip_char (p);
          continue;
        }
      after = c != '\0' ? g_utf8_get_char (g_utf8_next_char (p)) : '\0';
      if (last == 0 || !is_word_char (after) || !caucus_tokens_are_joint (last, c, after))
        break;
      p = g_utf8_next_char (p);
    }
  return g_unichar_isdigit (last) ? skip_unit (p) : p;
}

static const char *
skip_space (const char *p)
{
  while (is_space (g_utf8_get_char (p)))
    p = skip_char (p);
  return p;
}

static gboolean
is_regional_indicator (gunichar c)
{
  return c >= 0x1f1e6 && c <= 0x1f1ff;
}

static const char *
skip_sign (const char *p)
{
  gunichar c = g_utf8_get_char (p);
  const char *next = skip_char (p);

  if (c == '.' || c == '-')
    while (*next == (char) c)
      next = skip_char (next);
  /* Two of them are one flag. */
  else if (is_regional_indicator (c) && is_regional_indicator (g_utf8_get_char (next)))
    next = skip_char (next);
  return next;
}

/* Whether a word begins here: "$15" is one, "$" alone is not. */
static gboolean
begins_word (const char *p,
             gunichar    c)
{
  if (is_word_char (c))
    return TRUE;
  return is_currency (c) && g_unichar_isdigit (g_utf8_get_char (g_utf8_next_char (p)));
}

static const char *
next_token (const char      *p,
            CaucusTokenKind *kind)
{
  gunichar c = g_utf8_get_char (p);

  *kind = CAUCUS_TOKEN_WORD;
  if (begins_word (p, c))
    return skip_word (is_word_char (c) ? p : g_utf8_next_char (p));
  if (is_ideographic (c))
    return skip_ideograph (p);
  *kind = CAUCUS_TOKEN_SPACE;
  if (is_space (c))
    return skip_space (p);
  *kind = CAUCUS_TOKEN_TAB;
  if (c == '\t')
    return p + 1;
  *kind = CAUCUS_TOKEN_SIGN;
  return skip_sign (p);
}

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
    end = next_token (start, &kind);
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

/* Of a token at @text. */
static inline guint32
find_id (Cutter            *cutter,
         const CaucusToken *token,
         const char        *text,
         gboolean           is_plain)
{
  if (is_plain && token->length > 1 && text <= cutter->last_block)
    return caucus_interner_add_word (cutter->interner, text, token->length);
  if (is_plain || caucus_typography_is_plain (text, token->length))
    return caucus_interner_add (cutter->interner, text, token->length);
  if (cutter->key == NULL)
    cutter->key = g_string_new (NULL);
  g_string_truncate (cutter->key, 0);
  caucus_typography_fold (cutter->key, text, token->length, cutter->fold);
  return caucus_interner_add (cutter->interner, cutter->key->str, cutter->key->len);
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
