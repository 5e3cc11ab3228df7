/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bus, a store and the real service, for tests that look at what it shows. */
#include "config.h"

#include "remind-fixture.h"

#include <glib/gstdio.h>

const char *const remind_capabilities[] = {
  "actions", "body", "body-markup", "persistence", NULL
};

static void
write_opener (RemindFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "opener", NULL);
  g_autofree char *script = NULL;

  fixture->opened_path = g_build_filename (fixture->directory, "opened", NULL);
  script = g_strdup_printf ("#!/bin/sh\n"
                            "printf '%%s\\n' \"$@\" \"token $XDG_ACTIVATION_TOKEN\" >'%s.new'\n"
                            "mv '%s.new' '%s'\n",
                            fixture->opened_path, fixture->opened_path, fixture->opened_path);
  g_assert_true (g_file_set_contents_full (path, script, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* Signs in these names are the other way round: "Etc/GMT-3" is east. */
static char *
find_zone_at_noon (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_strdup_printf ("Etc/GMT%+d", g_date_time_get_hour (now) - 12);
}

static void
write_bus_config (RemindFixture *fixture,
                  const char    *path)
{
  g_autofree char *config = NULL;

  config = g_strdup_printf ("<busconfig><type>session</type><listen>unix:dir=%s</listen>"
                            "<servicedir>%s</servicedir>"
                            "<auth>EXTERNAL</auth><policy context='default'>"
                            "<allow send_destination='*' eavesdrop='true'/>"
                            "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>",
                            fixture->directory, fixture->directory);
  g_assert_true (g_file_set_contents (path, config, -1, NULL));
}

/* How the bus starts the service on a person's own store. */
static void
write_service (RemindFixture *fixture)
{
  g_autofree char *program = remind_fixture_find_program ();
  g_autofree char *path = g_build_filename (fixture->directory, REMIND_ID ".service", NULL);
  g_autofree char *service = NULL;

  service = g_strdup_printf ("[D-BUS Service]\nName=%s\nExec=%s\n", REMIND_ID, program);
  g_assert_true (g_file_set_contents (path, service, -1, NULL));
}

static char *
read_line (GSubprocess *process)
{
  g_autoptr (GDataInputStream) stream = NULL;
  char *line;

  stream = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line_utf8 (stream, NULL, NULL, NULL);
  g_assert_nonnull (line);
  return line;
}

/**
 * remind_fixture_connect:
 *
 * Returns: (transfer full): one more connection to the bus, as of another program
 */
GDBusConnection *
remind_fixture_connect (RemindFixture *fixture)
{
  GDBusConnection *connection;
  g_autoptr (GError) error = NULL;

  connection =
    g_dbus_connection_new_for_address_sync (fixture->address,
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                            | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, &error);
  g_assert_no_error (error);
  return connection;
}

/* Nothing that is installed on the machine can be started through it. */
static void
start_bus (RemindFixture *fixture)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *config = g_build_filename (fixture->directory, "bus.conf", NULL);
  g_autofree char *option = g_strconcat ("--config-file=", config, NULL);
  g_autoptr (GError) error = NULL;

  write_bus_config (fixture, config);
  write_service (fixture);
  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_subprocess_launcher_set_child_setup (launcher, remind_fixture_die_with_test, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->directory, TRUE);
  fixture->bus = g_subprocess_launcher_spawn (launcher, &error, "dbus-daemon", "--nofork",
                                              "--print-address", option, NULL);
  g_assert_no_error (error);
  fixture->address = read_line (fixture->bus);
  fixture->connection = remind_fixture_connect (fixture);
  fixture->server = fake_server_new (fixture->connection, remind_capabilities);
}

static RemindFixture *
new_without_bus (const char *store_path)
{
  RemindFixture *fixture = g_new0 (RemindFixture, 1);
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("caucus-remind-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->zone = find_zone_at_noon ();
  fixture->processes = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->store_path = store_path != NULL ? g_strdup (store_path)
                                           : g_build_filename (fixture->directory, "test.db", NULL);
  fixture->database = caucus_database_open (fixture->store_path, CAUCUS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  remind_fixture_add_round (fixture, "60m");
  write_opener (fixture);
  return fixture;
}

/**
 * remind_fixture_new_for_store:
 * @store_path: (nullable): another fixture's store, or %NULL for one of its own
 *
 * Returns: a bus with a notification server and no service yet
 */
RemindFixture *
remind_fixture_new_for_store (const char *store_path)
{
  RemindFixture *fixture = new_without_bus (store_path);

  start_bus (fixture);
  return fixture;
}

/**
 * remind_fixture_new_in_session:
 *
 * Returns: the session bus that the test runs on, with whatever shows notifications there
 */
RemindFixture *
remind_fixture_new_in_session (void)
{
  RemindFixture *fixture = new_without_bus (NULL);

  fixture->address = g_strdup (g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_assert_nonnull (fixture->address);
  fixture->connection = remind_fixture_connect (fixture);
  return fixture;
}

RemindFixture *
remind_fixture_new (void)
{
  return remind_fixture_new_for_store (NULL);
}

static void
remove_directory (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_directory (file);
      else
        g_unlink (file);
    }
  g_rmdir (path);
}

static void
end_processes (RemindFixture *fixture)
{
  for (guint i = 0; i < fixture->processes->len; i++)
    {
      GSubprocess *process = g_ptr_array_index (fixture->processes, i);

      if (g_subprocess_get_identifier (process) != NULL)
        remind_fixture_stop (fixture, process);
    }
}

void
remind_fixture_free (RemindFixture *fixture)
{
  end_processes (fixture);
  g_clear_pointer (&fixture->server, fake_server_free);
  g_dbus_connection_close_sync (fixture->connection, NULL, NULL);
  g_object_unref (fixture->connection);
  if (fixture->bus != NULL)
    g_subprocess_force_exit (fixture->bus);
  g_clear_object (&fixture->bus);
  g_clear_pointer (&fixture->database, caucus_database_close);
  remove_directory (fixture->directory);
  g_ptr_array_unref (fixture->processes);
  g_free (fixture->address);
  g_free (fixture->directory);
  g_free (fixture->store_path);
  g_free (fixture->opened_path);
  g_free (fixture->zone);
  g_free (fixture->preload);
  g_free (fixture);
}
