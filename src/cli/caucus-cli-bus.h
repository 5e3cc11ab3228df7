/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the window and the reminder service that the store changed. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

void caucus_cli_bus_announce (const char    *store_path,
                              CaucusChanges  changes);

G_END_DECLS
