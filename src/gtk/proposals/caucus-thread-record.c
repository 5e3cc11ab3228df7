/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a thread's page shows but the texts, as one read. */
#include "config.h"

#include "caucus-thread-record.h"

#include "caucus-draft-table.h"
#include "caucus-seen-table.h"
#include "caucus-thread-table.h"

void
caucus_thread_record_free (CaucusThreadRecord *record)
{
  g_clear_pointer (&record->thread, caucus_thread_free);
  g_clear_pointer (&record->article, caucus_article_free);
  g_clear_pointer (&record->passes, g_ptr_array_unref);
  g_clear_pointer (&record->pass_states, g_array_unref);
  g_clear_pointer (&record->events, g_ptr_array_unref);
  g_free (record);
}

static gboolean
read_draft (CaucusDatabase      *database,
            CaucusThreadRecord  *record,
            GError             **error)
{
  g_autoptr (CaucusDraft) draft = NULL;

  if (!caucus_draft_table_get_for_thread (database, &record->thread->id, &draft, error))
    return FALSE;
  record->has_draft = draft != NULL;
  if (draft != NULL)
    record->draft_id = draft->id;
  return TRUE;
}

/* Works in the thread that owns the connection. */
CaucusThreadRecord *
caucus_thread_record_read (CaucusDatabase  *database,
                           const CaucusId  *thread_id,
                           GError         **error)
{
  g_autoptr (CaucusThreadRecord) record = g_new0 (CaucusThreadRecord, 1);

  record->thread = caucus_thread_table_get (database, thread_id, error);
  if (record->thread == NULL)
    return NULL;
  if (!caucus_id_is_none (&record->thread->article_id))
    {
      record->article = caucus_thread_table_get_article (database, &record->thread->article_id,
                                                         error);
      if (record->article == NULL)
        return NULL;
    }
  if (!caucus_seen_table_get (database, thread_id, &record->seen_id, error)
      || !read_draft (database, record, error))
    return NULL;
  record->passes = caucus_thread_table_list_passes (database, thread_id, error);
  if (record->passes == NULL)
    return NULL;
  record->events = caucus_thread_table_list_events (database, thread_id, error);
  if (record->events == NULL)
    return NULL;
  record->pass_states = g_array_new (FALSE, TRUE, sizeof (CaucusPassState));
  caucus_ledger_derive (record->passes, record->events, &record->status, record->pass_states);
  return g_steal_pointer (&record);
}

/* Returns: (nullable) (transfer none): a pass of the thread */
const CaucusPass *
caucus_thread_record_find_pass (const CaucusThreadRecord *record,
                                const CaucusId           *pass_id)
{
  for (guint i = 0; i < record->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (record->passes, i);

      if (caucus_id_equal (&pass->id, pass_id))
        return pass;
    }
  return NULL;
}
