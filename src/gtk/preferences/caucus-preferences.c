/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences window. */
#include "config.h"

#include "caucus-preferences.h"

void
caucus_preferences_present (CaucusContext *context,
                            GtkWindow     *parent)
{
}
