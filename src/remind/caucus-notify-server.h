/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's notification service: whether it answers, what it can do, which run of it this
   is. */
#pragma once

#include "caucus-sender.h"

G_BEGIN_DECLS

const char   *caucus_notify_server_get_bus_name (void);
CaucusServer *caucus_notify_server_find         (void);
char         *caucus_notify_server_dup_instance (void);
void          caucus_notify_server_close        (guint32 server_id);

G_END_DECLS
