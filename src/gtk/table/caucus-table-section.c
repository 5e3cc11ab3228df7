/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the Table's lists, with its heading and what it says when it is empty. */
#include "config.h"

#include "caucus-table-section.h"

#include <glib/gi18n.h>

#include "table/caucus-table-line.h"

struct _CaucusTableSection
{
  GtkWidget parent_instance;

  /* Owned */
  GListStore *items;              /* of CaucusTableItem */
  char *title;
  char *empty;

  /* Template children */
  GtkWidget *frame;
  GtkListBox *list;

  /* State */
  CaucusTableRowKind kind;
};

enum
{
  PROP_TITLE = 1,
  PROP_EMPTY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusTableSection, caucus_table_section, GTK_TYPE_WIDGET)

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
follow_item (GtkWidget       *row,
             CaucusTableItem *item)
{
  g_object_set (row, "use-markup", FALSE, NULL);
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "subtitle", row, "subtitle", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify::description", G_CALLBACK (description_changed_cb), row,
                           0);
  description_changed_cb (item, NULL, row);
}

static GtkWidget *
new_action_row (CaucusTableItem *item)
{
  GtkWidget *row = adw_action_row_new ();

  follow_item (row, item);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  return row;
}

static GtkWidget *
new_opening_row (CaucusTableItem *item,
                 const char      *action)
{
  GtkWidget *row = new_action_row (item);
  GtkWidget *detail = gtk_label_new (NULL);

  g_object_bind_property (item, "detail", detail, "label", G_BINDING_SYNC_CREATE);
  gtk_widget_add_css_class (detail, "numeric");
  gtk_widget_add_css_class (detail, "row-detail");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), detail);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s",
                                    caucus_table_item_get_target (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

static GtkWidget *
new_reminder_row (CaucusTableItem *item)
{
  GtkWidget *row = new_action_row (item);
  GtkWidget *button = gtk_button_new_with_label (_("Done"));
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;

  g_object_get (item, "title", &title, NULL);
  /* Translators: what the button of a reminder does; %s is the session's title */
  name = g_strdup_printf (_("Done with the reminder of %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                    caucus_table_item_get_target (item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.done");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static GtkWidget *
new_issue_row (CaucusTableItem *item)
{
  GtkWidget *row = adw_expander_row_new ();
  GtkWidget *text = gtk_label_new (NULL);
  GtkWidget *text_row = gtk_list_box_row_new ();

  follow_item (row, item);
  g_object_bind_property (item, "text", text, "label", G_BINDING_SYNC_CREATE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_selectable (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_add_css_class (text, "issue-text");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (text_row), text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (text_row), FALSE);
  gtk_widget_set_focusable (text_row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), text_row);
  return row;
}

static GtkWidget *
create_row_cb (gpointer object,
               gpointer user_data)
{
  CaucusTableItem *item = CAUCUS_TABLE_ITEM (object);

  switch (CAUCUS_TABLE_SECTION (user_data)->kind)
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

static char **
get_field (CaucusTableSection *section,
           guint               prop_id)
{
  return prop_id == PROP_TITLE ? &section->title : prop_id == PROP_EMPTY ? &section->empty : NULL;
}

static void
caucus_table_section_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  char **field = get_field (CAUCUS_TABLE_SECTION (object), prop_id);

  if (field != NULL)
    g_value_set_string (value, *field);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
set_text (CaucusTableSection *section,
          guint               prop_id,
          const char         *text)
{
  char **field = get_field (section, prop_id);

  if (g_strcmp0 (*field, text) == 0)
    return;
  g_free (*field);
  *field = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (section), properties[prop_id]);
  if (prop_id == PROP_TITLE)
    gtk_accessible_update_property (GTK_ACCESSIBLE (section->list),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
caucus_table_section_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  CaucusTableSection *section = CAUCUS_TABLE_SECTION (object);

  if (get_field (section, prop_id) != NULL)
    set_text (section, prop_id, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_table_section_dispose (GObject *object)
{
  CaucusTableSection *section = CAUCUS_TABLE_SECTION (object);

  g_clear_pointer (&section->frame, gtk_widget_unparent);
  g_clear_object (&section->items);
  g_clear_pointer (&section->title, g_free);
  g_clear_pointer (&section->empty, g_free);

  G_OBJECT_CLASS (caucus_table_section_parent_class)->dispose (object);
}

static void
caucus_table_section_class_init (CaucusTableSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = caucus_table_section_dispose;
  object_class->get_property = caucus_table_section_get_property;
  object_class->set_property = caucus_table_section_set_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_EMPTY] = g_param_spec_string ("empty", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/table/caucus-table-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusTableSection, frame);
  gtk_widget_class_bind_template_child (widget_class, CaucusTableSection, list);
}

static void
caucus_table_section_init (CaucusTableSection *section)
{
  gtk_widget_init_template (GTK_WIDGET (section));
  section->items = g_list_store_new (CAUCUS_TYPE_TABLE_ITEM);
  gtk_list_box_bind_model (section->list, G_LIST_MODEL (section->items), create_row_cb, section,
                           NULL);
}

/**
 * caucus_table_section_set_row_kind:
 *
 * To be called before the first lines come.
 */
void
caucus_table_section_set_row_kind (CaucusTableSection *section,
                                   CaucusTableRowKind  kind)
{
  section->kind = kind;
}

/**
 * caucus_table_section_take_lines:
 * @lines: (transfer full) (element-type CaucusTableLine): what the list shows from now on
 */
void
caucus_table_section_take_lines (CaucusTableSection *section,
                                 GPtrArray          *lines)
{
  caucus_item_list_update (section->items, lines);
}

guint
caucus_table_section_get_n_lines (CaucusTableSection *section)
{
  return g_list_model_get_n_items (G_LIST_MODEL (section->items));
}
