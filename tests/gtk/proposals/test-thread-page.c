/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread's page over a real store: the chain, the text, and what can be done with it. */
#include "proposals/caucus-thread-page.h"

#include "caucus-test-ledger.h"
#include "proposals/caucus-text-row.h"

static CaucusId passes[2];
static char *compared;            /* what win.compare or win.columns was asked for */

static void
show (CaucusTestPage *test)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_thread_page_new (test->context, &test->ids.thread_id));
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
shows_counter (CaucusTestPage *test)
{
  return has_text (test, "Paid every four weeks.");
}

static void
test_chain (CaucusTestPage *test,
            gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_add_event (test, &passes[1], CAUCUS_EVENT_HELD, "2020-02-07T23:00:00Z");
  show (test);
  caucus_test_page_wait (test, shows_counter);
  g_assert_true (has_text (test, "Article 6 Pay"));
  g_assert_true (has_text (test, "Current contract language"));
  g_assert_true (has_text (test, "Union Proposal 1"));
  g_assert_true (has_text (test, "District Counter 1"));
  g_assert_true (has_text (test, "Held: District Counter 1"));
  g_assert_true (has_text (test, "Waits for figures"));
  g_assert_true (has_text (test, "District Counter 1 to Union Proposal 1, Article 6 Pay, "
                           "2/6/2020 4:00 pm"));
  g_assert_true (has_text (test, "District to Union"));
}

/* What is read aloud of a part of the text: its label and its words. */
static void
test_text_name (CaucusTestPage *test,
                gconstpointer   data)
{
  GtkWidget *row;

  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, shows_counter);
  row = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_TEXT_ROW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "6 Pay");
}

static gboolean
shows_contract (CaucusTestPage *test)
{
  return has_text (test, "Paid monthly.") && has_text (test, "15.00");
}

static void
test_select (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkListBox *chain;

  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, shows_counter);
  chain = GTK_LIST_BOX (caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_BOX));
  gtk_list_box_select_row (chain, gtk_list_box_get_row_at_index (chain, 0));
  caucus_test_page_wait (test, shows_contract);
  g_assert_false (shows_counter (test));
}

static void
select_link (CaucusTestPage *test,
             int             index)
{
  GtkWidget *chain = caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_BOX);

  gtk_list_box_select_row (GTK_LIST_BOX (chain),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (chain), index));
}

/* What the text is compared with goes on with the button's sentence. */
static void
test_against (CaucusTestPage *test,
              gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, shows_counter);
  g_assert_true (has_text (test, "with Union Proposal 1, which it answers"));
  select_link (test, 1);
  g_assert_true (has_text (test, "with current contract language"));
  select_link (test, 0);
  g_assert_true (has_text (test, "with the latest pass"));
}

static gboolean
is_seen (CaucusTestPage *test)
{
  return caucus_test_raw_int (test->store.path, "SELECT count (*) FROM thread_seen JOIN pass "
                              "ON pass.id = thread_seen.pass WHERE number = 1 "
                              "AND answers IS NOT NULL") == 1;
}

/* The newest text that was on the screen is kept, to be compared with when there is a newer one. */
static void
test_seen (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, is_seen);
}

static void
compare_cb (GSimpleAction *action,
            GVariant      *parameter)
{
  g_free (compared);
  compared = g_variant_print (parameter, FALSE);
}

static void
add_window_action (CaucusTestPage *test)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("compare", G_VARIANT_TYPE ("(ss)"));

  g_signal_connect (action, "activate", G_CALLBACK (compare_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

static void
add_more_passes (CaucusTestPage *test)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 2, { { 0 } }, "2020-02-08T23:00:00Z",
    "Paid every three weeks."
  };
  CaucusTestPass third = {
    CAUCUS_SIDE_UNION, CAUCUS_PASS_COUNTER, 1, { { 0 } }, "2020-02-09T23:00:00Z",
    "Paid each week."
  };

  counter.answers = passes[0];
  third.answers = caucus_test_ledger_add_pass (test, &counter);
  caucus_test_ledger_add_pass (test, &third);
}

static gboolean
shows_news (CaucusTestPage *test)
{
  return has_text (test, "New since you last looked: District Counter 1");
}

/* It is said as long as the page is open, though the text is on the screen by then. */
static void
test_news (CaucusTestPage *test,
           gconstpointer   data)
{
  g_autofree char *proposal = NULL;
  g_autofree char *counter = NULL;
  g_autofree char *expected = NULL;

  caucus_test_ledger_add_chain (test, passes);
  caucus_test_ledger_look_at (test, &passes[0]);
  proposal = caucus_id_to_string (&passes[0]);
  counter = caucus_id_to_string (&passes[1]);
  expected = g_strdup_printf ("('%s', '%s')", proposal, counter);
  show (test);
  add_window_action (test);
  caucus_test_page_wait (test, shows_news);
  caucus_test_page_wait (test, is_seen);
  caucus_test_page_wait (test, shows_counter);
  g_assert_true (shows_news (test));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.compare-news", NULL);
  g_assert_cmpstr (compared, ==, expected);
  g_clear_pointer (&compared, g_free);
}

static gboolean
shows_more_news (CaucusTestPage *test)
{
  return has_text (test, "New since you last looked: Union Counter 1 and 2 more");
}

/* The newest one is named, and compared with what was looked at last. */
static void
test_more_news (CaucusTestPage *test,
                gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  add_more_passes (test);
  caucus_test_ledger_look_at (test, &passes[0]);
  show (test);
  caucus_test_page_wait (test, shows_more_news);
}

/* Whoever never looked at a thread, or saw all of it, is told nothing. */
static void
test_no_news (CaucusTestPage *test,
              gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  if (data != NULL)
    caucus_test_ledger_look_at (test, &passes[1]);
  show (test);
  add_window_action (test);
  caucus_test_page_wait (test, shows_counter);
  g_assert_false (has_text (test, "Show What Is New"));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.compare-news", NULL);
  g_assert_null (compared);
}

static void
add_columns_action (CaucusTestPage *test)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("columns", G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (compare_cb), NULL);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (test->window, "win", G_ACTION_GROUP (group));
}

static void
test_three_columns (CaucusTestPage *test,
                    gconstpointer   data)
{
  g_autofree char *id = caucus_id_to_string (&test->ids.thread_id);
  g_autofree char *expected = g_strdup_printf ("'%s'", id);

  caucus_test_ledger_add_chain (test, passes);
  show (test);
  add_columns_action (test);
  caucus_test_page_wait (test, shows_counter);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.columns", NULL);
  g_assert_cmpstr (compared, ==, expected);
  g_clear_pointer (&compared, g_free);
}

static void
test_compare (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autofree char *proposal = NULL;
  g_autofree char *counter = NULL;
  g_autofree char *with_answered = NULL;
  g_autofree char *with_contract = NULL;

  caucus_test_ledger_add_chain (test, passes);
  proposal = caucus_id_to_string (&passes[0]);
  counter = caucus_id_to_string (&passes[1]);
  with_answered = g_strdup_printf ("('%s', '%s')", proposal, counter);
  with_contract = g_strdup_printf ("('', '%s')", counter);
  show (test);
  add_window_action (test);
  caucus_test_page_wait (test, shows_counter);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.compare", NULL);
  g_assert_cmpstr (compared, ==, with_answered);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.compare-with", "u", 1);
  g_assert_cmpstr (compared, ==, with_contract);
  g_clear_pointer (&compared, g_free);
}

static gboolean
shows_third (CaucusTestPage *test)
{
  return has_text (test, "Paid each week.");
}

/* The texts that are no likely choice stand in a section of their own, with their dates. */
static void
test_others (CaucusTestPage *test,
             gconstpointer   data)
{
  g_autoptr (GMenuModel) others = NULL;
  g_autofree char *label = NULL;
  g_autofree char *first = NULL;
  g_autofree char *with_contract = NULL;
  GMenuModel *menu;
  GtkWidget *button;

  caucus_test_ledger_add_chain (test, passes);
  add_more_passes (test);
  show (test);
  add_window_action (test);
  caucus_test_page_wait (test, shows_third);
  button = caucus_test_page_find (GTK_WIDGET (test->page), ADW_TYPE_SPLIT_BUTTON);
  menu = adw_split_button_get_menu_model (ADW_SPLIT_BUTTON (button));
  others = g_menu_model_get_item_link (menu, 1, G_MENU_LINK_SECTION);
  g_assert_cmpint (g_menu_model_get_n_items (others), ==, 2);
  g_menu_model_get_item_attribute (others, 1, G_MENU_ATTRIBUTE_LABEL, "s", &label);
  g_assert_cmpstr (label, ==, "District Counter 1 · Thu, Feb 6, 2020");

  select_link (test, 0);
  first = caucus_id_to_string (&passes[0]);
  with_contract = g_strdup_printf ("('', '%s')", first);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.compare-with", "u", 1);
  g_assert_cmpstr (compared, ==, with_contract);
  g_clear_pointer (&compared, g_free);
}

static char *copied;

static void
copied_cb (GObject      *clipboard,
           GAsyncResult *result,
           gpointer      user_data)
{
  copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_copied (CaucusTestPage *test)
{
  return copied != NULL;
}

static void
test_copy (CaucusTestPage *test,
           gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test);
  caucus_test_page_wait (test, shows_counter);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (test->page)), NULL,
                                 copied_cb, NULL);
  caucus_test_page_wait (test, is_copied);
  g_assert_true (g_str_has_prefix (copied, "District Counter 1 to Union Proposal 1, Article 6"));
  g_assert_nonnull (strstr (copied, "6-1 Paid every four weeks.\n"));
  g_assert_nonnull (strstr (copied, "SHA-256"));
  g_clear_pointer (&copied, g_free);
}

static gboolean
shows_only_contract (CaucusTestPage *test)
{
  return shows_contract (test) && !has_text (test, "Union Proposal 1");
}

static void
test_unopened (CaucusTestPage *test,
               gconstpointer   data)
{
  show (test);
  caucus_test_page_wait (test, shows_only_contract);
  g_assert_true (has_text (test, "Unopened"));
}

static gboolean
is_narrow_chain (CaucusTestPage *test)
{
  return gtk_widget_get_width (GTK_WIDGET (test->page)) <= 360 && !shows_counter (test)
         && has_text (test, "District Counter 1");
}

/* The chain and the text take turns. */
static void
test_narrow (CaucusTestPage *test,
             gconstpointer   data)
{
  GtkWidget *chain;

  caucus_test_ledger_add_chain (test, passes);
  test->width = 360;
  show (test);
  caucus_test_page_wait (test, is_narrow_chain);
  chain = caucus_test_page_find (GTK_WIDGET (test->page), GTK_TYPE_LIST_BOX);
  g_signal_emit_by_name (chain, "row-activated",
                         gtk_list_box_get_selected_row (GTK_LIST_BOX (chain)));
  caucus_test_page_wait (test, shows_counter);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "thread.show-chain", NULL);
  caucus_test_page_wait (test, is_narrow_chain);
}

static GtkLabel *
find_title (GtkWidget *root)
{
  if (GTK_IS_LABEL (root) && gtk_widget_get_mapped (root)
      && g_str_equal (gtk_label_get_text (GTK_LABEL (root)), "Article 6 Pay")
      && gtk_widget_get_ancestor (root, ADW_TYPE_HEADER_BAR) == NULL)
    return GTK_LABEL (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkLabel *found = find_title (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A narrow header would cut an article's title to another article's number. */
static void
test_narrow_title (CaucusTestPage *test,
                   gconstpointer   data)
{
  CaucusPage *page;
  GtkLabel *title;

  caucus_test_ledger_add_chain (test, passes);
  test->width = 360;
  caucus_test_page_open (test);
  page = caucus_thread_page_new (test->context, &test->ids.thread_id);
  caucus_page_set_is_nested (page, TRUE);
  caucus_test_page_present (test, page);
  caucus_test_page_wait (test, is_narrow_chain);
  title = find_title (GTK_WIDGET (page));
  g_assert_nonnull (title);
  g_assert_true (gtk_label_get_wrap (title));
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (title)));
  g_assert_null (caucus_test_page_find (GTK_WIDGET (page), ADW_TYPE_WINDOW_TITLE));
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD_PAGE ("/thread-page/chain", test_chain);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/text-name", test_text_name);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/select", test_select);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/seen", test_seen);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/news", test_news);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/more-news", test_more_news);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/never-seen", test_no_news);
  g_test_add ("/thread-page/all-seen", CaucusTestPage, GINT_TO_POINTER (TRUE),
              caucus_test_page_set_up, test_no_news, caucus_test_page_tear_down);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/against", test_against);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/compare", test_compare);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/others", test_others);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/three-columns", test_three_columns);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/copy", test_copy);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/unopened", test_unopened);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/narrow", test_narrow);
  CAUCUS_TEST_ADD_PAGE ("/thread-page/narrow-title", test_narrow_title);
  return g_test_run ();
}
