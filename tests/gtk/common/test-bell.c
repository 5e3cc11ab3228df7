/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bell: what is due, missed and upcoming, and the answers to it. */
#include "caucus-test-clock.h"
#include "caucus-test-page.h"
#include "common/caucus-bell.h"
#include "record/caucus-record-page.h"

static GtkWidget *
get_bell (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_BELL);
}

static gboolean
has_name (CaucusTestPage *test,
          const char     *name)
{
  GtkWidget *button = caucus_test_page_find (get_bell (test), GTK_TYPE_MENU_BUTTON);

  return g_strcmp0 (gtk_widget_get_tooltip_text (button), name) == 0;
}

static gboolean
has_nothing_due (CaucusTestPage *test)
{
  return has_name (test, "Reminders");
}

static gboolean
has_one_due (CaucusTestPage *test)
{
  return has_name (test, "Reminders, 1 due");
}

static gboolean
has_both (CaucusTestPage *test)
{
  return has_name (test, "Reminders, 1 due, 1 missed");
}

static char *
dup_id (CaucusTestPage *test,
        const char     *lead)
{
  g_autofree char *sql = g_strdup_printf ("SELECT lower (hex (id)) FROM reminder "
                                          "WHERE lead = '%s'", lead);

  return caucus_test_raw_text (test->store.path, sql);
}

static void
answer (CaucusTestPage *test,
        const char     *action,
        const char     *lead)
{
  g_autofree char *id = dup_id (test, lead);

  g_assert_true (gtk_widget_activate_action (get_bell (test), action, "s", id));
}

static void
test_answers (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autofree char *states = NULL;

  /* The reminder of a day before was missed, the one of an hour before is due. */
  caucus_test_raw_run (test->store.path,
                       "UPDATE reminder_state SET state = 'missed' WHERE reminder = "
                       "(SELECT id FROM reminder WHERE lead = '1d')");
  caucus_test_clock_set_utc ("2020-02-13T22:30:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, has_both);
  gtk_test_accessible_assert_property (caucus_test_page_find (get_bell (test),
                                                              GTK_TYPE_MENU_BUTTON),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reminders, 1 due, 1 missed");

  answer (test, "bell.done", "1d");
  caucus_test_page_wait (test, has_one_due);
  answer (test, "bell.snooze", "60m");
  caucus_test_page_wait (test, has_nothing_due);
  states = caucus_test_raw_text (test->store.path,
                                 "SELECT group_concat (lead || ' ' || state, ', ') FROM "
                                 "(SELECT lead, state FROM reminder JOIN reminder_state "
                                 "ON reminder = id ORDER BY lead)");
  g_assert_cmpstr (states, ==, "1d acknowledged, 60m snoozed");
}

static gboolean
lists_both (CaucusTestPage *test)
{
  GtkWidget *bell = get_bell (test);

  return caucus_test_page_has_text (bell, "Due") && caucus_test_page_has_text (bell, "Missed");
}

static gboolean
lists_nothing (CaucusTestPage *test)
{
  return caucus_test_page_find (get_bell (test), GTK_TYPE_LIST_BOX_ROW) == NULL;
}

static void
test_popover (CaucusTestPage *test,
              gconstpointer   data)
{
  GtkWidget *button;

  caucus_test_raw_run (test->store.path,
                       "UPDATE reminder_state SET state = 'missed' WHERE reminder = "
                       "(SELECT id FROM reminder WHERE lead = '1d')");
  caucus_test_clock_set_utc ("2020-02-13T22:30:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, has_both);
  button = caucus_test_page_find (get_bell (test), GTK_TYPE_MENU_BUTTON);
  g_assert_null (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  caucus_test_page_wait (test, lists_both);

  /* It follows the answers while it is open. */
  answer (test, "bell.done", "1d");
  answer (test, "bell.done", "60m");
  caucus_test_page_wait (test, lists_nothing);
}

static void
test_nothing (CaucusTestPage *test,
              gconstpointer   data)
{
  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, has_nothing_due);
}

static GtkWidget *
get_focus (CaucusTestPage *test)
{
  return gtk_window_get_focus (GTK_WINDOW (test->window));
}

static GtkPopover *
get_popover (CaucusTestPage *test)
{
  GtkWidget *button = caucus_test_page_find (get_bell (test), GTK_TYPE_MENU_BUTTON);

  return gtk_menu_button_get_popover (GTK_MENU_BUTTON (button));
}

static gboolean
has_focus_in_page (CaucusTestPage *test)
{
  GtkWidget *focus = get_focus (test);

  return focus != NULL && GTK_IS_BUTTON (focus)
         && !gtk_widget_is_ancestor (focus, get_bell (test));
}

static gboolean
has_focus_in_bell (CaucusTestPage *test)
{
  GtkWidget *focus = get_focus (test);

  return focus != NULL && gtk_widget_is_ancestor (focus, get_bell (test));
}

/* Who looks at the reminders by a key goes on where they were. */
static void
test_focus (CaucusTestPage *test,
            gconstpointer   data)
{
  GtkWidget *button;

  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, has_focus_in_page);
  button = caucus_test_page_find (get_bell (test), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  caucus_test_page_wait (test, has_focus_in_bell);
  gtk_popover_popdown (get_popover (test));
  caucus_test_page_wait (test, has_focus_in_page);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/bell/answers", test_answers);
  CAUCUS_TEST_ADD_PAGE ("/bell/popover", test_popover);
  CAUCUS_TEST_ADD_PAGE ("/bell/nothing", test_nothing);
  CAUCUS_TEST_ADD_PAGE ("/bell/focus", test_focus);
  return g_test_run ();
}
