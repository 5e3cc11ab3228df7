/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A clock that stands still until a test moves it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void   caucus_test_clock_set     (gint64      usec);
void   caucus_test_clock_set_utc (const char *iso);
void   caucus_test_clock_advance (gint64      seconds);
gint64 caucus_test_clock_at      (const char *iso);
void   caucus_test_clock_clear   (void);

G_END_DECLS
