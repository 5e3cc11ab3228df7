/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signs that items of a list without numbers begin with. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What stands for any of them where kinds of signs count for nothing. */
#define CAUCUS_BULLET "\u2022"

const char *caucus_bullet_find (const char *line,
                                gsize      *length);
gboolean    caucus_bullet_is   (const char *label);

G_END_DECLS
