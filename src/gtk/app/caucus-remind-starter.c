/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sees to it that the reminder service of the open store runs. */
#include "config.h"

#include "caucus-remind-starter.h"

#include "caucus-store-path.h"

/* The service itself makes sure that there is one of it a store, so starting it twice does no harm. */
static void
spawn (CaucusContext *context)
{
  const char *path = caucus_store_get_path (caucus_context_get_store (context));
  const char *program = g_getenv ("CAUCUS_REMIND_PROGRAM");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (program == NULL)
    program = LIBEXEC_DIR "/caucus-remind";
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE, &error, program, "--store", path,
                              NULL);
  if (process == NULL)
    g_message ("The reminder service did not start: %s", error->message);
}

static void
started_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);
  if (reply == NULL)
    spawn (context);
}

/**
 * caucus_remind_starter_start:
 *
 * Starts the service by its name on the bus where the desktop knows it (a
 * person's own store), else as a program.
 */
void
caucus_remind_starter_start (CaucusContext *context)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = g_application_get_dbus_connection (application);
  const char *path = caucus_store_get_path (caucus_context_get_store (context));
  g_autofree char *suffix = caucus_store_path_get_suffix (path);

  if (bus == NULL)
    return;
  if (suffix[0] != '\0')
    {
      spawn (context);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", REMIND_ID, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, started_cb, g_object_ref (context));
}
