/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of three columns: what stands beside each other, and what below. */
#include "config.h"

#include "compare/columns/caucus-columns-model.h"
#include "compare/columns/caucus-columns-row-view-private.h"

#include "caucus-test-ledger.h"

#define WIDE   1200
#define NARROW 400

#define NINETY "4-1|Probation lasts 90 days."
#define SIXTY  "4-1|Probation lasts 60 days."
#define HALF   "4-1|Probation lasts 180 days."

static const CaucusColumnsNames names = {
  { (char *) "Union", (char *) "Contract", (char *) "District" },
};

static CaucusColumnsRowView *
show_line (const char *base,
           const char *by_union,
           const char *by_employer)
{
  g_autoptr (CaucusColumnsModel) model = caucus_columns_model_new ();
  g_autoptr (CaucusColumnsLine) line = NULL;
  CaucusColumnsRowView *view =
    g_object_ref_sink (g_object_new (CAUCUS_TYPE_COLUMNS_ROW_VIEW, NULL));

  caucus_columns_model_take (
    model, caucus_columns_record_new (caucus_test_ledger_new_text (base, NULL),
                                      caucus_test_ledger_new_text (by_union, NULL),
                                      caucus_test_ledger_new_text (by_employer, NULL)));
  line = g_list_model_get_item (G_LIST_MODEL (model), 0);
  caucus_columns_row_view_show (view, line, &names);
  return view;
}

static int
lay_out (CaucusColumnsRowView *view,
         int                   width)
{
  GtkAllocation place = { .width = width };

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (GTK_WIDGET (view), &place, -1);
  return place.height;
}

/* What is seen, one letter a column: a text is large, a caption small. */
static char *
list_shown (CaucusColumnsRowView *view)
{
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (gtk_widget_get_child_visible (view->captions[i]))
        g_string_append_c (shown, "uce"[i]);
      if (gtk_widget_get_child_visible (view->cells[i]))
        g_string_append_c (shown, "UCE"[i]);
    }
  return g_string_free (shown, FALSE);
}

static void
check (CaucusColumnsRowView *view,
       int                   width,
       const char           *expected)
{
  g_autofree char *shown = NULL;

  lay_out (view, width);
  shown = list_shown (view);
  g_assert_cmpstr (shown, ==, expected);
}

static int
get_x (CaucusColumnsRowView *view,
       CaucusColumnPlace     place)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (view->cells[place], GTK_WIDGET (view), &bounds));
  return (int) bounds.origin.x;
}

/* Beside each other a caption is due only where one side is alone, or both say the same. */
static void
test_shown (void)
{
  CaucusColumnsRowView *both = show_line (NINETY, SIXTY, HALF);
  CaucusColumnsRowView *alone = show_line (NINETY, NINETY, HALF);
  CaucusColumnsRowView *alike = show_line (NINETY, HALF, HALF);
  CaucusColumnsRowView *same = show_line (NINETY, NINETY, NINETY);

  check (both, WIDE, "UCE");
  check (both, NARROW, "uUcCeE");
  check (alone, WIDE, "UCeE");
  check (alone, NARROW, "cCeE");
  check (alike, WIDE, "uUCeE");
  check (alike, NARROW, "uUcC");
  check (same, WIDE, "UCE");
  check (same, NARROW, "C");
  g_object_unref (both);
  g_object_unref (alone);
  g_object_unref (alike);
  g_object_unref (same);
}

static void
test_places (void)
{
  CaucusColumnsRowView *view = show_line (NINETY, SIXTY, HALF);
  int wide = lay_out (view, WIDE);

  g_assert_cmpint (get_x (view, CAUCUS_PLACE_UNION), <, get_x (view, CAUCUS_PLACE_CONTRACT));
  g_assert_cmpint (get_x (view, CAUCUS_PLACE_CONTRACT), <, get_x (view, CAUCUS_PLACE_EMPLOYER));
  g_assert_cmpint (lay_out (view, NARROW), >, wide);
  g_assert_cmpint (get_x (view, CAUCUS_PLACE_UNION), ==, get_x (view, CAUCUS_PLACE_EMPLOYER));

  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  g_assert_cmpint (lay_out (view, WIDE), ==, wide);
  g_assert_cmpint (get_x (view, CAUCUS_PLACE_UNION), >, get_x (view, CAUCUS_PLACE_EMPLOYER));
  g_object_unref (view);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/columns-row-view/shown", test_shown);
  g_test_add_func ("/columns-row-view/places", test_places);
  return g_test_run ();
}
