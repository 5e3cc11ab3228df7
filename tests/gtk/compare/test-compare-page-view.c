/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the compare page shows its texts: layouts, sizes, colours, copies, the projector. */
#include "config.h"

#include "compare/caucus-compare-buttons.h"
#include "compare/caucus-comparison-row-view.h"
#include "compare/review/caucus-review-bar.h"

#include "compared-page.h"

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

/* Its menu is as many widgets as the rest of the page. */
static void
test_menu (CaucusTestPage *test,
           gconstpointer   data)
{
  GtkWidget *buttons;
  GtkMenuButton *button;

  caucus_test_ledger_add_chain (test, passes);
  show (test, &passes[0], &passes[1]);
  caucus_test_page_wait (test, is_compared);
  buttons = caucus_test_page_find (GTK_WIDGET (test->page), CAUCUS_TYPE_COMPARE_BUTTONS);
  button = GTK_MENU_BUTTON (caucus_test_page_find (buttons, GTK_TYPE_MENU_BUTTON));
  g_assert_null (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 4);
  g_assert_true (GTK_IS_POPOVER_MENU (gtk_menu_button_get_popover (button)));
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

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);
  caucus_test_page_load_style ();

  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/inline", test_inline);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/menu", test_menu);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/text-size", test_text_size);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/copy", test_copy);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/projector", test_projector);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/theme", test_theme);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/authors", test_authors);
  CAUCUS_TEST_ADD_PAGE ("/compare-page-view/row-name", test_row_name);
  return g_test_run ();
}
