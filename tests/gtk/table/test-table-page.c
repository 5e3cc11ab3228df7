/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table: what it shows of a store, and that a reminder can be done with. */
#include "table/caucus-table-page.h"

#include "caucus-note-table.h"
#include "caucus-reminder-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-page.h"
#include "table/caucus-next-session.h"

static gboolean
has_session (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Priorities");
}

static void
test_next_session (CaucusTestPage *test,
                   gconstpointer   data)
{
  GtkWidget *page;

  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_session);
  page = GTK_WIDGET (test->page);
  g_assert_true (caucus_test_page_has_text (page, "in 3 days"));
  g_assert_true (caucus_test_page_has_text (page, "Next session · Table session"));
  g_assert_true (caucus_test_page_has_text (page, "Nothing waits on us"));
  g_assert_true (caucus_test_page_has_text (page, "Waiting on District"));
  g_assert_true (caucus_test_page_has_text (page, "Nothing waits on District"));
  g_assert_true (caucus_test_page_has_text (page, "No session has a record yet"));
  g_assert_false (caucus_test_page_has_text (page, "Due and Missed Reminders"));
}

/* A button whose child is a label has no name of its own on GTK 4.8. */
static void
check_record_button (CaucusTestPage *test,
                     const char     *name)
{
  GtkWidget *button = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_NEXT_SESSION);

  button = caucus_test_page_find (button, GTK_TYPE_BUTTON);
  g_assert_true (caucus_test_page_has_text (button, name));
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_start_record (CaucusTestPage *test,
                   gconstpointer   data)
{
  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_session);
  check_record_button (test, "Start Record");
}

static void
test_continue_record (CaucusTestPage *test,
                      gconstpointer   data)
{
  g_autoptr (CaucusNote) note = caucus_test_round_new_note (&test->ids, "Opens.");

  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_note_table_save_draft (test->store.database, note, NULL));
  caucus_test_store_commit (&test->store);
  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_session);
  check_record_button (test, "Continue Record");
}

static gboolean
has_none_planned (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "No session is planned");
}

static void
test_round_is_over (CaucusTestPage *test,
                    gconstpointer   data)
{
  caucus_test_clock_set_utc ("2020-06-01T12:00:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_none_planned);
}

static gboolean
has_reminder (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Due and Missed Reminders");
}

static gboolean
has_no_reminder (CaucusTestPage *test)
{
  return !has_reminder (test);
}

static void
test_done (CaucusTestPage *test,
           gconstpointer   data)
{
  g_autoptr (GPtrArray) reminders = NULL;
  g_autofree char *id = NULL;
  gboolean claimed;

  reminders = caucus_reminder_table_list (test->store.database, &test->ids.session_id, NULL);
  caucus_test_clock_set_utc ("2020-02-13T20:00:00Z");
  caucus_reminder_table_claim (test->store.database, g_ptr_array_index (reminders, 0),
                               CAUCUS_REMINDER_MISSED, &claimed, NULL);
  g_assert_true (claimed);
  id = caucus_id_to_string (g_ptr_array_index (reminders, 0));

  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_reminder);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "table.done", "s", id);
  caucus_test_page_wait (test, has_no_reminder);
  g_assert_cmpint (caucus_test_raw_int (test->store.path,
                                        "SELECT count(*) FROM reminder_state "
                                        "WHERE state = 'acknowledged'"),
                   ==, 1);
}

static void
test_narrow (CaucusTestPage *test,
             gconstpointer   data)
{
  g_autoptr (GtkWidget) page = NULL;
  int minimum;

  caucus_test_page_show (test, CAUCUS_TYPE_TABLE_PAGE);
  caucus_test_page_wait (test, has_session);
  page = g_object_ref_sink (g_object_new (CAUCUS_TYPE_TABLE_PAGE, "context", test->context, NULL));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

int
main (int    argc,
      char **argv)
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/table-page/next-session", test_next_session);
  CAUCUS_TEST_ADD_PAGE ("/table-page/start-record", test_start_record);
  CAUCUS_TEST_ADD_PAGE ("/table-page/continue-record", test_continue_record);
  CAUCUS_TEST_ADD_PAGE ("/table-page/round-is-over", test_round_is_over);
  CAUCUS_TEST_ADD_PAGE ("/table-page/done", test_done);
  CAUCUS_TEST_ADD_PAGE ("/table-page/narrow", test_narrow);
  return g_test_run ();
}
