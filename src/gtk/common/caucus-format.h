/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times, spans and the words of bargaining as a person reads them, in their language. */
#pragma once

#include "caucus-ledger.h"
#include "caucus-records.h"

G_BEGIN_DECLS

char       *caucus_format_time            (gint64                usec,
                                           const char           *zone);
char       *caucus_format_time_seconds    (gint64                usec,
                                           const char           *zone);
char       *caucus_format_date            (gint64                usec,
                                           const char           *zone);
char       *caucus_format_short_date      (gint64                usec,
                                           const char           *zone);
char       *caucus_format_short_date_time (gint64                usec,
                                           const char           *zone);
char       *caucus_format_session_when    (const CaucusSession  *session);
char       *caucus_format_session_hours   (const CaucusSession  *session);
char       *caucus_format_session_title   (const CaucusSession  *session);
char       *caucus_format_from_now        (gint64                usec,
                                           gint64                now_usec);

char       *caucus_format_thread_state    (CaucusThreadState     state,
                                           const CaucusParty    *court);

const char *caucus_format_session_kind    (CaucusSessionKind     kind);
const char *caucus_format_session_status  (CaucusSessionStatus   status);
const char *caucus_format_session_change  (CaucusSessionChangeKind what);
const char *caucus_format_level           (CaucusLevel           level);
const char *caucus_format_note_kind       (CaucusNoteKind        kind);
const char *caucus_format_event_kind      (CaucusEventKind       kind);
const char *caucus_format_pass_state      (CaucusPassState       state);
const char *caucus_format_thread_kind     (CaucusThreadKind      kind);
const char *caucus_format_reminder_state  (CaucusReminderState   state);
char       *caucus_format_lead            (const char           *lead);

G_END_DECLS
