/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a comparison on paper: measured and drawn in black, by shape alone. */
#include "config.h"

#include "caucus-print-row.h"

#include <string.h>

#include "compare/caucus-comparison-words.h"
#include "compare/print/caucus-print-text.h"

#define LABEL_GAP       10.0
#define ROW_GAP         7.0
#define CELL_PADDING    3.0
#define BAR_OFFSET      8.0
#define BAR_WIDTH       1.5
#define RULE_WIDTH      0.5
#define COLUMN_MIN      40.0

/* One text of a table's row, or the only one of a paragraph. */
typedef struct
{
  PangoLayout *layout;
  double x;
} Part;

/**
 * CaucusPrintRow:
 *
 * A paragraph is a label, words over it that say where it was moved, and text that can be
 * parted between two lines. A row of a table is never parted: it has one line.
 */
struct _CaucusPrintRow
{
  double width;
  double label_width;
  gboolean is_rtl;
  gboolean is_changed;
  gboolean is_table;
  gboolean is_table_head;

  /* Owned */
  PangoLayout *label;             /* or NULL */
  PangoLayout *above;             /* or NULL */
  GArray *parts;                  /* of Part */
  GArray *columns;                /* of CaucusPrintColumn, or NULL */
};

static void
clear_part (gpointer data)
{
  g_clear_object (&((Part *) data)->layout);
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
  Part part = { layout, x };

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
  row->parts = g_array_new (FALSE, FALSE, sizeof (Part));
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

  row->label = caucus_print_text_new_label (style->context, cell, style->label_width - LABEL_GAP);
  row->above = new_above (style, cell);
  pango_layout_set_width (text, (int) ((style->width - style->label_width) * PANGO_SCALE));
  add_part (row, text, row->is_rtl ? 0 : style->label_width);
}

static PangoLayout *
new_cell_text (const CaucusPrintStyle     *style,
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
static gboolean
next_cell (const CaucusComparisonCell *cell,
           CaucusRedlineRange         *range)
{
  if (cell->text[range->end] == '\0')
    return FALSE;
  range->start = range->end + 1;
  range->end = range->start + strcspn (cell->text + range->start, "\t");
  return TRUE;
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
      PangoLayout *text = new_cell_text (style, cell, &range, column);

      pango_layout_set_width (text, (int) ((width - 2 * CELL_PADDING) * PANGO_SCALE));
      add_part (row, text, (row->is_rtl ? style->width - x - width : x) + CELL_PADDING);
      x += width;
      if (!next_cell (cell, &range))
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

/* --- Columns of a table ---------------------------------------------------- */

/* Makes the columns as wide as the row's cells would like them to be. */
void
caucus_print_row_measure_columns (const CaucusPrintStyle     *style,
                                  const CaucusComparisonCell *cell,
                                  GArray                     *columns)
{
  CaucusRedlineRange range = { 0, strcspn (cell->text, "\t") };
  guint column = 0;

  do
    {
      g_autoptr (PangoLayout) text = new_cell_text (style, cell, &range, column);
      CaucusPrintColumn *measured;
      int width;

      pango_layout_get_size (text, &width, NULL);
      if (column == columns->len)
        g_array_set_size (columns, column + 1);
      measured = &g_array_index (columns, CaucusPrintColumn, column);
      measured->width = MAX (measured->width,
                             MAX (COLUMN_MIN, (double) width / PANGO_SCALE + 2 * CELL_PADDING));
      column++;
    }
  while (next_cell (cell, &range));
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

          column->width = MIN (column->width, most);
          total += column->width;
        }
      most *= 0.95;
    }
  while (total > style->width && most * columns->len > style->width * 0.9);
}

/* --- Measuring ----------------------------------------------------------- */

static PangoLayout *
get_text (const CaucusPrintRow *row)
{
  return g_array_index (row->parts, Part, 0).layout;
}

/* Returns: into how many parts the row can be cut */
guint
caucus_print_row_get_n_lines (const CaucusPrintRow *row)
{
  return row->is_table ? 1 : (guint) pango_layout_get_line_count (get_text (row));
}

static double
get_table_height (const CaucusPrintRow *row)
{
  double height = 0;

  for (guint i = 0; i < row->parts->len; i++)
    height = MAX (height, get_layout_height (g_array_index (row->parts, Part, i).layout));
  return height + 2 * CELL_PADDING;
}

/* Where a line begins, in points from the text's top; the text's height for a line too many. */
static double
get_line_top (PangoLayout *text,
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

static double
get_above_height (const CaucusPrintRow *row,
                  guint                 first_line)
{
  return row->above != NULL && first_line == 0 ? get_layout_height (row->above) : 0;
}

static double
get_body_height (const CaucusPrintRow *row,
                 guint                 first_line,
                 guint                 n_lines)
{
  double height;

  if (row->is_table)
    return get_table_height (row);
  height = get_line_top (get_text (row), first_line + n_lines)
           - get_line_top (get_text (row), first_line);
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
  return get_above_height (row, first_line) + get_body_height (row, first_line, n_lines)
         + (row->is_table ? 0 : ROW_GAP);
}

/* --- Drawing ------------------------------------------------------------- */

static void
draw_layout (cairo_t     *cr,
             PangoLayout *layout,
             double       x,
             double       y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

/* Beside what was changed, so that no change is overlooked. */
static void
draw_bar (const CaucusPrintRow *row,
          cairo_t              *cr,
          double                height)
{
  cairo_rectangle (cr, row->is_rtl ? row->width + BAR_OFFSET - BAR_WIDTH : -BAR_OFFSET, 0,
                   BAR_WIDTH, height);
  cairo_fill (cr);
}

static void
draw_grid (const CaucusPrintRow *row,
           cairo_t              *cr,
           double                y,
           double                height)
{
  double x = 0;

  cairo_set_line_width (cr, row->is_table_head ? 2 * RULE_WIDTH : RULE_WIDTH);
  for (guint i = 0; i < row->columns->len; i++)
    {
      double width = g_array_index (row->columns, CaucusPrintColumn, i).width;

      cairo_rectangle (cr, row->is_rtl ? row->width - x - width : x, y, width, height);
      x += width;
    }
  cairo_stroke (cr);
}

static void
draw_table_row (const CaucusPrintRow *row,
                cairo_t              *cr,
                double                y)
{
  draw_grid (row, cr, y, get_table_height (row));
  for (guint i = 0; i < row->parts->len; i++)
    {
      const Part *part = &g_array_index (row->parts, Part, i);

      draw_layout (cr, part->layout, part->x, y + CELL_PADDING);
    }
}

static void
draw_lines (const CaucusPrintRow *row,
            cairo_t              *cr,
            guint                 first_line,
            guint                 n_lines)
{
  const Part *part = &g_array_index (row->parts, Part, 0);
  double top = get_line_top (part->layout, first_line);
  PangoLayoutIter *iter = pango_layout_get_iter (part->layout);
  guint line = 0;

  do
    {
      PangoRectangle extents;

      if (line < first_line || line >= first_line + n_lines)
        continue;
      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      cairo_move_to (cr, part->x + (double) extents.x / PANGO_SCALE,
                     (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE - top);
      pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
    }
  while (line++, pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Draws these lines at the origin. */
void
caucus_print_row_draw (const CaucusPrintRow *row,
                       cairo_t              *cr,
                       guint                 first_line,
                       guint                 n_lines)
{
  double above = get_above_height (row, first_line);
  double text_x = row->is_rtl || row->is_table ? 0 : row->label_width;

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (row->is_changed)
    draw_bar (row, cr, above + get_body_height (row, first_line, n_lines));
  if (above > 0)
    draw_layout (cr, row->above, text_x, 0);
  if (row->is_table)
    {
      draw_table_row (row, cr, above);
      return;
    }
  if (row->label != NULL && first_line == 0)
    draw_layout (cr, row->label, row->is_rtl ? row->width - row->label_width + LABEL_GAP : 0, above);
  cairo_save (cr);
  cairo_translate (cr, 0, above);
  draw_lines (row, cr, first_line, n_lines);
  cairo_restore (cr);
}
