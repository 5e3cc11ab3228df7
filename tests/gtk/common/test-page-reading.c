/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every page does when its content cannot be read. */
#include "calendar/caucus-calendar-page.h"
#include "caucus-test-ledger.h"
#include "compare/caucus-compare-page.h"
#include "proposals/caucus-proposals-page.h"
#include "proposals/caucus-thread-page.h"
#include "record/caucus-record-page.h"
#include "record/caucus-session-record-page.h"
#include "table/caucus-table-page.h"

#define FAILED_AGAIN "Nothing that was saved is lost, but this could not be read again and may be "

static CaucusId passes[2];

static CaucusPage *
new_table (CaucusTestPage *test)
{
  return g_object_new (CAUCUS_TYPE_TABLE_PAGE, "context", test->context, NULL);
}

static CaucusPage *
new_calendar (CaucusTestPage *test)
{
  return g_object_new (CAUCUS_TYPE_CALENDAR_PAGE, "context", test->context, NULL);
}

static CaucusPage *
new_proposals (CaucusTestPage *test)
{
  return g_object_new (CAUCUS_TYPE_PROPOSALS_PAGE, "context", test->context, NULL);
}

static CaucusPage *
new_thread (CaucusTestPage *test)
{
  return caucus_thread_page_new (test->context, &test->ids.thread_id);
}

static CaucusPage *
new_comparison (CaucusTestPage *test)
{
  return caucus_compare_page_new (test->context, &passes[0], &passes[1]);
}

static CaucusPage *
new_record (CaucusTestPage *test)
{
  return g_object_new (CAUCUS_TYPE_RECORD_PAGE, "context", test->context, NULL);
}

static CaucusPage *
new_session (CaucusTestPage *test)
{
  return caucus_session_record_page_new (test->context, &test->ids.session_id);
}

/**
 * Case:
 * @table: of the store, without which the page cannot be read
 * @words: on the page once it is
 */
typedef struct
{
  const char *name;
  CaucusPage *(*create) (CaucusTestPage *test);
  const char *table;
  const char *words;
} Case;

static const Case cases[] = {
  { "table", new_table, "session", "Priorities" },
  { "calendar", new_calendar, "session", "Priorities" },
  { "proposals", new_proposals, "thread", "Pay" },
  { "thread", new_thread, "pass", "Paid every four weeks." },
  { "thread-text", new_thread, "block", "Paid every four weeks." },
  { "comparison", new_comparison, "block", "Paid every four weeks." },
  { "record", new_record, "note", "Priorities" },
  { "session", new_session, "note", "The Record Is Open" },
};

static const Case *tested;

static GtkLabel *
find_notice (GtkWidget *root)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (GTK_IS_LABEL (root) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (root)), "Nothing that"))
    return GTK_LABEL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_notice (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
has_failed (CaucusTestPage *test)
{
  return find_notice (GTK_WIDGET (test->page)) != NULL;
}

static gboolean
is_shown (CaucusTestPage *test)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), tested->words);
}

static void
rename_table (CaucusTestPage *test,
              const char     *from,
              const char     *to)
{
  g_autofree char *sql = g_strdup_printf ("ALTER TABLE %s RENAME TO %s", from, to);

  caucus_test_raw_run (test->store.path, sql);
}

static void
present_at_once (CaucusTestPage *test,
                 const Case     *page)
{
  test->page = page->create (test);
  test->window = g_object_ref_sink (adw_window_new ());
  gtk_window_set_default_size (GTK_WINDOW (test->window), 1000, 700);
  adw_window_set_content (ADW_WINDOW (test->window), GTK_WIDGET (test->page));
  gtk_window_present (GTK_WINDOW (test->window));
  caucus_page_focus_content (test->page);
}

static void
present (CaucusTestPage *test,
         const Case     *page)
{
  tested = page;
  caucus_test_page_present (test, page->create (test));
}

/* It says so, nothing else happens, and once it can be read again it is. */
static void
test_first (CaucusTestPage *test,
            gconstpointer   data)
{
  const Case *page = data;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  rename_table (test, page->table, "elsewhere");
  present (test, page);
  caucus_test_page_wait (test, has_failed);
  g_assert_true (caucus_test_page_has_text (GTK_WIDGET (test->page), "Try Again"));
  g_assert_false (is_shown (test));
  rename_table (test, "elsewhere", page->table);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "page.read-again", NULL);
  caucus_test_page_wait (test, is_shown);
  g_assert_false (has_failed (test));
}

/* What was read before stays, with the word that it may be old. */
static void
test_again (CaucusTestPage *test,
            gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  present (test, data);
  caucus_test_page_wait (test, is_shown);
  rename_table (test, tested->table, "elsewhere");
  caucus_page_refresh (test->page);
  caucus_test_page_wait (test, has_failed);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (find_notice (GTK_WIDGET (test->page))),
                                   FAILED_AGAIN));
  g_assert_true (is_shown (test));
}

/* Lets the program run for so many turns, closes the window wherever it is then, and lets it go
   on. */
static void
close_after (CaucusTestPage *test,
             guint           turns)
{
  gpointer page;

  present_at_once (test, tested);
  page = g_steal_pointer (&test->page);
  g_object_add_weak_pointer (page, &page);
  for (guint i = 0; i < turns; i++)
    g_main_context_iteration (NULL, FALSE);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_clear_object (&test->window);
  /* It does not wait for an answer, nor does an answer need it. */
  g_assert_null (page);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* The window may be closed at any time, in the middle of a reading too. */
static void
test_closed (CaucusTestPage *test,
             gconstpointer   data)
{
  tested = data;
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_page_open (test);
  for (guint turns = 0; turns < 36; turns += 3)
    close_after (test, turns);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/page-reading/", cases[i].name, NULL);

      g_test_add (path, CaucusTestPage, &cases[i], caucus_test_page_set_up, test_first,
                  caucus_test_page_tear_down);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/page-reading/closed/", cases[i].name, NULL);

      g_test_add (path, CaucusTestPage, &cases[i], caucus_test_page_set_up, test_closed,
                  caucus_test_page_tear_down);
    }
  g_test_add ("/page-reading/again", CaucusTestPage, &cases[2], caucus_test_page_set_up, test_again,
              caucus_test_page_tear_down);
  return g_test_run ();
}
