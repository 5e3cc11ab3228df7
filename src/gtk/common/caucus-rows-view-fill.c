/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of the long list are in sight, and how high they are. */
#include "config.h"

#include "caucus-rows-view-private.h"

#include "common/caucus-memory.h"

#define OVERSCAN    1.25
#define SCROLL_STEP 48.0

/* A row that needs more than the view has is cut off at its end. */
int
caucus_rows_view_get_row_width (GtkWidget *row,
                                int        width)
{
  int minimum;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (width, minimum);
}

int
caucus_rows_view_measure_row (CaucusRowsView *view,
                              GtkWidget      *row,
                              guint           position,
                              int             width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, caucus_rows_view_get_row_width (row, width),
                      NULL, &height, NULL, NULL);
  caucus_row_heights_set (view->heights, position, height);
  return height;
}

static void
fill_upwards (CaucusRowsView *view,
              int             width)
{
  while (view->anchor_offset < 0 && caucus_row_pool_get_first (view->pool) > 0)
    {
      GtkWidget *row = caucus_row_pool_add_above (view->pool, view->model);
      guint position = caucus_row_pool_get_first (view->pool);

      view->anchor_offset += caucus_rows_view_measure_row (view, row, position, width);
    }
  view->anchor_offset = MAX (0, view->anchor_offset);
  view->anchor = caucus_row_pool_get_first (view->pool);
}

static double
get_bottom (CaucusRowsView *view)
{
  double y = -view->anchor_offset;

  for (guint i = view->anchor; i < caucus_row_pool_get_end (view->pool); i++)
    y += caucus_row_heights_get (view->heights, i);
  return y;
}

/* Fills the view from the anchor; where the list ends too early, from its end. */
static void
fill (CaucusRowsView *view,
      int             width,
      int             height)
{
  guint n = caucus_rows_view_count_items (view);
  double y;

  fill_upwards (view, width);
  y = get_bottom (view);
  for (guint i = caucus_row_pool_get_end (view->pool); i < n && y < height * OVERSCAN; i++)
    {
      GtkWidget *row = caucus_row_pool_add_below (view->pool, view->model);

      y += caucus_rows_view_measure_row (view, row, i, width);
    }
  if (y < height)
    view->anchor_offset -= height - y;
  fill_upwards (view, width);
}

static void
configure_adjustments (CaucusRowsView *view,
                       int             width,
                       int             height)
{
  double top = (double) caucus_row_heights_get_top (view->heights, view->anchor);
  double total = (double) caucus_row_heights_get_total (view->heights);

  view->shown_value = top + view->anchor_offset;
  gtk_adjustment_configure (view->hadjustment, 0, 0, width, 1, width, width);
  gtk_adjustment_configure (view->vadjustment, view->shown_value, 0, MAX (total, height),
                            SCROLL_STEP, height * 0.9, height);
  view->shown_value = gtk_adjustment_get_value (view->vadjustment);
}

static gboolean
is_laid_out_anew (CaucusRowsView *view,
                  int             width,
                  int             height)
{
  return width != view->measured_width || height != view->measured_height
         || view->measures_again;
}

/* To the upper third of the view. */
static void
go_to_target (CaucusRowsView *view,
              int             height)
{
  if (view->target >= caucus_rows_view_count_items (view))
    return;
  view->anchor = view->target;
  view->anchor_offset = -height / 3.0;
}

/* As much of the row at the top as before is above the view. */
static void
keep_share (CaucusRowsView *view,
            int             width,
            double          share)
{
  GtkWidget *row;

  if (view->anchor >= caucus_rows_view_count_items (view))
    return;
  row = caucus_row_pool_add_below (view->pool, view->model);
  view->anchor_offset = share * caucus_rows_view_measure_row (view, row, view->anchor, width);
}

static double
get_share (CaucusRowsView *view)
{
  if (view->anchor >= caucus_rows_view_count_items (view))
    return 0;
  return view->anchor_offset / MAX (1, caucus_row_heights_get (view->heights, view->anchor));
}

/* Rows are taken and bound here and never while sizes are allocated: a change of their
   labels asks for a new layout, and GTK loses what is asked for in the middle of one. */
void
caucus_rows_view_fill (CaucusRowsView *view)
{
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  int height = gtk_widget_get_height (GTK_WIDGET (view));
  gboolean rows_differ = width != view->measured_width || view->measures_again;
  double share;

  if (width == 0 || view->model == NULL)
    return;
  share = get_share (view);
  if (is_laid_out_anew (view, width, height))
    go_to_target (view, height);
  if (rows_differ)
    caucus_row_heights_reset (view->heights, caucus_rows_view_count_items (view));
  view->measures_again = FALSE;
  view->measured_width = width;
  view->measured_height = height;
  caucus_row_pool_begin (view->pool, view->anchor);
  if (rows_differ && share > 0 && share < 1 && view->target == CAUCUS_ROWS_VIEW_NO_TARGET)
    keep_share (view, width, share);
  fill (view, width, height);
  caucus_row_pool_end (view->pool);
  configure_adjustments (view, width, height);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
  caucus_memory_give_back_later ();
}
