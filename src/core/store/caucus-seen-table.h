/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was on this device's screen: the newest pass of each thread that was looked at. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

gboolean caucus_seen_table_set (CaucusDatabase  *database,
                                const CaucusId  *thread_id,
                                const CaucusId  *pass_id,
                                GError         **error);
gboolean caucus_seen_table_get (CaucusDatabase  *database,
                                const CaucusId  *thread_id,
                                CaucusId        *pass_id,
                                GError         **error);

G_END_DECLS
