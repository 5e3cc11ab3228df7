/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round's threads with what their ledgers say, as one read. */
#include "caucus-thread-summary.h"

#include "caucus-round-table.h"
#include "caucus-seen-table.h"
#include "caucus-thread-table.h"

void
caucus_thread_summary_free (CaucusThreadSummary *summary)
{
  g_clear_pointer (&summary->thread, caucus_thread_free);
  g_clear_pointer (&summary->last_union, caucus_pass_free);
  g_clear_pointer (&summary->last_employer, caucus_pass_free);
  g_clear_pointer (&summary->unseen, caucus_pass_free);
  g_free (summary);
}

/* Takes the side's newest pass out of the list that would free it. */
static CaucusPass *
take_last_by (GPtrArray  *passes,
              GPtrArray  *parties,
              CaucusSide  side)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);
      const CaucusPass *last;
      guint index;

      if (party->side != side)
        continue;
      last = caucus_ledger_last_by (passes, &party->id);
      if (last != NULL && g_ptr_array_find (passes, last, &index))
        return g_ptr_array_steal_index (passes, index);
    }
  return NULL;
}

/* It may be in the list, and of a side: only what names it is copied. */
static CaucusPass *
name_unseen (const GPtrArray *passes,
             const CaucusId  *seen_id)
{
  const CaucusPass *pass;
  CaucusPass *unseen;

  if (caucus_ledger_count_newer (passes, seen_id) == 0)
    return NULL;
  pass = g_ptr_array_index (passes, passes->len - 1);
  unseen = g_new0 (CaucusPass, 1);
  unseen->id = pass->id;
  unseen->by_id = pass->by_id;
  unseen->kind = pass->kind;
  unseen->number = pass->number;
  unseen->at_usec = pass->at_usec;
  return unseen;
}

static gboolean
summarize (CaucusDatabase       *database,
           CaucusThreadSummary  *summary,
           GPtrArray            *parties,
           GError              **error)
{
  g_autoptr (GPtrArray) passes = NULL;
  g_autoptr (GPtrArray) events = NULL;
  CaucusThreadStatus status;
  CaucusId seen_id;

  if (!caucus_seen_table_get (database, &summary->id, &seen_id, error))
    return FALSE;
  passes = caucus_thread_table_list_passes (database, &summary->id, error);
  if (passes == NULL)
    return FALSE;
  events = caucus_thread_table_list_events (database, &summary->id, error);
  if (events == NULL)
    return FALSE;
  caucus_ledger_derive (passes, events, &status, NULL);
  summary->state = status.state;
  summary->court_id = status.court_id;
  summary->since_usec = status.since_usec;
  summary->n_passes = passes->len;
  summary->unseen = name_unseen (passes, &seen_id);
  summary->last_union = take_last_by (passes, parties, CAUCUS_SIDE_UNION);
  summary->last_employer = take_last_by (passes, parties, CAUCUS_SIDE_EMPLOYER);
  return TRUE;
}

/**
 * caucus_thread_summary_list:
 *
 * Returns: (transfer full) (element-type CaucusThreadSummary): the round's threads in order
 */
GPtrArray *
caucus_thread_summary_list (CaucusDatabase  *database,
                            const CaucusId  *round_id,
                            GError         **error)
{
  g_autoptr (GPtrArray) summaries = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) threads = NULL;

  parties = caucus_round_table_list_parties (database, round_id, error);
  if (parties == NULL)
    return NULL;
  threads = caucus_thread_table_list (database, round_id, error);
  if (threads == NULL)
    return NULL;

  summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_thread_summary_free);
  while (threads->len > 0)
    {
      CaucusThreadSummary *summary = g_new0 (CaucusThreadSummary, 1);

      summary->thread = g_ptr_array_steal_index (threads, 0);
      summary->id = summary->thread->id;
      g_ptr_array_add (summaries, summary);
      if (!summarize (database, summary, parties, error))
        return NULL;
    }
  return g_steal_pointer (&summaries);
}
