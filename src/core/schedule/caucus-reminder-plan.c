/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What to show of the reminders that are due: one notification a session, the missed as one. */
#include "caucus-reminder-plan.h"

#include <string.h>

#define MINUTE_USEC           (60 * G_USEC_PER_SEC)
#define SNOOZE_USEC           (10 * MINUTE_USEC)
#define SNOOZE_STARTED_USEC   (5 * MINUTE_USEC)

static int
compare_usec (gint64 a,
              gint64 b)
{
  return (a > b) - (a < b);
}

static int
compare_start (gconstpointer a,
               gconstpointer b)
{
  const CaucusReminder *first = *(CaucusReminder *const *) a;
  const CaucusReminder *second = *(CaucusReminder *const *) b;

  /* By session too, so that the reminders of one lie beside each other. */
  if (first->session_start_usec == second->session_start_usec)
    return memcmp (&first->session_id, &second->session_id, sizeof (CaucusId));
  return compare_usec (first->session_start_usec, second->session_start_usec);
}

static int
compare_latest_due (gconstpointer a,
                    gconstpointer b)
{
  const CaucusReminder *first = *(CaucusReminder *const *) a;
  const CaucusReminder *second = *(CaucusReminder *const *) b;

  return compare_usec (second->due_usec, first->due_usec);
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  GPtrArray *first = *(GPtrArray *const *) a;
  GPtrArray *second = *(GPtrArray *const *) b;

  return compare_start (&first->pdata[0], &second->pdata[0]);
}

static GPtrArray *
find_group (GPtrArray      *groups,
            const CaucusId *session_id)
{
  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);
      const CaucusReminder *any = g_ptr_array_index (group, 0);

      if (caucus_id_equal (&any->session_id, session_id))
        return group;
    }
  return NULL;
}

static void
add_current (GPtrArray      *groups,
             CaucusReminder *reminder)
{
  GPtrArray *group = find_group (groups, &reminder->session_id);

  if (group == NULL)
    {
      group = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_reminder_free);
      g_ptr_array_add (groups, group);
    }
  g_ptr_array_add (group, reminder);
}

/**
 * caucus_reminder_plan_new:
 * @reminders: (transfer full) (element-type CaucusReminder): due, or still unanswered
 * @now_usec: the time that decides which sessions are over
 *
 * Returns: (transfer full): how to show them
 */
CaucusReminderPlan *
caucus_reminder_plan_new (GPtrArray *reminders,
                          gint64     now_usec)
{
  CaucusReminderPlan *plan = g_new0 (CaucusReminderPlan, 1);
  g_autofree gpointer *list = NULL;
  gsize n_reminders;

  plan->current = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  plan->missed = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_reminder_free);
  list = g_ptr_array_steal (reminders, &n_reminders);
  g_ptr_array_unref (reminders);
  for (gsize i = 0; i < n_reminders; i++)
    {
      CaucusReminder *reminder = list[i];

      if (reminder->session_end_usec <= now_usec)
        g_ptr_array_add (plan->missed, reminder);
      else
        add_current (plan->current, reminder);
    }

  for (guint i = 0; i < plan->current->len; i++)
    g_ptr_array_sort (g_ptr_array_index (plan->current, i), compare_latest_due);
  g_ptr_array_sort (plan->current, compare_groups);
  g_ptr_array_sort (plan->missed, compare_start);
  return plan;
}

void
caucus_reminder_plan_free (CaucusReminderPlan *plan)
{
  g_ptr_array_unref (plan->current);
  g_ptr_array_unref (plan->missed);
  g_free (plan);
}

/**
 * caucus_reminder_snooze_until_usec:
 * @start_usec: when the session starts
 *
 * Ten minutes, but never past the start; five once the session has started.
 *
 * Returns: when a reminder that is snoozed now fires again
 */
gint64
caucus_reminder_snooze_until_usec (gint64 now_usec,
                                   gint64 start_usec)
{
  if (start_usec <= now_usec)
    return now_usec + SNOOZE_STARTED_USEC;
  return MIN (now_usec + SNOOZE_USEC, start_usec);
}
