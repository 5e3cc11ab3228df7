/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the time of day comes from; tests put a clock of their own in its place. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusClockFunc:
 *
 * Returns: microseconds since 1970-01-01T00:00:00Z
 */
typedef gint64 (*CaucusClockFunc) (gpointer user_data);

gint64 caucus_clock_now_usec (void);
void   caucus_clock_set      (CaucusClockFunc func,
                              gpointer        user_data);

G_END_DECLS
