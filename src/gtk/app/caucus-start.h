/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts GTK and libadwaita without the style sheets that nobody sees. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_start_prepare    (void);
void caucus_start_libadwaita (void);

G_END_DECLS
