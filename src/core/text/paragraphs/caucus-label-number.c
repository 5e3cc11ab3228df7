/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the numbers of labels are: "10-2", "iv", "B", "(a)(iv)". */
#include "caucus-label-number.h"

#include <string.h>

/* A label's number has at most this many digits: 2020 is a year. */
#define NUMBER_DIGITS_MAX 3

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

/* Bytes of a Roman number up to 399 in one case, 0 where there is none. The
 * larger ones are left out because "(mix)" and "(did)" are words. */
gsize
caucus_label_count_roman (const char *text)
{
  static const char * const parts[2][9] = {
    { "c", "xc", "xl", "l", "x", "ix", "iv", "v", "i" },
    { "C", "XC", "XL", "L", "X", "IX", "IV", "V", "I" },
  };
  static const guint8 repeats[9] = { 3, 1, 1, 1, 3, 1, 1, 1, 3 };
  gsize upper = g_ascii_isupper (text[0]) ? 1 : 0;
  gsize length = 0;

  if (!caucus_label_is_roman_digit (text[0]))
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
gsize
caucus_label_count_enumerator (const char *text)
{
  gsize n = count_digits (text);

  if (n > 0)
    return n <= NUMBER_DIGITS_MAX ? n : 0;
  n = caucus_label_count_roman (text);
  if (n > 0 && !g_ascii_isalpha (text[n]))
    return n;
  return count_letters (text);
}

/* "(a)", "(12)", "(a)(iv)". */
gsize
caucus_label_count_parenthesised (const char *text)
{
  gsize length = 0;

  while (text[length] == '(')
    {
      gsize n = caucus_label_count_enumerator (text + length + 1);

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
gsize
caucus_label_count_number (const char *text,
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
  return length + caucus_label_count_parenthesised (text + length);
}
