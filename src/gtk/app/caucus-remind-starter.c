/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starts the reminder service of a store. */
#include "config.h"

#include "caucus-remind-starter.h"

#include "caucus-store-path.h"

/* The service itself makes sure that there is one of it a store, so starting it twice does no
   harm. */
static void
spawn (const char *path)
{
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
  g_autofree char *path = user_data;
  g_autoptr (GVariant) reply = NULL;

  reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);
  if (reply == NULL)
    spawn (path);
}

/**
 * caucus_remind_starter_start:
 *
 * Starts the service by its name on the bus where the desktop knows it (a
 * person's own store), else as a program.
 */
void
caucus_remind_starter_start (GDBusConnection *bus,
                             const char      *store_path)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (store_path);

  if (suffix[0] != '\0')
    {
      spawn (store_path);
      return;
    }
  g_dbus_connection_call (bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                          "org.freedesktop.DBus", "StartServiceByName",
                          g_variant_new ("(su)", REMIND_ID, 0), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, started_cb, g_strdup (store_path));
}
