/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Puts on the screen what is due: claimed first, or unclaimed where the store cannot be written. */
#include "caucus-showing.h"

#include "caucus-clock.h"
#include "caucus-delivery.h"
#include "caucus-reminder-table.h"

struct _CaucusShowing
{
  CaucusRemindStore *store;   /* borrowed */
  CaucusSender *sender;       /* borrowed */
  CaucusScreen *screen;       /* owned */
  GHashTable *unclaimed;      /* owned; the keys of what was shown and is still to be claimed */

  gboolean has_tidied;        /* messages of an earlier run are off the screen */
  gboolean has_started;       /* what an earlier run left is taken up */
};

/* --- What was shown unclaimed ------------------------------------------------------ */

static char *
make_key (const CaucusReminder *reminder)
{
  g_autofree char *hex = caucus_id_to_string (&reminder->id);

  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, hex, reminder->due_usec);
}

static gboolean
was_shown (CaucusShowing *showing,
           GPtrArray     *group)
{
  for (guint i = 0; i < group->len; i++)
    {
      g_autofree char *key = make_key (g_ptr_array_index (group, i));

      if (!g_hash_table_contains (showing->unclaimed, key))
        return FALSE;
    }
  return TRUE;
}

static void
remember (CaucusShowing *showing,
          GPtrArray     *group)
{
  for (guint i = 0; i < group->len; i++)
    g_hash_table_add (showing->unclaimed, make_key (g_ptr_array_index (group, i)));
}

/* --- Showing ------------------------------------------------------------------------- */

static void
complain (const char   *what,
          const GError *error)
{
  g_printerr ("caucus-remind: %s: %s\n", what, error->message);
}

/* Claimed but not shown would be lost: it goes back and is tried again. */
static void
release (CaucusShowing *showing,
         GPtrArray     *group)
{
  g_autoptr (GError) error = NULL;

  if (caucus_remind_store_commit (showing->store, caucus_delivery_release, group, &error))
    return;
  complain ("a reminder was not given back", error);
  caucus_screen_lose (showing->screen, group);
}

static gboolean
show (CaucusShowing    *showing,
      GPtrArray        *group,
      CaucusShowingTry *attempt)
{
  g_autoptr (GError) error = NULL;

  if (caucus_screen_show (showing->screen, group, &error))
    return TRUE;
  complain ("a reminder was not shown", error);
  attempt->was_refused = TRUE;
  return FALSE;
}

/* Groups that were claimed; @shown gets those that are on the screen. */
static void
show_claimed (CaucusShowing    *showing,
              GPtrArray        *groups,
              CaucusShowingTry *attempt,
              GPtrArray        *shown)
{
  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (groups, i);

      if (was_shown (showing, group))
        caucus_screen_settle (showing->screen, group);
      else if (!show (showing, group, attempt))
        {
          release (showing, group);
          continue;
        }
      g_ptr_array_add (shown, g_ptr_array_ref (group));
    }
}

/* What fails here is shown once more by the next run: better twice than never. */
static void
note_shown (CaucusShowing *showing,
            GPtrArray     *groups)
{
  CaucusDeliveryShown shown = { groups, caucus_screen_dup_names (showing->screen) };
  g_autoptr (GError) error = NULL;

  if (groups->len > 0
      && !caucus_remind_store_commit (showing->store, caucus_delivery_note_shown, &shown, &error))
    complain ("what is shown was not noted", error);
  g_free (shown.messages);
}

/* @list: (transfer full) */
static gboolean
deliver (CaucusShowing     *showing,
         GPtrArray         *list,
         CaucusShowingTry  *attempt,
         GError           **error)
{
  gboolean has_new = list->len > 0;
  g_autoptr (CaucusReminderPlan) plan = caucus_reminder_plan_new (list, caucus_clock_now_usec ());
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (GPtrArray) lost = NULL;

  if (has_new && !caucus_remind_store_commit (showing->store, caucus_delivery_claim, plan, error))
    return FALSE;
  showing->has_started = TRUE;
  shown = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  show_claimed (showing, plan->current, attempt, shown);
  g_hash_table_remove_all (showing->unclaimed);
  lost = caucus_screen_steal_lost (showing->screen);
  if (plan->missed->len > 0)
    g_ptr_array_add (lost, g_ptr_array_ref (plan->missed));
  show_claimed (showing, lost, attempt, shown);
  note_shown (showing, shown);
  return TRUE;
}

/* What is due, and once after the start what an earlier run left. */
static GPtrArray *
list_to_show (CaucusShowing   *showing,
              CaucusDatabase  *database,
              GError         **error)
{
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) left = NULL;
  gint64 now_usec = caucus_clock_now_usec ();

  list = caucus_reminder_table_list_due (database, now_usec, error);
  if (list != NULL && !showing->has_started)
    {
      left = caucus_delivery_list_left (database, now_usec, error);
      if (left == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (list, g_steal_pointer (&left));
    }
  return g_steal_pointer (&list);
}

/* The store is full or somebody else's for too long. Whoever claims it then may show it a
 * second time, which is better than not at all; here it is shown once. */
static void
show_unclaimed (CaucusShowing    *showing,
                CaucusDatabase   *database,
                CaucusShowingTry *attempt)
{
  g_autoptr (CaucusReminderPlan) plan = NULL;
  g_autoptr (GPtrArray) lost = caucus_screen_steal_lost (showing->screen);
  GPtrArray *list = list_to_show (showing, database, NULL);

  for (guint i = 0; i < lost->len; i++)
    {
      if (!show (showing, g_ptr_array_index (lost, i), attempt))
        caucus_screen_lose (showing->screen, g_ptr_array_index (lost, i));
    }
  if (list == NULL)
    return;
  plan = caucus_reminder_plan_new (list, caucus_clock_now_usec ());
  for (guint i = 0; i < plan->current->len; i++)
    {
      GPtrArray *group = g_ptr_array_index (plan->current, i);

      if (!was_shown (showing, group) && show (showing, group, attempt))
        remember (showing, group);
    }
}

/* Their buttons are dead: the run of the service that they belong to was killed. */
static void
tidy (CaucusShowing  *showing,
      CaucusDatabase *database)
{
  g_autofree char *messages = caucus_delivery_dup_messages (database);
  g_auto (GStrv) names = NULL;

  if (showing->has_tidied)
    return;
  showing->has_tidied = TRUE;
  names = g_strsplit (messages != NULL ? messages : "", " ", -1);
  for (gsize i = 0; names[i] != NULL; i++)
    caucus_sender_withdraw_named (showing->sender, names[i]);
}

/**
 * caucus_showing_run:
 *
 * Shows what is due, where there is something that can show it.
 *
 * Returns: whether the store could be read and written; else with an error that names it
 */
gboolean
caucus_showing_run (CaucusShowing     *showing,
                    CaucusDatabase    *database,
                    CaucusShowingTry  *attempt,
                    GError           **error)
{
  g_autoptr (GPtrArray) list = list_to_show (showing, database, error);
  g_autoptr (CaucusServer) server = NULL;
  guint n_waiting;

  if (list == NULL)
    {
      g_prefix_error (error, "%s: ", caucus_remind_store_get_path (showing->store));
      return FALSE;
    }
  tidy (showing, database);
  n_waiting = list->len + caucus_screen_get_n_lost (showing->screen);
  showing->has_started |= n_waiting == 0;
  if (n_waiting == 0)
    return TRUE;
  server = caucus_sender_find_server (showing->sender);
  if (server == NULL)
    attempt->n_waiting = n_waiting;
  else if (!deliver (showing, g_steal_pointer (&list), attempt, error))
    {
      if (attempt->is_urgent)
        show_unclaimed (showing, database, attempt);
      return FALSE;
    }
  return TRUE;
}

CaucusScreen *
caucus_showing_get_screen (CaucusShowing *showing)
{
  return showing->screen;
}

/**
 * caucus_showing_new:
 * @store, @sender: (transfer none): they live longer than this
 */
CaucusShowing *
caucus_showing_new (CaucusRemindStore *store,
                    CaucusSender      *sender)
{
  CaucusShowing *showing = g_new0 (CaucusShowing, 1);

  showing->store = store;
  showing->sender = sender;
  showing->screen = caucus_screen_new (sender);
  showing->unclaimed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return showing;
}

void
caucus_showing_free (CaucusShowing *showing)
{
  caucus_screen_free (showing->screen);
  g_hash_table_unref (showing->unclaimed);
  g_free (showing);
}
