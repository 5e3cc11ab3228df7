/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's record as one reading finds it: who, what was said, what is being typed. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"

G_BEGIN_DECLS

/**
 * CaucusSessionRecord:
 * @people: (element-type CaucusPerson): as a note-taker lists them, the leads first
 * @notes: (element-type CaucusNote): by time, in their newest wording
 * @caucus: (nullable): of the notes, the one that began the caucus that goes on
 * @wordings: every wording, oldest first, of the entries that have had more than one;
 *   by id, arrays of #CaucusNote
 * @draft: (nullable): what is being typed
 */
typedef struct
{
  CaucusSession *session;
  GPtrArray *parties;
  GPtrArray *people;
  GPtrArray *notes;
  const CaucusNote *caucus;
  GHashTable *wordings;
  CaucusNote *draft;
} CaucusSessionRecord;

CaucusJob            caucus_session_record_read_job     (const CaucusId            *session_id);
void                 caucus_session_record_free         (CaucusSessionRecord       *record);

const CaucusPerson  *caucus_session_record_find_person  (const CaucusSessionRecord *record,
                                                         const CaucusId            *id);
const CaucusPerson  *caucus_session_record_find_code    (const CaucusSessionRecord *record,
                                                         const char                *code);
const CaucusParty   *caucus_session_record_find_party   (const CaucusSessionRecord *record,
                                                         const CaucusId            *id);
const CaucusParty   *caucus_session_record_find_side    (const CaucusSessionRecord *record,
                                                         CaucusSide                 side);
const CaucusPerson  *caucus_session_record_find_lead    (const CaucusSessionRecord *record,
                                                         const CaucusParty         *party);
const CaucusNote    *caucus_session_record_find_note    (const CaucusSessionRecord *record,
                                                         const CaucusId            *id);
const CaucusNote    *caucus_session_record_get_caucus   (const CaucusSessionRecord *record);
CaucusLevel          caucus_session_record_get_level_at (const CaucusSessionRecord *record,
                                                         gint64                     at_usec);

void                 caucus_session_record_take_entry   (CaucusSessionRecord       *record,
                                                         CaucusNote                *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusSessionRecord, caucus_session_record_free)

G_END_DECLS
