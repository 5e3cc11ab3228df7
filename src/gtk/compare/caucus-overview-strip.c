/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip beside the texts that shows where the changes lie, and leads there. */
#include "config.h"

#include "caucus-overview-strip.h"

#define WIDTH      18
#define LANE_WIDTH 6
#define LANE_START 3
#define LANE_GAP   1
#define LINE_WIDTH 2

/**
 * CaucusOverviewStrip:
 *
 * Two lanes, one for each column of the page. What was removed or added is a bar in the
 * lane of its text, what was changed a bar through both, what was moved a double line
 * in the lanes of both ends, and what was only numbered anew a line between the lanes;
 * so it can be read without colours, too. A frame shows what is in sight.
 */
struct _CaucusOverviewStrip
{
  GtkWidget parent_instance;

  /* Owned */
  CaucusComparisonModel *model;
  CaucusRowsView *rows;
  CaucusOverview *overview;       /* or NULL until there is a model */
  guint8 *plot;                   /* of plot_height, or NULL while it has to be made */

  /* State */
  int plot_height;
};

G_DEFINE_FINAL_TYPE (CaucusOverviewStrip, caucus_overview_strip, GTK_TYPE_WIDGET)

/* --- Drawing ------------------------------------------------------------- */

static GdkRGBA
get_color (CaucusOverviewStrip *strip,
           const char          *name)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (strip));
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    gtk_style_context_get_color (context, &color);
  return color;
}

/* Which column a text has, from the side where reading begins. */
static int
get_lane_x (CaucusOverviewStrip *strip,
            CaucusTextSide       side)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (strip)) == GTK_TEXT_DIR_RTL;
  gboolean is_first = side == caucus_comparison_model_get_left (strip->model);

  return is_first != is_rtl ? LANE_START : LANE_START + LANE_WIDTH + LANE_GAP;
}

typedef struct
{
  GtkSnapshot *snapshot;
  GdkRGBA color;
  int y;
  int height;
} Pen;

static void
fill (const Pen *pen,
      int        x,
      int        width)
{
  gtk_snapshot_append_color (pen->snapshot, &pen->color,
                             &GRAPHENE_RECT_INIT (x, pen->y, width, pen->height));
}

static void
draw_bar (CaucusOverviewStrip *strip,
          Pen                 *pen,
          CaucusTextSide       side)
{
  pen->color = get_color (strip, side == CAUCUS_TEXT_OLD ? "mark_removed_color"
                                                         : "mark_added_color");
  fill (pen, get_lane_x (strip, side), LANE_WIDTH);
}

static void
draw_double_line (CaucusOverviewStrip *strip,
                  Pen                 *pen,
                  CaucusTextSide       side)
{
  int x = get_lane_x (strip, side);

  pen->color = get_color (strip, "mark_moved_color");
  fill (pen, x, LINE_WIDTH);
  fill (pen, x + LANE_WIDTH - LINE_WIDTH, LINE_WIDTH);
}

static void
draw_middle (CaucusOverviewStrip *strip,
             Pen                 *pen,
             const char          *color,
             int                  width)
{
  pen->color = get_color (strip, color);
  fill (pen, (WIDTH - width) / 2, width);
}

static void
draw_mark (CaucusOverviewStrip *strip,
           Pen                 *pen,
           CaucusOverviewKind   kind)
{
  switch (kind)
    {
    case CAUCUS_OVERVIEW_REMOVED:
      draw_bar (strip, pen, CAUCUS_TEXT_OLD);
      break;
    case CAUCUS_OVERVIEW_ADDED:
      draw_bar (strip, pen, CAUCUS_TEXT_NEW);
      break;
    case CAUCUS_OVERVIEW_CHANGED:
      draw_bar (strip, pen, CAUCUS_TEXT_OLD);
      draw_bar (strip, pen, CAUCUS_TEXT_NEW);
      draw_middle (strip, pen, "mark_added_color", LANE_GAP);
      break;
    case CAUCUS_OVERVIEW_MOVED_AWAY:
      draw_double_line (strip, pen, CAUCUS_TEXT_OLD);
      break;
    case CAUCUS_OVERVIEW_MOVED_HERE:
      draw_double_line (strip, pen, CAUCUS_TEXT_NEW);
      break;
    case CAUCUS_OVERVIEW_RENUMBERED:
      draw_middle (strip, pen, "mark_renumbered_color", LINE_WIDTH + LANE_GAP);
      break;
    case CAUCUS_OVERVIEW_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

/* Neighboring pixels of a kind are one rectangle. */
static void
draw_kind (CaucusOverviewStrip *strip,
           GtkSnapshot         *snapshot,
           CaucusOverviewKind   kind)
{
  guint8 bit = (guint8) (1 << kind);
  Pen pen = { .snapshot = snapshot };

  for (int y = 0; y < strip->plot_height; y++)
    {
      if (!(strip->plot[y] & bit))
        continue;
      pen.y = y;
      while (y < strip->plot_height && (strip->plot[y] & bit))
        y++;
      pen.height = y - pen.y;
      draw_mark (strip, &pen, kind);
    }
}

static void
draw_sight (CaucusOverviewStrip *strip,
            GtkSnapshot         *snapshot)
{
  double scale = strip->plot_height / (double) strip->overview->n_lines;
  GdkRGBA color = get_color (strip, "window_fg_color");
  const float borders[4] = { 1, 1, 1, 1 };
  double top, bottom;
  GskRoundedRect frame;
  graphene_rect_t bounds;

  caucus_rows_view_get_sight (strip->rows, &top, &bottom);
  bounds = GRAPHENE_RECT_INIT (0.5f, (float) (top * scale), WIDTH - 1,
                               MAX (6, (float) ((bottom - top) * scale)));
  gsk_rounded_rect_init_from_rect (&frame, &bounds, 3);
  color.alpha = 0.12f;
  gtk_snapshot_push_rounded_clip (snapshot, &frame);
  gtk_snapshot_append_color (snapshot, &color, &bounds);
  gtk_snapshot_pop (snapshot);
  color.alpha = 0.6f;
  gtk_snapshot_append_border (snapshot, &frame, borders,
                              (GdkRGBA[4]) { color, color, color, color });
}

/* The change looked at has the same bar before it as its row has. */
static void
draw_current (CaucusOverviewStrip *strip,
              GtkSnapshot         *snapshot)
{
  guint change = caucus_comparison_model_get_change (strip->model);
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (strip)) == GTK_TEXT_DIR_RTL;
  Pen pen = { .snapshot = snapshot, .color = get_color (strip, "accent_bg_color") };
  guint line;

  if (change == 0 || change > strip->overview->marks->len)
    return;
  line = g_array_index (strip->overview->marks, CaucusOverviewMark, change - 1).line;
  pen.y = (int) ((guint64) line * (guint) strip->plot_height / strip->overview->n_lines) - 2;
  pen.height = 7;
  fill (&pen, is_rtl ? WIDTH - LANE_START : 0, LANE_START);
}

static void
plot (CaucusOverviewStrip *strip)
{
  int height = gtk_widget_get_height (GTK_WIDGET (strip));

  if (strip->plot != NULL && strip->plot_height == height)
    return;
  g_free (strip->plot);
  strip->plot = caucus_overview_plot (strip->overview, (guint) height);
  strip->plot_height = height;
}

static void
caucus_overview_strip_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  CaucusOverviewStrip *strip = CAUCUS_OVERVIEW_STRIP (widget);

  if (strip->overview == NULL || strip->overview->n_lines == 0)
    return;
  plot (strip);
  draw_kind (strip, snapshot, CAUCUS_OVERVIEW_RENUMBERED);
  for (CaucusOverviewKind kind = 0; kind < CAUCUS_OVERVIEW_RENUMBERED; kind++)
    draw_kind (strip, snapshot, kind);
  draw_current (strip, snapshot);
  draw_sight (strip, snapshot);
}

static void
caucus_overview_strip_measure (GtkWidget      *widget,
                               GtkOrientation  orientation,
                               int             for_size,
                               int            *minimum,
                               int            *natural,
                               int            *minimum_baseline,
                               int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

/* --- Going there --------------------------------------------------------- */

static void
go_to_line (CaucusOverviewStrip *strip,
            double               y)
{
  int height = MAX (1, gtk_widget_get_height (GTK_WIDGET (strip)));
  guint n = strip->overview->n_lines;
  double line = CLAMP (y / height, 0, 1) * n;

  gtk_widget_activate_action (GTK_WIDGET (strip), "compare.go-to-line", "u",
                              MIN ((guint) line, MAX (n, 1) - 1));
}

static void
drag_begin_cb (CaucusOverviewStrip *strip,
               double               x,
               double               y)
{
  guint height = (guint) gtk_widget_get_height (GTK_WIDGET (strip));
  guint change;

  if (strip->overview == NULL)
    return;
  change = caucus_overview_find_near (strip->overview, height, y);
  if (change > 0)
    gtk_widget_activate_action (GTK_WIDGET (strip), "compare.go-to-change", "u", change);
  else
    go_to_line (strip, y);
}

static void
drag_update_cb (CaucusOverviewStrip *strip,
                double               x_offset,
                double               y_offset,
                GtkGestureDrag      *drag)
{
  double x, y;

  if (strip->overview == NULL || ABS (y_offset) < 1
      || !gtk_gesture_drag_get_start_point (drag, &x, &y))
    return;
  go_to_line (strip, y + y_offset);
}

static gboolean
go_to_end_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  CaucusOverviewStrip *strip = CAUCUS_OVERVIEW_STRIP (widget);
  gboolean to_last = g_variant_get_boolean (arguments);

  if (strip->overview == NULL)
    return FALSE;
  return gtk_widget_activate_action (widget, "compare.go-to-change", "u",
                                     to_last ? strip->overview->marks->len : 1);
}

/* --- The widget ---------------------------------------------------------- */

static void
model_changed_cb (CaucusOverviewStrip *strip)
{
  g_clear_pointer (&strip->overview, caucus_overview_free);
  g_clear_pointer (&strip->plot, g_free);
  strip->overview = caucus_comparison_model_get_overview (strip->model);
  gtk_widget_set_visible (GTK_WIDGET (strip), strip->overview->marks->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (strip));
}

static void
caucus_overview_strip_dispose (GObject *object)
{
  CaucusOverviewStrip *strip = CAUCUS_OVERVIEW_STRIP (object);

  g_clear_object (&strip->model);
  g_clear_object (&strip->rows);
  g_clear_pointer (&strip->overview, caucus_overview_free);
  g_clear_pointer (&strip->plot, g_free);

  G_OBJECT_CLASS (caucus_overview_strip_parent_class)->dispose (object);
}

static void
caucus_overview_strip_class_init (CaucusOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_overview_strip_dispose;
  widget_class->measure = caucus_overview_strip_measure;
  widget_class->snapshot = caucus_overview_strip_snapshot;

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, 0, "compare.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, 0, "compare.previous", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, go_to_end_cb, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, go_to_end_cb, "b", TRUE);
  gtk_widget_class_set_css_name (widget_class, "overview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
caucus_overview_strip_init (CaucusOverviewStrip *strip)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), strip,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (strip), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_focusable (GTK_WIDGET (strip), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (strip), GTK_OVERFLOW_HIDDEN);
}

/**
 * caucus_overview_strip_set_source:
 * @model: whose changes it shows
 * @rows: shows the model, and has its adjustments
 *
 * Called once.
 */
void
caucus_overview_strip_set_source (CaucusOverviewStrip   *strip,
                                  CaucusComparisonModel *model,
                                  CaucusRowsView        *rows)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (rows));

  g_return_if_fail (strip->model == NULL);

  strip->model = g_object_ref (model);
  strip->rows = g_object_ref (rows);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (model_changed_cb), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "notify::change", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  model_changed_cb (strip);
}

/**
 * caucus_overview_strip_set_place:
 * @words: which change is looked at, for screen readers
 */
void
caucus_overview_strip_set_place (CaucusOverviewStrip *strip,
                                 const char          *words)
{
  guint n = caucus_comparison_model_get_n_changes (strip->model);
  guint change = caucus_comparison_model_get_change (strip->model);

  gtk_accessible_update_property (GTK_ACCESSIBLE (strip),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) change,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}
