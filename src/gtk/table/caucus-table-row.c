/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of one of the Table's lists. */
#include "config.h"

#include "caucus-table-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "common/caucus-line-layout.h"
#include "common/caucus-row-names.h"

#define SPACING       6
#define TITLE_SPACING 3

/* On the oldest GTK that we support a row has no name of its own. */
static void
description_changed_cb (CaucusTableItem *item,
                        GParamSpec      *pspec,
                        GtkWidget       *row)
{
  g_autofree char *description = NULL;

  g_object_get (item, "description", &description, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
name_row (GtkWidget       *row,
          CaucusTableItem *item)
{
  g_signal_connect_object (item, "notify::description", G_CALLBACK (description_changed_cb), row,
                           0);
  description_changed_cb (item, NULL, row);
}

static GtkWidget *
new_label (CaucusTableItem *item,
           const char      *property)
{
  GtkWidget *label = gtk_label_new (NULL);

  g_object_bind_property (item, property, label, "label", G_BINDING_SYNC_CREATE);
  return label;
}

static GtkWidget *
new_wrapping_label (CaucusTableItem *item,
                    const char      *property)
{
  GtkWidget *label = new_label (item, property);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, property);
  return label;
}

static gboolean
has_text (GBinding     *binding,
          const GValue *text,
          GValue       *result,
          gpointer      user_data)
{
  const char *words = g_value_get_string (text);

  g_value_set_boolean (result, words != NULL && words[0] != '\0');
  return TRUE;
}

static GtkWidget *
new_subtitle (CaucusTableItem *item)
{
  GtkWidget *label = new_wrapping_label (item, "subtitle");

  g_object_bind_property_full (item, "subtitle", label, "visible", G_BINDING_SYNC_CREATE, has_text,
                               NULL, NULL, NULL);
  return label;
}

static GtkWidget *
new_title_box (CaucusTableItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, TITLE_SPACING);

  gtk_box_append (GTK_BOX (box), new_wrapping_label (item, "title"));
  gtk_box_append (GTK_BOX (box), new_subtitle (item));
  gtk_widget_add_css_class (box, "title");
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

/* Looks like the rows of the desktop's own lists, whose boxes wrap each label twenty times. */
static GtkWidget *
new_row (CaucusTableItem *item,
         GtkWidget      **header)
{
  GtkWidget *row = gtk_list_box_row_new ();

  *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (*header, caucus_line_layout_new_centered (SPACING));
  gtk_widget_add_css_class (*header, "header");
  gtk_box_append (GTK_BOX (*header), new_title_box (item));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), *header);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  name_row (row, item);
  return row;
}

static GtkWidget *
new_opening_row (CaucusTableItem *item,
                 const char      *action)
{
  GtkWidget *header;
  GtkWidget *row = new_row (item, &header);
  GtkWidget *detail = new_label (item, "detail");

  gtk_widget_add_css_class (detail, "numeric");
  gtk_widget_add_css_class (detail, "row-detail");
  gtk_box_append (GTK_BOX (header), detail);
  gtk_box_append (GTK_BOX (header), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    caucus_table_item_get_target (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

static GtkWidget *
new_reminder_row (CaucusTableItem *item)
{
  GtkWidget *header;
  GtkWidget *row = new_row (item, &header);
  GtkWidget *button = gtk_button_new_with_label (_("Done"));
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_object_get (item, "title", &title, NULL);
  /* Translators: what the button of a reminder does; %s is the session's title */
  name = g_strdup_printf (_("Done with the reminder of %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    caucus_table_item_get_target (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.done");
  gtk_box_append (GTK_BOX (header), button);
  return row;
}

/* The row's own arrow is drawn by a library that is as large as the rest of the start; GTK
   has the same picture ready. */
static void
replace_arrow (GtkWidget *widget)
{
  if (GTK_IS_IMAGE (widget) && gtk_widget_has_css_class (widget, "expander-row-arrow"))
    gtk_image_set_from_icon_name (GTK_IMAGE (widget), "go-up-symbolic");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    replace_arrow (child);
}

static GtkWidget *
new_issue_row (CaucusTableItem *item)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *text = new_label (item, "text");
  GtkWidget *text_row = gtk_list_box_row_new ();

  replace_arrow (row);
  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "subtitle", row, "subtitle", G_BINDING_SYNC_CREATE);
  name_row (row, item);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_add_css_class (text, "issue-text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (text_row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (text_row), FALSE);
  gtk_widget_set_focusable (text_row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text_row);
  caucus_row_names_set (row, NULL);
  return row;
}

GtkWidget *
caucus_table_row_new (CaucusTableItem    *item,
                      CaucusTableRowKind  kind)
{
  switch (kind)
    {
    case CAUCUS_TABLE_ROW_SESSION:
      return new_opening_row (item, "win.open-session");
    case CAUCUS_TABLE_ROW_REMINDER:
      return new_reminder_row (item);
    case CAUCUS_TABLE_ROW_ISSUE:
      return new_issue_row (item);
    case CAUCUS_TABLE_ROW_THREAD:
    default:
      return new_opening_row (item, "win.open-thread");
    }
}
