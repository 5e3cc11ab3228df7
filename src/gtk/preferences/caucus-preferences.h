/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preferences window. */
#pragma once

#include <gtk/gtk.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

void caucus_preferences_present (CaucusContext *context,
                                 GtkWindow     *parent);

G_END_DECLS
