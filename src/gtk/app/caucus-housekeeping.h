/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for an open store behind the person's back: its check and the day's backup. */
#pragma once

#include "caucus-store.h"

G_BEGIN_DECLS

void     caucus_housekeeping_begin_async  (CaucusStore          *store,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean caucus_housekeeping_begin_finish (CaucusStore          *store,
                                           GAsyncResult         *result,
                                           GError              **error);
void     caucus_housekeeping_end          (CaucusStore          *store);

G_END_DECLS
