/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that may mean that it is time to look again: bus names, changes, files, sleep, signals. */
#include "config.h"

#include "caucus-remind-watch.h"

#include <glib-unix.h>

#include "caucus-file-watch.h"
#include "caucus-notify-server.h"
#include "caucus-store-change.h"
#include "caucus-store-path.h"

struct _CaucusRemindWatch
{
  CaucusRemindEvents events;
  GDBusConnection *session;       /* owned */
  GDBusConnection *system;        /* owned, nullable */
  CaucusFileWatch *files;         /* owned */

  guint terminate_id;
  guint interrupt_id;
  guint change_id;
  guint sleep_id;
  guint window_watch_id;
  guint server_watch_id;
  gboolean has_window;
  gboolean has_server;
};

static gboolean
terminate_cb (gpointer user_data)
{
  CaucusRemindWatch *watch = user_data;

  watch->events.terminated (watch->events.user_data);
  return G_SOURCE_CONTINUE;
}

static void
changed_cb (CaucusChanges changes,
            gpointer      user_data)
{
  CaucusRemindWatch *watch = user_data;

  if (changes & (CAUCUS_CHANGED_REMINDERS | CAUCUS_CHANGED_SESSIONS))
    watch->events.woken (watch->events.user_data);
}

static void
sleep_cb (GDBusConnection *connection,
          const char      *sender,
          const char      *object_path,
          const char      *interface_name,
          const char      *signal_name,
          GVariant        *parameters,
          gpointer         user_data)
{
  CaucusRemindWatch *watch = user_data;
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    watch->events.woken (watch->events.user_data);
}

static void
server_appeared_cb (GDBusConnection *connection,
                    const char      *name,
                    const char      *owner,
                    gpointer         user_data)
{
  CaucusRemindWatch *watch = user_data;

  watch->has_server = TRUE;
  watch->events.woken (watch->events.user_data);
}

static void
server_vanished_cb (GDBusConnection *connection,
                    const char      *name,
                    gpointer         user_data)
{
  CaucusRemindWatch *watch = user_data;

  /* Said once at the start too where there is none; only then is it looked for. At the
   * end of a session servers go, and must not be started again. */
  if (!watch->has_server)
    watch->events.woken (watch->events.user_data);
  else
    watch->events.server_vanished (watch->events.user_data);
  watch->has_server = FALSE;
}

/* A window may plan a reminder at any moment, and its signal would start no service. */
static void
window_appeared_cb (GDBusConnection *connection,
                    const char      *name,
                    const char      *owner,
                    gpointer         user_data)
{
  CaucusRemindWatch *watch = user_data;

  watch->has_window = TRUE;
  watch->events.window_changed (watch->events.user_data);
}

static void
window_vanished_cb (GDBusConnection *connection,
                    const char      *name,
                    gpointer         user_data)
{
  CaucusRemindWatch *watch = user_data;

  if (!watch->has_window)
    return;
  watch->has_window = FALSE;
  watch->events.window_changed (watch->events.user_data);
}

static void
watch_sleep (CaucusRemindWatch *watch)
{
  watch->system = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  if (watch->system == NULL)
    return;
  g_dbus_connection_set_exit_on_close (watch->system, FALSE);
  watch->sleep_id = g_dbus_connection_signal_subscribe (watch->system,
                                                        "org.freedesktop.login1",
                                                        "org.freedesktop.login1.Manager",
                                                        "PrepareForSleep",
                                                        "/org/freedesktop/login1", NULL,
                                                        G_DBUS_SIGNAL_FLAGS_NONE,
                                                        sleep_cb, watch, NULL);
}

static void
watch_names (CaucusRemindWatch *watch,
             const char        *store_path)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);
  g_autofree char *window_name = g_strconcat (APP_ID, suffix, NULL);

  watch->window_watch_id = g_bus_watch_name_on_connection (watch->session, window_name,
                                                           G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                           window_appeared_cb,
                                                           window_vanished_cb, watch, NULL);
  /* Last: its first word is the first look. */
  watch->server_watch_id = g_bus_watch_name_on_connection (watch->session,
                                                           caucus_notify_server_get_bus_name (),
                                                           G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                           server_appeared_cb,
                                                           server_vanished_cb, watch, NULL);
}

/**
 * caucus_remind_watch_renew_files:
 *
 * To be called after each look: the store's file and its log may be new ones.
 */
void
caucus_remind_watch_renew_files (CaucusRemindWatch *watch)
{
  caucus_file_watch_renew (watch->files);
}

/**
 * caucus_remind_watch_has_window:
 *
 * Returns: whether a window has the store open, which can fill the calendar at any time
 */
gboolean
caucus_remind_watch_has_window (CaucusRemindWatch *watch)
{
  return watch->has_window;
}

/**
 * caucus_remind_watch_new:
 * @events: called in the main loop from now on
 *
 * Returns: (transfer full): a watch, whose first event is @woken
 */
CaucusRemindWatch *
caucus_remind_watch_new (GDBusConnection          *session,
                         const char               *store_path,
                         const CaucusRemindEvents *events)
{
  CaucusRemindWatch *watch = g_new0 (CaucusRemindWatch, 1);

  watch->events = *events;
  watch->session = g_object_ref (session);
  watch->terminate_id = g_unix_signal_add (SIGTERM, terminate_cb, watch);
  watch->interrupt_id = g_unix_signal_add (SIGINT, terminate_cb, watch);
  watch->change_id = caucus_store_change_subscribe (session, store_path, changed_cb, watch);
  watch->files = caucus_file_watch_new (store_path, events->written, events->user_data);
  watch_sleep (watch);
  watch_names (watch, store_path);
  return watch;
}

void
caucus_remind_watch_free (CaucusRemindWatch *watch)
{
  g_clear_handle_id (&watch->terminate_id, g_source_remove);
  g_clear_handle_id (&watch->interrupt_id, g_source_remove);
  g_clear_handle_id (&watch->server_watch_id, g_bus_unwatch_name);
  g_clear_handle_id (&watch->window_watch_id, g_bus_unwatch_name);
  g_dbus_connection_signal_unsubscribe (watch->session, watch->change_id);
  if (watch->sleep_id != 0)
    g_dbus_connection_signal_unsubscribe (watch->system, watch->sleep_id);
  caucus_file_watch_free (watch->files);
  g_clear_object (&watch->system);
  g_clear_object (&watch->session);
  g_free (watch);
}
