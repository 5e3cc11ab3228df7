/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings the window to the front, on a session. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CaucusOpener:
 * @connection: (transfer none): the session bus
 * @store_path: (transfer none): the store that the window is to show
 *
 * A plain value; what it points to lives longer.
 */
typedef struct
{
  GDBusConnection *connection;
  const char *store_path;
} CaucusOpener;

void caucus_opener_open (const CaucusOpener *opener,
                         const char         *session_hex,
                         const char         *activation_token);

G_END_DECLS
