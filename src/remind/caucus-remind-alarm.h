/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message that a store cannot be read, so that nobody waits for its reminders in vain. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void caucus_remind_alarm_show (void);

G_END_DECLS
