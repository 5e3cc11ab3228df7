/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks why a session is cancelled. */
#pragma once

#include <adwaita.h>

#include "caucus-records.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CANCEL_DIALOG (caucus_cancel_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CaucusCancelDialog, caucus_cancel_dialog, CAUCUS, CANCEL_DIALOG,
                      AdwMessageDialog)

CaucusCancelDialog *caucus_cancel_dialog_new            (GtkWindow           *parent,
                                                         const CaucusSession *session);
const CaucusId     *caucus_cancel_dialog_get_session_id (CaucusCancelDialog  *dialog);
char               *caucus_cancel_dialog_dup_reason     (CaucusCancelDialog  *dialog);

G_END_DECLS
