/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of a text in steps, of which the style knows each. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TEXT_SIZE_NORMAL 100

int  caucus_text_size_step (int        size,
                            int        steps);
void caucus_text_size_set  (GtkWidget *widget,
                            int        size);

G_END_DECLS
