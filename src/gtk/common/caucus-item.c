/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one live object that stands for a row of the store in lists. */
#include "caucus-item.h"

/**
 * CaucusItem:
 *
 * Lists hold items, pages bind to their properties, and a newer record of the
 * same id goes into the same object: selections and scroll positions stay.
 */
typedef struct
{
  CaucusId id;
} CaucusItemPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CaucusItem, caucus_item, G_TYPE_OBJECT)

static void
caucus_item_class_init (CaucusItemClass *klass)
{
}

static void
caucus_item_init (CaucusItem *item)
{
}

static void
take_record (CaucusItem *item,
             gpointer    record)
{
  CaucusItemPrivate *priv = caucus_item_get_instance_private (item);

  /* Every record begins with its id. */
  priv->id = *(CaucusId *) record;
  CAUCUS_ITEM_GET_CLASS (item)->take_record (item, record);
}

const CaucusId *
caucus_item_get_id (CaucusItem *item)
{
  CaucusItemPrivate *priv = caucus_item_get_instance_private (item);

  return &priv->id;
}

/**
 * caucus_item_dup_id_text:
 *
 * Returns: (transfer full): the id as the parameter of an action
 */
char *
caucus_item_dup_id_text (CaucusItem *item)
{
  return caucus_id_to_string (caucus_item_get_id (item));
}

static gboolean
has_same_order (GListModel *list,
                GPtrArray  *records)
{
  if (g_list_model_get_n_items (list) != records->len)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (CaucusItem) item = g_list_model_get_item (list, i);

      if (!caucus_id_equal (caucus_item_get_id (item), g_ptr_array_index (records, i)))
        return FALSE;
    }
  return TRUE;
}

static GHashTable *
index_by_id (GListModel *list)
{
  GHashTable *items = g_hash_table_new (caucus_id_hash, caucus_id_equal);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CaucusItem) item = g_list_model_get_item (list, i);

      g_hash_table_insert (items, (gpointer) caucus_item_get_id (item), item);
    }
  return items;
}

/**
 * caucus_item_list_update:
 * @list: a list of one type of #CaucusItem
 * @records: (transfer full): records in their new order, each beginning with its #CaucusId
 *
 * Makes the list follow the records; an item whose id stays is kept.
 */
void
caucus_item_list_update (GListStore *list,
                         GPtrArray  *records)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) known = index_by_id (G_LIST_MODEL (list));
  gboolean same = has_same_order (G_LIST_MODEL (list), records);

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);
      CaucusItem *item = g_hash_table_lookup (known, record);

      if (item == NULL)
        item = g_object_new (g_list_model_get_item_type (G_LIST_MODEL (list)), NULL);
      else
        g_object_ref (item);
      g_ptr_array_add (items, item);
      take_record (item, record);
    }
  if (!same)
    g_list_store_splice (list, 0, g_list_model_get_n_items (G_LIST_MODEL (list)),
                         items->pdata, items->len);
  g_ptr_array_set_free_func (records, NULL);
  g_ptr_array_unref (records);
}

/**
 * caucus_item_list_find:
 *
 * Returns: (nullable) (transfer none): the list's item of an id
 */
gpointer
caucus_item_list_find (GListModel     *list,
                       const CaucusId *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CaucusItem) item = g_list_model_get_item (list, i);

      if (caucus_id_equal (caucus_item_get_id (item), id))
        return item;
    }
  return NULL;
}
