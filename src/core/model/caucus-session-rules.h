/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes a session a session that can be stored. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

gboolean    caucus_session_check_times (gint64                start_usec,
                                        gint64                end_usec,
                                        GError              **error);
gboolean    caucus_session_is_upcoming (const CaucusSession  *session,
                                        gint64                now_usec);
gboolean    caucus_session_can_go_on   (const CaucusSession  *session,
                                        gint64                now_usec);
CaucusLevel caucus_session_usual_level (CaucusSessionKind     kind);

G_END_DECLS
