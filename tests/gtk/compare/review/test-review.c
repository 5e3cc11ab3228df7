/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews on the compare page over a real store: decided, commented, kept, found again. */
#include "config.h"

#include "compare/caucus-compare-page.h"
#include "compare/caucus-comparison-model.h"

#include "caucus-review-table.h"
#include "caucus-test-ledger.h"
#include "common/caucus-rows-view.h"
#include "compare/review/caucus-review-bar.h"

static CaucusId passes[2];

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_compared (CaucusTestPage *test)
{
  return has_text (test, "Paid every four weeks.");
}

static void
show (CaucusTestPage *test)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_compare_page_new (test->context, &passes[0], &passes[1]));
  caucus_test_page_wait (test, is_compared);
}

static CaucusComparisonRecord *
read_record (CaucusTestPage *test,
             const CaucusId *old_id,
             const CaucusId *new_id)
{
  const CaucusComparisonRequest request = { .old_id = *old_id, .new_id = *new_id };
  g_autoptr (GError) error = NULL;
  CaucusComparisonRecord *record;

  record = caucus_comparison_record_read (test->store.database, &request, &error);
  g_assert_no_error (error);
  return record;
}

static gboolean
set_review (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_review_table_set (database, data, error);
}

/* Of the one paragraph that changed. */
static void
add_review (CaucusTestPage *test,
            const CaucusId  versions[2])
{
  CaucusReview review = {
    .old_version_id = versions[0], .new_version_id = versions[1], .old_number = 1,
    .new_number = 1, .decision = CAUCUS_REVIEW_ASK, .comment = (char *) "Why four?",
    .level = CAUCUS_LEVEL_TEAM,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (test->store.database, set_review, &review, &error));
  g_assert_no_error (error);
}

static void
test_record (CaucusTestPage *test,
             gconstpointer   data)
{
  const CaucusId none = { { 0 } };
  g_autoptr (CaucusComparisonRecord) before = NULL;
  g_autoptr (CaucusComparisonRecord) after = NULL;
  g_autoptr (CaucusComparisonRecord) contract = NULL;
  g_autoptr (CaucusComparisonRecord) reversed = NULL;

  caucus_test_ledger_add_chain (test, passes);
  before = read_record (test, &passes[0], &passes[1]);
  g_assert_cmpuint (before->reviews->len, ==, 0);
  add_review (test, before->versions);
  after = read_record (test, &passes[0], &passes[1]);
  g_assert_cmpuint (after->reviews->len, ==, 1);
  contract = read_record (test, &none, &passes[1]);
  reversed = read_record (test, &passes[1], &passes[0]);
  g_assert_null (reversed->reviews);
  g_assert_true (caucus_id_equal (&contract->versions[CAUCUS_TEXT_OLD], &test->ids.version_id));
  g_assert_cmpuint (contract->reviews->len, ==, 0);
}

static void
test_move (CaucusTestPage *test,
           gconstpointer   data)
{
  const CaucusId versions[2] = { caucus_id_new (), caucus_id_new () };
  static const char *const death = "On the death of a relative five days of leave are paid.";
  static const char *const pay = "Leave is earned by the hour and is paid at the usual rate.";
  static const char *const jury = "Jury duty is paid in full for as long as the court asks.";
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  g_autoptr (CaucusComparisonRow) row = NULL;
  CaucusReviewKey to, none;
  guint n_changes;

  caucus_test_page_open (test);
  book = caucus_review_book_get (caucus_context_get_store (test->context), versions);
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (
    model, caucus_comparison_record_new (caucus_test_ledger_new_text (death, pay, jury, NULL),
                                         caucus_test_ledger_new_text (pay, jury, death, NULL)),
    CAUCUS_TEXT_OLD);
  g_assert_true (caucus_comparison_model_get_review_key (model, 1, &to));
  g_assert_false (caucus_comparison_model_get_review_key (model, 2, &none));
  g_assert_cmpint (to.old_number, ==, 0);
  g_assert_cmpint (to.new_number, ==, 2);
  row = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_assert_cmpint (caucus_comparison_row_get_decision (row), ==, CAUCUS_REVIEW_OPEN);
  caucus_review_book_set_decision (book, &to, CAUCUS_REVIEW_ACCEPT);
  g_assert_cmpint (caucus_comparison_row_get_decision (row), ==, CAUCUS_REVIEW_ACCEPT);
  g_assert_cmpuint (caucus_comparison_model_get_n_reviewed (model, &n_changes), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);
}

/* Before, each paragraph of a section was decided on: what was said is still seen, and is one with
   the next that is. */
static void
test_section (CaucusTestPage *test,
              gconstpointer   data)
{
  const CaucusId versions[2] = { caucus_id_new (), caucus_id_new () };
  const CaucusReviewKey head = { 0, -1 }, item = { 2, -1 };
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  const CaucusReview *review;
  guint n_changes;

  caucus_test_page_open (test);
  book = caucus_review_book_get (caucus_context_get_store (test->context), versions);
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (
    model, caucus_comparison_record_new (
      caucus_test_ledger_new_text ("10-2|Plans", "They are offered in writing.",
                                   "(a)|A plan is written.", "10-3|Nobody is late.", NULL),
      caucus_test_ledger_new_text ("10-3|Nobody is late.", NULL)),
    CAUCUS_TEXT_OLD);
  g_assert_null (caucus_comparison_model_get_review (model, 1));
  caucus_review_book_set_decision (book, &item, CAUCUS_REVIEW_REJECT);
  caucus_review_book_set_comment (book, &item, "Keep the plan");
  review = caucus_comparison_model_get_review (model, 1);
  g_assert_cmpint (review->decision, ==, CAUCUS_REVIEW_REJECT);
  g_assert_cmpstr (review->comment, ==, "Keep the plan");
  g_assert_cmpuint (caucus_comparison_model_get_n_reviewed (model, &n_changes), ==, 1);
  g_assert_cmpuint (n_changes, ==, 1);

  caucus_comparison_model_set_decision (model, 1, CAUCUS_REVIEW_COUNTER);
  g_assert_cmpint (caucus_review_book_get_decision (book, &head), ==, CAUCUS_REVIEW_COUNTER);
  g_assert_cmpstr (caucus_review_book_get_comment (book, &head), ==, "Keep the plan");
  g_assert_cmpint (caucus_review_book_get_decision (book, &item), ==, CAUCUS_REVIEW_OPEN);
  caucus_comparison_model_set_comment (model, 1, "");
  caucus_comparison_model_set_decision (model, 1, CAUCUS_REVIEW_OPEN);
  review = caucus_comparison_model_get_review (model, 1);
  g_assert_null (review);
}

static GtkWidget *
find_bar (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_REVIEW_BAR);
}

static gboolean
has_bar (CaucusTestPage *test)
{
  return find_bar (test) != NULL;
}

static void
go_to_change (CaucusTestPage *test)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  caucus_test_page_wait (test, has_bar);
}

static GtkEditable *
find_comment (CaucusTestPage *test)
{
  return GTK_EDITABLE (caucus_test_page_find (find_bar (test), GTK_TYPE_ENTRY));
}

static const char *kept_review;

static gboolean
is_kept (CaucusTestPage *test)
{
  g_autofree char *kept = NULL;

  kept = caucus_test_raw_text (test->store.path, "SELECT ifnull (max (decision || ':' || comment ||"
                               " ':' || level), '') FROM review");
  return g_strcmp0 (kept, kept_review) == 0;
}

static void
wait_until_kept (CaucusTestPage *test,
                 const char     *review)
{
  kept_review = review;
  caucus_test_page_wait (test, is_kept);
}

static gboolean
has_mark (CaucusTestPage *test)
{
  GtkWidget *rows = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);

  return caucus_test_page_has_text (rows, "Reject");
}

static gboolean
has_no_mark (CaucusTestPage *test)
{
  return !has_mark (test);
}

static void
check_description (CaucusTestPage *test,
                   const char     *expected)
{
  GtkWidget *rows = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);

  gtk_test_accessible_assert_property (rows, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, expected);
}

static void
test_decide (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  g_assert_false (has_bar (test));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "reject");
  go_to_change (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "reject");
  g_assert_true (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
  caucus_test_page_wait (test, has_mark);
  gtk_editable_set_text (find_comment (test), "Two, or nothing");
  check_description (test, "Change 1 of 1 · 1 of 1 reviewed. 6-1. Removed: two. Added: four. "
                     "Reject: Two, or nothing");
  wait_until_kept (test, "reject:Two, or nothing:team");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "open");
  g_assert_true (has_text (test, "Change 1 of 1"));
  caucus_test_page_wait (test, has_no_mark);
  wait_until_kept (test, "open:Two, or nothing:team");
}

static GtkWidget *
find_toggle (GtkWidget  *root,
             const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (root) && gtk_widget_get_mapped (root)
      && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (root)), label) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_toggle (CaucusTestPage *test)
{
  return has_bar (test) && find_toggle (find_bar (test), "Counter") != NULL;
}

/* The pressed one once more takes the decision back. */
static gboolean
is_reversed (CaucusTestPage *test)
{
  return has_text (test, "Newer, taken as the text before · Thu, Feb 6, 2020, 4:00\u202fPM");
}

/* To accept what is taken back would be to reject it. */
static void
test_reversed (CaucusTestPage *test,
               gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  g_assert_nonnull (find_bar (test));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.reverse", NULL);
  caucus_test_page_wait (test, is_reversed);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  g_assert_null (find_bar (test));
}

static void
test_toggle (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWidget *toggle;

  test->width = GPOINTER_TO_INT (data);
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  go_to_change (test);
  caucus_test_page_wait (test, has_toggle);
  /* Accepting and accepting in principle are not the same, however narrow the window is. */
  g_assert_true (has_text (test, "Accept in Principle"));
  toggle = find_toggle (find_bar (test), "Counter");
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_assert_true (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
  g_signal_emit_by_name (toggle, "clicked");
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (toggle)));
  g_assert_true (has_text (test, "Change 1 of 1"));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=,
                   test->width > 0 ? test->width : 1000);
}

static gboolean
has_focus_in_texts (CaucusTestPage *test)
{
  return gtk_widget_is_focus (caucus_test_page_find (GTK_WIDGET (test->page),
                                                     CAUCUS_TYPE_ROWS_VIEW));
}

static void
test_enter (CaucusTestPage *test,
            gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  go_to_change (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.comment", NULL);
  g_assert_false (has_focus_in_texts (test));
  gtk_editable_set_text (find_comment (test), "Ask\nthem");
  g_signal_emit_by_name (find_comment (test), "activate");
  g_assert_true (has_focus_in_texts (test));
  wait_until_kept (test, "open:Ask them:team");
}

static gboolean was_read;

static gpointer
read_nothing (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return g_strdup ("");
}

static void
was_read_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autofree char *nothing = caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);

  g_assert_nonnull (nothing);
  was_read = TRUE;
}

static gboolean
has_read (CaucusTestPage *test)
{
  return was_read;
}

static void
hide_cb (GtkWidget *widget,
         gboolean  *was_hidden)
{
  *was_hidden = TRUE;
}

/* What comes into the store meanwhile throws nobody out of the comment that they are writing. */
static void
test_undisturbed (CaucusTestPage *test,
                  gconstpointer   data)
{
  const CaucusJob job = { .run = read_nothing, .free_result = g_free };
  gboolean was_hidden = FALSE;
  GtkWidget *comment;

  caucus_test_ledger_add_chain (test, passes);
  show (test);
  go_to_change (test);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.comment", NULL);
  g_signal_connect (find_bar (test), "hide", G_CALLBACK (hide_cb), &was_hidden);
  comment = GTK_WIDGET (find_comment (test));
  g_assert_nonnull (gtk_widget_get_focus_child (comment));
  caucus_page_refresh (test->page);
  was_read = FALSE;
  caucus_store_read_async (caucus_page_get_store (test->page), &job, NULL, was_read_cb, NULL);
  caucus_test_page_wait (test, has_read);
  g_assert_true (has_text (test, "Change 1 of 1"));
  g_assert_false (was_hidden);
  g_assert_nonnull (gtk_widget_get_focus_child (comment));
}

static gboolean
is_reviewed (CaucusTestPage *test)
{
  return has_text (test, "1 change · 1 of 1 reviewed");
}

static void
test_found_again (CaucusTestPage *test,
                  gconstpointer   data)
{
  g_autoptr (CaucusComparisonRecord) record = NULL;

  caucus_test_ledger_add_chain (test, passes);
  record = read_record (test, &passes[0], &passes[1]);
  add_review (test, record->versions);
  show (test);
  caucus_test_page_wait (test, is_reviewed);
  go_to_change (test);
  g_assert_cmpstr (gtk_editable_get_text (find_comment (test)), ==, "Why four?");
  check_description (test, "Change 1 of 1 · 1 of 1 reviewed. 6-1. Removed: two. Added: four. "
                     "Ask: Why four?");
}

static gboolean
has_failed (CaucusTestPage *test)
{
  gboolean failed;

  g_object_get (test->context, "has-failed", &failed, NULL);
  return failed;
}

/* What the store refuses is kept, and goes with the next key. */
static void
test_refused (CaucusTestPage *test,
              gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  go_to_change (test);
  caucus_test_raw_run (test->store.path, "CREATE TRIGGER refuse BEFORE INSERT ON review "
                       "BEGIN SELECT raise (ABORT, 'refused'); END");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "counter");
  caucus_test_page_wait (test, has_failed);
  g_assert_true (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
  caucus_test_raw_run (test->store.path, "DROP TRIGGER refuse");
  gtk_editable_set_text (find_comment (test), "Three");
  wait_until_kept (test, "counter:Three:team");
}

/* The session's end does not wait for a pause in the typing. */
static void
test_hurry_all (CaucusTestPage *test,
                gconstpointer   data)
{
  const CaucusId versions[2] = { caucus_id_new (), caucus_id_new () };
  const CaucusReviewKey key = { 3, CAUCUS_REVIEW_NO_PARAGRAPH };
  g_autoptr (CaucusReviewBook) book = NULL;
  CaucusStore *store;

  caucus_test_page_open (test);
  store = caucus_context_get_store (test->context);
  book = caucus_review_book_get (store, versions);
  caucus_review_book_set_comment (book, &key, "Last words");
  caucus_outbox_flush_all (store);
  caucus_store_close (store);
  kept_review = "open:Last words:team";
  g_assert_true (is_kept (test));
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/review/record", test_record);
  CAUCUS_TEST_ADD_PAGE ("/review/move", test_move);
  CAUCUS_TEST_ADD_PAGE ("/review/section", test_section);
  CAUCUS_TEST_ADD_PAGE ("/review/decide", test_decide);
  CAUCUS_TEST_ADD_PAGE ("/review/reversed", test_reversed);
  CAUCUS_TEST_ADD_PAGE ("/review/toggle", test_toggle);
  g_test_add ("/review/narrow", CaucusTestPage, GINT_TO_POINTER (360), caucus_test_page_set_up,
              test_toggle, caucus_test_page_tear_down);
  CAUCUS_TEST_ADD_PAGE ("/review/enter", test_enter);
  CAUCUS_TEST_ADD_PAGE ("/review/undisturbed", test_undisturbed);
  CAUCUS_TEST_ADD_PAGE ("/review/found-again", test_found_again);
  CAUCUS_TEST_ADD_PAGE ("/review/refused", test_refused);
  CAUCUS_TEST_ADD_PAGE ("/review/hurry-all", test_hurry_all);
  return g_test_run ();
}
