/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a change gets from the compare page into the clipboard. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-copy.h"

static void
copy_redline (CaucusComparePage    *page,
              CaucusComparisonCell *redline)
{
  g_autoptr (CaucusComparisonCell) cell = redline;

  if (cell == NULL)
    return;
  caucus_comparison_copy_cell (GTK_WIDGET (page), cell);
  gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s",
                              _("Copied the paragraph with its marks"));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  copy_redline (page, caucus_comparison_model_copy_current (page->model));
}

static void
copy_row_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);

  copy_redline (page, caucus_comparison_model_new_redline (page->model,
                                                           g_variant_get_uint32 (parameter)));
}

/* Where words are selected, their label copies them. */
void
caucus_compare_page_add_copy_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "compare.copy-row", "u", copy_row_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK,
                                       "compare.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "compare.copy",
                                       NULL);
}
