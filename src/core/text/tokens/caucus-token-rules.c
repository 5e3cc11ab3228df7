/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a word, white space or a sign ends, of whatever characters it is. */
#include "caucus-token-rules.h"

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

/* The space that may stand between a number and its unit. */
static const char *
skip_unit_space (const char *p)
{
  gunichar c = g_utf8_get_char (p);

  return c == ' ' || c == 0xa0 || c == 0x2009 || c == 0x202f ? g_utf8_next_char (p) : p;
}

/* "$15" and "$ 15" are one word, "$" alone is none: %NULL where none begins, else where its first
 * letter or digit stands. */
static const char *
find_word (const char *p,
           gunichar    c)
{
  if (is_word_char (c))
    return p;
  if (!is_currency (c))
    return NULL;
  p = skip_unit_space (g_utf8_next_char (p));
  return g_unichar_isdigit (g_utf8_get_char (p)) ? p : NULL;
}

/* "12 %" and "12 €": the unit with the space before it, if the number has one. */
static const char *
skip_unit (const char *p)
{
  const char *unit = skip_unit_space (p);
  gunichar c = g_utf8_get_char (unit);

  if (c == '%' || c == 0x2030)
    return skip_char (unit);
  if (is_currency (c) && find_word (unit, c) == NULL)
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

/**
 * caucus_token_rules_next:
 * @p: UTF-8, not at its end
 * @kind: (out): what begins there
 *
 * Returns: where the token that begins at @p ends, by all the rules
 */
const char *
caucus_token_rules_next (const char      *p,
                         CaucusTokenKind *kind)
{
  gunichar c = g_utf8_get_char (p);
  const char *word = find_word (p, c);

  *kind = CAUCUS_TOKEN_WORD;
  if (word != NULL)
    return skip_word (word);
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
