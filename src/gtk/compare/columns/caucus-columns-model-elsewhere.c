/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the three columns know of the other articles: where a side has put paragraphs. */
#include "config.h"

#include "caucus-columns-model-private.h"

#include "caucus-elsewhere-changes.h"
#include "compare/caucus-elsewhere-cell.h"

void
caucus_columns_model_forget_elsewhere (CaucusColumnsModel *model)
{
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    g_clear_pointer (&model->elsewhere[i], caucus_elsewhere_free);
  model->stamp++;
}

/**
 * caucus_columns_model_take_elsewhere:
 * @elsewhere: (transfer full): what moved between the article and the others, as the side has
 *   them
 *
 * The rows stay what they are; those that are shown say more.
 */
void
caucus_columns_model_take_elsewhere (CaucusColumnsModel *model,
                                     CaucusColumn        side,
                                     CaucusElsewhere    *elsewhere)
{
  g_clear_pointer (&model->elsewhere[side], caucus_elsewhere_free);
  model->elsewhere[side] = elsewhere;
  model->stamp++;
  caucus_change_lines_show_states (CAUCUS_CHANGE_LINES (model));
}

/* Returns: (nullable) (transfer none): what was taken last of the side */
const CaucusElsewhere *
caucus_columns_model_get_elsewhere (CaucusColumnsModel *model,
                                    CaucusColumn        side)
{
  return model->elsewhere[side];
}

/**
 * caucus_columns_model_find_elsewhere:
 * @number: of a row
 *
 * Returns: (nullable) (transfer none): where the side has the paragraph, if in another article
 */
const CaucusElsewherePlace *
caucus_columns_model_find_elsewhere (CaucusColumnsModel *model,
                                     guint               number,
                                     CaucusColumn        side)
{
  const CaucusRow *row;

  if (model->elsewhere[side] == NULL || !model->record->is_sound)
    return NULL;
  row = caucus_columns_model_get_side_row (model, number, side);
  return row != NULL ? caucus_elsewhere_find_row (model->elsewhere[side], row) : NULL;
}

/* Says of a side's paragraph that another article has it, or that it came from one. */
void
caucus_columns_model_mark_elsewhere (CaucusColumnsModel   *model,
                                     guint                 number,
                                     CaucusColumn          side,
                                     CaucusComparisonCell *cell)
{
  const CaucusElsewhere *elsewhere = model->elsewhere[side];
  const CaucusElsewherePlace *place = caucus_columns_model_find_elsewhere (model, number, side);
  const CaucusTextChanges *changes = model->record->changes[side];
  const CaucusRow *row = caucus_columns_model_get_side_row (model, number, side);
  guint position = CAUCUS_NO_ROW;

  if (elsewhere != NULL && row->kind != CAUCUS_ROW_EQUAL)
    position = caucus_text_changes_find_row (changes, row->old_number, row->new_number);
  if (position == CAUCUS_NO_ROW)
    return;
  if (caucus_elsewhere_tells_itself (elsewhere, changes, position))
    cell->place = CAUCUS_CELL_ALONE;
  if (place != NULL)
    caucus_elsewhere_cell_mark (cell, place,
                                caucus_elsewhere_is_edited (elsewhere, changes, position));
}
