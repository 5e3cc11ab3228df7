/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The compare page over a real store: names, marks, jumps, reversal, theme. */
#include "config.h"

#include "compare/caucus-compare-page.h"
#include "compare/caucus-overview-strip.h"

#include "caucus-test-ledger.h"
#include "common/caucus-rows-view.h"
#include "compare/caucus-comparison-cell-view.h"
#include "compare/caucus-comparison-row-view.h"
#include "compare/review/caucus-review-bar.h"

static CaucusId passes[2];

static void
show (CaucusTestPage *test,
      const CaucusId *before,
      const CaucusId *after)
{
  caucus_test_page_open (test);
  caucus_test_page_present (test, caucus_compare_page_new (test->context, before, after));
}

static gboolean
has_text (CaucusTestPage *test,
          const char     *text)
{
  return caucus_test_page_has_text (GTK_WIDGET (test->page), text);
}

static gboolean
is_compared (CaucusTestPage *test)
{
  return has_text (test, "Paid every four weeks.") && has_text (test, "Paid every two weeks.");
}

static char *
get_attributes (CaucusTestPage *test,
                const char     *text)
{
  GtkLabel *label = caucus_test_page_find_label (GTK_WIDGET (test->page), text);

  g_assert_nonnull (label);
  return pango_attr_list_to_string (gtk_label_get_attributes (label));
}

static void
test_marks (CaucusTestPage *test,
            gconstpointer   data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "District Counter 1");
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Paid every two weeks.",
                                 "Paid every four weeks.");
  before = get_attributes (test, "Paid every two weeks.");
  after = get_attributes (test, "Paid every four weeks.");
  g_assert_nonnull (strstr (before, "11 14 strikethrough true"));
  g_assert_nonnull (strstr (after, "11 15 underline single"));
  g_assert_true (has_text (test, "1 change"));
}

static gboolean
is_reversed (CaucusTestPage *test)
{
  return has_text (test, "Newer, taken as the text before · Thu, Feb 6, 2020, 4:00\u202fPM");
}

/* Reversed, each side stays in its column and only the marks change places. */
static void
test_reverse (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autofree char *before = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.reverse", NULL);
  caucus_test_page_wait (test, is_reversed);
  caucus_test_page_wait (test, is_compared);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Union Proposal 1",
                                 "District Counter 1");
  before = get_attributes (test, "Paid every four weeks.");
  g_assert_nonnull (strstr (before, "strikethrough true"));
}

static gboolean
has_contract (CaucusTestPage *test)
{
  return has_text (test, "Current contract language") && has_text (test, "Paid monthly.");
}

static void
test_contract (CaucusTestPage *test,
               gconstpointer   data)
{
  const CaucusId contract = { { 0 } };

  caucus_test_ledger_add_chain (test, passes);
  show (test, &contract, &passes[0]);
  caucus_test_page_wait (test, has_contract);
  caucus_test_page_assert_order (test, GTK_ORIENTATION_HORIZONTAL, "Current contract language",
                                 "Union Proposal 1");
  g_assert_true (has_text (test, "15.00"));
}

static GtkWidget *
find_rows (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_ROWS_VIEW);
}

/* What is read of a row before its words: where it is, what happened, what the team thinks. */
static void
test_row_name (CaucusTestPage *test,
               gconstpointer   data)
{
  GtkWidget *page;
  GtkWidget *row;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  page = GTK_WIDGET (test->page);
  row = gtk_widget_get_ancestor (
    GTK_WIDGET (caucus_test_page_find_label (page, "Paid every four weeks.")),
    CAUCUS_TYPE_COMPARISON_ROW_VIEW);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "6-1. Changed");
  gtk_widget_activate_action (page, "compare.next", NULL);
  gtk_widget_activate_action (page, "compare.decide", "s", "accept");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "6-1. Changed. Accept in Principle");
}

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

static void
add_shortened (CaucusTestPage *test)
{
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 2, { { 0 } }, "2020-02-07T23:00:00Z",
    "Paid every weeks."
  };

  caucus_test_ledger_add_chain (test, passes);
  counter.answers = passes[0];
  passes[1] = caucus_test_ledger_add_pass (test, &counter);
}

static gboolean
is_shortened (CaucusTestPage *test)
{
  return has_text (test, "Paid every weeks.");
}

/* Of two paragraphs below each other each says whose it is; the second has no mark to tell. */
static void
test_stacked (CaucusTestPage *test,
              gconstpointer   data)
{
  GtkWidget *page, *cell;

  test->width = 360;
  add_shortened (test);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_shortened);
  page = GTK_WIDGET (test->page);
  g_assert_true (has_text (test, "District Counter 2, without the struck words"));
  cell = GTK_WIDGET (caucus_test_page_find_label (page, "Paid every weeks."));
  cell = gtk_widget_get_ancestor (cell, CAUCUS_TYPE_COMPARISON_CELL_VIEW);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "District Counter 2, without the struck words");
  cell = gtk_widget_get_prev_sibling (gtk_widget_get_prev_sibling (cell));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL, "Union Proposal 1");
}

/* Beside each other the columns tell. */
static void
test_side_by_side (CaucusTestPage *test,
                   gconstpointer   data)
{
  add_shortened (test);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_shortened);
  g_assert_false (has_text (test, "District Counter 2, without the struck words"));
}

static gboolean
is_identical (CaucusTestPage *test)
{
  return has_text (test, "The two texts are identical.");
}

static void
test_identical (CaucusTestPage *test,
                gconstpointer   data)
{
  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[0]);
  caucus_test_page_wait (test, is_identical);
  g_assert_true (has_text (test, "No differences"));
}

static gboolean
has_one_change (CaucusTestPage *test)
{
  return has_text (test, "1 change");
}

static gboolean
ignores_quotes (CaucusTestPage *test)
{
  return has_text (test, "0 changes") && has_text (test, "2 typographic differences");
}

static void
test_typography (CaucusTestPage *test,
                 gconstpointer   data)
{
  CaucusTestPass pass = {
    .by = CAUCUS_SIDE_UNION, .kind = CAUCUS_PASS_PROPOSAL, .number = 1,
    .at = "2020-02-06T23:00:00Z", .text = "The \"usual\" rate.",
  };
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  passes[0] = caucus_test_ledger_add_pass (test, &pass);
  pass.number = 2;
  pass.at = "2020-02-07T23:00:00Z";
  pass.text = "The “usual” rate.";
  passes[1] = caucus_test_ledger_add_pass (test, &pass);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, ignores_quotes);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare-view.ignores-typography", NULL);
  g_assert_false (g_settings_get_boolean (settings, "ignores-typography"));
  caucus_test_page_wait (test, has_one_change);
  g_settings_reset (settings, "ignores-typography");
  caucus_test_page_wait (test, ignores_quotes);
}

static gboolean
is_inline (CaucusTestPage *test)
{
  return has_text (test, "Paid every two\u2009four weeks.");
}

static void
test_inline (CaucusTestPage *test,
             gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");
  g_autofree char *attributes = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare-view.is-inline", NULL);
  caucus_test_page_wait (test, is_inline);
  attributes = get_attributes (test, "Paid every two\u2009four weeks.");
  g_assert_nonnull (strstr (attributes, "11 14 strikethrough true"));
  g_assert_nonnull (strstr (attributes, "17 21 underline single"));
  g_settings_reset (settings, "is-inline");
  caucus_test_page_wait (test, is_compared);
}

static int
get_text_height (CaucusTestPage *test)
{
  GtkLabel *label = caucus_test_page_find_label (GTK_WIDGET (test->page), "Paid every four weeks.");
  PangoRectangle extents;

  pango_layout_get_pixel_extents (gtk_label_get_layout (label), NULL, &extents);
  return extents.height;
}

static int normal_height;

static gboolean
is_larger (CaucusTestPage *test)
{
  return get_text_height (test) > normal_height;
}

static gboolean
is_normal (CaucusTestPage *test)
{
  return get_text_height (test) == normal_height;
}

static void
test_text_size (CaucusTestPage *test,
                gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  normal_height = get_text_height (test);
  for (guint i = 0; i < 20; i++)
    gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.larger-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 250);
  caucus_test_page_wait (test, is_larger);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.smaller-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 200);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.normal-text", NULL);
  caucus_test_page_wait (test, is_normal);
}

/* What is selected, else the paragraph, and elsewhere the change looked at. */
static void
test_copy (CaucusTestPage *test,
           gconstpointer   data)
{
  GtkLabel *label;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  label = caucus_test_page_find_label (GTK_WIDGET (test->page), "Paid every four weeks.");
  gtk_label_select_region (label, 5, 15);
  g_signal_emit_by_name (label, "copy-clipboard");
  caucus_test_page_assert_copied (test, "every four");
  gtk_label_select_region (label, 0, 0);
  g_signal_emit_by_name (label, "copy-clipboard");
  caucus_test_page_assert_copied (test, "6-1 Paid every [-two-]{+four+} weeks.");
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (test->page)), NULL);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.copy", NULL);
  g_assert_null (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (test->page))));
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.next", NULL);
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare.copy", NULL);
  caucus_test_page_assert_copied (test, "6-1 Paid every [-two-]{+four+} weeks.");
}

static gboolean
has_review (CaucusTestPage *test)
{
  return caucus_test_page_find_label (find_rows (test), "Accept in Principle") != NULL;
}

static gboolean
has_no_header (CaucusTestPage *test)
{
  return caucus_test_page_find (GTK_WIDGET (test->page), ADW_TYPE_HEADER_BAR) == NULL;
}

/* The texts and their names, larger, and nothing of what the team thinks. */
static void
test_projector (CaucusTestPage *test,
                gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");
  GtkWidget *page;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  page = GTK_WIDGET (test->page);
  normal_height = get_text_height (test);
  gtk_widget_activate_action (page, "compare.next", NULL);
  gtk_widget_activate_action (page, "compare.decide", "s", "accept");
  caucus_test_page_wait (test, has_review);

  gtk_widget_activate_action (page, "compare.projector", NULL);
  caucus_test_page_wait (test, has_no_header);
  caucus_test_page_wait (test, is_larger);
  g_assert_true (has_text (test, "Union Proposal 1"));
  g_assert_false (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
  g_assert_false (has_review (test));
  g_assert_null (caucus_test_page_find (page, CAUCUS_TYPE_REVIEW_BAR));
  gtk_widget_activate_action (page, "compare.decide", "s", "reject");
  gtk_test_accessible_assert_property (find_rows (test), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Change 1 of 1. 6-1. Removed: two. Added: four");
  gtk_widget_activate_action (page, "compare.larger-text", NULL);
  g_assert_cmpint (g_settings_get_int (settings, "projector-text-size"), ==, 200);
  g_assert_cmpint (g_settings_get_int (settings, "text-size"), ==, 100);

  gtk_widget_activate_action (page, "compare.projector", NULL);
  caucus_test_page_wait (test, is_normal);
  caucus_test_page_wait (test, has_review);
  g_assert_false (has_no_header (test));
  g_assert_true (has_text (test, "Change 1 of 1 · 1 of 1 reviewed"));
  g_settings_reset (settings, "projector-text-size");
}

static char *light;

static gboolean
is_dark (CaucusTestPage *test)
{
  g_autofree char *attributes = get_attributes (test, "Paid every four weeks.");

  return !g_str_equal (attributes, light);
}

/* The colours are in the text's attributes, so they have to be made anew. */
static void
test_theme (CaucusTestPage *test,
            gconstpointer   data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  light = get_attributes (test, "Paid every four weeks.");
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_DARK);
  caucus_test_page_wait (test, is_dark);
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_DEFAULT);
  g_clear_pointer (&light, g_free);
}

static gboolean
has_other_colors (CaucusTestPage *test)
{
  g_autofree char *attributes = get_attributes (test, "Paid every four weeks.");

  return !g_str_equal (attributes, light);
}

/* The colours change, the shapes stay. */
static void
test_authors (CaucusTestPage *test,
              gconstpointer   data)
{
  g_autoptr (GSettings) settings = g_settings_new (APP_ID ".Compare");
  g_autofree char *by_author = NULL;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  light = get_attributes (test, "Paid every four weeks.");
  gtk_widget_activate_action (GTK_WIDGET (test->page), "compare-view.colors-by-author", NULL);
  caucus_test_page_wait (test, is_compared);
  caucus_test_page_wait (test, has_other_colors);
  by_author = get_attributes (test, "Paid every four weeks.");
  g_assert_nonnull (strstr (by_author, "11 15 underline single"));
  g_settings_reset (settings, "colors-by-author");
  g_clear_pointer (&light, g_free);
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

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  caucus_test_page_load_style ();

  CAUCUS_TEST_ADD_PAGE ("/compare-page/marks", test_marks);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/reverse", test_reverse);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/contract", test_contract);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/next", test_next);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/row-name", test_row_name);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/tab", test_tab);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/stacked", test_stacked);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/side-by-side", test_side_by_side);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/identical", test_identical);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/typography", test_typography);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/inline", test_inline);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/text-size", test_text_size);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/size-keeps-place", test_size_keeps_place);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/steps-from-sight", test_steps_from_sight);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/copy", test_copy);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/projector", test_projector);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/theme", test_theme);
  CAUCUS_TEST_ADD_PAGE ("/compare-page/authors", test_authors);
  return g_test_run ();
}
