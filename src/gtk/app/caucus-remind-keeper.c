/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Has the reminder service of the open store run as long as its window does. */
#include "config.h"

#include "caucus-remind-keeper.h"

#include "app/caucus-remind-starter.h"
#include "caucus-store-path.h"

/* Who lived this long did not end for what it found at its start. */
#define GOOD_LIFE_USEC (10 * 60 * G_USEC_PER_SEC)

/* While a window is open the service does not end by itself: it was killed, or it fell. */
struct _CaucusRemindKeeper
{
  /* Owned */
  GDBusConnection *bus;
  char *store_path;
  guint watch_id;
  guint again_id;                 /* while it is to be started again */

  /* State */
  gint64 since_usec;              /* when it was there, by the monotonic clock; 0 while it is not */
  guint n_falls;                  /* one soon after the other */
};

static gboolean
start_again_cb (gpointer user_data)
{
  CaucusRemindKeeper *keeper = user_data;

  keeper->again_id = 0;
  caucus_remind_starter_start (keeper->bus, keeper->store_path);
  return G_SOURCE_REMOVE;
}

static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  CaucusRemindKeeper *keeper = user_data;

  g_clear_handle_id (&keeper->again_id, g_source_remove);
  keeper->since_usec = g_get_monotonic_time ();
}

static void
vanished_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         user_data)
{
  static const guint delays_seconds[] = { 1, 5, 30, 120, 600 };
  CaucusRemindKeeper *keeper = user_data;

  /* Not there yet, or no bus any more. */
  if (keeper->since_usec == 0 || connection == NULL)
    return;
  if (g_get_monotonic_time () - keeper->since_usec >= GOOD_LIFE_USEC)
    keeper->n_falls = 0;
  keeper->since_usec = 0;
  keeper->again_id = g_timeout_add_seconds (delays_seconds[keeper->n_falls], start_again_cb,
                                            keeper);
  if (keeper->n_falls + 1 < G_N_ELEMENTS (delays_seconds))
    keeper->n_falls++;
}

/**
 * caucus_remind_keeper_new:
 * @store_path: the store whose sessions are to be announced
 *
 * Starts the service, and starts it again whenever it is gone: after a second, then
 * after longer and longer ones.
 */
CaucusRemindKeeper *
caucus_remind_keeper_new (GDBusConnection *bus,
                          const char      *store_path)
{
  CaucusRemindKeeper *keeper = g_new0 (CaucusRemindKeeper, 1);
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);
  g_autofree char *name = g_strconcat (APP_ID, suffix, ".Remind", NULL);

  keeper->bus = g_object_ref (bus);
  keeper->store_path = g_strdup (store_path);
  keeper->watch_id = g_bus_watch_name_on_connection (bus, name, G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                     appeared_cb, vanished_cb, keeper, NULL);
  caucus_remind_starter_start (bus, store_path);
  return keeper;
}

/* The service goes on without it. */
void
caucus_remind_keeper_free (CaucusRemindKeeper *keeper)
{
  g_clear_handle_id (&keeper->watch_id, g_bus_unwatch_name);
  g_clear_handle_id (&keeper->again_id, g_source_remove);
  g_clear_object (&keeper->bus);
  g_clear_pointer (&keeper->store_path, g_free);
  g_free (keeper);
}
