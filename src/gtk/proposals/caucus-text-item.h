/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a contract text as it is read: a heading, a paragraph, or a whole table. */
#pragma once

#include <gio/gio.h>

#include "caucus-block.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_TEXT_ITEM (caucus_text_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTextItem, caucus_text_item, CAUCUS, TEXT_ITEM, GObject)

CaucusBlockKind  caucus_text_item_get_kind  (CaucusTextItem  *item);
const char      *caucus_text_item_get_label (CaucusTextItem  *item);
const char      *caucus_text_item_get_text  (CaucusTextItem  *item);
GPtrArray       *caucus_text_item_get_rows  (CaucusTextItem  *item);
GPtrArray       *caucus_text_items_new      (const GPtrArray *blocks);

G_END_DECLS
