/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's record still has to bring to disk, kept until it is there. */
#include "config.h"

#include "caucus-note-outbox.h"

#include "caucus-note-table.h"

#define TYPING_INTERVAL_USEC (300 * 1000)
#define RETRY_SECONDS        5

/**
 * CaucusNoteOutbox:
 *
 * Holds the entries and corrections that are not on disk yet, and the newest
 * draft. All of it goes into one transaction; while that is under way the next
 * one gathers. What fails is kept and tried again, with the next change and every
 * few seconds, so nothing that was typed waits on luck.
 */
struct _CaucusNoteOutbox
{
  GObject parent_instance;

  /* Owned */
  CaucusStore *store;
  GPtrArray *entries;             /* of CaucusNote: revision 1 is new, any other a correction */
  CaucusNote *draft;              /* or NULL for none */
  GError *error;                  /* why the last write failed */

  /* State */
  CaucusId session_id;
  guint sent;                     /* how many of the entries are in the write under way */
  guint timer_id;
  gint64 written_usec;            /* monotonic, when the last write began */
  gboolean is_writing;
  gboolean has_new_draft;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusNoteOutbox, caucus_note_outbox, G_TYPE_OBJECT)

/* One transaction's work, as plain records. */
typedef struct
{
  CaucusId session_id;
  GPtrArray *entries;             /* of CaucusNote */
  CaucusNote *draft;              /* or NULL to forget it */
} Batch;

/* By session id; borrowed, an outbox takes itself out. */
static GHashTable *live;

static void write_now (CaucusNoteOutbox *outbox);

static GPtrArray *
notes_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_note_free);
}

static void
batch_free (Batch *batch)
{
  g_ptr_array_unref (batch->entries);
  g_clear_pointer (&batch->draft, caucus_note_free);
  g_free (batch);
}

/* A commit whose answer was lost is written again: then the wording is there already. */
static gboolean
has_wording (CaucusDatabase   *database,
             const CaucusNote *note)
{
  g_autoptr (GPtrArray) wordings = caucus_note_table_list_revisions (database, &note->id, NULL);
  const CaucusNote *newest;

  if (wordings == NULL || wordings->len == 0)
    return FALSE;
  newest = g_ptr_array_index (wordings, wordings->len - 1);
  return g_strcmp0 (newest->text, note->text) == 0;
}

static gboolean
write_entry (CaucusDatabase    *database,
             const CaucusNote  *note,
             GError           **error)
{
  if (note->revision <= 1)
    return caucus_note_table_add (database, note, NULL, error);
  return has_wording (database, note)
         || caucus_note_table_revise (database, &note->id, note->text, error);
}

static gpointer
write_batch (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  Batch *batch = data;

  for (guint i = 0; i < batch->entries->len; i++)
    {
      if (!write_entry (database, g_ptr_array_index (batch->entries, i), error))
        return NULL;
    }
  if (batch->draft != NULL)
    caucus_note_table_save_draft (database, batch->draft, error);
  else
    caucus_note_table_clear_draft (database, &batch->session_id, error);
  return NULL;
}

static gboolean
has_work (CaucusNoteOutbox *outbox)
{
  return outbox->entries->len > outbox->sent || outbox->has_new_draft;
}

static gboolean
timer_cb (gpointer data)
{
  CaucusNoteOutbox *outbox = data;

  outbox->timer_id = 0;
  write_now (outbox);
  return G_SOURCE_REMOVE;
}

/* The timer keeps the outbox alive: a page may be gone before its words are on disk. */
static void
write_later (CaucusNoteOutbox *outbox,
             gint64            wait_usec)
{
  if (outbox->timer_id == 0)
    outbox->timer_id = g_timeout_add_full (G_PRIORITY_DEFAULT, (guint) (wait_usec / 1000) + 1,
                                           timer_cb, g_object_ref (outbox), g_object_unref);
}

static void
schedule (CaucusNoteOutbox *outbox)
{
  gint64 wait_usec = outbox->written_usec + TYPING_INTERVAL_USEC - g_get_monotonic_time ();

  if (outbox->is_writing || !has_work (outbox))
    return;
  if (outbox->written_usec == 0 || wait_usec <= 0)
    write_now (outbox);
  else
    write_later (outbox, wait_usec);
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusNoteOutbox) outbox = CAUCUS_NOTE_OUTBOX (user_data);

  g_clear_error (&outbox->error);
  caucus_store_job_finish (CAUCUS_STORE (object), result, &outbox->error);
  outbox->is_writing = FALSE;
  if (outbox->error != NULL)
    outbox->has_new_draft = TRUE;
  else if (outbox->sent > 0)
    g_ptr_array_remove_range (outbox->entries, 0, outbox->sent);
  outbox->sent = 0;
  if (outbox->error == NULL)
    schedule (outbox);
  else if (!g_error_matches (outbox->error, G_IO_ERROR, G_IO_ERROR_CLOSED))
    write_later (outbox, RETRY_SECONDS * G_USEC_PER_SEC);
  g_signal_emit (outbox, signals[SIGNAL_WRITTEN], 0);
}

static Batch *
gather (CaucusNoteOutbox *outbox)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->session_id = outbox->session_id;
  batch->entries = notes_new ();
  for (guint i = 0; i < outbox->entries->len; i++)
    g_ptr_array_add (batch->entries, caucus_note_copy (g_ptr_array_index (outbox->entries, i)));
  if (outbox->draft != NULL)
    batch->draft = caucus_note_copy (outbox->draft);
  return batch;
}

static void
write_now (CaucusNoteOutbox *outbox)
{
  CaucusJob job = {
    .run = write_batch,
    .free_data = (GDestroyNotify) batch_free,
  };

  if (outbox->is_writing || !has_work (outbox))
    return;
  job.data = gather (outbox);
  outbox->sent = outbox->entries->len;
  outbox->has_new_draft = FALSE;
  outbox->is_writing = TRUE;
  outbox->written_usec = g_get_monotonic_time ();
  caucus_store_write_async (outbox->store, &job, written_cb, g_object_ref (outbox));
}

static void
write_at_once (CaucusNoteOutbox *outbox)
{
  g_clear_handle_id (&outbox->timer_id, g_source_remove);
  write_now (outbox);
}

static void
caucus_note_outbox_finalize (GObject *object)
{
  CaucusNoteOutbox *outbox = CAUCUS_NOTE_OUTBOX (object);

  g_hash_table_remove (live, &outbox->session_id);
  g_clear_object (&outbox->store);
  g_clear_pointer (&outbox->entries, g_ptr_array_unref);
  g_clear_pointer (&outbox->draft, caucus_note_free);
  g_clear_error (&outbox->error);

  G_OBJECT_CLASS (caucus_note_outbox_parent_class)->finalize (object);
}

static void
caucus_note_outbox_class_init (CaucusNoteOutboxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_note_outbox_finalize;

  /**
   * CaucusNoteOutbox::written:
   *
   * A write has ended: what it took along is on disk, or it has failed.
   */
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", CAUCUS_TYPE_NOTE_OUTBOX, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
caucus_note_outbox_init (CaucusNoteOutbox *outbox)
{
  outbox->entries = notes_new ();
}

/**
 * caucus_note_outbox_get_for_session:
 *
 * A page that was left and is opened again meets what is still on its way to disk.
 *
 * Returns: (transfer full): the session's one outbox
 */
CaucusNoteOutbox *
caucus_note_outbox_get_for_session (CaucusStore    *store,
                                    const CaucusId *session_id)
{
  CaucusNoteOutbox *outbox;

  if (live == NULL)
    live = g_hash_table_new (caucus_id_hash, caucus_id_equal);
  outbox = g_hash_table_lookup (live, session_id);
  if (outbox != NULL)
    return g_object_ref (outbox);
  outbox = g_object_new (CAUCUS_TYPE_NOTE_OUTBOX, NULL);
  outbox->store = g_object_ref (store);
  outbox->session_id = *session_id;
  g_hash_table_insert (live, &outbox->session_id, outbox);
  return outbox;
}

/**
 * caucus_note_outbox_list_unsaved:
 *
 * Returns: (transfer full) (element-type CaucusNoteOutbox): the store's outboxes with words
 *   that are not known to be on disk, whatever became of their pages
 */
GPtrArray *
caucus_note_outbox_list_unsaved (CaucusStore *store)
{
  GPtrArray *unsaved = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer value;

  if (live == NULL)
    return unsaved;
  g_hash_table_iter_init (&iter, live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      CaucusNoteOutbox *outbox = value;

      if (outbox->store == store
          && (outbox->entries->len > 0 || caucus_note_outbox_has_unsaved_draft (outbox)))
        g_ptr_array_add (unsaved, g_object_ref (outbox));
    }
  return unsaved;
}

/**
 * caucus_note_outbox_add:
 *
 * Keeps a copy of an entry; to be followed by caucus_note_outbox_take_draft(), which
 * says what is in the composer after it.
 */
void
caucus_note_outbox_add (CaucusNoteOutbox *outbox,
                        const CaucusNote *note)
{
  CaucusNote *entry = caucus_note_copy (note);

  entry->revision = 1;
  g_ptr_array_add (outbox->entries, entry);
}

/**
 * caucus_note_outbox_correct:
 * @note: an entry with its new wording and its new number of wordings
 */
void
caucus_note_outbox_correct (CaucusNoteOutbox *outbox,
                            const CaucusNote *note)
{
  g_ptr_array_add (outbox->entries, caucus_note_copy (note));
}

/**
 * caucus_note_outbox_take_draft:
 * @draft: (nullable) (transfer full): what is in the composer now
 *
 * Begins to write unless a write is under way or has only just begun; entries
 * that wait are written at once.
 */
void
caucus_note_outbox_take_draft (CaucusNoteOutbox *outbox,
                               CaucusNote       *draft)
{
  g_clear_pointer (&outbox->draft, caucus_note_free);
  outbox->draft = draft;
  outbox->has_new_draft = TRUE;
  if (outbox->error != NULL)
    g_clear_handle_id (&outbox->timer_id, g_source_remove);
  if (outbox->entries->len > outbox->sent)
    write_at_once (outbox);
  else
    schedule (outbox);
}

/**
 * caucus_note_outbox_flush:
 *
 * Hands over what waits without waiting for the write under way, for a composer
 * that goes away; the store writes in the order in which it is asked.
 */
void
caucus_note_outbox_flush (CaucusNoteOutbox *outbox)
{
  if (!has_work (outbox))
    return;
  if (outbox->is_writing)
    {
      CaucusJob job = {
        .run = write_batch,
        .data = gather (outbox),
        .free_data = (GDestroyNotify) batch_free,
      };

      caucus_store_write_async (outbox->store, &job, NULL, NULL);
      return;
    }
  write_at_once (outbox);
}

/**
 * caucus_note_outbox_hurry:
 *
 * Begins to write what waits for its time, unless a write is under way.
 */
void
caucus_note_outbox_hurry (CaucusNoteOutbox *outbox)
{
  if (!outbox->is_writing && has_work (outbox))
    write_at_once (outbox);
}

/**
 * caucus_note_outbox_abandon:
 *
 * Forgets what is not on disk, because a person said so; a write under way goes on.
 */
void
caucus_note_outbox_abandon (CaucusNoteOutbox *outbox)
{
  g_clear_handle_id (&outbox->timer_id, g_source_remove);
  g_ptr_array_set_size (outbox->entries, 0);
  g_clear_pointer (&outbox->draft, caucus_note_free);
  outbox->sent = 0;
  outbox->has_new_draft = FALSE;
}

/**
 * caucus_note_outbox_get_entries:
 *
 * Returns: (transfer none) (element-type CaucusNote): entries and corrections that are
 *   not known to be on disk
 */
GPtrArray *
caucus_note_outbox_get_entries (CaucusNoteOutbox *outbox)
{
  return outbox->entries;
}

/**
 * caucus_note_outbox_get_draft:
 *
 * Returns: (nullable) (transfer none): what was last in the composer
 */
const CaucusNote *
caucus_note_outbox_get_draft (CaucusNoteOutbox *outbox)
{
  return outbox->draft;
}

/**
 * caucus_note_outbox_has_unsaved_draft:
 *
 * Returns: whether words are in the composer that are not known to be on disk
 */
gboolean
caucus_note_outbox_has_unsaved_draft (CaucusNoteOutbox *outbox)
{
  return outbox->draft != NULL && (outbox->is_writing || outbox->has_new_draft);
}

/**
 * caucus_note_outbox_get_error:
 *
 * Returns: (nullable) (transfer none): why the last write failed
 */
const GError *
caucus_note_outbox_get_error (CaucusNoteOutbox *outbox)
{
  return outbox->error;
}

/**
 * caucus_note_outbox_is_settled:
 *
 * Returns: whether everything is on disk
 */
gboolean
caucus_note_outbox_is_settled (CaucusNoteOutbox *outbox)
{
  return !outbox->is_writing && outbox->entries->len == 0 && !outbox->has_new_draft;
}
