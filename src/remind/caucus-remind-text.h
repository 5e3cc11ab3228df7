/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notification says: which session, when, where, in the person's language. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

char *caucus_remind_text_title        (const CaucusReminder *reminder);
char *caucus_remind_text_when         (const CaucusReminder *reminder,
                                       gint64                now_usec);
char *caucus_remind_text_body         (const CaucusReminder *reminder,
                                       gint64                now_usec);
char *caucus_remind_text_missed_title (guint                 n_missed);
char *caucus_remind_text_missed_body  (GPtrArray            *missed);

G_END_DECLS
