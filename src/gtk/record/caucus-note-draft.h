/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed into a session's record, and every rule of that, without a widget. */
#pragma once

#include "record/caucus-note-outbox.h"
#include "record/caucus-session-record.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTE_DRAFT (caucus_note_draft_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNoteDraft, caucus_note_draft, CAUCUS, NOTE_DRAFT, GObject)

CaucusNoteDraft           *caucus_note_draft_new               (CaucusStore         *store,
                                                                const CaucusId      *session_id);
void                       caucus_note_draft_take_record       (CaucusNoteDraft     *draft,
                                                                CaucusSessionRecord *record);
const CaucusSessionRecord *caucus_note_draft_get_record        (CaucusNoteDraft     *draft);
CaucusNoteOutbox          *caucus_note_draft_get_outbox        (CaucusNoteDraft     *draft);

const char                *caucus_note_draft_get_text          (CaucusNoteDraft     *draft);
guint                      caucus_note_draft_set_text          (CaucusNoteDraft     *draft,
                                                                const char          *text);
gint64                     caucus_note_draft_get_at_usec       (CaucusNoteDraft     *draft);
const CaucusId            *caucus_note_draft_get_speaker       (CaucusNoteDraft     *draft);
void                       caucus_note_draft_set_speaker       (CaucusNoteDraft     *draft,
                                                                const CaucusId      *person_id);
void                       caucus_note_draft_set_speaker_place (CaucusNoteDraft     *draft,
                                                                guint                place);
void                       caucus_note_draft_set_kind          (CaucusNoteDraft     *draft,
                                                                CaucusNoteKind       kind);
void                       caucus_note_draft_cycle_kind        (CaucusNoteDraft     *draft);

gboolean                   caucus_note_draft_commit            (CaucusNoteDraft     *draft);
gboolean                   caucus_note_draft_correct           (CaucusNoteDraft     *draft,
                                                                const CaucusId      *note_id);
gboolean                   caucus_note_draft_correct_previous  (CaucusNoteDraft     *draft);
void                       caucus_note_draft_leave_correction  (CaucusNoteDraft     *draft);
gboolean                   caucus_note_draft_is_correction     (CaucusNoteDraft     *draft);
gboolean                   caucus_note_draft_is_untouched      (CaucusNoteDraft     *draft);
gboolean                   caucus_note_draft_start_caucus      (CaucusNoteDraft     *draft,
                                                                CaucusSide           side);
void                       caucus_note_draft_end_caucus        (CaucusNoteDraft     *draft);

G_END_DECLS
