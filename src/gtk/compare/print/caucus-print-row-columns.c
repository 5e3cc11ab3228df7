/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a table on paper. */
#include "config.h"

#include "caucus-print-row-private.h"

#include <string.h>

#include "compare/print/caucus-print-text.h"

#define COLUMN_MIN 40.0

PangoLayout *
caucus_print_row_new_cell_text (const CaucusPrintStyle     *style,
                                const CaucusComparisonCell *cell,
                                const CaucusRedlineRange   *range,
                                guint                       column)
{
  const char *note = NULL;

  if (cell->notes != NULL && column < cell->notes->len)
    note = g_ptr_array_index (cell->notes, column);
  return caucus_print_text_new_cell (style->context, cell, range, note);
}

/* Returns: whether there is a cell after @range's end, to which it is set */
gboolean
caucus_print_row_next_cell (const CaucusComparisonCell *cell,
                            CaucusRedlineRange         *range)
{
  if (cell->text[range->end] == '\0')
    return FALSE;
  range->start = range->end + 1;
  range->end = range->start + strcspn (cell->text + range->start, "\t");
  return TRUE;
}

/* Returns: how wide the text's longest word with a digit is, in points */
static double
measure_figure (PangoLayout *text)
{
  PangoLayout *one = pango_layout_new (pango_layout_get_context (text));
  g_auto (GStrv) words = g_strsplit_set (pango_layout_get_text (text), " \n", -1);
  int widest = 0;

  pango_layout_set_font_description (one, pango_layout_get_font_description (text));
  for (guint i = 0; words[i] != NULL; i++)
    {
      int width;

      if (strpbrk (words[i], "0123456789") == NULL)
        continue;
      pango_layout_set_text (one, words[i], -1);
      pango_layout_get_size (one, &width, NULL);
      widest = MAX (widest, width);
    }
  g_object_unref (one);
  return (double) widest / PANGO_SCALE;
}

/* Makes the columns as wide as the row's cells would like them to be. */
void
caucus_print_row_measure_columns (const CaucusPrintStyle     *style,
                                  const CaucusComparisonCell *cell,
                                  GArray                     *columns)
{
  const double padding = 2 * CAUCUS_PRINT_CELL_PADDING;
  CaucusRedlineRange range = { 0, strcspn (cell->text, "\t") };
  guint column = 0;

  do
    {
      g_autoptr (PangoLayout) text = caucus_print_row_new_cell_text (style, cell, &range, column);
      CaucusPrintColumn *measured;
      int width;

      pango_layout_get_size (text, &width, NULL);
      if (column == columns->len)
        g_array_set_size (columns, column + 1);
      measured = &g_array_index (columns, CaucusPrintColumn, column);
      measured->width = MAX (measured->width,
                             MAX (COLUMN_MIN, (double) width / PANGO_SCALE + padding));
      measured->least = MAX (measured->least, measure_figure (text) + padding);
      column++;
    }
  while (caucus_print_row_next_cell (cell, &range));
}

/* Takes width from the widest columns until the table fits on the page. */
void
caucus_print_row_fit_columns (const CaucusPrintStyle *style,
                              GArray                 *columns)
{
  double most = style->width;
  double total;

  do
    {
      total = 0;
      for (guint i = 0; i < columns->len; i++)
        {
          CaucusPrintColumn *column = &g_array_index (columns, CaucusPrintColumn, i);

          column->width = MIN (column->width, MAX (most, column->least));
          total += column->width;
        }
      most *= 0.95;
    }
  while (total > style->width && most * columns->len > style->width * 0.9);
}

/* Where the columns would break figures all rows of the table are set as lines. */
gboolean
caucus_print_row_has_room (const CaucusPrintStyle *style,
                           const GArray           *columns)
{
  double total = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const CaucusPrintColumn *column = &g_array_index (columns, CaucusPrintColumn, i);

      if (column->width < column->least)
        return FALSE;
      total += column->width;
    }
  return total <= style->width * 1.001;
}
