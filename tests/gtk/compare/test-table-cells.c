/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables cell by cell, and what lies between two figures. */
#include <gtk/gtk.h>

#include "compare/caucus-figures.h"
#include "compare/caucus-table-cells.h"

static void
test_figures (void)
{
  static const struct
  {
    const char *before;
    const char *after;
    const char *words;
  } cases[] = {
    { "15.00", "15.50", "+0.50, +3.3\u00a0%" },
    { "15.50", "15.00", "\u22120.50, \u22123.2\u00a0%" },
    { "$1,750.00", "$1,802.50", "+$52.50, +3.0\u00a0%" },
    { "$1,750", "$3,000.25", "+$1,250.25, +71.4\u00a0%" },
    { "1.750,00 €", "1.802,50 €", "+52,50, +3.0\u00a0%" },
    { "15,50", "16,00", "+0,50, +3.2\u00a0%" },
    { "15", "15.5", "+0.5, +3.3\u00a0%" },
    { "10000.00", "10000.50", "+0.50, +0.01\u00a0%" },
    { "5 days", "7 days", "+2, +40.0\u00a0%" },
    { "0", "3", "+3" },
    { "2 %", "2.5 %", "+0.5" },
    { "15.00", "15.0", NULL },
    { "15.00", "$15.50", NULL },
    { "5 days", "7 hours", NULL },
    { "none", "15.00", NULL },
    { "Range 5", "Range 6", NULL },
    { "8-3", "8-4", NULL },
    { "1,75,00", "1,75,01", NULL },
    { "1.2.3", "1.2.4", NULL },
    { "", "", NULL },
    { "12345678901234567890", "12345678901234567891", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = caucus_figures_describe (cases[i].before, cases[i].after);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static CaucusComparisonRecord *
compare_rows (const char *before,
              const char *after)
{
  GPtrArray *texts[2] = { caucus_blocks_new (), caucus_blocks_new () };
  const char *rows[2] = { before, after };

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (texts[i], caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL,
                                                   "Range\tFirst step\tSecond step"));
      g_ptr_array_add (texts[i], caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, rows[i]));
    }
  return caucus_comparison_record_new (texts[0], texts[1]);
}

static void
check_inline (const char *before,
              const char *after,
              const char *expected)
{
  g_autoptr (CaucusComparisonRecord) record = compare_rows (before, after);
  g_autoptr (CaucusComparisonCell) cell =
    caucus_comparison_cell_new_inline (record, caucus_comparison_get_row (record->comparison, 1));

  g_assert_cmpstr (cell->text, ==, expected);
}

static void
test_inline (void)
{
  check_inline ("A\t15.00\t15.45", "A\t15.00\t15.45", "A\t15.00\t15.45");
  check_inline ("A\t\t15.45\t", "A\t\t15.45\t", "A\t\t15.45\t");
  check_inline ("A\t15.00\t15.45", "A\t15.50\t15.45", "A\t15.00 → 15.50\t15.45");
  check_inline ("A\t15.00\t", "A\t15.00\t15.45", "A\t15.00\t15.45");
  check_inline ("A\t15.00\t15.45", "A\t15.00\t15.45\t16.00", "A\t15.00\t15.45\t16.00");
  check_inline ("A\t15.00\t15.45", "A\t15.45", "A\t15.00\t15.45");
}

static void
test_mirrored (void)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  check_inline ("A\t15.00\t15.45", "A\t15.50\t15.45", "A\t15.00 ← 15.50\t15.45");
  check_inline ("A\tnone\t15.45", "A\t15.50\t15.45", "A\tnone → 15.50\t15.45");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_marks (void)
{
  g_autoptr (CaucusComparisonRecord) record = compare_rows ("A\t15.00\t15.45",
                                                            "A\t15.50\t15.45");
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, 1);
  g_autoptr (CaucusComparisonCell) both = caucus_comparison_cell_new_inline (record, row);
  g_autoptr (CaucusComparisonCell) after = caucus_comparison_cell_new (record, row,
                                                                       CAUCUS_TEXT_NEW);
  g_autoptr (CaucusComparisonCell) before = caucus_comparison_cell_new (record, row,
                                                                        CAUCUS_TEXT_OLD);
  const CaucusMarkRange *marks = (const CaucusMarkRange *) (gpointer) both->marks->data;

  g_assert_cmpuint (both->marks->len, ==, 2);
  g_assert_cmpint (marks[0].mark, ==, CAUCUS_MARK_REMOVED);
  g_assert_cmpint (marks[1].mark, ==, CAUCUS_MARK_ADDED);
  g_assert_cmpmem (both->text + marks[0].start, marks[0].end - marks[0].start, "15.00", 5);
  g_assert_cmpmem (both->text + marks[1].start, marks[1].end - marks[1].start, "15.50", 5);
  g_assert_cmpstr (after->text, ==, "A\t15.50\t15.45");
  g_assert_null (before->notes);
  for (guint i = 0; i < 3; i++)
    {
      const char *note = i == 1 ? "+0.50, +3.3\u00a0%" : NULL;

      g_assert_cmpstr (g_ptr_array_index (after->notes, i), ==, note);
      g_assert_cmpstr (g_ptr_array_index (both->notes, i), ==, note);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-cells/figures", test_figures);
  g_test_add_func ("/table-cells/inline", test_inline);
  g_test_add_func ("/table-cells/mirrored", test_mirrored);
  g_test_add_func ("/table-cells/marks", test_marks);
  return g_test_run ();
}
