/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A counter's draft: all accepted is their text, all rejected ours, and what is between is
   listed. */
#include "caucus-review-seed.h"

#include <string.h>

#include "caucus-paragraphs.h"

#define N_TEXTS 20000

static const CaucusCompareOptions options = { .fold_typography = TRUE };

/* --- Reviews ------------------------------------------------------------- */

static void
add_review (GPtrArray            *reviews,
            const CaucusRow      *row,
            CaucusReviewDecision  decision)
{
  CaucusReview *review = g_new0 (CaucusReview, 1);

  review->old_number = row->old_number;
  review->new_number = row->new_number;
  review->decision = decision;
  review->comment = g_strdup ("Why?");
  g_ptr_array_add (reviews, review);
}

static GPtrArray *
reviews_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);
}

/* Of every change, as the page would set them; each by the number of its row. */
static GPtrArray *
review_all (const CaucusComparison *comparison,
            CaucusReviewDecision    decision)
{
  GPtrArray *reviews = reviews_new ();

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);

      if (row->kind != CAUCUS_ROW_MOVED_FROM)
        add_review (reviews, row, decision);
    }
  return reviews;
}

static void
assert_blocks (const GPtrArray *found,
               const GPtrArray *expected)
{
  g_autofree char *text = caucus_blocks_to_string (found);
  g_autofree char *wanted = caucus_blocks_to_string (expected);

  g_assert_cmpstr (text, ==, wanted);
  g_assert_true (caucus_blocks_equal (found, expected));
}

/* --- Random texts -------------------------------------------------------- */

static const char *const sentences[] = {
  "Leave is earned by the hour and is paid at the usual rate.",
  "The employee is told in writing within ten days of the decision.",
  "Probation lasts ninety days and may be extended once by both sides.",
  "A committee of six meets in the first week of every second month.",
  "Meals are free for whoever works in the kitchen on that day.",
  "Training is held in paid time and is announced a month before.",
  "Nobody is disciplined without just cause and a hearing before it.",
  "Routes are bid by seniority and posted where all can see them.",
};

static const char *const labels[] = { NULL, "(a)", "8-3", "8-4", "1." };

static char *
random_text (void)
{
  gint n = g_test_rand_int_range (1, 4);
  GString *text = g_string_new (NULL);

  for (gint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            sentences[g_test_rand_int_range (0, G_N_ELEMENTS (sentences))]);
  return g_string_free (text, FALSE);
}

static CaucusBlock *
random_block (void)
{
  g_autofree char *text = random_text ();

  return caucus_block_new (g_test_rand_int_range (0, 4) > 0 ? CAUCUS_BLOCK_PARAGRAPH
                                                           : CAUCUS_BLOCK_HEADING,
                           labels[g_test_rand_int_range (0, G_N_ELEMENTS (labels))], text);
}

static void
replace_block (GPtrArray   *blocks,
               guint        place,
               CaucusBlock *block)
{
  caucus_block_free (blocks->pdata[place]);
  blocks->pdata[place] = block;
}

static void
split_block (GPtrArray *blocks,
             guint      place)
{
  CaucusBlock *block = g_ptr_array_index (blocks, place);
  char *end = strstr (block->text, ". ");

  if (end == NULL)
    return;
  g_ptr_array_insert (blocks, (gint) place + 1,
                      caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, end + 2));
  end[1] = '\0';
}

static void
join_blocks (GPtrArray *blocks,
             guint      place)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, place);
  const CaucusBlock *next;
  g_autofree char *text = NULL;

  if (place + 1 >= blocks->len)
    return;
  next = g_ptr_array_index (blocks, place + 1);
  text = g_strjoin (" ", block->text, next->text, NULL);
  replace_block (blocks, place, caucus_block_new (block->kind, block->label, text));
  g_ptr_array_remove_index (blocks, place + 1);
}

static void
edit_words (GPtrArray *blocks,
            guint      place)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, place);
  g_autofree char *text = g_strconcat (block->text, " ",
                                       g_test_rand_bit () ? "Twice." : "90 days.", NULL);

  replace_block (blocks, place, caucus_block_new (block->kind, block->label, text));
}

static void
edit (GPtrArray *blocks)
{
  guint place = (guint) g_test_rand_int_range (0, (gint) blocks->len);
  CaucusBlock *block = g_ptr_array_index (blocks, place);
  const char *label;

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      g_ptr_array_remove_index (blocks, place);
      break;
    case 1:
      g_ptr_array_insert (blocks, (gint) place, random_block ());
      break;
    case 2:
      split_block (blocks, place);
      break;
    case 3:
      join_blocks (blocks, place);
      break;
    case 4:
      block = g_ptr_array_steal_index (blocks, place);
      g_ptr_array_insert (blocks, g_test_rand_int_range (0, (gint) blocks->len + 1), block);
      break;
    case 5:
      label = labels[g_test_rand_int_range (0, G_N_ELEMENTS (labels))];
      replace_block (blocks, place, caucus_block_new (block->kind, label, block->text));
      break;
    default:
      edit_words (blocks, place);
      break;
    }
}

static GPtrArray *
random_blocks (void)
{
  GPtrArray *blocks = caucus_blocks_new ();
  gint n = g_test_rand_int_range (0, 9);

  for (gint i = 0; i < n; i++)
    g_ptr_array_add (blocks, random_block ());
  return blocks;
}

static GPtrArray *
edited_copy (const GPtrArray *blocks)
{
  GPtrArray *copy = caucus_blocks_new ();
  gint n_edits = g_test_rand_int_range (0, 6);

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (copy, caucus_block_copy (g_ptr_array_index (blocks, i)));
  for (gint i = 0; i < n_edits && copy->len > 0; i++)
    edit (copy);
  return copy;
}

static void
check_seed (const CaucusComparison *comparison,
            CaucusReviewDecision    decision,
            const GPtrArray        *expected)
{
  g_autoptr (GPtrArray) reviews = review_all (comparison, decision);
  g_autoptr (CaucusReviewSeed) seed = caucus_review_seed (comparison, reviews);

  assert_blocks (seed->blocks, expected);
  if (decision == CAUCUS_REVIEW_ACCEPT || decision == CAUCUS_REVIEW_REJECT)
    g_assert_cmpuint (seed->points->len, ==, 0);
}

static gboolean
has_real_change (const CaucusComparison *comparison)
{
  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      if (caucus_comparison_get_row (comparison, i)->kind != CAUCUS_ROW_EQUAL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_block (const GPtrArray   *blocks,
           const CaucusBlock *block)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      if (caucus_block_equal (g_ptr_array_index (blocks, i), block))
        return TRUE;
    }
  return FALSE;
}

/* However it is decided, every paragraph of the draft is one of either text, and what is open
 * comes in the order of the draft. */
static void
check_mixture (const CaucusComparison *comparison,
               const GPtrArray        *before,
               const GPtrArray        *after)
{
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (CaucusReviewSeed) seed = NULL;
  guint last = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    add_review (reviews, caucus_comparison_get_row (comparison, i),
                (CaucusReviewDecision) g_test_rand_int_range (0, CAUCUS_REVIEW_ASK + 1));
  seed = caucus_review_seed (comparison, reviews);
  for (guint i = 0; i < seed->blocks->len; i++)
    g_assert_true (has_block (before, g_ptr_array_index (seed->blocks, i))
                   || has_block (after, g_ptr_array_index (seed->blocks, i)));
  for (guint i = 0; i < seed->points->len; i++)
    {
      const CaucusOpenPoint *point = g_ptr_array_index (seed->points, i);

      g_assert_cmpuint (point->place, >=, last);
      g_assert_cmpuint (point->place, <=, seed->blocks->len);
      g_assert_true (point->ours != NULL || point->theirs != NULL);
      last = point->place;
    }
}

static void
test_random (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GPtrArray) before = random_blocks ();
      g_autoptr (GPtrArray) after = edited_copy (before);
      g_autoptr (CaucusComparison) comparison = caucus_compare (before, after, &options);
      g_autoptr (GPtrArray) none = reviews_new ();
      g_autoptr (CaucusReviewSeed) undecided = NULL;

      check_seed (comparison, CAUCUS_REVIEW_ACCEPT, after);
      check_seed (comparison, CAUCUS_REVIEW_ASK, before);
      check_seed (comparison, CAUCUS_REVIEW_REJECT, before);
      check_seed (comparison, CAUCUS_REVIEW_COUNTER, before);
      undecided = caucus_review_seed (comparison, none);
      assert_blocks (undecided->blocks, has_real_change (comparison) ? before : after);
      check_mixture (comparison, before, after);
    }
}

/* --- Cases --------------------------------------------------------------- */

static CaucusComparison *
compare (const char *before,
         const char *after)
{
  g_autoptr (GPtrArray) old_blocks = caucus_paragraphs_parse (before);
  g_autoptr (GPtrArray) new_blocks = caucus_paragraphs_parse (after);

  return caucus_compare (old_blocks, new_blocks, &options);
}

static const CaucusRow *
find_row (const CaucusComparison *comparison,
          CaucusRowKind           kind)
{
  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);

      if (row->kind == kind)
        return row;
    }
  g_assert_not_reached ();
}

static void
assert_text (const CaucusReviewSeed *seed,
             const char             *expected)
{
  g_autofree char *text = caucus_blocks_to_string (seed->blocks);

  g_assert_cmpstr (text, ==, expected);
}

#define PAY  "Pay is given on the last day of the month to all who worked in it."
#define MEAL "Meals are free for whoever works in the kitchen on that day."
#define PROBATION(days) "Probation lasts " days " days and may be extended once by both sides."

static void
test_mixed (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (CaucusReviewSeed) seed = NULL;
  const CaucusOpenPoint *point;

  comparison = compare (PAY "\n\n4-2 " PROBATION ("90") "\n\n" MEAL "\n",
                        PAY "\n\n4-2 " PROBATION ("180") "\n\nA new committee meets.\n");
  add_review (reviews, find_row (comparison, CAUCUS_ROW_CHANGED), CAUCUS_REVIEW_COUNTER);
  add_review (reviews, find_row (comparison, CAUCUS_ROW_REMOVED), CAUCUS_REVIEW_REJECT);
  add_review (reviews, find_row (comparison, CAUCUS_ROW_ADDED), CAUCUS_REVIEW_ASK);
  seed = caucus_review_seed (comparison, reviews);
  g_assert_cmpuint (seed->blocks->len, ==, 3);
  g_assert_cmpuint (seed->n_taken, ==, 0);
  g_assert_cmpuint (seed->n_kept, ==, 3);
  g_assert_cmpuint (seed->points->len, ==, 2);
  point = g_ptr_array_index (seed->points, 0);
  g_assert_cmpint (point->decision, ==, CAUCUS_REVIEW_COUNTER);
  g_assert_cmpstr (point->label, ==, "4-2");
  g_assert_cmpstr (point->ours, ==, PROBATION ("90"));
  g_assert_cmpstr (point->theirs, ==, PROBATION ("180"));
  g_assert_cmpstr (point->comment, ==, "Why?");
  g_assert_cmpuint (point->place, ==, 1);
  point = g_ptr_array_index (seed->points, 1);
  g_assert_cmpint (point->decision, ==, CAUCUS_REVIEW_ASK);
  g_assert_null (point->ours);
  g_assert_cmpstr (point->theirs, ==, "A new committee meets.");
}

/* Where a paragraph has no label, its section's says where it is. */
static void
test_labels (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) none = reviews_new ();
  g_autoptr (CaucusReviewSeed) seed = NULL;
  const CaucusOpenPoint *plain, *item;

  comparison = compare ("4-2 Terms\n\n" PROBATION ("90") "\n\n(a) " PAY "\n",
                        "4-2 Terms\n\n" PROBATION ("180") "\n\n(a) " PAY " Twice.\n");
  seed = caucus_review_seed (comparison, none);
  g_assert_cmpuint (seed->points->len, ==, 2);
  plain = g_ptr_array_index (seed->points, 0);
  item = g_ptr_array_index (seed->points, 1);
  g_assert_cmpstr (plain->label, ==, "4-2");
  g_assert_cmpstr (item->label, ==, "4-2 (a)");
}

#define FIRST  "Leave is earned by the hour and is paid at the usual rate."
#define SECOND "The employee is told in writing within ten days of the decision."

/* Both parts are one change, whichever an older program kept the decision by. */
static void
test_split (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (GPtrArray) none = reviews_new ();
  g_autoptr (CaucusReviewSeed) open = NULL;
  g_autoptr (CaucusReviewSeed) split = NULL;
  g_autoptr (CaucusReviewSeed) countered = NULL;
  const CaucusOpenPoint *point;

  comparison = compare (PAY "\n\n" FIRST " " SECOND "\n\n" MEAL "\n",
                        PAY "\n\n" FIRST "\n\n" SECOND "\n\n" MEAL "\n");
  open = caucus_review_seed (comparison, none);
  assert_text (open, PAY "\n\n" FIRST " " SECOND "\n\n" MEAL "\n");
  g_assert_cmpuint (open->points->len, ==, 1);
  point = g_ptr_array_index (open->points, 0);
  g_assert_cmpstr (point->ours, ==, FIRST " " SECOND);
  g_assert_cmpstr (point->theirs, ==, FIRST "\n" SECOND);
  add_review (reviews, caucus_comparison_get_row (comparison, 2), CAUCUS_REVIEW_ACCEPT);
  split = caucus_review_seed (comparison, reviews);
  assert_text (split, PAY "\n\n" FIRST "\n\n" SECOND "\n\n" MEAL "\n");
  g_assert_cmpuint (split->n_taken, ==, 1);
  add_review (reviews, caucus_comparison_get_row (comparison, 1), CAUCUS_REVIEW_COUNTER);
  countered = caucus_review_seed (comparison, reviews);
  assert_text (countered, PAY "\n\n" FIRST " " SECOND "\n\n" MEAL "\n");
}

#define STEPS "10-2 Performance Management\n\nIt is offered when work falls short.\n\n(a) A plan is written.\n"

/* A struck section is taken out or left as a whole, and where it is open all of it is said. */
static void
test_section (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) none = reviews_new ();
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (CaucusReviewSeed) open = NULL;
  g_autoptr (CaucusReviewSeed) struck = NULL;
  const CaucusOpenPoint *point;

  comparison = compare (PAY "\n\n" STEPS, PAY "\n");
  open = caucus_review_seed (comparison, none);
  assert_text (open, PAY "\n\n" STEPS);
  g_assert_cmpuint (open->points->len, ==, 1);
  g_assert_cmpuint (open->n_kept, ==, 1);
  point = g_ptr_array_index (open->points, 0);
  g_assert_cmpstr (point->label, ==, "10-2");
  g_assert_null (point->theirs);
  g_assert_cmpstr (point->ours, ==, "10-2 Performance Management\n"
                   "It is offered when work falls short.\n(a) A plan is written.");
  add_review (reviews, caucus_comparison_get_row (comparison, 1), CAUCUS_REVIEW_ACCEPT);
  struck = caucus_review_seed (comparison, reviews);
  assert_text (struck, PAY "\n");
  g_assert_cmpuint (struck->n_taken, ==, 1);
}

static void
test_joined (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) reviews = reviews_new ();
  g_autoptr (CaucusReviewSeed) seed = NULL;

  comparison = compare (PAY "\n\n" FIRST "\n\n" SECOND "\n\n" MEAL "\n",
                        PAY "\n\n" FIRST " " SECOND "\n\n" MEAL "\n");
  add_review (reviews, caucus_comparison_get_row (comparison, 1), CAUCUS_REVIEW_ACCEPT);
  add_review (reviews, caucus_comparison_get_row (comparison, 2), CAUCUS_REVIEW_REJECT);
  seed = caucus_review_seed (comparison, reviews);
  assert_text (seed, PAY "\n\n" FIRST "\n\n" SECOND "\n\n" MEAL "\n");
  g_assert_cmpuint (seed->n_kept, ==, 1);
  g_assert_cmpuint (seed->points->len, ==, 0);
}

/* A move is one change, decided where the paragraph stands now. */
static void
test_move (void)
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) rejected = reviews_new ();
  g_autoptr (GPtrArray) accepted = reviews_new ();
  g_autoptr (CaucusReviewSeed) back = NULL;
  g_autoptr (CaucusReviewSeed) moved = NULL;

  comparison = compare (PAY "\n\n" FIRST "\n\n" SECOND "\n", FIRST "\n\n" SECOND "\n\n" PAY "\n");
  add_review (rejected, find_row (comparison, CAUCUS_ROW_MOVED_TO), CAUCUS_REVIEW_REJECT);
  back = caucus_review_seed (comparison, rejected);
  assert_text (back, PAY "\n\n" FIRST "\n\n" SECOND "\n");
  g_assert_cmpuint (back->n_kept, ==, 1);
  add_review (accepted, find_row (comparison, CAUCUS_ROW_MOVED_TO), CAUCUS_REVIEW_ACCEPT);
  moved = caucus_review_seed (comparison, accepted);
  assert_text (moved, FIRST "\n\n" SECOND "\n\n" PAY "\n");
  g_assert_cmpuint (moved->n_taken, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) none = reviews_new ();
  g_autoptr (CaucusComparison) nothing = compare ("", "");
  g_autoptr (CaucusComparison) added = compare ("", PAY "\n");
  g_autoptr (CaucusReviewSeed) empty = caucus_review_seed (nothing, none);
  g_autoptr (CaucusReviewSeed) open = caucus_review_seed (added, none);

  g_assert_cmpuint (empty->blocks->len, ==, 0);
  g_assert_cmpuint (open->blocks->len, ==, 0);
  g_assert_cmpuint (open->points->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review-seed/random", test_random);
  g_test_add_func ("/review-seed/mixed", test_mixed);
  g_test_add_func ("/review-seed/labels", test_labels);
  g_test_add_func ("/review-seed/split", test_split);
  g_test_add_func ("/review-seed/section", test_section);
  g_test_add_func ("/review-seed/joined", test_joined);
  g_test_add_func ("/review-seed/move", test_move);
  g_test_add_func ("/review-seed/empty", test_empty);
  return g_test_run ();
}
