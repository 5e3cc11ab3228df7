/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reminder in a list. */
#pragma once

#include "caucus-records.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REMINDER_ITEM (caucus_reminder_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReminderItem, caucus_reminder_item, CAUCUS, REMINDER_ITEM, CaucusItem)

const CaucusReminder *caucus_reminder_item_get_reminder (CaucusReminderItem *item);

G_END_DECLS
