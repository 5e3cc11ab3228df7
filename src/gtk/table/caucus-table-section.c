/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the Table's lists, with its heading and what it says when it is empty. */
#include "config.h"

#include "caucus-table-section.h"

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

static GtkWidget *
create_row_cb (gpointer object,
               gpointer user_data)
{
  return caucus_table_row_new (CAUCUS_TABLE_ITEM (object), CAUCUS_TABLE_SECTION (user_data)->kind);
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
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
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
