/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number or letter that a line of contract text begins with. */
#include "caucus-label.h"

#include <string.h>

#include "caucus-byte-class.h"
#include "caucus-label-number.h"
#include "caucus-reference.h"

#define KEYWORD_BYTES_MIN 4
#define KEYWORD_BYTES_MAX 16

/* Kinds of character that a text may begin with, but hardly go on with. */
#define ANEW_TYPES ((1u << G_UNICODE_UPPERCASE_LETTER) \
                    | (1u << G_UNICODE_TITLECASE_LETTER) \
                    | (1u << G_UNICODE_OTHER_LETTER) \
                    | (1u << G_UNICODE_OPEN_PUNCTUATION) \
                    | (1u << G_UNICODE_INITIAL_PUNCTUATION) \
                    | (1u << G_UNICODE_DASH_PUNCTUATION))

/* Case-folded; in the line the first letter is a capital. */
static const char * const keywords[] = {
  "article", "section", "sec.", "art.", "appendix", "part", "chapter", "schedule", "exhibit",
  "annex",
  "artículo", "sección", "capítulo", "anexo", "apéndice",
  "artikel", "abschnitt", "anhang", "§",
};

/* Most blanks are spaces. */
static inline gboolean
is_blank (const char *text)
{
  return *text == ' ' || (caucus_byte_is (*text, CAUCUS_BYTE_BLANK)
                          && g_unichar_isspace (g_utf8_get_char (text)));
}

static inline gboolean
ends_here (const char *text)
{
  return *text == '\0' || is_blank (text);
}

static gsize
count_blanks (const char *text)
{
  const char *p = text;

  while (is_blank (p))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/* "8 Leaves" begins a text after its number, "8 of this agreement" goes on. */
static gboolean
begins_anew (const char *text)
{
  gunichar c = g_utf8_get_char (text + count_blanks (text));

  if (((1u << g_unichar_type (c)) & ANEW_TYPES) != 0)
    return TRUE;
  return c < 0x80 ? strchr ("\"'*_", (int) c) != NULL : c == 0xa1 || c == 0xbf;
}

/* A dash that stands between a number and its title belongs to the number. */
static gsize
count_dash (const char *text)
{
  gsize blanks = count_blanks (text);
  const char *dash = text + blanks;

  if (blanks == 0 || *dash == '\0')
    return 0;
  if (g_unichar_type (g_utf8_get_char (dash)) != G_UNICODE_DASH_PUNCTUATION)
    return 0;
  dash = g_utf8_next_char (dash);
  return ends_here (dash) ? (gsize) (dash - text) : 0;
}

/* The length of a number of @length bytes with the mark and the dash after it,
 * or 0 if no label ends there. */
static gsize
close_number (const char *line,
              gsize       length)
{
  gboolean marked = line[length] == '.' || line[length] == ':' || line[length] == ')';

  if (length == 0)
    return 0;
  if (marked)
    length++;
  if (!ends_here (line + length))
    return 0;
  if (!marked && !begins_anew (line + length))
    return 0;
  return length + count_dash (line + length);
}

static gboolean
is_folded_keyword (const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (folded[0] == keywords[i][0] && strcmp (folded, keywords[i]) == 0)
      return TRUE;
  return FALSE;
}

/* @length is at most KEYWORD_BYTES_MAX. */
static gboolean
is_keyword (const char *word,
            gsize       length)
{
  char small[KEYWORD_BYTES_MAX + 1];
  g_autofree char *folded = NULL;
  gsize n = 0;

  if (length < KEYWORD_BYTES_MIN)
    return FALSE;
  for (; n < length && (guchar) word[n] < 0x80; n++)
    small[n] = g_ascii_tolower (word[n]);
  if (n < length)
    {
      folded = g_utf8_casefold (word, (gssize) length);
      return is_folded_keyword (folded);
    }
  small[n] = '\0';
  return is_folded_keyword (small);
}

/* Bytes of "Article", "Sec.", "§" at the start of the line. */
static gsize
count_keyword (const char *line)
{
  gsize length = 0;

  if ((guchar) line[0] >= 0x80)
    return g_str_has_prefix (line, "§") ? strlen ("§") : 0;
  /* All the others begin with a capital of ASCII. */
  if (!g_ascii_isupper (line[0]) || line[1] == '\0' || !caucus_reference_may_begin (line))
    return 0;
  while (length <= KEYWORD_BYTES_MAX && !ends_here (line + length))
    length = (gsize) (g_utf8_next_char (line + length) - line);
  return length <= KEYWORD_BYTES_MAX && is_keyword (line, length) ? length : 0;
}

/* "Article 8", "Section 10-2.", "Appendix A", "ARTICLE IV:", "§ 8". */
static gsize
keyword_label (const char *line)
{
  gsize keyword = count_keyword (line);
  gsize blanks = keyword > 0 ? count_blanks (line + keyword) : 0;
  const char *number = line + keyword + blanks;
  gsize length;
  guint n_parts;

  if (keyword == 0 || (blanks == 0 && g_unichar_isalpha (g_utf8_get_char (line))))
    return 0;
  length = caucus_label_count_roman (number);
  if (length == 0 || g_ascii_isalnum (number[length]) || g_ascii_islower (number[0]))
    length = caucus_label_count_number (number, &n_parts);
  if (length == 0)
    return 0;
  return close_number (line, keyword + blanks + length);
}

/* 15.50 may stand alone in a line; a section's number does not. */
static gboolean
is_sum (const char *line,
        gsize       length)
{
  return g_ascii_isdigit (line[0]) && memchr (line, '.', length) != NULL
         && line[length + count_blanks (line + length)] == '\0';
}

/* "10-2", "A-1", "10.2.1": a number of several parts needs no mark after it. */
static gsize
number_label (const char *line)
{
  guint n_parts;
  gsize length = caucus_label_count_number (line, &n_parts);

  if (n_parts < 2)
    return 0;
  if (n_parts == 2 && is_sum (line, length))
    return 0;
  return close_number (line, length);
}

/* "(a)", "a)", "1.", "IV.". */
static gsize
enumerator_label (const char *line)
{
  gsize length = caucus_label_count_parenthesised (line);

  if (length > 0)
    return ends_here (line + length) ? length : 0;
  length = caucus_label_count_enumerator (line);
  if (length == 0 || (line[length] != '.' && line[length] != ')'))
    return 0;
  length++;
  length += caucus_label_count_parenthesised (line + length);
  return ends_here (line + length) ? length : 0;
}

/* Most lines: three small letters of which one is in no Roman number, or a capital and a
 * small letter; such a word may still be one for a numbered place. */
static gboolean
begins_with_word (const char *line)
{
  if (g_ascii_isupper (line[0]))
    return g_ascii_islower (line[1]);
  for (gsize i = 0; i < 3; i++)
    if (!g_ascii_islower (line[i]))
      return FALSE;
  for (guint i = 0; i < 3; i++)
    if (!caucus_label_is_roman_digit (line[i]))
      return TRUE;
  return FALSE;
}

/**
 * caucus_label_length:
 * @line: UTF-8 without white space at its start
 *
 * Knows numbers of parts ("10-2", "A-1", "10.2.1"), enumerators ("(a)", "a)", "1.",
 * "iv.") and numbers after a word such as Article, Section or Appendix. A plain
 * number ("90 days"), a year, a sum ("15.00") and a reference in running text
 * ("Section 8 of this agreement") are no labels.
 *
 * Returns: how many bytes at the start of @line are its label with the marks
 *   that belong to it, 0 if it has none
 */
gsize
caucus_label_length (const char *line)
{
  gsize length;

  g_return_val_if_fail (line != NULL, 0);

  length = keyword_label (line);
  if (begins_with_word (line))
    return length;
  if (length == 0)
    length = number_label (line);
  if (length == 0)
    length = enumerator_label (line);
  return length;
}

/**
 * caucus_label_find:
 * @line: UTF-8; white space at its start is passed over
 * @label: (out): where the label begins in @line
 * @rest: (out): where the text after the label and its white space begins in
 *   @line; without a label, where the text begins
 *
 * Returns: how many bytes the label has, 0 without one
 */
gsize
caucus_label_find (const char  *line,
                   const char **label,
                   const char **rest)
{
  gsize length;

  g_return_val_if_fail (line != NULL && label != NULL && rest != NULL, 0);

  *label = line + count_blanks (line);
  length = caucus_label_length (*label);
  *rest = *label;
  if (length > 0)
    *rest += length + count_blanks (*label + length);
  return length;
}
