/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the calendar asks of the store. */
#include "config.h"

#include "caucus-session-jobs.h"

#include "caucus-session-table.h"

static gpointer
list_sessions (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  return caucus_session_table_list (database, data, error);
}

/**
 * caucus_session_jobs_list:
 *
 * Returns: a job for the store's reader, whose result is a #GPtrArray of a round's
 *   #CaucusSession, earliest first
 */
CaucusJob
caucus_session_jobs_list (const CaucusId *round_id)
{
  CaucusJob job = {
    .run = list_sessions,
    .data = caucus_id_copy (round_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) g_ptr_array_unref,
  };

  return job;
}

static gpointer
add_session (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  caucus_session_table_add (database, data, NULL, error);
  return NULL;
}

/**
 * caucus_session_jobs_add:
 * @session: (transfer full): a new session
 */
void
caucus_session_jobs_add (CaucusStore         *store,
                         CaucusSession       *session,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  CaucusJob job = {
    .run = add_session,
    .data = session,
    .free_data = (GDestroyNotify) caucus_session_free,
  };

  caucus_store_write_async (store, &job, callback, user_data);
}

static void
move_free (CaucusSessionMove *move)
{
  g_free ((char *) move->why);
  g_free (move);
}

static gpointer
move_session (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  caucus_session_table_move (database, data, error);
  return NULL;
}

/**
 * caucus_session_jobs_move:
 * @moved: the session with its new times
 * @why: (nullable): the reason given
 */
void
caucus_session_jobs_move (CaucusStore         *store,
                          const CaucusSession *moved,
                          const char          *why,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  CaucusSessionMove *move = g_new0 (CaucusSessionMove, 1);
  CaucusJob job = {
    .run = move_session,
    .data = move,
    .free_data = (GDestroyNotify) move_free,
  };

  move->session_id = moved->id;
  move->start_usec = moved->start_usec;
  move->end_usec = moved->end_usec;
  move->why = g_strdup (why);
  caucus_store_write_async (store, &job, callback, user_data);
}

static void
status_change_free (CaucusSessionStatusChange *change)
{
  g_free ((char *) change->why);
  g_free (change);
}

static gpointer
set_status (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  const CaucusSessionStatusChange *change = data;

  caucus_session_table_set_status (database, &change->session_id, change->status, change->why,
                                   error);
  return NULL;
}

void
caucus_session_jobs_set_status (CaucusStore                     *store,
                                const CaucusSessionStatusChange *change,
                                GAsyncReadyCallback              callback,
                                gpointer                         user_data)
{
  CaucusSessionStatusChange *copy = g_memdup2 (change, sizeof *change);
  CaucusJob job = {
    .run = set_status,
    .data = copy,
    .free_data = (GDestroyNotify) status_change_free,
  };

  copy->why = g_strdup (change->why);
  caucus_store_write_async (store, &job, callback, user_data);
}
