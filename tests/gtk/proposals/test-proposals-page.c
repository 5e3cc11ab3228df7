/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The status grid over a real store. */
#include "proposals/caucus-proposals-page.h"

#include "caucus-seen-table.h"
#include "caucus-test-ledger.h"
#include "caucus-thread-table.h"
#include "common/caucus-row-bin.h"

static CaucusId passes[2];

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_unopened (CaucusTestPage *test)
{
  return has_text (test, "Pay") && has_text (test, "Unopened");
}

static gboolean
is_ours (CaucusTestPage *test)
{
  return has_text (test, "In our court");
}

static void
test_unopened (CaucusTestPage *test,
               gconstpointer   data)
{
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_unopened);
  g_assert_true (has_text (test, "6"));
}

static void
test_status (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_ours);
  g_assert_nonnull (caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_COLUMN_VIEW));
  g_assert_true (has_text (test, "Proposal 1"));
  g_assert_true (has_text (test, "Feb 3"));
  g_assert_true (has_text (test, "Counter 1"));
  g_assert_true (has_text (test, "Feb 6"));
  g_assert_true (has_text (test, "4 days"));
  g_assert_true (has_text (test, "1 in our court · 0 in theirs · 0 TA"));
}

static gboolean
has_news (CaucusTestPage *test)
{
  return has_text (test, "New since you last looked: District Counter 1");
}

static gboolean
has_no_news (CaucusTestPage *test)
{
  return !has_news (test);
}

static gpointer
look_at_counter (CaucusDatabase  *database,
                 gpointer         data,
                 GError         **error)
{
  const CaucusTestPage *test = data;

  return caucus_seen_table_set (database, &test->ids.thread_id, &passes[1], error) ? data : NULL;
}

/* Until the newest text is looked at. */
static void
test_news (CaucusTestPage *test,
           gconstpointer   data)
{
  const CaucusJob job = { .run = look_at_counter, .data = test };
  g_autofree char *name = NULL;
  GtkWidget *row;

  test->width = GPOINTER_TO_INT (data);
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_look_at (test, &passes[0]);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, has_news);
  row = gtk_widget_get_ancestor (
    GTK_WIDGET (caucus_test_page_find_label (GTK_WIDGET (test->page),
                                             "New since you last looked: District Counter 1")),
    CAUCUS_TYPE_ROW_BIN);
  g_object_get (row, "row-name", &name, NULL);
  g_assert_cmpstr (name, ==, "Article 6 Pay, In our court, waiting: 4 days. "
                   "New since you last looked: District Counter 1");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=,
                   test->width > 0 ? test->width : 1000);
  caucus_store_write_async (caucus_context_get_store (test->context), &job, NULL, NULL);
  caucus_test_page_wait (test, has_no_news);
}

static gboolean
is_agreed (CaucusTestPage *test)
{
  return has_text (test, "TA · Feb 7");
}

static void
test_agreed (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_add_event (test, &passes[1], CAUCUS_EVENT_ACCEPTED, "2020-02-07T23:00:00Z");
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_agreed);
  g_assert_false (has_text (test, "4 days"));
}

static gboolean
shows_nothing (CaucusTestPage *test)
{
  return has_text (test, "Nothing is waiting for their answer.");
}

static void
test_filter (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWidget *page;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  page = GTK_WIDGET (test->page);
  caucus_test_page_wait (test, is_ours);
  gtk_widget_activate_action (page, "proposals.show", "s", "theirs");
  caucus_test_page_wait (test, shows_nothing);
  gtk_widget_activate_action (page, "proposals.show", "s", "ours");
  caucus_test_page_wait (test, is_ours);
  g_assert_false (shows_nothing (test));
}

typedef struct
{
  const char *number;
  const char *title;
} Article;

/* In no order, with an appendix, an article's offspring and one that is new to the contract. */
static const Article articles[] = {
  { "10", "Discipline" }, { NULL, "Remote Work" }, { "9", "Leaves" }, { "A", "Wages" },
  { "9B", "Sick Bank" }, { "14", "Safety" },
};

static gboolean
add_articles (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  CaucusTestPage *test = data;

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      CaucusArticle article = {
        .id = caucus_id_new (),
        .round_id = test->ids.round_id,
        .number = (char *) articles[i].number,
        .title = (char *) articles[i].title,
        .version_id = test->ids.version_id,
      };
      CaucusThread thread = {
        .id = caucus_id_new (),
        .round_id = test->ids.round_id,
        .title = (char *) articles[i].title,
        .position = i + 1,
      };

      if (article.number != NULL)
        {
          thread.article_id = article.id;
          caucus_thread_table_add_article (database, &article, NULL, error);
        }
      caucus_thread_table_add (database, &thread, NULL, error);
    }
  return *error == NULL;
}

static char *
join_titles (CaucusTestPage *test)
{
  GtkWidget *grid = caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_COLUMN_VIEW);
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (grid)));
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *title = NULL;

      g_object_get (item, "title", &title, NULL);
      g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "", title);
    }
  return g_string_free (g_steal_pointer (&titles), FALSE);
}

static gboolean
has_articles (CaucusTestPage *test)
{
  return has_text (test, "Safety");
}

static void
test_order (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *titles = NULL;

  caucus_database_transaction (test->store.database, add_articles, test, &error);
  g_assert_no_error (error);
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, has_articles);
  titles = join_titles (test);
  g_assert_cmpstr (titles, ==,
                   "Pay, Leaves, Sick Bank, Discipline, Safety, Wages, Remote Work");
}

static gboolean
is_list (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_COLUMN_VIEW) == NULL
         && has_text (test, "District Counter 1 · Feb 6");
}

static void
test_narrow (CaucusTestPage *test,
             gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  test->width = 360;
  caucus_test_page_show (test, CAUCUS_TYPE_PROPOSALS_PAGE);
  caucus_test_page_wait (test, is_list);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (test->page)), <=, 360);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/proposals-page/unopened", test_unopened);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/status", test_status);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/news", test_news);
  g_test_add ("/proposals-page/news-narrow", CaucusTestPage, GINT_TO_POINTER (360),
              caucus_test_page_set_up, test_news, caucus_test_page_tear_down);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/agreed", test_agreed);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/filter", test_filter);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/order", test_order);
  CAUCUS_TEST_ADD_PAGE ("/proposals-page/narrow", test_narrow);
  return g_test_run ();
}
