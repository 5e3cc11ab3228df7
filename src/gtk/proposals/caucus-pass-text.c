/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reading pane of a thread's page: a header block, then the text. */
#include "config.h"

#include "caucus-pass-text.h"

#include "common/caucus-rows-view.h"
#include "proposals/caucus-pass-header.h"
#include "proposals/caucus-text-row.h"

#define MAX_WIDTH 760

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
  CaucusRowsView *rows;
};

G_DEFINE_FINAL_TYPE (CaucusPassText, caucus_pass_text, ADW_TYPE_BIN)

static GtkWidget *
create_row (gpointer user_data)
{
  return g_object_new (ADW_TYPE_CLAMP,
                       "maximum-size", MAX_WIDTH,
                       "tightening-threshold", MAX_WIDTH - 160,
                       NULL);
}

static GtkWidget *
ensure_child (AdwClamp *row,
              GType     type)
{
  GtkWidget *child = adw_clamp_get_child (row);

  if (child != NULL && G_TYPE_CHECK_INSTANCE_TYPE (child, type))
    return child;
  child = g_object_new (type, NULL);
  adw_clamp_set_child (row, child);
  return child;
}

static void
bind_row (GtkWidget *row,
          gpointer   item,
          gpointer   user_data)
{
  GtkWidget *child;

  if (CAUCUS_IS_CHAIN_ITEM (item))
    {
      child = ensure_child (ADW_CLAMP (row), CAUCUS_TYPE_PASS_HEADER);
      caucus_pass_header_show (CAUCUS_PASS_HEADER (child), caucus_chain_item_get_link (item));
    }
  else
    {
      child = ensure_child (ADW_CLAMP (row), CAUCUS_TYPE_TEXT_ROW);
      caucus_text_row_show (CAUCUS_TEXT_ROW (child), item);
    }
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

  g_type_ensure (CAUCUS_TYPE_ROWS_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-pass-text.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusPassText, rows);
}

static void
caucus_pass_text_init (CaucusPassText *pane)
{
  const CaucusRowsViewSource source = { .create = create_row, .bind = bind_row };

  pane->parts = g_list_store_new (G_TYPE_OBJECT);
  gtk_widget_init_template (GTK_WIDGET (pane));
  caucus_rows_view_set_source (pane->rows, G_LIST_MODEL (pane->parts), &source);
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

  g_ptr_array_insert (parts, 0, g_object_ref (link));
  g_list_store_splice (pane->parts, 0, g_list_model_get_n_items (G_LIST_MODEL (pane->parts)),
                       parts->pdata, parts->len);
  caucus_rows_view_scroll_to (pane->rows, 0);
}
