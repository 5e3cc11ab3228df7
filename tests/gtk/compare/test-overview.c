/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The small picture of the changes, and what a click on it means. */
#include "compare/caucus-overview.h"

static CaucusOverview *
new_overview (guint n_lines)
{
  CaucusOverview *overview = g_new0 (CaucusOverview, 1);

  overview->n_lines = n_lines;
  overview->marks = g_array_new (FALSE, FALSE, sizeof (CaucusOverviewMark));
  return overview;
}

static void
add (CaucusOverview     *overview,
     guint               line,
     CaucusOverviewKind  kind)
{
  CaucusOverviewMark mark = { line, 1, line, kind, kind != CAUCUS_OVERVIEW_RENUMBERED };

  g_array_append_val (overview->marks, mark);
}

/* More lines than pixels: a mark is high enough to be seen, and none hides another. */
static void
test_many_lines (void)
{
  g_autoptr (CaucusOverview) overview = new_overview (6000);
  g_autofree guint8 *plot = NULL;

  add (overview, 0, CAUCUS_OVERVIEW_FIRST);
  add (overview, 1, CAUCUS_OVERVIEW_SECOND);
  add (overview, 3000, CAUCUS_OVERVIEW_BOTH);
  add (overview, 5999, CAUCUS_OVERVIEW_MOVED_SECOND);
  plot = caucus_overview_plot (overview, 300);
  for (guint y = 0; y < 2; y++)
    g_assert_cmpuint (plot[y], ==,
                      1 << CAUCUS_OVERVIEW_FIRST | 1 << CAUCUS_OVERVIEW_SECOND);
  g_assert_cmpuint (plot[2], ==, 0);
  g_assert_cmpuint (plot[149], ==, 0);
  g_assert_cmpuint (plot[150], ==, 1 << CAUCUS_OVERVIEW_BOTH);
  g_assert_cmpuint (plot[152], ==, 0);
  g_assert_cmpuint (plot[299], ==, 1 << CAUCUS_OVERVIEW_MOVED_SECOND);
}

/* Fewer lines than pixels: neighbors do not run together. */
static void
test_few_lines (void)
{
  g_autoptr (CaucusOverview) overview = new_overview (4);
  g_autofree guint8 *plot = NULL;

  add (overview, 1, CAUCUS_OVERVIEW_FIRST);
  add (overview, 2, CAUCUS_OVERVIEW_FIRST);
  plot = caucus_overview_plot (overview, 40);
  g_assert_cmpuint (plot[9], ==, 0);
  g_assert_cmpuint (plot[10], ==, 1 << CAUCUS_OVERVIEW_FIRST);
  g_assert_cmpuint (plot[18], ==, 1 << CAUCUS_OVERVIEW_FIRST);
  g_assert_cmpuint (plot[19], ==, 0);
  g_assert_cmpuint (plot[20], ==, 1 << CAUCUS_OVERVIEW_FIRST);
  g_assert_cmpuint (plot[29], ==, 0);
}

/* A section is as high as all its lines. */
static void
test_block (void)
{
  g_autoptr (CaucusOverview) overview = new_overview (100);
  CaucusOverviewMark mark = { 10, 50, 10, CAUCUS_OVERVIEW_FIRST, TRUE };
  g_autofree guint8 *plot = NULL;

  g_array_append_val (overview->marks, mark);
  plot = caucus_overview_plot (overview, 200);
  g_assert_cmpuint (plot[19], ==, 0);
  g_assert_cmpuint (plot[20], ==, 1 << CAUCUS_OVERVIEW_FIRST);
  g_assert_cmpuint (plot[118], ==, 1 << CAUCUS_OVERVIEW_FIRST);
  g_assert_cmpuint (plot[120], ==, 0);
  g_assert_true (caucus_overview_find_near (overview, 200, 70)
                 == &g_array_index (overview->marks, CaucusOverviewMark, 0));
}

static guint
find_near (const CaucusOverview *overview,
           double                y)
{
  const CaucusOverviewMark *mark = caucus_overview_find_near (overview, 300, y);

  return mark != NULL ? mark->row : 0;
}

/* What is no change is not gone to. */
static void
test_near (void)
{
  g_autoptr (CaucusOverview) overview = new_overview (100);

  add (overview, 10, CAUCUS_OVERVIEW_FIRST);
  add (overview, 12, CAUCUS_OVERVIEW_SECOND);
  add (overview, 90, CAUCUS_OVERVIEW_BOTH);
  add (overview, 50, CAUCUS_OVERVIEW_RENUMBERED);
  g_assert_cmpuint (find_near (overview, 31), ==, 10);
  g_assert_cmpuint (find_near (overview, 37.5), ==, 12);
  g_assert_cmpuint (find_near (overview, 150), ==, 0);
  g_assert_cmpuint (find_near (overview, 267), ==, 90);
  g_assert_cmpuint (find_near (overview, 299), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/overview/many-lines", test_many_lines);
  g_test_add_func ("/overview/few-lines", test_few_lines);
  g_test_add_func ("/overview/block", test_block);
  g_test_add_func ("/overview/near", test_near);
  return g_test_run ();
}
