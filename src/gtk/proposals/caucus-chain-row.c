/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link of the chain in the thread page's timeline. */
#include "config.h"

#include "caucus-chain-row.h"

/**
 * CaucusChainRow:
 *
 * Passes are cards, the union's at the left and the employer's at the right edge;
 * what was said to them stands between, small, and cannot be selected.
 */
struct _CaucusChainRow
{
  GtkListBoxRow parent_instance;

  CaucusChainItem *item;          /* owned */

  /* Template children */
  GtkWidget *card;
  GtkWidget *when;
  GtkWidget *event;
};

enum
{
  PROP_ITEM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusChainRow, caucus_chain_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_style (const CaucusChainLink *link)
{
  if (link->kind == CAUCUS_CHAIN_CONTRACT)
    return "contract";
  return link->side == CAUCUS_SIDE_UNION ? "by-union" : "by-employer";
}

static void
show_kind (CaucusChainRow *row)
{
  const CaucusChainLink *link = caucus_chain_item_get_link (row->item);
  gboolean is_event = link->kind == CAUCUS_CHAIN_EVENT;

  gtk_widget_set_visible (row->card, !is_event);
  gtk_widget_set_visible (row->event, is_event);
  gtk_widget_set_visible (row->when, link->when != NULL);
  gtk_widget_add_css_class (row->card, get_style (link));
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), !is_event);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_event);
  gtk_widget_set_focusable (GTK_WIDGET (row), !is_event);
}

static void
description_changed_cb (CaucusChainRow *row)
{
  g_autofree char *description = NULL;

  g_object_get (row->item, "description", &description, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
}

static void
caucus_chain_row_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_CHAIN_ROW (object)->item);

  G_OBJECT_CLASS (caucus_chain_row_parent_class)->dispose (object);
}

static void
caucus_chain_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, CAUCUS_CHAIN_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_chain_row_class_init (CaucusChainRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_chain_row_dispose;
  object_class->get_property = caucus_chain_row_get_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, CAUCUS_TYPE_CHAIN_ITEM,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-chain-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusChainRow, card);
  gtk_widget_class_bind_template_child (widget_class, CaucusChainRow, when);
  gtk_widget_class_bind_template_child (widget_class, CaucusChainRow, event);
}

static void
caucus_chain_row_init (CaucusChainRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

GtkWidget *
caucus_chain_row_new (CaucusChainItem *item)
{
  CaucusChainRow *row = g_object_new (CAUCUS_TYPE_CHAIN_ROW, NULL);

  row->item = g_object_ref (item);
  show_kind (row);
  description_changed_cb (row);
  g_signal_connect_object (item, "notify::description", G_CALLBACK (description_changed_cb), row,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (row), properties[PROP_ITEM]);
  return GTK_WIDGET (row);
}

/* Returns: (transfer none): the link that the row shows */
CaucusChainItem *
caucus_chain_row_get_item (CaucusChainRow *row)
{
  return row->item;
}
