/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a session's record still has to bring to disk, kept until it is there. */
#pragma once

#include "caucus-records.h"
#include "common/caucus-outbox.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTE_OUTBOX (caucus_note_outbox_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNoteOutbox, caucus_note_outbox, CAUCUS, NOTE_OUTBOX, CaucusOutbox)

CaucusNoteOutbox *caucus_note_outbox_get_for_session   (CaucusStore      *store,
                                                        const CaucusId   *session_id);
void              caucus_note_outbox_add               (CaucusNoteOutbox *outbox,
                                                        const CaucusNote *note);
void              caucus_note_outbox_correct           (CaucusNoteOutbox *outbox,
                                                        const CaucusNote *note);
void              caucus_note_outbox_take_draft        (CaucusNoteOutbox *outbox,
                                                        CaucusNote       *draft);
GPtrArray        *caucus_note_outbox_get_entries       (CaucusNoteOutbox *outbox);
const CaucusNote *caucus_note_outbox_get_draft         (CaucusNoteOutbox *outbox);
gboolean          caucus_note_outbox_has_unsaved_draft (CaucusNoteOutbox *outbox);

G_END_DECLS
