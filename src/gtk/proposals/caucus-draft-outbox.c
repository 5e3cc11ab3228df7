/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a draft still has to come to disk, kept until it is there. */
#include "config.h"

#include "caucus-draft-outbox.h"

#include <glib/gi18n.h>

#include "caucus-draft-table.h"

struct _CaucusDraftOutbox
{
  CaucusOutbox parent_instance;

  /* Owned */
  CaucusDraft *draft;             /* as it was last typed, or NULL */

  /* State */
  gboolean is_new;                /* no write has taken it along */
};

G_DEFINE_FINAL_TYPE (CaucusDraftOutbox, caucus_draft_outbox, CAUCUS_TYPE_OUTBOX)

static gboolean
has_work (CaucusOutbox *outbox)
{
  return CAUCUS_DRAFT_OUTBOX (outbox)->is_new;
}

static gboolean
is_unsaved (CaucusOutbox *outbox)
{
  return caucus_draft_outbox_get_unsaved (CAUCUS_DRAFT_OUTBOX (outbox)) != NULL;
}

static gpointer
gather (CaucusOutbox *outbox)
{
  return caucus_draft_copy (CAUCUS_DRAFT_OUTBOX (outbox)->draft);
}

static gboolean
write_draft (CaucusDatabase  *database,
             gconstpointer    draft,
             GError         **error)
{
  return caucus_draft_table_save (database, draft, error);
}

static void
begin (CaucusOutbox *outbox)
{
  CAUCUS_DRAFT_OUTBOX (outbox)->is_new = FALSE;
}

static void
end (CaucusOutbox *outbox,
     gboolean      is_written)
{
  CaucusDraftOutbox *self = CAUCUS_DRAFT_OUTBOX (outbox);

  if (!is_written && self->draft != NULL)
    self->is_new = TRUE;
}

static void
abandon (CaucusOutbox *outbox)
{
  CaucusDraftOutbox *self = CAUCUS_DRAFT_OUTBOX (outbox);

  g_clear_pointer (&self->draft, caucus_draft_free);
  self->is_new = FALSE;
}

static char *
describe (const GPtrArray *outboxes)
{
  return g_strdup_printf (ngettext ("The newest text of %u draft is not in the store.",
                                    "The newest text of %u drafts is not in the store.",
                                    outboxes->len), outboxes->len);
}

static void
append_words (CaucusOutbox  *outbox,
              CaucusContext *context,
              GString       *text)
{
  const CaucusDraft *draft = CAUCUS_DRAFT_OUTBOX (outbox)->draft;

  g_string_append_printf (text, "%s\n", draft->text);
  if (draft->note[0] != '\0')
    g_string_append_printf (text, "%s\n", draft->note);
}

static void
caucus_draft_outbox_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_DRAFT_OUTBOX (object)->draft, caucus_draft_free);

  G_OBJECT_CLASS (caucus_draft_outbox_parent_class)->finalize (object);
}

static void
caucus_draft_outbox_class_init (CaucusDraftOutboxClass *klass)
{
  CaucusOutboxClass *outbox_class = CAUCUS_OUTBOX_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_draft_outbox_finalize;
  outbox_class->has_work = has_work;
  outbox_class->is_unsaved = is_unsaved;
  outbox_class->gather = gather;
  outbox_class->write = write_draft;
  outbox_class->free_batch = (GDestroyNotify) caucus_draft_free;
  outbox_class->begin = begin;
  outbox_class->end = end;
  outbox_class->abandon = abandon;
  outbox_class->describe = describe;
  outbox_class->append_words = append_words;
}

static void
caucus_draft_outbox_init (CaucusDraftOutbox *outbox)
{
}

/* Returns: (transfer full): the one outbox of the thread's draft */
CaucusDraftOutbox *
caucus_draft_outbox_get_for_thread (CaucusStore    *store,
                                    const CaucusId *thread_id)
{
  g_autofree char *key = caucus_id_to_string (thread_id);

  return caucus_outbox_get (CAUCUS_TYPE_DRAFT_OUTBOX, store, key);
}

/**
 * caucus_draft_outbox_take:
 * @draft: (transfer full): as it is typed now
 *
 * Begins to write unless a write is under way or has only just begun.
 */
void
caucus_draft_outbox_take (CaucusDraftOutbox *outbox,
                          CaucusDraft       *draft)
{
  g_clear_pointer (&outbox->draft, caucus_draft_free);
  outbox->draft = draft;
  outbox->is_new = TRUE;
  caucus_outbox_push (CAUCUS_OUTBOX (outbox));
}

/**
 * caucus_draft_outbox_get_unsaved:
 *
 * Returns: (nullable) (transfer none): the draft, while it is not known to be on disk
 */
const CaucusDraft *
caucus_draft_outbox_get_unsaved (CaucusDraftOutbox *outbox)
{
  if (outbox->is_new || caucus_outbox_is_writing (CAUCUS_OUTBOX (outbox)))
    return outbox->draft;
  return NULL;
}
