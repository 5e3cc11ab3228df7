/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells the window and the reminder service that the store changed. */
#include "caucus-cli-bus.h"

#include <gio/gio.h>

#include "caucus-store-change.h"

/* A bus that is there answers in milliseconds; nobody waits longer for a courtesy. */
#define PATIENCE_MSEC 1000

typedef struct
{
  GMainLoop *loop;
  GCancellable *cancellable;
  const char *store_path;
  CaucusChanges changes;
} Announcement;

/* A bus that runs already; GLib would start one where none does. */
static char *
find_bus (void)
{
  const char *named = g_getenv ("DBUS_SESSION_BUS_ADDRESS");
  g_autofree char *socket = g_build_filename (g_get_user_runtime_dir (), "bus", NULL);
  g_autofree char *escaped = NULL;

  if (named != NULL)
    return g_str_has_prefix (named, "unix:") ? g_strdup (named) : NULL;
  if (!g_file_test (socket, G_FILE_TEST_EXISTS))
    return NULL;
  escaped = g_dbus_address_escape_value (socket);
  return g_strconcat ("unix:path=", escaped, NULL);
}

static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Announcement *announcement = user_data;

  g_dbus_connection_flush_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_main_loop_quit (announcement->loop);
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Announcement *announcement = user_data;
  g_autoptr (GDBusConnection) connection = NULL;

  connection = g_dbus_connection_new_for_address_finish (result, NULL);
  if (connection == NULL)
    {
      g_main_loop_quit (announcement->loop);
      return;
    }
  caucus_store_change_emit (connection, announcement->store_path, announcement->changes);
  g_dbus_connection_flush (connection, announcement->cancellable, flushed_cb, announcement);
}

static gboolean
impatient_cb (gpointer user_data)
{
  Announcement *announcement = user_data;

  g_cancellable_cancel (announcement->cancellable);
  return G_SOURCE_REMOVE;
}

/**
 * caucus_cli_bus_announce:
 *
 * Says on the session bus what changed, where there is a bus. What was committed
 * stays committed whether or not anybody hears of it.
 */
void
caucus_cli_bus_announce (const char    *store_path,
                         CaucusChanges  changes)
{
  g_autofree char *address = find_bus ();
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  Announcement announcement;
  guint timeout;

  if (address == NULL || changes == CAUCUS_CHANGED_NOTHING)
    return;
  loop = g_main_loop_new (NULL, FALSE);
  cancellable = g_cancellable_new ();
  announcement = (Announcement) { loop, cancellable, store_path, changes };
  timeout = g_timeout_add (PATIENCE_MSEC, impatient_cb, &announcement);
  g_dbus_connection_new_for_address (address,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                     | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                     NULL, cancellable, connected_cb, &announcement);
  g_main_loop_run (loop);
  if (!g_cancellable_is_cancelled (cancellable))
    g_source_remove (timeout);
}
