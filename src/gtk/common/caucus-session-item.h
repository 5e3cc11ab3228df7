/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a list. */
#pragma once

#include "caucus-records.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_ITEM (caucus_session_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionItem, caucus_session_item, CAUCUS, SESSION_ITEM, CaucusItem)

const CaucusSession *caucus_session_item_get_session (CaucusSessionItem *item);

G_END_DECLS
