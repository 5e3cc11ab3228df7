/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a draft share. */
#pragma once

#include "caucus-note-draft.h"

G_BEGIN_DECLS

struct _CaucusNoteDraft
{
  GObject parent_instance;

  /* Owned */
  CaucusNoteOutbox *outbox;
  CaucusSessionRecord *record;
  CaucusNote *note;               /* what is typed; its text is never NULL */
  char *original;                 /* the wording that is corrected, or NULL */
  GValue *told;                   /* the properties as they were last notified */

  /* State */
  CaucusId next_speaker_id;       /* who was to speak next when a correction began */
  gboolean kind_is_chosen;
  gboolean is_resumed;
};

gboolean       caucus_note_draft_is_empty       (CaucusNoteDraft *draft);
void           caucus_note_draft_replace_text   (CaucusNoteDraft *draft,
                                                 const char      *text);
void           caucus_note_draft_clear          (CaucusNoteDraft *draft);
gint64         caucus_note_draft_get_key_time   (CaucusNoteDraft *draft);
void           caucus_note_draft_raise_level    (CaucusNoteDraft *draft);
void           caucus_note_draft_save           (CaucusNoteDraft *draft);
void           caucus_note_draft_notify_changes (CaucusNoteDraft *draft);
void           caucus_note_draft_show           (CaucusNoteDraft *draft);
void           caucus_note_draft_publish        (CaucusNoteDraft *draft);
CaucusNoteKind caucus_note_draft_kind_of_text   (const char      *text);

G_END_DECLS
