/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of three columns over a real store: whose texts, where they stand, what is said. */
#include "config.h"

#include "compare/columns/caucus-columns-page.h"

#include "caucus-test-ledger.h"
#include "common/caucus-rows-view.h"

static CaucusId passes[2];

static void
show (CaucusTestPage *test)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_columns_page_new (test->context, &test->ids.thread_id));
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
shows_contract (CaucusTestPage *test)
{
  return has_text (test, "Paid monthly.");
}

static void
test_columns (CaucusTestPage *test,
              gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  g_assert_true (has_text (test, "Article 6 Pay"));
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "Current contract language");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Current contract language",
                                 "District Counter 1");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Paid monthly\u2009every two weeks.",
                                 "Paid monthly\u2009every four weeks.");
}

static gboolean
shows_second_counter (CaucusTestPage *test)
{
  return has_text (test, "District Counter 2");
}

/* The newest of each side, and no supposal. */
static void
test_newest (CaucusTestPage *test,
             gconstpointer   data)
{
  CaucusTestPass pass = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 2, { { 0 } }, "2020-02-07T23:00:00Z",
    "Paid every week."
  };

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_add_pass (test, &pass);
  pass.kind = CAUCUS_PASS_SUPPOSAL;
  pass.number = 1;
  pass.at = "2020-02-08T23:00:00Z";
  pass.text = "Paid daily.";
  caucus_test_ledger_add_pass (test, &pass);
  show (test);
  caucus_test_page_wait (test, shows_second_counter);
  g_assert_false (has_text (test, "District Supposal 1"));
  g_assert_false (has_text (test, "District Counter 1"));
}

static void
add_proposal (CaucusTestPage *test,
              const char     *text)
{
  CaucusTestPass proposal = {
    CAUCUS_SIDE_UNION, CAUCUS_PASS_PROPOSAL, 1, { { 0 } }, "2020-02-03T23:00:00Z", text
  };

  caucus_test_ledger_add_pass (test, &proposal);
}

static void
test_no_pass (CaucusTestPage *test,
              gconstpointer   data)
{
  add_proposal (test, "Paid twice monthly.");
  show (test);
  caucus_test_page_wait (test, shows_contract);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "District");
  g_assert_true (has_text (test, "Has not passed anything yet"));
  g_assert_false (has_text (test, "Union only"));
}

static void
add_equal_counter (CaucusTestPage *test)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 1, { { 0 } }, "2020-02-06T23:00:00Z",
    "Paid monthly."
  };

  caucus_test_ledger_add_pass (test, &counter);
}

/* In black and white too it is seen who wants something else. */
static void
test_alone (CaucusTestPage *test,
            gconstpointer   data)
{
  add_proposal (test, "Paid twice monthly.");
  add_equal_counter (test);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  g_assert_true (has_text (test, "Union only"));
  g_assert_false (has_text (test, "Contract and District"));
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Paid twice monthly.",
                                 "Paid monthly.");
}

/* Below each other, what a side leaves as it is stands once. */
static void
test_stacked (CaucusTestPage *test,
              gconstpointer   data)
{
  test->width = 360;
  add_proposal (test, "Paid twice monthly.");
  add_equal_counter (test);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Union only",
                                 "Paid twice monthly.");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Paid twice monthly.",
                                 "Contract and District");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Contract and District",
                                 "Paid monthly.");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Union Proposal 1",
                                 "Current contract language");
}

/* What both sides want is found in black and white too, and stands once where room is short. */
static void
test_alike (CaucusTestPage *test,
            gconstpointer   data)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 1, { { 0 } }, "2020-02-06T23:00:00Z",
    "Paid twice monthly."
  };

  test->width = 360;
  add_proposal (test, "Paid twice monthly.");
  caucus_test_ledger_add_pass (test, &counter);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Union and District",
                                 "Paid twice monthly.");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_VERTICAL, "Paid twice monthly.",
                                 "Contract");
  g_assert_false (has_text (test, "District"));
}

static void
test_next (CaucusTestPage *test,
           gconstpointer   data)
{
  GtkWidget *rows;

  add_proposal (test, "Paid twice monthly.");
  add_equal_counter (test);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  g_assert_true (has_text (test, "3 changes"));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  g_assert_true (has_text (test, "Change 1 of 3"));
  rows = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);
  gtk_test_accessible_assert_property (rows, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Change 1 of 3. Union. 6-1. Added: twice");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.previous", NULL);
  g_assert_true (has_text (test, "Change 1 of 3"));
}

/* The change looked at, each side by its name. */
static void
test_copy (CaucusTestPage *test,
           gconstpointer   data)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 1, { { 0 } }, "2020-02-06T23:00:00Z",
    "Paid each monthly."
  };
  GtkLabel *label;

  add_proposal (test, "Paid twice monthly.");
  caucus_test_ledger_add_pass (test, &counter);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.copy", NULL);
  caucus_test_page_assert_copied (test, "Union: 6-1 Paid {+twice +}monthly.\n"
                                  "District: 6-1 Paid {+each +}monthly.");
  label = caucus_test_page_find_label (GTK_WIDGET (test->page), "Paid twice monthly.");
  gtk_label_select_region (label, 5, 10);
  g_signal_emit_by_name (label, "copy-clipboard");
  caucus_test_page_assert_copied (test, "{+twice+}");
}

/* What lies where, a lane for each side. */
static void
test_strip (CaucusTestPage *test,
            gconstpointer   data)
{
  GtkWidget *strip;

  add_proposal (test, "Paid twice monthly.");
  add_equal_counter (test);
  show (test);
  caucus_test_page_wait (test, shows_contract);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.go-to-change", "u", 2);
  g_assert_true (has_text (test, "Change 2 of 3"));
  strip = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_OVERVIEW_STRIP);
  g_assert_nonnull (strip);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Change 2 of 3");
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/columns-page/columns", test_columns);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/newest", test_newest);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/no-pass", test_no_pass);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/alone", test_alone);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/stacked", test_stacked);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/alike", test_alike);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/next", test_next);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/copy", test_copy);
  CAUCUS_TEST_ADD_PAGE ("/columns-page/strip", test_strip);
  return g_test_run ();
}
