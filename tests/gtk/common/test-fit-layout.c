/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first form that there is room for is shown, and no form gets less than it needs. */
#include "common/caucus-fit-layout.h"

#define WIDE   400
#define NARROW 100
#define HEIGHT 50

typedef struct
{
  GtkWidget *parent;
  GtkWidget *wide;
  GtkWidget *narrow;
} Test;

static GtkWidget *
add_child (Test *test,
           int   width,
           int   height)
{
  GtkWidget *child = gtk_label_new (NULL);

  gtk_widget_set_size_request (child, width, height);
  gtk_widget_set_parent (child, test->parent);
  return child;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  test->parent = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_set_layout_manager (test->parent, g_object_new (CAUCUS_TYPE_FIT_LAYOUT, NULL));
  test->wide = add_child (test, WIDE, HEIGHT);
  test->narrow = add_child (test, NARROW, 2 * HEIGHT);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  g_assert_finalize_object (test->parent);
}

static void
allocate (Test *test,
          int   width)
{
  GtkAllocation place = { 0, 0, width, 2 * HEIGHT };

  gtk_widget_measure (test->parent, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (test->parent, &place, -1);
}

static void
test_measure (Test          *test,
              gconstpointer  data)
{
  static const struct
  {
    GtkOrientation orientation;
    int for_size;
    int minimum;
    int natural;
  } cases[] = {
    { GTK_ORIENTATION_HORIZONTAL, -1, NARROW, WIDE },
    { GTK_ORIENTATION_VERTICAL, -1, HEIGHT, 2 * HEIGHT },
    { GTK_ORIENTATION_VERTICAL, NARROW, 2 * HEIGHT, 2 * HEIGHT },
    { GTK_ORIENTATION_VERTICAL, WIDE - 1, 2 * HEIGHT, 2 * HEIGHT },
    { GTK_ORIENTATION_VERTICAL, WIDE, HEIGHT, HEIGHT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minimum, natural;

      gtk_widget_measure (test->parent, cases[i].orientation, cases[i].for_size, &minimum,
                          &natural, NULL, NULL);
      g_assert_cmpint (minimum, ==, cases[i].minimum);
      g_assert_cmpint (natural, ==, cases[i].natural);
    }
}

static void
test_choice (Test          *test,
             gconstpointer  data)
{
  allocate (test, WIDE);
  g_assert_true (gtk_widget_get_child_visible (test->wide));
  g_assert_false (gtk_widget_get_child_visible (test->narrow));
  gtk_test_accessible_assert_state (test->narrow, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_cmpint (gtk_widget_get_width (test->wide), ==, WIDE);

  allocate (test, WIDE - 1);
  g_assert_false (gtk_widget_get_child_visible (test->wide));
  gtk_test_accessible_assert_state (test->wide, GTK_ACCESSIBLE_STATE_HIDDEN, TRUE);
  g_assert_true (gtk_widget_get_child_visible (test->narrow));
  g_assert_cmpint (gtk_widget_get_width (test->narrow), ==, WIDE - 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  g_test_add ("/fit-layout/measure", Test, NULL, set_up, test_measure, tear_down);
  g_test_add ("/fit-layout/choice", Test, NULL, set_up, test_choice, tear_down);
  return g_test_run ();
}
