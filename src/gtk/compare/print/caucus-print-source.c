/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a comparison is printed: every row, or the changes and what stands beside them. */
#include "config.h"

#include "caucus-print-source.h"

static const CaucusComparison *
get_comparison (const CaucusPrintSource *source)
{
  return caucus_comparison_model_get_record (source->model)->comparison;
}

/* Returns: for each row whether it is a change or beside one */
static gboolean *
find_near_changes (CaucusComparisonModel *model,
                   guint                  n_rows)
{
  gboolean *is_near = g_new0 (gboolean, n_rows + 2);
  guint row;

  /* Kept one place later, so that the first row has one before it. */
  for (guint change = 1;
       caucus_comparison_model_get_change_row (model, change, &row) != NULL; change++)
    is_near[row] = is_near[row + 1] = is_near[MIN (row + 2, n_rows)] = TRUE;
  return is_near;
}

static void
add_line (CaucusPrintSource *source,
          guint              row,
          guint              n_hidden)
{
  CaucusPrintLine line = { row, n_hidden };

  g_array_append_val (source->lines, line);
}

static void
fill (CaucusPrintSource *source,
      gboolean           only_changes)
{
  guint n_rows = caucus_comparison_get_n_rows (get_comparison (source));
  g_autofree gboolean *is_near = find_near_changes (source->model, n_rows);
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
 * @model: with a comparison that is sound
 */
CaucusPrintSource *
caucus_print_source_new (CaucusComparisonModel *model,
                         gboolean               only_changes)
{
  CaucusPrintSource *source = g_new0 (CaucusPrintSource, 1);

  source->model = g_object_ref (model);
  source->record = caucus_comparison_model_get_record (model);
  source->lines = g_array_new (FALSE, FALSE, sizeof (CaucusPrintLine));
  fill (source, only_changes);
  return source;
}

void
caucus_print_source_free (CaucusPrintSource *source)
{
  g_clear_object (&source->model);
  g_array_unref (source->lines);
  g_free (source);
}

/* Returns: whether the model still has the comparison that the lines are of */
gboolean
caucus_print_source_is_current (const CaucusPrintSource *source)
{
  return caucus_comparison_model_get_record (source->model) == source->record;
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
  return g_array_index (source->lines, CaucusPrintLine, line).n_hidden;
}

/* Returns: (transfer full): what both texts say there */
CaucusComparisonCell *
caucus_print_source_new_cell (const CaucusPrintSource *source,
                              guint                    line)
{
  return caucus_comparison_model_new_redline (source->model,
                                              g_array_index (source->lines, CaucusPrintLine,
                                                             line).row);
}

/* The block that the line shows: the new one, where there is one. */
static CaucusBlockKind
get_block_kind (const CaucusPrintSource *source,
                guint                    line)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (source->model);
  guint number = g_array_index (source->lines, CaucusPrintLine, line).row;
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, number);
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_FROM;
  const CaucusBlock *block;

  block = g_ptr_array_index (record->blocks[is_new ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD],
                             is_new ? row->new_number : row->old_number);
  return block->kind;
}

gboolean
caucus_print_source_is_table_row (const CaucusPrintSource *source,
                                  guint                    line)
{
  return caucus_print_source_get_n_hidden (source, line) == 0
         && get_block_kind (source, line) == CAUCUS_BLOCK_TABLE_ROW;
}

gboolean
caucus_print_source_is_heading (const CaucusPrintSource *source,
                                guint                    line)
{
  return caucus_print_source_get_n_hidden (source, line) == 0
         && get_block_kind (source, line) == CAUCUS_BLOCK_HEADING;
}
