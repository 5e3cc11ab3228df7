/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the desktop has a service that shows notifications. */
#include "config.h"

#include "caucus-notification-watch.h"

#define SERVICE_NAME "org.freedesktop.Notifications"

/**
 * CaucusNotificationWatch:
 *
 * A service that runs counts, and one that the bus would start when it is asked.
 * Until the answer is there the service is not said to be missing.
 */
struct _CaucusNotificationWatch
{
  GObject parent_instance;

  GCancellable *asking;           /* owned */
  guint watch_id;
  gboolean is_missing;
};

enum
{
  PROP_IS_MISSING = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusNotificationWatch, caucus_notification_watch, G_TYPE_OBJECT)

static void
set_is_missing (CaucusNotificationWatch *watch,
                gboolean                 is_missing)
{
  if (watch->is_missing == is_missing)
    return;
  watch->is_missing = is_missing;
  g_object_notify_by_pspec (G_OBJECT (watch), properties[PROP_IS_MISSING]);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autofree const char **names = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (reply != NULL)
    g_variant_get (reply, "(^a&s)", &names);
  set_is_missing (CAUCUS_NOTIFICATION_WATCH (user_data),
                  names == NULL || !g_strv_contains (names, SERVICE_NAME));
}

static void
appeared_cb (GDBusConnection *connection,
             const char      *name,
             const char      *owner,
             gpointer         user_data)
{
  CaucusNotificationWatch *watch = CAUCUS_NOTIFICATION_WATCH (user_data);

  g_cancellable_cancel (watch->asking);
  set_is_missing (watch, FALSE);
}

static void
vanished_cb (GDBusConnection *connection,
             const char      *name,
             gpointer         user_data)
{
  CaucusNotificationWatch *watch = CAUCUS_NOTIFICATION_WATCH (user_data);

  if (connection == NULL)
    {
      set_is_missing (watch, TRUE);
      return;
    }
  g_clear_object (&watch->asking);
  watch->asking = g_cancellable_new ();
  g_dbus_connection_call (connection, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "ListActivatableNames", NULL,
                          G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, watch->asking,
                          listed_cb, watch);
}

static void
caucus_notification_watch_dispose (GObject *object)
{
  CaucusNotificationWatch *watch = CAUCUS_NOTIFICATION_WATCH (object);

  g_clear_handle_id (&watch->watch_id, g_bus_unwatch_name);
  g_cancellable_cancel (watch->asking);
  g_clear_object (&watch->asking);

  G_OBJECT_CLASS (caucus_notification_watch_parent_class)->dispose (object);
}

static void
caucus_notification_watch_get_property (GObject    *object,
                                        guint       prop_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  if (prop_id == PROP_IS_MISSING)
    g_value_set_boolean (value, CAUCUS_NOTIFICATION_WATCH (object)->is_missing);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_notification_watch_class_init (CaucusNotificationWatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_notification_watch_dispose;
  object_class->get_property = caucus_notification_watch_get_property;

  properties[PROP_IS_MISSING] =
    g_param_spec_boolean ("is-missing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_notification_watch_init (CaucusNotificationWatch *watch)
{
  watch->watch_id = g_bus_watch_name (G_BUS_TYPE_SESSION, SERVICE_NAME,
                                      G_BUS_NAME_WATCHER_FLAGS_NONE, appeared_cb, vanished_cb,
                                      watch, NULL);
}

CaucusNotificationWatch *
caucus_notification_watch_new (void)
{
  return g_object_new (CAUCUS_TYPE_NOTIFICATION_WATCH, NULL);
}
