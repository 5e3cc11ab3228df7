/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page over a real store: texts, names, marks, the other way round. */
#include "config.h"

#include "compared-page.h"

static void
test_marks (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "District Counter 1");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Paid every two weeks.",
                                 "Paid every four weeks.");
  before = get_attributes (test, "Paid every two weeks.");
  after = get_attributes (test, "Paid every four weeks.");
  g_assert_nonnull (strstr (before, "11 14 strikethrough true"));
  g_assert_nonnull (strstr (after, "11 15 underline single"));
  g_assert_true (has_text (test, "1 change"));
}

static gboolean
is_reversed (CaucusTestPage *test)
{
  return has_text (test, "Newer, taken as the text before · Thu, Feb 6, 2020, 4:00\u202fPM");
}

/* Reversed, each side stays in its column and only the marks change places. */
static void
test_reverse (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autofree char *before = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.reverse", NULL);
  caucus_test_page_wait (test, is_reversed);
  caucus_test_page_wait (test, is_compared);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "District Counter 1");
  before = get_attributes (test, "Paid every four weeks.");
  g_assert_nonnull (strstr (before, "strikethrough true"));
}

static gboolean
has_contract (CaucusTestPage *test)
{
  return has_text (test, "Current contract language") && has_text (test, "Paid monthly.");
}

static void
test_contract (CaucusTestPage *test,
               gconstpointer   data)
{
  const CaucusId contract = { { 0 } };

  caucus_test_ledger_add_chain (test, passes);
  show (test, &contract, &passes[0]);
  caucus_test_page_wait (test, has_contract);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Current contract language",
                                 "Union Proposal 1");
  g_assert_true (has_text (test, "15.00"));
}

static void
add_shortened (CaucusTestPage *test)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 2, { { 0 } }, "2020-02-07T23:00:00Z",
    "Paid every weeks."
  };

  caucus_test_ledger_add_chain (test, passes);
  counter.answers = passes[0];
  passes[1] = caucus_test_ledger_add_pass (test, &counter);
}

static gboolean
is_shortened (CaucusTestPage *test)
{
  return has_text (test, "Paid every weeks.");
}

/* Of two paragraphs below each other each says whose it is; the second has no mark to tell. */
static void
test_stacked (CaucusTestPage *test,
              gconstpointer   data)
{
  GtkWidget *page, *cell;

  test->width = 360;
  add_shortened (test);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_shortened);
  page = GTK_WIDGET (test->page);
  g_assert_true (has_text (test, "District Counter 2, without the struck words"));
  cell = GTK_WIDGET (caucus_test_page_find_label (page, "Paid every weeks."));
  cell = gtk_widget_get_ancestor (cell, CAUCUS_TYPE_COMPARISON_CELL_VIEW);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "District Counter 2, without the struck words");
  cell = gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (cell));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Union Proposal 1");
}

/* Beside each other the columns tell. */
static void
test_side_by_side (CaucusTestPage *test,
                   gconstpointer   data)
{
  add_shortened (test);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_shortened);
  g_assert_false (has_text (test, "District Counter 2, without the struck words"));
}

static gboolean
is_identical (CaucusTestPage *test)
{
  return has_text (test, "The two texts are identical.");
}

static void
test_identical (CaucusTestPage *test,
                gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[0]);
  caucus_test_page_wait (test, is_identical);
  g_assert_true (has_text (test, "No differences"));
}

static gboolean
has_one_change (CaucusTestPage *test)
{
  return has_text (test, "1 change");
}

static gboolean
ignores_quotes (CaucusTestPage *test)
{
  return has_text (test, "0 changes") && has_text (test, "2 typographic differences ignored");
}

static void
test_typography (CaucusTestPage *test,
                 gconstpointer   data)
{
  CaucusTestPass pass = {
    .by = CAUCUS_SIDE_UNION, .kind = CAUCUS_PASS_PROPOSAL, .number = 1,
    .at = "2020-02-06T23:00:00Z", .text = "The \"usual\" rate.",
  };
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  passes[0] = caucus_test_ledger_add_pass (test, &pass);
  pass.number = 2;
  pass.at = "2020-02-07T23:00:00Z";
  pass.text = "The “usual” rate.";
  passes[1] = caucus_test_ledger_add_pass (test, &pass);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, ignores_quotes);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare-view.ignores-typography", NULL);
  g_assert_false (g_settings_get_boolean (settings, "ignores-typography"));
  caucus_test_page_wait (test, has_one_change);
  g_settings_reset (settings, "ignores-typography");
  caucus_test_page_wait (test, ignores_quotes);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  caucus_test_page_load_style ();

  CAUCUS_TEST_ADD_PAGE ("/compare-page/marks", test_marks);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/reverse", test_reverse);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/contract", test_contract);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/stacked", test_stacked);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/side-by-side", test_side_by_side);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/identical", test_identical);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/typography", test_typography);
  return g_test_run ();
}
