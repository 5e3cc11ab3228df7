/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The card of the session that is under way or comes next. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-records.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_NEXT_SESSION (caucus_next_session_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNextSession, caucus_next_session, CAUCUS, NEXT_SESSION, GtkWidget)

void caucus_next_session_show (CaucusNextSession   *card,
                               const CaucusSession *session,
                               gboolean             has_record);
void caucus_next_session_tick (CaucusNextSession   *card);

G_END_DECLS
