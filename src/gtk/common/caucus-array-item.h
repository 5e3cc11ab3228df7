/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plain record of an array as an item of a list. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_ARRAY_ITEM (caucus_array_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusArrayItem, caucus_array_item, CAUCUS, ARRAY_ITEM, GObject)

CaucusArrayItem *caucus_array_item_new        (GPtrArray       *array,
                                               guint            place);
gconstpointer    caucus_array_item_get_record (CaucusArrayItem *item);

G_END_DECLS
