/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of the changes that the comparison's model has. */
#include "config.h"

#include "caucus-comparison-model-private.h"

#include "caucus-change-reviews.h"

/* --- Reading ------------------------------------------------------------- */

/* To be called when something else is thought, or the changes are others. */
void
caucus_comparison_model_forget_reviews (CaucusComparisonModel *model)
{
  g_clear_pointer (&model->reviews, g_ptr_array_unref);
  g_clear_pointer (&model->other_reviews, g_ptr_array_unref);
  g_clear_pointer (&model->all_reviews, g_ptr_array_unref);
}

static void
gather (CaucusComparisonModel *model)
{
  const CaucusTextChanges *changes = model->record->changes;

  if (model->reviews != NULL)
    return;
  model->all_reviews = caucus_review_book_list (model->book);
  model->reviews = caucus_change_reviews_gather (changes, model->all_reviews);
  model->other_reviews = caucus_change_reviews_list_others (changes, model->all_reviews);
}

static gboolean
has_reviews (CaucusComparisonModel *model)
{
  return model->book != NULL && model->record != NULL && model->record->is_sound
         && caucus_review_book_get_n_reviews (model->book) > 0;
}

/**
 * caucus_comparison_model_get_review:
 * @change: from 1
 *
 * Returns: (nullable) (transfer none): what is thought of the change, until something else is
 */
const CaucusReview *
caucus_comparison_model_get_review (CaucusComparisonModel *model,
                                    guint                  change)
{
  if (!has_reviews (model) || change == 0)
    return NULL;
  gather (model);
  return change <= model->reviews->len ? g_ptr_array_index (model->reviews, change - 1) : NULL;
}

static CaucusReviewDecision
decision_of (const CaucusReview *review)
{
  return review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;
}

/* What was once decided of a row that is of no change. */
static CaucusReviewDecision
get_other_decision (CaucusComparisonModel *model,
                    guint                  number)
{
  for (guint i = 0; i < model->other_reviews->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (model->other_reviews, i);

      if (caucus_text_changes_find_row (model->record->changes, review->old_number,
                                        review->new_number) == number)
        return review->decision;
    }
  return CAUCUS_REVIEW_OPEN;
}

/* What is said above a row: of a change once, where it begins, and at both ends of a move. */
CaucusReviewDecision
caucus_comparison_model_get_decision (CaucusComparisonModel *model,
                                      guint                  number)
{
  guint change;
  const CaucusStop *stop;

  if (!has_reviews (model))
    return CAUCUS_REVIEW_OPEN;
  change = caucus_change_lines_find_change (CAUCUS_CHANGE_LINES (model), number);
  stop = caucus_change_lines_get_stop (CAUCUS_CHANGE_LINES (model), change);
  if (stop != NULL && number != stop->row && number != stop->other_row)
    return CAUCUS_REVIEW_OPEN;
  if (stop != NULL)
    return decision_of (caucus_comparison_model_get_review (model, change));
  gather (model);
  return get_other_decision (model, number);
}

/**
 * caucus_comparison_model_get_other_reviews:
 *
 * Returns: (nullable) (transfer none) (element-type CaucusReview): what is thought of paragraphs
 *   that are of no change, in the order of the texts, until something else is
 */
const GPtrArray *
caucus_comparison_model_get_other_reviews (CaucusComparisonModel *model)
{
  if (!has_reviews (model))
    return NULL;
  gather (model);
  return model->other_reviews;
}

/* --- Writing ------------------------------------------------------------- */

/* Older programs kept a review for each row of a change: what they say goes into that of the
   first row, all at once, so that what is changed there is all that is thought. */
static void
fold (CaucusComparisonModel *model,
      guint                  change)
{
  g_autoptr (GPtrArray) folded = NULL;

  if (caucus_comparison_model_get_review (model, change) == NULL)
    return;
  folded = caucus_change_reviews_fold (model->record->changes, change - 1, model->all_reviews);
  if (folded->len > 1)
    caucus_review_book_set (model->book, folded);
}

/**
 * caucus_comparison_model_set_decision:
 * @change: from 1
 *
 * Of all rows of the change; it is kept by the first.
 */
void
caucus_comparison_model_set_decision (CaucusComparisonModel *model,
                                      guint                  change,
                                      CaucusReviewDecision   decision)
{
  CaucusReviewKey key;

  if (model->book == NULL || !caucus_comparison_model_get_review_key (model, change, &key))
    return;
  fold (model, change);
  caucus_review_book_set_decision (model->book, &key, decision);
}

/* Likewise. */
void
caucus_comparison_model_set_comment (CaucusComparisonModel *model,
                                     guint                  change,
                                     const char            *comment)
{
  CaucusReviewKey key;

  if (model->book == NULL || !caucus_comparison_model_get_review_key (model, change, &key))
    return;
  fold (model, change);
  caucus_review_book_set_comment (model->book, &key, comment);
}

/* --- The book ------------------------------------------------------------ */

static void
book_changed_cb (CaucusComparisonModel *model)
{
  caucus_comparison_model_forget_reviews (model);
  caucus_change_lines_show_states (CAUCUS_CHANGE_LINES (model));
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
    g_signal_handlers_disconnect_by_func (model->book, book_changed_cb, model);
  g_set_object (&model->book, book);
  caucus_comparison_model_forget_reviews (model);
  if (book != NULL)
    g_signal_connect_object (book, "changed", G_CALLBACK (book_changed_cb), model,
                             G_CONNECT_SWAPPED);
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
  guint number;
  const CaucusRow *row = caucus_comparison_model_get_change_row (model, change, &number);

  if (row == NULL)
    return FALSE;
  key->old_number = row->old_number;
  key->new_number = row->new_number;
  return TRUE;
}

/**
 * caucus_comparison_model_get_n_reviewed:
 * @n_changes: (out): how many there are to decide on
 *
 * Returns: on how many of them somebody has decided
 */
guint
caucus_comparison_model_get_n_reviewed (CaucusComparisonModel *model,
                                        guint                 *n_changes)
{
  guint n = 0;

  *n_changes = caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model));
  if (!has_reviews (model))
    return 0;
  for (guint change = 1; change <= *n_changes; change++)
    n += decision_of (caucus_comparison_model_get_review (model, change)) != CAUCUS_REVIEW_OPEN;
  return n;
}
