/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one live object that stands for a row of the store in lists. */
#pragma once

#include <gio/gio.h>

#include "caucus-id.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_ITEM (caucus_item_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusItem, caucus_item, CAUCUS, ITEM, GObject)

/**
 * CaucusItemClass:
 * @take_record: (transfer full): keeps a newer record of the same id and says what changed
 */
struct _CaucusItemClass
{
  GObjectClass parent_class;

  void (*take_record) (CaucusItem *item,
                       gpointer    record);
};

const CaucusId *caucus_item_get_id      (CaucusItem     *item);
char           *caucus_item_dup_id_text (CaucusItem     *item);

void            caucus_item_list_update (GListStore     *list,
                                         GPtrArray      *records);
gpointer        caucus_item_list_find   (GListModel     *list,
                                         const CaucusId *id);

G_END_DECLS
