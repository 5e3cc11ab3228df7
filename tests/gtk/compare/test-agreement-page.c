/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page with whole agreements, and an article whose paragraph went to another. */
#include "config.h"

#include "compare/caucus-compare-page.h"

#include "caucus-block.h"
#include "caucus-test-clock.h"
#include "caucus-test-page.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

#define POSTED  "Hours are posted in May for the whole of the next school year."
#define COURSES "Each employee has two days a year for courses that bear on the work."
#define RANGES  "Each job title has a range in the schedule at the end of this agreement."
#define MOVED   "Overtime is offered by seniority and is paid at one and a half times the rate."
#define EDITED  "Overtime is offered by seniority and is paid at two times the rate."

#define EDITED_HERE                                                                                \
  "Overtime is offered by seniority and is paid at one and a half\u2009two times the rate."
/* As it is copied. */
#define EDITED_WORDS                                                                               \
  "Overtime is offered by seniority and is paid at +}{+two+}{+ times the rate."

/* Article 9 "Wages" loses a paragraph that article 7 "Hours" gains; 6 and 8 are as they were. */
typedef struct
{
  CaucusId loser_id;
  CaucusId gainer_id;
  const char *gained;
  const char *title;              /* of the section that moves, or NULL */
} Ledger;

static Ledger ledger;
static GVariant *opened;

static GPtrArray *
new_text (const char *first,
          const char *second)
{
  GPtrArray *blocks = caucus_blocks_new ();

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, first));
  if (second != NULL && ledger.title != NULL)
    g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_HEADING, NULL, ledger.title));
  if (second != NULL)
    g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, second));
  return blocks;
}

static CaucusId
add_text (CaucusTestPage *test,
          GPtrArray      *blocks)
{
  CaucusId id = caucus_id_new ();

  g_assert_true (caucus_text_table_add (test->store.database, &id, &test->ids.round_id, blocks,
                                        NULL));
  g_ptr_array_unref (blocks);
  return id;
}

/* Returns: the thread in which it is bargained */
static CaucusId
add_article (CaucusTestPage *test,
             const char     *number,
             const char     *title,
             GPtrArray      *blocks)
{
  CaucusArticle article = {
    .id = caucus_id_new (), .round_id = test->ids.round_id,
    .position = (guint) g_ascii_strtoull (number, NULL, 10), .number = (char *) number,
    .title = (char *) title, .version_id = add_text (test, blocks),
  };
  CaucusThread thread = {
    .id = caucus_id_new (), .round_id = test->ids.round_id, .article_id = article.id,
    .position = article.position, .title = (char *) title,
  };

  g_assert_true (caucus_thread_table_add_article (test->store.database, &article, NULL, NULL));
  g_assert_true (caucus_thread_table_add (test->store.database, &thread, NULL, NULL));
  return thread.id;
}

static CaucusId
add_pass (CaucusTestPage *test,
          const CaucusId *thread_id,
          GPtrArray      *blocks)
{
  CaucusPass pass = {
    .id = caucus_id_new (), .thread_id = *thread_id, .by_id = test->ids.district_id,
    .to_id = test->ids.union_id, .kind = CAUCUS_PASS_PROPOSAL, .number = 1,
    .at_usec = caucus_test_clock_at ("2020-02-06T23:00:00Z"), .text_hash = (char *) "",
    .version_id = add_text (test, blocks),
  };

  g_assert_true (caucus_thread_table_add_pass (test->store.database, &pass, NULL, NULL));
  return pass.id;
}

static gboolean
add_all (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  CaucusTestPage *test = data;
  CaucusId gainer = add_article (test, "7", "Hours", new_text (POSTED, NULL));
  CaucusId loser;

  add_article (test, "8", "Courses", new_text (COURSES, NULL));
  loser = add_article (test, "9", "Wages", new_text (RANGES, MOVED));
  ledger.gainer_id = add_pass (test, &gainer, new_text (POSTED, ledger.gained));
  ledger.loser_id = add_pass (test, &loser, new_text (RANGES, NULL));
  return TRUE;
}

static void
present (CaucusTestPage *test,
         const char     *gained,
         CaucusPage *  (*new_page) (CaucusTestPage *test))
{
  ledger.gained = gained;
  g_assert_true (caucus_database_transaction (test->store.database, add_all, test, NULL));
  caucus_test_page_open (test);
  caucus_test_page_present (test, new_page (test));
}

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

static void
opened_cb (GSimpleAction *action,
           GVariant      *parameter)
{
  g_clear_pointer (&opened, g_variant_unref);
  opened = g_variant_ref (parameter);
}

/* What the page asks the window for. */
static void
watch_window (CaucusTestPage *test)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("compare-at", G_VARIANT_TYPE ("(ssbu)"));

  g_signal_connect (action, "activate", G_CALLBACK (opened_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

static void
assert_opened (const CaucusId *new_id,
               gboolean        is_new,
               guint           number)
{
  g_autofree char *id = caucus_id_to_string (new_id);
  const char *old_text, *new_text;
  gboolean opened_is_new;
  guint opened_number;

  g_assert_nonnull (opened);
  g_variant_get (opened, "(&s&sbu)", &old_text, &new_text, &opened_is_new, &opened_number);
  g_assert_cmpstr (old_text, ==, "");
  g_assert_cmpstr (new_text, ==, id);
  g_assert_cmpint (opened_is_new, ==, is_new);
  g_assert_cmpuint (opened_number, ==, number);
  g_clear_pointer (&opened, g_variant_unref);
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

/* In its own article it is removed, and so it is copied. */
static void
test_copied (CaucusTestPage *test,
             gconstpointer   data)
{
  present (test, EDITED, new_loser);
  caucus_test_page_wait (test, is_away);
  activate (test, "compare.next");
  activate (test, "compare.copy");
  caucus_test_page_assert_copied (test, "[-" MOVED "-]");
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
  caucus_test_page_assert_copied (test, "{+" EDITED_WORDS "+}");
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

/* The title of a section says it for all of the section. */
static void
test_section (CaucusTestPage *test,
              gconstpointer   data)
{
  ledger.title = "Overtime of Regular Employees";
  present (test, EDITED, new_gainer);
  watch_window (test);
  caucus_test_page_wait (test, is_here);
  g_assert_false (has_text (test, "Moved here from Article 9"));
  ledger.title = NULL;
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/agreement", test_agreement);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/article-button", test_article_button);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/choice", test_choice);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/kept", test_kept);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/away", test_away);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/copied", test_copied);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/here", test_here);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/section", test_section);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/added", test_added);
  CAUCUS_TEST_ADD_PAGE ("/agreement-page/target", test_target);
  return g_test_run ();
}
