/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the window sees it: jobs go to its threads, answers and news come back. */
#pragma once

#include <gio/gio.h>

#include "caucus-worker.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_STORE (caucus_store_get_type ())

G_DECLARE_FINAL_TYPE (CaucusStore, caucus_store, CAUCUS, STORE, GObject)

CaucusStore *caucus_store_new          (const char           *path);
const char  *caucus_store_get_path     (CaucusStore          *store);
void         caucus_store_set_bus      (CaucusStore          *store,
                                        GDBusConnection      *connection);

void         caucus_store_read_async   (CaucusStore          *store,
                                        const CaucusJob      *job,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
void         caucus_store_write_async  (CaucusStore          *store,
                                        const CaucusJob      *job,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gpointer     caucus_store_job_finish   (CaucusStore          *store,
                                        GAsyncResult         *result,
                                        GError              **error);
void         caucus_store_close        (CaucusStore          *store);

G_END_DECLS
