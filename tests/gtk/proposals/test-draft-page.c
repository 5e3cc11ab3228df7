/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft over a real store: started, typed, kept, found again, compared, and never lost. */
#include "proposals/caucus-draft-page.h"

#include <glib/gstdio.h>

#include "caucus-draft-table.h"
#include "caucus-test-ledger.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"
#include "common/caucus-draft-start.h"
#include "common/caucus-outbox.h"
#include "compare/caucus-comparison-record.h"
#include "compare/review/caucus-review-book.h"
#include "compare/review/caucus-review-sheet-page.h"
#include "proposals/caucus-thread-page.h"

static CaucusId passes[2];

/* What the page asked its window for. */
static struct
{
  char *draft;
  char *compared;
} asked;

static void
open_draft_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_free (asked.draft);
  asked.draft = g_variant_dup_string (parameter, NULL);
}

static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  g_free (asked.compared);
  asked.compared = g_variant_print (parameter, FALSE);
}

static void
add_actions (CaucusTestPage *test)
{
  static const GActionEntry entries[] = {
    { "open-draft", open_draft_cb, "s" }, { "compare", compare_cb, "(ss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_clear_pointer (&asked.draft, g_free);
  g_clear_pointer (&asked.compared, g_free);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), NULL);
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

static gboolean
save_draft (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_draft_table_save (database, data, error);
}

/* That answers their pass. */
static CaucusDraft
add_draft (CaucusTestPage *test,
           const char     *text)
{
  CaucusDraft draft = {
    .id = caucus_id_new (), .thread_id = test->ids.thread_id, .by_id = test->ids.union_id,
    .answers_id = passes[1], .text = (char *) text, .note = (char *) "Ask them why",
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (test->store.database, save_draft, &draft, &error));
  g_assert_no_error (error);
  return draft;
}

static GtkTextView *
find_view (CaucusTestPage *test,
           const char     *css_class)
{
  g_autoptr (GPtrArray) queue = g_ptr_array_new ();

  g_ptr_array_add (queue, test->page);
  for (guint i = 0; i < queue->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (queue, i);

      if (gtk_widget_has_css_class (widget, css_class))
        return GTK_TEXT_VIEW (widget);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        g_ptr_array_add (queue, child);
    }
  g_assert_not_reached ();
}

static char *
dup_text (CaucusTestPage *test,
          const char     *css_class)
{
  char *text;

  g_object_get (gtk_text_view_get_buffer (find_view (test, css_class)), "text", &text, NULL);
  return text;
}

static void
assert_words (CaucusTestPage *test,
              const char     *css_class,
              const char     *expected)
{
  g_autofree char *text = dup_text (test, css_class);

  g_assert_cmpstr (text, ==, expected);
}

static void
type (CaucusTestPage *test,
      const char     *css_class,
      const char     *words)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (find_view (test, css_class)), words, -1);
}

static gboolean
is_read (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "with District Counter 1");
}

static void
show (CaucusTestPage *test)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_draft_page_new (test->context, &test->ids.thread_id));
  add_actions (test);
  caucus_test_page_wait (test, is_read);
}

static const char *kept_text;

static gboolean
is_kept (CaucusTestPage *test)
{
  g_autofree char *kept = NULL;

  kept = caucus_test_raw_text (test->store.path,
                               "SELECT ifnull (max (text || ':' || note), '') FROM text_draft");
  return g_strcmp0 (kept, kept_text) == 0;
}

static void
wait_until_kept (CaucusTestPage *test,
                 const char     *text)
{
  kept_text = text;
  caucus_test_page_wait (test, is_kept);
}

static gboolean
has_focus_in_text (CaucusTestPage *test)
{
  return gtk_widget_is_focus (GTK_WIDGET (find_view (test, "draft-text")));
}

static void
test_typed (CaucusTestPage *test,
            gconstpointer   data)
{
  test->width = GPOINTER_TO_INT (data);
  caucus_test_ledger_add_chain (test, passes);
  add_draft (test, "6-1 Paid every two weeks.\n");
  show (test);
  assert_words (test, "draft-text", "6-1 Paid every two weeks.\n");
  assert_words (test, "draft-note", "Ask them why");
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "Draft, not passed"));
  caucus_test_page_wait (test, has_focus_in_text);
  type (test, "draft-text", "6-1 Paid every three weeks.\n");
  wait_until_kept (test, "6-1 Paid every three weeks.\n:Ask them why");
  type (test, "draft-note", "");
  wait_until_kept (test, "6-1 Paid every three weeks.\n:");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=,
                   test->width > 0 ? test->width : 1000);
}

static gboolean
has_compared (CaucusTestPage *test)
{
  return asked.compared != NULL;
}

/* The newest text, which is brought to disk before. */
static void
test_compare (CaucusTestPage *test,
              gconstpointer   data)
{
  CaucusDraft draft;
  g_autofree char *answers = NULL;
  g_autofree char *id = NULL;
  g_autofree char *expected = NULL;

  caucus_test_ledger_add_chain (test, passes);
  draft = add_draft (test, "6-1 Paid every two weeks.\n");
  show (test);
  type (test, "draft-text", "6-1 Paid every three weeks.\n");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "draft.compare", NULL);
  caucus_test_page_wait (test, has_compared);
  answers = caucus_id_to_string (&passes[1]);
  id = caucus_id_to_string (&draft.id);
  expected = g_strdup_printf ("('%s', '%s')", answers, id);
  g_assert_cmpstr (asked.compared, ==, expected);
  wait_until_kept (test, "6-1 Paid every three weeks.\n:Ask them why");
}

/* What the compare page reads of it. */
static void
test_record (CaucusTestPage *test,
             gconstpointer   data)
{
  CaucusDraft draft;
  CaucusComparisonRequest request;
  g_autoptr (CaucusComparisonRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_ledger_add_chain (test, passes);
  draft = add_draft (test, "6-1 Paid every three weeks.\n");
  request = (CaucusComparisonRequest) { .old_id = passes[1], .new_id = draft.id };
  record = caucus_comparison_record_read (test->store.database, &request, &error);
  g_assert_no_error (error);
  g_assert_true (record->is_draft[CAUCUS_TEXT_NEW]);
  g_assert_false (record->is_draft[CAUCUS_TEXT_OLD]);
  g_assert_true (record->is_sound);
  g_assert_null (record->reviews);
  g_assert_true (caucus_id_is_none (&record->versions[CAUCUS_TEXT_NEW]));
  g_assert_true (caucus_id_equal (&record->passes[CAUCUS_TEXT_NEW]->by_id, &test->ids.union_id));
  g_assert_true (caucus_comparison_differs (record->comparison));
}

static GPtrArray *
make_contract (void)
{
  GPtrArray *blocks = caucus_blocks_new ();

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_HEADING, "6-1", "Wages"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Wages are paid."));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "(a)", "On the last day."));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "1\t15.00"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "6-2", "Leave is paid."));
  return blocks;
}

typedef struct
{
  CaucusId version_id;
  CaucusId round_id;
  GPtrArray *blocks;
} Text;

static gboolean
add_text (CaucusDatabase  *database,
          gpointer         data,
          GError         **error)
{
  Text *text = data;

  return caucus_text_table_add (database, &text->version_id, &text->round_id, text->blocks, error);
}

/* A text that was only taken over shows no change: headings and tables are what they were. */
static void
test_unchanged (CaucusTestPage *test,
                gconstpointer   data)
{
  g_autoptr (GPtrArray) blocks = make_contract ();
  Text content = { caucus_id_new (), test->ids.round_id, blocks };
  CaucusPass pass = {
    .id = caucus_id_new (), .thread_id = test->ids.thread_id, .by_id = test->ids.district_id,
    .to_id = test->ids.union_id, .number = 1, .at_usec = 1, .version_id = content.version_id,
    .text_hash = (char *) "hash",
  };
  g_autofree char *words = caucus_blocks_to_string (blocks);
  CaucusDraft draft;
  CaucusComparisonRequest request;
  g_autoptr (CaucusComparisonRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (test->store.database, add_text, &content, &error));
  g_assert_true (caucus_thread_table_add_pass (test->store.database, &pass, NULL, &error));
  draft = add_draft (test, words);
  request = (CaucusComparisonRequest) { .old_id = pass.id, .new_id = draft.id };
  record = caucus_comparison_record_read (test->store.database, &request, &error);
  g_assert_no_error (error);
  g_assert_false (caucus_comparison_differs (record->comparison));
  g_assert_true (caucus_blocks_equal (record->blocks[CAUCUS_TEXT_NEW], blocks));
}

/* --- Loss ---------------------------------------------------------------- */

static gboolean
has_failed (CaucusTestPage *test)
{
  g_autoptr (GPtrArray) unsaved = NULL;

  unsaved = caucus_outbox_list_unsaved (caucus_context_get_store (test->context));
  return unsaved->len == 1
         && caucus_outbox_get_error (g_ptr_array_index (unsaved, 0)) != NULL;
}

/* A page that is left and opened again meets what the store refused. */
static void
test_refused (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autofree char *away = NULL;
  g_autoptr (GPtrArray) unsaved = NULL;

  caucus_test_ledger_add_chain (test, passes);
  add_draft (test, "6-1 Paid every two weeks.\n");
  show (test);
  away = g_build_filename (test->store.directory, "away.db", NULL);
  g_assert_cmpint (g_rename (test->store.path, away), ==, 0);
  type (test, "draft-text", "6-1 Paid every three weeks.\n");
  caucus_test_page_wait (test, has_failed);
  g_assert_cmpint (g_rename (away, test->store.path), ==, 0);
  unsaved = caucus_outbox_list_unsaved (caucus_context_get_store (test->context));
  g_assert_cmpuint (unsaved->len, ==, 1);
  adw_window_set_content (ADW_WINDOW (test->window), NULL);
  test->page = caucus_draft_page_new (test->context, &test->ids.thread_id);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  caucus_page_focus_content (test->page);
  caucus_test_page_wait (test, is_read);
  assert_words (test, "draft-text", "6-1 Paid every three weeks.\n");
  caucus_outbox_hurry (g_ptr_array_index (unsaved, 0));
  wait_until_kept (test, "6-1 Paid every three weeks.\n:Ask them why");
}

/* --- Starting ------------------------------------------------------------ */

static gboolean
has_opened (CaucusTestPage *test)
{
  return asked.draft != NULL;
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
has_counter (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Start Counter from This Review");
}

static void
show_sheet (CaucusTestPage *test,
            const CaucusId *old_id,
            const CaucusId *new_id)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_review_sheet_page_new (test->context, old_id, new_id));
  add_actions (test);
}

static gboolean
has_nothing (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Nothing Reviewed Yet");
}

/* Countered, the paragraph is ours again and both wordings are listed. */
static void
test_from_review (CaucusTestPage *test,
                  gconstpointer   data)
{
  const CaucusReviewKey key = { 1, 1 };
  CaucusComparisonRequest request;
  g_autofree char *kept = NULL;
  g_autoptr (CaucusComparisonRecord) record = NULL;
  g_autoptr (CaucusReviewBook) book = NULL;

  caucus_test_ledger_add_chain (test, passes);
  request = (CaucusComparisonRequest) { .old_id = passes[0], .new_id = passes[1] };
  record = caucus_comparison_record_read (test->store.database, &request, NULL);
  show_sheet (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, has_nothing);
  book = caucus_review_book_get (caucus_context_get_store (test->context), record->versions);
  caucus_review_book_set_decision (book, &key, CAUCUS_REVIEW_COUNTER);
  caucus_review_book_set_comment (book, &key, "Three?");
  caucus_test_page_wait (test, has_counter);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "sheet.start-counter", NULL);
  caucus_test_page_wait (test, has_opened);
  kept = caucus_test_raw_text (test->store.path, "SELECT text || '|' || note FROM text_draft");
  g_assert_nonnull (strstr (kept, "Paid every two weeks."));
  g_assert_nonnull (strstr (kept, "☐ 6-1 Counter — Three?\n"));
  g_assert_nonnull (strstr (kept, "    Theirs: Paid every four weeks.\n"));
}

/* Their text cannot be answered when it is the one before. */
static void
test_no_counter (CaucusTestPage *test,
                 gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show_sheet (test, &passes[1], &passes[0]);
  caucus_test_page_wait (test, has_nothing);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "sheet.start-counter", NULL);
  g_assert_false (has_counter (test));
  g_assert_cmpint (caucus_test_raw_int (test->store.path, "SELECT count (*) FROM text_draft"), ==, 0);
}

static void
start_another (CaucusTestPage *test)
{
  CaucusDraft *draft = g_new0 (CaucusDraft, 1);

  draft->thread_id = test->ids.thread_id;
  draft->text = g_strdup ("Another.\n");
  draft->note = g_strdup ("");
  caucus_draft_start (GTK_WIDGET (test->page), caucus_context_get_store (test->context), draft);
}

/* Answered as its buttons do. */
static void
answer (CaucusTestPage *test,
        const char     *response)
{
  AdwMessageDialog *dialog;

  caucus_test_page_wait (test, has_dialog);
  dialog = g_object_ref (find_dialog ());
  gtk_window_destroy (GTK_WINDOW (dialog));
  adw_message_dialog_response (dialog, response);
  g_object_unref (dialog);
}

static void
test_second (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  add_draft (test, "6-1 Paid every two weeks.\n");
  show (test);
  start_another (test);
  answer (test, "cancel");
  g_assert_null (asked.draft);
  start_another (test);
  answer (test, "open");
  caucus_test_page_wait (test, has_opened);
  kept_text = "6-1 Paid every two weeks.\n:Ask them why";
  g_assert_true (is_kept (test));
  start_another (test);
  answer (test, "replace");
  wait_until_kept (test, "Another.\n:");
}

static gboolean
has_text (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), "Paid every four weeks.");
}

static gboolean
has_tooltip (GtkWidget  *root,
             const char *words)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), words) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (has_tooltip (child, words))
        return TRUE;
    }
  return FALSE;
}

static gboolean
knows_draft (CaucusTestPage *test)
{
  return has_tooltip (GTK_WIDGET (test->page), "Open the Draft of the Next Pass");
}

/* From the text of a thread, and from then on it is the draft that is opened. */
static void
test_from_thread (CaucusTestPage *test,
                  gconstpointer   data)
{
  g_autofree char *kept = NULL;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_thread_page_new (test->context, &test->ids.thread_id));
  add_actions (test);
  caucus_test_page_wait (test, has_text);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.draft", NULL);
  caucus_test_page_wait (test, has_opened);
  kept = caucus_test_raw_text (test->store.path, "SELECT text FROM text_draft");
  g_assert_nonnull (strstr (kept, "Paid every four weeks."));
  g_clear_pointer (&asked.draft, g_free);
  caucus_test_page_wait (test, knows_draft);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.draft", NULL);
  g_assert_nonnull (asked.draft);
}

#define ADD(path, width, func) \
  g_test_add (path, CaucusTestPage, GINT_TO_POINTER (width), caucus_test_page_set_up, func, \
              caucus_test_page_tear_down)

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  ADD ("/draft-page/typed", 0, test_typed);
  ADD ("/draft-page/typed-narrow", 360, test_typed);
  ADD ("/draft-page/compare", 0, test_compare);
  ADD ("/draft-page/record", 0, test_record);
  ADD ("/draft-page/unchanged", 0, test_unchanged);
  ADD ("/draft-page/refused", 0, test_refused);
  ADD ("/draft-page/from-review", 0, test_from_review);
  ADD ("/draft-page/no-counter", 0, test_no_counter);
  ADD ("/draft-page/second", 0, test_second);
  ADD ("/draft-page/from-thread", 0, test_from_thread);
  return g_test_run ();
}
