/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain record of an array as an item of a list. */
#include "config.h"

#include "caucus-array-item.h"

struct _CaucusArrayItem
{
  GObject parent_instance;

  GPtrArray *array;               /* owned */
  guint place;
};

G_DEFINE_FINAL_TYPE (CaucusArrayItem, caucus_array_item, G_TYPE_OBJECT)

static void
caucus_array_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_ARRAY_ITEM (object)->array, g_ptr_array_unref);

  G_OBJECT_CLASS (caucus_array_item_parent_class)->finalize (object);
}

static void
caucus_array_item_class_init (CaucusArrayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_array_item_finalize;
}

static void
caucus_array_item_init (CaucusArrayItem *item)
{
}

/**
 * caucus_array_item_new:
 * @array: of plain records; does not change any more
 * @place: of the record in it, from 0
 */
CaucusArrayItem *
caucus_array_item_new (GPtrArray *array,
                       guint      place)
{
  CaucusArrayItem *item = g_object_new (CAUCUS_TYPE_ARRAY_ITEM, NULL);

  item->array = g_ptr_array_ref (array);
  item->place = place;
  return item;
}

/* Returns: (transfer none): the record; it lives as long as the array */
gconstpointer
caucus_array_item_get_record (CaucusArrayItem *item)
{
  return g_ptr_array_index (item->array, item->place);
}
