/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph on the page: what it needs at each width. */
#include "compare/caucus-comparison-cell-view.h"

#include "caucus-test-ledger.h"

#define MOST_PIXELS 700

#define FIRST  "A full-year employee earns 80 hours and a school-year employee 64 hours of sick " \
  "leave a year, credited on the first work day of the year."
#define SECOND "Sick leave may be used for the illness, injury or medical appointment of the " \
  "employee or of a member of the household."

static void
check_all_widths (GtkWidget *view)
{
  int least, before = G_MAXINT;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  for (int width = least; width < MOST_PIXELS; width++)
    {
      int height;

      gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      g_assert_cmpint (height, >, 0);
      g_assert_cmpint (height, <=, before);
      before = height;
    }
}

/* The first part of a paragraph that was split ends in the space that stood between both. */
static void
test_last_space (void)
{
  g_autoptr (CaucusComparisonRecord) record =
    caucus_comparison_record_new (caucus_test_ledger_new_text (FIRST " " SECOND, NULL),
                                  caucus_test_ledger_new_text (FIRST, SECOND, NULL));
  const CaucusRow *row = caucus_comparison_get_row (record->comparison, 0);
  g_autoptr (CaucusComparisonCell) cell = caucus_comparison_cell_new_inline (record, row);
  GtkWidget *view = g_object_ref_sink (g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL));

  g_assert_cmpint (row->kind, ==, CAUCUS_ROW_SPLIT);
  g_assert_true (g_str_has_suffix (cell->text, ". "));
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), cell);
  check_all_widths (view);
  g_object_unref (view);
}

static GtkWidget *
find_margin_label (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "contract-label") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_margin_label (child);
  return found;
}

/* What has no words is not read: it would be read as the name of its kind. */
static void
test_empty_label (void)
{
  g_autoptr (GPtrArray) blocks = caucus_test_ledger_new_text ("8-3|" FIRST, SECOND, NULL);
  g_autoptr (CaucusComparisonCell) first = caucus_comparison_cell_new_plain (blocks, 0);
  g_autoptr (CaucusComparisonCell) second = caucus_comparison_cell_new_plain (blocks, 1);
  GtkWidget *view = g_object_ref_sink (g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL));
  GtkWidget *label;

  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), second);
  label = find_margin_label (view);
  gtk_test_accessible_assert_state (label, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), first);
  gtk_test_accessible_assert_state (label, GTK_ACCESSIBLE_STATE_HIDDEN, FALSE);
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), second);
  gtk_test_accessible_assert_state (label, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_object_unref (view);
}

static int
measure_height (GtkWidget *view)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, MOST_PIXELS / 2, &height, NULL, NULL, NULL);
  return height;
}

/* A row that is used again before it was ever on the screen is as high as what it shows now. */
static void
test_other_text (void)
{
  g_autoptr (GPtrArray) blocks = caucus_test_ledger_new_text ("Short.", FIRST " " SECOND, NULL);
  g_autoptr (CaucusComparisonCell) brief = caucus_comparison_cell_new_plain (blocks, 0);
  g_autoptr (CaucusComparisonCell) lengthy = caucus_comparison_cell_new_plain (blocks, 1);
  GtkWidget *view = g_object_ref_sink (g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL));
  int height;

  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), brief);
  height = measure_height (view);
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), lengthy);
  g_assert_cmpint (measure_height (view), >, 2 * height);
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), brief);
  g_assert_cmpint (measure_height (view), ==, height);
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/comparison-cell-view/last-space", test_last_space);
  g_test_add_func ("/comparison-cell-view/empty-label", test_empty_label);
  g_test_add_func ("/comparison-cell-view/other-text", test_other_text);
  return g_test_run ();
}
