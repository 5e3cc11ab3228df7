/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows on demand: few exist, they stand in order, and a jump arrives where it should. */
#include "common/caucus-rows-view.h"

#include <adwaita.h>

#include "common/caucus-memory.h"

#define N_ITEMS       5000
#define N_SPARE       2           /* that may wait at rest */
#define MOST_ROWS     60
#define PATIENCE_USEC ((gint64) 20 * G_USEC_PER_SEC)

typedef struct
{
  GtkWidget *window;
  GtkWidget *scroller;
  CaucusRowsView *view;
  GtkStringList *items;
  guint n_created;
} Test;

static GtkWidget *
create (gpointer user_data)
{
  Test *test = user_data;
  GtkWidget *label = gtk_label_new (NULL);

  test->n_created++;
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  return label;
}

static void
bind (GtkWidget *row,
      gpointer   item,
      gpointer   user_data)
{
  gtk_label_set_label (GTK_LABEL (row), gtk_string_object_get_string (item));
}

static gboolean
is_shown (Test       *test,
          const char *text)
{
  int height = gtk_widget_get_height (GTK_WIDGET (test->view));
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (test->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (row)
          || !g_str_has_prefix (gtk_label_get_label (GTK_LABEL (row)), text)
          || !gtk_widget_compute_bounds (row, GTK_WIDGET (test->view), &bounds))
        continue;
      return bounds.origin.y >= 0 && bounds.origin.y < (float) height;
    }
  return FALSE;
}

static void
wait_for (Test       *test,
          const char *text)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;

  while (!is_shown (test, text))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  CaucusRowsViewSource source = { .create = create, .bind = bind, .user_data = test };
  guint n = GPOINTER_TO_UINT (data);

  test->items = gtk_string_list_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = g_strnfill (20 + (i * 37) % 400, 'x');
      g_autofree char *text = g_strdup_printf ("%u %s", i, words);

      gtk_string_list_append (test->items, text);
    }
  test->view = g_object_new (CAUCUS_TYPE_ROWS_VIEW, NULL);
  caucus_rows_view_set_source (test->view, G_LIST_MODEL (test->items), &source);
  test->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (test->scroller), GTK_WIDGET (test->view));
  test->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (test->window), 500, 400);
  gtk_window_set_child (GTK_WINDOW (test->window), test->scroller);
  gtk_window_present (GTK_WINDOW (test->window));
  if (n > 0)
    wait_for (test, "0 ");
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  gpointer view = test->view;

  g_object_add_weak_pointer (view, &view);
  gtk_window_destroy (GTK_WINDOW (test->window));
  g_assert_null (view);
  g_assert_finalize_object (test->items);
}

static GtkAdjustment *
get_adjustment (Test *test)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (test->scroller));
}

/* The row at the upper edge. */
static guint
get_top (Test *test)
{
  double top, bottom;

  caucus_rows_view_get_sight (test->view, &top, &bottom);
  return (guint) top;
}

static void
check_order (Test *test)
{
  guint64 last = 0;
  gboolean is_first = TRUE;
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (test->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint64 number = g_ascii_strtoull (gtk_label_get_label (GTK_LABEL (row)), NULL, 10);

      if (!gtk_widget_get_child_visible (row))
        continue;
      g_assert_true (is_first || number == last + 1);
      is_first = FALSE;
      last = number;
    }
  g_assert_false (is_first);
}

static void
test_few_exist (Test          *test,
                gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (test);

  for (guint i = 0; i < 40; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 150);
      g_main_context_iteration (NULL, FALSE);
      check_order (test);
    }
  g_assert_cmpuint (test->n_created, <, MOST_ROWS);
  g_assert_cmpuint (get_top (test), >, 20);
}

static void
test_jump (Test          *test,
           gconstpointer  data)
{
  caucus_rows_view_scroll_to (test->view, 3210);
  wait_for (test, "3210 ");
  check_order (test);
  caucus_rows_view_scroll_to (test->view, 1);
  wait_for (test, "1 ");
  g_assert_cmpuint (get_top (test), ==, 0);
  caucus_rows_view_scroll_to (test->view, N_ITEMS - 1);
  wait_for (test, "4999 ");
  caucus_rows_view_scroll_to (test->view, N_ITEMS);
  g_assert_cmpuint (test->n_created, <, MOST_ROWS);
}

static guint
count_rows (Test     *test,
            gboolean  shown_only)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (test->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += !shown_only || gtk_widget_get_child_visible (row);
  return n;
}

/* The rows that a jump leaves behind are those of the place that it leads to. */
static void
test_jump_reuses (Test          *test,
                  gconstpointer  data)
{
  guint most = count_rows (test, TRUE);

  for (guint i = 1; i < 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u ", i * 1789 % N_ITEMS);

      caucus_rows_view_scroll_to (test->view, i * 1789 % N_ITEMS);
      wait_for (test, text);
      check_order (test);
      most = MAX (most, count_rows (test, TRUE));
    }
  g_assert_cmpuint (test->n_created, ==, most);
}

/* The focus stays with its row, whichever widgets are needed. */
static void
test_focus_stays (Test          *test,
                  gconstpointer  data)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (test->view));

  gtk_label_set_selectable (GTK_LABEL (row), TRUE);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (test->view)) == row);
  caucus_rows_view_scroll_to (test->view, 3210);
  g_assert_false (gtk_widget_get_child_visible (row));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (test->window)) == GTK_WIDGET (test->view));
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (row)), ==, "0 xxxxxxxxxxxxxxxxxxxx");
}

/* Once nobody is at work few widgets wait, and those in sight are left alone. */
static void
test_rest (Test          *test,
           gconstpointer  data)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;
  guint n_shown;

  caucus_rows_view_prepare (test->view, MOST_ROWS);
  n_shown = count_rows (test, TRUE);
  caucus_memory_give_back_later ();
  while (count_rows (test, FALSE) > n_shown + N_SPARE)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
  g_assert_cmpuint (count_rows (test, TRUE), ==, n_shown);
  caucus_rows_view_scroll_to (test->view, 3210);
  wait_for (test, "3210 ");
  check_order (test);
}

static gboolean
is_in_place (Test *test)
{
  double top, bottom;

  caucus_rows_view_get_sight (test->view, &top, &bottom);
  return top < 1000 && top > 985 && is_shown (test, "1000 ");
}

static void
wait_for_width (Test *test,
                int   width)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;

  gtk_widget_set_size_request (test->scroller, width, -1);
  while (gtk_widget_get_width (GTK_WIDGET (test->view)) < width || !is_in_place (test))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

/* However the rows wrap, what was gone to stays in sight. */
static void
test_new_layout (Test          *test,
                 gconstpointer  data)
{
  caucus_rows_view_scroll_to (test->view, 1000);
  wait_for (test, "1000 ");
  wait_for_width (test, 900);
  wait_for_width (test, 1400);
}

static void
test_ends (Test          *test,
           gconstpointer  data)
{
  GtkAdjustment *adjustment = get_adjustment (test);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  wait_for (test, "4999 ");
  gtk_adjustment_set_value (adjustment, 0);
  wait_for (test, "0 ");
  g_assert_cmpuint (get_top (test), ==, 0);
}

static void
test_items_change (Test          *test,
                   gconstpointer  data)
{
  const char *const other[] = { "other", NULL };

  caucus_rows_view_scroll_to (test->view, 2000);
  gtk_string_list_splice (test->items, 0, N_ITEMS, other);
  wait_for (test, "other");
  g_assert_cmpuint (get_top (test), ==, 0);
  gtk_string_list_splice (test->items, 0, 1, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_false (is_shown (test, "other"));
}

static void
load_large_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, ".large { font-size: 400%; }", -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static float
get_y (Test       *test,
       const char *text,
       float      *height)
{
  GtkWidget *row;

  for (row = gtk_widget_get_first_child (GTK_WIDGET (test->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_child_visible (row)
          || !g_str_has_prefix (gtk_label_get_label (GTK_LABEL (row)), text)
          || !gtk_widget_compute_bounds (row, GTK_WIDGET (test->view), &bounds))
        continue;
      *height = bounds.size.height;
      return bounds.origin.y;
    }
  *height = 0;
  return -G_MAXFLOAT;
}

static void
draw_frames (Test   *test,
             gint64  n)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (test->window);
  gint64 end = gdk_frame_clock_get_frame_counter (clock) + n;

  while (gdk_frame_clock_get_frame_counter (clock) < end)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      gtk_widget_queue_draw (GTK_WIDGET (test->view));
      g_main_context_iteration (NULL, FALSE);
    }
}

/* Returns: where the row is then */
static float
enlarge (Test       *test,
         const char *text)
{
  float before, height, y;

  get_y (test, text, &before);
  gtk_widget_add_css_class (GTK_WIDGET (test->view), "large");
  caucus_rows_view_measure_again (test->view);
  draw_frames (test, 6);
  y = get_y (test, text, &height);
  g_assert_cmpfloat (height, >, 2 * before);
  return y;
}

/* The style of the rows is known only when they are laid out. */
static void
test_larger (Test          *test,
             gconstpointer  data)
{
  float height, before;

  load_large_style ();
  caucus_rows_view_scroll_to (test->view, 1000);
  wait_for (test, "1000 ");
  draw_frames (test, 3);
  before = get_y (test, "1000 ", &height);
  g_assert_cmpfloat_with_epsilon (enlarge (test, "1000 "), before, 2);
}

/* With nothing gone to it is the row at the top, of which as much is above the view as before. */
static void
test_larger_at_top (Test          *test,
                    gconstpointer  data)
{
  g_autofree char *text = NULL;
  float before, after, height;
  guint top;

  load_large_style ();
  gtk_adjustment_set_value (get_adjustment (test), 1500);
  draw_frames (test, 3);
  top = get_top (test);
  text = g_strdup_printf ("%u ", top);
  before = get_y (test, text, &height) / height;
  after = enlarge (test, text);
  get_y (test, text, &height);
  g_assert_cmpuint (get_top (test), ==, top);
  g_assert_cmpfloat_with_epsilon (after / height, before, 0.05);
}

/* Widgets that were made beforehand are nowhere to be seen, and are used before others are made. */
static void
test_prepared (Test          *test,
               gconstpointer  data)
{
  caucus_rows_view_prepare (test->view, MOST_ROWS);
  g_assert_cmpuint (test->n_created, ==, MOST_ROWS);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (test->view)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_assert_false (gtk_widget_get_child_visible (row));
  gtk_string_list_append (test->items, "0 words");
  wait_for (test, "0 ");
  caucus_rows_view_prepare (test->view, MOST_ROWS);
  g_assert_cmpuint (test->n_created, ==, MOST_ROWS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  g_log_set_always_fatal (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);

  g_test_add ("/rows-view/few-exist", Test, GUINT_TO_POINTER (N_ITEMS), set_up, test_few_exist,
              tear_down);
  g_test_add ("/rows-view/prepared", Test, GUINT_TO_POINTER (0), set_up, test_prepared, tear_down);
  g_test_add ("/rows-view/jump", Test, GUINT_TO_POINTER (N_ITEMS), set_up, test_jump, tear_down);
  g_test_add ("/rows-view/jump-reuses", Test, GUINT_TO_POINTER (N_ITEMS), set_up,
              test_jump_reuses, tear_down);
  g_test_add ("/rows-view/focus-stays", Test, GUINT_TO_POINTER (N_ITEMS), set_up,
              test_focus_stays, tear_down);
  g_test_add ("/rows-view/rest", Test, GUINT_TO_POINTER (N_ITEMS), set_up, test_rest, tear_down);
  g_test_add ("/rows-view/new-layout", Test, GUINT_TO_POINTER (N_ITEMS), set_up,
              test_new_layout, tear_down);
  g_test_add ("/rows-view/larger", Test, GUINT_TO_POINTER (N_ITEMS), set_up, test_larger,
              tear_down);
  g_test_add ("/rows-view/larger-at-top", Test, GUINT_TO_POINTER (N_ITEMS), set_up,
              test_larger_at_top, tear_down);
  g_test_add ("/rows-view/ends", Test, GUINT_TO_POINTER (N_ITEMS), set_up, test_ends, tear_down);
  g_test_add ("/rows-view/items-change", Test, GUINT_TO_POINTER (N_ITEMS), set_up,
              test_items_change, tear_down);
  return g_test_run ();
}
