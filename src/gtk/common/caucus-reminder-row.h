/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A reminder as a row, with its buttons where it waits for an answer. */
#pragma once

#include <gtk/gtk.h>

#include "common/caucus-reminder-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REMINDER_ROW (caucus_reminder_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReminderRow, caucus_reminder_row, CAUCUS, REMINDER_ROW, GtkListBoxRow)

GtkWidget *caucus_reminder_row_new (CaucusReminderItem *item,
                                    gboolean            has_buttons);

G_END_DECLS
