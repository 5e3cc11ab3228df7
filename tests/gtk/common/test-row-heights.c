/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where rows lie of which few were measured: the same as adding them all up. */
#include "common/caucus-row-heights.h"

#define N_ROWS   137
#define N_ROUNDS 400

static void
test_estimates (void)
{
  g_autoptr (CaucusRowHeights) heights = caucus_row_heights_new ();
  double above;

  caucus_row_heights_reset (heights, 4);
  g_assert_cmpint (caucus_row_heights_get (heights, 3), ==, caucus_row_heights_get (heights, 0));
  caucus_row_heights_set (heights, 1, 10);
  caucus_row_heights_set (heights, 2, 30);
  g_assert_cmpint (caucus_row_heights_get (heights, 0), ==, 20);
  g_assert_cmpint (caucus_row_heights_get (heights, 1), ==, 10);
  g_assert_cmpint (caucus_row_heights_get_top (heights, 3), ==, 60);
  g_assert_cmpint (caucus_row_heights_get_total (heights), ==, 80);
  caucus_row_heights_set (heights, 2, 50);
  g_assert_cmpint (caucus_row_heights_get_total (heights), ==, 120);
  g_assert_cmpuint (caucus_row_heights_find (heights, 41, &above), ==, 2);
  g_assert_cmpfloat (above, ==, 1);
}

static void
test_ends (void)
{
  g_autoptr (CaucusRowHeights) heights = caucus_row_heights_new ();
  double above;

  g_assert_cmpuint (caucus_row_heights_find (heights, 7, &above), ==, 0);
  g_assert_cmpint (caucus_row_heights_get_total (heights), ==, 0);
  caucus_row_heights_reset (heights, 2);
  caucus_row_heights_set (heights, 0, 10);
  caucus_row_heights_set (heights, 1, 10);
  g_assert_cmpuint (caucus_row_heights_find (heights, -3, &above), ==, 0);
  g_assert_cmpfloat (above, ==, -3);
  g_assert_cmpuint (caucus_row_heights_find (heights, 25, &above), ==, 1);
  g_assert_cmpfloat (above, ==, 15);
  caucus_row_heights_reset (heights, 3);
  g_assert_cmpint (caucus_row_heights_get_total (heights), >, 30);
}

static void
check_all (const CaucusRowHeights *heights)
{
  gint64 top = 0;

  for (guint i = 0; i < N_ROWS; i++)
    {
      int height = caucus_row_heights_get (heights, i);
      double above;

      g_assert_cmpint (caucus_row_heights_get_top (heights, i), ==, top);
      g_assert_cmpuint (caucus_row_heights_find (heights, (double) top, &above), ==, i);
      g_assert_cmpuint (caucus_row_heights_find (heights, (double) (top + height) - 0.5, &above),
                        ==, i);
      g_assert_cmpfloat (above, ==, height - 0.5);
      top += height;
    }
  g_assert_cmpint (caucus_row_heights_get_total (heights), ==, top);
}

static void
test_random (void)
{
  g_autoptr (CaucusRowHeights) heights = caucus_row_heights_new ();

  caucus_row_heights_reset (heights, N_ROWS);
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      caucus_row_heights_set (heights, (guint) g_test_rand_int_range (0, N_ROWS),
                              g_test_rand_int_range (1, 400));
      check_all (heights);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/row-heights/estimates", test_estimates);
  g_test_add_func ("/row-heights/ends", test_ends);
  g_test_add_func ("/row-heights/random", test_random);
  return g_test_run ();
}
