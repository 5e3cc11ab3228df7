/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a round file into the store. */
#include "config.h"

#include "caucus-import.h"

void
caucus_import_choose_file (CaucusContext *context,
                           GtkWindow     *parent)
{
}
