/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that starts a round. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_ROUND_DIALOG (caucus_round_dialog_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRoundDialog, caucus_round_dialog, CAUCUS, ROUND_DIALOG, AdwWindow)

void caucus_round_dialog_present (CaucusContext *context,
                                  GtkWindow     *parent);

G_END_DECLS
