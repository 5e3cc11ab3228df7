/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window and the terminal say alike of the changes between two texts. */
#include "caucus-change-words.h"

static void
assert_counts (const CaucusCompareSummary *summary,
               const char                 *expected)
{
  g_autofree char *counts = caucus_change_words_for_counts (summary);

  g_assert_cmpstr (counts, ==, expected);
}

static void
test_counts (void)
{
  const CaucusCompareSummary none = { 0 };
  const CaucusCompareSummary one = {
    .words_added = 1, .words_removed = 1, .paragraphs_changed = 1, .paragraphs_added = 1,
    .paragraphs_removed = 1, .paragraphs_moved = 1, .paragraphs_split = 1, .paragraphs_joined = 1,
    .labels_changed = 1, .references_renumbered = 1, .typography_changed = 1,
  };
  const CaucusCompareSummary some = { .words_removed = 12, .paragraphs_joined = 2 };

  assert_counts (&none, NULL);
  assert_counts (&one, "1 word added · 1 word removed · 1 paragraph changed · 1 paragraph added · "
                 "1 paragraph removed · 1 paragraph moved · 1 paragraph split · "
                 "1 paragraph joined · 1 label changed · 1 reference renumbered · "
                 "1 typographic difference ignored");
  assert_counts (&some, "12 words removed · 2 paragraphs joined");
}

static void
assert_parts (gboolean    is_split,
              guint       n_parts,
              const char *expected)
{
  g_autofree char *words = caucus_change_words_for_parts (is_split, n_parts);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_parts (void)
{
  assert_parts (TRUE, 2, "Split in two");
  assert_parts (TRUE, 3, "Split in 3");
  assert_parts (FALSE, 2, "Two paragraphs joined");
  assert_parts (FALSE, 4, "4 paragraphs joined");
  g_assert_cmpstr (caucus_change_words_for_later_part (TRUE), ==,
                   "Split off from the paragraph above");
  g_assert_cmpstr (caucus_change_words_for_later_part (FALSE), ==,
                   "Joined to the paragraph above");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/change-words/counts", test_counts);
  g_test_add_func ("/change-words/parts", test_parts);
  return g_test_run ();
}
