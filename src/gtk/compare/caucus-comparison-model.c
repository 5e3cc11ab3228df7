/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the rows of two texts, and what is thought of their changes. */
#include "config.h"

#include "caucus-comparison-model-private.h"

#include <string.h>

#include "compare/caucus-marks.h"

G_DEFINE_FINAL_TYPE (CaucusComparisonModel, caucus_comparison_model, CAUCUS_TYPE_CHANGE_LINES)

static const CaucusRow *
get_row (CaucusComparisonModel *model,
         guint                  number)
{
  return caucus_comparison_get_row (model->record->comparison, number);
}

/* --- Rows ---------------------------------------------------------------- */

/* Without a redline the texts stand beside each other, paragraph by paragraph. */
static guint
caucus_comparison_model_count_rows (CaucusChangeLines *lines)
{
  const CaucusComparisonRecord *record = CAUCUS_COMPARISON_MODEL (lines)->record;

  if (record == NULL)
    return 0;
  if (!record->is_sound)
    return MAX (record->blocks[CAUCUS_TEXT_OLD]->len, record->blocks[CAUCUS_TEXT_NEW]->len);
  return caucus_comparison_get_n_rows (record->comparison);
}

static gboolean
caucus_comparison_model_is_change (CaucusChangeLines *lines,
                                   guint              number)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);

  return model->record->is_sound && caucus_change_lines_counts (lines, get_row (model, number));
}

static gpointer
caucus_comparison_model_create_line (CaucusChangeLines *lines,
                                     guint              number)
{
  CaucusComparisonRow *row = caucus_comparison_model_new_row (CAUCUS_COMPARISON_MODEL (lines),
                                                              number);

  caucus_comparison_row_set_is_changed (row, caucus_comparison_model_is_change (lines, number));
  return row;
}

static gpointer
caucus_comparison_model_create_gap (CaucusChangeLines *lines,
                                    guint              n_hidden)
{
  return caucus_comparison_row_new_gap (n_hidden);
}

/* --- Moves --------------------------------------------------------------- */

static void
note_move (CaucusComparisonModel *model,
           guint                  number)
{
  const CaucusRow *row = get_row (model, number);
  CaucusMoveEnds *ends;

  if (row->move >= model->moves->len)
    g_array_set_size (model->moves, row->move + 1);
  ends = &g_array_index (model->moves, CaucusMoveEnds, row->move);
  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    ends->from = number;
  else if (row->kind == CAUCUS_ROW_MOVED_TO)
    ends->to = number;
}

static void
find_moves (CaucusComparisonModel *model)
{
  guint n_rows = caucus_comparison_get_n_rows (model->record->comparison);

  g_array_set_size (model->moves, 1);
  for (guint i = 0; i < n_rows; i++)
    note_move (model, i);
}

/* Where a moved paragraph stands now. */
const CaucusRow *
caucus_comparison_model_get_destination (CaucusComparisonModel *model,
                                         guint                  move)
{
  return get_row (model, g_array_index (model->moves, CaucusMoveEnds, move).to);
}

static void
caucus_comparison_model_show_state (CaucusChangeLines *lines,
                                    gpointer           line,
                                    guint              number)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);
  const CaucusElsewherePlace *place = caucus_comparison_model_find_elsewhere (model, number);

  if (place != NULL)
    caucus_comparison_row_set_elsewhere (line, place);
  caucus_comparison_row_set_is_current (line,
                                        number == caucus_change_lines_get_current_row (lines));
  caucus_comparison_row_set_decision (
    line, model->hides_reviews ? CAUCUS_REVIEW_OPEN
                               : caucus_comparison_model_get_decision (model, number));
}

/* --- The overview -------------------------------------------------------- */

static CaucusOverviewKind
caucus_comparison_model_get_kind (CaucusChangeLines *lines,
                                  guint              number)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);
  gboolean is_elsewhere = caucus_comparison_model_find_elsewhere (model, number) != NULL;

  switch (get_row (model, number)->kind)
    {
    case CAUCUS_ROW_REMOVED:
      return is_elsewhere ? CAUCUS_OVERVIEW_MOVED_FIRST : CAUCUS_OVERVIEW_FIRST;
    case CAUCUS_ROW_ADDED:
      return is_elsewhere ? CAUCUS_OVERVIEW_MOVED_SECOND : CAUCUS_OVERVIEW_SECOND;
    case CAUCUS_ROW_MOVED_FROM:
      return CAUCUS_OVERVIEW_MOVED_FIRST;
    case CAUCUS_ROW_MOVED_TO:
      return CAUCUS_OVERVIEW_MOVED_SECOND;
    case CAUCUS_ROW_EQUAL:
      return CAUCUS_OVERVIEW_RENUMBERED;
    case CAUCUS_ROW_CHANGED:
    case CAUCUS_ROW_SPLIT:
    case CAUCUS_ROW_JOINED:
    default:
      return CAUCUS_OVERVIEW_BOTH;
    }
}

/* Each text has the lane on its column's side. */
static void
caucus_comparison_model_complete_overview (CaucusChangeLines *lines,
                                           CaucusOverview    *overview)
{
  static const CaucusMark marks[] = {
    [CAUCUS_TEXT_OLD] = CAUCUS_MARK_REMOVED, [CAUCUS_TEXT_NEW] = CAUCUS_MARK_ADDED,
  };
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);

  overview->is_swapped = model->left == CAUCUS_TEXT_NEW;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      overview->colors[i] = caucus_marks_choose_color (model->authors[i], marks[i]);
      overview->moved_colors[i] = caucus_marks_choose_color (model->authors[i],
                                                             CAUCUS_MARK_MOVED);
    }
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_comparison_model_finalize (GObject *object)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (object);

  g_clear_pointer (&model->record, caucus_comparison_record_free);
  g_clear_object (&model->book);
  g_clear_pointer (&model->elsewhere, caucus_elsewhere_free);
  g_clear_pointer (&model->moves, g_array_unref);

  G_OBJECT_CLASS (caucus_comparison_model_parent_class)->finalize (object);
}

static void
caucus_comparison_model_class_init (CaucusComparisonModelClass *klass)
{
  CaucusChangeLinesClass *lines_class = CAUCUS_CHANGE_LINES_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_comparison_model_finalize;
  lines_class->count_rows = caucus_comparison_model_count_rows;
  lines_class->is_change = caucus_comparison_model_is_change;
  lines_class->create_line = caucus_comparison_model_create_line;
  lines_class->create_gap = caucus_comparison_model_create_gap;
  lines_class->show_state = caucus_comparison_model_show_state;
  lines_class->get_kind = caucus_comparison_model_get_kind;
  lines_class->complete_overview = caucus_comparison_model_complete_overview;
}

static void
caucus_comparison_model_init (CaucusComparisonModel *model)
{
  model->moves = g_array_new (FALSE, TRUE, sizeof (CaucusMoveEnds));
  model->authors[CAUCUS_TEXT_OLD] = CAUCUS_SIDE_NEUTRAL;
  model->authors[CAUCUS_TEXT_NEW] = CAUCUS_SIDE_NEUTRAL;
}

CaucusComparisonModel *
caucus_comparison_model_new (void)
{
  return g_object_new (CAUCUS_TYPE_COMPARISON_MODEL, NULL);
}

/**
 * caucus_comparison_model_take:
 * @record: (transfer full): the comparison to show from now on
 * @left: which of its texts stands in the left column
 */
void
caucus_comparison_model_take (CaucusComparisonModel  *model,
                              CaucusComparisonRecord *record,
                              CaucusTextSide          left)
{
  g_return_if_fail (CAUCUS_IS_COMPARISON_MODEL (model));

  /* Rows made from the old record do not point into it. */
  g_clear_pointer (&model->record, caucus_comparison_record_free);
  g_clear_pointer (&model->elsewhere, caucus_elsewhere_free);
  model->record = record;
  model->left = left;
  find_moves (model);
  caucus_change_lines_reset (CAUCUS_CHANGE_LINES (model));
}

/* Returns: (nullable) (transfer none): what was taken last */
const CaucusComparisonRecord *
caucus_comparison_model_get_record (CaucusComparisonModel *model)
{
  return model->record;
}

/* Whether each row is one paragraph with what both texts say, or one of each text. */
void
caucus_comparison_model_set_is_inline (CaucusComparisonModel *model,
                                       gboolean               is_inline)
{
  if (model->is_inline == is_inline)
    return;
  model->is_inline = is_inline;
  caucus_change_lines_make_again (CAUCUS_CHANGE_LINES (model));
}

/**
 * caucus_comparison_model_set_authors:
 * @authors: by #CaucusTextSide, the party in whose colour that text's words are marked;
 *   neutral for the colours of what happened to them
 */
void
caucus_comparison_model_set_authors (CaucusComparisonModel *model,
                                     const CaucusSide       authors[2])
{
  if (memcmp (model->authors, authors, sizeof model->authors) == 0)
    return;
  memcpy (model->authors, authors, sizeof model->authors);
  caucus_change_lines_make_again (CAUCUS_CHANGE_LINES (model));
}

static guint
find_end (CaucusComparisonModel *model,
          guint                  move,
          CaucusTextSide         end)
{
  const CaucusMoveEnds *ends = &g_array_index (model->moves, CaucusMoveEnds, move);

  return caucus_change_lines_find_change (CAUCUS_CHANGE_LINES (model),
                                          end == CAUCUS_TEXT_OLD ? ends->from : ends->to);
}

/**
 * caucus_comparison_model_go_to_move:
 * @move: the number of a move, from 1
 * @end: where the paragraph was or where it is
 *
 * Returns: whether there is such a move
 */
gboolean
caucus_comparison_model_go_to_move (CaucusComparisonModel *model,
                                    guint                  move,
                                    CaucusTextSide         end)
{
  if (move == 0 || move >= model->moves->len)
    return FALSE;
  return caucus_change_lines_go_to_change (CAUCUS_CHANGE_LINES (model),
                                           find_end (model, move, end));
}

/* Returns: the change at the other end of the move looked at; 0 where none is */
guint
caucus_comparison_model_get_other_end (CaucusComparisonModel *model)
{
  guint number = caucus_change_lines_get_current_row (CAUCUS_CHANGE_LINES (model));
  const CaucusRow *row;

  if (number == CAUCUS_NO_ROW)
    return 0;
  row = get_row (model, number);
  if (row->move == 0)
    return 0;
  return find_end (model, row->move,
                   row->kind == CAUCUS_ROW_MOVED_FROM ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD);
}

/**
 * caucus_comparison_model_get_change_row:
 * @change: from 1
 * @number: (out): the row's place in the comparison
 *
 * Returns: (nullable) (transfer none): the row that is the change, if there is one
 */
const CaucusRow *
caucus_comparison_model_get_change_row (CaucusComparisonModel *model,
                                        guint                  change,
                                        guint                 *number)
{
  *number = caucus_change_lines_get_row (CAUCUS_CHANGE_LINES (model), change);
  return *number != CAUCUS_NO_ROW ? get_row (model, *number) : NULL;
}
