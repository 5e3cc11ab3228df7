/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a split button does not say by itself. */
#include "config.h"

#include "caucus-split-button.h"

/**
 * caucus_split_button_name_dropdown:
 *
 * Gives the arrow its tooltip as a name: libadwaita leaves it without one, or, when it is
 * newer, gives it the whole button's.
 */
void
caucus_split_button_name_dropdown (AdwSplitButton *button)
{
  const char *name = adw_split_button_get_dropdown_tooltip (button);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button));

  while (child != NULL && !GTK_IS_MENU_BUTTON (child))
    child = gtk_widget_get_next_sibling (child);
  if (child == NULL)
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
