/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number or letter that a line of contract text begins with. */
#include "caucus-label.h"

#include <string.h>

#include "caucus-byte-class.h"
#include "caucus-reference.h"

/* A label's number has at most this many digits: 2020 is a year. */
#define NUMBER_DIGITS_MAX 3
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

/* The prefixes looked for are of a few bytes, and mostly there is none of them. */
static inline gboolean
begins_with (const char *text,
             const char *prefix)
{
  while (*prefix != '\0' && *text == *prefix)
    {
      text++;
      prefix++;
    }
  return *prefix == '\0';
}

static gsize
count_digits (const char *text)
{
  gsize n = 0;

  while (g_ascii_isdigit (text[n]))
    n++;
  return n;
}

static inline gboolean
is_roman_digit (char c)
{
  switch (c | 0x20)
    {
    case 'c':
    case 'i':
    case 'l':
    case 'v':
    case 'x':
      return TRUE;
    default:
      return FALSE;
    }
}

/* Bytes of a Roman number up to 399 in one case, 0 where there is none. The
 * larger ones are left out because "(mix)" and "(did)" are words. */
static gsize
count_roman (const char *text)
{
  static const char * const parts[2][9] = {
    { "c", "xc", "xl", "l", "x", "ix", "iv", "v", "i" },
    { "C", "XC", "XL", "L", "X", "IX", "IV", "V", "I" },
  };
  static const guint8 repeats[9] = { 3, 1, 1, 1, 3, 1, 1, 1, 3 };
  gsize upper = g_ascii_isupper (text[0]) ? 1 : 0;
  gsize length = 0;

  if (!is_roman_digit (text[0]))
    return 0;
  for (guint part = 0; part < G_N_ELEMENTS (repeats); part++)
    for (guint8 n = 0; n < repeats[part]; n++)
      if (begins_with (text + length, parts[upper][part]))
        length += strlen (parts[upper][part]);
  return length;
}

/* "a", "AB" no, "aa" yes: the letter after z is z's double. */
static gsize
count_letters (const char *text)
{
  if (!g_ascii_isalpha (text[0]))
    return 0;
  if (!g_ascii_isalpha (text[1]))
    return 1;
  return text[1] == text[0] && !g_ascii_isalpha (text[2]) ? 2 : 0;
}

/* Bytes of one enumerator: "12", "iv", "B", "aa". */
static gsize
count_enumerator (const char *text)
{
  gsize n = count_digits (text);

  if (n > 0)
    return n <= NUMBER_DIGITS_MAX ? n : 0;
  n = count_roman (text);
  if (n > 0 && !g_ascii_isalpha (text[n]))
    return n;
  return count_letters (text);
}

/* "(a)", "(12)", "(a)(iv)". */
static gsize
count_parenthesised (const char *text)
{
  gsize length = 0;

  while (text[length] == '(')
    {
      gsize n = count_enumerator (text + length + 1);

      if (n == 0 || text[length + 1 + n] != ')')
        break;
      length += n + 2;
    }
  return length;
}

/* The end of a joint in a number such as 10-2 or A.1, 0 where there is none. */
static gsize
count_joint (const char *text)
{
  static const char * const joints[] = { "-", ".", "\u2010", "\u2011", "\u2012", "\u2013" };

  if (text[0] != '-' && text[0] != '.' && (guchar) text[0] < 0x80)
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (joints); i++)
    if (begins_with (text, joints[i]))
      return strlen (joints[i]);
  return 0;
}

/* "10-2", "A-1", "10.2.1", "10-2a", "8-3(a)"; @n_parts says how many numbers. */
static gsize
count_number (const char *text,
              guint      *n_parts)
{
  gsize length = count_digits (text);

  *n_parts = 0;
  if (length == 0 && g_ascii_isupper (text[0]))
    length = 1;
  if (length == 0 || length > NUMBER_DIGITS_MAX)
    return 0;

  *n_parts = 1;
  for (gsize joint; (joint = count_joint (text + length)) > 0; (*n_parts)++)
    {
      gsize digits = count_digits (text + length + joint);

      if (digits == 0)
        break;
      if (digits > NUMBER_DIGITS_MAX || text[length + joint] == '0')
        return 0;
      length += joint + digits;
    }
  if (g_ascii_isdigit (text[length - 1]) && g_ascii_isalpha (text[length])
      && !g_ascii_isalnum (text[length + 1]))
    length++;
  return length + count_parenthesised (text + length);
}

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
  length = count_roman (number);
  if (length == 0 || g_ascii_isalnum (number[length]) || g_ascii_islower (number[0]))
    length = count_number (number, &n_parts);
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
  gsize length = count_number (line, &n_parts);

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
  gsize length = count_parenthesised (line);

  if (length > 0)
    return ends_here (line + length) ? length : 0;
  length = count_enumerator (line);
  if (length == 0 || (line[length] != '.' && line[length] != ')'))
    return 0;
  length++;
  length += count_parenthesised (line + length);
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
  return !is_roman_digit (line[0]) || !is_roman_digit (line[1]) || !is_roman_digit (line[2]);
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

/* Parts a label into what stands before its last enumerator, its rank and what stands after. */
static gboolean
read_rank (const char *label,
           gsize      *start,
           gsize      *end,
           guint64    *rank)
{
  *end = strlen (label);
  while (*end > 0 && !g_ascii_isalnum (label[*end - 1]))
    (*end)--;
  if (*end == 0)
    return FALSE;

  *start = *end - 1;
  if (!g_ascii_isdigit (label[*start]))
    {
      *rank = (guint64) (guchar) label[*start];
      return TRUE;
    }
  while (*start > 0 && g_ascii_isdigit (label[*start - 1]))
    (*start)--;
  *rank = g_ascii_strtoull (label + *start, NULL, 10);
  return TRUE;
}

/**
 * caucus_label_may_begin:
 *
 * Returns: whether a list may begin with @label: "(a)", "10-1", and what cannot be counted, as
 *   Roman numbers above a letter's worth
 */
gboolean
caucus_label_may_begin (const char *label)
{
  gsize start, end;
  guint64 rank;

  g_return_val_if_fail (label != NULL, FALSE);

  if (!read_rank (label, &start, &end, &rank) || (start > 0 && g_ascii_isalpha (label[start - 1])))
    return TRUE;
  return g_ascii_isdigit (label[start]) ? rank <= 1 : strchr ("aAiI", (int) rank) != NULL;
}

/* Where the letters before @end begin. */
static gsize
letters_start (const char *label,
               gsize       end)
{
  while (end > 0 && g_ascii_isalpha (label[end - 1]))
    end--;
  return end;
}

/* The worth of a Roman number of @length letters, 0 for other letters. */
static guint
roman_worth (const char *letters,
             gsize       length)
{
  static const char digits[] = "cxilv";
  static const guint worths[] = { 100, 10, 1, 50, 5 };
  guint sum = 0;
  guint last = 0;

  if (length == 0 || count_roman (letters) != length)
    return 0;
  for (gsize i = length; i-- > 0;)
    {
      guint worth = worths[strchr (digits, g_ascii_tolower (letters[i])) - digits];

      sum = worth < last ? sum - worth : sum + worth;
      last = MAX (last, worth);
    }
  return sum;
}

/* "(ii)" after "(i)"; @end and @previous_end are behind the last letters. */
static gboolean
follows_as_roman (const char *label,
                  gsize       end,
                  const char *previous,
                  gsize       previous_end)
{
  gsize start = letters_start (label, end);
  gsize previous_start = letters_start (previous, previous_end);
  guint worth = roman_worth (label + start, end - start);

  return worth > 1 && start == previous_start
         && roman_worth (previous + start, previous_end - start) == worth - 1
         && g_ascii_islower (label[start]) == g_ascii_islower (previous[start])
         && strncmp (label, previous, start) == 0
         && strcmp (label + end, previous + previous_end) == 0;
}

/**
 * caucus_label_follows:
 *
 * Returns: whether @label is the next one after @previous in a list of the same
 *   form: "(b)" after "(a)", "(ii)" after "(i)", "10-3" after "10-2"
 */
gboolean
caucus_label_follows (const char *label,
                      const char *previous)
{
  gsize start, end, previous_start, previous_end;
  guint64 rank, previous_rank;

  g_return_val_if_fail (label != NULL && previous != NULL, FALSE);

  if (!read_rank (label, &start, &end, &rank)
      || !read_rank (previous, &previous_start, &previous_end, &previous_rank))
    return FALSE;
  if (follows_as_roman (label, end, previous, previous_end))
    return TRUE;
  return rank == previous_rank + 1
         && start == previous_start
         && strncmp (label, previous, start) == 0
         && strcmp (label + end, previous + previous_end) == 0;
}
