/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The status grid over a real store. */
#include "proposals/caucus-proposals-page.h"

#include "caucus-test-ledger.h"

static CaucusId passes[2];

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_unopened (CaucusTestPage *test)
{
  return has_text (test, "Pay") && has_text (test, "Unopened");
}

static gboolean
is_ours (CaucusTestPage *test)
{
  return has_text (test, "In our court");
}

static void
test_unopened (CaucusTestPage *test,
               gconstpointer   data)
{
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_unopened);
  g_assert_true (has_text (test, "6"));
}

static void
test_status (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_ours);
  g_assert_nonnull (caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_COLUMN_VIEW));
  g_assert_true (has_text (test, "Proposal 1 · Feb 3"));
  g_assert_true (has_text (test, "Counter 1 · Feb 6"));
  g_assert_true (has_text (test, "4 days"));
  g_assert_true (has_text (test, "1 in our court · 0 in theirs · 0 TA"));
}

static gboolean
is_agreed (CaucusTestPage *test)
{
  return has_text (test, "TA · Feb 7");
}

static void
test_agreed (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_add_event (test, &passes[1], CAUCUS_EVENT_ACCEPTED, "2020-02-07T23:00:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_agreed);
  g_assert_false (has_text (test, "4 days"));
}

static gboolean
shows_nothing (CaucusTestPage *test)
{
  return has_text (test, "Nothing is waiting for their answer.");
}

static void
test_filter (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWidget *page;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  page = GTK_WIDGET (test->page);
  caucus_test_page_wait (test, is_ours);
  gtk_widget_activate_action (page, "proposals.show", "s", "theirs");
  caucus_test_page_wait (test, shows_nothing);
  gtk_widget_activate_action (page, "proposals.show", "s", "ours");
  caucus_test_page_wait (test, is_ours);
  g_assert_false (shows_nothing (test));
}

static gboolean
is_list (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_COLUMN_VIEW) == NULL
         && has_text (test, "District Counter 1 · Feb 6");
}

static void
test_narrow (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  test->width = 360;
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_list);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/proposals-page/unopened", test_unopened);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/status", test_status);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/agreed", test_agreed);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/filter", test_filter);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/narrow", test_narrow);
  return g_test_run ();
}
