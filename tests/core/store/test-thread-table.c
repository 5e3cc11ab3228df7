/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Articles, threads, passes and events: every field comes back as it went in. */
#include "caucus-thread-table.h"

#include "caucus-error.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static void
test_article (CaucusTestStore *store,
              gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  CaucusArticle article = {
    caucus_id_new (), round_id, 3, (char *) "10", (char *) "Acción correctiva", caucus_id_new ()
  };
  CaucusArticle first = { .id = caucus_id_new (), .round_id = round_id, .position = 1 };
  g_autoptr (CaucusArticle) again = NULL;
  g_autoptr (GPtrArray) articles = NULL;

  g_assert_true (caucus_thread_table_add_article (store->database, &article, NULL, NULL));
  g_assert_true (caucus_thread_table_add_article (store->database, &first, NULL, NULL));
  again = caucus_thread_table_get_article (store->database, &article.id, NULL);
  g_assert_true (caucus_id_equal (&again->id, &article.id));
  g_assert_true (caucus_id_equal (&again->round_id, &round_id));
  g_assert_cmpuint (again->position, ==, 3);
  g_assert_cmpstr (again->number, ==, "10");
  g_assert_cmpstr (again->title, ==, "Acción correctiva");
  g_assert_true (caucus_id_equal (&again->version_id, &article.version_id));

  articles = caucus_thread_table_list_articles (store->database, &round_id, NULL);
  g_assert_cmpuint (articles->len, ==, 2);
  g_assert_true (caucus_id_equal (g_ptr_array_index (articles, 0), &first.id));
}

static void
test_thread (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  CaucusThread mou = { .id = caucus_id_new (), .kind = CAUCUS_THREAD_MOU, .position = 9 };
  g_autoptr (CaucusThread) of_article = NULL;
  g_autoptr (CaucusThread) again = NULL;
  g_autoptr (GPtrArray) threads = NULL;

  caucus_test_round_add (store->database, &ids);
  mou.round_id = ids.round_id;
  mou.title = (char *) "COVID MOU ½";
  g_assert_true (caucus_thread_table_add (store->database, &mou, NULL, NULL));

  of_article = caucus_thread_table_get (store->database, &ids.thread_id, NULL);
  g_assert_true (caucus_id_equal (&of_article->article_id, &ids.article_id));
  g_assert_cmpstr (of_article->article_number, ==, "6");
  g_assert_cmpint (of_article->kind, ==, CAUCUS_THREAD_ARTICLE);
  again = caucus_thread_table_get (store->database, &mou.id, NULL);
  g_assert_true (caucus_id_equal (&again->round_id, &ids.round_id));
  g_assert_true (caucus_id_is_none (&again->article_id));
  g_assert_null (again->article_number);
  g_assert_cmpint (again->kind, ==, CAUCUS_THREAD_MOU);
  g_assert_cmpuint (again->position, ==, 9);
  g_assert_cmpstr (again->title, ==, "COVID MOU ½");

  threads = caucus_thread_table_list (store->database, &ids.round_id, NULL);
  g_assert_cmpuint (threads->len, ==, 2);
  g_assert_true (caucus_id_equal (g_ptr_array_index (threads, 1), &mou.id));
}

static void
test_pass (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusPass pass = {
    .id = caucus_id_new (),
    .thread_id = caucus_id_new (),
    .by_id = caucus_id_new (),
    .to_id = caucus_id_new (),
    .kind = CAUCUS_PASS_PACKAGE,
    .number = 2,
    .answers_id = caucus_id_new (),
    .base_id = caucus_id_new (),
    .at_usec = 1581644040000000,
    .session_id = caucus_id_new (),
    .presented_by_id = caucus_id_new (),
    .summary = (char *) "$15 al empezar",
    .version_id = caucus_id_new (),
    .text_hash = (char *) "0123abcd",
  };
  g_autoptr (CaucusPass) again = NULL;
  g_autoptr (GPtrArray) of_session = NULL;

  g_assert_true (caucus_thread_table_add_pass (store->database, &pass, NULL, NULL));
  again = caucus_thread_table_get_pass (store->database, &pass.id, NULL);
  g_assert_true (caucus_id_equal (&again->thread_id, &pass.thread_id));
  g_assert_true (caucus_id_equal (&again->by_id, &pass.by_id));
  g_assert_true (caucus_id_equal (&again->to_id, &pass.to_id));
  g_assert_cmpint (again->kind, ==, CAUCUS_PASS_PACKAGE);
  g_assert_cmpuint (again->number, ==, 2);
  g_assert_true (caucus_id_equal (&again->answers_id, &pass.answers_id));
  g_assert_true (caucus_id_equal (&again->base_id, &pass.base_id));
  g_assert_cmpint (again->at_usec, ==, pass.at_usec);
  g_assert_true (caucus_id_equal (&again->session_id, &pass.session_id));
  g_assert_true (caucus_id_equal (&again->presented_by_id, &pass.presented_by_id));
  g_assert_cmpstr (again->summary, ==, pass.summary);
  g_assert_true (caucus_id_equal (&again->version_id, &pass.version_id));
  g_assert_cmpstr (again->text_hash, ==, "0123abcd");

  of_session = caucus_thread_table_list_session_passes (store->database, &pass.session_id, NULL);
  g_assert_cmpuint (of_session->len, ==, 1);
}

/* By time; of two at the same time, as they were entered. */
static void
test_pass_order (CaucusTestStore *store,
                 gconstpointer    data)
{
  const CaucusId thread_id = caucus_id_new ();
  const gint64 times[] = { 30, 10, 20, 10 };
  const guint order[] = { 1, 3, 2, 0 };
  CaucusPass passes[G_N_ELEMENTS (times)];
  g_autoptr (GPtrArray) listed = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      passes[i] = (CaucusPass) {
        .id = caucus_id_new (), .thread_id = thread_id, .at_usec = times[i]
      };
      g_assert_true (caucus_thread_table_add_pass (store->database, &passes[i], NULL, NULL));
    }
  listed = caucus_thread_table_list_passes (store->database, &thread_id, NULL);
  g_assert_cmpuint (listed->len, ==, G_N_ELEMENTS (times));
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_true (caucus_id_equal (g_ptr_array_index (listed, i), &passes[order[i]].id));
}

static void
test_event (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusLedgerEvent event = {
    .id = caucus_id_new (),
    .thread_id = caucus_id_new (),
    .pass_id = caucus_id_new (),
    .kind = CAUCUS_EVENT_REJECTED,
    .at_usec = 99,
    .by_id = caucus_id_new (),
    .note = (char *) "“No”",
  };
  CaucusLedgerEvent whole = {
    .id = caucus_id_new (), .kind = CAUCUS_EVENT_REFERRED, .at_usec = 98,
  };
  g_autoptr (GPtrArray) events = NULL;
  const CaucusLedgerEvent *again;
  gboolean added = TRUE;

  whole.thread_id = event.thread_id;
  g_assert_true (caucus_thread_table_add_event (store->database, &event, &added, NULL));
  g_assert_true (added);
  g_assert_true (caucus_thread_table_add_event (store->database, &event, &added, NULL));
  g_assert_false (added);
  g_assert_true (caucus_thread_table_add_event (store->database, &whole, NULL, NULL));

  events = caucus_thread_table_list_events (store->database, &event.thread_id, NULL);
  g_assert_cmpuint (events->len, ==, 2);
  again = g_ptr_array_index (events, 0);
  g_assert_true (caucus_id_is_none (&again->pass_id));
  g_assert_null (again->note);
  again = g_ptr_array_index (events, 1);
  g_assert_true (caucus_id_equal (&again->id, &event.id));
  g_assert_true (caucus_id_equal (&again->pass_id, &event.pass_id));
  g_assert_true (caucus_id_equal (&again->by_id, &event.by_id));
  g_assert_cmpint (again->kind, ==, CAUCUS_EVENT_REJECTED);
  g_assert_cmpint (again->at_usec, ==, 99);
  g_assert_cmpstr (again->note, ==, "“No”");
}

static void
test_missing (CaucusTestStore *store,
              gconstpointer    data)
{
  const CaucusId id = caucus_id_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (caucus_thread_table_get (store->database, &id, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (caucus_thread_table_get_article (store->database, &id, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (caucus_thread_table_get_pass (store->database, &id, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/thread-table/article", test_article);
  CAUCUS_TEST_ADD ("/thread-table/thread", test_thread);
  CAUCUS_TEST_ADD ("/thread-table/pass", test_pass);
  CAUCUS_TEST_ADD ("/thread-table/pass-order", test_pass_order);
  CAUCUS_TEST_ADD ("/thread-table/event", test_event);
  CAUCUS_TEST_ADD ("/thread-table/missing", test_missing);
  return g_test_run ();
}
