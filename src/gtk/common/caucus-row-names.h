/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accessible names of rows' controls, and of the lists that hold the rows. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void caucus_row_names_set (GtkWidget  *root,
                           const char *list_name);

G_END_DECLS
