/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The review sheet: what is on it, as a list and as text. */
#include "config.h"

#include "compare/review/caucus-review-sheet-page.h"
#include "compare/review/caucus-review-sheet.h"

#include "caucus-test-ledger.h"

static CaucusId passes[2];

static CaucusReviewBook *
new_book (CaucusTestPage *test)
{
  const CaucusId versions[2] = { caucus_id_new (), caucus_id_new () };

  return caucus_review_book_get (caucus_context_get_store (test->context), versions);
}

static void
review (CaucusComparisonModel *model,
        guint                  change,
        CaucusReviewDecision   decision,
        const char            *comment)
{
  CaucusReviewBook *book = caucus_comparison_model_get_book (model);
  CaucusReviewKey key;

  g_assert_true (caucus_comparison_model_get_review_key (model, change, &key));
  caucus_review_book_set_decision (book, &key, decision);
  caucus_review_book_set_comment (book, &key, comment);
}

static void
test_content (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *markup = NULL;

  caucus_test_page_open (test);
  book = new_book (test);
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (
    model,
    caucus_comparison_record_new (
      caucus_test_ledger_new_text ("4-1|Probation lasts 90 days, 90 in all.", "(a)|The folder is reviewed yearly.",
                                   "4-3|Meals are free on each day of work.", NULL),
      caucus_test_ledger_new_text ("4-1|Probation lasts 180 days, 180 in all.", "(a)|The folder is reviewed monthly.",
                                   NULL)),
    CAUCUS_TEXT_OLD);
  g_assert_cmpuint (caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model)), ==, 3);
  before = caucus_review_sheet_new (model);
  g_assert_true (caucus_review_sheet_is_empty (before));

  review (model, 1, CAUCUS_REVIEW_COUNTER, "120 days");
  review (model, 3, CAUCUS_REVIEW_REJECT, "");
  after = caucus_review_sheet_new (model);
  g_assert_false (caucus_review_sheet_is_empty (after));
  text = caucus_review_sheet_to_text (after, "Article 4");
  g_assert_cmpstr (text, ==,
                   "Article 4\n"
                   "\nReject (1)\n"
                   "• 4-3: [-Meals are free on each day of work.-]\n"
                   "\nCounter (1)\n"
                   "• 4-1: [-90-]{+180+} — 120 days\n"
                   "\nOpen (1)\n"
                   "• 4-1 (a): [-yearly-]{+monthly+}\n");
  html = caucus_review_sheet_to_html (after, "A & B\nArticle 4");
  g_assert_cmpstr (html, ==,
                   "<html><head><meta charset=\"utf-8\"></head><body>"
                   "<p>A &amp; B</p><p>Article 4</p>"
                   "<p><b>Reject (1)</b></p>"
                   "<p>• <b>4-3</b>: <s>Meals are free on each day of work.</s></p>"
                   "<p><b>Counter (1)</b></p>"
                   "<p>• <b>4-1</b>: <s>90</s> <u>180</u> — 120 days</p>"
                   "<p><b>Open (1)</b></p>"
                   "<p>• <b>4-1 (a)</b>: <s>yearly</s> <u>monthly</u></p>"
                   "</body></html>");
  markup = caucus_review_line_to_markup (g_ptr_array_index (after, 3));
  g_assert_cmpstr (markup, ==, "<s>90</s> <u>180</u>");
}

/* A section is one line, and what was said of a paragraph that is no change is still there. */
static void
test_section (CaucusTestPage *test,
              gconstpointer   data)
{
  const CaucusReviewKey item = { 3, -1 }, renumbered = { 4, 1 };
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  g_autoptr (GPtrArray) sheet = NULL;
  g_autofree char *text = NULL;

  caucus_test_page_open (test);
  book = new_book (test);
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (
    model,
    caucus_comparison_record_new (
      caucus_test_ledger_new_text ("10-1|Steps are taken in order and in private.", "10-2|Plans",
                                   "They are offered in writing.", "(a)|A plan is written.",
                                   "10-3|Nobody is late by more than the rules allow.", NULL),
      caucus_test_ledger_new_text ("10-1|Steps are taken in order and in private.",
                                   "10-2|Nobody is late by more than the rules allow.", NULL)),
    CAUCUS_TEXT_OLD);
  caucus_review_book_set_comment (book, &item, "Keep the plan");
  caucus_review_book_set_decision (book, &renumbered, CAUCUS_REVIEW_ASK);
  sheet = caucus_review_sheet_new (model);
  text = caucus_review_sheet_to_text (sheet, "Article 10");
  g_assert_cmpstr (text, ==,
                   "Article 10\n"
                   "\nAsk (1)\n"
                   "• 10-2: Renumbered from 10-3 to 10-2\n"
                   "\nOpen (1)\n"
                   "• 10-2: Removed section. [-Plans-] — Keep the plan\n");
}

/* A changed cell alone says not whose wage it is. */
static void
test_table (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  g_autoptr (GPtrArray) sheet = NULL;
  g_autofree char *text = NULL;
  GPtrArray *before = caucus_test_ledger_new_text ("4-8|The rates are these.", NULL);
  GPtrArray *after = caucus_test_ledger_new_text ("4-8|The rates are these.", NULL);

  caucus_test_page_open (test);
  book = new_book (test);
  g_ptr_array_add (before, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1\tStep 2"));
  g_ptr_array_add (before, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "C-3\t17.00\t17.58"));
  g_ptr_array_add (after, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1\tStep 2"));
  g_ptr_array_add (after, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "C-3\t17.00\t17.80"));
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (model, caucus_comparison_record_new (before, after),
                                CAUCUS_TEXT_OLD);
  review (model, 1, CAUCUS_REVIEW_ASK, "");
  sheet = caucus_review_sheet_new (model);
  text = caucus_review_sheet_to_text (sheet, "Article 4");
  g_assert_cmpstr (text, ==,
                   "Article 4\n"
                   "\nAsk (1)\n"
                   "• 4-8 C-3: [-17.58-]{+17.80+}\n");
}

/* One that moved is one line with all that was edited in it. */
static void
test_moved_section (CaucusTestPage *test,
                    gconstpointer   data)
{
  g_autoptr (CaucusComparisonModel) model = caucus_comparison_model_new ();
  g_autoptr (CaucusReviewBook) book = NULL;
  g_autoptr (GPtrArray) sheet = NULL;
  g_autofree char *text = NULL;

  caucus_test_page_open (test);
  book = new_book (test);
  caucus_comparison_model_set_book (model, book);
  caucus_comparison_model_take (
    model,
    caucus_comparison_record_new (
      caucus_test_ledger_new_text ("8-1|Sick Leave", "It is paid for ten days of each year.",
                                   "(a)|A note is asked for after the third.",
                                   "8-2|Leave is earned by the hour and is paid at the usual rate.",
                                   "8-3|Jury duty is paid in full for as long as the court asks.",
                                   "8-4|Unpaid leave lasts a year at most, asked in writing.", NULL),
      caucus_test_ledger_new_text ("8-2|Leave is earned by the hour and is paid at the usual rate.",
                                   "8-3|Jury duty is paid in full for as long as the court asks.",
                                   "8-4|Unpaid leave lasts a year at most, asked in writing.",
                                   "8-7|Sick Leave", "It is paid for ten days of each year.",
                                   "(a)|A note is asked for after the fifth.", NULL)),
    CAUCUS_TEXT_OLD);
  review (model, 1, CAUCUS_REVIEW_ACCEPT, "");
  sheet = caucus_review_sheet_new (model);
  text = caucus_review_sheet_to_text (sheet, "Article 8");
  g_assert_cmpstr (text, ==,
                   "Article 8\n"
                   "\nAccept in Principle (1)\n"
                   "• 8-7: Moved section 8-7 Sick Leave here from 8-1 and edited. "
                   "[-third-]{+fifth+}\n");
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_empty (CaucusTestPage *test)
{
  return has_text (test, "Nothing Reviewed Yet");
}

static gboolean
is_listed (CaucusTestPage *test)
{
  return has_text (test, "Accept in Principle (1)") && has_text (test, "Fine by us")
         && has_text (test, "two four");
}

static CaucusReviewBook *
get_book (CaucusTestPage *test)
{
  CaucusId versions[2];

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *pass = caucus_id_to_string (&passes[i]);
      g_autofree char *sql = g_strdup_printf ("SELECT lower (hex (version)) FROM pass "
                                              "WHERE lower (hex (id)) = '%s'", pass);
      g_autofree char *version = caucus_test_raw_text (test->store.path, sql);

      g_assert_true (caucus_id_parse (version, &versions[i]));
    }
  return caucus_review_book_get (caucus_context_get_store (test->context), versions);
}

static void
test_page (CaucusTestPage *test,
           gconstpointer   data)
{
  const CaucusReviewKey key = { 1, 1 };
  g_autoptr (CaucusReviewBook) book = NULL;
  GdkContentFormats *copied;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_review_sheet_page_new (test->context, &passes[0],
                                                                &passes[1]));
  caucus_test_page_wait (test, is_empty);
  book = get_book (test);
  caucus_review_book_set_decision (book, &key, CAUCUS_REVIEW_ACCEPT);
  caucus_review_book_set_comment (book, &key, "Fine by us");
  caucus_test_page_wait (test, is_listed);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "sheet.copy", NULL);
  copied = gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (test->page)));
  g_assert_true (gdk_content_formats_contain_mime_type (copied, "text/html"));
  g_assert_true (gdk_content_formats_contain_gtype (copied, G_TYPE_STRING));
}

static char *toast;

static void
toast_cb (GSimpleAction *action,
          GVariant      *parameter)
{
  g_free (toast);
  toast = g_variant_dup_string (parameter, NULL);
}

static void
add_toast_action (CaucusTestPage *test)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("toast", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (toast_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

/* Ours is not what we answer: the key says so. */
static void
test_no_counter (CaucusTestPage *test,
                 gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_review_sheet_page_new (test->context, &passes[1],
                                                                &passes[0]));
  add_toast_action (test);
  caucus_test_page_wait (test, is_empty);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "sheet.start-counter", NULL);
  g_assert_cmpstr (toast, ==, "Only changes that lead to the other side’s text can be countered.");
  g_assert_cmpint (caucus_test_raw_int (test->store.path, "SELECT count (*) FROM text_draft"), ==, 0);
  g_clear_pointer (&toast, g_free);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/review-sheet/content", test_content);
  CAUCUS_TEST_ADD_PAGE ("/review-sheet/section", test_section);
  CAUCUS_TEST_ADD_PAGE ("/review-sheet/moved-section", test_moved_section);
  CAUCUS_TEST_ADD_PAGE ("/review-sheet/table", test_table);
  CAUCUS_TEST_ADD_PAGE ("/review-sheet/page", test_page);
  CAUCUS_TEST_ADD_PAGE ("/review-sheet/no-counter", test_no_counter);
  return g_test_run ();
}
