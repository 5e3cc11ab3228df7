/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store as the window sees it: jobs go to its threads, answers and news come back. */
#include "caucus-store.h"

#include "caucus-store-change.h"

/**
 * CaucusStore:
 *
 * One owned thread does all writing, each job in a transaction of its own;
 * another reads through a connection that cannot write. #CaucusStore::saved and
 * #CaucusStore::changed tell the main thread what reached the disk.
 */
struct _CaucusStore
{
  GObject parent_instance;

  /* Owned */
  char *path;
  CaucusWorker *writer;
  CaucusWorker *reader;
  GMainContext *context;
  GDBusConnection *connection;

  /* State */
  guint subscription_id;
  guint untold;                   /* atomic: CaucusChanges the bus has not heard of */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SAVED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusStore, caucus_store, G_TYPE_OBJECT)

typedef struct
{
  CaucusStore *store;
  CaucusChanges changes;
  gint64 at_usec;
} Commit;

static void
commit_free (Commit *commit)
{
  g_object_unref (commit->store);
  g_free (commit);
}

static void
tell_bus (CaucusStore *store)
{
  guint changes = g_atomic_int_and (&store->untold, 0);

  if (changes != 0 && store->connection != NULL)
    caucus_store_change_emit (store->connection, store->path, (CaucusChanges) changes);
}

static gboolean
tell_commit_cb (gpointer data)
{
  Commit *commit = data;
  CaucusStore *store = commit->store;

  g_signal_emit (store, signals[SIGNAL_SAVED], 0, commit->at_usec);
  if (commit->changes != CAUCUS_CHANGED_NOTHING)
    g_signal_emit (store, signals[SIGNAL_CHANGED], 0, (guint) commit->changes);
  tell_bus (store);
  return G_SOURCE_REMOVE;
}

/* Always by a source: to invoke it would run it in this thread while no other owns the context. */
static void
committed_cb (CaucusChanges changes,
              gint64        at_usec,
              gpointer      user_data)
{
  CaucusStore *store = user_data;
  g_autoptr (GSource) source = g_idle_source_new ();
  Commit *commit = g_new0 (Commit, 1);

  commit->store = g_object_ref (store);
  commit->changes = changes;
  commit->at_usec = at_usec;
  g_atomic_int_or (&store->untold, (guint) changes);
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_commit_cb, commit, (GDestroyNotify) commit_free);
  g_source_attach (source, store->context);
}

static void
changed_elsewhere_cb (CaucusChanges changes,
                      gpointer      user_data)
{
  g_signal_emit (user_data, signals[SIGNAL_CHANGED], 0, (guint) changes);
}

static void
forget_bus (CaucusStore *store)
{
  if (store->subscription_id != 0)
    g_dbus_connection_signal_unsubscribe (store->connection, store->subscription_id);
  store->subscription_id = 0;
  g_clear_object (&store->connection);
}

static void
caucus_store_dispose (GObject *object)
{
  CaucusStore *store = CAUCUS_STORE (object);

  caucus_store_close (store);
  forget_bus (store);

  G_OBJECT_CLASS (caucus_store_parent_class)->dispose (object);
}

static void
caucus_store_finalize (GObject *object)
{
  CaucusStore *store = CAUCUS_STORE (object);

  g_clear_pointer (&store->context, g_main_context_unref);
  g_clear_pointer (&store->path, g_free);

  G_OBJECT_CLASS (caucus_store_parent_class)->finalize (object);
}

static void
caucus_store_class_init (CaucusStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_store_dispose;
  object_class->finalize = caucus_store_finalize;

  /**
   * CaucusStore::changed:
   * @changes: a #CaucusChanges, what to read again
   *
   * This process or another has committed something.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CAUCUS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  /**
   * CaucusStore::saved:
   * @at_usec: when
   *
   * A write of this process is on disk.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", CAUCUS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  /**
   * CaucusStore::failed:
   * @error: why
   *
   * A write of this process is not on disk.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CAUCUS_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
caucus_store_init (CaucusStore *store)
{
  store->context = g_main_context_ref_thread_default ();
}

/**
 * caucus_store_new:
 * @path: the store's file; made new where there is none
 *
 * Returns at once; the store is opened in its own thread. Where that cannot be
 * done, each job tries again and fails with the reason.
 *
 * Returns: (transfer full): the store
 */
CaucusStore *
caucus_store_new (const char *path)
{
  CaucusStore *store = g_object_new (CAUCUS_TYPE_STORE, NULL);

  store->path = g_strdup (path);
  store->writer = caucus_worker_new_writer (path);
  caucus_worker_watch (store->writer, committed_cb, store);
  store->reader = caucus_worker_new_reader (store->writer);
  return store;
}

const char *
caucus_store_get_path (CaucusStore *store)
{
  g_return_val_if_fail (CAUCUS_IS_STORE (store), NULL);

  return store->path;
}

/**
 * caucus_store_set_bus:
 * @connection: the session bus
 *
 * From now on other processes hear of this one's changes and this one of theirs.
 */
void
caucus_store_set_bus (CaucusStore     *store,
                      GDBusConnection *connection)
{
  g_return_if_fail (CAUCUS_IS_STORE (store));

  forget_bus (store);
  store->connection = g_object_ref (connection);
  store->subscription_id = caucus_store_change_subscribe (connection, store->path,
                                                          changed_elsewhere_cb, store);
}

static void
refuse_closed (GTask           *task,
               const CaucusJob *job)
{
  if (job->free_data != NULL)
    job->free_data (job->data);
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "The store is closed");
}

/**
 * caucus_store_read_async:
 * @job: what to read, in the reader's thread; its data belongs to the store from now on
 *
 * Finish with caucus_store_job_finish().
 */
void
caucus_store_read_async (CaucusStore         *store,
                         const CaucusJob     *job,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CAUCUS_IS_STORE (store));

  task = g_task_new (store, cancellable, callback, user_data);
  g_task_set_source_tag (task, caucus_store_read_async);
  if (store->reader != NULL)
    caucus_worker_push (store->reader, job, task);
  else
    refuse_closed (task, job);
}

/* Of a write that nobody waits for, #CaucusStore::failed still tells; its result goes with the
   task. */
static void
finish_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  if (g_task_had_error (G_TASK (result)))
    caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
}

/**
 * caucus_store_write_async:
 * @job: what to write, in the writer's thread and in one transaction
 * @callback: (nullable): to be finished with caucus_store_job_finish()
 *
 * The answer comes when the transaction is on disk. There is no taking it back:
 * what was typed is written.
 */
void
caucus_store_write_async (CaucusStore         *store,
                          const CaucusJob     *job,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CAUCUS_IS_STORE (store));

  task = g_task_new (store, NULL, callback != NULL ? callback : finish_cb, user_data);
  g_task_set_source_tag (task, caucus_store_write_async);
  if (store->writer != NULL)
    caucus_worker_push (store->writer, job, task);
  else
    refuse_closed (task, job);
}

/**
 * caucus_store_job_finish:
 *
 * Returns: (nullable) (transfer full): the job's result; on failure %NULL, @error
 *   set, and for a write #CaucusStore::failed emitted
 */
gpointer
caucus_store_job_finish (CaucusStore   *store,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_autoptr (GError) failure = NULL;
  gpointer value;

  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  value = g_task_propagate_pointer (G_TASK (result), &failure);
  if (failure == NULL)
    return value;
  if (g_task_get_source_tag (G_TASK (result)) == (gpointer) caucus_store_write_async)
    g_signal_emit (store, signals[SIGNAL_FAILED], 0, failure);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

/**
 * caucus_store_close:
 *
 * Waits until every write that was asked for is on disk and told to the bus; reads
 * that still wait are dropped. Jobs that come later fail with %G_IO_ERROR_CLOSED.
 */
void
caucus_store_close (CaucusStore *store)
{
  g_return_if_fail (CAUCUS_IS_STORE (store));

  if (store->reader != NULL)
    caucus_worker_finish (g_steal_pointer (&store->reader), TRUE);
  if (store->writer != NULL)
    caucus_worker_finish (g_steal_pointer (&store->writer), FALSE);
  /* The main loop may not come round again. */
  tell_bus (store);
  if (store->connection != NULL)
    g_dbus_connection_flush_sync (store->connection, NULL, NULL);
}
