/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a thread's page shows but the texts, as one read. */
#pragma once

#include "caucus-database.h"
#include "caucus-ledger.h"

G_BEGIN_DECLS

/**
 * CaucusThreadRecord:
 * @article: (nullable): the article that the thread is about, with its contract language
 * @passes: (element-type CaucusPass): oldest first
 * @pass_states: (element-type CaucusPassState): one a pass
 * @events: (element-type CaucusLedgerEvent): oldest first
 * @status: where the thread stands
 * @seen_id: the newest pass whose text was on this device's screen, or none
 * @has_draft: whether a draft of its next pass is on this device
 * @draft_id: the draft, or none
 */
typedef struct
{
  CaucusThread *thread;
  CaucusArticle *article;
  GPtrArray *passes;
  GArray *pass_states;
  GPtrArray *events;
  CaucusThreadStatus status;
  CaucusId seen_id;
  gboolean has_draft;
  CaucusId draft_id;
} CaucusThreadRecord;

CaucusThreadRecord *caucus_thread_record_read      (CaucusDatabase            *database,
                                                    const CaucusId            *thread_id,
                                                    GError                   **error);
void                caucus_thread_record_free      (CaucusThreadRecord        *record);
const CaucusPass   *caucus_thread_record_find_pass (const CaucusThreadRecord  *record,
                                                    const CaucusId            *pass_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusThreadRecord, caucus_thread_record_free)

G_END_DECLS
