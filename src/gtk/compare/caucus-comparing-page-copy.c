/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a change gets from a page that compares texts into the clipboard. */
#include "config.h"

#include "caucus-comparing-page-private.h"

#include <glib/gi18n.h>

static void
copy_rows (CaucusComparingPage *page,
           guint                first,
           guint                n_rows)
{
  if (n_rows > 0 && CAUCUS_COMPARING_PAGE_GET_CLASS (page)->copy_rows (page, first, n_rows))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s",
                                n_rows == 1 ? _("Copied the paragraph with its marks")
                                            : _("Copied the paragraphs with their marks"));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparingPage *page = CAUCUS_COMPARING_PAGE (widget);
  CaucusComparingPagePrivate *priv = caucus_comparing_page_get_private (page);

  copy_rows (page, caucus_change_lines_get_current_row (priv->lines),
             caucus_change_lines_get_n_current (priv->lines));
}

static void
copy_row_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  copy_rows (CAUCUS_COMPARING_PAGE (widget), g_variant_get_uint32 (parameter), 1);
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
