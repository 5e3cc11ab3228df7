/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a record a record: entries lie in their session, caucuses begin and end. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

gboolean    caucus_note_check_time      (const CaucusSession  *session,
                                         gint64                at_usec,
                                         GError              **error);
gboolean    caucus_note_is_mark         (CaucusNoteKind        kind);
CaucusLevel caucus_note_usual_level     (const CaucusSession  *session,
                                         CaucusNoteKind        kind,
                                         gboolean              is_in_caucus);
gboolean    caucus_notes_check_caucuses (const GPtrArray      *notes,
                                         const CaucusNote    **culprit,
                                         GError              **error);
gboolean    caucus_notes_in_caucus_at   (const GPtrArray      *notes,
                                         gint64                at_usec);
gint64      caucus_notes_next_time      (const GPtrArray      *notes,
                                         gint64                now_usec);

G_END_DECLS
