/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar shows of the chosen session, as one read. */
#include "config.h"

#include "caucus-session-details.h"

#include "caucus-reminder-table.h"
#include "caucus-session-table.h"
#include "caucus-thread-table.h"

void
caucus_session_details_free (CaucusSessionDetails *details)
{
  g_clear_pointer (&details->session, caucus_session_free);
  g_clear_pointer (&details->changes, g_ptr_array_unref);
  g_clear_pointer (&details->reminders, g_ptr_array_unref);
  g_clear_pointer (&details->passes, g_ptr_array_unref);
  g_clear_pointer (&details->threads, g_ptr_array_unref);
  g_free (details);
}

static gboolean
read_passes (CaucusDatabase        *database,
             CaucusSessionDetails  *details,
             GError               **error)
{
  details->passes = caucus_thread_table_list_session_passes (database, &details->session->id,
                                                             error);
  if (details->passes == NULL)
    return FALSE;
  details->threads = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_thread_free);
  for (guint i = 0; i < details->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (details->passes, i);
      CaucusThread *thread = caucus_thread_table_get (database, &pass->thread_id, error);

      if (thread == NULL)
        return FALSE;
      g_ptr_array_add (details->threads, thread);
    }
  return TRUE;
}

static gpointer
read_details (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  g_autoptr (CaucusSessionDetails) details = g_new0 (CaucusSessionDetails, 1);

  details->session = caucus_session_table_get (database, data, error);
  if (details->session == NULL)
    return NULL;
  details->changes = caucus_session_table_list_changes (database, data, error);
  if (details->changes == NULL)
    return NULL;
  details->reminders = caucus_reminder_table_list (database, data, error);
  if (details->reminders == NULL || !read_passes (database, details, error))
    return NULL;
  return g_steal_pointer (&details);
}

void
caucus_session_details_read_async (CaucusStore         *store,
                                   const CaucusId      *session_id,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  CaucusJob job = {
    .run = read_details,
    .data = caucus_id_copy (session_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_session_details_free,
  };

  caucus_store_read_async (store, &job, cancellable, callback, user_data);
}

/**
 * caucus_session_details_read_finish:
 *
 * Returns: (transfer full): the session with all that belongs to it
 */
CaucusSessionDetails *
caucus_session_details_read_finish (CaucusStore   *store,
                                    GAsyncResult  *result,
                                    GError       **error)
{
  return caucus_store_job_finish (store, result, error);
}
