/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to show of the reminders that are due: one notification a session, the missed as one. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusReminderPlan:
 * @current: (element-type GPtrArray): sessions that are not over, the first to start
 *   first; each holds the #CaucusReminder of one session, the latest due first: that one
 *   is shown, the others are merged into it
 * @missed: (element-type CaucusReminder): those of sessions that are over, the first
 *   to start first
 *
 * How a set of reminders is to be shown.
 */
typedef struct
{
  GPtrArray *current;
  GPtrArray *missed;
} CaucusReminderPlan;

CaucusReminderPlan *caucus_reminder_plan_new          (GPtrArray          *reminders,
                                                       gint64              now_usec);
void                caucus_reminder_plan_free         (CaucusReminderPlan *plan);

gint64              caucus_reminder_snooze_until_usec (gint64              now_usec,
                                                       gint64              start_usec);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReminderPlan, caucus_reminder_plan_free)

G_END_DECLS
