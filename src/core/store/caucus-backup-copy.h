/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a store that has passed its check. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_backup_copy (const char  *source,
                             const char  *target,
                             GError     **error);

G_END_DECLS
