/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables as lines of text, and when they are shown so. */
#include "compare/caucus-comparison-cell-view.h"
#include "compare/caucus-row-lines.h"

#include "caucus-test-page.h"

#define HEAD "Range\tStep 1\tStep 2\tStep 3\tStep 4\tStep 5\tStep 6"
#define ROW  "Range 1\t17.25\t17.77\t18.30\t18.85\t19.42\t20.00"

static CaucusComparisonRecord *
compare_tables (const char *head,
                const char *before,
                const char *after)
{
  GPtrArray *texts[2] = { caucus_blocks_new (), caucus_blocks_new () };
  const char *rows[2] = { before, after };

  for (guint i = 0; i < 2; i++)
    {
      g_ptr_array_add (texts[i], caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, head));
      g_ptr_array_add (texts[i], caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, rows[i]));
    }
  return caucus_comparison_record_new (texts[0], texts[1]);
}

static CaucusComparisonCell *
new_row (const char *head,
         const char *before,
         const char *after)
{
  g_autoptr (CaucusComparisonRecord) record = compare_tables (head, before, after);

  return caucus_comparison_cell_new_inline (record,
                                            caucus_comparison_get_row (record->comparison, 1));
}

static void
check_lines (const CaucusComparisonCell *row,
             const char                 *expected)
{
  g_autoptr (CaucusComparisonCell) lines = caucus_row_lines_new (row);

  g_assert_cmpstr (lines->text, ==, expected);
}

static void
test_changed (void)
{
  g_autoptr (CaucusComparisonCell) named = new_row ("Range\tStep 1\tStep 2", "Range 1\t15.00\t16.00",
                                                    "Range 1\t15.50\t16.00");
  g_autoptr (CaucusComparisonCell) letter = new_row ("Range\tStep 1\tStep 2", "A\t15.00\t16.00",
                                                     "A\t15.00\t16.50");

  check_lines (named, "Range 1\nStep\u00a01:\u00a015.00 → 15.50 \u2066(+0.50, +3.3\u00a0%)\u2069"
               "\nStep\u00a02:\u00a016.00");
  check_lines (letter, "Range:\u00a0A\nStep\u00a02:\u00a016.00 → 16.50 "
               "\u2066(+0.50, +3.1\u00a0%)\u2069\nStep\u00a01:\u00a015.00");
}

static void
test_unchanged (void)
{
  g_autoptr (CaucusComparisonCell) row = new_row ("Range\tStep 1\tStep 2", "A\t15.00\t",
                                                  "A\t15.00\t");

  check_lines (row, "Range:\u00a0A · Step\u00a01:\u00a015.00");
}

/* What a column is called must not be guessed. */
static void
test_no_head (void)
{
  g_autoptr (CaucusComparisonCell) row = new_row ("A\t15.00\t16.00", "B\t17.00\t18.00",
                                                  "B\t17.50\t18.00");

  g_assert_null (row->headings);
  check_lines (row, "B\n17.00 → 17.50 \u2066(+0.50, +2.9\u00a0%)\u2069\n18.00");
}

static void
test_marks (void)
{
  g_autoptr (CaucusComparisonCell) row = new_row ("Range\tStep 1", "A\t15.00", "A\t15.50");
  g_autoptr (CaucusComparisonCell) lines = caucus_row_lines_new (row);
  guint n_hints = 0;

  for (guint i = 0; i < lines->marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (lines->marks, CaucusMarkRange, i);
      g_autofree char *words = g_strndup (lines->text + mark->start, mark->end - mark->start);

      if (mark->mark == CAUCUS_MARK_HINT)
        n_hints++;
      else
        g_assert_cmpstr (words, ==, mark->mark == CAUCUS_MARK_REMOVED ? "15.00" : "15.50");
    }
  g_assert_cmpuint (n_hints, ==, 3);
}

static GtkWidget *
find_table (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "comparison-table") ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_table (child);
  return found;
}

static gboolean
shows_lines (GtkWidget *view,
             int        width)
{
  int height;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (view, &(GtkAllocation) { 0, 0, width, height }, -1);
  return gtk_widget_get_child_visible (gtk_widget_get_first_child (find_table (view)));
}

/* Seven columns have room in a wide window, and never break a figure in a narrow one. */
static void
test_widths (void)
{
  g_autoptr (CaucusComparisonCell) row = new_row (HEAD, ROW, ROW);
  GtkWidget *view = g_object_ref_sink (g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL));
  int least;

  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), row);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 300);
  g_assert_true (shows_lines (view, least));
  g_assert_false (shows_lines (view, 1000));
  g_assert_true (shows_lines (view, least));
  g_object_unref (view);
}

/* A row's name has more words than a figure. */
static void
test_first_column (void)
{
  g_autoptr (CaucusComparisonCell) row = new_row (HEAD, ROW, ROW);
  GtkWidget *view = g_object_ref_sink (g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL));
  GtkWidget *first, *last;

  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view), row);
  g_assert_false (shows_lines (view, 600));
  first = gtk_widget_get_next_sibling (gtk_widget_get_first_child (find_table (view)));
  last = gtk_widget_get_last_child (find_table (view));
  g_assert_cmpint (4 * gtk_widget_get_allocated_width (first), >,
                   5 * gtk_widget_get_allocated_width (last));
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/row-lines/changed", test_changed);
  g_test_add_func ("/row-lines/unchanged", test_unchanged);
  g_test_add_func ("/row-lines/no-head", test_no_head);
  g_test_add_func ("/row-lines/marks", test_marks);
  g_test_add_func ("/row-lines/widths", test_widths);
  g_test_add_func ("/row-lines/first-column", test_first_column);
  return g_test_run ();
}
