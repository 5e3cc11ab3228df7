/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences over a real store: what they show, and what they write. */
#include "caucus-test-page.h"
#include "caucus-test-clock.h"
#include "preferences/caucus-reminder-preferences.h"
#include "preferences/caucus-store-preferences.h"

/* A page of preferences has no CaucusPage about it: it stands in a window by itself. */
static void
present (CaucusTestPage     *test,
         AdwPreferencesPage *page)
{
  test->window = g_object_ref_sink (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (page));
  gtk_window_present (GTK_WINDOW (test->window));
}

static void
close_window (CaucusTestPage *test)
{
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->window);
  caucus_store_close (caucus_context_get_store (test->context));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static gboolean
is_saved (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, "Saved. Reminders of all sessions to come are "
                                    "planned anew.");
}

static void
test_leads (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autofree char *leads = NULL;
  GtkWidget *row;

  caucus_test_page_open (test);
  present (test, caucus_reminder_preferences_new (test->context));
  row = caucus_test_page_find (test->window, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "1d, 60m");

  gtk_editable_set_text (GTK_EDITABLE (row), "1d, 1w");
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "apply");
  gtk_editable_set_text (GTK_EDITABLE (row), "2h 15m");
  g_assert_false (gtk_widget_has_css_class (row, "error"));
  g_signal_emit_by_name (row, "apply");
  caucus_test_page_wait (test, is_saved);
  close_window (test);
  leads = caucus_test_raw_text (test->store.path, "SELECT reminders FROM round");
  g_assert_cmpstr (leads, ==, "2h,15m");
  g_assert_cmpint (caucus_test_raw_int (test->store.path,
                                        "SELECT count (*) FROM reminder_state "
                                        "WHERE state = 'scheduled'"), ==, 2);
}

static gboolean
shows_version (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, "None yet")
         && caucus_test_page_has_text (test->window, "3");
}

static gboolean
shows_results (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, "The store is whole: every page and index was read")
         && !caucus_test_page_has_text (test->window, "None yet")
         && !caucus_test_page_has_text (test->window, "Making a backup…");
}

static void
click (GtkWidget  *root,
       const char *label)
{
  if (GTK_IS_BUTTON (root) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    g_signal_emit_by_name (root, "clicked");
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    click (child, label);
}

static void
test_store (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autofree char *backups = g_build_filename (test->store.directory, "backups", NULL);

  caucus_test_page_open (test);
  present (test, caucus_store_preferences_new (test->context));
  caucus_test_page_wait (test, shows_version);
  g_assert_true (caucus_test_page_has_text (test->window, test->store.path));
  click (test->window, "Back Up Now");
  click (test->window, "Check Store");
  caucus_test_page_wait (test, shows_results);
  g_assert_cmpuint (caucus_test_count_files (backups, ".manual.db"), ==, 1);
  close_window (test);
}

/* A window that is closed at once takes its page along, whatever is being read meanwhile. */
static void
test_closed (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_page_open (test);
  for (guint i = 0; i < 12; i++)
    {
      AdwPreferencesPage *page = caucus_store_preferences_new (test->context);
      gpointer left = page;

      g_object_add_weak_pointer (left, &left);
      present (test, page);
      for (guint turns = 0; turns < i; turns++)
        g_main_context_iteration (NULL, FALSE);
      gtk_window_destroy (GTK_WINDOW (test->window));
      g_clear_object (&test->window);
      g_assert_null (left);
    }
  caucus_store_close (caucus_context_get_store (test->context));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/preferences/leads", test_leads);
  CAUCUS_TEST_ADD_PAGE ("/preferences/store", test_store);
  CAUCUS_TEST_ADD_PAGE ("/preferences/closed", test_closed);
  return g_test_run ();
}
