/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a draft's page shows, as one read. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusDraftRecord:
 * @draft: (nullable): %NULL where the thread has none
 * @answers: (nullable): the pass that it answers
 */
typedef struct
{
  CaucusThread *thread;
  CaucusDraft *draft;
  CaucusPass *answers;
} CaucusDraftRecord;

CaucusDraftRecord *caucus_draft_record_read (CaucusDatabase     *database,
                                             const CaucusId     *thread_id,
                                             GError            **error);
void               caucus_draft_record_free (CaucusDraftRecord  *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusDraftRecord, caucus_draft_record_free)

G_END_DECLS
