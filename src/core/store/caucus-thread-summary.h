/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round's threads with what their ledgers say, as one read. */
#pragma once

#include "caucus-database.h"
#include "caucus-ledger.h"

G_BEGIN_DECLS

/**
 * CaucusThreadSummary:
 * @id: the thread's
 * @thread: not %NULL
 * @state, @court_id, @since_usec: as caucus_ledger_derive() says
 * @last_union, @last_employer: (nullable): the newest pass of each side
 * @n_passes: how many passes there are
 * @unseen: (nullable): who handed over what and when, of the newest pass, where it is newer
 *   than what was looked at last on this device; nothing is where nothing was looked at
 *
 * One row of the status grid.
 */
typedef struct
{
  CaucusId id;
  CaucusThread *thread;
  CaucusThreadState state;
  CaucusId court_id;
  gint64 since_usec;
  CaucusPass *last_union;
  CaucusPass *last_employer;
  guint n_passes;
  CaucusPass *unseen;
} CaucusThreadSummary;

void       caucus_thread_summary_free (CaucusThreadSummary  *summary);
GPtrArray *caucus_thread_summary_list (CaucusDatabase       *database,
                                       const CaucusId       *round_id,
                                       GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusThreadSummary, caucus_thread_summary_free)

G_END_DECLS
