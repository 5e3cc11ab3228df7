/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar shows of the chosen session, as one read. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

/**
 * CaucusSessionDetails:
 * @session: not %NULL
 * @changes: (element-type CaucusSessionChange): what happened to its date, oldest first
 * @reminders: (element-type CaucusReminder): the first due first
 * @passes: (element-type CaucusPass): what was handed over in it
 * @threads: (element-type CaucusThread): the thread of each of @passes
 */
typedef struct
{
  CaucusSession *session;
  GPtrArray *changes;
  GPtrArray *reminders;
  GPtrArray *passes;
  GPtrArray *threads;
} CaucusSessionDetails;

void                  caucus_session_details_free        (CaucusSessionDetails  *details);
void                  caucus_session_details_read_async  (CaucusStore           *store,
                                                          const CaucusId        *session_id,
                                                          GCancellable          *cancellable,
                                                          GAsyncReadyCallback    callback,
                                                          gpointer               user_data);
CaucusSessionDetails *caucus_session_details_read_finish (CaucusStore           *store,
                                                          GAsyncResult          *result,
                                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusSessionDetails, caucus_session_details_free)

G_END_DECLS
