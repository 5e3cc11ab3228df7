/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the focus goes when a menu that a key opened is closed. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void caucus_menu_focus_remember (GtkMenuButton *button);

G_END_DECLS
