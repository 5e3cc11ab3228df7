/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of each change, where reviews name paragraphs. */
#include "caucus-change-reviews.h"

#include <string.h>

/* Returns: a review by which the change is kept: it names the paragraphs of the change's first
   row, and no texts */
static CaucusReview *
new_empty (const CaucusTextChanges *changes,
           guint                    number)
{
  const CaucusRow *row = caucus_text_changes_get_first_row (changes, number);
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->old_number = row->old_number;
  review->new_number = row->new_number;
  review->comment = g_strdup ("");
  review->level = CAUCUS_LEVEL_TEAM;
  return review;
}

/* Returns: whether nothing is thought, or not any more */
static gboolean
is_empty (const CaucusReview *review)
{
  return review->decision == CAUCUS_REVIEW_OPEN && review->comment[0] == '\0';
}

static void
free_review_or_null (gpointer review)
{
  if (review != NULL)
    caucus_review_free (review);
}

/* Of several decisions that counts which leaves most to do. */
static guint
weigh (CaucusReviewDecision decision)
{
  static const guint weights[] = {
    [CAUCUS_REVIEW_OPEN] = 0, [CAUCUS_REVIEW_ACCEPT] = 1, [CAUCUS_REVIEW_ASK] = 2,
    [CAUCUS_REVIEW_REJECT] = 3, [CAUCUS_REVIEW_COUNTER] = 4,
  };

  return weights[decision];
}

static void
add_comment (CaucusReview *gathered,
             const char   *comment)
{
  char *all;

  if (comment[0] == '\0' || strstr (gathered->comment, comment) != NULL)
    return;
  if (gathered->comment[0] == '\0')
    all = g_strdup (comment);
  else
    all = g_strjoin ("; ", gathered->comment, comment, NULL);
  g_free (gathered->comment);
  gathered->comment = all;
}

static void
take (CaucusReview       *gathered,
      const CaucusReview *review)
{
  if (weigh (review->decision) > weigh (gathered->decision))
    gathered->decision = review->decision;
  gathered->old_version_id = review->old_version_id;
  gathered->new_version_id = review->new_version_id;
  gathered->level = MAX (gathered->level, review->level);
  add_comment (gathered, review->comment);
}

/* Returns: the number of the change of which a review is, or %CAUCUS_NO_CHANGE */
static guint
find_change (const CaucusTextChanges *changes,
             const CaucusReview      *review)
{
  guint row = caucus_text_changes_find_row (changes, review->old_number, review->new_number);

  return row != CAUCUS_NO_ROW ? caucus_text_changes_find (changes, row) : CAUCUS_NO_CHANGE;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const CaucusReview *first = *(const CaucusReview *const *) a;
  const CaucusReview *second = *(const CaucusReview *const *) b;

  if (first->new_number != second->new_number)
    return first->new_number < second->new_number ? -1 : 1;
  return (first->old_number > second->old_number) - (first->old_number < second->old_number);
}

/* Returns: (transfer container): those of which anything is said, in the order of the texts */
static GPtrArray *
sort_reviews (const GPtrArray *reviews)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < reviews->len; i++)
    {
      CaucusReview *review = g_ptr_array_index (reviews, i);

      if (!is_empty (review))
        g_ptr_array_add (sorted, review);
    }
  g_ptr_array_sort (sorted, compare_places);
  return sorted;
}

/**
 * caucus_change_reviews_gather:
 * @reviews: (element-type CaucusReview): between the texts of the comparison, in any order
 *
 * A change is kept by its first row, where older programs kept one for each row: of several
 * decisions that counts which leaves most to do, and their comments are put together.
 *
 * Returns: (transfer full) (element-type CaucusReview): for each change a review that names the
 *   paragraphs of its first row, or %NULL where nothing is thought of it
 */
GPtrArray *
caucus_change_reviews_gather (const CaucusTextChanges *changes,
                              const GPtrArray         *reviews)
{
  guint n = caucus_text_changes_get_n (changes);
  GPtrArray *gathered = g_ptr_array_new_full (n, free_review_or_null);
  g_autoptr (GPtrArray) sorted = sort_reviews (reviews);

  g_ptr_array_set_size (gathered, (gint) n);
  for (guint i = 0; i < sorted->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (sorted, i);
      guint number = find_change (changes, review);

      if (number == CAUCUS_NO_CHANGE)
        continue;
      if (g_ptr_array_index (gathered, number) == NULL)
        g_ptr_array_index (gathered, number) = new_empty (changes, number);
      take (g_ptr_array_index (gathered, number), review);
    }
  return gathered;
}

/**
 * caucus_change_reviews_fold:
 * @number: of a change, from 0
 * @reviews: (element-type CaucusReview): between the texts of the comparison
 *
 * Returns: (transfer full) (element-type CaucusReview): what says of the change all that @reviews
 *   say of its rows in one review, and takes back the others
 */
GPtrArray *
caucus_change_reviews_fold (const CaucusTextChanges *changes,
                            guint                    number,
                            const GPtrArray         *reviews)
{
  GPtrArray *folded = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
  g_autoptr (GPtrArray) sorted = sort_reviews (reviews);
  CaucusReview *whole = new_empty (changes, number);

  g_ptr_array_add (folded, whole);
  for (guint i = 0; i < sorted->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (sorted, i);
      CaucusReview *taken_back;

      if (find_change (changes, review) != number)
        continue;
      take (whole, review);
      if (review->old_number == whole->old_number && review->new_number == whole->new_number)
        continue;
      taken_back = g_memdup2 (review, sizeof *review);
      taken_back->decision = CAUCUS_REVIEW_OPEN;
      taken_back->comment = g_strdup ("");
      g_ptr_array_add (folded, taken_back);
    }
  return folded;
}

/**
 * caucus_change_reviews_list_others:
 * @reviews: (element-type CaucusReview): between the texts of the comparison
 *
 * Returns: (transfer container) (element-type CaucusReview): those of paragraphs that are of no
 *   change, as one that was only numbered anew
 */
GPtrArray *
caucus_change_reviews_list_others (const CaucusTextChanges *changes,
                                   const GPtrArray         *reviews)
{
  GPtrArray *others = sort_reviews (reviews);

  for (guint i = others->len; i-- > 0;)
    {
      if (find_change (changes, g_ptr_array_index (others, i))
          != CAUCUS_NO_CHANGE)
        g_ptr_array_remove_index (others, i);
    }
  return others;
}
