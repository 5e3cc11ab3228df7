/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading pane of a thread's page: a header block, then the text. */
#include "config.h"

#include "caucus-pass-text.h"

#include "proposals/caucus-pass-header.h"
#include "proposals/caucus-text-row.h"

/**
 * CaucusPassText:
 *
 * A list whose first item is the link of the chain and whose others are the parts
 * of its text, so that the header scrolls away and long texts stay cheap.
 */
struct _CaucusPassText
{
  AdwBin parent_instance;

  GListStore *parts;              /* owned */

  /* Template children */
  GtkListView *list;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (CaucusPassText, caucus_pass_text, ADW_TYPE_BIN)

static GtkWidget *
ensure_child (GtkListItem *list_item,
              GType        type)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (child != NULL && G_TYPE_CHECK_INSTANCE_TYPE (child, type))
    return child;
  child = g_object_new (type, NULL);
  gtk_list_item_set_child (list_item, child);
  return child;
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  gpointer item = gtk_list_item_get_item (list_item);
  GtkWidget *child;

  if (CAUCUS_IS_CHAIN_ITEM (item))
    {
      child = ensure_child (list_item, CAUCUS_TYPE_PASS_HEADER);
      caucus_pass_header_show (CAUCUS_PASS_HEADER (child), caucus_chain_item_get_link (item));
    }
  else
    {
      child = ensure_child (list_item, CAUCUS_TYPE_TEXT_ROW);
      caucus_text_row_show (CAUCUS_TEXT_ROW (child), item);
    }
  gtk_list_item_set_activatable (list_item, FALSE);
}

static void
caucus_pass_text_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_PASS_TEXT (object)->parts);

  G_OBJECT_CLASS (caucus_pass_text_parent_class)->dispose (object);
}

static void
caucus_pass_text_class_init (CaucusPassTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_pass_text_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-pass-text.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusPassText, list);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassText, scroller);
}

static void
caucus_pass_text_init (CaucusPassText *pane)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) model = NULL;

  pane->parts = g_list_store_new (G_TYPE_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (pane));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (pane->parts)));
  gtk_list_view_set_factory (pane->list, factory);
  gtk_list_view_set_model (pane->list, GTK_SELECTION_MODEL (model));
}

/**
 * caucus_pass_text_show:
 * @blocks: (element-type CaucusBlock): the text of @link
 */
void
caucus_pass_text_show (CaucusPassText  *pane,
                       CaucusChainItem *link,
                       const GPtrArray *blocks)
{
  g_autoptr (GPtrArray) parts = caucus_text_items_new (blocks);
  GtkAdjustment *position = gtk_scrolled_window_get_vadjustment (pane->scroller);

  g_ptr_array_insert (parts, 0, g_object_ref (link));
  g_list_store_splice (pane->parts, 0, g_list_model_get_n_items (G_LIST_MODEL (pane->parts)),
                       parts->pdata, parts->len);
  gtk_adjustment_set_value (position, 0);
}
