/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the comparison's model makes what the page shows of a row. */
#include "config.h"

#include "caucus-comparison-model-private.h"

#include "compare/caucus-elsewhere-cell.h"
#include "compare/caucus-move-place.h"
#include "compare/caucus-row-place.h"

static CaucusComparisonCell *
new_plain_cell (CaucusComparisonModel *model,
                guint                  number,
                CaucusTextSide         side)
{
  GPtrArray *blocks = model->record->blocks[side];

  if (number >= blocks->len)
    return NULL;
  return caucus_comparison_cell_new_plain (blocks, number);
}

/* Of whole agreements: the article in which the other end is, where that is another one. */
static const CaucusAgreementPart *
find_other_article (CaucusComparisonModel *model,
                    const CaucusRow       *destination,
                    CaucusTextSide         other)
{
  CaucusAgreement *const *agreements = model->record->agreements;
  const CaucusAgreementPart *before, *after;

  if (!caucus_comparison_record_is_agreement (model->record))
    return NULL;
  before = caucus_agreement_find (agreements[CAUCUS_TEXT_OLD], (guint) destination->old_number);
  after = caucus_agreement_find (agreements[CAUCUS_TEXT_NEW], (guint) destination->new_number);
  if (caucus_agreement_part_is_same (before, after))
    return NULL;
  return other == CAUCUS_TEXT_OLD ? before : after;
}

/* Says where the other end of a move is. */
static void
add_move_place (CaucusComparisonModel *model,
                CaucusComparisonCell  *cell,
                const CaucusRow       *row)
{
  const CaucusRow *destination = caucus_comparison_model_get_destination (model, row->move);
  gboolean is_away = cell->kind == CAUCUS_CELL_MOVED_AWAY;
  const CaucusAgreementPart *part =
    find_other_article (model, destination, is_away ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD);

  if (part != NULL)
    caucus_elsewhere_cell_name_part (cell, part);
  else if (is_away)
    caucus_move_place_describe (cell, model->record->blocks[CAUCUS_TEXT_NEW],
                                destination->new_number);
  else
    caucus_move_place_describe (cell, model->record->blocks[CAUCUS_TEXT_OLD], row->old_number);
}

/* The break stands where the text is now. */
static void
add_change (CaucusComparisonModel *model,
            CaucusComparisonCell  *cell,
            guint                  number,
            CaucusTextSide         side)
{
  const CaucusTextChange *change = caucus_comparison_model_get_row_change (model, number);
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);

  if (change != NULL && (side == CAUCUS_TEXT_NEW || change->title != NULL))
    caucus_comparison_cell_set_change (cell, change, row, number == change->row
                                       || number == change->other_row);
  if (cell->place == CAUCUS_CELL_HEAD && cell->kind == CAUCUS_CELL_MOVED_HERE)
    cell->is_edited = caucus_text_changes_has_edits (model->record->changes, change);
  if (caucus_comparison_model_tells_itself (model, number))
    cell->place = CAUCUS_CELL_ALONE;
}

/* Takes the cell that was made of a row of the comparison, if any. */
static CaucusComparisonCell *
finish_cell (CaucusComparisonModel *model,
             CaucusComparisonCell  *cell,
             guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);
  const CaucusElsewherePlace *place;

  if (cell != NULL && row->move != 0)
    add_move_place (model, cell, row);
  if (cell != NULL && !caucus_change_lines_get_numbering (CAUCUS_CHANGE_LINES (model))
      && (row->kind != CAUCUS_ROW_EQUAL
          || caucus_comparison_model_get_row_change (model, number) == NULL))
    caucus_comparison_cell_hide_numbering (cell);
  if (cell != NULL)
    caucus_comparison_cell_set_authors (cell, model->authors);
  place = caucus_comparison_model_find_elsewhere (model, number);
  if (cell != NULL && place != NULL)
    caucus_elsewhere_cell_mark (cell, place,
                                caucus_comparison_model_is_edited_elsewhere (model, number));
  return cell;
}

static CaucusComparisonCell *
new_cell (CaucusComparisonModel *model,
          guint                  number,
          CaucusTextSide         side)
{
  CaucusComparisonCell *cell;
  const CaucusRow *row;

  if (!model->record->is_sound)
    return new_plain_cell (model, number, side);
  row = caucus_comparison_get_row (model->record->comparison, number);
  cell = caucus_comparison_cell_new (model->record, row, side);
  if (cell != NULL)
    add_change (model, cell, number, side);
  return finish_cell (model, cell, number);
}

/**
 * caucus_comparison_model_new_redline:
 * @number: of a row of the comparison
 *
 * Returns: (nullable) (transfer full): what both texts say there, in one; %NULL where
 *   they have no redline
 */
CaucusComparisonCell *
caucus_comparison_model_new_redline (CaucusComparisonModel *model,
                                     guint                  number)
{
  CaucusComparisonCell *cell;
  const CaucusRow *row;

  if (model->record == NULL || !model->record->is_sound
      || number >= caucus_comparison_get_n_rows (model->record->comparison))
    return NULL;
  row = caucus_comparison_get_row (model->record->comparison, number);
  cell = caucus_comparison_cell_new_inline (model->record, row);
  add_change (model, cell, number, CAUCUS_TEXT_NEW);
  return finish_cell (model, cell, number);
}

static CaucusComparisonRow *
new_inline_object (CaucusComparisonModel *model,
                   guint                  number)
{
  guint move = caucus_comparison_get_row (model->record->comparison, number)->move;

  return caucus_comparison_row_new (NULL, caucus_comparison_model_new_redline (model, number),
                                    move);
}

static CaucusTextSide
get_right (CaucusComparisonModel *model)
{
  return model->left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
}

static CaucusComparisonRow *
new_columns_object (CaucusComparisonModel *model,
                    guint                  number)
{
  guint move = 0;

  if (model->record->is_sound)
    move = caucus_comparison_get_row (model->record->comparison, number)->move;
  return caucus_comparison_row_new (new_cell (model, number, model->left),
                                    new_cell (model, number, get_right (model)), move);
}

/* Two versions of a row of figures below each other are hard to hold against each other. */
static gboolean
is_changed_table_row (CaucusComparisonModel *model,
                      guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);
  const CaucusBlock *block;

  if (row->kind != CAUCUS_ROW_CHANGED)
    return FALSE;
  block = g_ptr_array_index (model->record->blocks[CAUCUS_TEXT_NEW], row->new_number);
  return block->kind == CAUCUS_BLOCK_TABLE_ROW;
}

/* As it is on the side where reading begins, if it stands there. */
static char *
describe_place (CaucusComparisonModel *model,
                guint                  number)
{
  GPtrArray *const *blocks = model->record->blocks;
  CaucusTextSide left = model->left;
  const CaucusRow *row;
  int own;

  if (!model->record->is_sound)
    return number < blocks[left]->len ? caucus_row_place_describe (blocks[left], (int) number)
                                      : NULL;
  row = caucus_comparison_get_row (model->record->comparison, number);
  if (row->kind == CAUCUS_ROW_MOVED_TO)
    left = CAUCUS_TEXT_NEW;
  own = left == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;
  if (own != CAUCUS_NO_PARAGRAPH)
    return caucus_row_place_describe (blocks[left], own);
  left = left == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  return caucus_row_place_describe (blocks[left], left == CAUCUS_TEXT_OLD ? row->old_number
                                                                          : row->new_number);
}

/* Texts without a redline cannot be one. */
CaucusComparisonRow *
caucus_comparison_model_new_row (CaucusComparisonModel *model,
                                 guint                  number)
{
  CaucusComparisonRow *row;

  if (model->is_inline && model->record->is_sound)
    row = new_inline_object (model, number);
  else
    row = new_columns_object (model, number);
  if (!model->is_inline && model->record->is_sound && is_changed_table_row (model, number))
    caucus_comparison_row_take_both (row, caucus_comparison_model_new_redline (model, number));
  caucus_comparison_row_set_number (row, number);
  caucus_comparison_row_take_place (row, describe_place (model, number));
  return row;
}
