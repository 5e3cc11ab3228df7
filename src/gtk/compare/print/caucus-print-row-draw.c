/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a comparison drawn in black, by shape alone. */
#include "config.h"

#include "caucus-print-row-private.h"

#define BAR_OFFSET 8.0
#define BAR_WIDTH  1.5
#define RULE_WIDTH 0.5

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
  draw_grid (row, cr, y, caucus_print_row_get_table_height (row));
  for (guint i = 0; i < row->parts->len; i++)
    {
      const CaucusPrintPart *part = &g_array_index (row->parts, CaucusPrintPart, i);

      draw_layout (cr, part->layout, part->x, y + CAUCUS_PRINT_CELL_PADDING);
    }
}

static void
draw_lines (const CaucusPrintRow *row,
            cairo_t              *cr,
            guint                 first_line,
            guint                 n_lines)
{
  const CaucusPrintPart *part = &g_array_index (row->parts, CaucusPrintPart, 0);
  double top = caucus_print_row_get_line_top (part->layout, first_line);
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
  double above = caucus_print_row_get_above_height (row, first_line);
  double text_x = row->is_rtl || row->is_table ? 0 : row->label_width;

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (row->is_changed)
    draw_bar (row, cr, above + caucus_print_row_get_body_height (row, first_line, n_lines));
  if (above > 0)
    draw_layout (cr, row->above, text_x, 0);
  if (row->is_table)
    {
      draw_table_row (row, cr, above);
      return;
    }
  if (row->label != NULL && first_line == 0)
    draw_layout (cr, row->label,
                 row->is_rtl ? row->width - row->label_width + CAUCUS_PRINT_LABEL_GAP : 0, above);
  cairo_save (cr);
  cairo_translate (cr, 0, above);
  draw_lines (row, cr, first_line, n_lines);
  cairo_restore (cr);
}
