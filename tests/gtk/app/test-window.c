/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the window comes, and what is in it then. */
#include "app/caucus-window-private.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-test-page.h"
#include "record/caucus-session-record-page.h"

/* Of the small round: the session that the Table shows. */
#define CONTENT "Priorities"

#define OTHER_ROUND   "Other round"
#define OTHER_SESSION "Openers"
#define MESSAGE       "Text copied"

/* Of the round that is not open at first. */
static struct
{
  CaucusId round_id;
  CaucusId session_id;
} other;

static void
make_window (CaucusTestPage *test)
{
  static AdwApplication *application;

  if (application == NULL)
    application = adw_application_new ("org.example.Window", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  test->window = g_object_ref_sink (GTK_WIDGET (caucus_window_new (application, test->context)));
  caucus_window_present (CAUCUS_WINDOW (test->window));
}

static void
set_up (CaucusTestPage *test,
        gconstpointer   data)
{
  caucus_test_page_set_up (test, data);
  caucus_test_store_close (&test->store);
  test->context = caucus_context_new (test->store.path, FALSE);
}

static void
tear_down (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_store_close (caucus_context_get_store (test->context));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->window);
  caucus_test_page_tear_down (test, data);
}

static gboolean
is_shown (CaucusTestPage *test)
{
  return gtk_widget_get_mapped (test->window);
}

static gboolean
has_content (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, CONTENT);
}

/* However slow the machine is, the window waits for its content. */
static void
have_endless_patience (CaucusTestPage *test)
{
  guint id = CAUCUS_WINDOW (test->window)->patience_id;

  g_source_set_ready_time (g_main_context_find_source_by_id (NULL, id), -1);
}

static void
test_first_content (CaucusTestPage *test,
                    gconstpointer   data)
{
  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  g_assert_false (is_shown (test));
  have_endless_patience (test);
  caucus_test_page_wait (test, is_shown);
  g_assert_true (has_content (test));
}

static void
test_slow_store (CaucusTestPage *test,
                 gconstpointer   data)
{
  make_window (test);
  caucus_test_page_wait (test, is_shown);
  g_assert_false (has_content (test));
  caucus_context_open_async (test->context, NULL, NULL);
  caucus_test_page_wait (test, has_content);
}

static const char *
get_round_title (CaucusTestPage *test)
{
  return caucus_context_get_round (test->context)->title;
}

static gboolean
shows_record (CaucusTestPage *test)
{
  return caucus_test_page_find (test->window, CAUCUS_TYPE_SESSION_RECORD_PAGE) != NULL;
}

static gboolean
shows_record_in_its_round (CaucusTestPage *test)
{
  return shows_record (test) && g_str_equal (get_round_title (test), OTHER_ROUND)
         && caucus_test_page_has_text (test->window, OTHER_SESSION);
}

/* Adds a round with a session that is later than the small round's, which is the one that is
   opened. */
static void
set_up_two_rounds (CaucusTestPage *test,
                   gconstpointer   data)
{
  CaucusRound round = {
    .title = (char *) OTHER_ROUND,
    .state = CAUCUS_ROUND_BARGAINING,
    .zone = (char *) "America/Denver",
  };
  g_autoptr (CaucusSession) session = NULL;

  caucus_test_page_set_up (test, data);
  round.id = other.round_id = caucus_id_new ();
  session = caucus_test_round_new_session (&test->ids, "2020-03-13T23:00:00Z",
                                           "2020-03-14T03:00:00Z");
  session->round_id = round.id;
  g_free (session->title);
  session->title = g_strdup (OTHER_SESSION);
  g_assert_true (caucus_round_table_add (test->store.database, &round, NULL, NULL));
  g_assert_true (caucus_session_table_add (test->store.database, session, NULL, NULL));
  other.session_id = session->id;
  caucus_test_store_close (&test->store);
  test->context = caucus_context_new (test->store.path, FALSE);
}

static void
open_other_session (CaucusTestPage *test)
{
  g_autofree char *id = caucus_id_to_string (&other.session_id);

  caucus_window_open_session (CAUCUS_WINDOW (test->window), id);
}

static void
test_open_session_of_other_round (CaucusTestPage *test,
                                  gconstpointer   data)
{
  g_autofree char *first_id = caucus_id_to_string (&test->ids.session_id);

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  g_assert_cmpstr (get_round_title (test), ==, "Sample round");
  gtk_widget_activate_action (test->window, "win.open-session", "s", first_id);
  caucus_test_page_wait (test, shows_record);
  open_other_session (test);
  caucus_test_page_wait (test, shows_record_in_its_round);
  gtk_widget_activate_action (test->window, "win.back", NULL);
  g_assert_false (shows_record (test));
}

static void
test_start_with_session_of_other_round (CaucusTestPage *test,
                                        gconstpointer   data)
{
  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  open_other_session (test);
  caucus_test_page_wait (test, shows_record_in_its_round);
}

static gboolean
has_other_round (CaucusTestPage *test)
{
  return g_str_equal (get_round_title (test), OTHER_ROUND);
}

static void
test_other_round_leaves_nested_pages (CaucusTestPage *test,
                                      gconstpointer   data)
{
  g_autofree char *session_id = caucus_id_to_string (&test->ids.session_id);
  g_autofree char *round_id = caucus_id_to_string (&other.round_id);

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  gtk_widget_activate_action (test->window, "win.open-session", "s", session_id);
  caucus_test_page_wait (test, shows_record);
  gtk_widget_activate_action (test->window, "win.open-round", "s", round_id);
  caucus_test_page_wait (test, has_other_round);
  g_assert_false (shows_record (test));
}

static char *
dup_round (CaucusTestPage *test)
{
  char *round;

  g_object_get (test->window, "round", &round, NULL);
  return round;
}

/* What the menu of rounds marks. */
static void
test_open_round_is_known (CaucusTestPage *test,
                          gconstpointer   data)
{
  g_autofree char *wanted = caucus_id_to_string (&other.round_id);
  g_autofree char *none = NULL;
  g_autofree char *round = NULL;

  make_window (test);
  none = dup_round (test);
  g_assert_cmpstr (none, ==, "");
  caucus_context_open_async (test->context, NULL, NULL);
  caucus_test_page_wait (test, has_content);
  gtk_widget_activate_action (test->window, "win.open-round", "s", wanted);
  caucus_test_page_wait (test, has_other_round);
  round = dup_round (test);
  g_assert_cmpstr (round, ==, wanted);
}

static gboolean
has_message (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, MESSAGE);
}

/* Over the entries of the record, and so never over what is being typed. */
static void
test_message_over_record (CaucusTestPage *test,
                          gconstpointer   data)
{
  g_autofree char *id = caucus_id_to_string (&test->ids.session_id);
  GtkWidget *page;

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  gtk_widget_activate_action (test->window, "win.open-session", "s", id);
  caucus_test_page_wait (test, shows_record);
  gtk_widget_activate_action (test->window, "win.toast", "s", MESSAGE);
  caucus_test_page_wait (test, has_message);
  page = caucus_test_page_find (test->window, CAUCUS_TYPE_SESSION_RECORD_PAGE);
  g_assert_true (caucus_test_page_has_text (page, MESSAGE));
}

static gboolean
has_undo (CaucusTestPage *test)
{
  return caucus_test_page_has_text (test->window, "Undo");
}

/* The button takes back what the page said, by the page's own action. */
static void
test_undo (CaucusTestPage *test,
           gconstpointer   data)
{
  GtkStack *stack;
  GtkWidget *label;

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  stack = CAUCUS_WINDOW (test->window)->stack;
  gtk_widget_activate_action (test->window, "win.toast-undo", "(ssv)", MESSAGE, "win.show-page",
                              g_variant_new_string ("calendar"));
  caucus_test_page_wait (test, has_undo);
  g_assert_true (has_message (test));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), !=, "calendar");
  label = GTK_WIDGET (caucus_test_page_find_label (test->window, "Undo"));
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (stack), ==, "calendar");
}

static GtkWidget *
get_help_overlay (CaucusTestPage *test)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (test->window);

  return (GtkWidget *) gtk_application_window_get_help_overlay (window);
}

static gboolean
shows_help_overlay (CaucusTestPage *test)
{
  return gtk_widget_get_mapped (get_help_overlay (test));
}

/* GTK 4.8 warns of labels of its own in there. */
static void
allow_warnings (gboolean allow)
{
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR
                          | (allow ? 0 : G_LOG_LEVEL_WARNING));
}

static void
test_help_overlay (CaucusTestPage *test,
                   gconstpointer   data)
{
  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  g_assert_null (get_help_overlay (test));
  allow_warnings (TRUE);
  g_assert_true (gtk_widget_activate_action (test->window, "win.show-help-overlay", NULL));
  caucus_test_page_wait (test, shows_help_overlay);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (get_help_overlay (test)))
                 == GTK_WINDOW (test->window));
  allow_warnings (FALSE);
}

static gboolean
has_no_message (CaucusTestPage *test)
{
  return !has_message (test);
}

static gboolean
is_fullscreen (CaucusTestPage *test)
{
  return gtk_window_is_fullscreen (GTK_WINDOW (test->window));
}

static gboolean
is_not_fullscreen (CaucusTestPage *test)
{
  return !is_fullscreen (test);
}

/* As a machine is with something else: the next frame finds all animations at their end. */
static void
be_busy (void)
{
  gint64 end_usec = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < end_usec)
    ;
}

/* Nothing beside the page, not even when the round is read anew. */
static void
test_alone (CaucusTestPage *test,
            gconstpointer   data)
{
  GtkWidget *sidebar;

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  sidebar = CAUCUS_WINDOW (test->window)->sidebar;
  g_assert_true (gtk_widget_get_visible (sidebar));
  gtk_widget_activate_action (test->window, "win.show-alone", "(bs)", TRUE, MESSAGE);
  caucus_test_page_wait (test, is_fullscreen);
  caucus_test_page_wait (test, has_message);
  caucus_window_show_content (CAUCUS_WINDOW (test->window));
  g_assert_false (gtk_widget_get_visible (sidebar));
  gtk_widget_activate_action (test->window, "win.show-alone", "(bs)", FALSE, MESSAGE);
  be_busy ();
  caucus_test_page_wait (test, has_no_message);
  caucus_test_page_wait (test, is_not_fullscreen);
  g_assert_true (gtk_widget_get_visible (sidebar));
}

static int
get_marked_row (CaucusTestPage *test)
{
  GtkListBox *list = CAUCUS_WINDOW (test->window)->page_list;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);

  return row != NULL ? gtk_list_box_row_get_index (row) : -1;
}

/* Whoever goes through the sidebar by keys has gone nowhere before Return. */
static void
test_sidebar_marks_shown_page (CaucusTestPage *test,
                               gconstpointer   data)
{
  GtkListBox *list;

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  g_assert_cmpint (get_marked_row (test), ==, 0);
  list = CAUCUS_WINDOW (test->window)->page_list;
  for (guint i = 0; i < 5; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (list), GTK_DIR_TAB_FORWARD);
      g_assert_cmpint (get_marked_row (test), ==, 0);
    }
  gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (list)));
  g_signal_emit_by_name (list, "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 2, FALSE, FALSE);
  g_assert_cmpint (get_marked_row (test), ==, 0);
  g_signal_emit_by_name (list, "activate-cursor-row");
  g_assert_cmpint (get_marked_row (test), ==, 2);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (CAUCUS_WINDOW (test->window)->stack), ==,
                   "proposals");
}

/* Wherever the focus is, Escape does not leave the page together with the projector. */
static void
test_back_from_alone (CaucusTestPage *test,
                      gconstpointer   data)
{
  g_autofree char *id = caucus_id_to_string (&test->ids.session_id);

  caucus_context_open_async (test->context, NULL, NULL);
  make_window (test);
  caucus_test_page_wait (test, has_content);
  gtk_widget_activate_action (test->window, "win.open-session", "s", id);
  caucus_test_page_wait (test, shows_record);
  gtk_widget_activate_action (test->window, "win.show-alone", "(bs)", TRUE, MESSAGE);
  caucus_test_page_wait (test, is_fullscreen);
  gtk_widget_activate_action (test->window, "win.back", NULL);
  caucus_test_page_wait (test, is_not_fullscreen);
  g_assert_true (shows_record (test));
}

#define ADD(path, func) \
  g_test_add (path, CaucusTestPage, NULL, set_up, func, tear_down)

#define ADD_TWO_ROUNDS(path, func) \
  g_test_add (path, CaucusTestPage, NULL, set_up_two_rounds, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  ADD ("/window/slow-store", test_slow_store);
  ADD ("/window/first-content", test_first_content);
  ADD ("/window/alone", test_alone);
  ADD ("/window/sidebar-marks-shown-page", test_sidebar_marks_shown_page);
  ADD ("/window/back-from-alone", test_back_from_alone);
  ADD ("/window/help-overlay", test_help_overlay);
  ADD ("/window/message-over-record", test_message_over_record);
  ADD ("/window/undo", test_undo);
  ADD_TWO_ROUNDS ("/window/open-session-of-other-round", test_open_session_of_other_round);
  ADD_TWO_ROUNDS ("/window/start-with-session-of-other-round",
                  test_start_with_session_of_other_round);
  ADD_TWO_ROUNDS ("/window/open-round-is-known", test_open_round_is_known);
  ADD_TWO_ROUNDS ("/window/other-round-leaves-nested-pages", test_other_round_leaves_nested_pages);
  return g_test_run ();
}
