/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message that a store cannot be read, so that nobody waits for its reminders in vain. */
#pragma once

#include "caucus-sender.h"

G_BEGIN_DECLS

guint caucus_remind_alarm_show  (CaucusSender *sender);
void  caucus_remind_alarm_leave (void);

G_END_DECLS
