/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's record still has to bring to disk, kept until it is there. */
#include "config.h"

#include "caucus-note-outbox.h"

#include "caucus-note-table.h"
#include "record/caucus-note-outbox-words.h"

/**
 * CaucusNoteOutbox:
 *
 * Holds the entries and corrections that are not on disk yet, and the newest draft.
 */
struct _CaucusNoteOutbox
{
  CaucusOutbox parent_instance;

  /* Owned */
  GPtrArray *entries;             /* of CaucusNote: revision 1 is new, any other a correction */
  CaucusNote *draft;              /* or NULL for none */

  /* State */
  CaucusId session_id;
  guint sent;                     /* how many of the entries are in the write under way */
  gboolean has_new_draft;
};

G_DEFINE_FINAL_TYPE (CaucusNoteOutbox, caucus_note_outbox, CAUCUS_TYPE_OUTBOX)

/* One transaction's work, as plain records. */
typedef struct
{
  CaucusId session_id;
  GPtrArray *entries;             /* of CaucusNote */
  CaucusNote *draft;              /* or NULL to forget it */
} Batch;

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

static gboolean
write_batch (CaucusDatabase  *database,
             gconstpointer    data,
             GError         **error)
{
  const Batch *batch = data;

  for (guint i = 0; i < batch->entries->len; i++)
    {
      if (!write_entry (database, g_ptr_array_index (batch->entries, i), error))
        return FALSE;
    }
  if (batch->draft != NULL)
    return caucus_note_table_save_draft (database, batch->draft, error);
  return caucus_note_table_clear_draft (database, &batch->session_id, error);
}

static gpointer
gather (CaucusOutbox *outbox)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);
  Batch *batch = g_new0 (Batch, 1);

  batch->session_id = self->session_id;
  batch->entries = notes_new ();
  for (guint i = 0; i < self->entries->len; i++)
    g_ptr_array_add (batch->entries, caucus_note_copy (g_ptr_array_index (self->entries, i)));
  if (self->draft != NULL)
    batch->draft = caucus_note_copy (self->draft);
  return batch;
}

static gboolean
has_work (CaucusOutbox *outbox)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);

  return self->entries->len > self->sent || self->has_new_draft;
}

static gboolean
is_unsaved (CaucusOutbox *outbox)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);

  return self->entries->len > 0 || caucus_note_outbox_has_unsaved_draft (self);
}

static void
begin (CaucusOutbox *outbox)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);

  self->sent = self->entries->len;
  self->has_new_draft = FALSE;
}

static void
end (CaucusOutbox *outbox,
     gboolean      is_written)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);

  if (!is_written)
    self->has_new_draft = TRUE;
  else if (self->sent > 0)
    g_ptr_array_remove_range (self->entries, 0, self->sent);
  self->sent = 0;
}

static void
abandon (CaucusOutbox *outbox)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);

  g_ptr_array_set_size (self->entries, 0);
  g_clear_pointer (&self->draft, caucus_note_free);
  self->sent = 0;
  self->has_new_draft = FALSE;
}

static void
caucus_note_outbox_finalize (GObject *object)
{
  CaucusNoteOutbox *outbox = CAUCUS_NOTE_OUTBOX (object);

  g_clear_pointer (&outbox->entries, g_ptr_array_unref);
  g_clear_pointer (&outbox->draft, caucus_note_free);

  G_OBJECT_CLASS (caucus_note_outbox_parent_class)->finalize (object);
}

static void
caucus_note_outbox_class_init (CaucusNoteOutboxClass *klass)
{
  CaucusOutboxClass *outbox_class = CAUCUS_OUTBOX_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_note_outbox_finalize;
  outbox_class->has_work = has_work;
  outbox_class->is_unsaved = is_unsaved;
  outbox_class->gather = gather;
  outbox_class->write = write_batch;
  outbox_class->free_batch = (GDestroyNotify) batch_free;
  outbox_class->begin = begin;
  outbox_class->end = end;
  outbox_class->abandon = abandon;
  outbox_class->describe = caucus_note_outbox_words_describe;
  outbox_class->append_words = caucus_note_outbox_words_append;
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
  g_autofree char *key = caucus_id_to_string (session_id);
  CaucusNoteOutbox *outbox = caucus_outbox_get (CAUCUS_TYPE_NOTE_OUTBOX, store, key);

  outbox->session_id = *session_id;
  return outbox;
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
  if (outbox->entries->len > outbox->sent)
    caucus_outbox_hurry (CAUCUS_OUTBOX (outbox));
  else
    caucus_outbox_push (CAUCUS_OUTBOX (outbox));
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
  return outbox->draft != NULL
         && (outbox->has_new_draft || caucus_outbox_is_writing (CAUCUS_OUTBOX (outbox)));
}
