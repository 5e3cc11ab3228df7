/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A notification server that shows nothing, keeps what it was asked to show and presses buttons. */
#include "fake-server.h"

#define BUS_NAME    "org.freedesktop.Notifications"
#define OBJECT_PATH "/org/freedesktop/Notifications"

#define CLOSED_BY_PERSON 2
#define CLOSED_BY_SENDER 3

static const char interface_xml[] =
  "<node><interface name='" BUS_NAME "'>"
  "<method name='GetCapabilities'><arg type='as' direction='out'/></method>"
  "<method name='GetServerInformation'><arg type='s' direction='out'/>"
  "<arg type='s' direction='out'/><arg type='s' direction='out'/>"
  "<arg type='s' direction='out'/></method>"
  "<method name='Notify'><arg type='s' direction='in'/><arg type='u' direction='in'/>"
  "<arg type='s' direction='in'/><arg type='s' direction='in'/><arg type='s' direction='in'/>"
  "<arg type='as' direction='in'/><arg type='a{sv}' direction='in'/>"
  "<arg type='i' direction='in'/><arg type='u' direction='out'/></method>"
  "<method name='CloseNotification'><arg type='u' direction='in'/></method>"
  "</interface></node>";

struct _FakeServer
{
  GDBusConnection *connection;
  GPtrArray *notifications;
  GStrv capabilities;
  guint object_id;
  guint name_id;
  gboolean refuses;
  const char *hangs_at;   /* borrowed, nullable */
};

static void
fake_notification_free (FakeNotification *notification)
{
  g_free (notification->app_name);
  g_free (notification->icon);
  g_free (notification->summary);
  g_free (notification->body);
  g_strfreev (notification->actions);
  g_variant_unref (notification->hints);
  g_free (notification);
}

static void
emit (FakeServer *server,
      const char *signal_name,
      GVariant   *parameters)
{
  g_dbus_connection_emit_signal (server->connection, NULL, OBJECT_PATH, BUS_NAME, signal_name,
                                 parameters, NULL);
}

static void
emit_closed (FakeServer       *server,
             FakeNotification *notification,
             guint             reason)
{
  notification->is_closed = TRUE;
  emit (server, "NotificationClosed", g_variant_new ("(uu)", notification->id, reason));
}

static guint
notify (FakeServer *server,
        GVariant   *parameters)
{
  FakeNotification *notification = g_new0 (FakeNotification, 1);

  g_variant_get (parameters, "(susss^as@a{sv}i)", &notification->app_name, NULL,
                 &notification->icon, &notification->summary, &notification->body,
                 &notification->actions, &notification->hints, &notification->timeout_msec);
  g_ptr_array_add (server->notifications, notification);
  notification->id = server->notifications->len;
  return notification->id;
}

static void
method_called_cb (GDBusConnection       *connection,
                  const char            *sender,
                  const char            *object_path,
                  const char            *interface_name,
                  const char            *method_name,
                  GVariant              *parameters,
                  GDBusMethodInvocation *invocation,
                  gpointer               user_data)
{
  FakeServer *server = user_data;
  GVariant *answer = NULL;

  if (server->hangs_at != NULL
      && (server->hangs_at[0] == '\0' || g_str_equal (method_name, server->hangs_at)))
    {
      g_object_unref (invocation);
      return;
    }
  if (server->refuses && g_str_equal (method_name, "Notify"))
    {
      g_dbus_method_invocation_return_dbus_error (invocation,
                                                  "org.freedesktop.Notifications.Error",
                                                  "too many");
      return;
    }
  if (g_str_equal (method_name, "GetCapabilities"))
    answer = g_variant_new ("(^as)", server->capabilities);
  else if (g_str_equal (method_name, "GetServerInformation"))
    answer = g_variant_new ("(ssss)", "Fake", "Caucus", "1.5", "1.2");
  else if (g_str_equal (method_name, "Notify"))
    answer = g_variant_new ("(u)", notify (server, parameters));
  else
    {
      guint id;

      g_variant_get (parameters, "(u)", &id);
      /* libnotify closes once more at its end what it has closed before, as number 0. */
      if (id > 0 && id <= server->notifications->len)
        emit_closed (server, fake_server_get (server, id - 1), CLOSED_BY_SENDER);
    }
  g_dbus_method_invocation_return_value (invocation, answer);
}

/**
 * fake_server_new:
 * @capabilities: what it says that it can do
 *
 * Returns: a server on the bus
 */
FakeServer *
fake_server_new (GDBusConnection   *connection,
                 const char *const *capabilities)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_called_cb };
  FakeServer *server = g_new0 (FakeServer, 1);
  g_autoptr (GDBusNodeInfo) info = g_dbus_node_info_new_for_xml (interface_xml, NULL);

  server->connection = g_object_ref (connection);
  server->capabilities = g_strdupv ((GStrv) capabilities);
  server->notifications =
    g_ptr_array_new_with_free_func ((GDestroyNotify) fake_notification_free);
  server->object_id = g_dbus_connection_register_object (connection, OBJECT_PATH,
                                                         info->interfaces[0], &vtable, server,
                                                         NULL, NULL);
  g_assert_cmpuint (server->object_id, !=, 0);
  server->name_id = g_bus_own_name_on_connection (connection, BUS_NAME,
                                                  G_BUS_NAME_OWNER_FLAGS_NONE, NULL, NULL, NULL,
                                                  NULL);
  return server;
}

void
fake_server_free (FakeServer *server)
{
  g_bus_unown_name (server->name_id);
  g_dbus_connection_unregister_object (server->connection, server->object_id);
  g_ptr_array_unref (server->notifications);
  g_strfreev (server->capabilities);
  g_object_unref (server->connection);
  g_free (server);
}

/**
 * fake_server_get_count:
 *
 * Returns: how many notifications there have ever been
 */
guint
fake_server_get_count (FakeServer *server)
{
  return server->notifications->len;
}

FakeNotification *
fake_server_get (FakeServer *server,
                 guint       index)
{
  g_assert_cmpuint (index, <, server->notifications->len);

  return g_ptr_array_index (server->notifications, index);
}

gboolean
fake_server_has_action (FakeServer *server,
                        guint       index,
                        const char *action)
{
  FakeNotification *notification = fake_server_get (server, index);

  for (gsize i = 0; notification->actions[i] != NULL; i += 2)
    {
      if (g_str_equal (notification->actions[i], action))
        return TRUE;
    }
  return FALSE;
}

/**
 * fake_server_press:
 *
 * Presses a button, as a person would: the notification goes away after it.
 */
void
fake_server_press (FakeServer *server,
                   guint       index,
                   const char *action)
{
  FakeNotification *notification = fake_server_get (server, index);

  g_assert_true (fake_server_has_action (server, index, action));
  emit (server, "ActivationToken", g_variant_new ("(us)", notification->id, "token-1"));
  emit (server, "ActionInvoked", g_variant_new ("(us)", notification->id, action));
  emit_closed (server, notification, CLOSED_BY_PERSON);
}

void
fake_server_dismiss (FakeServer *server,
                     guint       index)
{
  emit_closed (server, fake_server_get (server, index), CLOSED_BY_PERSON);
}

/**
 * fake_server_refuse:
 *
 * From now on every notification is answered with an error, or no longer so.
 */
void
fake_server_refuse (FakeServer *server,
                    gboolean    refuses)
{
  server->refuses = refuses;
}

/**
 * fake_server_hang:
 * @method: (nullable): what it does not answer from now on, a literal; "" for
 *   everything, %NULL for nothing
 */
void
fake_server_hang (FakeServer *server,
                  const char *method)
{
  server->hangs_at = method;
}
