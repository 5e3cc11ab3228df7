/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of records and the page of one, over a real store. */
#include "caucus-note-table.h"
#include "caucus-session-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-page.h"
#include "record/caucus-composer.h"
#include "record/caucus-note-row.h"
#include "record/caucus-record-head.h"
#include "record/caucus-record-page.h"
#include "record/caucus-session-record-page.h"

static gboolean
shows (CaucusTestPage *test,
       const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
shows_card (CaucusTestPage *test)
{
  return shows (test, "in 3 days");
}

static void
test_next (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, shows_card);
  g_assert_true (shows (test, "Priorities"));
  g_assert_true (shows (test, "Start Record"));
  g_assert_true (shows (test, "Ed Center"));
  g_assert_false (shows (test, "Sessions Held"));
}

static gboolean
shows_held (CaucusTestPage *test)
{
  return shows (test, "1 entry, draft kept");
}

static void
test_held (CaucusTestPage *test,
           gconstpointer   data)
{
  g_autoptr (CaucusNote) note = NULL;

  caucus_test_clock_set_utc ("2020-02-13T23:30:00Z");
  note = caucus_test_round_new_note (&test->ids, "Opens.");
  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_note_table_add (test->store.database, note, NULL, NULL));
  g_assert_true (caucus_note_table_save_draft (test->store.database, note, NULL));
  caucus_test_store_commit (&test->store);
  caucus_test_clock_set_utc ("2020-03-01T12:00:00Z");

  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, shows_held);
  g_assert_false (shows (test, "Start Record"));
}

static gboolean
shows_confirmed (CaucusTestPage *test)
{
  return shows (test, "Confirmed one");
}

static void
add_session (CaucusTestPage      *test,
             const char          *title,
             CaucusSessionStatus  status)
{
  g_autoptr (CaucusSession) session = NULL;

  session = caucus_test_round_new_session (&test->ids, "2020-02-20T23:00:00Z",
                                           "2020-02-21T02:00:00Z");
  g_free (session->title);
  session->title = g_strdup (title);
  session->status = status;
  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_session_table_add (test->store.database, session, NULL, NULL));
  caucus_test_store_commit (&test->store);
}

/* Sessions that are over were held when they were sure to be. */
static void
test_not_held (CaucusTestPage *test,
               gconstpointer   data)
{
  add_session (test, "Confirmed one", CAUCUS_SESSION_CONFIRMED);
  add_session (test, "Held one", CAUCUS_SESSION_HELD);
  add_session (test, "Tentative one", CAUCUS_SESSION_TENTATIVE);
  add_session (test, "Cancelled one", CAUCUS_SESSION_CANCELLED);
  caucus_test_clock_set_utc ("2020-03-01T12:00:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_RECORD_PAGE);
  caucus_test_page_wait (test, shows_confirmed);
  g_assert_true (shows (test, "Held one"));
  g_assert_false (shows (test, "Tentative one"));
  g_assert_false (shows (test, "Cancelled one"));
}

static CaucusNoteDraft *
get_draft (CaucusTestPage *test)
{
  g_autoptr (CaucusNoteDraft) draft = NULL;

  g_object_get (test->page, "draft", &draft, NULL);
  return draft;
}

static gboolean
is_settled (CaucusTestPage *test)
{
  return caucus_outbox_is_settled (CAUCUS_OUTBOX (caucus_note_draft_get_outbox (get_draft (test))));
}

static GtkTextView *
get_text_view (CaucusTestPage *test)
{
  GtkWidget *composer = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_COMPOSER);

  return GTK_TEXT_VIEW (caucus_test_page_find (composer, GTK_TYPE_TEXT_VIEW));
}

/* As an input method hands over what was typed. */
static void
type (CaucusTestPage *test,
      const char     *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (get_text_view (test));

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, c, (int) (g_utf8_next_char (c) - c),
                                                    TRUE);
      gtk_text_buffer_end_user_action (buffer);
    }
}

static void
activate (CaucusTestPage *test,
          const char     *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_text_view (test)), action, NULL));
}

static char *
dup_composed (CaucusTestPage *test)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (get_text_view (test)), "text", &text, NULL);
  return text;
}

static gboolean
is_ready (CaucusTestPage *test)
{
  return shows (test, "At the table");
}

static void
open_session (CaucusTestPage *test)
{
  caucus_test_clock_set_utc ("2020-02-13T23:30:00Z");
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_session_record_page_new (test->context,
                                                                  &test->ids.session_id));
  caucus_test_page_wait (test, is_ready);
}

static gboolean
shows_entry (CaucusTestPage *test)
{
  return shows (test, "Question\u2002Where from?");
}

static void
test_entry (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autofree char *left = NULL;
  g_autofree char *stored = NULL;
  GtkWidget *row;

  open_session (test);
  g_assert_true (shows (test, "The Record Is Open"));
  type (test, "ul: Where from?");
  left = dup_composed (test);
  g_assert_cmpstr (left, ==, "Where from?");
  activate (test, "record.commit");
  caucus_test_page_wait (test, shows_entry);
  row = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_NOTE_ROW);
  gtk_test_accessible_assert_property (gtk_widget_get_parent (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "4:30\u202fPM, Union lead, Question, Where from?");
  caucus_test_page_wait (test, is_settled);
  stored = caucus_test_raw_text (test->store.path, "SELECT text FROM note_revision");
  g_assert_cmpstr (stored, ==, "Where from?");
}

static GtkWidget *
get_focus (CaucusTestPage *test)
{
  return gtk_root_get_focus (GTK_ROOT (test->window));
}

static gboolean
is_in (CaucusTestPage *test,
       GType           type)
{
  return gtk_widget_get_ancestor (get_focus (test), type) != NULL;
}

static gboolean
is_entry (CaucusTestPage *test)
{
  GtkWidget *child = gtk_widget_get_first_child (get_focus (test));

  return child != NULL && CAUCUS_IS_NOTE_ROW (child);
}

static void
tab (CaucusTestPage   *test,
     GtkDirectionType  direction)
{
  g_assert_true (gtk_widget_child_focus (GTK_WIDGET (test->page), direction));
}

static gboolean
shows_second (CaucusTestPage *test)
{
  return shows (test, "Second.");
}

static void
add_two_entries (CaucusTestPage *test)
{
  type (test, "First.");
  activate (test, "record.commit");
  caucus_test_clock_advance (60);
  type (test, "Second.");
  activate (test, "record.commit");
  caucus_test_page_wait (test, shows_second);
}

/* From the text to the speaker, the newest entry, the head, and back the same way. */
static void
test_tab (CaucusTestPage *test,
          gconstpointer   data)
{
  open_session (test);
  add_two_entries (test);
  g_assert_true (get_focus (test) == GTK_WIDGET (get_text_view (test)));
  tab (test, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in (test, CAUCUS_TYPE_COMPOSER) && is_in (test, GTK_TYPE_MENU_BUTTON));
  tab (test, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_entry (test));
  g_assert_null (gtk_widget_get_next_sibling (get_focus (test)));
  tab (test, GTK_DIR_TAB_BACKWARD);
  g_assert_true (is_in (test, CAUCUS_TYPE_RECORD_HEAD));
  tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_entry (test));
  tab (test, GTK_DIR_UP);
  g_assert_true (is_entry (test));
  g_assert_nonnull (gtk_widget_get_next_sibling (get_focus (test)));
  tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (is_in (test, CAUCUS_TYPE_COMPOSER) && is_in (test, GTK_TYPE_MENU_BUTTON));
  tab (test, GTK_DIR_TAB_FORWARD);
  g_assert_true (get_focus (test) == GTK_WIDGET (get_text_view (test)));
}

static gboolean
shows_caucus (CaucusTestPage *test)
{
  return shows (test, "In caucus, called by Union") && shows (test, "Caucus\u2002Six.");
}

static void
test_caucus (CaucusTestPage *test,
             gconstpointer   data)
{
  open_session (test);
  activate (test, "record.toggle-caucus");
  caucus_test_clock_advance (1);
  type (test, "Six.");
  activate (test, "record.commit");
  caucus_test_page_wait (test, shows_caucus);
  g_assert_true (shows (test, "Back to Table"));
  caucus_test_clock_advance (1);
  activate (test, "record.toggle-caucus");
  caucus_test_page_wait (test, is_ready);
  g_assert_false (shows (test, "Back to Table"));
}

static gboolean
says_no_end (CaucusTestPage *test)
{
  return shows (test, "The session is over, and its last caucus has no end");
}

/* Nobody has been in caucus for days. */
static void
test_left_open (CaucusTestPage *test,
                gconstpointer   data)
{
  g_autoptr (CaucusNote) note = caucus_test_round_new_note (&test->ids, "Caucus.");

  caucus_test_clock_set_utc ("2020-02-13T23:30:00Z");
  note->kind = CAUCUS_NOTE_CAUCUS_START;
  caucus_test_store_begin (&test->store);
  g_assert_true (caucus_note_table_add (test->store.database, note, NULL, NULL));
  caucus_test_store_commit (&test->store);
  caucus_test_clock_set_utc ("2020-02-16T12:00:00Z");
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_session_record_page_new (test->context,
                                                                  &test->ids.session_id));
  caucus_test_page_wait (test, says_no_end);
  g_assert_true (shows (test, "Back to Table"));
}

/* Typing over a selection is one change: a correction stays one. */
static void
test_type_over (CaucusTestPage *test,
                gconstpointer   data)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *stored = NULL;

  open_session (test);
  type (test, "Secund");
  activate (test, "record.commit");
  g_assert_true (caucus_note_draft_correct_previous (get_draft (test)));
  buffer = gtk_text_view_get_buffer (get_text_view (test));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "Second", -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  activate (test, "record.commit");
  caucus_test_page_wait (test, is_settled);
  stored = caucus_test_raw_text (test->store.path,
                                 "SELECT group_concat (text, ' ') FROM note_revision");
  g_assert_cmpstr (stored, ==, "Secund Second");
  g_assert_cmpint (caucus_test_raw_int (test->store.path, "SELECT count (*) FROM note"), ==, 1);
}

/* A line too long for a text view to lay out with each key is broken where it has blanks. */
static void
test_paste (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autoptr (GString) pasted = g_string_new (NULL);
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  open_session (test);
  while (pasted->len < 1024 * 1024)
    g_string_append (pasted, "lorem ipsum ");
  buffer = gtk_text_view_get_buffer (get_text_view (test));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, pasted->str, (int) pasted->len, TRUE);
  text = dup_composed (test);
  g_assert_cmpuint (strlen (text), ==, pasted->len);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), >, 200);
  for (gsize i = 0; lines[i] != NULL; i++)
    g_assert_cmpuint (strlen (lines[i]), <=, 4000);
  g_strdelimit (text, "\n", ' ');
  g_assert_cmpstr (text, ==, pasted->str);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/record-page/next", test_next);
  CAUCUS_TEST_ADD_PAGE ("/record-page/held", test_held);
  CAUCUS_TEST_ADD_PAGE ("/record-page/not-held", test_not_held);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/entry", test_entry);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/tab", test_tab);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/caucus", test_caucus);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/left-open", test_left_open);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/type-over", test_type_over);
  CAUCUS_TEST_ADD_PAGE ("/session-record-page/paste", test_paste);
  return g_test_run ();
}
