/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns of an article from which a side moves a paragraph to another one. */
#include "config.h"

#include "compare/columns/caucus-columns-page.h"

#include "../moved-paragraph.h"
#include "compare/caucus-overview-strip.h"

static CaucusPage *
new_loser (CaucusTestPage *test)
{
  return caucus_columns_page_new (test->context, &ledger.loser_thread_id);
}

static CaucusPage *
new_gainer (CaucusTestPage *test)
{
  return caucus_columns_page_new (test->context, &ledger.gainer_thread_id);
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

static gboolean
is_away (CaucusTestPage *test)
{
  return has_text (test, "Moved to Article 7");
}

/* What stands in another article is not removed: neither in the column nor in what is copied. */
static void
test_away (CaucusTestPage *test,
           gconstpointer   data)
{
  present (test, EDITED, new_loser);
  watch_window (test);
  caucus_test_page_wait (test, is_away);
  g_assert_false (has_text (test, "Removed"));
  activate (test, "compare.next");
  activate (test, "compare.copy");
  caucus_test_page_assert_copied (test, "District: [Moved to Article 7] " MOVED);
  activate (test, "compare.jump");
  assert_opened (&ledger.gainer_id, TRUE, 1);
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
  GtkWidget *rows;

  present (test, EDITED, new_gainer);
  watch_window (test);
  caucus_test_page_wait (test, is_here);
  g_assert_true (has_text (test, EDITED_HERE));
  g_assert_false (has_text (test, "Added"));
  activate (test, "compare.next");
  rows = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);
  gtk_test_accessible_assert_property (rows, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Change 1 of 1. District. Moved here from Article 9 and "
                                       "edited. Removed: one and a half. Added: two");
  activate (test, "compare.jump");
  assert_opened (&ledger.loser_id, FALSE, 1);
}

/* The words over the paragraph are a way there, too. */
static void
test_button (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkLabel *label;

  present (test, EDITED, new_loser);
  watch_window (test);
  caucus_test_page_wait (test, is_away);
  label = caucus_test_page_find_label (GTK_WIDGET (test->page), "Moved to Article 7");
  g_signal_emit_by_name (gtk_widget_get_parent (GTK_WIDGET (label)), "clicked");
  assert_opened (&ledger.gainer_id, TRUE, 1);
}

static gboolean
is_removed (CaucusTestPage *test)
{
  return has_text (test, "Removed");
}

/* The other article's next text may be without the paragraph. */
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

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/columns-elsewhere/away", test_away);
  CAUCUS_TEST_ADD_PAGE ("/columns-elsewhere/here", test_here);
  CAUCUS_TEST_ADD_PAGE ("/columns-elsewhere/button", test_button);
  CAUCUS_TEST_ADD_PAGE ("/columns-elsewhere/newer", test_newer);
  return g_test_run ();
}
