/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A fault of a redline as an item of a list. */
#pragma once

#include "caucus-redline-check.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_FAULT_ITEM (caucus_fault_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusFaultItem, caucus_fault_item, CAUCUS, FAULT_ITEM, GObject)

CaucusFaultItem          *caucus_fault_item_new       (GPtrArray       *faults,
                                                       guint            place);
const CaucusRedlineFault *caucus_fault_item_get_fault (CaucusFaultItem *item);

G_END_DECLS
