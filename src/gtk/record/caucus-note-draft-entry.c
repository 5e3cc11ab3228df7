/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a draft becomes an entry: new, corrected, or the mark of a caucus. */
#include "config.h"

#include "caucus-note-draft-private.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-session-rules.h"

static void
keep_entry (CaucusNoteDraft  *draft,
            const CaucusNote *entry)
{
  caucus_note_outbox_add (draft->outbox, entry);
  caucus_session_record_take_entry (draft->record, caucus_note_copy (entry));
}

static void
keep_correction (CaucusNoteDraft *draft)
{
  const CaucusNote *before = caucus_session_record_find_note (draft->record, &draft->note->id);
  g_autoptr (CaucusNote) after = NULL;

  if (before == NULL || g_strcmp0 (before->text, draft->note->text) == 0)
    return;
  after = caucus_note_copy (before);
  after->revision = before->revision + 1;
  after->typed_usec = draft->note->typed_usec;
  g_free (after->text);
  after->text = g_strdup (draft->note->text);
  caucus_note_outbox_correct (draft->outbox, after);
  caucus_session_record_take_entry (draft->record, g_steal_pointer (&after));
}

static void
keep (CaucusNoteDraft *draft)
{
  g_strstrip (draft->note->text);
  draft->note->typed_usec = MAX (caucus_clock_now_usec (), draft->note->at_usec);
  draft->note->revision = 1;
  if (draft->original != NULL)
    {
      keep_correction (draft);
      return;
    }
  caucus_note_draft_raise_level (draft);
  keep_entry (draft, draft->note);
}

static gboolean
has_words (CaucusNoteDraft *draft)
{
  const char *text = draft->note->text;

  while (g_ascii_isspace (*text))
    text++;
  return *text != '\0';
}

/**
 * caucus_note_draft_commit:
 *
 * Makes the draft an entry, or the new wording of the one that is corrected.
 *
 * Returns: whether there was something to keep
 */
gboolean
caucus_note_draft_commit (CaucusNoteDraft *draft)
{
  if (draft->record == NULL || !has_words (draft))
    return FALSE;
  keep (draft);
  caucus_note_draft_clear (draft);
  caucus_note_draft_publish (draft);
  return TRUE;
}

/**
 * caucus_note_draft_is_untouched:
 *
 * Returns: whether nothing would be lost if the draft became another one
 */
gboolean
caucus_note_draft_is_untouched (CaucusNoteDraft *draft)
{
  if (draft->original != NULL)
    return g_strcmp0 (draft->note->text, draft->original) == 0;
  return draft->note->text[0] == '\0';
}

static gboolean
can_be_corrected (const CaucusNote *note)
{
  return note->kind != CAUCUS_NOTE_CAUCUS_START && note->kind != CAUCUS_NOTE_CAUCUS_END;
}

/**
 * caucus_note_draft_correct:
 *
 * Brings an entry's words back to be corrected, unless something else is being typed.
 *
 * Returns: whether they are in the draft now
 */
gboolean
caucus_note_draft_correct (CaucusNoteDraft *draft,
                           const CaucusId  *note_id)
{
  const CaucusNote *entry;

  if (draft->record == NULL || !caucus_note_draft_is_untouched (draft))
    return FALSE;
  entry = caucus_session_record_find_note (draft->record, note_id);
  if (entry == NULL || !can_be_corrected (entry))
    return FALSE;
  if (draft->original == NULL)
    draft->next_speaker_id = draft->note->speaker_id;
  caucus_note_draft_clear (draft);
  caucus_note_free (draft->note);
  draft->note = caucus_note_copy (entry);
  draft->original = g_strdup (entry->text);
  caucus_note_draft_show (draft);
  return TRUE;
}

/* The place of the entry that is corrected; behind the last one where none is. */
static guint
current_place (CaucusNoteDraft *draft)
{
  GPtrArray *notes = draft->record->notes;

  for (guint i = 0; draft->original != NULL && i < notes->len; i++)
    {
      if (caucus_id_equal (g_ptr_array_index (notes, i), &draft->note->id))
        return i;
    }
  return notes->len;
}

/**
 * caucus_note_draft_correct_previous:
 *
 * Brings back the entry before the one in the draft, the last one into an empty draft.
 *
 * Returns: whether there was one and nothing else is being typed
 */
gboolean
caucus_note_draft_correct_previous (CaucusNoteDraft *draft)
{
  if (draft->record == NULL || !caucus_note_draft_is_untouched (draft))
    return FALSE;
  for (guint i = current_place (draft); i-- > 0;)
    {
      const CaucusNote *note = g_ptr_array_index (draft->record->notes, i);

      if (can_be_corrected (note))
        return caucus_note_draft_correct (draft, &note->id);
    }
  return FALSE;
}

/**
 * caucus_note_draft_leave_correction:
 *
 * The entry stays as it was, and who was to speak next is.
 */
void
caucus_note_draft_leave_correction (CaucusNoteDraft *draft)
{
  if (draft->original == NULL)
    return;
  caucus_note_draft_clear (draft);
  draft->note->speaker_id = draft->next_speaker_id;
  caucus_note_draft_show (draft);
}

gboolean
caucus_note_draft_is_correction (CaucusNoteDraft *draft)
{
  return draft->original != NULL;
}

/*
 * When a mark of a caucus is for. Of one that was left open in a session long over nobody
 * knows the end: it is the session's, or that of what was written since.
 */
static gint64
get_mark_time (CaucusNoteDraft *draft)
{
  const CaucusSession *session = draft->record->session;
  GPtrArray *notes = draft->record->notes;
  gint64 now_usec = caucus_clock_now_usec ();
  gint64 at_usec = session->end_usec;
  const CaucusNote *last;

  if (caucus_session_can_go_on (session, now_usec))
    return caucus_note_draft_get_key_time (draft);
  if (notes->len == 0)
    return at_usec;
  last = g_ptr_array_index (notes, notes->len - 1);
  return MAX (at_usec, last->at_usec);
}

/* The words before the caucus are the table's, those after it are not: the draft ends here. */
static void
mark_caucus (CaucusNoteDraft    *draft,
             CaucusNoteKind      kind,
             const CaucusPerson *caller,
             const char         *text)
{
  g_autofree char *copy = g_strdup (text);
  CaucusNote mark;

  if (has_words (draft))
    keep (draft);
  caucus_note_draft_clear (draft);
  mark = (CaucusNote) {
    .id = caucus_id_new (),
    .session_id = draft->note->session_id,
    .at_usec = get_mark_time (draft),
    .kind = kind,
    .level = draft->record->session->level,
    .revision = 1,
    .text = copy,
  };
  mark.typed_usec = MAX (caucus_clock_now_usec (), mark.at_usec);
  if (caller != NULL)
    mark.speaker_id = caller->id;
  keep_entry (draft, &mark);
  caucus_note_draft_publish (draft);
}

/**
 * caucus_note_draft_start_caucus:
 * @side: who called it
 *
 * Keeps what is being typed and begins a caucus; where one goes on nothing happens.
 *
 * Returns: %FALSE when the session is long over: a caucus is marked as it is called
 */
gboolean
caucus_note_draft_start_caucus (CaucusNoteDraft *draft,
                                CaucusSide       side)
{
  const CaucusParty *party;
  g_autofree char *text = NULL;

  if (draft->record == NULL || caucus_session_record_get_caucus (draft->record) != NULL)
    return TRUE;
  if (!caucus_session_can_go_on (draft->record->session, caucus_clock_now_usec ()))
    return FALSE;
  party = caucus_session_record_find_side (draft->record, side);
  if (party == NULL)
    {
      mark_caucus (draft, CAUCUS_NOTE_CAUCUS_START, NULL, _("Caucus."));
      return TRUE;
    }
  /* Translators: an entry of the record; %s is the side that asks for it, "Union" */
  text = g_strdup_printf (_("%s calls a caucus."), party->name);
  mark_caucus (draft, CAUCUS_NOTE_CAUCUS_START,
               caucus_session_record_find_lead (draft->record, party), text);
  return TRUE;
}

/**
 * caucus_note_draft_end_caucus:
 *
 * Keeps what is being typed and goes back to the table.
 */
void
caucus_note_draft_end_caucus (CaucusNoteDraft *draft)
{
  const CaucusNote *start;

  if (draft->record == NULL)
    return;
  start = caucus_session_record_get_caucus (draft->record);
  if (start != NULL)
    mark_caucus (draft, CAUCUS_NOTE_CAUCUS_END,
                 caucus_session_record_find_person (draft->record, &start->speaker_id),
                 _("Back at the table."));
}
