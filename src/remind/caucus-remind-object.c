/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs can ask of the service on the bus. */
#include "config.h"

#include "caucus-remind-object.h"

#include "caucus-store-path.h"

#define OBJECT_PATH APP_PATH "/Remind"

static gboolean
send_test_cb (CaucusBusRemind       *object,
              GDBusMethodInvocation *invocation,
              gpointer               user_data)
{
  const CaucusRemindCalls *calls = user_data;
  gboolean delivered;
  g_autofree char *words = calls->send_test (&delivered, calls->user_data);

  caucus_bus_remind_complete_send_test (object, invocation, delivered, words);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
get_status_cb (CaucusBusRemind       *object,
               GDBusMethodInvocation *invocation,
               gpointer               user_data)
{
  const CaucusRemindCalls *calls = user_data;

  caucus_bus_remind_complete_get_status (object, invocation, calls->get_status (calls->user_data));
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

static gboolean
refresh_cb (CaucusBusRemind       *object,
            GDBusMethodInvocation *invocation,
            gpointer               user_data)
{
  const CaucusRemindCalls *calls = user_data;

  calls->refresh (calls->user_data);
  caucus_bus_remind_complete_refresh (object, invocation);
  return G_DBUS_METHOD_INVOCATION_HANDLED;
}

/**
 * caucus_remind_object_export:
 * @calls: lives for as long as the object
 *
 * Returns: (transfer full): the object, on the bus, or %NULL
 */
CaucusBusRemind *
caucus_remind_object_export (GDBusConnection          *session,
                             const CaucusRemindCalls  *calls,
                             GError                  **error)
{
  g_autoptr (CaucusBusRemind) object = caucus_bus_remind_skeleton_new ();
  gpointer data = (gpointer) calls;

  g_signal_connect (object, "handle-send-test", G_CALLBACK (send_test_cb), data);
  g_signal_connect (object, "handle-get-status", G_CALLBACK (get_status_cb), data);
  g_signal_connect (object, "handle-refresh", G_CALLBACK (refresh_cb), data);
  if (!g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (object), session, OBJECT_PATH,
                                         error))
    return NULL;
  return g_steal_pointer (&object);
}

/**
 * caucus_remind_object_take_name:
 * @is_ours: (out): whether this is the store's service from now on
 *
 * Without a queue: a second service has nothing to wait for.
 *
 * Returns: whether the bus answered
 */
gboolean
caucus_remind_object_take_name (GDBusConnection  *session,
                                const char       *store_path,
                                gboolean         *is_ours,
                                GError          **error)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);
  g_autofree char *name = g_strconcat (APP_ID, suffix, ".Remind", NULL);
  g_autoptr (GVariant) answer = NULL;
  guint result;

  answer = g_dbus_connection_call_sync (session,
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
