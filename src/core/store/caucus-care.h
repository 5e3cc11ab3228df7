/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a store is to be checked, and how thoroughly. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

gboolean caucus_care_begin        (CaucusDatabase  *database,
                                   GError         **error);
gboolean caucus_care_end          (CaucusDatabase  *database,
                                   GError         **error);
gboolean caucus_care_check        (CaucusDatabase  *database,
                                   gboolean        *was_thorough,
                                   GError         **error);
gboolean caucus_care_note_checked (CaucusDatabase  *database,
                                   GError         **error);

G_END_DECLS
