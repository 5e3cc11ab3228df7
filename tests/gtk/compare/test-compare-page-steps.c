/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page: from change to change, and where one stays. */
#include "config.h"

#include "compare/caucus-overview-strip.h"

#include "compared-page.h"

static gboolean
is_at_change (CaucusTestPage *test)
{
  return has_text (test, "Change 1 of 1");
}

static void
test_next (CaucusTestPage *test,
           gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *strip;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  page = GTK_WIDGET (test->page);
  g_assert_false (is_at_change (test));
  gtk_widget_activate_action (page, "compare.next", NULL);
  g_assert_true (is_at_change (test));
  gtk_test_accessible_assert_property (find_rows (test), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Change 1 of 1. 6-1. Removed: two. Added: four");
  gtk_widget_activate_action (page, "compare.next", NULL);
  g_assert_true (is_at_change (test));
  strip = caucus_test_page_find (page, CAUCUS_TYPE_OVERVIEW_STRIP);
  gtk_test_accessible_assert_role (strip, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (strip, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "Change 1 of 1");
}

/* The paragraphs can be selected, but are no stops: Tab goes into the texts and out. */
static void
test_tab (CaucusTestPage *test,
          gconstpointer   data)
{
  GtkWidget *rows, *label;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  rows = find_rows (test);
  gtk_widget_grab_focus (rows);
  g_assert_false (gtk_widget_child_focus (rows, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (rows, GTK_DIR_TAB_BACKWARD));
  label = GTK_WIDGET (caucus_test_page_find_label (rows, "Paid every two weeks."));
  g_assert_true (gtk_widget_grab_focus (label));
  g_assert_true (gtk_widget_child_focus (rows, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_focus (rows));
}

/* Of a hundred paragraphs each tenth differs, the fifth first. */
static CaucusId
add_long_pass (CaucusTestPage *test,
               guint           number,
               const char     *word)
{
  CaucusTestPass pass = {
    .by = CAUCUS_SIDE_UNION, .kind = CAUCUS_PASS_PROPOSAL, .number = number,
    .at = number == 1 ? "2020-02-06T23:00:00Z" : "2020-02-07T23:00:00Z", .text = "Paid.",
  };
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 1; i <= 100; i++)
    g_ptr_array_add (more, g_strdup_printf ("Paragraph %u is about the %s of all who work here.", i,
                                            i % 10 == 5 ? word : "hours"));
  g_ptr_array_add (more, NULL);
  pass.more = (const char *const *) more->pdata;
  return caucus_test_ledger_add_pass (test, &pass);
}

static void
show_long (CaucusTestPage *test)
{
  passes[0] = add_long_pass (test, 1, "wages");
  passes[1] = add_long_pass (test, 2, "leave");
  show (test, &passes[0], &passes[1]);
}

static gboolean
shows_start (CaucusTestPage *test)
{
  return has_text (test, "10 changes") && has_text (test, "Paid.");
}

static GtkAdjustment *
get_scroll (CaucusTestPage *test)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (find_rows (test)));
}

static gboolean
is_at_end (CaucusTestPage *test)
{
  GtkAdjustment *scroll = get_scroll (test);

  gtk_adjustment_set_value (scroll, gtk_adjustment_get_upper (scroll));
  return has_text (test, "Paragraph 100 is about the hours of all who work here.");
}

/* Returns: the first change that begins below the upper edge */
static guint
get_first_below (CaucusTestPage *test)
{
  double top, bottom;

  caucus_rows_view_get_sight (CAUCUS_ROWS_VIEW (find_rows (test)), &top, &bottom);
  for (guint change = 1; change <= 10; change++)
    {
      /* After the heading and the first paragraph. */
      if (change * 10 - 5 + 1 >= top)
        return change;
    }
  return 11;
}

static void
check_change (CaucusTestPage *test,
              guint           change)
{
  g_autofree char *words = g_strdup_printf ("Change %u of 10", change);

  g_assert_true (has_text (test, words));
}

/* From what is in sight, as long as no change is chosen there. */
static void
test_steps_from_sight (CaucusTestPage *test,
                       gconstpointer   data)
{
  GtkWidget *page;
  guint below;

  show_long (test);
  caucus_test_page_wait (test, shows_start);
  page = GTK_WIDGET (test->page);
  gtk_widget_activate_action (page, "compare.previous", NULL);
  g_assert_true (has_text (test, "10 changes"));

  caucus_test_page_wait (test, is_at_end);
  below = get_first_below (test);
  g_assert_cmpuint (below, >, 5);
  gtk_widget_activate_action (page, "compare.previous", NULL);
  check_change (test, below - 1);
  gtk_widget_activate_action (page, "compare.previous", NULL);
  check_change (test, below - 2);
  gtk_widget_activate_action (page, "compare.next", NULL);
  check_change (test, below - 1);

  gtk_adjustment_set_value (get_scroll (test), 0);
  gtk_widget_activate_action (page, "compare.next", NULL);
  check_change (test, 1);
}

static gboolean
shows_change (CaucusTestPage *test)
{
  return has_text (test, "Paragraph 55 is about the leave of all who work here.");
}

static int change_height;

static gboolean
is_much_larger (CaucusTestPage *test)
{
  GtkLabel *label;

  label = caucus_test_page_find_label (GTK_WIDGET (test->page),
                                       "Paragraph 55 is about the leave of all who work here.");
  return label != NULL && gtk_widget_get_height (GTK_WIDGET (label)) > 2 * change_height;
}

/* Whether the middle of the change is between the edges of the view. */
static gboolean
is_change_in_sight (CaucusTestPage *test)
{
  double top, bottom;

  caucus_rows_view_get_sight (CAUCUS_ROWS_VIEW (find_rows (test)), &top, &bottom);
  return is_much_larger (test) && 56.5 > top && 56.5 < bottom;
}

/* However large the text becomes at once, the change looked at stays where it is read. */
static void
test_size_keeps_place (CaucusTestPage *test,
                       gconstpointer   data)
{
  GtkWidget *page;
  GtkLabel *label;

  show_long (test);
  caucus_test_page_wait (test, shows_start);
  page = GTK_WIDGET (test->page);
  gtk_widget_activate_action (page, "compare.go-to-change", "u", 6);
  caucus_test_page_wait (test, shows_change);
  gtk_adjustment_set_value (get_scroll (test), gtk_adjustment_get_value (get_scroll (test)) + 20);
  label = caucus_test_page_find_label (page,
                                       "Paragraph 55 is about the leave of all who work here.");
  change_height = gtk_widget_get_height (GTK_WIDGET (label));
  for (guint i = 0; i < 10; i++)
    gtk_widget_activate_action (page, "compare.larger-text", NULL);
  caucus_test_page_wait (test, is_much_larger);
  g_assert_true (is_change_in_sight (test));
  gtk_widget_activate_action (page, "compare.normal-text", NULL);
}

/* --- Changes of several paragraphs --------------------------------------- */

static const char *const leave = "Leave is earned by the hour and is paid at the usual rate.";
static const char *const jury = "Jury duty is paid in full for as long as the court asks.";
static const char *const death = "On the death of a relative five days of leave are paid.";

static void
show_texts (CaucusTestPage    *test,
            const char *const *before,
            const char *const *after)
{
  CaucusTestPass pass = {
    .by = CAUCUS_SIDE_UNION, .kind = CAUCUS_PASS_PROPOSAL, .number = 1,
    .at = "2020-02-06T23:00:00Z", .text = "Paid.", .more = before,
  };

  passes[0] = caucus_test_ledger_add_pass (test, &pass);
  pass.number = 2;
  pass.at = "2020-02-07T23:00:00Z";
  pass.more = after;
  passes[1] = caucus_test_ledger_add_pass (test, &pass);
  show (test, &passes[0], &passes[1]);
}

static gboolean
has_one_change (CaucusTestPage *test)
{
  return has_text (test, "1 change");
}

static void
check_description (CaucusTestPage *test,
                   const char     *words)
{
  gtk_test_accessible_assert_property (find_rows (test), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       words);
}

/* One stop with two ends. */
static void
test_move (CaucusTestPage *test,
           gconstpointer   data)
{
  static const char *const before[] = { death, leave, jury, NULL };
  static const char *const after[] = { leave, jury, death, NULL };
  GtkWidget *page;

  show_texts (test, before, after);
  caucus_test_page_wait (test, has_one_change);
  page = GTK_WIDGET (test->page);
  gtk_widget_activate_action (page, "compare.next", NULL);
  check_description (test, "Change 1 of 1. Moved here from below 6-1");
  gtk_widget_activate_action (page, "compare.jump", NULL);
  check_description (test, "Change 1 of 1. Moved below “Jury duty is paid in full for…”");
  gtk_widget_activate_action (page, "compare.jump", NULL);
  check_description (test, "Change 1 of 1. Moved here from below 6-1");
}

static gboolean
names_section (CaucusTestPage *test)
{
  return has_text (test, "Removed section 6-2 Plans");
}

/* Named once, decided on once. */
static void
test_section (CaucusTestPage *test,
              gconstpointer   data)
{
  static const char *const before[] = { leave, "6-2|Plans", "They are offered in writing.",
                                        "(a)|A plan is written.", jury, NULL };
  static const char *const after[] = { leave, jury, NULL };
  GtkWidget *page;

  show_texts (test, before, after);
  caucus_test_page_wait (test, has_one_change);
  page = GTK_WIDGET (test->page);
  caucus_test_page_wait (test, names_section);
  g_assert_false (has_text (test, "Removed"));
  gtk_widget_activate_action (page, "compare.next", NULL);
  check_description (test, "Change 1 of 1. Removed section 6-2 Plans. 3 paragraphs");
  gtk_widget_activate_action (page, "compare.decide", "s", "reject");
  g_assert_true (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
}

static gboolean
is_only_numbered (CaucusTestPage *test)
{
  return has_text (test, "Only the numbering differs: nothing is to be decided.");
}

static gboolean
has_badge (CaucusTestPage *test)
{
  return has_text (test, "6-2 → 6-3");
}

static void
test_labels (CaucusTestPage *test,
             gconstpointer   data)
{
  static const char *const before[] = { "6-2|Leave is earned by the hour.", NULL };
  static const char *const after[] = { "6-3|Leave is earned by the hour.", NULL };

  show_texts (test, before, after);
  caucus_test_page_wait (test, is_only_numbered);
  g_assert_true (has_text (test, "1 label changed"));
  g_assert_true (has_text (test, "0 changes"));
  caucus_test_page_wait (test, has_badge);
}

/* --- Where one stays ----------------------------------------------------- */

static gboolean
is_reversed (CaucusTestPage *test)
{
  return has_text (test, "Newer, taken as the text before · Fri, Feb 7, 2020, 4:00\u202fPM");
}

static void
test_reverse_keeps_change (CaucusTestPage *test,
                           gconstpointer   data)
{
  show_long (test);
  caucus_test_page_wait (test, shows_start);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.go-to-change", "u", 6);
  caucus_test_page_wait (test, shows_change);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.reverse", NULL);
  caucus_test_page_wait (test, is_reversed);
  check_change (test, 6);
  caucus_test_page_wait (test, shows_change);
}

static double place;

static gboolean
is_in_the_middle (CaucusTestPage *test)
{
  double bottom;

  gtk_adjustment_set_value (get_scroll (test), gtk_adjustment_get_upper (get_scroll (test)) / 2);
  caucus_rows_view_get_sight (CAUCUS_ROWS_VIEW (find_rows (test)), &place, &bottom);
  return place > 30;
}

static gboolean
is_at_place (CaucusTestPage *test)
{
  double top, bottom;

  caucus_rows_view_get_sight (CAUCUS_ROWS_VIEW (find_rows (test)), &top, &bottom);
  return ABS (top - place) < 1;
}

static gboolean
has_left_place (CaucusTestPage *test)
{
  return !is_at_place (test);
}

/* What was read stays in sight, though no change is chosen. */
static void
test_place (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  show_long (test);
  caucus_test_page_wait (test, shows_start);
  caucus_test_page_wait (test, is_in_the_middle);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.only-changes", NULL);
  caucus_test_page_wait (test, has_left_place);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.only-changes", NULL);
  caucus_test_page_wait (test, is_at_place);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare-view.is-inline", NULL);
  caucus_test_page_wait (test, is_at_place);
  g_settings_reset (settings, "is-inline");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.reverse", NULL);
  caucus_test_page_wait (test, is_reversed);
  caucus_test_page_wait (test, is_at_place);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  caucus_test_page_load_style ();

  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/next", test_next);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/tab", test_tab);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/size-keeps-place", test_size_keeps_place);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/steps-from-sight", test_steps_from_sight);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/move", test_move);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/section", test_section);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/labels", test_labels);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/reverse-keeps-change", test_reverse_keeps_change);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-steps/place", test_place);
  return g_test_run ();
}
