/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chosen session beside the calendar. */
#pragma once

#include <gtk/gtk.h>

#include "app/caucus-context.h"
#include "calendar/caucus-session-details.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_PANE (caucus_session_pane_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionPane, caucus_session_pane, CAUCUS, SESSION_PANE, GtkWidget)

void caucus_session_pane_show (CaucusSessionPane          *pane,
                               CaucusContext              *context,
                               const CaucusSessionDetails *details);

G_END_DECLS
