/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts on paper, in one column. */
#include "config.h"

#include "caucus-print-redline.h"

static gconstpointer
get_record (CaucusChangeLines *rows)
{
  return caucus_comparison_model_get_record (CAUCUS_COMPARISON_MODEL (rows));
}

/* Of the block that the row shows: the new one, where there is one. */
static CaucusBlockKind
get_block_kind (CaucusChangeLines *rows,
                guint              number)
{
  const CaucusComparisonRecord *record = get_record (rows);
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, number);
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_FROM;
  const CaucusBlock *block;

  block = g_ptr_array_index (record->blocks[is_new ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD],
                             is_new ? row->new_number : row->old_number);
  return block->kind;
}

static CaucusComparisonCell *
new_cell (CaucusChangeLines *rows,
          guint              number)
{
  return caucus_comparison_model_new_redline (CAUCUS_COMPARISON_MODEL (rows), number);
}

static void
measure_table_row (CaucusChangeLines      *rows,
                   guint                   number,
                   const CaucusPrintStyle *column,
                   GArray                 *table)
{
  g_autoptr (CaucusComparisonCell) cell = new_cell (rows, number);

  caucus_print_row_measure_columns (column, cell, table);
}

static void
fill_band (CaucusChangeLines      *rows,
           guint                   number,
           const CaucusPrintStyle *column,
           const GArray           *table,
           CaucusPrintBand        *band)
{
  g_autoptr (CaucusComparisonCell) cell = new_cell (rows, number);

  caucus_print_band_add (band, caucus_print_row_new (column, cell, table), 0);
}

static const CaucusPrintSourceClass redline_class = {
  .n_columns = 1,
  .get_record = get_record,
  .get_block_kind = get_block_kind,
  .measure_table_row = measure_table_row,
  .fill_band = fill_band,
};

/**
 * caucus_print_redline_new_source:
 * @model: with a comparison that is sound
 */
CaucusPrintSource *
caucus_print_redline_new_source (CaucusComparisonModel *model,
                                 gboolean               only_changes)
{
  return caucus_print_source_new (&redline_class, CAUCUS_CHANGE_LINES (model), only_changes);
}
