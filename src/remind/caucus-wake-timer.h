/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wakes at a time of day: when it comes, when the clock is set, when the computer wakes up. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusWakeTimer CaucusWakeTimer;

typedef void (*CaucusWakeFunc) (gpointer user_data);

CaucusWakeTimer *caucus_wake_timer_new  (CaucusWakeFunc    func,
                                         gpointer          user_data,
                                         GError          **error);
gboolean         caucus_wake_timer_set  (CaucusWakeTimer  *timer,
                                         gint64            at_usec,
                                         GError          **error);
void             caucus_wake_timer_free (CaucusWakeTimer  *timer);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusWakeTimer, caucus_wake_timer_free)

G_END_DECLS
