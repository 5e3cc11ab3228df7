/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written down about showing reminders: claimed before, answered after. */
#include "caucus-delivery.h"

#include "caucus-error.h"
#include "caucus-reminder-table.h"

/* Local to this device: what stands on the screen, as the sender names it. */
#define MESSAGES "shown-messages"

static void
move_if (GPtrArray *from,
         GPtrArray *to,
         gint64     now_usec,
         gboolean   is_over)
{
  for (guint i = from->len; i > 0; i--)
    {
      const CaucusReminder *reminder = g_ptr_array_index (from, i - 1);

      if ((reminder->session_end_usec <= now_usec) == is_over)
        g_ptr_array_add (to, g_ptr_array_steal_index (from, i - 1));
    }
}

/**
 * caucus_delivery_list_left:
 *
 * What earlier runs of the service left to this one: the unanswered of sessions that
 * can still be attended, and of the others what nobody has ever been shown.
 *
 * Returns: (transfer full) (element-type CaucusReminder): claimed reminders
 */
GPtrArray *
caucus_delivery_list_left (CaucusDatabase  *database,
                           gint64           now_usec,
                           GError         **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) unanswered = NULL;
  g_autoptr (GPtrArray) unsaid = NULL;

  unanswered = caucus_reminder_table_list_state (database, CAUCUS_REMINDER_FIRED, error);
  if (unanswered == NULL)
    return NULL;
  unsaid = caucus_reminder_table_list_unsaid (database, error);
  if (unsaid == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_reminder_free);
  move_if (unanswered, list, now_usec, FALSE);
  move_if (unsaid, list, now_usec, TRUE);
  return g_steal_pointer (&list);
}

/**
 * caucus_delivery_dup_messages:
 *
 * Returns: (nullable) (transfer full): which messages stood on the screen when that was
 *   last written down
 */
char *
caucus_delivery_dup_messages (CaucusDatabase *database)
{
  return caucus_database_dup_setting (database, MESSAGES);
}

/* All of these run in a transaction, as a CaucusDatabaseFunc. */

/* Of an earlier run of the service, which may have ended before it showed it. */
static gboolean
claim_again (CaucusDatabase       *database,
             CaucusReminder       *reminder,
             CaucusReminderState   state,
             gboolean             *claimed,
             GError              **error)
{
  *claimed = TRUE;
  if (state == reminder->state)
    return TRUE;
  *claimed = state == CAUCUS_REMINDER_MISSED;
  return !*claimed || caucus_reminder_table_miss (database, reminder, error);
}

static gboolean
claim (CaucusDatabase       *database,
       CaucusReminder       *reminder,
       CaucusReminderState   state,
       gboolean             *claimed,
       GError              **error)
{
  gboolean worked;

  if (reminder->state == CAUCUS_REMINDER_FIRED || reminder->state == CAUCUS_REMINDER_MISSED)
    worked = claim_again (database, reminder, state, claimed, error);
  else
    worked = caucus_reminder_table_claim (database, &reminder->id, state, claimed, error);
  if (worked && *claimed)
    reminder->state = state;
  return worked;
}

/* What another process was quicker to claim leaves the list: it is not ours to show. */
static gboolean
claim_list (CaucusDatabase       *database,
            GPtrArray            *reminders,
            CaucusReminderState   state,
            GError              **error)
{
  guint i = 0;

  while (i < reminders->len)
    {
      gboolean claimed;

      if (!claim (database, g_ptr_array_index (reminders, i), state, &claimed, error))
        return FALSE;
      if (claimed)
        i++;
      else
        g_ptr_array_remove_index (reminders, i);
    }
  return TRUE;
}

/**
 * caucus_delivery_claim:
 * @plan: the #CaucusReminderPlan; only what was claimed stays in it
 *
 * Returns: whether the store took it
 */
gboolean
caucus_delivery_claim (CaucusDatabase  *database,
                       gpointer         plan,
                       GError         **error)
{
  CaucusReminderPlan *claimed = plan;
  guint i = 0;

  while (i < claimed->current->len)
    {
      GPtrArray *group = g_ptr_array_index (claimed->current, i);

      if (!claim_list (database, group, CAUCUS_REMINDER_FIRED, error))
        return FALSE;
      if (group->len > 0)
        i++;
      else
        g_ptr_array_remove_index (claimed->current, i);
    }
  return claim_list (database, claimed->missed, CAUCUS_REMINDER_MISSED, error);
}

static gboolean
note_group (CaucusDatabase  *database,
            GPtrArray       *group,
            GError         **error)
{
  for (guint i = 0; i < group->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (group, i);
      gboolean is_named = i == 0 || reminder->state == CAUCUS_REMINDER_MISSED;

      if (!(is_named ? caucus_reminder_table_note_shown (database, &reminder->id, error)
                     : caucus_reminder_table_log (database, &reminder->id, "merged",
                                                  "shown with a later one of the session", error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_delivery_note_shown:
 * @shown: a #CaucusDeliveryShown
 *
 * What is not noted here is shown again by the next run of the service.
 */
gboolean
caucus_delivery_note_shown (CaucusDatabase  *database,
                            gpointer         shown,
                            GError         **error)
{
  const CaucusDeliveryShown *now = shown;

  for (guint i = 0; i < now->groups->len; i++)
    {
      if (!note_group (database, g_ptr_array_index (now->groups, i), error))
        return FALSE;
    }
  return caucus_database_set_setting (database, MESSAGES, now->messages, error);
}

typedef gboolean (*ReminderFunc) (CaucusDatabase        *database,
                                  const CaucusReminder  *reminder,
                                  GError               **error);

/* Whoever answered in the window in the meantime, or moved the session, was first. */
static gboolean
is_unanswered (CaucusDatabase       *database,
               const CaucusReminder *reminder)
{
  g_autoptr (CaucusReminder) now = caucus_reminder_table_get (database, &reminder->id, NULL);

  return now != NULL && now->state == reminder->state;
}

static gboolean
for_each_unanswered (CaucusDatabase  *database,
                     GPtrArray       *reminders,
                     ReminderFunc     func,
                     GError         **error)
{
  for (guint i = 0; i < reminders->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (reminders, i);

      if (is_unanswered (database, reminder) && !func (database, reminder, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
acknowledge (CaucusDatabase        *database,
             const CaucusReminder  *reminder,
             GError               **error)
{
  return caucus_reminder_table_acknowledge (database, &reminder->id, error);
}

/**
 * caucus_delivery_acknowledge:
 * @reminders: (element-type CaucusReminder): shown as one
 */
gboolean
caucus_delivery_acknowledge (CaucusDatabase  *database,
                             gpointer         reminders,
                             GError         **error)
{
  return for_each_unanswered (database, reminders, acknowledge, error);
}

/**
 * caucus_delivery_snooze:
 * @reminders: (element-type CaucusReminder): shown as one; the first fires again, the
 *   others were said with it
 */
gboolean
caucus_delivery_snooze (CaucusDatabase  *database,
                        gpointer         reminders,
                        GError         **error)
{
  const CaucusReminder *shown = g_ptr_array_index ((GPtrArray *) reminders, 0);
  gint64 until_usec;

  until_usec = caucus_reminder_snooze_until_usec (caucus_database_get_now_usec (database),
                                                  shown->session_start_usec);
  if (is_unanswered (database, shown)
      && !caucus_reminder_table_snooze (database, &shown->id, until_usec, error))
    return FALSE;
  return for_each_unanswered (database, reminders, acknowledge, error);
}

static gboolean
log_closed (CaucusDatabase        *database,
            const CaucusReminder  *reminder,
            GError               **error)
{
  return caucus_reminder_table_log (database, &reminder->id, "closed", "without an answer", error);
}

/**
 * caucus_delivery_close:
 * @reminders: (element-type CaucusReminder): shown as one, and gone without an answer
 */
gboolean
caucus_delivery_close (CaucusDatabase  *database,
                       gpointer         reminders,
                       GError         **error)
{
  return for_each_unanswered (database, reminders, log_closed, error);
}

static gboolean
release (CaucusDatabase        *database,
         const CaucusReminder  *reminder,
         GError               **error)
{
  return caucus_reminder_table_release (database, &reminder->id,
                                        "the notification service did not take it", error);
}

/**
 * caucus_delivery_release:
 * @reminders: (element-type CaucusReminder): claimed, but not shown
 */
gboolean
caucus_delivery_release (CaucusDatabase  *database,
                         gpointer         reminders,
                         GError         **error)
{
  return for_each_unanswered (database, reminders, release, error);
}
