/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accessible names of what stands in menus. */
#include "config.h"

#include "caucus-menu-names.h"

static GtkWidget *
find_label (GtkWidget *item)
{
  GtkWidget *child = gtk_widget_get_first_child (item);

  while (child != NULL && !GTK_IS_LABEL (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
name_item (GtkWidget *item)
{
  GtkWidget *label = find_label (item);

  if (label == NULL || gtk_label_get_text (GTK_LABEL (label))[0] == '\0')
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
}

static void
name_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      name_item (widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

static void
menu_map_cb (GtkWidget *menu)
{
  g_signal_chain_from_overridden_handler (menu);

  name_items (menu);
}

/**
 * caucus_menu_names_init:
 *
 * From now on the items of each menu have names when it opens. GTK 4.18 refers to
 * their labels, which it has declared to be decoration, and so finds none.
 */
void
caucus_menu_names_init (void)
{
  GTypeClass *klass = g_type_class_ref (GTK_TYPE_POPOVER_MENU);

  /* The signal is there once the class is. */
  g_signal_override_class_handler ("map", GTK_TYPE_POPOVER_MENU, G_CALLBACK (menu_map_cb));
  g_type_class_unref (klass);
}
