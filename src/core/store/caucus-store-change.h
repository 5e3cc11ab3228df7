/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the programs that share a store tell each other that it changed. */
#pragma once

#include <gio/gio.h>

#include "caucus-database.h"

G_BEGIN_DECLS

typedef void (*CaucusStoreChangeFunc) (CaucusChanges changes,
                                       gpointer      user_data);

void  caucus_store_change_emit      (GDBusConnection       *connection,
                                     const char            *store_path,
                                     CaucusChanges          changes);
guint caucus_store_change_subscribe (GDBusConnection       *connection,
                                     const char            *store_path,
                                     CaucusStoreChangeFunc  func,
                                     gpointer               user_data);
char *caucus_store_change_get_key   (const char            *store_path);

G_END_DECLS
