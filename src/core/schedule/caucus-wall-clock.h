/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of day as the person's locale writes it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *caucus_wall_clock_format         (GDateTime *time);
char *caucus_wall_clock_format_seconds (GDateTime *time);

G_END_DECLS
