/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the chosen session. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-records.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_BUTTONS (caucus_session_buttons_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionButtons, caucus_session_buttons, CAUCUS, SESSION_BUTTONS,
                      GtkWidget)

void caucus_session_buttons_show (CaucusSessionButtons *buttons,
                                  const CaucusSession  *session);

G_END_DECLS
