/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has the reminder service of the open store run as long as its window does. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CaucusRemindKeeper CaucusRemindKeeper;

CaucusRemindKeeper *caucus_remind_keeper_new  (GDBusConnection    *bus,
                                               const char         *store_path);
void                caucus_remind_keeper_free (CaucusRemindKeeper *keeper);

G_END_DECLS
