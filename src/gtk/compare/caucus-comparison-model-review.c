/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of the changes that the comparison's model has. */
#include "config.h"

#include "caucus-comparison-model-private.h"

/* Both ends of a move are one change to agree to: that where the paragraph stands now. */
static CaucusReviewKey
get_row_key (CaucusComparisonModel *model,
             guint                  number)
{
  const CaucusRow *row = caucus_comparison_get_row (model->record->comparison, number);
  CaucusReviewKey key;

  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    row = caucus_comparison_model_get_destination (model, row->move);
  key.old_number = row->old_number;
  key.new_number = row->new_number;
  return key;
}

/* What is thought of a row; of one that is no change nothing is. */
CaucusReviewDecision
caucus_comparison_model_get_decision (CaucusComparisonModel *model,
                                      guint                  number)
{
  CaucusReviewKey key;

  if (model->book == NULL
      || caucus_change_lines_find_change (CAUCUS_CHANGE_LINES (model), number) == 0)
    return CAUCUS_REVIEW_OPEN;
  key = get_row_key (model, number);
  return caucus_review_book_get_decision (model->book, &key);
}

/**
 * caucus_comparison_model_set_book:
 * @book: (nullable): what is thought of the changes between the texts; to be set before
 *   a record of these texts is taken
 */
void
caucus_comparison_model_set_book (CaucusComparisonModel *model,
                                  CaucusReviewBook      *book)
{
  if (model->book == book)
    return;
  if (model->book != NULL)
    g_signal_handlers_disconnect_by_func (model->book, caucus_change_lines_show_states, model);
  g_set_object (&model->book, book);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (caucus_change_lines_show_states),
                             model, G_CONNECT_SWAPPED);
}

/* Whether the rows keep to themselves what is thought of them. */
void
caucus_comparison_model_set_hides_reviews (CaucusComparisonModel *model,
                                           gboolean               hides_reviews)
{
  model->hides_reviews = hides_reviews;
  caucus_change_lines_show_states (CAUCUS_CHANGE_LINES (model));
}

/* Returns: (nullable) (transfer none): what is thought of the changes */
CaucusReviewBook *
caucus_comparison_model_get_book (CaucusComparisonModel *model)
{
  return model->book;
}

/**
 * caucus_comparison_model_get_review_key:
 * @change: from 1
 * @key: (out): by what a review names the change
 *
 * Returns: whether there is such a change
 */
gboolean
caucus_comparison_model_get_review_key (CaucusComparisonModel *model,
                                        guint                  change,
                                        CaucusReviewKey       *key)
{
  guint number = caucus_change_lines_get_row (CAUCUS_CHANGE_LINES (model), change);

  if (number == CAUCUS_NO_ROW)
    return FALSE;
  *key = get_row_key (model, number);
  return TRUE;
}

/**
 * caucus_comparison_model_get_n_reviewed:
 * @n_changes: (out): how many there are to decide on; both ends of a move are one
 *
 * Returns: on how many of them somebody has decided
 */
guint
caucus_comparison_model_get_n_reviewed (CaucusComparisonModel *model,
                                        guint                 *n_changes)
{
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (model);
  guint n_stops = caucus_change_lines_get_n_changes (lines);
  guint n = 0;

  *n_changes = 0;
  if (model->book == NULL || caucus_review_book_get_n_reviews (model->book) == 0)
    return 0;
  for (guint change = 1; change <= n_stops; change++)
    {
      guint number;
      const CaucusRow *row = caucus_comparison_model_get_change_row (model, change, &number);

      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        continue;
      (*n_changes)++;
      n += caucus_comparison_model_get_decision (model, number) != CAUCUS_REVIEW_OPEN;
    }
  return n;
}
