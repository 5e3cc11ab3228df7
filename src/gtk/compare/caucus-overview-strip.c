/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The strip beside the texts that shows where the changes lie, and leads there. */
#include "config.h"

#include "caucus-overview-strip.h"

#include "compare/caucus-overview-picture.h"

/**
 * CaucusOverviewStrip:
 *
 * Two lanes, one for each text that is compared or, where both are compared with the
 * contract, for each side. What is in one text alone is a bar in its lane, what is of
 * both a bar through both, what was moved a double line in the lanes of its ends, what was
 * split or joined a hollow bar, and what was only numbered anew a line between the lanes; so
 * it can be read without colours, too. A frame shows what is in sight.
 */
struct _CaucusOverviewStrip
{
  GtkWidget parent_instance;

  /* Owned */
  CaucusChangeLines *lines;
  CaucusRowsView *rows;
  CaucusOverview *overview;       /* or NULL until there are lines */
  guint8 *plot;                   /* of plot_height, or NULL while it has to be made */

  /* State */
  int plot_height;
};

G_DEFINE_FINAL_TYPE (CaucusOverviewStrip, caucus_overview_strip, GTK_TYPE_WIDGET)

/* --- The picture --------------------------------------------------------- */

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
  CaucusOverviewPicture picture = { .widget = widget, .overview = strip->overview };

  if (strip->overview == NULL || strip->overview->n_lines == 0)
    return;
  plot (strip);
  picture.plot = strip->plot;
  picture.plot_height = strip->plot_height;
  picture.current = caucus_change_lines_get_position (strip->lines);
  picture.n_current = caucus_change_lines_get_n_current (strip->lines);
  caucus_rows_view_get_sight (strip->rows, &picture.top, &picture.bottom);
  caucus_overview_picture_draw (&picture, snapshot);
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
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? CAUCUS_OVERVIEW_WIDTH : 0;
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
  const CaucusOverviewMark *mark;

  if (strip->overview == NULL)
    return;
  mark = caucus_overview_find_near (strip->overview, height, y);
  if (mark != NULL)
    gtk_widget_activate_action (GTK_WIDGET (strip), "compare.go-to-row", "u", mark->row);
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
                                     to_last ? caucus_change_lines_get_n_changes (strip->lines)
                                             : 1);
}

/* --- The widget ---------------------------------------------------------- */

static void
lines_changed_cb (CaucusOverviewStrip *strip)
{
  g_clear_pointer (&strip->overview, caucus_overview_free);
  g_clear_pointer (&strip->plot, g_free);
  strip->overview = caucus_change_lines_new_overview (strip->lines);
  gtk_widget_set_visible (GTK_WIDGET (strip), strip->overview->marks->len > 0);
  gtk_widget_queue_draw (GTK_WIDGET (strip));
}

static void
caucus_overview_strip_dispose (GObject *object)
{
  CaucusOverviewStrip *strip = CAUCUS_OVERVIEW_STRIP (object);

  g_clear_object (&strip->lines);
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
 * @lines: whose changes it shows
 * @rows: shows the lines, and has its adjustments
 *
 * Called once.
 */
void
caucus_overview_strip_set_source (CaucusOverviewStrip *strip,
                                  CaucusChangeLines   *lines,
                                  CaucusRowsView      *rows)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (rows));

  g_return_if_fail (strip->lines == NULL);

  strip->lines = g_object_ref (lines);
  strip->rows = g_object_ref (rows);
  g_signal_connect_object (lines, "items-changed", G_CALLBACK (lines_changed_cb), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lines, "notify::change", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), strip,
                           G_CONNECT_SWAPPED);
  lines_changed_cb (strip);
}

/**
 * caucus_overview_strip_set_place:
 * @words: which change is looked at, for screen readers
 */
void
caucus_overview_strip_set_place (CaucusOverviewStrip *strip,
                                 const char          *words)
{
  guint n = caucus_change_lines_get_n_changes (strip->lines);
  guint change = caucus_change_lines_get_change (strip->lines);

  gtk_accessible_update_property (GTK_ACCESSIBLE (strip),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) n,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) change,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

/* To be called when changes that stay where they are are of another kind. */
void
caucus_overview_strip_update (CaucusOverviewStrip *strip)
{
  lines_changed_cb (strip);
}
