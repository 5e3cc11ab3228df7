/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long list of wrapped rows of which only those in sight exist. */
#include "config.h"

#include "caucus-rows-view.h"

#define FIRST_ESTIMATE 60
#define MIN_WIDTH      280
#define OVERSCAN       1.25
#define SCROLL_STEP    48.0

/**
 * CaucusRowsView:
 *
 * GtkListView keeps two hundred rows alive and measures them all after a jump; with
 * wrapped paragraphs that is too slow. Here a row exists while it is in sight, its
 * widget is used again for another, and the heights of rows never seen are
 * estimated. The place in the list is an anchor, an item and how far its top lies
 * above the view, so a better estimate moves the scroll bar and never the text.
 */
struct _CaucusRowsView
{
  GtkWidget parent_instance;

  /* Owned */
  GListModel *model;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  GArray *heights;                /* of int by position, -1 for rows never measured */
  GPtrArray *rows;                /* of child widgets, that of `first' first */
  GPtrArray *spare;               /* of child widgets out of sight */

  /* State */
  CaucusRowsViewSource source;
  guint first;                    /* position of the first of `rows' */
  guint anchor;
  double anchor_offset;           /* pixels of the anchor above the view */
  double shown_value;
  int measured_width;
  int measured_height;
  guint update_tick;
  gboolean binds_again;
  gint64 measured_sum;
  guint n_measured;
  guint hscroll_policy : 1;
  guint vscroll_policy : 1;
};

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (CaucusRowsView, caucus_rows_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static guint
count_items (CaucusRowsView *view)
{
  return view->model != NULL ? g_list_model_get_n_items (view->model) : 0;
}

static int
get_estimate (CaucusRowsView *view)
{
  if (view->n_measured == 0)
    return FIRST_ESTIMATE;
  return MAX (1, (int) (view->measured_sum / view->n_measured));
}

static int
get_height (CaucusRowsView *view,
            guint           position)
{
  int height = g_array_index (view->heights, int, position);

  return height >= 0 ? height : get_estimate (view);
}

static void
set_height (CaucusRowsView *view,
            guint           position,
            int             height)
{
  int *known = &g_array_index (view->heights, int, position);

  if (*known >= 0)
    view->measured_sum -= *known;
  else
    view->n_measured++;
  *known = height;
  view->measured_sum += height;
}

static void
forget_heights (CaucusRowsView *view)
{
  g_array_set_size (view->heights, count_items (view));
  for (guint i = 0; i < view->heights->len; i++)
    g_array_index (view->heights, int, i) = -1;
  view->measured_sum = 0;
  view->n_measured = 0;
}

/* Focus in a row that goes out of sight stays in the view. */
static void
retire_row (CaucusRowsView *view,
            GtkWidget      *row)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (view)) == row)
    gtk_widget_grab_focus (GTK_WIDGET (view));
  gtk_widget_set_child_visible (row, FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_ptr_array_add (view->spare, row);
}

static void
retire_all (CaucusRowsView *view)
{
  for (guint i = 0; i < view->rows->len; i++)
    retire_row (view, g_ptr_array_index (view->rows, i));
  g_ptr_array_set_size (view->rows, 0);
}

/* The widget of an item; rows that stay in sight keep theirs. */
static GtkWidget *
take_row (CaucusRowsView *view,
          GPtrArray      *old_rows,
          guint           position)
{
  g_autoptr (GObject) item = NULL;
  GtkWidget *row = NULL;

  if (position >= view->first && position - view->first < old_rows->len)
    {
      gpointer *slot = &g_ptr_array_index (old_rows, position - view->first);

      row = g_steal_pointer (slot);
      if (row != NULL)
        return row;
    }
  if (view->spare->len > 0)
    row = g_ptr_array_steal_index_fast (view->spare, view->spare->len - 1);
  else
    {
      row = view->source.create (view->source.user_data);
      gtk_widget_set_parent (row, GTK_WIDGET (view));
    }
  item = g_list_model_get_item (view->model, position);
  view->source.bind (row, item, view->source.user_data);
  gtk_widget_set_child_visible (row, TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_HIDDEN, FALSE, -1);
  return row;
}

/* A row that needs more than the view has is cut off at its end. */
static int
get_row_width (GtkWidget *row,
               int        width)
{
  int minimum;

  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (width, minimum);
}

static int
measure_row (CaucusRowsView *view,
             GtkWidget      *row,
             guint           position,
             int             width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, get_row_width (row, width), NULL, &height,
                      NULL, NULL);
  set_height (view, position, height);
  return height;
}

/* Where the scroll bar was dragged to, by what is known of the heights. */
static void
move_anchor (CaucusRowsView *view,
             double          value)
{
  guint n = count_items (view);
  guint i = 0;

  while (i + 1 < n && value >= get_height (view, i))
    value -= get_height (view, i++);
  view->anchor = i;
  view->anchor_offset = value;
}

static double
get_anchor_value (CaucusRowsView *view)
{
  gint64 sum = 0;

  for (guint i = 0; i < view->anchor; i++)
    sum += get_height (view, i);
  return (double) sum + view->anchor_offset;
}

static double
get_total (CaucusRowsView *view)
{
  gint64 unknown = (gint64) view->heights->len - view->n_measured;

  return (double) (view->measured_sum + unknown * get_estimate (view));
}

/* The rows that will be in sight, in order; rows are added at either end. */
typedef struct
{
  GPtrArray *old_rows;
  GQueue rows;
  guint first;
  int width;
} Layout;

static void
add_above (CaucusRowsView *view,
           Layout         *layout)
{
  GtkWidget *row;

  layout->first--;
  row = take_row (view, layout->old_rows, layout->first);
  g_queue_push_head (&layout->rows, row);
  view->anchor_offset += measure_row (view, row, layout->first, layout->width);
}

static void
fill_upwards (CaucusRowsView *view,
              Layout         *layout)
{
  while (view->anchor_offset < 0 && layout->first > 0)
    add_above (view, layout);
  view->anchor_offset = MAX (0, view->anchor_offset);
  view->anchor = layout->first;
}

/* Fills the view from the anchor; where the list ends too early, from its end. */
static void
fill (CaucusRowsView *view,
      Layout         *layout,
      int             height)
{
  guint n = count_items (view);
  guint next = view->anchor;
  double y;

  layout->first = view->anchor;
  fill_upwards (view, layout);
  y = -view->anchor_offset;
  for (guint i = layout->first; i < next; i++)
    y += get_height (view, i);
  for (; next < n && y < height * OVERSCAN; next++)
    {
      GtkWidget *row = take_row (view, layout->old_rows, next);

      g_queue_push_tail (&layout->rows, row);
      y += measure_row (view, row, next, layout->width);
    }
  if (y < height)
    view->anchor_offset -= height - y;
  fill_upwards (view, layout);
}

/* Children stand in the order of the list, for the keyboard and for screen readers. */
static void
keep_rows (CaucusRowsView *view,
           Layout         *layout)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < layout->old_rows->len; i++)
    {
      if (g_ptr_array_index (layout->old_rows, i) != NULL)
        retire_row (view, g_ptr_array_index (layout->old_rows, i));
    }
  view->first = layout->first;
  for (GList *l = layout->rows.head; l != NULL; l = l->next)
    {
      GtkWidget *row = l->data;

      if (gtk_widget_get_prev_sibling (row) != previous)
        gtk_widget_insert_after (row, GTK_WIDGET (view), previous);
      previous = row;
      g_ptr_array_add (view->rows, row);
    }
}

static void
configure_adjustments (CaucusRowsView *view,
                       int             width,
                       int             height)
{
  view->shown_value = get_anchor_value (view);
  gtk_adjustment_configure (view->hadjustment, 0, 0, width, 1, width, width);
  gtk_adjustment_configure (view->vadjustment, view->shown_value, 0,
                            MAX (get_total (view), height), SCROLL_STEP, height * 0.9, height);
  view->shown_value = gtk_adjustment_get_value (view->vadjustment);
}

/* Rows are taken and bound here and never while sizes are allocated: a change of their
   labels asks for a new layout, and GTK loses what is asked for in the middle of one. */
static void
update_rows (CaucusRowsView *view)
{
  int width = gtk_widget_get_width (GTK_WIDGET (view));
  int height = gtk_widget_get_height (GTK_WIDGET (view));
  g_autoptr (GPtrArray) old_rows = NULL;
  Layout layout = { .width = width };

  if (width == 0 || view->model == NULL)
    return;
  old_rows = g_steal_pointer (&view->rows);
  view->rows = g_ptr_array_new ();
  layout.old_rows = old_rows;
  g_queue_init (&layout.rows);
  if (width != view->measured_width)
    forget_heights (view);
  view->measured_width = width;
  view->measured_height = height;
  fill (view, &layout, height);
  keep_rows (view, &layout);
  g_queue_clear (&layout.rows);
  configure_adjustments (view, width, height);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

static void
bind_rows (CaucusRowsView *view)
{
  for (guint i = 0; i < view->rows->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (view->model, view->first + i);

      view->source.bind (g_ptr_array_index (view->rows, i), item, view->source.user_data);
    }
}

static gboolean
update_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);

  view->update_tick = 0;
  if (view->binds_again)
    bind_rows (view);
  view->binds_again = FALSE;
  update_rows (view);
  return G_SOURCE_REMOVE;
}

static void
queue_update (CaucusRowsView *view)
{
  if (view->update_tick == 0)
    view->update_tick = gtk_widget_add_tick_callback (GTK_WIDGET (view), update_tick_cb, NULL,
                                                      NULL);
}

/* Whether there is anything to fill an empty end of the view with. */
static gboolean
has_more_rows (CaucusRowsView *view)
{
  return view->first + view->rows->len < count_items (view) || view->first > 0
         || view->anchor_offset >= 1;
}

static void
caucus_rows_view_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0, -(int) view->anchor_offset, width, 0 };

  for (guint i = 0; i < view->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (view->rows, i);

      place.width = get_row_width (row, width);
      place.x = is_rtl ? width - place.width : 0;
      place.height = measure_row (view, row, view->first + i, width);
      gtk_widget_size_allocate (row, &place, -1);
      place.y += place.height;
    }
  if (width != view->measured_width || height != view->measured_height
      || (place.y + 1 < height && has_more_rows (view)))
    queue_update (view);
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
  move_anchor (view, value);
  update_rows (view);
}

static void
items_changed_cb (CaucusRowsView *view)
{
  guint n = count_items (view);

  retire_all (view);
  forget_heights (view);
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

/* The buttons in sight from the first to the last, and among them what has the focus. */
static void
add_stops (GPtrArray *stops,
           GtkWidget *root,
           GtkWidget *focus)
{
  if (!gtk_widget_get_mapped (root))
    return;
  if (GTK_IS_BUTTON (root) || root == focus)
    g_ptr_array_add (stops, root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_stops (stops, child, focus);
}

static GPtrArray *
list_stops (CaucusRowsView *view,
            GtkWidget      *focus)
{
  GPtrArray *stops = g_ptr_array_new ();

  g_ptr_array_add (stops, view);
  for (guint i = 0; i < view->rows->len; i++)
    add_stops (stops, g_ptr_array_index (view->rows, i), focus);
  return stops;
}

/*
 * All the text is one stop of the Tab key, and what can be pressed in it others: paragraphs can be
 * selected, and would be a stop each.
 */
static gboolean
caucus_rows_view_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  g_autoptr (GPtrArray) stops = NULL;
  guint place;

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (caucus_rows_view_parent_class)->focus (widget, direction);
  stops = list_stops (view, focus);
  if (!g_ptr_array_find (stops, focus, &place))
    place = is_forward ? 0 : stops->len - 1;
  else if (is_forward ? place + 1 == stops->len : place == 0)
    return FALSE;
  else
    place = is_forward ? place + 1 : place - 1;
  return gtk_widget_grab_focus (g_ptr_array_index (stops, place));
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
  g_ptr_array_set_size (view->rows, 0);
  g_ptr_array_set_size (view->spare, 0);
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

  g_clear_pointer (&view->heights, g_array_unref);
  g_clear_pointer (&view->rows, g_ptr_array_unref);
  g_clear_pointer (&view->spare, g_ptr_array_unref);

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

/* The parameters are how many steps or pages to scroll by; pages where the flag is set. */
static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkAdjustment *adjustment = CAUCUS_ROWS_VIEW (widget)->vadjustment;
  gboolean by_page;
  double by;

  g_variant_get (arguments, "(bd)", &by_page, &by);
  by *= by_page ? gtk_adjustment_get_page_increment (adjustment)
                : gtk_adjustment_get_step_increment (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
  return TRUE;
}

static gboolean
scroll_to_end_cb (GtkWidget *widget,
                  GVariant  *arguments,
                  gpointer   user_data)
{
  CaucusRowsView *view = CAUCUS_ROWS_VIEW (widget);
  guint n = count_items (view);
  gboolean to_end = g_variant_get_boolean (arguments);

  view->anchor = to_end && n > 0 ? n - 1 : 0;
  view->anchor_offset = 0;
  update_rows (view);
  return TRUE;
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    gboolean by_page;
    double by;
  } keys[] = {
    { GDK_KEY_Up, FALSE, -1 }, { GDK_KEY_Down, FALSE, 1 },
    { GDK_KEY_Page_Up, TRUE, -1 }, { GDK_KEY_Page_Down, TRUE, 1 },
    { GDK_KEY_space, TRUE, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, 0, scroll_cb, "(bd)",
                                  keys[i].by_page, keys[i].by);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, scroll_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, scroll_to_end_cb, "b", TRUE);
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
  widget_class->size_allocate = caucus_rows_view_size_allocate;
  widget_class->get_request_mode = caucus_rows_view_get_request_mode;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  add_bindings (widget_class);
  gtk_widget_class_set_css_name (widget_class, "rows");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
caucus_rows_view_init (CaucusRowsView *view)
{
  view->heights = g_array_new (FALSE, FALSE, sizeof (int));
  view->rows = g_ptr_array_new ();
  view->spare = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (view), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (view), GTK_OVERFLOW_HIDDEN);
  set_adjustment (view, &view->hadjustment, NULL);
  set_adjustment (view, &view->vadjustment, NULL);
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

  view->source = *source;
  view->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), view,
                           G_CONNECT_SWAPPED);
  items_changed_cb (view);
}

/**
 * caucus_rows_view_scroll_to:
 *
 * Brings a row to the upper third of the view.
 */
void
caucus_rows_view_scroll_to (CaucusRowsView *view,
                            guint           position)
{
  if (position >= count_items (view))
    return;
  view->anchor = position;
  view->anchor_offset = -gtk_widget_get_height (GTK_WIDGET (view)) / 3.0;
  update_rows (view);
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
 * Lays all rows out anew, where more than the width decides how high they are. The row at
 * the top stays there.
 */
void
caucus_rows_view_measure_again (CaucusRowsView *view)
{
  forget_heights (view);
  queue_update (view);
}

/* Returns: the position of the row at the top of the view */
guint
caucus_rows_view_get_position (CaucusRowsView *view)
{
  return view->first;
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
  for (guint i = view->anchor; i < view->first + view->rows->len && y < height; i++)
    {
      int row = MAX (1, get_height (view, i));

      if (y <= 0)
        *top = i + MIN (1, -y / row);
      *bottom = i + MIN (1, (height - y) / row);
      y += row;
    }
}
