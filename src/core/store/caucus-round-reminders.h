/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round's lead times, and its upcoming sessions kept in step with them. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

gboolean caucus_round_reminders_set (CaucusDatabase  *database,
                                     const CaucusId  *round_id,
                                     const char      *leads,
                                     GError         **error);

G_END_DECLS
