/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Keeps GTK from reading its own theme at the start, which libadwaita replaces at once. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_start_theme_hold    (void);
void caucus_start_theme_release (void);

G_END_DECLS
