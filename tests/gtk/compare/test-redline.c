/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is copied: marks as rich text, signs as plain text. */
#include "compare/caucus-redline.h"

#include "caucus-test-ledger.h"

#define HTML(words) "<html><head><meta charset=\"utf-8\"></head><body>" words "</body></html>"
#define REMOVED(words) "<s><span style=\"color:#a51d2d\">" words "</span></s>"
#define ADDED(words) "<u><span style=\"color:#1c6b47\">" words "</span></u>"

static CaucusComparisonRecord *
compare (const char *before,
         const char *after)
{
  return caucus_comparison_record_new (caucus_test_ledger_new_text (before, NULL),
                                       caucus_test_ledger_new_text (after, NULL));
}

static void
test_paragraph (void)
{
  g_autoptr (CaucusComparisonRecord) record = compare ("4-1|Probation <lasts> 90 days.",
                                                       "4-2|Probation <lasts> 180 days.");
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, 0);
  g_autoptr (CaucusComparisonCell) cell = caucus_comparison_cell_new_inline (record, row);
  g_autofree char *text = caucus_redline_parts_to_text (&(CaucusRedlinePart) { NULL, cell }, 1);
  g_autofree char *html = caucus_redline_parts_to_html (&(CaucusRedlinePart) { NULL, cell }, 1);

  g_assert_cmpstr (text, ==, "[-4-1-]{+4-2+} Probation <lasts> [-90-]{+180+} days.");
  g_assert_cmpstr (html, ==,
                   HTML ("<p>" REMOVED ("4-1") ADDED ("4-2") " Probation &lt;lasts&gt; "
                         REMOVED ("90") ADDED ("180") " days.</p>"));
}

/* Words of one text are those words, whatever is marked in them. */
static void
test_selection (void)
{
  g_autoptr (CaucusComparisonRecord) record = compare ("Probation lasts 90 days.",
                                                       "Probation lasts 180 days.");
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, 0);
  g_autoptr (CaucusComparisonCell) one = caucus_comparison_cell_new (record, row,
                                                                     CAUCUS_TEXT_NEW);
  g_autoptr (CaucusComparisonCell) both = caucus_comparison_cell_new_inline (record, row);
  const CaucusRedlineRange range = { 10, 18 };
  g_autofree char *text = caucus_redline_to_text (one, &range);
  g_autofree char *signs = caucus_redline_to_text (both, &range);
  g_autofree char *html = caucus_redline_to_html (one, &range);

  g_assert_cmpstr (text, ==, "lasts 18");
  g_assert_cmpstr (signs, ==, "lasts [-90-]");
  g_assert_cmpstr (html, ==, HTML ("<span>lasts " ADDED ("18") "</span>"));
}

/* What several made of one paragraph says whose it is. */
static void
test_titles (void)
{
  g_autoptr (CaucusComparisonRecord) record = compare ("1|Ninety days.", "1|Sixty days.");
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, 0);
  g_autoptr (CaucusComparisonCell) cell = caucus_comparison_cell_new_inline (record, row);
  const CaucusRedlinePart parts[] = { { "Union & others", cell }, { "District", cell } };
  g_autofree char *text = caucus_redline_parts_to_text (parts, G_N_ELEMENTS (parts));
  g_autofree char *html = caucus_redline_parts_to_html (parts, 1);

  g_assert_cmpstr (text, ==, "Union & others: 1 [-Ninety-]{+Sixty+} days.\n"
                   "District: 1 [-Ninety-]{+Sixty+} days.");
  g_assert_cmpstr (html, ==,
                   HTML ("<p><i>Union &amp; others:</i> 1 " REMOVED ("Ninety") ADDED ("Sixty")
                         " days.</p>"));
}

static void
test_table_row (void)
{
  GPtrArray *before = caucus_blocks_new ();
  GPtrArray *after = caucus_blocks_new ();
  g_autoptr (CaucusComparisonRecord) record = NULL;
  g_autoptr (CaucusComparisonCell) cell = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;

  g_ptr_array_add (before, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "A\t15.00"));
  g_ptr_array_add (after, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "A\t15.50"));
  record = caucus_comparison_record_new (before, after);
  cell = caucus_comparison_cell_new_inline (record,
                                            caucus_comparison_get_row (record->comparison, 0));
  text = caucus_redline_parts_to_text (&(CaucusRedlinePart) { NULL, cell }, 1);
  html = caucus_redline_parts_to_html (&(CaucusRedlinePart) { NULL, cell }, 1);
  g_assert_cmpstr (text, ==, "A\t[-15.00-] → {+15.50+} (+0.50, +3.3\u00a0%)");
  g_assert_cmpstr (html, ==,
                   HTML ("<table><tr><td>A</td><td>" REMOVED ("15.00") " → " ADDED ("15.50")
                         " (+0.50, +3.3\u00a0%)</td></tr></table>"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redline/paragraph", test_paragraph);
  g_test_add_func ("/redline/selection", test_selection);
  g_test_add_func ("/redline/titles", test_titles);
  g_test_add_func ("/redline/table-row", test_table_row);
  return g_test_run ();
}
