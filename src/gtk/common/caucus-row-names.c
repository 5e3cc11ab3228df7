/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accessible names of rows' controls, and of the lists that hold the rows. */
#include "config.h"

#include "caucus-row-names.h"

#include <adwaita.h>

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The row has its control labelled by its title; on GTK 4.8 a name of its own comes on top. */
static void
name_control (AdwActionRow *row)
{
  GtkWidget *control = adw_action_row_get_activatable_widget (row);
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));

  if (control == NULL || title[0] == '\0')
    return;
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  set_name (control, title);
}

/* The list of a group with a title is labelled by that. */
static const char *
choose_list_name (GtkWidget  *widget,
                  const char *outer)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  if (ADW_IS_PREFERENCES_GROUP (widget)
      && adw_preferences_group_get_title (ADW_PREFERENCES_GROUP (widget))[0] != '\0')
    return NULL;
  return outer;
}

/**
 * caucus_row_names_set:
 * @root: what holds the rows, once they are there
 * @list_name: (nullable): the name of a list that is in nothing that has a title
 *
 * Names each control that belongs to a row after that row, once, and each list after
 * the group or the row that it belongs to. Without that GTK 4.8 calls a list by its class.
 */
void
caucus_row_names_set (GtkWidget  *root,
                      const char *list_name)
{
  const char *name = choose_list_name (root, list_name);

  if (ADW_IS_ACTION_ROW (root))
    name_control (ADW_ACTION_ROW (root));
  if (GTK_IS_LIST_BOX (root) && name != NULL)
    set_name (root, name);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    caucus_row_names_set (child, name);
}
