/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the typed text of a draft says of itself: who speaks, which kind of entry it is. */
#include "config.h"

#include "caucus-note-draft-private.h"

#include <string.h>

/* A code is a word of at most so many letters before a colon. */
#define MAX_CODE_LENGTH 8

static const CaucusNoteKind typed_kinds[] = {
  CAUCUS_NOTE_STATEMENT, CAUCUS_NOTE_QUESTION, CAUCUS_NOTE_ANSWER, CAUCUS_NOTE_COMMITMENT,
  CAUCUS_NOTE_BREAK,
};

static void
begin (CaucusNoteDraft *draft)
{
  draft->note->id = caucus_id_new ();
  draft->note->at_usec = caucus_note_draft_get_key_time (draft);
  if (draft->record != NULL)
    caucus_note_draft_raise_level (draft);
}

/* An emptied draft is forgotten; who speaks next, chosen before the first key, is not. */
static void
forget_words (CaucusNoteDraft *draft)
{
  CaucusId speaker_id = draft->note->speaker_id;

  caucus_note_draft_clear (draft);
  draft->note->speaker_id = speaker_id;
}

CaucusNoteKind
caucus_note_draft_kind_of_text (const char *text)
{
  gsize length = strlen (text);

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  return length > 0 && text[length - 1] == '?' ? CAUCUS_NOTE_QUESTION : CAUCUS_NOTE_STATEMENT;
}

/* The length in bytes of "DL:" at the start, where DL is somebody's code; then they speak. */
static gsize
take_code (CaucusNoteDraft *draft,
           const char      *text)
{
  const char *colon = memchr (text, ':', strnlen (text, MAX_CODE_LENGTH + 1));
  g_autofree char *code = NULL;
  const CaucusPerson *person;

  if (colon == NULL || draft->record == NULL)
    return 0;
  code = g_strndup (text, (gsize) (colon - text));
  person = caucus_session_record_find_code (draft->record, g_strstrip (code));
  if (person == NULL)
    return 0;
  draft->note->speaker_id = person->id;
  return (gsize) (colon - text) + 1;
}

/* What is no part of an entry at its start: a code, and the blanks about it. */
static gsize
take_start (CaucusNoteDraft *draft,
            const char      *text)
{
  gsize size;

  if (draft->original != NULL)
    return 0;
  size = take_code (draft, text);
  while (text[size] == ' ')
    size++;
  return size;
}

static void
follow_words (CaucusNoteDraft *draft,
              const char      *text,
              gboolean         was_empty)
{
  if (text[0] == '\0')
    forget_words (draft);
  else if (was_empty)
    begin (draft);
  if (!draft->kind_is_chosen)
    draft->note->kind = caucus_note_draft_kind_of_text (text);
}

/**
 * caucus_note_draft_set_text:
 * @text: what the composer holds now
 *
 * Returns: how many characters at the start were a speaker's code and blanks; they
 *   are no part of the text and the composer is to drop them
 */
guint
caucus_note_draft_set_text (CaucusNoteDraft *draft,
                            const char      *text)
{
  gsize start_size = take_start (draft, text);
  guint start_length = (guint) g_utf8_strlen (text, (gssize) start_size);
  gboolean was_empty = caucus_note_draft_is_empty (draft);

  text += start_size;
  if (draft->original == NULL)
    follow_words (draft, text, was_empty);
  caucus_note_draft_replace_text (draft, text);
  if (!was_empty || !caucus_note_draft_is_empty (draft))
    caucus_note_draft_save (draft);
  caucus_note_draft_notify_changes (draft);
  return start_length;
}

/* A correction corrects words: who spoke and how stays. */
static void
save_choice (CaucusNoteDraft *draft)
{
  if (!caucus_note_draft_is_empty (draft))
    caucus_note_draft_save (draft);
  caucus_note_draft_notify_changes (draft);
}

/**
 * caucus_note_draft_set_speaker:
 * @person_id: (nullable): who speaks, or %NULL for nobody in particular
 */
void
caucus_note_draft_set_speaker (CaucusNoteDraft *draft,
                               const CaucusId  *person_id)
{
  CaucusId none = { 0 };

  if (draft->original != NULL)
    return;
  draft->note->speaker_id = person_id != NULL ? *person_id : none;
  save_choice (draft);
}

/**
 * caucus_note_draft_set_speaker_place:
 * @place: in the list of people, from 0; one that is not there changes nothing
 */
void
caucus_note_draft_set_speaker_place (CaucusNoteDraft *draft,
                                     guint            place)
{
  if (draft->record != NULL && place < draft->record->people->len)
    caucus_note_draft_set_speaker (draft, g_ptr_array_index (draft->record->people, place));
}

/**
 * caucus_note_draft_set_kind:
 *
 * Says the kind by hand: a question mark no longer makes a question.
 */
void
caucus_note_draft_set_kind (CaucusNoteDraft *draft,
                            CaucusNoteKind   kind)
{
  if (draft->original != NULL)
    return;
  draft->note->kind = kind;
  draft->kind_is_chosen = TRUE;
  save_choice (draft);
}

void
caucus_note_draft_cycle_kind (CaucusNoteDraft *draft)
{
  gsize next = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (typed_kinds); i++)
    {
      if (typed_kinds[i] == draft->note->kind)
        next = (i + 1) % G_N_ELEMENTS (typed_kinds);
    }
  caucus_note_draft_set_kind (draft, typed_kinds[next]);
}
