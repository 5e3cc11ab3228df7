/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the record in a list. */
#pragma once

#include "common/caucus-item.h"
#include "record/caucus-session-record.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTE_ITEM (caucus_note_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNoteItem, caucus_note_item, CAUCUS, NOTE_ITEM, CaucusItem)

GPtrArray *caucus_note_item_list_records (const CaucusSessionRecord *record);

G_END_DECLS
