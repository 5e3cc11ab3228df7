/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop's notification service: whether it answers, what it can do, which run of it this
   is. */
#include "config.h"

#include "caucus-notify-server.h"

#include <libnotify/notify.h>

#define SERVER_NAME "org.freedesktop.Notifications"
#define SERVER_PATH "/org/freedesktop/Notifications"

/* For one that hangs: nothing else is done here in the meantime. */
#define PATIENCE_MSEC 5000

/* It has a portal in the place of the server, which gives its messages names of its own. */
static gboolean
is_sandboxed (void)
{
  return g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS);
}

/**
 * caucus_notify_server_get_bus_name:
 *
 * Returns: the name on the session bus whose coming means that messages can be shown
 */
const char *
caucus_notify_server_get_bus_name (void)
{
  return is_sandboxed () ? "org.freedesktop.portal.Desktop" : SERVER_NAME;
}

/**
 * caucus_notify_server_dup_instance:
 *
 * Asked before a message is sent: should the server change in between, the message
 * is taken for one of the server that is gone, and left alone.
 *
 * Returns: (nullable) (transfer full): the bus and the server's own name on it, which
 *   is never given twice; %NULL where there is none or its messages have no numbers
 */
char *
caucus_notify_server_dup_instance (void)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;
  const char *owner;

  if (is_sandboxed () || connection == NULL)
    return NULL;
  answer = g_dbus_connection_call_sync (connection, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                        "GetNameOwner", g_variant_new ("(s)", SERVER_NAME),
                                        G_VARIANT_TYPE ("(s)"), G_DBUS_CALL_FLAGS_NONE,
                                        PATIENCE_MSEC, NULL, NULL);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(&s)", &owner);
  return g_strdup_printf ("%s/%s", g_dbus_connection_get_guid (connection), owner);
}

/**
 * caucus_notify_server_close:
 * @server_id: the number that the server gave to a message
 *
 * Nobody waits for an answer: it may be gone already.
 */
void
caucus_notify_server_close (guint32 server_id)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);

  if (connection != NULL)
    g_dbus_connection_call (connection, SERVER_NAME, SERVER_PATH, SERVER_NAME,
                            "CloseNotification", g_variant_new ("(u)", server_id), NULL,
                            G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, NULL, NULL);
}

static GStrv
list_capabilities (void)
{
  GList *list = notify_get_server_caps ();
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (GList *l = list; l != NULL; l = l->next)
    g_strv_builder_add (builder, l->data);
  g_list_free_full (list, g_free);
  return g_strv_builder_end (builder);
}

/* Starts it too, where the desktop knows how to; that may take longer than an answer. */
static gboolean
answers (void)
{
  g_autoptr (GDBusConnection) connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) answer = NULL;

  if (is_sandboxed ())
    return TRUE;
  if (connection == NULL)
    return FALSE;
  answer = g_dbus_connection_call_sync (connection, SERVER_NAME, SERVER_PATH, SERVER_NAME,
                                        "GetServerInformation", NULL, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, PATIENCE_MSEC, NULL, NULL);
  return answer != NULL;
}

/**
 * caucus_notify_server_find:
 *
 * Returns: (nullable) (transfer full): the server, or %NULL where there is none or it
 *   does not answer
 */
CaucusServer *
caucus_notify_server_find (void)
{
  g_autofree char *name = NULL;
  g_autofree char *version = NULL;
  CaucusServer *server;

  if (!answers () || !notify_get_server_info (&name, NULL, &version, NULL))
    return NULL;
  server = g_new0 (CaucusServer, 1);
  server->name = g_strdup (name != NULL ? name : "");
  server->version = g_strdup (version != NULL ? version : "");
  server->capabilities = list_capabilities ();
  server->instance = caucus_notify_server_dup_instance ();
  return server;
}
