/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new session, or new times for one. */
#pragma once

#include <adwaita.h>

#include "calendar/caucus-schedule-draft.h"
#include "caucus-store.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_SESSION_DIALOG (caucus_session_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CaucusSessionDialog, caucus_session_dialog, CAUCUS, SESSION_DIALOG, AdwWindow)

CaucusSessionDialog *caucus_session_dialog_new (CaucusStore         *store,
                                                CaucusScheduleDraft *draft);

G_END_DECLS
