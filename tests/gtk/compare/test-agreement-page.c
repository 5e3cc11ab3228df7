/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page with whole agreements, and an article whose paragraph went to another. */
#include "config.h"

#include "compare/caucus-compare-page.h"
#include "moved-paragraph.h"

static CaucusPage *
new_agreement (CaucusTestPage *test)
{
  return caucus_compare_page_new_agreement (test->context, CAUCUS_AGREEMENT_CONTRACT,
                                            CAUCUS_AGREEMENT_EMPLOYER);
}

static CaucusPage *
new_loser (CaucusTestPage *test)
{
  const CaucusId contract = { { 0 } };

  return caucus_compare_page_new (test->context, &contract, &ledger.loser_id);
}

static CaucusPage *
new_gainer (CaucusTestPage *test)
{
  const CaucusId contract = { { 0 } };

  return caucus_compare_page_new (test->context, &contract, &ledger.gainer_id);
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static void
activate (CaucusTestPage *test,
          const char     *action)
{
  gtk_widget_activate_action (GTK_WIDGET (test->page), action, NULL);
}

/* --- Whole agreements ---------------------------------------------------- */

static gboolean
has_agreement (CaucusTestPage *test)
{
  return has_text (test, "Current contract language") && has_text (test, "District’s latest texts")
         && has_text (test, "Moved to Article 7");
}

static void
test_agreement (CaucusTestPage *test,
                gconstpointer   data)
{
  present (test, EDITED, new_agreement);
  caucus_test_page_wait (test, has_agreement);
  g_assert_true (has_text (test, "Moved here from Article 9 and edited"));
  g_assert_true (has_text (test, "With 2 texts of this round"));
  g_assert_true (has_text (test, "As it stands"));
  g_assert_true (has_text (test, "Article 8"));
  g_assert_true (has_text (test, COURSES));
  g_assert_false (has_text (test, "Removed"));
  g_assert_false (has_text (test, "Accept in Principle"));
}

static void
test_article_button (CaucusTestPage *test,
                     gconstpointer   data)
{
  present (test, EDITED, new_agreement);
  watch_window (test);
  caucus_test_page_wait (test, has_agreement);
  g_assert_false (has_text (test, "Open the Comparison of Article 7"));
  activate (test, "compare.next");
  g_assert_true (has_text (test, "Open the Comparison of Article 7"));
  activate (test, "compare.open-article");
  assert_opened (&ledger.gainer_id, TRUE, 1);
  activate (test, "compare.jump");
  g_assert_true (has_text (test, "Open the Comparison of Article 9"));
  activate (test, "compare.open-article");
  assert_opened (&ledger.loser_id, FALSE, 1);
}

static gboolean
has_section (CaucusTestPage *test)
{
  return has_text (test, "Moved section “Overtime of Regular Employees” to Article 7");
}

/* A section that went to another article is one change, known by its title at both ends. */
static void
test_agreement_section (CaucusTestPage *test,
                        gconstpointer   data)
{
  ledger.title = "Overtime of Regular Employees";
  present (test, EDITED, new_agreement);
  caucus_test_page_wait (test, has_section);
  g_assert_true (has_text (test, "Moved section “Overtime of Regular Employees” here from Article 9 "
                           "and edited"));
  g_assert_true (has_text (test, "1 change"));
  g_assert_true (has_text (test, EDITED_HERE));
  activate (test, "compare.next");
  g_assert_true (has_text (test, "Open the Comparison of Article 7"));
  activate (test, "compare.jump");
  g_assert_true (has_text (test, "Open the Comparison of Article 9"));
  ledger.title = NULL;
}

static gboolean
has_union (CaucusTestPage *test)
{
  return has_text (test, "Union’s latest texts");
}

static gboolean
is_reversed (CaucusTestPage *test)
{
  return has_union (test) && has_text (test, "The two texts are identical.");
}

/* Others are chosen in the bar. */
static void
test_choice (CaucusTestPage *test,
             gconstpointer   data)
{
  present (test, EDITED, new_agreement);
  caucus_test_page_wait (test, has_agreement);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "agreement.after", "s", "union");
  caucus_test_page_wait (test, has_union);
  g_assert_false (has_text (test, "District’s latest texts"));
  g_assert_true (has_text (test, "The two texts are identical."));
  activate (test, "compare.reverse");
  caucus_test_page_wait (test, is_reversed);
}

static gboolean
is_at_change (CaucusTestPage *test)
{
  return has_text (test, "Moved to Article 7") && !has_text (test, "2 changes");
}

/* What changes in a thread without a new text leaves the page where it is. */
static void
test_kept (CaucusTestPage *test,
           gconstpointer   data)
{
  present (test, EDITED, new_agreement);
  caucus_test_page_wait (test, has_agreement);
  activate (test, "compare.next");
  caucus_page_refresh (test->page);
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_at_change (test));
}

/* --- One article --------------------------------------------------------- */

static gboolean
is_away (CaucusTestPage *test)
{
  return has_text (test, "Moved to Article 7");
}

static void
test_away (CaucusTestPage *test,
           gconstpointer   data)
{
  g_autofree char *attributes = NULL;
  GtkLabel *label;

  present (test, EDITED, new_loser);
  watch_window (test);
  caucus_test_page_wait (test, is_away);
  g_assert_true (has_text (test, "1 paragraph moved"));
  g_assert_false (has_text (test, "Removed"));
  label = caucus_test_page_find_label (GTK_WIDGET (test->page), MOVED);
  attributes = pango_attr_list_to_string (gtk_label_get_attributes (label));
  g_assert_nonnull (strstr (attributes, "underline double"));
  g_assert_null (strstr (attributes, "strikethrough"));
  activate (test, "compare.next");
  activate (test, "compare.jump");
  assert_opened (&ledger.gainer_id, TRUE, 1);
}

/* It is copied with the words that say where it is. */
static void
test_copied (CaucusTestPage *test,
             gconstpointer   data)
{
  present (test, EDITED, new_loser);
  caucus_test_page_wait (test, is_away);
  activate (test, "compare.next");
  activate (test, "compare.copy");
  caucus_test_page_assert_copied (test, "[Moved to Article 7] " MOVED);
}

static gboolean
is_here (CaucusTestPage *test)
{
  return has_text (test, "Moved here from Article 9 and edited");
}

static void
test_here (CaucusTestPage *test,
           gconstpointer   data)
{
  present (test, EDITED, new_gainer);
  watch_window (test);
  caucus_test_page_wait (test, is_here);
  g_assert_true (has_text (test, "1 word added · 1 paragraph changed · 1 paragraph moved"));
  g_assert_true (has_text (test, EDITED_HERE));
  activate (test, "compare.next");
  activate (test, "compare.copy");
  caucus_test_page_assert_copied (test, "[Moved here from Article 9 and edited] " EDITED_WORDS);
  activate (test, "compare.jump");
  assert_opened (&ledger.loser_id, FALSE, 1);
}

static gboolean
is_added (CaucusTestPage *test)
{
  return has_text (test, "15 words added · 1 paragraph added") && has_text (test, "Added");
}

/* What is new, though another article lost something, is added. */
static void
test_added (CaucusTestPage *test,
            gconstpointer   data)
{
  present (test, "A committee of four members looks at the bell times of all schools each spring.",
           new_gainer);
  caucus_test_page_wait (test, is_added);
  for (guint i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (has_text (test, "Added"));
}

static gboolean
is_compared (CaucusTestPage *test)
{
  return has_text (test, "Added");
}

static gboolean
is_turned (CaucusTestPage *test)
{
  return has_text (test, "Removed");
}

static CaucusPage *
new_target (CaucusTestPage *test)
{
  const CaucusId contract = { { 0 } };

  return caucus_compare_page_new_at (test->context, &contract, &ledger.gainer_id, TRUE, 1);
}

static gboolean
is_at_target (CaucusTestPage *test)
{
  return has_text (test, "Change 1 of 1");
}

static void
test_target (CaucusTestPage *test,
             gconstpointer   data)
{
  present (test, EDITED, new_target);
  caucus_test_page_wait (test, is_at_target);
}

static gboolean
is_section_here (CaucusTestPage *test)
{
  return has_text (test, "Moved section “Overtime of Regular Employees” here from Article 9 and "
                   "edited");
}

/* The title of a section says it for all of the section. */
static void
test_section (CaucusTestPage *test,
              gconstpointer   data)
{
  ledger.title = "Overtime of Regular Employees";
  present (test, EDITED, new_gainer);
  watch_window (test);
  caucus_test_page_wait (test, is_section_here);
  g_assert_false (has_text (test, "Moved here from Article 9"));
  ledger.title = NULL;
}

static gboolean
is_removed (CaucusTestPage *test)
{
  return has_text (test, "Removed");
}

/* The other article's next text may be without the paragraph, and the next one have it again. */
static void
test_newer (CaucusTestPage *test,
            gconstpointer   data)
{
  present (test, EDITED, new_loser);
  caucus_test_page_wait (test, is_away);
  pass_again (test, &ledger.gainer_thread_id, POSTED);
  caucus_test_page_wait (test, is_removed);
  g_assert_false (has_text (test, "Moved to Article 7"));
}

/* --- Keys that find nothing to do ---------------------------------------- */

static void
test_nothing_to_do (CaucusTestPage *test,
                    gconstpointer   data)
{
  present (test, POSTED " It is a long text that nobody else has, about hours and hours.",
           new_gainer);
  watch_window (test);
  caucus_test_page_wait (test, is_compared);
  activate (test, "compare.jump");
  assert_told ("No change is chosen: n goes to the next one");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "accept");
  assert_told ("No change is chosen: n goes to the next one");
  activate (test, "compare.next");
  activate (test, "compare.jump");
  assert_told ("Nothing moved in this change");
  activate (test, "compare.reverse");
  caucus_test_page_wait (test, is_turned);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "accept");
  assert_told ("This comparison is reversed: r turns it round, then decide");
}

static void
test_agreement_undecided (CaucusTestPage *test,
                          gconstpointer   data)
{
  present (test, EDITED, new_agreement);
  watch_window (test);
  caucus_test_page_wait (test, has_agreement);
  activate (test, "compare.next");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.decide", "s", "accept");
  assert_told ("Changes are decided on in the comparison of their article");
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/agreement", test_agreement);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/article-button", test_article_button);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/agreement-section", test_agreement_section);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/choice", test_choice);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/kept", test_kept);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/away", test_away);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/copied", test_copied);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/here", test_here);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/section", test_section);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/added", test_added);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/target", test_target);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/newer", test_newer);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/nothing-to-do", test_nothing_to_do);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/agreement-undecided", test_agreement_undecided);
  return g_test_run ();
}
