/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a change gets from a page that compares texts into the clipboard. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include <glib/gi18n.h>

static void
copy_row (CaucusComparingPage *page,
          guint                row)
{
  if (row != CAUCUS_NO_ROW && CAUCUS_COMPARING_PAGE_GET_CLASS (page)->copy_row (page, row))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s",
                                _("Copied the paragraph with its marks"));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparingPage *page = CAUCUS_COMPARING_PAGE (widget);
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  copy_row (page, caucus_change_lines_get_current_row (priv->lines));
}

static void
copy_row_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  copy_row (CAUCUS_COMPARING_PAGE (widget), g_variant_get_uint32 (parameter));
}

/* Where words are selected, their label copies them. */
void
caucus_comparing_page_install_copy (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "compare.copy-row", "u", copy_row_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "compare.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "compare.copy",
                                       NULL);
}
