/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The accessible names of what stands in menus. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void caucus_menu_names_init (void);

G_END_DECLS
