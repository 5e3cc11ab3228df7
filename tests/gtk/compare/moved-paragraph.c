/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round in which one article loses a paragraph that another one gains. */
#include "config.h"

#include "moved-paragraph.h"

#include "caucus-test-clock.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

MovedParagraph ledger;
static GVariant *opened;
static GVariant *told;

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
          guint           number,
          GPtrArray      *blocks)
{
  CaucusPass pass = {
    .id = caucus_id_new (), .thread_id = *thread_id, .by_id = test->ids.district_id,
    .to_id = test->ids.union_id, .kind = CAUCUS_PASS_PROPOSAL, .number = number,
    .at_usec = caucus_test_clock_at ("2020-02-06T23:00:00Z") + number, .text_hash = (char *) "",
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
  ledger.gainer_thread_id = gainer;
  ledger.loser_thread_id = loser;
  ledger.gainer_id = add_pass (test, &gainer, 1, new_text (POSTED, ledger.gained));
  ledger.loser_id = add_pass (test, &loser, 1, new_text (RANGES, NULL));
  return TRUE;
}

void
present (CaucusTestPage *test,
         const char     *gained,
         CaucusPage *  (*new_page) (CaucusTestPage *test))
{
  ledger.gained = gained;
  g_assert_true (caucus_database_transaction (test->store.database, add_all, test, NULL));
  caucus_test_page_open (test);
  caucus_test_page_present (test, new_page (test));
}

typedef struct
{
  CaucusTestPage *test;
  CaucusId thread_id;
  const char *text;
} LaterPass;

static gpointer
add_later (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  const LaterPass *later = data;

  /* While the page is open the store's own writer has the database. */
  later->test->store.database = database;
  add_pass (later->test, &later->thread_id, 2, new_text (later->text, NULL));
  later->test->store.database = NULL;
  return GINT_TO_POINTER (TRUE);
}

/* The district's next pass, which the page hears of. */
void
pass_again (CaucusTestPage *test,
            const CaucusId *thread_id,
            const char     *text)
{
  const LaterPass later = { test, *thread_id, text };
  const CaucusJob job = {
    .run = add_later, .data = g_memdup2 (&later, sizeof later), .free_data = g_free,
  };

  caucus_store_write_async (caucus_context_get_store (test->context), &job, NULL, NULL);
}

static void
opened_cb (GSimpleAction *action,
           GVariant      *parameter)
{
  g_clear_pointer (&opened, g_variant_unref);
  opened = g_variant_ref (parameter);
}

static void
told_cb (GSimpleAction *action,
         GVariant      *parameter)
{
  g_clear_pointer (&told, g_variant_unref);
  told = g_variant_ref (parameter);
}

void
assert_told (const char *expected)
{
  g_assert_nonnull (told);
  g_assert_cmpstr (g_variant_get_string (told, NULL), ==, expected);
  g_clear_pointer (&told, g_variant_unref);
}

/* What the page asks the window for, and what it has it say. */
void
watch_window (CaucusTestPage *test)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action =
    g_simple_action_new ("compare-at", G_VARIANT_TYPE ("(ssbu)"));
  g_autoptr (GSimpleAction) toast = g_simple_action_new ("toast", G_VARIANT_TYPE_STRING);
  g_autoptr (GSimpleAction) hint = g_simple_action_new ("hint", G_VARIANT_TYPE_STRING);

  g_signal_connect (toast, "activate", G_CALLBACK (told_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (toast));
  g_signal_connect (hint, "activate", G_CALLBACK (told_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (hint));
  g_signal_connect (action, "activate", G_CALLBACK (opened_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

void
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
