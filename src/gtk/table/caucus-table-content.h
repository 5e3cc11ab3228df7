/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Table shows, as one read. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"
#include "caucus-thread-summary.h"

G_BEGIN_DECLS

/**
 * CaucusTableContent:
 * @next: (nullable): the session that is under way or comes next
 * @is_next_begun: whether something was typed in that session
 * @threads: (element-type CaucusThreadSummary): the round's threads
 * @reminders: (element-type CaucusReminder): shown or missed, and not yet answered
 * @issues: (element-type CaucusIssue): of both sides, in order
 * @recorded: (element-type CaucusSession): the latest sessions with a record, newest first
 */
typedef struct
{
  CaucusSession *next;
  gboolean is_next_begun;
  GPtrArray *threads;
  GPtrArray *reminders;
  GPtrArray *issues;
  GPtrArray *recorded;
} CaucusTableContent;

CaucusJob caucus_table_content_read_job (const CaucusId     *round_id);
void      caucus_table_content_free     (CaucusTableContent *content);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusTableContent, caucus_table_content_free)

G_END_DECLS
