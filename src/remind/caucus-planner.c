/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what is due, takes the answers, and knows when to look again. */
#include "caucus-planner.h"

#include "caucus-clock.h"
#include "caucus-delivery.h"
#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-showing.h"
#include "caucus-wake-timer.h"

/* Failures in a row after which a due reminder is shown though it cannot be claimed, and
 * after which the person has to know that the store cannot be read. */
#define URGENT_AFTER 2
#define BLIND_AFTER  3

struct _CaucusPlanner
{
  CaucusPlannerParts parts;
  CaucusWakeTimer *timer;     /* owned */
  CaucusShowing *showing;     /* owned */
  CaucusScreen *screen;       /* borrowed from showing */
  gulong answered_id;

  gint64 next_due_usec;       /* 0: nothing is due any more */
  guint n_failures;           /* in a row, of the store or of the notification service */
  gboolean could_read;        /* the store, in the last run */
};

/* Not answered in the window, moved or cancelled: what the screen says is still true. */
static gboolean
still_stands (const CaucusReminder *reminder,
              gpointer              user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CaucusReminder) now = caucus_reminder_table_get (user_data, &reminder->id, &error);

  if (now == NULL)
    return !g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  return now->state == reminder->state && now->due_usec == reminder->due_usec;
}

/* A little later at first, then each minute: a lock or a server that hung is soon gone. */
static gint64
get_retry_usec (CaucusPlanner *planner)
{
  static const gint64 delays_sec[] = { 1, 2, 5, 10, 30, 60 };
  guint n = MIN (planner->n_failures, G_N_ELEMENTS (delays_sec));

  return caucus_clock_now_usec () + delays_sec[n - 1] * G_USEC_PER_SEC;
}

static gboolean
set_timer (CaucusPlanner  *planner,
           GError        **error)
{
  gint64 wake_usec = planner->next_due_usec;

  if (planner->n_failures > 0)
    {
      gint64 retry_usec = get_retry_usec (planner);

      if (wake_usec <= caucus_clock_now_usec () || wake_usec > retry_usec)
        wake_usec = retry_usec;
    }
  g_debug ("next wake at %" G_GINT64_FORMAT, wake_usec);
  return caucus_wake_timer_set (planner->timer, wake_usec, error);
}

static gboolean
read_next_due (CaucusPlanner   *planner,
               CaucusDatabase  *database,
               GError         **error)
{
  planner->could_read = caucus_reminder_table_next_due (database, &planner->next_due_usec, error);
  if (!planner->could_read)
    g_prefix_error (error, "%s: ", caucus_remind_store_get_path (planner->parts.store));
  return planner->could_read;
}

static gboolean
run (CaucusPlanner     *planner,
     CaucusShowingTry  *attempt,
     GError           **error)
{
  CaucusDatabase *database = caucus_remind_store_open (planner->parts.store, error);

  planner->could_read = FALSE;
  if (database == NULL)
    return FALSE;
  caucus_screen_keep (planner->screen, still_stands, database);
  if (caucus_showing_run (planner->showing, database, attempt, error))
    return read_next_due (planner, database, error);
  read_next_due (planner, database, NULL);
  return FALSE;
}

/**
 * caucus_planner_run:
 *
 * Shows what is due and sets the time of the next look. After a failure it is
 * tried again, soon at first and then each minute.
 *
 * Returns: whether the store could be read and written; else with an error that names it
 */
gboolean
caucus_planner_run (CaucusPlanner  *planner,
                    GError        **error)
{
  CaucusShowingTry attempt = { .is_urgent = planner->n_failures + 1 >= URGENT_AFTER };
  gboolean worked = run (planner, &attempt, error);

  /* Said once, not each time that it is tried again. */
  if (attempt.n_waiting > 0 && planner->n_failures == 0)
    g_printerr ("caucus-remind: there is no notification service; "
                "reminders that wait for one: %u\n", attempt.n_waiting);
  if (worked && !attempt.was_refused && attempt.n_waiting == 0)
    planner->n_failures = 0;
  else
    planner->n_failures++;
  return set_timer (planner, worked ? error : NULL) && worked;
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

  if (caucus_remind_store_commit (planner->parts.store, funcs[answer], group, &error))
    return;
  g_printerr ("caucus-remind: an answer was not saved: %s\n", error->message);
  /* Nothing would bring it back: it stays on the screen instead. */
  if (answer == CAUCUS_ANSWER_SNOOZE)
    caucus_screen_lose (planner->screen, group);
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
  return planner->next_due_usec == 0 && planner->n_failures == 0
         && caucus_screen_get_n_lost (planner->screen) == 0
         && caucus_screen_get_n_shown (planner->screen) == 0;
}

/**
 * caucus_planner_is_blind:
 *
 * Returns: whether the store could not be read for so long that sessions may begin unheard
 */
gboolean
caucus_planner_is_blind (CaucusPlanner *planner)
{
  return !planner->could_read && planner->n_failures >= BLIND_AFTER;
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
  planner->showing = caucus_showing_new (parts->store, parts->sender);
  planner->screen = caucus_showing_get_screen (planner->showing);
  planner->answered_id = g_signal_connect (parts->sender, "answered", G_CALLBACK (answered_cb),
                                           planner);
  return planner;
}

void
caucus_planner_free (CaucusPlanner *planner)
{
  g_signal_handler_disconnect (planner->parts.sender, planner->answered_id);
  caucus_showing_free (planner->showing);
  caucus_wake_timer_free (planner->timer);
  g_free (planner);
}
