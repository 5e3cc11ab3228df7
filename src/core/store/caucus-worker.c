/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread that owns one connection to a store and does one job after the other on it. */
#include "caucus-worker.h"

#include "caucus-clock.h"
#include "caucus-error.h"
#include "caucus-heap.h"

/* Without a job for so long, a thread rests. */
#define REST_USEC (200 * 1000)

struct _CaucusWorker
{
  char *path;                     /* owned */
  CaucusDatabaseMode mode;
  GThread *thread;                /* owned */
  GAsyncQueue *queue;             /* owned, of Item */
  CaucusDatabase *database;       /* owned by the thread */
  CaucusStorePlace place;         /* of the store that was open before */
  gboolean was_open;
  gboolean drop_waiting;          /* atomic */

  CaucusWorker *writer;           /* borrowed */
  GMutex lock;
  GCond ready;
  gboolean is_ready;              /* locked: whether the store was opened, or tried to */

  CaucusCommittedFunc committed;
  gpointer committed_data;        /* borrowed */
};

/* An item without a task ends the thread. */
typedef struct
{
  CaucusJob job;
  GTask *task;                    /* owned */
} Item;

static gboolean
remove_cb (gpointer data)
{
  return G_SOURCE_REMOVE;
}

/* The task holds the store: were its last reference dropped in this thread, the store would
 * wait for its own thread to end. */
static void
release_task (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, remove_cb, task, g_object_unref);
  g_source_attach (source, g_task_get_context (task));
}

static void
item_free (Item *item)
{
  if (item->job.free_data != NULL)
    item->job.free_data (item->job.data);
  g_clear_pointer (&item->task, release_task);
  g_free (item);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Item, item_free)

typedef struct
{
  const CaucusJob *job;
  gpointer result;
} Run;

static gboolean
run_job (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  g_autoptr (GError) failure = NULL;
  Run *run = data;

  run->result = run->job->run (database, run->job->data, &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
ensure_open (CaucusWorker  *worker,
             GError       **error)
{
  if (worker->database != NULL)
    return TRUE;
  /* Opened anew it is still the same store, or none. */
  if (worker->was_open && !caucus_store_place_check (&worker->place, worker->path, error))
    return FALSE;
  worker->database = caucus_database_open (worker->path, worker->mode, error);
  if (worker->database == NULL)
    return FALSE;
  worker->place = caucus_database_get_place (worker->database);
  worker->was_open = TRUE;
  return TRUE;
}

static gboolean
do_job (CaucusWorker  *worker,
        Run           *run,
        GError       **error)
{
  if (!ensure_open (worker, error))
    return FALSE;
  if (worker->mode == CAUCUS_DATABASE_READ_ONLY)
    return run_job (worker->database, run, error);
  return caucus_database_transaction (worker->database, run_job, run, error);
}

static void
free_result (Run *run)
{
  if (run->result != NULL && run->job->free_result != NULL)
    run->job->free_result (run->result);
  run->result = NULL;
}

static void
tell_committed (CaucusWorker *worker)
{
  CaucusChanges changes = caucus_database_take_changes (worker->database);

  if (worker->committed != NULL)
    worker->committed (changes, caucus_clock_now_usec (), worker->committed_data);
}

/* Only reads are dropped; a write is done whatever happened to the one who asked for it. */
static gboolean
is_dropped (CaucusWorker *worker,
            GTask        *task)
{
  if (worker->mode != CAUCUS_DATABASE_READ_ONLY)
    return FALSE;
  if (g_task_return_error_if_cancelled (task))
    return TRUE;
  if (!g_atomic_int_get (&worker->drop_waiting))
    return FALSE;
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Closing");
  return TRUE;
}

static void
work (CaucusWorker *worker,
      Item         *item)
{
  g_autoptr (GError) error = NULL;
  Run run = { .job = &item->job };

  if (is_dropped (worker, item->task))
    return;
  if (do_job (worker, &run, &error))
    {
      if (worker->mode != CAUCUS_DATABASE_READ_ONLY)
        tell_committed (worker);
      g_task_return_pointer (item->task, run.result, item->job.free_result);
      return;
    }
  free_result (&run);
  /* After a failed write to disk nothing of this connection can be trusted: begin anew. */
  if (worker->database != NULL && g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO))
    g_clear_pointer (&worker->database, caucus_database_close);
  g_task_return_error (item->task, g_steal_pointer (&error));
}

static void
set_ready (CaucusWorker *worker)
{
  g_mutex_lock (&worker->lock);
  worker->is_ready = TRUE;
  g_cond_broadcast (&worker->ready);
  g_mutex_unlock (&worker->lock);
}

static void
wait_ready (CaucusWorker *worker)
{
  g_mutex_lock (&worker->lock);
  while (!worker->is_ready)
    g_cond_wait (&worker->ready, &worker->lock);
  g_mutex_unlock (&worker->lock);
}

/* Waits for the next item, and while none comes has no more memory than it needs: what SQLite keeps
   of the file is in the system's cache as well. */
static Item *
wait_for_item (CaucusWorker *worker)
{
  Item *item = g_async_queue_timeout_pop (worker->queue, REST_USEC);

  if (item != NULL)
    return item;
  if (worker->database != NULL)
    caucus_database_release_memory (worker->database);
  caucus_heap_give_back_end ();
  return g_async_queue_pop (worker->queue);
}

static gpointer
thread_func (gpointer data)
{
  CaucusWorker *worker = data;

  if (worker->mode != CAUCUS_DATABASE_READ_ONLY)
    ensure_open (worker, NULL);
  else if (worker->writer != NULL)
    wait_ready (worker->writer);
  set_ready (worker);
  while (TRUE)
    {
      g_autoptr (Item) item = wait_for_item (worker);

      if (item->task == NULL)
        break;
      work (worker, item);
    }
  g_clear_pointer (&worker->database, caucus_database_close);
  return NULL;
}

static CaucusWorker *
start (const char         *path,
       CaucusDatabaseMode  mode,
       CaucusWorker       *writer)
{
  CaucusWorker *worker = g_new0 (CaucusWorker, 1);

  worker->path = g_strdup (path);
  worker->mode = mode;
  worker->writer = writer;
  worker->queue = g_async_queue_new ();
  g_mutex_init (&worker->lock);
  g_cond_init (&worker->ready);
  worker->thread = g_thread_new (mode == CAUCUS_DATABASE_READ_ONLY ? "store-reader" : "store-writer",
                                 thread_func, worker);
  return worker;
}

/**
 * caucus_worker_new_writer:
 *
 * Starts a thread that opens the store, making it where there is none, and does
 * each job in a transaction. Where the store cannot be opened, each job tries again
 * and fails with the reason.
 *
 * Returns: (transfer full): the worker; end it with caucus_worker_finish()
 */
CaucusWorker *
caucus_worker_new_writer (const char *path)
{
  return start (path, CAUCUS_DATABASE_CREATE, NULL);
}

/**
 * caucus_worker_new_reader:
 * @writer: the worker that makes the store or brings it to this version's schema,
 *   which is waited for; to be ended after this one
 *
 * Starts a thread that reads.
 *
 * Returns: (transfer full): the worker; end it with caucus_worker_finish()
 */
CaucusWorker *
caucus_worker_new_reader (CaucusWorker *writer)
{
  return start (writer->path, CAUCUS_DATABASE_READ_ONLY, writer);
}

/**
 * caucus_worker_watch:
 *
 * To be called before the first job is pushed.
 */
void
caucus_worker_watch (CaucusWorker        *worker,
                     CaucusCommittedFunc  committed,
                     gpointer             user_data)
{
  worker->committed = committed;
  worker->committed_data = user_data;
}

/**
 * caucus_worker_push:
 * @job: the work; its data belongs to the worker from now on
 * @task: answered with the job's result or error
 */
void
caucus_worker_push (CaucusWorker    *worker,
                    const CaucusJob *job,
                    GTask           *task)
{
  Item *item = g_new0 (Item, 1);

  item->job = *job;
  item->task = g_object_ref (task);
  g_async_queue_push (worker->queue, item);
}

/**
 * caucus_worker_finish:
 * @worker: (transfer full): the worker
 * @drop_waiting: whether jobs that only read and still wait are answered with
 *   %G_IO_ERROR_CANCELLED; writes always run
 *
 * Waits for the jobs that are left and ends the thread.
 */
void
caucus_worker_finish (CaucusWorker *worker,
                      gboolean      drop_waiting)
{
  g_atomic_int_set (&worker->drop_waiting, drop_waiting);
  g_async_queue_push (worker->queue, g_new0 (Item, 1));
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->queue);
  g_mutex_clear (&worker->lock);
  g_cond_clear (&worker->ready);
  g_free (worker->path);
  g_free (worker);
}
