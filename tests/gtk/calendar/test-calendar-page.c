/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar page: what it shows of a store, and what its actions write. */
#include "calendar/caucus-calendar-page.h"

#include "calendar/caucus-agenda-view.h"
#include "calendar/caucus-cancel-dialog.h"
#include "calendar/caucus-day-cell.h"
#include "calendar/caucus-month-view.h"
#include "calendar/caucus-session-chip.h"
#include "calendar/caucus-session-dialog.h"
#include "calendar/caucus-session-pane.h"
#include "caucus-session-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-page.h"

static guint n_frames;

static GtkWidget *
find (CaucusTestPage *test,
      GType           type)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), type);
}

static gboolean
has_chip (CaucusTestPage *test)
{
  return find (test, CAUCUS_TYPE_SESSION_CHIP) != NULL;
}

static gboolean
has_pane (CaucusTestPage *test)
{
  GtkWidget *pane = find (test, CAUCUS_TYPE_SESSION_PANE);

  return pane != NULL && caucus_test_page_has_text (pane, "Priorities");
}

static gboolean
has_later (CaucusTestPage *test)
{
  GtkWidget *pane = find (test, CAUCUS_TYPE_SESSION_PANE);

  return pane != NULL && caucus_test_page_has_text (pane, "Later one");
}

static void
show (CaucusTestPage *test)
{
  caucus_test_page_show (test, CAUCUS_TYPE_CALENDAR_PAGE);
  caucus_test_page_wait (test, has_chip);
}

static void
activate_for_session (CaucusTestPage *test,
                      const char     *action)
{
  g_autofree char *id = caucus_id_to_string (&test->ids.session_id);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), action, "s", id));
}

/* The month of the next session is shown, and the session is there once, on its day. */
static void
test_month (CaucusTestPage *test,
            gconstpointer   data)
{
  CaucusSessionChip *chip;
  GtkWidget *cell;

  show (test);
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "February 2020"));
  chip = CAUCUS_SESSION_CHIP (find (test, CAUCUS_TYPE_SESSION_CHIP));
  cell = gtk_widget_get_ancestor (GTK_WIDGET (chip), CAUCUS_TYPE_DAY_CELL);
  g_assert_cmpint (g_date_get_day (caucus_day_cell_get_day (CAUCUS_DAY_CELL (cell))), ==, 13);
  g_assert_null (gtk_widget_get_next_sibling (GTK_WIDGET (chip)));
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Priorities, 4:00\u202fPM – 8:00\u202fPM MST, "
                                       "Table session, Confirmed, closed");
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Thursday, February 13, 2020, 1 session");
}

static gboolean
has_focused_day (CaucusTestPage *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && CAUCUS_IS_DAY_CELL (focus)
         && g_date_get_day (caucus_day_cell_get_day (CAUCUS_DAY_CELL (focus))) == 13;
}

/* Who comes to the page goes on by keys: the session's day has the focus, and opens it. */
static void
test_focus (CaucusTestPage *test,
            gconstpointer   data)
{
  show (test);
  caucus_test_page_wait (test, has_focused_day);
  gtk_widget_activate (gtk_window_get_focus (GTK_WINDOW (test->window)));
  caucus_test_page_wait (test, has_pane);
}

static GtkWidget *
find_toggle (GtkWidget  *root,
             const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_TOGGLE_BUTTON (root) && caucus_test_page_has_text (root, text))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_toggle (child, text);
  return found;
}

static void
switch_view (CaucusTestPage *test,
             const char     *name)
{
  GtkWidget *toggle = find_toggle (GTK_WIDGET (test->page), name);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
}

/* The agenda's row takes the focus some frames later. It is not lost where the view is switched
 * before, as it is when a wide page has its first layout. */
static void
test_focus_of_switched_view (CaucusTestPage *test,
                             gconstpointer   data)
{
  show (test);
  caucus_test_page_wait (test, has_focused_day);
  gtk_window_set_focus (GTK_WINDOW (test->window), NULL);
  switch_view (test, "Agenda");
  caucus_page_focus_content (test->page);
  switch_view (test, "Month");
  caucus_test_page_wait (test, has_focused_day);
}

static gboolean
has_focus_in_agenda (CaucusTestPage *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, CAUCUS_TYPE_AGENDA_VIEW) != NULL;
}

/* A month and the line of today come before the session that is on today. */
static void
test_enter_agenda (CaucusTestPage *test,
                   gconstpointer   data)
{
  caucus_test_clock_set_utc ("2020-02-13T18:00:00Z");
  show (test);
  caucus_test_page_wait (test, has_focused_day);
  gtk_widget_grab_focus (find_toggle (GTK_WIDGET (test->page), "Agenda"));
  switch_view (test, "Agenda");
  gtk_widget_child_focus (gtk_widget_get_parent (find (test, CAUCUS_TYPE_AGENDA_VIEW)),
                          GTK_DIR_TAB_FORWARD);
  caucus_test_page_wait (test, has_focus_in_agenda);
}

static void
test_today (CaucusTestPage *test,
            gconstpointer   data)
{
  CaucusMonthView *view;

  show (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "calendar.step", "i", 3);
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "May 2020"));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "calendar.today", NULL);
  view = CAUCUS_MONTH_VIEW (find (test, CAUCUS_TYPE_MONTH_VIEW));
  g_assert_cmpint (g_date_get_day (caucus_month_view_get_day (view)), ==, 10);
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "February 2020"));
}

static void
test_details (CaucusTestPage *test,
              gconstpointer   data)
{
  GtkWidget *pane;

  show (test);
  activate_for_session (test, "calendar.open");
  caucus_test_page_wait (test, has_pane);
  pane = find (test, CAUCUS_TYPE_SESSION_PANE);
  g_assert_true (caucus_test_page_has_text (pane, "Table session · Confirmed"));
  g_assert_true (caucus_test_page_has_text (pane, "Ed Center"));
  g_assert_true (caucus_test_page_has_text (pane, "Wed, Feb 12, 2020, 4:00\u202fPM"));
  g_assert_true (caucus_test_page_has_text (pane, "60 minutes before"));
}

static void
activate_for (CaucusTestPage      *test,
              const char          *action,
              const CaucusSession *session)
{
  g_autofree char *id = caucus_id_to_string (&session->id);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), action, "s", id));
}

/* Nobody cancelled the reminder of the day before, where the session was added in the morning. */
static void
test_passed_reminder (CaucusTestPage *test,
                      gconstpointer   data)
{
  g_autoptr (CaucusSession) session = NULL;
  GtkWidget *pane;

  session = caucus_test_round_new_session (&test->ids, "2020-02-11T01:00:00Z",
                                           "2020-02-11T03:00:00Z");
  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_session_table_add (test->store.database, session, NULL, NULL));
  caucus_test_store_commit (&test->store);
  show (test);
  activate_for (test, "calendar.open", session);
  caucus_test_page_wait (test, has_pane);
  pane = find (test, CAUCUS_TYPE_SESSION_PANE);
  g_assert_true (caucus_test_page_has_text (pane, "Passed"));
  g_assert_true (caucus_test_page_has_text (pane, "Scheduled"));
  g_assert_false (caucus_test_page_has_text (pane, "Cancelled"));
}

/* From another page: asked before anything is read, and again from another month. */
static void
test_show_session (CaucusTestPage *test,
                   gconstpointer   data)
{
  g_autoptr (CaucusSession) later = NULL;
  GtkWidget *page;

  later = caucus_test_round_new_session (&test->ids, "2020-07-15T22:00:00Z", "2020-07-16T02:00:00Z");
  g_free (later->title);
  later->title = g_strdup ("Later one");
  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_session_table_add (test->store.database, later, NULL, NULL));
  caucus_test_store_commit (&test->store);
  caucus_test_page_open (test);
  page = g_object_new (CAUCUS_TYPE_CALENDAR_PAGE, "context", test->context, NULL);
  caucus_calendar_page_show_session (CAUCUS_CALENDAR_PAGE (page), &later->id);
  caucus_test_page_present (test, CAUCUS_PAGE (page));
  caucus_test_page_wait (test, has_later);
  g_assert_true (caucus_test_page_has_text (page, "July 2020"));
  gtk_widget_activate_action (page, "calendar.step", "i", 3);
  caucus_calendar_page_show_session (CAUCUS_CALENDAR_PAGE (page), &test->ids.session_id);
  caucus_test_page_wait (test, has_pane);
  g_assert_true (caucus_test_page_has_text (page, "February 2020"));
}

static gboolean
is_tentative (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Table session · Tentative");
}

static void
test_make_tentative (CaucusTestPage *test,
                     gconstpointer   data)
{
  show (test);
  activate_for_session (test, "calendar.open");
  caucus_test_page_wait (test, has_pane);
  activate_for_session (test, "calendar.make-tentative");
  caucus_test_page_wait (test, is_tentative);
  g_assert_true (gtk_widget_has_css_class (find (test, CAUCUS_TYPE_SESSION_CHIP), "tentative"));
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "Made tentative"));
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_OBJECT_TYPE (window) == type)
        return window;
    }
  return NULL;
}

static gboolean
is_cancelled (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Table session · Cancelled");
}

static void
test_cancel (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWindow *dialog;

  show (test);
  activate_for_session (test, "calendar.open");
  caucus_test_page_wait (test, has_pane);
  activate_for_session (test, "calendar.cancel-session");
  dialog = find_dialog (CAUCUS_TYPE_CANCEL_DIALOG);
  g_assert_nonnull (dialog);
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (dialog)), "Snow & <ice>");
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel-session");
  caucus_test_page_wait (test, is_cancelled);
  g_assert_true (gtk_widget_has_css_class (find (test, CAUCUS_TYPE_SESSION_CHIP), "cancelled"));
  gtk_window_destroy (dialog);
}

static gboolean
has_focus_on_confirm (CaucusTestPage *test)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (test->window));

  return focus != NULL && GTK_IS_BUTTON (focus)
         && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (focus)),
                       "calendar.confirm") == 0;
}

static GtkWidget *
find_cancel_button (GtkWidget *root)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (root) && caucus_test_page_has_text (root, "Cancel Session…"))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cancel_button (child);
  return found;
}

/* A tentative session comes back tentative; the button that was pressed hands on the focus. */
static void
test_undo_cancel (CaucusTestPage *test,
                  gconstpointer   data)
{
  g_autofree char *id = caucus_id_to_string (&test->ids.session_id);
  GtkWindow *dialog;

  show (test);
  activate_for_session (test, "calendar.open");
  caucus_test_page_wait (test, has_pane);
  activate_for_session (test, "calendar.make-tentative");
  caucus_test_page_wait (test, is_tentative);
  gtk_widget_grab_focus (find_cancel_button (GTK_WIDGET (test->page)));
  activate_for_session (test, "calendar.cancel-session");
  dialog = find_dialog (CAUCUS_TYPE_CANCEL_DIALOG);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "cancel-session");
  gtk_window_destroy (dialog);
  caucus_test_page_wait (test, is_cancelled);
  caucus_test_page_wait (test, has_focus_on_confirm);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (test->page), "calendar.undo-cancel",
                                             "(su)", id, (guint) CAUCUS_SESSION_TENTATIVE));
  caucus_test_page_wait (test, is_tentative);
}

static gboolean
has_second_session (CaucusTestPage *test)
{
  return caucus_test_raw_int (test->store.path, "SELECT count(*) FROM session") == 2;
}

static gboolean
is_sensitive (GtkWindow *dialog)
{
  return gtk_widget_get_sensitive (gtk_window_get_default_widget (dialog));
}

static void
test_new_session (CaucusTestPage *test,
                  gconstpointer   data)
{
  g_autoptr (CaucusScheduleDraft) draft = NULL;
  g_autofree char *title = NULL;
  CaucusSessionDialog *dialog;
  GDate day;

  show (test);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 20, G_DATE_FEBRUARY, 2020);
  draft = caucus_schedule_draft_new (caucus_context_get_round (test->context), &day);
  dialog = caucus_session_dialog_new (caucus_context_get_store (test->context), draft);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (is_sensitive (GTK_WINDOW (dialog)));
  g_object_set (draft, "start", "never", NULL);
  g_assert_false (is_sensitive (GTK_WINDOW (dialog)));
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (dialog), "This is not a time"));
  g_object_set (draft, "start", "16:00", "end", "0:30", "title", "Second", NULL);
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (dialog), "+1 day · 8 h 30 min"));
  gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
  caucus_test_page_wait (test, has_second_session);
  title = caucus_test_raw_text (test->store.path,
                                "SELECT title FROM session ORDER BY start_usec DESC LIMIT 1");
  g_assert_cmpstr (title, ==, "Second");
}

static gboolean
is_moved (CaucusTestPage *test)
{
  return caucus_test_raw_int (test->store.path,
                              "SELECT count(*) FROM session_change WHERE what = 'moved'") == 1;
}

/* The old times are kept, and the reminders follow in the same transaction. */
static void
test_move (CaucusTestPage *test,
           gconstpointer   data)
{
  g_autoptr (CaucusScheduleDraft) draft = NULL;
  g_autoptr (CaucusSession) session = NULL;
  CaucusSessionDialog *dialog;

  session = caucus_session_table_get (test->store.database, &test->ids.session_id, NULL);
  show (test);
  draft = caucus_schedule_draft_new_move (session);
  dialog = caucus_session_dialog_new (caucus_context_get_store (test->context), draft);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_false (is_sensitive (GTK_WINDOW (dialog)));
  g_object_set (draft, "date", "2020-02-20", "reason", "Snow", NULL);
  gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (dialog)));
  caucus_test_page_wait (test, is_moved);
  g_assert_cmpint (caucus_test_raw_int (test->store.path,
                                        "SELECT old_start_usec FROM session_change "
                                        "WHERE what = 'moved'"),
                   ==, session->start_usec);
  g_assert_cmpint (caucus_test_raw_int (test->store.path,
                                        "SELECT min (due_usec) FROM reminder_state "
                                        "WHERE state = 'scheduled'"),
                   ==, caucus_test_clock_at ("2020-02-19T23:00:00Z"));
}

/* Nothing in the page keeps a phone-sized window from its width. */
static void
test_narrow (CaucusTestPage *test,
             gconstpointer   data)
{
  g_autoptr (GtkWidget) page = NULL;
  int minimum;

  show (test);
  page = g_object_ref_sink (g_object_new (CAUCUS_TYPE_CALENDAR_PAGE,
                                          "context", test->context, NULL));
  gtk_widget_measure (page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 360);
}

/* Keeps the frames coming. */
static gboolean
count_frame_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  n_frames++;
  return G_SOURCE_CONTINUE;
}

/* The rows come, and could take the focus, within a few frames. */
static gboolean
has_settled (CaucusTestPage *test)
{
  return has_pane (test) && n_frames > 30;
}

/* At the smallest width there is room for the title, and the pane over the page has the focus. */
static void
test_folded (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWidget *page;
  GtkLabel *title;

  test->width = 360;
  caucus_test_page_open (test);
  page = g_object_new (CAUCUS_TYPE_CALENDAR_PAGE, "context", test->context, "is-folded", TRUE, NULL);
  caucus_calendar_page_show_session (CAUCUS_CALENDAR_PAGE (page), &test->ids.session_id);
  caucus_test_page_present (test, CAUCUS_PAGE (page));
  gtk_widget_add_tick_callback (page, count_frame_cb, NULL, NULL);
  caucus_test_page_wait (test, has_settled);
  g_assert_cmpint (gtk_widget_get_width (test->window), <=, 360);
  title = caucus_test_page_find_label (page, "Calendar");
  g_assert_nonnull (title);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (title)));
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (test->window)),
                                             CAUCUS_TYPE_SESSION_PANE));
}

int
main (int    argc,
      char **argv)
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/month", test_month);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/focus", test_focus);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/focus-of-switched-view", test_focus_of_switched_view);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/enter-agenda", test_enter_agenda);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/today", test_today);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/details", test_details);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/passed-reminder", test_passed_reminder);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/show-session", test_show_session);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/make-tentative", test_make_tentative);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/cancel", test_cancel);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/undo-cancel", test_undo_cancel);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/new-session", test_new_session);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/move", test_move);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/narrow", test_narrow);
  CAUCUS_TEST_ADD_PAGE ("/calendar-page/folded", test_folded);
  return g_test_run ();
}
