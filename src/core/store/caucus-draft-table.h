/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are not passed yet, on this device only. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

gboolean caucus_draft_table_save       (CaucusDatabase     *database,
                                        const CaucusDraft  *draft,
                                        GError            **error);
gboolean caucus_draft_table_add        (CaucusDatabase     *database,
                                        const CaucusDraft  *draft,
                                        gboolean           *added,
                                        GError            **error);
gboolean caucus_draft_table_get        (CaucusDatabase     *database,
                                        const CaucusId     *draft_id,
                                        CaucusDraft       **draft,
                                        GError            **error);
gboolean caucus_draft_table_get_for_thread (CaucusDatabase     *database,
                                            const CaucusId     *thread_id,
                                            CaucusDraft       **draft,
                                            GError            **error);

G_END_DECLS
