/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison in words. */
#include "compare/caucus-comparison-words.h"

#include "caucus-test-ledger.h"

static void
test_cells (void)
{
  static const struct
  {
    CaucusComparisonCell cell;
    const char *words;
  } cases[] = {
    { { .kind = CAUCUS_CELL_PLAIN }, NULL },
    { { .kind = CAUCUS_CELL_ADDED }, "Added" },
    { { .kind = CAUCUS_CELL_REMOVED }, "Removed" },
    { { .kind = CAUCUS_CELL_PLAIN, .is_renumbered = TRUE, .label = (char *) "8-4",
        .other_label = (char *) "8-3" }, "8-3 → 8-4" },
    { { .kind = CAUCUS_CELL_PLAIN, .is_renumbered = TRUE, .label = (char *) "8-4" },
      "no label → 8-4" },
    { { .kind = CAUCUS_CELL_MOVED_AWAY, .other_label = (char *) "9-5" }, "Moved to 9-5" },
    { { .kind = CAUCUS_CELL_MOVED_AWAY, .above = (char *) "9-4" }, "Moved below 9-4" },
    { { .kind = CAUCUS_CELL_MOVED_AWAY }, "Moved to the beginning" },
    { { .kind = CAUCUS_CELL_MOVED_HERE, .other_label = (char *) "10-2" },
      "Moved here from 10-2" },
    { { .kind = CAUCUS_CELL_MOVED_HERE, .other_label = (char *) "10-2", .is_edited = TRUE },
      "Moved here from 10-2 and edited" },
    { { .kind = CAUCUS_CELL_MOVED_HERE, .above = (char *) "“Leave…”", .is_edited = TRUE },
      "Moved here from below “Leave…” and edited" },
    { { .kind = CAUCUS_CELL_MOVED_HERE }, "Moved here from the beginning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = caucus_comparison_words_for_cell (&cases[i].cell);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_renumbered (void)
{
  const CaucusComparisonCell cell = {
    .is_renumbered = TRUE, .label = (char *) "(b)", .other_label = (char *) "(a)",
  };
  g_autofree char *spoken = caucus_comparison_words_spoken (&cell);
  g_autofree char *mirrored = NULL;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  mirrored = caucus_comparison_words_for_cell (&cell);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpstr (spoken, ==, "Renumbered from (a) to (b)");
  g_assert_cmpstr (mirrored, ==, "\u2068(a)\u2069 ← \u2068(b)\u2069");
}

static void
test_counts (void)
{
  CaucusCompareSummary none = { 0 };
  CaucusCompareSummary some = { .words_added = 1, .words_removed = 12, .paragraphs_moved = 1,
                                .labels_changed = 2 };
  g_autofree char *nothing = caucus_comparison_words_for_counts (&none);
  g_autofree char *counts = caucus_comparison_words_for_counts (&some);

  g_assert_cmpstr (nothing, ==, "No differences");
  g_assert_cmpstr (counts, ==,
                   "1 word added · 12 words removed · 1 paragraph moved · 2 labels changed");
}

static void
check_notice (GPtrArray  *before,
              GPtrArray  *after,
              const char *expected)
{
  g_autoptr (CaucusComparisonRecord) record = caucus_comparison_record_new (before, after);
  g_autofree char *notice = caucus_comparison_words_for_notice (record);

  g_assert_cmpstr (notice, ==, expected);
}

static void
test_notices (void)
{
  check_notice (caucus_test_ledger_new_text ("A.", NULL), caucus_test_ledger_new_text ("A.", NULL),
                "The two texts are identical.");
  check_notice (caucus_test_ledger_new_text ("A.", NULL), caucus_test_ledger_new_text ("B.", NULL),
                NULL);
  check_notice (caucus_blocks_new (), caucus_test_ledger_new_text ("A.", NULL),
                "There is no text before this one: all of it is new.");
  check_notice (caucus_test_ledger_new_text ("A.", NULL), caucus_blocks_new (),
                "The text after is empty: all of it is removed.");
  check_notice (caucus_blocks_new (), caucus_blocks_new (),
                "Both texts are empty.");
}

static void
test_unsound (void)
{
  g_autoptr (CaucusComparisonRecord) record =
    caucus_comparison_record_new (caucus_test_ledger_new_text ("A.", NULL),
                                  caucus_test_ledger_new_text ("B.", NULL));
  g_autofree char *notice = NULL;

  record->is_sound = FALSE;
  record->mismatch = (CaucusMismatch) { CAUCUS_TEXT_NEW, 4 };
  notice = caucus_comparison_words_for_notice (record);
  g_assert_nonnull (strstr (notice, "paragraph 5 would not be the text after"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-words/cells", test_cells);
  g_test_add_func ("/comparison-words/renumbered", test_renumbered);
  g_test_add_func ("/comparison-words/counts", test_counts);
  g_test_add_func ("/comparison-words/notices", test_notices);
  g_test_add_func ("/comparison-words/unsound", test_unsound);
  return g_test_run ();
}
