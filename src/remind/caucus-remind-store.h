/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service's own connection to the store, kept on the file that bears the store's name. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

typedef struct _CaucusRemindStore CaucusRemindStore;

CaucusRemindStore *caucus_remind_store_new         (const char          *path,
                                                    GDBusConnection     *connection);
const char        *caucus_remind_store_get_path    (CaucusRemindStore   *store);
CaucusDatabase    *caucus_remind_store_open        (CaucusRemindStore   *store,
                                                    GError             **error);
gboolean           caucus_remind_store_has_changed (CaucusRemindStore   *store);
gboolean           caucus_remind_store_commit      (CaucusRemindStore   *store,
                                                    CaucusDatabaseFunc   func,
                                                    gpointer             data,
                                                    GError             **error);
void               caucus_remind_store_free        (CaucusRemindStore   *store);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRemindStore, caucus_remind_store_free)

G_END_DECLS
