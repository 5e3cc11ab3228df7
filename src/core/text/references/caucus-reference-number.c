/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number of a place, as a text names it. */
#include "caucus-reference-number.h"

#include "caucus-typography.h"

/* Returns: whether a number is one of several parts, such as "8-3" */
gboolean
caucus_reference_number_has_parts (const char *number,
                                   gsize       length)
{
  gsize i = 1;

  while (i < length && g_ascii_isalnum (number[i]))
    i++;
  return i < length;
}

/**
 * caucus_reference_number_append_key:
 * @place: (nullable): what is numbered
 *
 * Appends what all references by a number to a place have in common. "8-3" stands for itself,
 * "12" only together with what is numbered. All dashes are one, and the rest of a number is ASCII.
 */
void
caucus_reference_number_append_key (GString    *key,
                                    const char *place,
                                    const char *number,
                                    gsize       length)
{
  const char *end = number + length;

  if (!caucus_reference_number_has_parts (number, length) && place != NULL)
    {
      g_string_append (key, place);
      g_string_append_c (key, ' ');
    }
  for (const char *p = number; p < end; p = g_utf8_next_char (p))
    g_string_append_c (key, (guchar) *p < 0x80 ? g_ascii_tolower (*p) : '-');
}

/* Returns: the bytes of the number that @text begins with: "8-3", "10.2.1", "IV", "B" */
gsize
caucus_reference_number_length (const char *text)
{
  const char *p = text;

  for (;;)
    {
      const char *next;

      while (g_ascii_isalnum (*p))
        p++;
      next = g_utf8_next_char (p);
      if (*p == '\0' || (*p != '.' && !caucus_typography_is_dash (g_utf8_get_char (p)))
          || !g_ascii_isdigit (*next))
        return (gsize) (p - text);
      p = next;
    }
}
