/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the rows of two texts, and what is thought of their changes. */
#include "config.h"

#include "caucus-comparison-model-private.h"

#include <string.h>

#include "caucus-row.h"
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

static void
caucus_comparison_model_list_stops (CaucusChangeLines *lines,
                                    GArray            *stops)
{
  const CaucusComparisonRecord *record = CAUCUS_COMPARISON_MODEL (lines)->record;
  guint n = record != NULL && record->is_sound ? caucus_text_changes_get_n (record->changes) : 0;

  for (guint i = 0; i < n; i++)
    {
      const CaucusTextChange *change = caucus_text_changes_get (record->changes, i);
      const CaucusStop stop = { change->row, change->n_rows, change->other_row };

      g_array_append_val (stops, stop);
    }
}

static void
caucus_comparison_model_list_renumbered (CaucusChangeLines *lines,
                                         GArray            *rows)
{
  const CaucusComparisonRecord *record = CAUCUS_COMPARISON_MODEL (lines)->record;
  const GArray *renumbered;

  if (record == NULL || !record->is_sound)
    return;
  renumbered = caucus_text_changes_get_renumbered (record->changes);
  if (renumbered->len > 0)
    g_array_append_vals (rows, renumbered->data, renumbered->len);
}

/* Returns: (nullable): the change that a row of the comparison is of */
const CaucusTextChange *
caucus_comparison_model_get_row_change (CaucusComparisonModel *model,
                                        guint                  number)
{
  guint change = caucus_text_changes_find (model->record->changes, number);

  return change != CAUCUS_NO_CHANGE ? caucus_text_changes_get (model->record->changes, change)
                                    : NULL;
}

static gboolean
is_marked (CaucusComparisonModel *model,
           guint                  number)
{
  return model->record->is_sound
         && caucus_change_lines_marks (CAUCUS_CHANGE_LINES (model), get_row (model, number));
}

static gpointer
caucus_comparison_model_create_line (CaucusChangeLines *lines,
                                     guint              number)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);
  CaucusComparisonRow *row = caucus_comparison_model_new_row (model, number);

  caucus_comparison_row_set_is_changed (row, is_marked (model, number));
  return row;
}

static gpointer
caucus_comparison_model_create_gap (CaucusChangeLines *lines,
                                    guint              n_hidden)
{
  return caucus_comparison_row_new_gap (n_hidden);
}

/* --- Moves --------------------------------------------------------------- */

/* Moves have their numbers in the order in which their paragraphs stand now. */
static void
find_moves (CaucusComparisonModel *model)
{
  guint n_rows = caucus_comparison_get_n_rows (model->record->comparison);

  g_array_set_size (model->moves, 0);
  for (guint i = 0; i < n_rows; i++)
    {
      if (get_row (model, i)->kind == CAUCUS_ROW_MOVED_TO)
        g_array_append_val (model->moves, i);
    }
}

static guint
get_destination_row (CaucusComparisonModel *model,
                     guint                  move)
{
  return g_array_index (model->moves, guint, move - 1);
}

/* Where a moved paragraph stands now. */
const CaucusRow *
caucus_comparison_model_get_destination (CaucusComparisonModel *model,
                                         guint                  move)
{
  return get_row (model, get_destination_row (model, move));
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
  guint row;

  if (move == 0 || move > model->moves->len)
    return FALSE;
  row = get_destination_row (model, move);
  if (end == CAUCUS_TEXT_OLD)
    row = caucus_text_changes_find_row (model->record->changes, get_row (model, row)->old_number,
                                        CAUCUS_NO_PARAGRAPH);
  return caucus_change_lines_go_to_row (CAUCUS_CHANGE_LINES (model), row);
}

/* --- State --------------------------------------------------------------- */

static void
caucus_comparison_model_show_state (CaucusChangeLines *lines,
                                    gpointer           line,
                                    guint              number)
{
  CaucusComparisonModel *model = CAUCUS_COMPARISON_MODEL (lines);
  const CaucusElsewherePlace *place = caucus_comparison_model_find_elsewhere (model, number);

  if (place != NULL)
    caucus_comparison_row_set_elsewhere (
      line, place, caucus_comparison_model_is_edited_elsewhere (model, number));
  if (model->record->is_sound && caucus_comparison_model_tells_itself (model, number))
    caucus_comparison_row_set_alone (line);
  caucus_comparison_row_set_is_current (line, caucus_change_lines_is_current (lines, number));
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
  const CaucusRow *row = get_row (model, number);

  switch (row->kind)
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
    case CAUCUS_ROW_SPLIT:
    case CAUCUS_ROW_JOINED:
      return caucus_row_has_edits (row) ? CAUCUS_OVERVIEW_BOTH : CAUCUS_OVERVIEW_BROKEN;
    case CAUCUS_ROW_CHANGED:
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
  g_clear_pointer (&model->headings, g_array_unref);
  caucus_comparison_model_forget_reviews (model);

  G_OBJECT_CLASS (caucus_comparison_model_parent_class)->finalize (object);
}

static void
caucus_comparison_model_class_init (CaucusComparisonModelClass *klass)
{
  CaucusChangeLinesClass *lines_class = CAUCUS_CHANGE_LINES_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_comparison_model_finalize;
  lines_class->count_rows = caucus_comparison_model_count_rows;
  lines_class->find_heading = caucus_comparison_model_find_heading;
  lines_class->list_stops = caucus_comparison_model_list_stops;
  lines_class->list_renumbered = caucus_comparison_model_list_renumbered;
  lines_class->create_line = caucus_comparison_model_create_line;
  lines_class->create_gap = caucus_comparison_model_create_gap;
  lines_class->show_state = caucus_comparison_model_show_state;
  lines_class->get_kind = caucus_comparison_model_get_kind;
  lines_class->complete_overview = caucus_comparison_model_complete_overview;
}

static void
caucus_comparison_model_init (CaucusComparisonModel *model)
{
  model->moves = g_array_new (FALSE, FALSE, sizeof (guint));
  model->headings = g_array_new (FALSE, FALSE, sizeof (guint));
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
  caucus_comparison_model_find_articles (model);
  caucus_comparison_model_forget_reviews (model);
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

/**
 * caucus_comparison_model_get_change_row:
 * @change: from 1
 * @number: (out): the row's place in the comparison
 *
 * Returns: (nullable) (transfer none): the first row of the change, if there is one
 */
const CaucusRow *
caucus_comparison_model_get_change_row (CaucusComparisonModel *model,
                                        guint                  change,
                                        guint                 *number)
{
  *number = caucus_change_lines_get_row (CAUCUS_CHANGE_LINES (model), change);
  return *number != CAUCUS_NO_ROW ? get_row (model, *number) : NULL;
}

/**
 * caucus_comparison_model_go_to_paragraphs:
 * @key: in the old and the new text
 *
 * Looks at the change of which their row is. Returns: whether there is one
 */
gboolean
caucus_comparison_model_go_to_paragraphs (CaucusComparisonModel *model,
                                          const CaucusReviewKey *key)
{
  guint row;

  if (model->record == NULL || !model->record->is_sound)
    return FALSE;
  row = caucus_text_changes_find_row (model->record->changes, key->old_number, key->new_number);
  return row != CAUCUS_NO_ROW
         && caucus_change_lines_go_to_row (CAUCUS_CHANGE_LINES (model), row);
}
