/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the long list is gone through by keys. */
#include "config.h"

#include "caucus-rows-view-private.h"

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
  for (guint i = caucus_row_pool_get_first (view->pool);
       i < caucus_row_pool_get_end (view->pool); i++)
    add_stops (stops, caucus_row_pool_get (view->pool, i), focus);
  return stops;
}

/*
 * All the text is one stop of the Tab key, and what can be pressed in it others: paragraphs can be
 * selected, and would be a stop each.
 */
gboolean
caucus_rows_view_focus_next (CaucusRowsView *view,
                             gboolean        is_forward)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (view)));
  g_autoptr (GPtrArray) stops = list_stops (view, focus);
  guint place;

  if (!g_ptr_array_find (stops, focus, &place))
    place = is_forward ? 0 : stops->len - 1;
  else if (is_forward ? place + 1 == stops->len : place == 0)
    return FALSE;
  else
    place = is_forward ? place + 1 : place - 1;
  return gtk_widget_grab_focus (g_ptr_array_index (stops, place));
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
  guint n = caucus_rows_view_count_items (view);
  gboolean to_end = g_variant_get_boolean (arguments);

  view->target = CAUCUS_ROWS_VIEW_NO_TARGET;
  view->anchor = to_end && n > 0 ? n - 1 : 0;
  view->anchor_offset = 0;
  caucus_rows_view_fill (view);
  return TRUE;
}

void
caucus_rows_view_install_keys (GtkWidgetClass *widget_class)
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
