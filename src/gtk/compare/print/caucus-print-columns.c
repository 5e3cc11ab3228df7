/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract on paper between what both sides would make of it. */
#include "config.h"

#include "caucus-print-columns.h"

static gconstpointer
get_record (CaucusChangeLines *rows)
{
  return caucus_columns_model_get_record (CAUCUS_COLUMNS_MODEL (rows));
}

static const CaucusBlock *
get_side_block (const CaucusColumnsRecord *record,
                const CaucusColumnsRow    *row,
                CaucusColumn               side)
{
  const CaucusRow *change = row->sides[side];

  if (change == NULL || change->new_number == CAUCUS_NO_PARAGRAPH)
    return NULL;
  return g_ptr_array_index (record->sides[side], change->new_number);
}

/* Of the contract's block, or where it has none of the side's that adds one. */
static CaucusBlockKind
get_block_kind (CaucusChangeLines *rows,
                guint              number)
{
  const CaucusColumnsRecord *record = get_record (rows);
  const CaucusColumnsRow *row = caucus_columns_get_row (record->columns, number);
  const CaucusBlock *block = NULL;

  if (row->base_number != CAUCUS_NO_PARAGRAPH)
    block = g_ptr_array_index (record->base, row->base_number);
  if (block == NULL)
    block = get_side_block (record, row, CAUCUS_COLUMN_UNION);
  if (block == NULL)
    block = get_side_block (record, row, CAUCUS_COLUMN_EMPLOYER);
  return block != NULL ? block->kind : CAUCUS_BLOCK_PARAGRAPH;
}

static CaucusColumnsLine *
new_line (CaucusChangeLines *rows,
          guint              number)
{
  return caucus_columns_model_new_line (CAUCUS_COLUMNS_MODEL (rows), number);
}

static gboolean
is_table_row (const CaucusComparisonCell *cell)
{
  return cell->block_kind == CAUCUS_BLOCK_TABLE_ROW;
}

/* The three texts share the columns, so that a row can be read across. */
static void
measure_table_row (CaucusChangeLines      *rows,
                   guint                   number,
                   const CaucusPrintStyle *column,
                   GArray                 *table)
{
  g_autoptr (CaucusColumnsLine) line = new_line (rows, number);
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (line);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (parts->cells[i] != NULL && is_table_row (parts->cells[i]))
        caucus_print_row_measure_columns (column, parts->cells[i], table);
    }
}

static void
fill_band (CaucusChangeLines      *rows,
           guint                   number,
           const CaucusPrintStyle *column,
           const GArray           *table,
           CaucusPrintBand        *band)
{
  g_autoptr (CaucusColumnsLine) line = new_line (rows, number);
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (line);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      const CaucusComparisonCell *cell = parts->cells[i];

      if (cell != NULL)
        caucus_print_band_add (band, caucus_print_row_new (column, cell, is_table_row (cell)
                                                                         ? table : NULL), i);
    }
}

static const CaucusPrintSourceClass columns_class = {
  .n_columns = CAUCUS_N_PLACES,
  .get_record = get_record,
  .get_block_kind = get_block_kind,
  .measure_table_row = measure_table_row,
  .fill_band = fill_band,
};

/**
 * caucus_print_columns_new_source:
 * @model: with texts that could be compared with certainty
 */
CaucusPrintSource *
caucus_print_columns_new_source (CaucusColumnsModel *model,
                                 gboolean            only_changes)
{
  return caucus_print_source_new (&columns_class, CAUCUS_CHANGE_LINES (model), only_changes);
}
