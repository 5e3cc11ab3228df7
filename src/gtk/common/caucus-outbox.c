/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person typed and is still on its way to disk: written, tried again, never dropped. */
#include "config.h"

#include "caucus-outbox.h"

#define TYPING_INTERVAL_USEC (300 * 1000)
#define RETRY_SECONDS        5

/**
 * CaucusOutbox:
 *
 * Brings to disk what its class gathers, each time in one transaction; while that is under way
 * the next one gathers. What fails is kept and tried again, with the next change and every
 * few seconds, so nothing that was typed waits on luck. Every outbox is known here, by its store
 * and a key, whatever became of the page that filled it: so a window that is to close sees all
 * of them, and a page that is opened again meets what is still on its way.
 */
typedef struct
{
  /* Owned */
  CaucusStore *store;
  char *key;
  GError *error;                  /* why the last write failed */

  /* State */
  guint timer_id;
  gint64 written_usec;            /* monotonic, when the last write began */
  gboolean is_writing;
} CaucusOutboxPrivate;

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CaucusOutbox, caucus_outbox, G_TYPE_OBJECT)

#define PRIVATE(outbox) \
  ((CaucusOutboxPrivate *) caucus_outbox_get_instance_private (outbox))

/* What a write takes along. */
typedef struct
{
  CaucusOutboxClass *klass;       /* of a static type */
  gpointer content;
} Batch;

/* Borrowed, an outbox takes itself out. */
static GPtrArray *live;

static void write_now (CaucusOutbox *outbox);

/* --- Writing ------------------------------------------------------------- */

static gboolean
has_work (CaucusOutbox *outbox)
{
  return CAUCUS_OUTBOX_GET_CLASS (outbox)->has_work (outbox);
}

static void
batch_free (Batch *batch)
{
  batch->klass->free_batch (batch->content);
  g_free (batch);
}

/* Nothing is to be handed back: whether it went well is said by the error. */
static gpointer
write_batch (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  const Batch *batch = data;

  batch->klass->write (database, batch->content, error);
  return NULL;
}

static CaucusJob
make_job (CaucusOutbox *outbox)
{
  CaucusOutboxClass *klass = CAUCUS_OUTBOX_GET_CLASS (outbox);
  CaucusJob job = { .run = write_batch, .free_data = (GDestroyNotify) batch_free };
  Batch *batch = g_new0 (Batch, 1);

  batch->klass = klass;
  batch->content = klass->gather (outbox);
  job.data = batch;
  return job;
}

static gboolean
timer_cb (gpointer data)
{
  CaucusOutbox *outbox = data;

  PRIVATE (outbox)->timer_id = 0;
  write_now (outbox);
  return G_SOURCE_REMOVE;
}

/* The timer keeps the outbox alive: a page may be gone before its words are on disk. */
static void
write_later (CaucusOutbox *outbox,
             gint64        wait_usec)
{
  CaucusOutboxPrivate *self = PRIVATE (outbox);

  if (self->timer_id == 0)
    self->timer_id = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) (wait_usec / 1000) + 1,
                                         timer_cb, g_object_ref (outbox), g_object_unref);
}

static void
schedule (CaucusOutbox *outbox)
{
  CaucusOutboxPrivate *self = PRIVATE (outbox);
  gint64 wait_usec = self->written_usec + TYPING_INTERVAL_USEC - g_get_monotonic_time ();

  if (self->is_writing || !has_work (outbox))
    return;
  if (self->written_usec == 0 || wait_usec <= 0)
    write_now (outbox);
  else
    write_later (outbox, wait_usec);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusOutbox) outbox = CAUCUS_OUTBOX (user_data);
  CaucusOutboxPrivate *self = PRIVATE (outbox);

  g_clear_error (&self->error);
  caucus_store_job_finish (CAUCUS_STORE (object), result, &self->error);
  self->is_writing = FALSE;
  CAUCUS_OUTBOX_GET_CLASS (outbox)->end (outbox, self->error == NULL);
  if (self->error == NULL)
    schedule (outbox);
  else if (!g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    write_later (outbox, RETRY_SECONDS * G_USEC_PER_SEC);
  g_signal_emit (outbox, signals[SIGNAL_WRITTEN], 0);
}

static void
write_now (CaucusOutbox *outbox)
{
  CaucusOutboxPrivate *self = PRIVATE (outbox);
  CaucusJob job;

  if (self->is_writing || !has_work (outbox))
    return;
  job = make_job (outbox);
  CAUCUS_OUTBOX_GET_CLASS (outbox)->begin (outbox);
  self->is_writing = TRUE;
  self->written_usec = g_get_monotonic_time ();
  caucus_store_write_async (self->store, &job, written_cb, g_object_ref (outbox));
}

/* --- The object ---------------------------------------------------------- */

static void
caucus_outbox_finalize (GObject *object)
{
  CaucusOutboxPrivate *self = PRIVATE (CAUCUS_OUTBOX (object));

  g_ptr_array_remove_fast (live, object);
  g_clear_object (&self->store);
  g_clear_pointer (&self->key, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (caucus_outbox_parent_class)->finalize (object);
}

static void
caucus_outbox_class_init (CaucusOutboxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_outbox_finalize;

  /**
   * CaucusOutbox::written:
   *
   * A write has ended: what it took along is on disk, or it has failed.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", CAUCUS_TYPE_OUTBOX, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
caucus_outbox_init (CaucusOutbox *outbox)
{
}

/**
 * caucus_outbox_get:
 * @type: a class of outboxes
 * @key: says which of that class
 *
 * Returns: (transfer full) (type CaucusOutbox): the store's one outbox of that key
 */
gpointer
caucus_outbox_get (GType        type,
                   CaucusStore *store,
                   const char  *key)
{
  CaucusOutbox *outbox;

  if (live == NULL)
    live = g_ptr_array_new ();
  for (guint i = 0; i < live->len; i++)
    {
      outbox = g_ptr_array_index (live, i);
      if (G_OBJECT_TYPE (outbox) == type && PRIVATE (outbox)->store == store
          && g_str_equal (PRIVATE (outbox)->key, key))
        return g_object_ref (outbox);
    }
  outbox = g_object_new (type, NULL);
  PRIVATE (outbox)->store = g_object_ref (store);
  PRIVATE (outbox)->key = g_strdup (key);
  g_ptr_array_add (live, outbox);
  return outbox;
}

static GPtrArray *
list_of_store (CaucusStore *store)
{
  GPtrArray *outboxes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; live != NULL && i < live->len; i++)
    {
      CaucusOutbox *outbox = g_ptr_array_index (live, i);

      if (PRIVATE (outbox)->store == store)
        g_ptr_array_add (outboxes, g_object_ref (outbox));
    }
  return outboxes;
}

/**
 * caucus_outbox_list_unsaved:
 *
 * Returns: (transfer full) (element-type CaucusOutbox): the store's outboxes with words that
 *   are not known to be on disk, whatever became of their pages
 */
GPtrArray *
caucus_outbox_list_unsaved (CaucusStore *store)
{
  GPtrArray *outboxes = list_of_store (store);

  for (guint i = outboxes->len; i-- > 0;)
    {
      CaucusOutbox *outbox = g_ptr_array_index (outboxes, i);

      if (!CAUCUS_OUTBOX_GET_CLASS (outbox)->is_unsaved (outbox))
        g_ptr_array_remove_index (outboxes, i);
    }
  return outboxes;
}

/* Flushes all outboxes of a store that is to be closed. */
void
caucus_outbox_flush_all (CaucusStore *store)
{
  g_autoptr (GPtrArray) outboxes = list_of_store (store);

  g_ptr_array_foreach (outboxes, (GFunc) (GCallback) caucus_outbox_flush, NULL);
}

/**
 * caucus_outbox_push:
 *
 * To be called when there is something new. Begins to write unless a write is under way or
 * has only just begun; after a failed one it is reason enough to try again.
 */
void
caucus_outbox_push (CaucusOutbox *outbox)
{
  CaucusOutboxPrivate *self = PRIVATE (outbox);

  if (self->error != NULL)
    g_clear_handle_id (&self->timer_id, g_source_remove);
  schedule (outbox);
}

/**
 * caucus_outbox_hurry:
 *
 * Begins to write what waits for its time, unless a write is under way.
 */
void
caucus_outbox_hurry (CaucusOutbox *outbox)
{
  g_autoptr (CaucusOutbox) kept = g_object_ref (outbox);

  g_clear_handle_id (&PRIVATE (outbox)->timer_id, g_source_remove);
  write_now (kept);
}

/**
 * caucus_outbox_flush:
 *
 * Hands over what waits without waiting for the write under way, for a page that goes away;
 * the store writes in the order in which it is asked.
 */
void
caucus_outbox_flush (CaucusOutbox *outbox)
{
  CaucusJob job;

  if (!PRIVATE (outbox)->is_writing)
    {
      caucus_outbox_hurry (outbox);
      return;
    }
  if (!has_work (outbox))
    return;
  job = make_job (outbox);
  caucus_store_write_async (PRIVATE (outbox)->store, &job, NULL, NULL);
}

/**
 * caucus_outbox_abandon:
 *
 * Forgets what is not on disk, because a person said so; a write under way goes on.
 */
void
caucus_outbox_abandon (CaucusOutbox *outbox)
{
  g_autoptr (CaucusOutbox) kept = g_object_ref (outbox);

  g_clear_handle_id (&PRIVATE (kept)->timer_id, g_source_remove);
  CAUCUS_OUTBOX_GET_CLASS (kept)->abandon (kept);
}

CaucusStore *
caucus_outbox_get_store (CaucusOutbox *outbox)
{
  return PRIVATE (outbox)->store;
}

/**
 * caucus_outbox_get_error:
 *
 * Returns: (nullable) (transfer none): why the last write failed
 */
const GError *
caucus_outbox_get_error (CaucusOutbox *outbox)
{
  return PRIVATE (outbox)->error;
}

gboolean
caucus_outbox_is_writing (CaucusOutbox *outbox)
{
  return PRIVATE (outbox)->is_writing;
}

/**
 * caucus_outbox_is_settled:
 *
 * Returns: whether everything is on disk
 */
gboolean
caucus_outbox_is_settled (CaucusOutbox *outbox)
{
  return !PRIVATE (outbox)->is_writing && !has_work (outbox);
}
