/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The real service under test: started, called, ended. */
#include "config.h"

#include "remind-fixture.h"

#include <signal.h>
#include <sys/prctl.h>

#include "caucus-store-path.h"

char *
remind_fixture_find_program (void)
{
  return g_build_filename (g_getenv ("CAUCUS_BUILD_DIR"), "src", "remind", "caucus-remind", NULL);
}

/* A test that fails leaves nothing running. */
void
remind_fixture_die_with_test (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
start (RemindFixture *fixture,
       const char    *linger)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = remind_fixture_find_program ();
  g_autofree char *errors = g_build_filename (fixture->directory, "errors", NULL);
  g_autofree char *output = g_build_filename (fixture->directory, "output", NULL);
  g_autofree char *opener = g_build_filename (fixture->directory, "opener", NULL);
  GSubprocess *process;
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_subprocess_launcher_set_child_setup (launcher, remind_fixture_die_with_test, NULL, NULL);
  g_subprocess_launcher_set_stderr_file_path (launcher, errors);
  g_subprocess_launcher_set_stdout_file_path (launcher, output);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", fixture->address, TRUE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SYSTEM_BUS_ADDRESS", fixture->address, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->directory, TRUE);
  g_subprocess_launcher_setenv (launcher, "CAUCUS_PROGRAM", opener, TRUE);
  g_subprocess_launcher_setenv (launcher, "G_MESSAGES_DEBUG", "caucus-remind", TRUE);
  g_subprocess_launcher_setenv (launcher, "G_DEBUG", "fatal-warnings", TRUE);
  g_subprocess_launcher_setenv (launcher, "LC_ALL", "C.UTF-8", TRUE);
  if (fixture->preload != NULL)
    g_subprocess_launcher_setenv (launcher, "LD_PRELOAD", fixture->preload, TRUE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--store", fixture->store_path,
                                         "--linger", linger, NULL);
  g_assert_no_error (error);
  g_ptr_array_add (fixture->processes, process);
  return process;
}

static gboolean
has_owner (gpointer data)
{
  RemindFixture *fixture = data;
  g_autofree char *name = remind_fixture_get_name (fixture);
  g_autoptr (GVariant) answer = NULL;
  gboolean has = FALSE;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus", "/",
                                        "org.freedesktop.DBus", "NameHasOwner",
                                        g_variant_new ("(s)", name), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
  g_variant_get (answer, "(b)", &has);
  return has;
}

void
remind_fixture_wait_name (RemindFixture *fixture)
{
  remind_wait (has_owner, fixture, "the service");
}

/**
 * remind_fixture_start:
 *
 * Returns: (transfer none): a service that has looked at the store once
 */
GSubprocess *
remind_fixture_start (RemindFixture *fixture)
{
  GSubprocess *process = start (fixture, "60");
  g_autoptr (GVariant) answer = NULL;

  remind_fixture_wait_name (fixture);
  answer = remind_fixture_call (fixture, "Refresh");
  return process;
}

/**
 * remind_fixture_start_to_end:
 *
 * Returns: (transfer none): a service that ends as soon as it has nothing to do
 */
GSubprocess *
remind_fixture_start_to_end (RemindFixture *fixture)
{
  return start (fixture, "0");
}

static gboolean
has_ended (gpointer data)
{
  return g_subprocess_get_identifier (data) == NULL;
}

int
remind_fixture_wait_exit (RemindFixture *fixture,
                          GSubprocess   *process)
{
  remind_wait (has_ended, process, "the service to end");
  g_assert_true (g_subprocess_get_if_exited (process));
  return g_subprocess_get_exit_status (process);
}

void
remind_fixture_stop (RemindFixture *fixture,
                     GSubprocess   *process)
{
  g_subprocess_send_signal (process, SIGTERM);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
}

/* It gets no chance to put anything in order. */
void
remind_fixture_kill (RemindFixture *fixture,
                     GSubprocess   *process)
{
  g_subprocess_send_signal (process, SIGKILL);
  remind_wait (has_ended, process, "the service to die");
}

char *
remind_fixture_get_name (RemindFixture *fixture)
{
  g_autofree char *suffix = caucus_store_path_get_suffix (fixture->store_path);

  return g_strconcat (APP_ID, suffix, ".Remind", NULL);
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(GVariant **) user_data = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result,
                                                            &error);
  g_assert_no_error (error);
}

static gboolean
has_answer (gpointer data)
{
  return *(GVariant **) data != NULL;
}

/* Not blocking: the notification server that the service will ask lives in this loop. */
GVariant *
remind_fixture_call (RemindFixture *fixture,
                     const char    *method)
{
  g_autofree char *name = remind_fixture_get_name (fixture);
  GVariant *answer = NULL;

  g_dbus_connection_call (fixture->connection, name, APP_PATH "/Remind", REMIND_ID, method, NULL,
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &answer);
  remind_wait (has_answer, &answer, method);
  return answer;
}

/* All that the services printed: messages for people and, from "output", for developers. */
char *
remind_fixture_read (RemindFixture *fixture,
                     const char    *name)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}
