/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How texts that are compared are shown on a projector: they alone, and larger. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include <glib/gi18n.h>

/* What tells of the team's own work is on no screen that the other side sees. */
static void
show_asides (CaucusComparingPagePrivate *priv)
{
  for (guint i = 0; i < G_N_ELEMENTS (priv->asides); i++)
    {
      if (priv->asides[i] != NULL)
        gtk_widget_set_visible (priv->asides[i], !priv->is_projecting);
    }
}

static void
show_style (GtkWidget *page,
            gboolean   is_projecting)
{
  if (is_projecting)
    gtk_widget_add_css_class (page, "projector");
  else
    gtk_widget_remove_css_class (page, "projector");
}

/* The desktop has keys of its own that end a full screen. */
static void
fullscreened_cb (CaucusComparingPage *page,
                 GParamSpec          *pspec,
                 GtkWindow           *window)
{
  if (!gtk_window_is_fullscreen (window))
    g_object_set (page, "is-projecting", FALSE, NULL);
}

static void
follow_window (CaucusComparingPage *page,
               gboolean             is_projecting)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));

  if (is_projecting)
    g_signal_connect_object (root, "notify::fullscreened", G_CALLBACK (fullscreened_cb), page,
                             G_CONNECT_SWAPPED);
  else
    g_signal_handlers_disconnect_by_func (root, fullscreened_cb, page);
}

/* To be called by the property, which tells of it. */
void
caucus_comparing_page_set_is_projecting (CaucusComparingPage *page,
                                         gboolean             is_projecting)
{
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);
  GtkWidget *widget = GTK_WIDGET (page);

  if (priv->is_projecting == is_projecting || gtk_widget_get_root (widget) == NULL)
    return;
  priv->is_projecting = is_projecting;
  follow_window (page, is_projecting);
  g_object_set (page, "is-bare", is_projecting, NULL);
  show_asides (priv);
  show_style (widget, is_projecting);
  CAUCUS_COMPARING_PAGE_GET_CLASS (page)->project (page, is_projecting);
  caucus_comparing_page_show_text_size (page);
  gtk_widget_activate_action (widget, "win.show-alone", "(bs)", is_projecting,
                              _("Press F11 or Escape to leave"));
  if (gtk_widget_get_mapped (widget))
    gtk_widget_grab_focus (GTK_WIDGET (priv->rows));
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  if (!caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (widget))->is_projecting)
    return FALSE;
  g_object_set (widget, "is-projecting", FALSE, NULL);
  return TRUE;
}

/* Another page is not for the projector. */
static void
caucus_comparing_page_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (g_type_class_peek (CAUCUS_TYPE_PAGE))->unmap (widget);

  if (caucus_comparing_page_get_private (CAUCUS_COMPARING_PAGE (widget))->is_projecting)
    g_object_set (widget, "is-projecting", FALSE, NULL);
}

void
caucus_comparing_page_install_projector (GtkWidgetClass *widget_class)
{
  widget_class->unmap = caucus_comparing_page_unmap;
  gtk_widget_class_install_property_action (widget_class, "compare.projector", "is-projecting");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "compare.projector", NULL);
}

/* Before a toast on the page takes Escape for itself: the one that tells of this key would. */
void
caucus_comparing_page_init_projector (CaucusComparingPage *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut =
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (leave_cb, NULL, NULL));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}
