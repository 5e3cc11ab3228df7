/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service: one for each store on a session bus, for as long as there is something to do. */
#include "config.h"

#include "caucus-remind-service.h"

#include <stdlib.h>

#include "caucus-error.h"
#include "caucus-notify-sender.h"
#include "caucus-planner.h"
#include "caucus-remind-alarm.h"
#include "caucus-remind-object.h"
#include "caucus-remind-status.h"
#include "caucus-remind-watch.h"

typedef struct
{
  const CaucusRemindOptions *options;

  /* Owned */
  GMainLoop *loop;
  GDBusConnection *session;
  CaucusBusRemind *object;
  CaucusRemindStore *store;
  CaucusSender *sender;
  CaucusPlanner *planner;
  CaucusRemindWatch *watch;

  /* State */
  CaucusRemindCalls calls;
  guint linger_id;
  gboolean is_store_lost;         /* and nobody would know that its sessions are not announced */
  guint alarm_id;                 /* of the message that says so while it is tried again */
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

/* A busy store, a full or a failing disk may get better by waiting, and a store that was taken
 * away is looked for anew; all else will not. */
static gboolean
is_final (const GError *error)
{
  return error->domain == CAUCUS_ERROR && error->code != CAUCUS_ERROR_NOT_FOUND
         && error->code != CAUCUS_ERROR_STORE_BUSY && error->code != CAUCUS_ERROR_STORE_FULL
         && error->code != CAUCUS_ERROR_STORE_GONE && error->code != CAUCUS_ERROR_STORE_IO;
}

static void
report (Service      *service,
        const GError *error)
{
  g_printerr ("caucus-remind: %s\n", error->message);
  service->is_store_lost = is_final (error);
}

static void
alarm_if_blind (Service *service)
{
  if (service->alarm_id == 0 && caucus_planner_is_blind (service->planner))
    service->alarm_id = caucus_remind_alarm_show (service->sender);
}

static void
end_alarm (Service *service)
{
  if (service->alarm_id != 0)
    caucus_sender_withdraw (service->sender, service->alarm_id);
  service->alarm_id = 0;
}

static gboolean
look (Service *service)
{
  g_autoptr (GError) error = NULL;

  if (caucus_planner_run (service->planner, &error))
    {
      end_alarm (service);
      caucus_remind_watch_renew_files (service->watch);
      return TRUE;
    }
  report (service, error);
  if (g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND))
    quit (service, EXIT_SUCCESS);
  else if (service->is_store_lost)
    quit (service, EXIT_FAILURE);
  else
    alarm_if_blind (service);
  return FALSE;
}

static gboolean
has_nothing_to_do (Service *service)
{
  return caucus_planner_is_idle (service->planner)
         && !caucus_remind_watch_has_window (service->watch);
}

/* A last look first: what was written a moment ago may not be known yet. */
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

/* By a program that has no bus to say so, or by one that is about to; or by this one. */
static void
written (gpointer user_data)
{
  Service *service = user_data;

  if (caucus_remind_store_has_changed (service->store))
    woken (service);
}

static void
server_vanished (gpointer user_data)
{
  Service *service = user_data;

  caucus_planner_forget_server (service->planner);
}

static void
window_changed (gpointer user_data)
{
  linger_if_idle (user_data);
}

static void
terminated (gpointer user_data)
{
  quit (user_data, EXIT_SUCCESS);
}

static char *
send_test (gboolean *delivered,
           gpointer  user_data)
{
  Service *service = user_data;
  char *words = caucus_remind_status_send_test (service->sender, delivered);

  linger_if_idle (service);
  return words;
}

static GVariant *
get_status (gpointer user_data)
{
  Service *service = user_data;

  woken (service);
  return caucus_remind_status_new (service->sender, service->planner);
}

/* --- Life ----------------------------------------------------------------------------- */

static gboolean
start (Service  *service,
       GError  **error)
{
  CaucusPlannerParts parts = { .woken = woken, .user_data = service };

  service->store = caucus_remind_store_new (service->options->store_path, service->session);
  service->sender = caucus_notify_sender_new ();
  parts.store = service->store;
  parts.sender = service->sender;
  parts.opener.connection = service->session;
  parts.opener.store_path = service->options->store_path;
  service->planner = caucus_planner_new (&parts, error);
  return service->planner != NULL;
}

static void
watch (Service *service)
{
  const CaucusRemindEvents events = {
    .woken = woken,
    .written = written,
    .server_vanished = server_vanished,
    .window_changed = window_changed,
    .terminated = terminated,
    .user_data = service,
  };

  service->watch = caucus_remind_watch_new (service->session, service->options->store_path,
                                            &events);
}

static void
stop (Service *service)
{
  g_clear_handle_id (&service->linger_id, g_source_remove);
  g_clear_pointer (&service->watch, caucus_remind_watch_free);
  if (service->object != NULL)
    g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (service->object));
  g_clear_object (&service->object);
  g_clear_pointer (&service->planner, caucus_planner_free);
  /* Takes what it shows off the screen: its buttons would be dead. */
  g_clear_object (&service->sender);
  g_clear_pointer (&service->store, caucus_remind_store_free);
  if (service->session != NULL)
    g_dbus_connection_flush_sync (service->session, NULL, NULL);
  g_clear_object (&service->session);
  g_clear_pointer (&service->loop, g_main_loop_unref);
}

static gboolean
export (Service  *service,
        GError  **error)
{
  service->calls = (CaucusRemindCalls) { send_test, get_status, woken, service };
  service->object = caucus_remind_object_export (service->session, &service->calls, error);
  return service->object != NULL;
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
      || !caucus_remind_object_take_name (service->session, service->options->store_path,
                                          &is_ours, error))
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
      service.status = EXIT_FAILURE;
    }
  stop (&service);
  if (service.is_store_lost)
    caucus_remind_alarm_leave ();
  return service.status;
}
