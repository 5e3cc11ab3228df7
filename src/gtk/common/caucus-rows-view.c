/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long list of wrapped rows of which only those in sight exist. */
#include "config.h"

#include "caucus-rows-view-private.h"

#include "common/caucus-memory.h"

#define MIN_WIDTH 280

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CaucusRowsView, caucus_rows_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

guint
caucus_rows_view_count_items (CaucusRowsView *view)
{
  return view->model != NULL ? g_list_model_get_n_items (view->model) : 0;
}

static void
update (CaucusRowsView *view)
{
  if (view->update_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (view), view->update_tick);
  view->update_tick = 0;
  view->fills_in_frame = FALSE;
  if (view->binds_again)
    caucus_row_pool_bind_again (view->pool, view->model);
  view->binds_again = FALSE;
  caucus_rows_view_fill (view);
}

static gboolean
update_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);

  view->update_tick = 0;
  update (view);
  return G_SOURCE_REMOVE;
}

static void
queue_update (CaucusRowsView *view)
{
  if (view->update_tick == 0)
    view->update_tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), update_tick_cb, NULL,
                                                      NULL);
}

/* A frame is laid out again while something asks for it, so its picture has the rows. They are
   filled in once only: what never settles must not hold it up. */
static void
layout_cb (CaucusRowsView *view,
           GdkFrameClock  *clock)
{
  gint64 frame = gdk_frame_clock_get_frame_counter (clock);

  if (!view->fills_in_frame || view->filled_frame == frame)
    return;
  view->filled_frame = frame;
  update (view);
}

static void
caucus_rows_view_realize (GtkWidget *widget)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);

  GTK_WIDGET_CLASS (caucus_rows_view_parent_class)->realize (widget);

  view->filled_frame = -1;
  view->layout_handler = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "layout",
                                                  G_CALLBACK (layout_cb), view,
                                                  G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
caucus_rows_view_unrealize (GtkWidget *widget)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);

  g_clear_signal_handler (&view->layout_handler, gtk_widget_get_frame_clock (widget));

  GTK_WIDGET_CLASS (caucus_rows_view_parent_class)->unrealize (widget);
}

/* Whether there is anything to fill an empty end of the view with. */
static gboolean
has_more_rows (CaucusRowsView *view)
{
  return caucus_row_pool_get_end (view->pool) < caucus_rows_view_count_items (view)
         || caucus_row_pool_get_first (view->pool) > 0 || view->anchor_offset >= 1;
}

/* Measures the rows, whose style may be another than when they were taken. What was gone to, or
   else the row at the top, keeps its place: returns how far the anchor's top has moved for it. */
static double
measure_rows (CaucusRowsView *view,
              int             width)
{
  guint first = caucus_row_pool_get_first (view->pool);
  double moved = 0;

  for (guint i = first; i < caucus_row_pool_get_end (view->pool); i++)
    {
      int before = caucus_row_heights_get (view->heights, i);
      int after = caucus_rows_view_measure_row (view, caucus_row_pool_get (view->pool, i), i,
                                                width);

      if (view->target != CAUCUS_ROWS_VIEW_NO_TARGET && i < view->target)
        moved += after - before;
      else if (view->target == CAUCUS_ROWS_VIEW_NO_TARGET && i == first
               && view->anchor_offset < before)
        moved = view->anchor_offset * after / MAX (1, before) - view->anchor_offset;
    }
  return first == view->anchor ? moved : 0;
}

static void
caucus_rows_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  double moved = measure_rows (view, width);
  GtkAllocation place = { 0, -(int) (view->anchor_offset + moved), width, 0 };

  view->anchor_offset += moved;
  for (guint i = caucus_row_pool_get_first (view->pool);
       i < caucus_row_pool_get_end (view->pool); i++)
    {
      GtkWidget *row = caucus_row_pool_get (view->pool, i);

      place.width = caucus_rows_view_get_row_width (row, width);
      place.x = is_rtl ? width - place.width : 0;
      place.height = caucus_row_heights_get (view->heights, i);
      gtk_widget_size_allocate (row, &place, -1);
      place.y += place.height;
    }
  if (width != view->measured_width || height != view->measured_height || ABS (moved) >= 1
      || (place.y + 1 < height && has_more_rows (view)))
    {
      view->fills_in_frame = TRUE;
      queue_update (view);
    }
}

static void
caucus_rows_view_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : 0;
  *natural = *minimum;
}

static GtkSizeRequestMode
caucus_rows_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
value_changed_cb (CaucusRowsView *view)
{
  double value = gtk_adjustment_get_value (view->vadjustment);

  if (ABS (value - view->shown_value) < 0.5)
    return;
  view->shown_value = value;
  view->target = CAUCUS_ROWS_VIEW_NO_TARGET;
  view->anchor = caucus_row_heights_find (view->heights, value, &view->anchor_offset);
  caucus_rows_view_fill (view);
}

static void
items_changed_cb (CaucusRowsView *view)
{
  guint n = caucus_rows_view_count_items (view);

  caucus_row_pool_retire_all (view->pool);
  view->target = CAUCUS_ROWS_VIEW_NO_TARGET;
  caucus_row_heights_reset (view->heights, n);
  view->anchor = n > 0 ? MIN (view->anchor, n - 1) : 0;
  view->anchor_offset = 0;
  queue_update (view);
}

static void
set_adjustment (CaucusRowsView  *view,
                GtkAdjustment  **field,
                GtkAdjustment   *adjustment)
{
  if (*field != NULL)
    g_signal_handlers_disconnect_by_func (*field, value_changed_cb, view);
  g_clear_object (field);
  *field = g_object_ref_sink (adjustment != NULL ? adjustment
                                                 : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  if (field == &view->vadjustment)
    g_signal_connect_object (*field, "value-changed", G_CALLBACK (value_changed_cb), view,
                             G_CONNECT_SWAPPED);
  queue_update (view);
}

static gboolean
caucus_rows_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (caucus_rows_view_parent_class)->focus (widget, direction);
  return caucus_rows_view_focus_next (CAUCUS_ROWS_VIEW (widget),
                                      direction == GTK_DIR_TAB_FORWARD);
}

static void
caucus_rows_view_dispose (GObject *object)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (object);
  GtkWidget *child;

  if (view->update_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (view), view->update_tick);
  view->update_tick = 0;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (view))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&view->pool, caucus_row_pool_free);
  if (view->model != NULL)
    g_signal_handlers_disconnect_by_func (view->model, items_changed_cb, view);
  g_clear_object (&view->model);
  g_clear_object (&view->hadjustment);
  g_clear_object (&view->vadjustment);

  G_OBJECT_CLASS (caucus_rows_view_parent_class)->dispose (object);
}

static void
caucus_rows_view_finalize (GObject *object)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (object);

  g_clear_pointer (&view->heights, caucus_row_heights_free);

  G_OBJECT_CLASS (caucus_rows_view_parent_class)->finalize (object);
}

static void
caucus_rows_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, view->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, view->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, view->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, view->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_rows_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (view, &view->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (view, &view->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      view->hscroll_policy = g_value_get_enum (value) != GTK_SCROLL_MINIMUM;
      break;
    case PROP_VSCROLL_POLICY:
      view->vscroll_policy = g_value_get_enum (value) != GTK_SCROLL_MINIMUM;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_rows_view_class_init (CaucusRowsViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_rows_view_dispose;
  object_class->finalize = caucus_rows_view_finalize;
  object_class->get_property = caucus_rows_view_get_property;
  object_class->set_property = caucus_rows_view_set_property;
  widget_class->focus = caucus_rows_view_focus;
  widget_class->measure = caucus_rows_view_measure;
  widget_class->realize = caucus_rows_view_realize;
  widget_class->size_allocate = caucus_rows_view_size_allocate;
  widget_class->get_request_mode = caucus_rows_view_get_request_mode;
  widget_class->unrealize = caucus_rows_view_unrealize;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  caucus_rows_view_install_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "rows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
let_go (gpointer view)
{
  caucus_row_pool_let_go (CAUCUS_ROWS_VIEW (view)->pool);
}

static void
caucus_rows_view_init (CaucusRowsView *view)
{
  view->target = CAUCUS_ROWS_VIEW_NO_TARGET;
  view->heights = caucus_row_heights_new ();
  view->pool = caucus_row_pool_new (GTK_WIDGET (view));
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (view), GTK_OVERFLOW_HIDDEN);
  set_adjustment (view, &view->hadjustment, NULL);
  set_adjustment (view, &view->vadjustment, NULL);
  caucus_memory_add_keeper (view, let_go);
}

/**
 * caucus_rows_view_set_source:
 * @source: (nullable): kept by value; its data outlives the view or the model that is set
 *
 * Called once, before the view is shown.
 */
void
caucus_rows_view_set_source (CaucusRowsView             *view,
                             GListModel                 *model,
                             const CaucusRowsViewSource *source)
{
  g_return_if_fail (CAUCUS_IS_ROWS_VIEW (view));
  g_return_if_fail (view->model == NULL);

  caucus_row_pool_set_source (view->pool, source);
  view->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), view,
                           G_CONNECT_SWAPPED);
  items_changed_cb (view);
}

/**
 * caucus_rows_view_prepare:
 * @n_rows: about as many as will be in sight
 *
 * Makes the widgets of rows before there is anything to show in them, for whoever has
 * to wait for the items anyway.
 */
void
caucus_rows_view_prepare (CaucusRowsView *view,
                          guint           n_rows)
{
  g_return_if_fail (CAUCUS_IS_ROWS_VIEW (view));

  caucus_row_pool_prepare (view->pool, n_rows);
}

/**
 * caucus_rows_view_scroll_to:
 *
 * Brings a row to the upper third of the view, where it stays until a person scrolls.
 */
void
caucus_rows_view_scroll_to (CaucusRowsView *view,
                            guint           position)
{
  if (position >= caucus_rows_view_count_items (view))
    return;
  view->target = position;
  view->anchor = position;
  view->anchor_offset = -gtk_widget_get_height (GTK_WIDGET (view)) / 3.0;
  caucus_rows_view_fill (view);
}

/* Brings a row to the upper edge of the view before the next frame. */
void
caucus_rows_view_scroll_to_top (CaucusRowsView *view,
                                guint           position)
{
  if (position >= caucus_rows_view_count_items (view))
    return;
  view->target = CAUCUS_ROWS_VIEW_NO_TARGET;
  view->anchor = position;
  view->anchor_offset = 0;
  queue_update (view);
}

/**
 * caucus_rows_view_bind_again:
 *
 * Shows the items of the rows in sight anew before the next frame, where more than the
 * items decides how they look.
 */
void
caucus_rows_view_bind_again (CaucusRowsView *view)
{
  view->binds_again = TRUE;
  queue_update (view);
}

/**
 * caucus_rows_view_measure_again:
 *
 * Lays all rows out anew, where more than the width decides how high they are. The row that was
 * gone to stays in its place, or else the one at the top.
 */
void
caucus_rows_view_measure_again (CaucusRowsView *view)
{
  view->measures_again = TRUE;
  queue_update (view);
}

/**
 * caucus_rows_view_get_sight:
 * @top: (out): the position at the upper edge of the view, with the part of that row that
 *   is above it
 * @bottom: (out): the same at the lower edge
 */
void
caucus_rows_view_get_sight (CaucusRowsView *view,
                            double         *top,
                            double         *bottom)
{
  double height = gtk_widget_get_height (GTK_WIDGET (view));
  double y = -view->anchor_offset;

  *top = view->anchor;
  *bottom = view->anchor;
  for (guint i = view->anchor; i < caucus_row_pool_get_end (view->pool) && y < height; i++)
    {
      int row = MAX (1, caucus_row_heights_get (view->heights, i));

      if (y <= 0)
        *top = i + MIN (1, -y / row);
      *bottom = i + MIN (1, (height - y) / row);
      y += row;
    }
}
