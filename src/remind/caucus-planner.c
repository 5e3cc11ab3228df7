/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what is due, takes the answers, and knows when to look again. */
#include "caucus-planner.h"

#include "caucus-clock.h"
#include "caucus-delivery.h"
#include "caucus-remind-text.h"
#include "caucus-reminder-table.h"
#include "caucus-wake-timer.h"

/* After the store or the notification service failed. */
#define RETRY_USEC (60 * G_USEC_PER_SEC)

struct _CaucusPlanner
{
  CaucusPlannerParts parts;
  CaucusWakeTimer *timer;     /* owned */
  GHashTable *showings;       /* owned; id of a message to the reminders that it stands for */
  GPtrArray *lost;            /* owned; reminders whose message went with the server */
  gulong answered_id;

  gint64 next_due_usec;       /* 0: nothing is due any more */
  gboolean has_started;       /* the unanswered of earlier runs are taken up */
  gboolean has_failed;        /* the server refused a message in this run */
  gboolean waits;             /* there was no server in this run, and something to show */
};

/* --- On the screen ------------------------------------------------------------------- */

static gboolean
is_missed (GPtrArray *group)
{
  const CaucusReminder *first = g_ptr_array_index (group, 0);

  return first->state == CAUCUS_REMINDER_MISSED;
}

static guint
show_current (CaucusPlanner  *planner,
              GPtrArray      *group,
              GError        **error)
{
  const CaucusReminder *reminder = g_ptr_array_index (group, 0);
  g_autofree char *title = caucus_remind_text_title (reminder);
  g_autofree char *body = caucus_remind_text_body (reminder, caucus_clock_now_usec ());
  CaucusMessage message = { title, body, TRUE, TRUE, TRUE };

  return caucus_sender_show (planner->parts.sender, &message, error);
}

static guint
show_missed (CaucusPlanner  *planner,
             GPtrArray      *missed,
             GError        **error)
{
  g_autofree char *title = caucus_remind_text_missed_title (missed->len);
  g_autofree char *body = caucus_remind_text_missed_body (missed);
  CaucusMessage message = { title, body, TRUE, FALSE, TRUE };

  return caucus_sender_show (planner->parts.sender, &message, error);
}

/* Claimed but not shown would be lost: it goes back and is tried again. */
static void
release (CaucusPlanner *planner,
         GPtrArray     *group)
{
  g_autoptr (GError) error = NULL;

  planner->has_failed = TRUE;
  if (!caucus_remind_store_commit (planner->parts.store, caucus_delivery_release, group, &error))
    g_printerr ("caucus-remind: %s\n", error->message);
}

static void
show (CaucusPlanner *planner,
      GPtrArray     *group)
{
  g_autoptr (GError) error = NULL;
  guint id;

  if (is_missed (group))
    id = show_missed (planner, group, &error);
  else
    id = show_current (planner, group, &error);
  if (id == 0)
    {
      g_printerr ("caucus-remind: a reminder was not shown: %s\n", error->message);
      release (planner, group);
      return;
    }
  g_debug ("%u reminders shown in message %u", group->len, id);
  g_hash_table_insert (planner->showings, GUINT_TO_POINTER (id), g_ptr_array_ref (group));
}

static gboolean
is_same_session (GPtrArray *a,
                 GPtrArray *b)
{
  const CaucusReminder *first = g_ptr_array_index (a, 0);
  const CaucusReminder *second = g_ptr_array_index (b, 0);

  return !is_missed (a) && !is_missed (b)
         && caucus_id_equal (&first->session_id, &second->session_id);
}

static void
move_reminders (GPtrArray *from,
                GPtrArray *to)
{
  gsize n_reminders;
  g_autofree gpointer *reminders = g_ptr_array_steal (from, &n_reminders);

  for (gsize i = 0; i < n_reminders; i++)
    g_ptr_array_add (to, reminders[i]);
}

/* One message a session: a later reminder takes the place of the one on the screen. */
static void
take_over (CaucusPlanner *planner,
           GPtrArray     *group)
{
  GHashTableIter iter;
  gpointer id, shown;

  g_hash_table_iter_init (&iter, planner->showings);
  while (g_hash_table_iter_next (&iter, &id, &shown))
    {
      if (!is_same_session (shown, group))
        continue;
      move_reminders (shown, group);
      g_hash_table_iter_remove (&iter);
      caucus_sender_withdraw (planner->parts.sender, GPOINTER_TO_UINT (id));
    }
  for (guint i = planner->lost->len; i > 0; i--)
    {
      GPtrArray *lost = g_ptr_array_index (planner->lost, i - 1);

      if (!is_same_session (lost, group))
        continue;
      move_reminders (lost, group);
      g_ptr_array_remove_index (planner->lost, i - 1);
    }
}

static void
show_plan (CaucusPlanner      *planner,
           CaucusReminderPlan *plan)
{
  for (guint i = 0; i < plan->current->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (plan->current, i);

      take_over (planner, group);
      show (planner, group);
    }
  if (plan->missed->len > 0)
    show (planner, plan->missed);
}

static void
show_lost (CaucusPlanner *planner)
{
  g_autoptr (GPtrArray) lost = g_steal_pointer (&planner->lost);

  planner->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < lost->len; i++)
    show (planner, g_ptr_array_index (lost, i));
}

/* --- In step with the store ---------------------------------------------------------- */

static gboolean
still_stands (CaucusDatabase       *database,
              const CaucusReminder *reminder)
{
  g_autoptr (CaucusReminder) now = caucus_reminder_table_get (database, &reminder->id, NULL);

  return now != NULL && now->state == reminder->state;
}

/* Returns whether anything is left to show. */
static gboolean
drop_settled (CaucusDatabase *database,
              GPtrArray      *group)
{
  guint i = 0;

  while (i < group->len)
    {
      if (still_stands (database, g_ptr_array_index (group, i)))
        i++;
      else
        g_ptr_array_remove_index (group, i);
    }
  return group->len > 0;
}

/* Answered in the window, moved or cancelled: what the screen says is not true any more. */
static void
withdraw_settled (CaucusPlanner  *planner,
                  CaucusDatabase *database)
{
  GHashTableIter iter;
  gpointer id, group;

  g_hash_table_iter_init (&iter, planner->showings);
  while (g_hash_table_iter_next (&iter, &id, &group))
    {
      if (drop_settled (database, group))
        continue;
      g_hash_table_iter_remove (&iter);
      caucus_sender_withdraw (planner->parts.sender, GPOINTER_TO_UINT (id));
    }
  for (guint i = planner->lost->len; i > 0; i--)
    {
      if (!drop_settled (database, g_ptr_array_index (planner->lost, i - 1)))
        g_ptr_array_remove_index (planner->lost, i - 1);
    }
}

/* What is due, and once after the start what an earlier run showed in vain. */
static GPtrArray *
list_to_show (CaucusPlanner   *planner,
              CaucusDatabase  *database,
              GError         **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) unanswered = NULL;
  gint64 now_usec = caucus_clock_now_usec ();

  list = caucus_reminder_table_list_due (database, now_usec, error);
  if (list == NULL || planner->has_started)
    return g_steal_pointer (&list);
  unanswered = caucus_reminder_table_list_state (database, CAUCUS_REMINDER_FIRED, error);
  if (unanswered == NULL)
    return NULL;
  for (guint i = unanswered->len; i > 0; i--)
    {
      const CaucusReminder *reminder = g_ptr_array_index (unanswered, i - 1);

      if (reminder->session_end_usec > now_usec)
        g_ptr_array_add (list, g_ptr_array_steal_index (unanswered, i - 1));
    }
  return g_steal_pointer (&list);
}

/* @list: (transfer full) */
static gboolean
deliver (CaucusPlanner  *planner,
         GPtrArray      *list,
         GError        **error)
{
  g_autoptr (CaucusReminderPlan) plan = caucus_reminder_plan_new (list, caucus_clock_now_usec ());

  if (!caucus_remind_store_commit (planner->parts.store, caucus_delivery_claim, plan, error))
    return FALSE;
  planner->has_started = TRUE;
  show_plan (planner, plan);
  show_lost (planner);
  return TRUE;
}

static gboolean
show_what_is_due (CaucusPlanner   *planner,
                  CaucusDatabase  *database,
                  GError         **error)
{
  g_autoptr (GPtrArray) list = list_to_show (planner, database, error);
  g_autoptr (CaucusServer) server = NULL;

  if (list == NULL)
    return FALSE;
  if (list->len == 0 && planner->lost->len == 0)
    {
      planner->has_started = TRUE;
      return TRUE;
    }
  server = caucus_sender_find_server (planner->parts.sender);
  planner->waits = server == NULL;
  if (server != NULL)
    return deliver (planner, g_steal_pointer (&list), error);
  g_printerr ("caucus-remind: there is no notification service; %u reminders wait for one\n",
              list->len + planner->lost->len);
  return TRUE;
}

/* What is due by now but waits for a server needs no timer: the server's coming wakes. */
static gboolean
set_timer (CaucusPlanner   *planner,
           CaucusDatabase  *database,
           GError         **error)
{
  gint64 now_usec = caucus_clock_now_usec ();
  gint64 wake_usec;

  if (!caucus_reminder_table_next_due (database, &planner->next_due_usec, error))
    return FALSE;
  wake_usec = planner->next_due_usec;
  if (planner->has_failed)
    wake_usec = now_usec + RETRY_USEC;
  else if (planner->waits && wake_usec <= now_usec)
    wake_usec = 0;
  g_debug ("next wake at %" G_GINT64_FORMAT, wake_usec);
  return caucus_wake_timer_set (planner->timer, wake_usec, error);
}

static gboolean
run (CaucusPlanner  *planner,
     GError        **error)
{
  CaucusDatabase *database = caucus_remind_store_open (planner->parts.store, error);

  if (database == NULL)
    return FALSE;
  withdraw_settled (planner, database);
  if (!show_what_is_due (planner, database, error))
    return FALSE;
  return set_timer (planner, database, error);
}

/**
 * caucus_planner_run:
 *
 * Shows what is due and sets the time of the next look. After a failure it is
 * tried again in a minute.
 *
 * Returns: whether the store could be read and written
 */
gboolean
caucus_planner_run (CaucusPlanner  *planner,
                    GError        **error)
{
  planner->has_failed = FALSE;
  planner->waits = FALSE;
  if (run (planner, error))
    return TRUE;
  caucus_wake_timer_set (planner->timer, caucus_clock_now_usec () + RETRY_USEC, NULL);
  return FALSE;
}

/* --- Answers -------------------------------------------------------------------------- */

static void
write_answer (CaucusPlanner *planner,
              GPtrArray     *group,
              CaucusAnswer   answer)
{
  static const CaucusDatabaseFunc funcs[] = {
    [CAUCUS_ANSWER_OPEN] = caucus_delivery_acknowledge,
    [CAUCUS_ANSWER_SNOOZE] = caucus_delivery_snooze,
    [CAUCUS_ANSWER_DONE] = caucus_delivery_acknowledge,
    [CAUCUS_ANSWER_CLOSED] = caucus_delivery_close,
  };
  g_autoptr (GError) error = NULL;

  if (!caucus_remind_store_commit (planner->parts.store, funcs[answer], group, &error))
    g_printerr ("caucus-remind: an answer was not saved: %s\n", error->message);
}

static void
answered_cb (CaucusSender *sender,
             guint         id,
             guint         answer,
             const char   *activation_token,
             gpointer      user_data)
{
  CaucusPlanner *planner = user_data;
  g_autoptr (GPtrArray) group = NULL;
  g_autofree char *hex = NULL;

  if (!g_hash_table_steal_extended (planner->showings, GUINT_TO_POINTER (id), NULL,
                                    (gpointer *) &group))
    return;
  /* Opening the list of the missed is not yet an answer to each. */
  if (answer != CAUCUS_ANSWER_OPEN || !is_missed (group))
    write_answer (planner, group, answer);
  if (answer == CAUCUS_ANSWER_OPEN)
    {
      if (!is_missed (group))
        hex = caucus_id_to_string (&((CaucusReminder *) g_ptr_array_index (group, 0))->session_id);
      caucus_opener_open (&planner->parts.opener, hex, activation_token);
    }
  planner->parts.woken (planner->parts.user_data);
}

/**
 * caucus_planner_forget_server:
 *
 * The notification service ended, and what it showed with it: to be shown again
 * when there is one.
 */
void
caucus_planner_forget_server (CaucusPlanner *planner)
{
  GHashTableIter iter;
  gpointer group;

  g_hash_table_iter_init (&iter, planner->showings);
  while (g_hash_table_iter_next (&iter, NULL, &group))
    {
      g_ptr_array_add (planner->lost, g_ptr_array_ref (group));
      g_hash_table_iter_remove (&iter);
    }
  caucus_sender_forget (planner->parts.sender);
}

gboolean
caucus_planner_is_idle (CaucusPlanner *planner)
{
  return planner->next_due_usec == 0 && planner->lost->len == 0
         && g_hash_table_size (planner->showings) == 0;
}

/**
 * caucus_planner_get_next_due_usec:
 *
 * Returns: when the next reminder is due, microseconds since 1970 UTC; past where it
 *   waits for a notification service, 0 for none
 */
gint64
caucus_planner_get_next_due_usec (CaucusPlanner *planner)
{
  return planner->next_due_usec;
}

guint
caucus_planner_get_n_shown (CaucusPlanner *planner)
{
  return g_hash_table_size (planner->showings);
}

/**
 * caucus_planner_new:
 *
 * Returns: (transfer full): a planner that has not run yet, or %NULL
 */
CaucusPlanner *
caucus_planner_new (const CaucusPlannerParts  *parts,
                    GError                   **error)
{
  CaucusWakeTimer *timer = caucus_wake_timer_new (parts->woken, parts->user_data, error);
  CaucusPlanner *planner;

  if (timer == NULL)
    return NULL;
  planner = g_new0 (CaucusPlanner, 1);
  planner->parts = *parts;
  planner->timer = timer;
  planner->showings = g_hash_table_new_full (NULL, NULL, NULL,
                                             (GDestroyNotify) g_ptr_array_unref);
  planner->lost = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  planner->answered_id = g_signal_connect (parts->sender, "answered", G_CALLBACK (answered_cb),
                                           planner);
  return planner;
}

void
caucus_planner_free (CaucusPlanner *planner)
{
  g_signal_handler_disconnect (planner->parts.sender, planner->answered_id);
  g_hash_table_unref (planner->showings);
  g_ptr_array_unref (planner->lost);
  caucus_wake_timer_free (planner->timer);
  g_free (planner);
}
