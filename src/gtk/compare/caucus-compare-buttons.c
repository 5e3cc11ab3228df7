/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the compare page: from change to change, and how the texts are shown. */
#include "config.h"

#include "caucus-compare-buttons.h"

/**
 * CaucusCompareButtons:
 *
 * Stands on the page once for a wide window and once for a narrow one. All it does are
 * the page's actions.
 */
struct _CaucusCompareButtons
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusCompareButtons, caucus_compare_buttons, GTK_TYPE_BOX)

static void
caucus_compare_buttons_class_init (CaucusCompareButtonsClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               APP_PATH "/ui/compare/caucus-compare-buttons.ui");
}

static void
caucus_compare_buttons_init (CaucusCompareButtons *buttons)
{
  gtk_widget_init_template (GTK_WIDGET (buttons));
}
