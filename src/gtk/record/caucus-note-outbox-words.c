/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entries of a record that are not on disk: how many, and their words. */
#include "config.h"

#include "caucus-note-outbox-words.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "record/caucus-note-outbox.h"

static char *
describe_amount (guint    n_entries,
                 gboolean has_draft)
{
  if (n_entries == 0)
    return g_strdup (_("What you are typing is not in the store."));
  if (!has_draft)
    return g_strdup_printf (ngettext ("%u entry is not in the store.",
                                      "%u entries are not in the store.", n_entries), n_entries);
  return g_strdup_printf (ngettext ("%u entry and what you are typing are not in the store.",
                                    "%u entries and what you are typing are not in the store.",
                                    n_entries), n_entries);
}

/**
 * caucus_note_outbox_words_describe:
 * @outboxes: (element-type CaucusNoteOutbox): those with unsaved words, at least one
 *
 * Returns: (transfer full): how much is not saved
 */
char *
caucus_note_outbox_words_describe (const GPtrArray *outboxes)
{
  gboolean has_draft = FALSE;
  guint n_entries = 0;

  for (guint i = 0; i < outboxes->len; i++)
    {
      CaucusNoteOutbox *outbox = g_ptr_array_index (outboxes, i);

      n_entries += caucus_note_outbox_get_entries (outbox)->len;
      has_draft = has_draft || caucus_note_outbox_has_unsaved_draft (outbox);
    }
  return describe_amount (n_entries, has_draft);
}

static void
append_note (GString          *text,
             CaucusContext    *context,
             const CaucusNote *note)
{
  const CaucusRound *round = caucus_context_get_round (context);
  const CaucusPerson *speaker = caucus_context_get_person (context, &note->speaker_id);
  g_autofree char *time = NULL;

  time = caucus_format_time_seconds (note->at_usec, round != NULL ? round->zone : "UTC");
  g_string_append_printf (text, "%s ", time);
  if (speaker != NULL)
    g_string_append_printf (text, "%s: ", speaker->code);
  g_string_append_printf (text, "%s\n", note->text);
}

/* Each entry with its time and its speaker's code. */
void
caucus_note_outbox_words_append (CaucusOutbox  *outbox,
                                 CaucusContext *context,
                                 GString       *text)
{
  CaucusNoteOutbox *self = CAUCUS_NOTE_OUTBOX (outbox);
  GPtrArray *entries = caucus_note_outbox_get_entries (self);

  for (guint i = 0; i < entries->len; i++)
    append_note (text, context, g_ptr_array_index (entries, i));
  if (caucus_note_outbox_has_unsaved_draft (self))
    append_note (text, context, caucus_note_outbox_get_draft (self));
}
