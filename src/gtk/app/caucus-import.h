/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Brings a round file into the store. */
#pragma once

#include <gtk/gtk.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

void caucus_import_choose_file (CaucusContext *context,
                                GtkWindow     *parent);
void caucus_import_file        (CaucusContext *context,
                                GtkWindow     *parent,
                                GFile         *file);

G_END_DECLS
