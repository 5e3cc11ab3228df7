/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside each other on paper: one text, or the same place of several. */
#include "config.h"

#include "caucus-print-band.h"

#define COLUMN_SPACING      20.0
/* Of one text, and of several beside each other, whose lines are short */
#define LABEL_WIDTH         74.0
#define COLUMNS_LABEL_WIDTH 50.0

typedef struct
{
  CaucusPrintRow *row;            /* owned */
  double x;
} Member;

/**
 * CaucusPrintBand:
 *
 * Its rows begin at the same height and are cut after the same line, so that what belongs
 * together stays on one page.
 */
struct _CaucusPrintBand
{
  CaucusPrintStyle column;
  guint n_columns;
  GArray *members;                /* owned, of Member */
};

static void
clear_member (gpointer data)
{
  g_clear_pointer (&((Member *) data)->row, caucus_print_row_free);
}

/* Returns: one of equal columns that share the width of a page */
CaucusPrintStyle
caucus_print_band_get_column (const CaucusPrintStyle *page,
                              guint                   n_columns)
{
  CaucusPrintStyle column = *page;

  column.width = (page->width - (n_columns - 1) * COLUMN_SPACING) / n_columns;
  column.label_width = n_columns == 1 ? LABEL_WIDTH : COLUMNS_LABEL_WIDTH;
  return column;
}

/**
 * caucus_print_band_new:
 * @column: as caucus_print_band_get_column() says for @n_columns
 */
CaucusPrintBand *
caucus_print_band_new (const CaucusPrintStyle *column,
                       guint                   n_columns)
{
  CaucusPrintBand *band = g_new0 (CaucusPrintBand, 1);

  band->column = *column;
  band->n_columns = n_columns;
  band->members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_set_clear_func (band->members, clear_member);
  return band;
}

void
caucus_print_band_free (CaucusPrintBand *band)
{
  g_array_unref (band->members);
  g_free (band);
}

/* Returns: where a column begins, in points from the left; columns count from 0, from where
 *   reading begins */
double
caucus_print_band_get_x (const CaucusPrintBand *band,
                         guint                  place)
{
  guint n_before = band->column.is_rtl ? band->n_columns - 1 - place : place;

  return n_before * (band->column.width + COLUMN_SPACING);
}

/**
 * caucus_print_band_add:
 * @row: (transfer full): what stands in the column
 * @place: of the column
 */
void
caucus_print_band_add (CaucusPrintBand *band,
                       CaucusPrintRow  *row,
                       guint            place)
{
  Member member = { row, caucus_print_band_get_x (band, place) };

  g_array_append_val (band->members, member);
}

/* Returns: into how many parts the band can be cut, at least 1 */
guint
caucus_print_band_get_n_lines (const CaucusPrintBand *band)
{
  guint n_lines = 1;

  for (guint i = 0; i < band->members->len; i++)
    n_lines = MAX (n_lines, caucus_print_row_get_n_lines (
                     g_array_index (band->members, Member, i).row));
  return n_lines;
}

/* Returns: how many of these lines the row has */
static guint
count_lines (const CaucusPrintRow *row,
             guint                 first_line,
             guint                 n_lines)
{
  guint n = caucus_print_row_get_n_lines (row);

  return first_line < n ? MIN (n_lines, n - first_line) : 0;
}

/* Returns: the height of these lines with the space after them, in points */
double
caucus_print_band_get_height (const CaucusPrintBand *band,
                              guint                  first_line,
                              guint                  n_lines)
{
  double height = 0;

  for (guint i = 0; i < band->members->len; i++)
    {
      const CaucusPrintRow *row = g_array_index (band->members, Member, i).row;
      guint n = count_lines (row, first_line, n_lines);

      if (n > 0)
        height = MAX (height, caucus_print_row_get_height (row, first_line, n));
    }
  return height;
}

/* Draws these lines at the origin. */
void
caucus_print_band_draw (const CaucusPrintBand *band,
                        cairo_t               *cr,
                        guint                  first_line,
                        guint                  n_lines)
{
  for (guint i = 0; i < band->members->len; i++)
    {
      const Member *member = &g_array_index (band->members, Member, i);
      guint n = count_lines (member->row, first_line, n_lines);

      if (n == 0)
        continue;
      cairo_save (cr);
      cairo_translate (cr, member->x, 0);
      caucus_print_row_draw (member->row, cr, first_line, n);
      cairo_restore (cr);
    }
}
