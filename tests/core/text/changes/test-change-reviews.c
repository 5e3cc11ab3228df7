/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is thought of a change, whichever of its paragraphs a review names. */
#include "caucus-change-reviews.h"

#include "caucus-records.h"
#include "compared-pair.h"

#define PAY  "Pay is given on the last day of the month to all who worked in it.\n\n"
#define MEAL  "Meals are free for whoever works in the kitchen on that day.\n\n"
#define LEAVE "Leave is earned by the hour and is paid at the usual rate.\n\n"
#define PLAN "10-2 Plans\n\nThey are offered where work falls short.\n\n(a) A plan is written.\n\n"

static void
add (GPtrArray            *reviews,
     int                   old_number,
     CaucusReviewDecision  decision,
     const char           *comment)
{
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->old_number = old_number;
  review->new_number = CAUCUS_REVIEW_NO_PARAGRAPH;
  review->decision = decision;
  review->comment = g_strdup (comment);
  review->level = decision == CAUCUS_REVIEW_COUNTER ? CAUCUS_LEVEL_STRATEGY : CAUCUS_LEVEL_TEAM;
  g_ptr_array_add (reviews, review);
}

static GPtrArray *
reviews_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
}

/* Of the section that the second text has not: its first paragraph is number 1. */
static void
test_gather (void)
{
  g_auto (Pair) pair = compare_texts (PAY PLAN, PAY);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) gathered = NULL;
  const CaucusReview *review;

  none = caucus_change_reviews_gather (changes, reviews);
  g_assert_cmpuint (none->len, ==, 1);
  g_assert_null (g_ptr_array_index (none, 0));

  add (reviews, 3, CAUCUS_REVIEW_COUNTER, "Keep the plan");
  add (reviews, 2, CAUCUS_REVIEW_OPEN, "");
  add (reviews, 1, CAUCUS_REVIEW_ACCEPT, "Fine");
  gathered = caucus_change_reviews_gather (changes, reviews);
  review = g_ptr_array_index (gathered, 0);
  g_assert_cmpint (review->old_number, ==, 1);
  g_assert_cmpint (review->decision, ==, CAUCUS_REVIEW_COUNTER);
  g_assert_cmpstr (review->comment, ==, "Fine; Keep the plan");
  g_assert_cmpint (review->level, ==, CAUCUS_LEVEL_STRATEGY);
}

static void
test_later_alone (void)
{
  g_auto (Pair) pair = compare_texts (PAY PLAN, PAY);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (GPtrArray) gathered = NULL;
  const CaucusReview *review;

  add (reviews, 2, CAUCUS_REVIEW_ACCEPT, "");
  gathered = caucus_change_reviews_gather (changes, reviews);
  review = g_ptr_array_index (gathered, 0);
  g_assert_cmpint (review->old_number, ==, 1);
  g_assert_cmpint (review->decision, ==, CAUCUS_REVIEW_ACCEPT);
}

/* Older programs kept one for each paragraph of a section that moved. */
static void
test_moved (void)
{
  g_auto (Pair) pair = compare_texts (PLAN PAY MEAL LEAVE, PAY MEAL LEAVE PLAN);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (GPtrArray) gathered = NULL;
  g_autoptr (GPtrArray) folded = NULL;
  const CaucusReview *review;

  add (reviews, 0, CAUCUS_REVIEW_ACCEPT, "Fine");
  add (reviews, 2, CAUCUS_REVIEW_REJECT, "Not by them alone");
  ((CaucusReview *) g_ptr_array_index (reviews, 0))->new_number = 3;
  ((CaucusReview *) g_ptr_array_index (reviews, 1))->new_number = 5;
  gathered = caucus_change_reviews_gather (changes, reviews);
  g_assert_cmpuint (gathered->len, ==, 1);
  review = g_ptr_array_index (gathered, 0);
  g_assert_cmpint (review->old_number, ==, 0);
  g_assert_cmpint (review->new_number, ==, 3);
  g_assert_cmpint (review->decision, ==, CAUCUS_REVIEW_REJECT);
  g_assert_cmpstr (review->comment, ==, "Fine; Not by them alone");
  folded = caucus_change_reviews_fold (changes, 0, reviews);
  g_assert_cmpuint (folded->len, ==, 2);
}

/* What is said of a paragraph that is no change any more is not lost. */
static void
test_others (void)
{
  g_auto (Pair) pair = compare_texts (PAY PLAN, PAY);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (pair.comparison);
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (GPtrArray) others = NULL;

  add (reviews, 77, CAUCUS_REVIEW_ASK, "Where is it?");
  add (reviews, 2, CAUCUS_REVIEW_ACCEPT, "");
  add (reviews, 0, CAUCUS_REVIEW_OPEN, "Remember");
  add (reviews, 78, CAUCUS_REVIEW_OPEN, "");
  others = caucus_change_reviews_list_others (changes, reviews);
  g_assert_cmpuint (others->len, ==, 2);
  g_assert_cmpstr (((CaucusReview *) g_ptr_array_index (others, 0))->comment, ==, "Remember");
  g_assert_cmpstr (((CaucusReview *) g_ptr_array_index (others, 1))->comment, ==, "Where is it?");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-reviews/gather", test_gather);
  g_test_add_func ("/change-reviews/later-alone", test_later_alone);
  g_test_add_func ("/change-reviews/moved", test_moved);
  g_test_add_func ("/change-reviews/others", test_others);
  return g_test_run ();
}
