/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a split button does not do by itself for its arrow. */
#include "config.h"

#include "caucus-split-button.h"

static GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !g_type_is_a (G_OBJECT_TYPE (child), type))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* Libadwaita leaves it without a name or, when it is newer, gives it the whole button's. */
static void
name_arrow (AdwSplitButton *button,
            GtkWidget      *arrow)
{
  const char *name = adw_split_button_get_dropdown_tooltip (button);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The pointer that opened the menu stays on the arrow, and its tooltip is in the menu's place. */
static void
opened_cb (GtkToggleButton *toggle,
           GParamSpec      *pspec,
           GtkWidget       *arrow)
{
  gtk_widget_set_has_tooltip (arrow, !gtk_toggle_button_get_active (toggle));
  gtk_widget_trigger_tooltip_query (arrow);
}

/**
 * caucus_split_button_complete_dropdown:
 *
 * Gives the arrow its tooltip as a name, and has no tooltip lie over the open menu.
 */
void
caucus_split_button_complete_dropdown (AdwSplitButton *button)
{
  GtkWidget *arrow = find_child (GTK_WIDGET (button), GTK_TYPE_MENU_BUTTON);
  GtkWidget *toggle = arrow != NULL ? find_child (arrow, GTK_TYPE_TOGGLE_BUTTON) : NULL;

  if (toggle == NULL)
    return;
  name_arrow (button, arrow);
  g_signal_connect_object (toggle, "notify::active", G_CALLBACK (opened_cb), arrow, 0);
}
