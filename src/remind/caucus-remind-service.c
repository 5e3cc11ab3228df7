/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service: one for each store on a session bus, for as long as there is something to do. */
#include "config.h"

#include "caucus-remind-service.h"

#include <glib-unix.h>
#include <stdlib.h>

#include "caucus-error.h"
#include "caucus-notify-sender.h"
#include "caucus-planner.h"
#include "caucus-remind-alarm.h"
#include "caucus-remind-bus.h"
#include "caucus-remind-status.h"
#include "caucus-store-change.h"
#include "caucus-store-path.h"

#define OBJECT_PATH APP_PATH "/Remind"

typedef struct
{
  const CaucusRemindOptions *options;

  /* Owned */
  GMainLoop *loop;
  GDBusConnection *session;
  GDBusConnection *system;        /* nullable */
  CaucusBusRemind *object;
  CaucusRemindStore *store;
  CaucusSender *sender;
  CaucusPlanner *planner;

  /* State */
  guint linger_id;
  guint terminate_id;
  guint interrupt_id;
  guint server_watch_id;
  guint window_watch_id;
  guint change_id;
  guint sleep_id;
  gboolean has_server;
  gboolean has_window;
  gboolean is_store_lost;         /* and nobody would know that its sessions are not announced */
  int status;
} Service;

static void
quit (Service *service,
      int      status)
{
  service->status = status;
  g_main_loop_quit (service->loop);
}

/* --- Looking at the store --------------------------------------------------------- */

/* A store that cannot be used will not get better by waiting; a busy or full disk may. */
static gboolean
is_final (const GError *error)
{
  return g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED)
         || g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_FOREIGN)
         || g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_NEWER)
         || g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_SHARED_FOLDER);
}

static void
report (Service      *service,
        const GError *error)
{
  g_printerr ("caucus-remind: %s\n", error->message);
  service->is_store_lost = is_final (error);
}

static gboolean
look (Service *service)
{
  g_autoptr (GError) error = NULL;

  if (caucus_planner_run (service->planner, &error))
    return TRUE;
  report (service, error);
  if (g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND))
    quit (service, EXIT_SUCCESS);
  else if (service->is_store_lost)
    quit (service, EXIT_FAILURE);
  return FALSE;
}

static gboolean
has_nothing_to_do (Service *service)
{
  return caucus_planner_is_idle (service->planner) && !service->has_window;
}

/* A last look first: a program without a bus cannot say that it changed the store. */
static gboolean
linger_cb (gpointer user_data)
{
  Service *service = user_data;

  service->linger_id = 0;
  if (look (service) && has_nothing_to_do (service))
    quit (service, EXIT_SUCCESS);
  return G_SOURCE_REMOVE;
}

static void
linger_if_idle (Service *service)
{
  g_clear_handle_id (&service->linger_id, g_source_remove);
  if (has_nothing_to_do (service))
    service->linger_id = g_timeout_add_seconds (service->options->linger_seconds, linger_cb,
                                                service);
}

static void
woken (gpointer user_data)
{
  Service *service = user_data;

  if (look (service))
    linger_if_idle (service);
}

static void
changed_cb (CaucusChanges changes,
            gpointer      user_data)
{
  if (changes & (CAUCUS_CHANGED_REMINDERS | CAUCUS_CHANGED_SESSIONS))
    woken (user_data);
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
  gboolean begins = TRUE;

  if (g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    woken (user_data);
}

static void
server_appeared_cb (GDBusConnection *connection,
                    const char      *name,
                    const char      *owner,
                    gpointer         user_data)
{
  Service *service = user_data;

  service->has_server = TRUE;
  woken (service);
}

static void
server_vanished_cb (GDBusConnection *connection,
                    const char      *name,
                    gpointer         user_data)
{
  Service *service = user_data;

  /* Said once at the start too where there is none; only then is it looked for. At the
   * end of a session servers go, and must not be started again. */
  if (!service->has_server)
    woken (service);
  else
    caucus_planner_forget_server (service->planner);
  service->has_server = FALSE;
}

/* A window may plan a reminder at any moment, and its signal would start no service. */
static void
window_appeared_cb (GDBusConnection *connection,
                    const char      *name,
                    const char      *owner,
                    gpointer         user_data)
{
  Service *service = user_data;

  service->has_window = TRUE;
  g_clear_handle_id (&service->linger_id, g_source_remove);
}

static void
window_vanished_cb (GDBusConnection *connection,
                    const char      *name,
                    gpointer         user_data)
{
  Service *service = user_data;

  if (service->has_window)
    {
      service->has_window = FALSE;
      linger_if_idle (service);
    }
}

/* --- On the bus --------------------------------------------------------------------- */

static gboolean
send_test_cb (CaucusBusRemind       *object,
              GDBusMethodInvocation *invocation,
              gpointer               user_data)
{
  Service *service = user_data;
  gboolean delivered;
  g_autofree char *words = caucus_remind_status_send_test (service->sender, &delivered);

  caucus_bus_remind_complete_send_test (object, invocation, delivered, words);
  linger_if_idle (service);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
get_status_cb (CaucusBusRemind       *object,
               GDBusMethodInvocation *invocation,
               gpointer               user_data)
{
  Service *service = user_data;

  woken (service);
  caucus_bus_remind_complete_get_status (object, invocation,
                                         caucus_remind_status_new (service->sender,
                                                                   service->planner));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
refresh_cb (CaucusBusRemind       *object,
            GDBusMethodInvocation *invocation,
            gpointer               user_data)
{
  woken (user_data);
  caucus_bus_remind_complete_refresh (object, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
export (Service  *service,
        GError  **error)
{
  service->object = caucus_bus_remind_skeleton_new ();
  g_signal_connect (service->object, "handle-send-test", G_CALLBACK (send_test_cb), service);
  g_signal_connect (service->object, "handle-get-status", G_CALLBACK (get_status_cb), service);
  g_signal_connect (service->object, "handle-refresh", G_CALLBACK (refresh_cb), service);
  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (service->object),
                                           service->session, OBJECT_PATH, error);
}

/* The window's with "", the service's with ".Remind". */
static char *
make_bus_name (const char *store_path,
               const char *part)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);

  return g_strconcat (APP_ID, suffix, part, NULL);
}

/* Without a queue: a second service has nothing to wait for. */
static gboolean
take_name (Service   *service,
           gboolean  *is_ours,
           GError   **error)
{
  g_autofree char *name = make_bus_name (service->options->store_path, ".Remind");
  g_autoptr (GVariant) answer = NULL;
  guint result;

  answer = g_dbus_connection_call_sync (service->session,
                                        "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", name,
                                                       G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE),
                                        G_VARIANT_TYPE ("(u)"), G_DBUS_CALL_FLAGS_NONE, -1,
                                        NULL, error);
  if (answer == NULL)
    return FALSE;
  g_variant_get (answer, "(u)", &result);
  *is_ours = result == 1;
  return TRUE;
}

/* --- Life ----------------------------------------------------------------------------- */

static gboolean
terminate_cb (gpointer user_data)
{
  quit (user_data, EXIT_SUCCESS);
  return G_SOURCE_CONTINUE;
}

static void
watch_sleep (Service *service)
{
  service->system = g_bus_get_sync (G_BUS_TYPE_SYSTEM, NULL, NULL);
  if (service->system == NULL)
    return;
  g_dbus_connection_set_exit_on_close (service->system, FALSE);
  service->sleep_id = g_dbus_connection_signal_subscribe (service->system,
                                                          "org.freedesktop.login1",
                                                          "org.freedesktop.login1.Manager",
                                                          "PrepareForSleep",
                                                          "/org/freedesktop/login1", NULL,
                                                          G_DBUS_SIGNAL_FLAGS_NONE,
                                                          sleep_cb, service, NULL);
}

static void
watch (Service *service)
{
  g_autofree char *window_name = make_bus_name (service->options->store_path, "");

  service->terminate_id = g_unix_signal_add (SIGTERM, terminate_cb, service);
  service->interrupt_id = g_unix_signal_add (SIGINT, terminate_cb, service);
  service->change_id = caucus_store_change_subscribe (service->session,
                                                      service->options->store_path,
                                                      changed_cb, service);
  watch_sleep (service);
  service->window_watch_id = g_bus_watch_name_on_connection (service->session, window_name,
                                                             G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                             window_appeared_cb,
                                                             window_vanished_cb, service, NULL);
  /* Last: its first word is the first look. */
  service->server_watch_id = g_bus_watch_name_on_connection (service->session,
                                                             caucus_notify_sender_get_bus_name (),
                                                             G_BUS_NAME_WATCHER_FLAGS_NONE,
                                                             server_appeared_cb,
                                                             server_vanished_cb, service, NULL);
}

static gboolean
start (Service  *service,
       GError  **error)
{
  CaucusPlannerParts parts = { .woken = woken, .user_data = service };

  service->store = caucus_remind_store_new (service->options->store_path, service->session, error);
  if (service->store == NULL)
    return FALSE;
  service->sender = caucus_notify_sender_new ();
  parts.store = service->store;
  parts.sender = service->sender;
  parts.opener.connection = service->session;
  parts.opener.store_path = service->options->store_path;
  service->planner = caucus_planner_new (&parts, error);
  return service->planner != NULL;
}

static void
stop (Service *service)
{
  g_clear_handle_id (&service->linger_id, g_source_remove);
  g_clear_handle_id (&service->terminate_id, g_source_remove);
  g_clear_handle_id (&service->interrupt_id, g_source_remove);
  g_clear_handle_id (&service->server_watch_id, g_bus_unwatch_name);
  g_clear_handle_id (&service->window_watch_id, g_bus_unwatch_name);
  if (service->change_id != 0)
    g_dbus_connection_signal_unsubscribe (service->session, service->change_id);
  if (service->sleep_id != 0)
    g_dbus_connection_signal_unsubscribe (service->system, service->sleep_id);
  if (service->object != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (service->object));
  g_clear_object (&service->object);
  g_clear_pointer (&service->planner, caucus_planner_free);
  /* Takes what it shows off the screen: its buttons would be dead. */
  g_clear_object (&service->sender);
  g_clear_pointer (&service->store, caucus_remind_store_free);
  if (service->session != NULL)
    g_dbus_connection_flush_sync (service->session, NULL, NULL);
  g_clear_object (&service->system);
  g_clear_object (&service->session);
  g_clear_pointer (&service->loop, g_main_loop_unref);
}

static gboolean
run (Service  *service,
     GError  **error)
{
  gboolean is_ours;

  service->session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, error);
  if (service->session == NULL)
    g_prefix_error_literal (error, "there is no session bus, so nothing can be announced: ");
  /* The object first: a call may have been what started this program. */
  if (service->session == NULL || !export (service, error)
      || !take_name (service, &is_ours, error))
    return FALSE;
  if (!is_ours)
    return TRUE;
  if (!start (service, error))
    return FALSE;
  watch (service);
  g_main_loop_run (service->loop);
  return TRUE;
}

/**
 * caucus_remind_service_run:
 *
 * Returns: the exit status: success too where there is no store yet or another
 *   service looks after it already
 */
int
caucus_remind_service_run (const CaucusRemindOptions *options)
{
  Service service = { .options = options, .status = EXIT_SUCCESS };
  g_autoptr (GError) error = NULL;

  service.loop = g_main_loop_new (NULL, FALSE);
  if (!run (&service, &error))
    {
      report (&service, error);
      if (!g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND))
        service.status = EXIT_FAILURE;
    }
  stop (&service);
  if (service.is_store_lost)
    caucus_remind_alarm_show ();
  return service.status;
}
