/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the desktop starts the reminder service with the person's session. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *caucus_autostart_get_obstacle (const char  *store_path);
gboolean    caucus_autostart_is_on        (void);
gboolean    caucus_autostart_set          (gboolean     is_on,
                                           GError     **error);

G_END_DECLS
