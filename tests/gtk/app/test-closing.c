/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that is asked to close while words are not in the store: none goes in silence. */
#include "app/caucus-closing.h"

#include <glib/gstdio.h>

#include "app/caucus-window.h"
#include "caucus-clock.h"
#include "caucus-test-page.h"
#include "common/caucus-format.h"
#include "compare/review/caucus-review-book.h"
#include "record/caucus-note-outbox.h"

typedef struct
{
  CaucusTestPage page;
  char *away;
  CaucusNoteOutbox *outbox;
  char *copied;
} Fixture;

static gboolean
is_closed (CaucusTestPage *test)
{
  return !gtk_widget_get_visible (test->window);
}

static void
make_window (Fixture *fixture)
{
  static AdwApplication *application;
  CaucusTestPage *test = &fixture->page;

  if (application == NULL)
    application = adw_application_new ("org.example.Closing", G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  test->window = g_object_ref_sink (GTK_WIDGET (caucus_window_new (application, test->context)));
  gtk_window_present (GTK_WINDOW (test->window));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  CaucusTestPage *test = &fixture->page;

  caucus_test_page_set_up (test, data);
  fixture->away = g_build_filename (test->store.directory, "away.db", NULL);
  caucus_test_page_open (test);
  fixture->outbox = caucus_note_outbox_get_for_session (caucus_context_get_store (test->context),
                                                        &test->ids.session_id);
  make_window (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  CaucusTestPage *test = &fixture->page;
  CaucusStore *store = caucus_context_get_store (test->context);
  g_autoptr (GPtrArray) unsaved = caucus_outbox_list_unsaved (store);

  g_ptr_array_foreach (unsaved, (GFunc) (GCallback) caucus_outbox_abandon, NULL);
  g_object_unref (fixture->outbox);
  caucus_store_close (store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (!is_closed (test))
    gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->window);
  caucus_test_page_tear_down (test, data);
  g_free (fixture->away);
}

static void
type (Fixture    *fixture,
      const char *text)
{
  caucus_note_outbox_take_draft (fixture->outbox,
                                 caucus_test_round_new_note (&fixture->page.ids, text));
}

static void
keep (Fixture    *fixture,
      const char *text)
{
  g_autoptr (CaucusNote) note = caucus_test_round_new_note (&fixture->page.ids, text);

  caucus_note_outbox_add (fixture->outbox, note);
  caucus_note_outbox_take_draft (fixture->outbox, NULL);
}

static void
take_store_away (Fixture *fixture)
{
  g_assert_cmpint (g_rename (fixture->page.store.path, fixture->away), ==, 0);
}

static void
bring_store_back (Fixture *fixture)
{
  g_autoptr (GPtrArray) unsaved = NULL;

  g_assert_cmpint (g_rename (fixture->away, fixture->page.store.path), ==, 0);
  unsaved = caucus_outbox_list_unsaved (caucus_context_get_store (fixture->page.context));
  g_ptr_array_foreach (unsaved, (GFunc) (GCallback) caucus_outbox_hurry, NULL);
}

static void
assert_query (Fixture    *fixture,
              const char *path,
              const char *sql,
              const char *answer)
{
  g_autofree char *value = caucus_test_raw_text (path, sql);

  g_assert_cmpstr (value, ==, answer);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static gboolean
has_dialog (CaucusTestPage *test)
{
  return find_dialog () != NULL;
}

static gboolean
has_no_dialog (CaucusTestPage *test)
{
  return find_dialog () == NULL;
}

/* As its buttons do, which close the dialog too. */
static void
answer (Fixture    *fixture,
        const char *response)
{
  AdwMessageDialog *dialog = g_object_ref (find_dialog ());

  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, response);
  g_object_unref (dialog);
  caucus_test_page_wait (&fixture->page, has_no_dialog);
}

static void
close_window (Fixture *fixture)
{
  gtk_window_close (GTK_WINDOW (fixture->page.window));
}

/* Closes the window on a store that is not there. */
static void
close_on_loss (Fixture *fixture)
{
  close_window (fixture);
  caucus_test_page_wait (&fixture->page, has_dialog);
  g_assert_false (is_closed (&fixture->page));
}

static void
assert_says (const char *words)
{
  const char *body = adw_message_dialog_get_body (find_dialog ());

  g_assert_nonnull (strstr (body, words));
  g_assert_nonnull (strstr (body, "The store's file was moved, removed or replaced."));
}

static void
test_nothing_unsaved (Fixture       *fixture,
                      gconstpointer  data)
{
  close_window (fixture);
  g_assert_true (is_closed (&fixture->page));
}

static void
test_under_way (Fixture       *fixture,
                gconstpointer  data)
{
  keep (fixture, "First.");
  type (fixture, "Second");
  close_window (fixture);
  caucus_test_page_wait (&fixture->page, is_closed);
  assert_query (fixture, fixture->page.store.path, "SELECT text FROM note_revision", "First.");
  assert_query (fixture, fixture->page.store.path, "SELECT text FROM note_draft", "Second");
}

static void
test_keep_open (Fixture       *fixture,
                gconstpointer  data)
{
  take_store_away (fixture);
  keep (fixture, "First.");
  keep (fixture, "Second.");
  type (fixture, "Third");
  close_on_loss (fixture);
  assert_says ("2 entries and what you are typing are not in the store.");
  g_assert_cmpstr (adw_message_dialog_get_default_response (find_dialog ()), ==, "keep");
  g_assert_cmpstr (adw_message_dialog_get_close_response (find_dialog ()), ==, "keep");
  /* As Escape does. */
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  caucus_test_page_wait (&fixture->page, has_no_dialog);
  g_assert_false (is_closed (&fixture->page));
  g_assert_cmpuint (caucus_note_outbox_get_entries (fixture->outbox)->len, ==, 2);

  close_on_loss (fixture);
  g_assert_cmpuint (caucus_note_outbox_get_entries (fixture->outbox)->len, ==, 2);
}

/* What was in the way is gone: the person who asked to close need not answer. */
static void
test_saved_meanwhile (Fixture       *fixture,
                      gconstpointer  data)
{
  take_store_away (fixture);
  keep (fixture, "First.");
  close_on_loss (fixture);
  assert_says ("1 entry is not in the store.");
  bring_store_back (fixture);
  caucus_test_page_wait (&fixture->page, is_closed);
  g_assert_null (find_dialog ());
  assert_query (fixture, fixture->page.store.path, "SELECT text FROM note_revision", "First.");
}

/* Kept open, the window stays when all is saved. */
static void
test_saved_later (Fixture       *fixture,
                  gconstpointer  data)
{
  take_store_away (fixture);
  type (fixture, "First");
  close_on_loss (fixture);
  assert_says ("What you are typing is not in the store.");
  answer (fixture, "keep");
  bring_store_back (fixture);
  while (!caucus_outbox_is_settled (CAUCUS_OUTBOX (fixture->outbox)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (is_closed (&fixture->page));
  close_window (fixture);
  g_assert_true (is_closed (&fixture->page));
}

static void
test_lose (Fixture       *fixture,
           gconstpointer  data)
{
  take_store_away (fixture);
  keep (fixture, "First.");
  type (fixture, "Second");
  close_on_loss (fixture);
  answer (fixture, "lose");
  caucus_test_page_wait (&fixture->page, is_closed);
  assert_query (fixture, fixture->away, "SELECT count (*) FROM note", "0");
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
}

static gboolean
has_copy (CaucusTestPage *test)
{
  return ((Fixture *) test)->copied != NULL;
}

/* Asks for the text on the question whether to close. */
static char *
copy_unsaved (Fixture *fixture)
{
  close_on_loss (fixture);
  answer (fixture, "copy");
  g_assert_false (is_closed (&fixture->page));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (fixture->page.window), NULL, copied_cb,
                                 fixture);
  caucus_test_page_wait (&fixture->page, has_copy);
  return g_steal_pointer (&fixture->copied);
}

static void
test_copy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *copied = NULL;
  g_autofree char *words = NULL;
  g_autofree char *time = NULL;

  take_store_away (fixture);
  keep (fixture, "First.");
  type (fixture, "Second");
  copied = copy_unsaved (fixture);
  time = caucus_format_time_seconds (caucus_clock_now_usec (), "America/Denver");
  words = g_strdup_printf ("%s UL: First.\n%s UL: Second\n", time, time);
  g_assert_cmpstr (copied, ==, words);
}

static const CaucusReviewKey first_change = { 1, 1 };

/* The book is the pages' no more: it lives by what it has to bring to disk. */
static void
review (Fixture    *fixture,
        const char *comment)
{
  const CaucusId versions[2] = { fixture->page.ids.version_id, fixture->page.ids.session_id };
  g_autoptr (CaucusReviewBook) book = NULL;

  book = caucus_review_book_get (caucus_context_get_store (fixture->page.context), versions);
  caucus_review_book_set_decision (book, &first_change, CAUCUS_REVIEW_REJECT);
  caucus_review_book_set_comment (book, &first_change, comment);
}

#define REVIEWS "SELECT decision || ':' || comment FROM review"

static void
test_review_under_way (Fixture       *fixture,
                       gconstpointer  data)
{
  review (fixture, "Two, or nothing");
  close_window (fixture);
  caucus_test_page_wait (&fixture->page, is_closed);
  assert_query (fixture, fixture->page.store.path, REVIEWS, "reject:Two, or nothing");
}

/* Asked, kept, and on disk when the store is there again, in less time than a retry waits. */
static void
test_review_kept (Fixture       *fixture,
                  gconstpointer  data)
{
  take_store_away (fixture);
  review (fixture, "Two, or nothing");
  close_on_loss (fixture);
  assert_says ("The review of 1 change is not in the store.");
  answer (fixture, "keep");
  g_assert_false (is_closed (&fixture->page));
  close_on_loss (fixture);
  bring_store_back (fixture);
  caucus_test_page_wait (&fixture->page, is_closed);
  assert_query (fixture, fixture->page.store.path, REVIEWS, "reject:Two, or nothing");
}

static void
test_copy_review (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *copied = NULL;

  take_store_away (fixture);
  review (fixture, "Two, or nothing");
  copied = copy_unsaved (fixture);
  g_assert_cmpstr (copied, ==, "Paragraph 2: Reject: Two, or nothing\n");
}

/* Entries and reviews each have their sentence. */
static void
test_both_lost (Fixture       *fixture,
                gconstpointer  data)
{
  take_store_away (fixture);
  keep (fixture, "First.");
  review (fixture, "Two, or nothing");
  close_on_loss (fixture);
  assert_says ("1 entry is not in the store.\n");
  assert_says ("The review of 1 change is not in the store.\n");
  answer (fixture, "lose");
  caucus_test_page_wait (&fixture->page, is_closed);
  assert_query (fixture, fixture->away, "SELECT (SELECT count (*) FROM note)"
                " + (SELECT count (*) FROM review)", "0");
}

#define ADD(path, func) \
  g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  ADD ("/closing/nothing-unsaved", test_nothing_unsaved);
  ADD ("/closing/under-way", test_under_way);
  ADD ("/closing/keep-open", test_keep_open);
  ADD ("/closing/saved-meanwhile", test_saved_meanwhile);
  ADD ("/closing/saved-later", test_saved_later);
  ADD ("/closing/lose", test_lose);
  ADD ("/closing/copy", test_copy);
  ADD ("/closing/review-under-way", test_review_under_way);
  ADD ("/closing/review-kept", test_review_kept);
  ADD ("/closing/both-lost", test_both_lost);
  ADD ("/closing/copy-review", test_copy_review);
  return g_test_run ();
}
