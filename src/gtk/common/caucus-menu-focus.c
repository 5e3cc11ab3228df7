/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the focus goes when a menu that a key opened is closed. */
#include "config.h"

#include "caucus-menu-focus.h"

#define KEY "caucus-focus"

static void
free_place (gpointer data)
{
  GWeakRef *place = data;

  g_weak_ref_clear (place);
  g_free (place);
}

/* Whoever has chosen another place meanwhile stays there. */
static gboolean
give_back_cb (gpointer data)
{
  GtkWidget *button = GTK_WIDGET (data);
  GWeakRef *place = g_object_get_data (G_OBJECT (button), KEY);
  GtkRoot *root = gtk_widget_get_root (button);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) widget = NULL;

  if (place != NULL)
    widget = g_weak_ref_get (place);
  if (widget != NULL && gtk_widget_get_root (widget) == root && gtk_widget_get_mapped (widget)
      && (focus == NULL || gtk_widget_is_ancestor (focus, button)))
    gtk_widget_grab_focus (widget);
  g_object_set_data (G_OBJECT (button), KEY, NULL);
  return G_SOURCE_REMOVE;
}

/* By then the popover has given the focus to its button. */
static void
closed_cb (GtkPopover *popover,
           gpointer    user_data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, give_back_cb, g_object_ref (user_data), g_object_unref);
}

/**
 * caucus_menu_focus_remember:
 * @button: has its popover, and is about to open it
 *
 * When the popover is closed the focus goes back to where it is now: the button has it
 * only while the popover is open, unless somebody went to it before.
 */
void
caucus_menu_focus_remember (GtkMenuButton *button)
{
  GtkPopover *popover = gtk_menu_button_get_popover (button);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GWeakRef *place;

  g_signal_handlers_disconnect_by_func (popover, closed_cb, button);
  g_object_set_data (G_OBJECT (button), KEY, NULL);
  if (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (button)))
    return;
  place = g_new0 (GWeakRef, 1);
  g_weak_ref_init (place, focus);
  g_object_set_data_full (G_OBJECT (button), KEY, place, free_place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), button, 0);
}
