/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check Their Redline: what is typed or opened is checked, and said in words. */
#include "config.h"

#include "compare/claims/caucus-fault-words.h"
#include "compare/claims/caucus-redline-page.h"

#include "caucus-paragraphs.h"
#include "caucus-test-ledger.h"

static CaucusId passes[2];

static void
set_text (CaucusTestPage *test,
          const char     *text)
{
  GtkWidget *view = caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_ready (CaucusTestPage *test)
{
  return has_text (test, "Union Proposal 1") && has_text (test, "The older of the two texts compared");
}

static void
show_page (CaucusTestPage *test)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  /* Turned round, the older text still is what a redline is made from. */
  caucus_test_page_present (test, caucus_redline_page_new (test->context, &passes[1], &passes[0]));
  caucus_test_page_wait (test, is_ready);
}

static gboolean
is_found (CaucusTestPage *test)
{
  return has_text (test, "They changed 1 place without marking it. 1 mark changes nothing.")
         && has_text (test, "2 marks, checked against Union Proposal 1")
         && has_text (test, "Changed without a mark · line 3 of theirs");
}

static gboolean
is_honest (CaucusTestPage *test)
{
  return has_text (test, "They changed nothing without marking it. Each mark changes something.");
}

static void
test_check (CaucusTestPage *test,
            gconstpointer   data)
{
  show_page (test);
  set_text (test, "6 Pay\n\n6-1 Paid every [-two-]{+two+} months.");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "redline.check", NULL);
  caucus_test_page_wait (test, is_found);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "redline.copy", NULL);
  g_assert_nonnull (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (test->page))));

  gtk_widget_activate_action (GTK_WIDGET (test->page), "redline.edit", NULL);
  set_text (test, "6 Pay\n\n6-1 Paid every [-two-]{+three+} weeks.");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "redline.check", NULL);
  caucus_test_page_wait (test, is_honest);
}

static gboolean
has_flaw (CaucusTestPage *test)
{
  return has_text (test, "Line 3: the mark that begins with [- has no end. Nothing was checked and "
                   "nothing is lost: correct the mark in the text here, and check again.");
}

static void
test_flaw (CaucusTestPage *test,
           gconstpointer   data)
{
  show_page (test);
  set_text (test, "6 Pay\n\n6-1 Paid every [-two weeks.");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "redline.check", NULL);
  caucus_test_page_wait (test, has_flaw);
}

static gboolean
is_opened (CaucusTestPage *test)
{
  GtkWidget *view = caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_TEXT_VIEW);

  return gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view))) > 0;
}

static gboolean
is_refused (CaucusTestPage *test)
{
  return has_text (test, "theirs.txt is a PDF; only plain text and Markdown can be read. The text "
                   "here is as it was.");
}

static void
open_content (CaucusTestPage *test,
              const char     *content)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (test->store.path);
  g_autofree char *path = g_build_filename (folder, "theirs.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  caucus_redline_page_open_file (CAUCUS_REDLINE_PAGE (test->page), file);
}

static void
test_open (CaucusTestPage *test,
           gconstpointer   data)
{
  show_page (test);
  open_content (test, "6 Pay\n\n6-1 Paid every two weeks.\n");
  caucus_test_page_wait (test, is_opened);
  open_content (test, "%PDF-1.7\n");
  caucus_test_page_wait (test, is_refused);
  g_assert_true (is_opened (test));
}

static void
test_words (void)
{
  CaucusClaimedFlaw flaw;
  g_autoptr (GPtrArray) base = caucus_paragraphs_parse ("1. Paid every two weeks, in full.");
  g_autoptr (CaucusClaimedText) claimed =
    caucus_claimed_text_parse ("1. Paid every <four> weeks.", &flaw);
  g_autoptr (CaucusRedlineCheck) check = caucus_redline_check (base, claimed, NULL);
  const CaucusRedlineFault *fault = g_ptr_array_index (check->faults, 0);
  g_autofree char *markup = caucus_fault_words_to_markup (fault);
  g_autofree char *spoken = caucus_fault_words_spoken (fault);
  g_autofree char *text = caucus_fault_words_to_text (check, "Article 6");

  g_assert_cmpstr (markup, ==, "Paid every <s>two</s>\u2009<u>&lt;four&gt;</u> weeks.");
  g_assert_cmpstr (spoken, ==, "1.. Changed without a mark. Removed: two. Added: <four>");
  g_assert_cmpstr (text, ==,
                   "Article 6\nThey changed 2 places without marking them. Their text has no "
                   "marks.\n\n• 1.: Changed without a mark · line 1 of theirs\n"
                   "  Paid every [-two-]{+<four>+} weeks.\n"
                   "\n• 1.: Changed without a mark · line 1 of theirs\n"
                   "  Paid every <four> weeks[-, in full-].\n");
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/redline-page/words", test_words);
  CAUCUS_TEST_ADD_PAGE ("/redline-page/check", test_check);
  CAUCUS_TEST_ADD_PAGE ("/redline-page/flaw", test_flaw);
  CAUCUS_TEST_ADD_PAGE ("/redline-page/open", test_open);
  return g_test_run ();
}
