/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a comparison is printed: every row, or the changes and what stands beside them. */
#include "config.h"

#include "caucus-print-source.h"

/* Of the rows, or how many are left out in the place of some; 0 for the row itself */
typedef struct
{
  guint row;
  guint n_hidden;
} Line;

struct _CaucusPrintSource
{
  const CaucusPrintSourceClass *klass;

  /* Owned */
  CaucusChangeLines *rows;
  GArray *lines;                  /* of Line, in order */

  gconstpointer record;           /* what the rows were of when the lines were chosen */
};

/* Returns: for each row whether it is a change or beside one */
static gboolean *
find_near_changes (CaucusChangeLines *rows,
                   guint              n_rows)
{
  gboolean *is_near = g_new0 (gboolean, n_rows + 2);

  /* Kept one place later, so that the first row has one before it. */
  for (guint row = 0; row < n_rows; row++)
    {
      if (caucus_change_lines_find_change (rows, row) > 0)
        is_near[row] = is_near[row + 1] = is_near[MIN (row + 2, n_rows)] = TRUE;
    }
  return is_near;
}

static void
add_line (CaucusPrintSource *source,
          guint              row,
          guint              n_hidden)
{
  Line line = { row, n_hidden };

  g_array_append_val (source->lines, line);
}

static void
fill (CaucusPrintSource *source,
      gboolean           only_changes)
{
  guint n_rows = CAUCUS_CHANGE_LINES_GET_CLASS (source->rows)->count_rows (source->rows);
  g_autofree gboolean *is_near = find_near_changes (source->rows, n_rows);
  guint n_hidden = 0;

  for (guint row = 0; row <= n_rows; row++)
    {
      gboolean is_shown = row == n_rows || !only_changes || is_near[row + 1];

      if (is_shown && n_hidden > 0)
        add_line (source, row - n_hidden, n_hidden);
      n_hidden = is_shown ? 0 : n_hidden + 1;
      if (is_shown && row < n_rows)
        add_line (source, row, 0);
    }
}

/**
 * caucus_print_source_new:
 * @klass: (transfer none): what @rows are on paper; stays
 * @rows: of texts that could be compared with certainty
 */
CaucusPrintSource *
caucus_print_source_new (const CaucusPrintSourceClass *klass,
                         CaucusChangeLines            *rows,
                         gboolean                      only_changes)
{
  CaucusPrintSource *source = g_new0 (CaucusPrintSource, 1);

  source->klass = klass;
  source->rows = g_object_ref (rows);
  source->record = klass->get_record (rows);
  source->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  fill (source, only_changes);
  return source;
}

void
caucus_print_source_free (CaucusPrintSource *source)
{
  g_clear_object (&source->rows);
  g_array_unref (source->lines);
  g_free (source);
}

guint
caucus_print_source_get_n_columns (const CaucusPrintSource *source)
{
  return source->klass->n_columns;
}

/* Returns: whether the rows still are of what the lines are of */
gboolean
caucus_print_source_is_current (const CaucusPrintSource *source)
{
  return source->klass->get_record (source->rows) == source->record;
}

guint
caucus_print_source_get_n_lines (const CaucusPrintSource *source)
{
  return source->lines->len;
}

guint
caucus_print_source_get_n_hidden (const CaucusPrintSource *source,
                                  guint                    line)
{
  return g_array_index (source->lines, Line, line).n_hidden;
}

static gboolean
is_of_kind (const CaucusPrintSource *source,
            guint                    line,
            CaucusBlockKind          kind)
{
  const Line *one = &g_array_index (source->lines, Line, line);

  return one->n_hidden == 0 && source->klass->get_block_kind (source->rows, one->row) == kind;
}

gboolean
caucus_print_source_is_table_row (const CaucusPrintSource *source,
                                  guint                    line)
{
  return is_of_kind (source, line, CAUCUS_BLOCK_TABLE_ROW);
}

gboolean
caucus_print_source_is_heading (const CaucusPrintSource *source,
                                guint                    line)
{
  return is_of_kind (source, line, CAUCUS_BLOCK_HEADING);
}

/* Returns: (transfer full): the row that the line stands for */
CaucusPrintBand *
caucus_print_source_new_band (const CaucusPrintSource *source,
                              guint                    line,
                              const CaucusPrintStyle  *page,
                              const GArray            *table)
{
  const CaucusPrintStyle column = caucus_print_band_get_column (page, source->klass->n_columns);
  CaucusPrintBand *band = caucus_print_band_new (&column, source->klass->n_columns);

  source->klass->fill_band (source->rows, g_array_index (source->lines, Line, line).row, &column,
                            table, band);
  return band;
}

/**
 * caucus_print_source_measure_table:
 * @line: from which on the rows of a table are looked at
 *
 * Returns: (transfer full) (element-type CaucusPrintColumn): as wide as all of these rows need
 */
GArray *
caucus_print_source_measure_table (const CaucusPrintSource *source,
                                   guint                    line,
                                   const CaucusPrintStyle  *page)
{
  const CaucusPrintStyle column = caucus_print_band_get_column (page, source->klass->n_columns);
  GArray *table = g_array_new (FALSE, TRUE, sizeof (CaucusPrintColumn));

  for (; line < source->lines->len && caucus_print_source_is_table_row (source, line); line++)
    source->klass->measure_table_row (source->rows, g_array_index (source->lines, Line, line).row,
                                      &column, table);
  caucus_print_row_fit_columns (&column, table);
  return table;
}
