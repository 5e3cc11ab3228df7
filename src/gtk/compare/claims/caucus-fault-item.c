/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fault of a redline as an item of a list. */
#include "config.h"

#include "caucus-fault-item.h"

struct _CaucusFaultItem
{
  GObject parent_instance;

  GPtrArray *faults;              /* owned, of CaucusRedlineFault */
  guint place;
};

G_DEFINE_FINAL_TYPE (CaucusFaultItem, caucus_fault_item, G_TYPE_OBJECT)

static void
caucus_fault_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_FAULT_ITEM (object)->faults, g_ptr_array_unref);

  G_OBJECT_CLASS (caucus_fault_item_parent_class)->finalize (object);
}

static void
caucus_fault_item_class_init (CaucusFaultItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_fault_item_finalize;
}

static void
caucus_fault_item_init (CaucusFaultItem *item)
{
}

/**
 * caucus_fault_item_new:
 * @faults: (element-type CaucusRedlineFault): of a check
 * @place: of the fault, from 0
 */
CaucusFaultItem *
caucus_fault_item_new (GPtrArray *faults,
                       guint      place)
{
  CaucusFaultItem *item = g_object_new (CAUCUS_TYPE_FAULT_ITEM, NULL);

  item->faults = g_ptr_array_ref (faults);
  item->place = place;
  return item;
}

const CaucusRedlineFault *
caucus_fault_item_get_fault (CaucusFaultItem *item)
{
  return g_ptr_array_index (item->faults, item->place);
}
