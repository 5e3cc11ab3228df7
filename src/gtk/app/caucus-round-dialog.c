/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dialog that starts a round. */
#include "config.h"

#include "caucus-round-dialog.h"

void
caucus_round_dialog_present (CaucusContext *context,
                             GtkWindow     *parent)
{
}
