/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service: one for each store on a session bus, for as long as there is something to do. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusRemindOptions:
 * @store_path: absolute path of the store
 * @linger_seconds: how long to stay with nothing to do
 */
typedef struct
{
  const char *store_path;
  guint linger_seconds;
} CaucusRemindOptions;

int caucus_remind_service_run (const CaucusRemindOptions *options);

G_END_DECLS
