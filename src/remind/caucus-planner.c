/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what is due, takes the answers, and knows when to look again. */
#include "caucus-planner.h"

#include "caucus-clock.h"
#include "caucus-delivery.h"
#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-screen.h"
#include "caucus-wake-timer.h"

/* After the store or the notification service failed. */
#define RETRY_USEC (60 * G_USEC_PER_SEC)

struct _CaucusPlanner
{
  CaucusPlannerParts parts;
  CaucusWakeTimer *timer;     /* owned */
  CaucusScreen *screen;       /* owned */
  gulong answered_id;

  gint64 next_due_usec;       /* 0: nothing is due any more */
  gboolean has_started;       /* the unanswered of earlier runs are taken up */
  gboolean has_failed;        /* the server refused a message in this run */
  gboolean waits;             /* there was no server in this run, and something to show */
};

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

  if (caucus_screen_show (planner->screen, group, &error))
    return;
  g_printerr ("caucus-remind: a reminder was not shown: %s\n", error->message);
  release (planner, group);
}

static void
show_groups (CaucusPlanner *planner,
             GPtrArray     *groups)
{
  for (guint i = 0; i < groups->len; i++)
    show (planner, g_ptr_array_index (groups, i));
}

/* Not answered in the window, moved or cancelled: what the screen says is still true. */
static gboolean
still_stands (const CaucusReminder *reminder,
              gpointer              user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaucusReminder) now = caucus_reminder_table_get (user_data, &reminder->id, &error);

  if (now == NULL)
    return !g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  return now->state == reminder->state;
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
  g_autoptr (GPtrArray) lost = NULL;

  if (!caucus_remind_store_commit (planner->parts.store, caucus_delivery_claim, plan, error))
    return FALSE;
  planner->has_started = TRUE;
  show_groups (planner, plan->current);
  if (plan->missed->len > 0)
    show (planner, plan->missed);
  lost = caucus_screen_steal_lost (planner->screen);
  show_groups (planner, lost);
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
  if (list->len == 0 && caucus_screen_get_n_lost (planner->screen) == 0)
    {
      planner->has_started = TRUE;
      return TRUE;
    }
  server = caucus_sender_find_server (planner->parts.sender);
  planner->waits = server == NULL;
  if (server != NULL)
    return deliver (planner, g_steal_pointer (&list), error);
  g_printerr ("caucus-remind: there is no notification service; reminders that wait for one: %u\n",
              list->len + caucus_screen_get_n_lost (planner->screen));
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
  caucus_screen_keep (planner->screen, still_stands, database);
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
  g_autoptr (GPtrArray) group = caucus_screen_steal (planner->screen, id);
  g_autofree char *hex = NULL;

  if (group == NULL)
    return;
  /* Opening the list of the missed is not yet an answer to each. */
  if (answer != CAUCUS_ANSWER_OPEN || !caucus_group_is_missed (group))
    write_answer (planner, group, answer);
  if (answer == CAUCUS_ANSWER_OPEN)
    {
      if (!caucus_group_is_missed (group))
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
  caucus_screen_forget_server (planner->screen);
}

gboolean
caucus_planner_is_idle (CaucusPlanner *planner)
{
  return planner->next_due_usec == 0 && caucus_screen_get_n_lost (planner->screen) == 0
         && caucus_screen_get_n_shown (planner->screen) == 0;
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
  return caucus_screen_get_n_shown (planner->screen);
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
  planner->screen = caucus_screen_new (parts->sender);
  planner->answered_id = g_signal_connect (parts->sender, "answered", G_CALLBACK (answered_cb),
                                           planner);
  return planner;
}

void
caucus_planner_free (CaucusPlanner *planner)
{
  g_signal_handler_disconnect (planner->parts.sender, planner->answered_id);
  caucus_screen_free (planner->screen);
  caucus_wake_timer_free (planner->timer);
  g_free (planner);
}
