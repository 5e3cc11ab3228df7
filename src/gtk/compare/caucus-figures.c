/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies between two figures of a table. */
#include "config.h"

#include "caucus-figures.h"

#include <string.h>

#define MOST_DIGITS 15
#define GROUP       3

/* A cell with one number: "$1,750.00 a month" is "$", 175000 with two decimals, " a month". */
typedef struct
{
  const char *text;
  gsize before;                   /* bytes in front of the number */
  const char *after;              /* what follows it */
  gint64 units;
  guint decimals;
  char decimal_point;
  char group_mark;                /* or NUL */
} Figure;

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* One mark alone is a decimal point, but for the comma of "1,750". */
static gboolean
is_group_mark (const char *number,
               gsize       length,
               char        mark)
{
  const char *first = memchr (number, mark, length);
  const char *last = memrchr (number, mark, length);
  char other = mark == ',' ? '.' : ',';
  const char *last_other = memrchr (number, other, length);

  if (first == NULL)
    return FALSE;
  if (last_other != NULL)
    return last < last_other;
  return first != last || (mark == ',' && count_digits (last + 1) == GROUP);
}

/* Whether groups have three digits and a decimal point comes once and last. */
static gboolean
read_number (Figure     *figure,
             const char *number,
             gsize       length)
{
  guint n_digits = 0;
  gboolean is_fraction = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (g_ascii_isdigit (number[i]))
        {
          figure->units = figure->units * 10 + (number[i] - '0');
          figure->decimals += is_fraction;
          n_digits++;
        }
      else if (is_fraction)
        return FALSE;
      else if (number[i] == figure->group_mark)
        {
          if (count_digits (number + i + 1) != GROUP)
            return FALSE;
        }
      else
        {
          is_fraction = TRUE;
          figure->decimal_point = number[i];
        }
    }
  return n_digits <= MOST_DIGITS;
}

/* A number that words stand before is a name: "Range 5". */
static gboolean
has_letter (const char *text,
            gsize       length)
{
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      if (g_unichar_isalpha (g_utf8_get_char (at)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
read_figure (const char *text,
             Figure     *figure)
{
  gsize start = strcspn (text, "0123456789");
  gsize length = strspn (text + start, "0123456789.,");

  while (length > 0 && !g_ascii_isdigit (text[start + length - 1]))
    length--;
  *figure = (Figure) { .text = text, .before = start, .after = text + start + length,
                       .decimal_point = '.' };
  if (length == 0 || length > 2 * MOST_DIGITS || has_letter (text, start)
      || strpbrk (figure->after, "0123456789") != NULL)
    return FALSE;
  if (is_group_mark (text + start, length, ','))
    figure->group_mark = ',';
  else if (is_group_mark (text + start, length, '.'))
    figure->group_mark = '.';
  return read_number (figure, text + start, length);
}

static gint64
scale (const Figure *figure,
       guint         decimals)
{
  gint64 units = figure->units;

  for (guint i = figure->decimals; i < decimals; i++)
    units *= 10;
  return units;
}

static void
prepend_whole (GString      *digits,
               gint64        whole,
               const Figure *like)
{
  guint n = 0;

  do
    {
      if (like->group_mark != '\0' && n > 0 && n % GROUP == 0)
        g_string_prepend_c (digits, like->group_mark);
      g_string_prepend_c (digits, (char) ('0' + whole % 10));
      whole /= 10;
      n++;
    }
  while (whole > 0);
}

static const char *
get_sign (gint64 difference)
{
  return difference < 0 ? "\u2212" : "+";
}

static char *
format_difference (gint64        difference,
                   guint         decimals,
                   const Figure *like)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  gint64 rest = ABS (difference);

  for (guint i = 0; i < decimals; i++)
    {
      g_string_prepend_c (digits, (char) ('0' + rest % 10));
      rest /= 10;
    }
  if (decimals > 0)
    g_string_prepend_c (digits, like->decimal_point);
  prepend_whole (digits, rest, like);
  g_string_prepend_len (digits, like->text, (gssize) like->before);
  g_string_prepend (digits, get_sign (difference));
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

static gboolean
is_percentage (const Figure *figure)
{
  return strchr (figure->after, '%') != NULL;
}

static gboolean
is_same_unit (const Figure *a,
              const Figure *b)
{
  return a->before == b->before && memcmp (a->text, b->text, a->before) == 0
         && g_str_equal (a->after, b->after);
}

static char *
describe_difference (gint64        before,
                     gint64        difference,
                     guint         decimals,
                     const Figure *like)
{
  g_autofree char *amount = format_difference (difference, decimals, like);
  double share = ABS ((double) difference) * 100 / (double) before;

  if (before == 0 || is_percentage (like))
    return g_steal_pointer (&amount);
  return g_strdup_printf ("%s, %s%.*f\u00a0%%", amount, get_sign (difference),
                          share < 0.1 ? 2 : 1, share);
}

/**
 * caucus_figures_describe:
 * @before: a cell of a table
 * @after: what it became
 *
 * Says "+0.50, +3.3 %" of "15.00" and "15.50". Between percentages only the difference
 * is said, because a percentage of one means something else.
 *
 * Returns: (nullable) (transfer full): the difference; %NULL unless both cells are a
 *   number each, with the same signs and words around it
 */
char *
caucus_figures_describe (const char *before,
                         const char *after)
{
  Figure old_figure, new_figure;
  gint64 old_units, new_units;
  guint decimals;

  if (!read_figure (before, &old_figure) || !read_figure (after, &new_figure)
      || !is_same_unit (&old_figure, &new_figure))
    return NULL;
  decimals = MAX (old_figure.decimals, new_figure.decimals);
  if (decimals > 3)
    return NULL;
  old_units = scale (&old_figure, decimals);
  new_units = scale (&new_figure, decimals);
  if (old_units == new_units)
    return NULL;
  return describe_difference (old_units, new_units - old_units, decimals,
                              new_figure.decimals > 0 ? &new_figure : &old_figure);
}
