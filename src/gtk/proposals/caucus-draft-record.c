/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that a draft's page shows, as one read. */
#include "config.h"

#include "caucus-draft-record.h"

#include "caucus-draft-table.h"
#include "caucus-thread-table.h"

void
caucus_draft_record_free (CaucusDraftRecord *record)
{
  g_clear_pointer (&record->thread, caucus_thread_free);
  g_clear_pointer (&record->draft, caucus_draft_free);
  g_clear_pointer (&record->answers, caucus_pass_free);
  g_free (record);
}

/* Works in the thread that owns the connection. */
CaucusDraftRecord *
caucus_draft_record_read (CaucusDatabase  *database,
                          const CaucusId  *thread_id,
                          GError         **error)
{
  g_autoptr (CaucusDraftRecord) record = g_new0 (CaucusDraftRecord, 1);

  record->thread = caucus_thread_table_get (database, thread_id, error);
  if (record->thread == NULL
      || !caucus_draft_table_get_for_thread (database, thread_id, &record->draft, error))
    return NULL;
  if (record->draft == NULL || caucus_id_is_none (&record->draft->answers_id))
    return g_steal_pointer (&record);
  record->answers = caucus_thread_table_get_pass (database, &record->draft->answers_id, error);
  return record->answers != NULL ? g_steal_pointer (&record) : NULL;
}
