/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the reminder service of a store. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void caucus_remind_starter_start (GDBusConnection *bus,
                                  const char      *store_path);

G_END_DECLS
