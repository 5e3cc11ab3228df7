/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are prepared once and compared often: the results are those of the texts. */
#include "caucus-compare.h"

#include "random-blocks.h"
#include "same-comparison.h"

#define N_RANDOM 5000

static void
check_prepared (const GPtrArray *old_blocks,
                const GPtrArray *new_blocks,
                gboolean         fold_typography)
{
  const CaucusCompareOptions options = { .fold_typography = fold_typography };
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_new (old_blocks, fold_typography);
  g_autoptr (CaucusPreparedText) new_text = caucus_prepared_text_new (new_blocks, fold_typography);
  g_autoptr (CaucusComparison) expected = caucus_compare (old_blocks, new_blocks, &options);
  g_autoptr (CaucusComparison) back = caucus_compare (new_blocks, old_blocks, &options);

  /* Nothing of the first comparison stays in the texts. */
  for (guint n = 0; n < 2; n++)
    {
      g_autoptr (CaucusComparison) found = caucus_compare_prepared (old_text, new_text, &options);
      g_autoptr (CaucusComparison) turned = caucus_compare_prepared (new_text, old_text, &options);

      assert_same_comparison (found, expected);
      assert_same_comparison (turned, back);
      g_assert_true (caucus_comparison_self_check (found, NULL));
    }
}

static void
test_random (void)
{
  for (guint n = 0; n < N_RANDOM; n++)
    {
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, g_test_rand_int_range (0, 8));
      g_autoptr (GPtrArray) other_blocks = random_blocks ();

      check_prepared (old_blocks, new_blocks, n % 2 == 0);
      check_prepared (old_blocks, other_blocks, n % 2 == 0);
    }
}

/* A comparison needs the texts no longer. */
static void
test_outlives (void)
{
  g_autoptr (GPtrArray) blocks = random_blocks ();
  CaucusPreparedText *text = caucus_prepared_text_new (blocks, TRUE);
  g_autoptr (CaucusComparison) comparison = caucus_compare_prepared (text, text, NULL);

  g_assert_true (caucus_prepared_text_get_blocks (text) == blocks);
  caucus_prepared_text_unref (text);
  g_clear_pointer (&blocks, g_ptr_array_unref);
  g_assert_true (caucus_comparison_self_check (comparison, NULL));
  g_assert_false (caucus_comparison_differs (comparison));
}

static gpointer
compare_often (gpointer data)
{
  CaucusPreparedText *text = data;

  for (guint n = 0; n < 100; n++)
    {
      g_autoptr (CaucusPreparedText) kept = caucus_prepared_text_ref (text);
      g_autoptr (CaucusComparison) comparison = caucus_compare_prepared (kept, text, NULL);

      g_assert_false (caucus_comparison_differs (comparison));
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GPtrArray) blocks = random_blocks ();
  g_autoptr (CaucusPreparedText) text = caucus_prepared_text_new (blocks, TRUE);
  GThread *thread = g_thread_new ("compare", compare_often, text);

  compare_often (text);
  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepared-text/random", test_random);
  g_test_add_func ("/prepared-text/outlives", test_outlives);
  g_test_add_func ("/prepared-text/threads", test_threads);
  return g_test_run ();
}
