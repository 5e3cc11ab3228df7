/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is done for an open store behind the person's back: its check and the day's backup. */
#include "config.h"

#include "caucus-housekeeping.h"

#include "caucus-backup.h"
#include "caucus-care.h"

static gpointer
check_job_run (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  gboolean was_thorough;
  gboolean is_sound = caucus_care_check (database, &was_thorough, error);

  caucus_database_release_memory (database);
  if (!is_sound)
    return NULL;
  return GINT_TO_POINTER (was_thorough);
}

static gpointer
begin_job_run (CaucusDatabase  *database,
               gpointer         was_thorough,
               GError         **error)
{
  if (!GPOINTER_TO_INT (was_thorough) || caucus_care_note_checked (database, error))
    caucus_care_begin (database, error);
  return NULL;
}

static gpointer
end_job_run (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  caucus_care_end (database, error);
  return NULL;
}

static void
ignore_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
}

static void
backup_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (!caucus_backup_make_daily (data, &error))
    g_message ("The day's backup was not made: %s", error->message);
  g_task_return_boolean (task, TRUE);
}

static void
make_backup (CaucusStore *store)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, NULL, NULL);

  g_task_set_task_data (task, g_strdup (caucus_store_get_path (store)), g_free);
  g_task_run_in_thread (task, backup_thread);
}

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  CaucusStore *store = CAUCUS_STORE (object);
  g_autoptr (GTask) task = G_TASK (user_data);
  g_autoptr (GError) error = NULL;
  CaucusJob job = { .run = begin_job_run };

  job.data = caucus_store_job_finish (store, result, &error);
  if (error != NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  caucus_store_write_async (store, &job, ignore_cb, NULL);
  /* Only a store that passed its check is worth a backup. */
  make_backup (store);
  g_task_return_boolean (task, TRUE);
}

/**
 * caucus_housekeeping_begin_async:
 *
 * Checks an open store and makes the day's backup, once its first content is on
 * screen; neither keeps the person waiting.
 */
void
caucus_housekeeping_begin_async (CaucusStore         *store,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  CaucusJob job = { .run = check_job_run };
  GTask *task = g_task_new (store, NULL, callback, user_data);

  g_task_set_source_tag (task, caucus_housekeeping_begin_async);
  caucus_store_read_async (store, &job, NULL, checked_cb, task);
}

/**
 * caucus_housekeeping_begin_finish:
 *
 * Returns: %FALSE with %CAUCUS_ERROR_STORE_DAMAGED where the store failed its check
 */
gboolean
caucus_housekeeping_begin_finish (CaucusStore   *store,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * caucus_housekeeping_end:
 *
 * Notes that the store was left in good order; to be called before it is closed.
 */
void
caucus_housekeeping_end (CaucusStore *store)
{
  CaucusJob job = { .run = end_job_run };

  caucus_store_write_async (store, &job, ignore_cb, NULL);
}
