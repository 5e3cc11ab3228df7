/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a comparison on paper: measured and drawn in black, by shape alone. */
#include "config.h"

#include "caucus-print-row-private.h"

#include <string.h>

#include "compare/caucus-comparison-words.h"
#include "compare/caucus-row-lines.h"
#include "compare/print/caucus-print-text.h"

#define ROW_GAP 7.0

static void
clear_part (gpointer data)
{
  g_clear_object (&((CaucusPrintPart *) data)->layout);
}

void
caucus_print_row_free (CaucusPrintRow *row)
{
  g_clear_object (&row->label);
  g_clear_object (&row->above);
  g_array_unref (row->parts);
  g_clear_pointer (&row->columns, g_array_unref);
  g_free (row);
}

static void
add_part (CaucusPrintRow *row,
          PangoLayout    *layout,
          double          x)
{
  CaucusPrintPart part = { layout, x };

  g_array_append_val (row->parts, part);
}

static double
get_layout_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}

/* --- Making -------------------------------------------------------------- */

static gboolean
is_cell_changed (const CaucusComparisonCell *cell)
{
  return cell->kind != CAUCUS_CELL_PLAIN || cell->marks->len > 0 || cell->is_renumbered;
}

static CaucusPrintRow *
new_row (const CaucusPrintStyle *style)
{
  CaucusPrintRow *row = g_new0 (CaucusPrintRow, 1);

  row->width = style->width;
  row->label_width = style->label_width;
  row->is_rtl = style->is_rtl;
  row->parts = g_array_new (FALSE, FALSE, sizeof (CaucusPrintPart));
  g_array_set_clear_func (row->parts, clear_part);
  return row;
}

/* What no mark tells stands over the paragraph in words. */
static PangoLayout *
new_above (const CaucusPrintStyle     *style,
           const CaucusComparisonCell *cell)
{
  g_autofree char *words = NULL;

  if (cell->kind == CAUCUS_CELL_PLAIN || cell->kind == CAUCUS_CELL_ADDED
      || cell->kind == CAUCUS_CELL_REMOVED)
    return NULL;
  words = caucus_comparison_words_for_cell (cell);
  return caucus_print_text_new_note (style->context, words, style->width - style->label_width);
}

static void
fill_paragraph (CaucusPrintRow             *row,
                const CaucusPrintStyle     *style,
                const CaucusComparisonCell *cell)
{
  const CaucusRedlineRange all = { 0, strlen (cell->text) };
  PangoLayout *text = caucus_print_text_new (style->context, cell, &all);

  row->label = caucus_print_text_new_label (style->context, cell,
                                            style->label_width - CAUCUS_PRINT_LABEL_GAP);
  row->above = new_above (style, cell);
  pango_layout_set_width (text, (int) ((style->width - style->label_width) * PANGO_SCALE));
  add_part (row, text, row->is_rtl ? 0 : style->label_width);
}

static void
fill_table_row (CaucusPrintRow             *row,
                const CaucusPrintStyle     *style,
                const CaucusComparisonCell *cell)
{
  CaucusRedlineRange range = { 0, strcspn (cell->text, "\t") };
  double x = 0;

  row->is_table = TRUE;
  row->is_table_head = cell->is_table_head;
  row->above = new_above (style, cell);
  for (guint column = 0; column < row->columns->len; column++)
    {
      double width = g_array_index (row->columns, CaucusPrintColumn, column).width;
      PangoLayout *text = caucus_print_row_new_cell_text (style, cell, &range, column);

      pango_layout_set_width (text, (int) ((width - 2 * CAUCUS_PRINT_CELL_PADDING) * PANGO_SCALE));
      add_part (row, text,
                (row->is_rtl ? style->width - x - width : x) + CAUCUS_PRINT_CELL_PADDING);
      x += width;
      if (!caucus_print_row_next_cell (cell, &range))
        break;
    }
}

/**
 * caucus_print_row_new:
 * @cell: that has what both texts say
 * @columns: (nullable) (element-type CaucusPrintColumn): of the table that it is a row of
 */
CaucusPrintRow *
caucus_print_row_new (const CaucusPrintStyle     *style,
                      const CaucusComparisonCell *cell,
                      const GArray               *columns)
{
  CaucusPrintRow *row = new_row (style);

  row->is_changed = is_cell_changed (cell);
  if (columns != NULL && !caucus_print_row_has_room (style, columns))
    {
      g_autoptr (CaucusComparisonCell) lines = caucus_row_lines_new (cell);

      fill_paragraph (row, style, lines);
      g_clear_object (&row->above);
      row->above = new_above (style, cell);
      return row;
    }
  if (columns == NULL)
    {
      fill_paragraph (row, style, cell);
      return row;
    }
  row->columns = g_array_copy ((GArray *) columns);
  fill_table_row (row, style, cell);
  return row;
}

/* Returns: (transfer full): a line that is about the comparison and no part of it */
CaucusPrintRow *
caucus_print_row_new_note (const CaucusPrintStyle *style,
                           const char             *markup)
{
  CaucusPrintRow *row = new_row (style);
  PangoLayout *text = caucus_print_text_new_note (style->context, NULL, style->width);

  pango_layout_set_markup (text, markup, -1);
  add_part (row, text, 0);
  return row;
}

/* --- Measuring ----------------------------------------------------------- */

static PangoLayout *
get_text (const CaucusPrintRow *row)
{
  return g_array_index (row->parts, CaucusPrintPart, 0).layout;
}

/* Returns: into how many parts the row can be cut */
guint
caucus_print_row_get_n_lines (const CaucusPrintRow *row)
{
  return row->is_table ? 1 : (guint) pango_layout_get_line_count (get_text (row));
}

double
caucus_print_row_get_table_height (const CaucusPrintRow *row)
{
  double height = 0;

  for (guint i = 0; i < row->parts->len; i++)
    {
      const CaucusPrintPart *part = &g_array_index (row->parts, CaucusPrintPart, i);

      height = MAX (height, get_layout_height (part->layout));
    }
  return height + 2 * CAUCUS_PRINT_CELL_PADDING;
}

/* Where a line begins, in points from the text's top; the text's height for a line too many. */
double
caucus_print_row_get_line_top (PangoLayout *text,
                               guint        line)
{
  PangoLayoutIter *iter = pango_layout_get_iter (text);
  double top = 0;
  int start, end;

  for (guint i = 0; i < line; i++)
    {
      pango_layout_iter_get_line_yrange (iter, &start, &end);
      top = (double) end / PANGO_SCALE;
      if (!pango_layout_iter_next_line (iter))
        break;
    }
  pango_layout_iter_free (iter);
  return top;
}

double
caucus_print_row_get_above_height (const CaucusPrintRow *row,
                                   guint                 first_line)
{
  return row->above != NULL && first_line == 0 ? get_layout_height (row->above) : 0;
}

double
caucus_print_row_get_body_height (const CaucusPrintRow *row,
                                  guint                 first_line,
                                  guint                 n_lines)
{
  double height;

  if (row->is_table)
    return caucus_print_row_get_table_height (row);
  height = caucus_print_row_get_line_top (get_text (row), first_line + n_lines)
           - caucus_print_row_get_line_top (get_text (row), first_line);
  if (first_line == 0 && row->label != NULL)
    height = MAX (height, get_layout_height (row->label));
  return height;
}

/* Returns: the height of these lines with the space after them, in points */
double
caucus_print_row_get_height (const CaucusPrintRow *row,
                             guint                 first_line,
                             guint                 n_lines)
{
  return caucus_print_row_get_above_height (row, first_line)
         + caucus_print_row_get_body_height (row, first_line, n_lines)
         + (row->is_table ? 0 : ROW_GAP);
}
