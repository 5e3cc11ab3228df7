/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the model of three columns makes what the page shows of a row. */
#include "config.h"

#include "caucus-columns-model-private.h"

#include "compare/caucus-move-place.h"
#include "compare/caucus-row-place.h"

static CaucusComparisonCell *
new_plain_cell (const GPtrArray *blocks,
                guint            number)
{
  if (blocks == NULL || number >= blocks->len)
    return NULL;
  return caucus_comparison_cell_new_plain (blocks, number);
}

/* Of a paragraph that a side has in several parts the contract has one. */
static CaucusComparisonCell *
new_contract_cell (CaucusColumnsModel *model,
                   guint               number)
{
  const CaucusColumns *columns = model->record->columns;
  int base_number = caucus_columns_get_row (columns, number)->base_number;

  if (base_number == CAUCUS_NO_PARAGRAPH
      || (number > 0 && caucus_columns_get_row (columns, number - 1)->base_number == base_number))
    return NULL;
  return new_plain_cell (model->record->base, (guint) base_number);
}

/* It stands beside the contract's paragraph, wherever the side has it. */
static void
add_move_place (CaucusComparisonCell *cell,
                const GPtrArray      *blocks,
                int                   number)
{
  cell->kind = CAUCUS_CELL_MOVED_AWAY;
  cell->is_beside = TRUE;
  cell->is_renumbered = FALSE;
  caucus_move_place_describe (cell, blocks, number);
}

static gboolean
is_first_of (CaucusColumnsModel *model,
             guint               number,
             CaucusColumn        side)
{
  const CaucusTextChange *change = caucus_columns_model_get_change (model, number, side);

  return number == 0 || caucus_columns_model_get_change (model, number - 1, side) != change;
}

/* What a side says, with what it makes of the contract marked in it. */
CaucusComparisonCell *
caucus_columns_model_new_cell (CaucusColumnsModel *model,
                               guint               number,
                               CaucusColumn        side)
{
  const CaucusColumnsRecord *record = model->record;
  const CaucusRow *row = caucus_columns_get_row (record->columns, number)->sides[side];
  /* What a side strikes of the contract is its change, too. */
  static const CaucusSide authors[CAUCUS_N_SIDES][2] = {
    [CAUCUS_COLUMN_UNION] = { CAUCUS_SIDE_UNION, CAUCUS_SIDE_UNION },
    [CAUCUS_COLUMN_EMPLOYER] = { CAUCUS_SIDE_EMPLOYER, CAUCUS_SIDE_EMPLOYER },
  };
  const CaucusComparisonRecord texts = { .blocks = { record->base, record->sides[side] } };
  const CaucusTextChange *change = caucus_columns_model_get_change (model, number, side);
  CaucusComparisonCell *cell;

  if (row == NULL || record->sides[side] == NULL)
    return NULL;
  cell = caucus_comparison_cell_new_inline (&texts, row);
  if (change != NULL)
    caucus_comparison_cell_set_change (cell, change, row, is_first_of (model, number, side));
  if (cell->place == CAUCUS_CELL_HEAD && row->kind == CAUCUS_ROW_MOVED_TO)
    cell->is_edited = caucus_text_changes_has_edits (record->changes[side], change);
  if (row->move != 0)
    add_move_place (cell, record->sides[side], row->new_number);
  caucus_columns_model_mark_elsewhere (model, number, side, cell);
  if (!caucus_change_lines_get_numbering (CAUCUS_CHANGE_LINES (model)))
    caucus_comparison_cell_hide_numbering (cell);
  if (model->is_by_author)
    caucus_comparison_cell_set_authors (cell, authors[side]);
  return cell;
}

static gboolean
has_same_marks (const CaucusComparisonCell *cell,
                const CaucusComparisonCell *other)
{
  if (cell->marks->len != other->marks->len)
    return FALSE;
  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);
      const CaucusMarkRange *other_range = &g_array_index (other->marks, CaucusMarkRange, i);

      if (range->mark != other_range->mark || range->start != other_range->start
          || range->end != other_range->end)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_alike (const CaucusComparisonCell *cell,
          const CaucusComparisonCell *other)
{
  return cell->kind == other->kind && cell->block_kind == other->block_kind
         && g_str_equal (cell->text, other->text) && g_strcmp0 (cell->label, other->label) == 0
         && g_strcmp0 (cell->other_label, other->other_label) == 0
         && g_strcmp0 (cell->above, other->above) == 0
         && g_strcmp0 (cell->other_article, other->other_article) == 0
         && g_strcmp0 (cell->other_title, other->other_title) == 0
         && has_same_marks (cell, other);
}

/* Nothing is known of what they have in common. */
static void
fill_plain_parts (CaucusColumnsModel *model,
                  guint               number,
                  CaucusColumnsParts *parts)
{
  const CaucusColumnsRecord *record = model->record;

  *parts = (CaucusColumnsParts) {
    .number = number,
    .cells = {
      [CAUCUS_PLACE_UNION] = new_plain_cell (record->sides[CAUCUS_COLUMN_UNION], number),
      [CAUCUS_PLACE_CONTRACT] = new_plain_cell (record->base, number),
      [CAUCUS_PLACE_EMPLOYER] = new_plain_cell (record->sides[CAUCUS_COLUMN_EMPLOYER], number),
    },
    .is_changed = {[CAUCUS_PLACE_UNION] = TRUE, [CAUCUS_PLACE_EMPLOYER] = TRUE },
  };
}

static void
fill_marked_parts (CaucusColumnsModel *model,
                   guint               number,
                   CaucusColumnsParts *parts)
{
  const CaucusColumnsRecord *record = model->record;
  gboolean by_union = caucus_columns_model_is_marked_by (model, number, CAUCUS_COLUMN_UNION);
  gboolean by_employer = caucus_columns_model_is_marked_by (model, number, CAUCUS_COLUMN_EMPLOYER);

  *parts = (CaucusColumnsParts) {
    .number = number,
    .cells = {
      [CAUCUS_PLACE_UNION] = caucus_columns_model_new_cell (model, number, CAUCUS_COLUMN_UNION),
      [CAUCUS_PLACE_CONTRACT] = new_contract_cell (model, number),
      [CAUCUS_PLACE_EMPLOYER] =
        caucus_columns_model_new_cell (model, number, CAUCUS_COLUMN_EMPLOYER),
    },
    .is_changed = {[CAUCUS_PLACE_UNION] = by_union, [CAUCUS_PLACE_EMPLOYER] = by_employer },
    .is_alone = by_union != by_employer && record->sides[CAUCUS_COLUMN_UNION] != NULL
                && record->sides[CAUCUS_COLUMN_EMPLOYER] != NULL,
  };
  if (by_union && by_employer)
    parts->is_alike = is_alike (parts->cells[CAUCUS_PLACE_UNION],
                                parts->cells[CAUCUS_PLACE_EMPLOYER]);
}

/* As it is in the contract, or else in the text of a side that puts it in. */
static char *
describe_place (CaucusColumnsModel *model,
                guint               number)
{
  const CaucusColumnsRecord *record = model->record;
  const CaucusColumnsRow *row;

  if (!record->is_sound)
    return number < record->base->len ? caucus_row_place_describe (record->base, (int) number)
                                      : NULL;
  row = caucus_columns_get_row (record->columns, number);
  if (row->base_number != CAUCUS_NO_PARAGRAPH)
    return caucus_row_place_describe (record->base, row->base_number);
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    {
      if (row->sides[i] != NULL && record->sides[i] != NULL)
        return caucus_row_place_describe (record->sides[i], row->sides[i]->new_number);
    }
  return NULL;
}

/* Makes what the three texts say in a row. */
void
caucus_columns_model_fill_parts (CaucusColumnsModel *model,
                                 guint               number,
                                 CaucusColumnsParts *parts)
{
  if (model->record->is_sound)
    fill_marked_parts (model, number, parts);
  else
    fill_plain_parts (model, number, parts);
  parts->place = describe_place (model, number);
  parts->stamp = model->stamp;
}
