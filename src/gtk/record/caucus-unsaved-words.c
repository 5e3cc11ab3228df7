/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that could not be brought to disk: how many, why, and the words themselves. */
#include "config.h"

#include "caucus-unsaved-words.h"

#include <glib/gi18n.h>

#include "common/caucus-error-words.h"
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
 * caucus_unsaved_words_describe:
 * @outboxes: (element-type CaucusNoteOutbox): those with unsaved words, at least one
 *
 * Returns: (transfer full): how much is not saved, and why
 */
char *
caucus_unsaved_words_describe (GPtrArray *outboxes)
{
  const GError *error = NULL;
  gboolean has_draft = FALSE;
  guint n_entries = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < outboxes->len; i++)
    {
      CaucusNoteOutbox *outbox = g_ptr_array_index (outboxes, i);

      n_entries += caucus_note_outbox_get_entries (outbox)->len;
      has_draft = has_draft || caucus_note_outbox_has_unsaved_draft (outbox);
      if (error == NULL)
        error = caucus_note_outbox_get_error (outbox);
    }
  amount = describe_amount (n_entries, has_draft);
  return g_strconcat (amount, "\n\n",
                      error != NULL ? caucus_error_words (error)
                                    : _("It is being written, which takes longer than usual."),
                      NULL);
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

/**
 * caucus_unsaved_words_dup_text:
 * @outboxes: (element-type CaucusNoteOutbox): those with unsaved words
 * @context: knows who speaks
 *
 * Returns: (transfer full): the words in plain text, each entry with its time and its
 *   speaker's code
 */
char *
caucus_unsaved_words_dup_text (GPtrArray     *outboxes,
                               CaucusContext *context)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outboxes->len; i++)
    {
      CaucusNoteOutbox *outbox = g_ptr_array_index (outboxes, i);
      GPtrArray *entries = caucus_note_outbox_get_entries (outbox);

      for (guint j = 0; j < entries->len; j++)
        append_note (text, context, g_ptr_array_index (entries, j));
      if (caucus_note_outbox_has_unsaved_draft (outbox))
        append_note (text, context, caucus_note_outbox_get_draft (outbox));
    }
  return g_string_free (text, FALSE);
}
