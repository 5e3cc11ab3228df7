/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A bus, a store and the real service, for tests that look at what it shows. */
#include "config.h"

#include "remind-fixture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/prctl.h>

#include "caucus-clock.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-store-change.h"
#include "caucus-store-path.h"

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)
#define TICK_MSEC     10

const char *const remind_capabilities[] = {
  "actions", "body", "body-markup", "persistence", NULL
};

/* --- Waiting -------------------------------------------------------------------------- */

static gboolean
tick_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until something is so, and fails the test where it never is. */
void
remind_wait (RemindCondition  condition,
             gpointer         data,
             const char      *what)
{
  gint64 end_usec = g_get_monotonic_time () + PATIENCE_USEC;
  guint tick_id = g_timeout_add (TICK_MSEC, tick_cb, NULL);

  while (!condition (data))
    {
      if (g_get_monotonic_time () > end_usec)
        g_error ("waited in vain for %s", what);
      g_main_context_iteration (NULL, TRUE);
    }
  g_source_remove (tick_id);
}

typedef struct
{
  RemindFixture *fixture;
  const CaucusId *session_id;
  guint number;
  const char *event;
} Awaited;

static gboolean
is_count_reached (gpointer data)
{
  Awaited *awaited = data;

  return fake_server_get_count (awaited->fixture->server) >= awaited->number;
}

void
remind_fixture_wait_count (RemindFixture *fixture,
                           guint          n_shown)
{
  Awaited awaited = { .fixture = fixture, .number = n_shown };

  remind_wait (is_count_reached, &awaited, "a notification");
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, n_shown);
}

static gboolean
is_state_reached (gpointer data)
{
  Awaited *awaited = data;
  g_autoptr (CaucusReminder) reminder = NULL;

  reminder = remind_fixture_get_reminder (awaited->fixture, awaited->session_id);
  return reminder->state == awaited->number;
}

void
remind_fixture_wait_state (RemindFixture       *fixture,
                           const CaucusId      *session_id,
                           CaucusReminderState  state)
{
  Awaited awaited = { fixture, session_id, state, NULL };

  remind_wait (is_state_reached, &awaited, caucus_vocabulary_word (&caucus_reminder_states, state));
}

static gboolean
is_closed (gpointer data)
{
  Awaited *awaited = data;

  return fake_server_get (awaited->fixture->server, awaited->number)->is_closed;
}

void
remind_fixture_wait_closed (RemindFixture *fixture,
                            guint          index)
{
  Awaited awaited = { .fixture = fixture, .number = index };

  remind_wait (is_closed, &awaited, "a notification to close");
}

static gboolean
is_file_there (gpointer data)
{
  return g_file_test (data, G_FILE_TEST_EXISTS);
}

/* What the window's program was started with, a line each. */
char *
remind_fixture_wait_opened (RemindFixture *fixture)
{
  char *arguments = NULL;

  remind_wait (is_file_there, fixture->opened_path, "the window to open");
  g_assert_true (g_file_get_contents (fixture->opened_path, &arguments, NULL, NULL));
  g_assert_cmpint (g_unlink (fixture->opened_path), ==, 0);
  return arguments;
}

/* --- The store ------------------------------------------------------------------------ */

typedef struct
{
  const CaucusRound *round;
  const CaucusSession *session;
  const CaucusSessionMove *move;
  const CaucusId *answered_id;
  CaucusSessionStatus status;
} Edit;

static gboolean
run_edit (CaucusDatabase  *database,
          gpointer         data,
          GError         **error)
{
  Edit *edit = data;

  if (edit->round != NULL)
    return caucus_round_table_add (database, edit->round, NULL, error);
  if (edit->answered_id != NULL)
    return caucus_reminder_table_acknowledge (database, edit->answered_id, error);
  if (edit->move != NULL)
    return caucus_session_table_move (database, edit->move, error);
  if (edit->status == CAUCUS_SESSION_TENTATIVE)
    return caucus_session_table_add (database, edit->session, NULL, error);
  return caucus_session_table_set_status (database, &edit->session->id, edit->status, NULL, error);
}

static void
commit (RemindFixture *fixture,
        Edit          *edit)
{
  g_autoptr (GError) error = NULL;

  caucus_database_transaction (fixture->database, run_edit, edit, &error);
  g_assert_no_error (error);
  caucus_database_take_changes (fixture->database);
}

static gint64
earlier_clock (gpointer data)
{
  return g_get_real_time () - *(gint64 *) data * G_USEC_PER_SEC;
}

CaucusId
remind_fixture_add (RemindFixture       *fixture,
                    const RemindSession *session)
{
  gint64 start_usec = g_get_real_time () + session->start_sec * G_USEC_PER_SEC;
  gint64 length_sec = session->length_sec != 0 ? session->length_sec : 60 * 60;
  CaucusSession row = {
    .id = caucus_id_new (),
    .round_id = fixture->round_id,
    .title = (char *) session->title,
    .place = (char *) session->place,
    .start_usec = start_usec,
    .end_usec = start_usec + length_sec * G_USEC_PER_SEC,
    .zone = fixture->zone,
    .level = session->level,
  };
  gint64 ago_sec = session->added_ago_sec;
  Edit edit = { .session = &row };

  caucus_clock_set (earlier_clock, &ago_sec);
  commit (fixture, &edit);
  caucus_clock_set (NULL, NULL);
  return row.id;
}

void
remind_fixture_move (RemindFixture  *fixture,
                     const CaucusId *session_id,
                     gint64          start_sec)
{
  CaucusSessionMove move = { .session_id = *session_id };
  Edit edit = { .move = &move };

  move.start_usec = g_get_real_time () + start_sec * G_USEC_PER_SEC;
  move.end_usec = move.start_usec + (gint64) 60 * 60 * G_USEC_PER_SEC;
  commit (fixture, &edit);
}

void
remind_fixture_set_status (RemindFixture       *fixture,
                           const CaucusId      *session_id,
                           CaucusSessionStatus  status)
{
  CaucusSession row = { .id = *session_id };
  Edit edit = { .session = &row, .status = status };

  commit (fixture, &edit);
}

/* As the window does it. */
void
remind_fixture_acknowledge (RemindFixture  *fixture,
                            const CaucusId *session_id)
{
  g_autoptr (CaucusReminder) reminder = remind_fixture_get_reminder (fixture, session_id);
  Edit edit = { .answered_id = &reminder->id };

  commit (fixture, &edit);
}

/* What a program says after it has changed the calendar. */
void
remind_fixture_tell (RemindFixture *fixture)
{
  caucus_store_change_emit (fixture->connection, fixture->store_path,
                            CAUCUS_CHANGED_SESSIONS | CAUCUS_CHANGED_REMINDERS);
}

CaucusReminder *
remind_fixture_get_reminder (RemindFixture  *fixture,
                             const CaucusId *session_id)
{
  g_autoptr (GPtrArray) list = NULL;

  list = caucus_reminder_table_list (fixture->database, session_id, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_steal_index (list, 0);
}

static guint
count_entries (RemindFixture        *fixture,
               const CaucusReminder *reminder,
               const char           *event)
{
  g_autoptr (GPtrArray) log = NULL;
  guint count = 0;

  log = caucus_reminder_table_list_log (fixture->database, &reminder->id, NULL);
  for (guint i = 0; i < log->len; i++)
    {
      const CaucusReminderLogEntry *entry = g_ptr_array_index (log, i);

      count += g_str_equal (entry->event, event);
    }
  return count;
}

/* How often the logs of all the session's reminders say so. */
guint
remind_fixture_count_log (RemindFixture  *fixture,
                          const CaucusId *session_id,
                          const char     *event)
{
  g_autoptr (GPtrArray) list = NULL;
  guint count = 0;

  list = caucus_reminder_table_list (fixture->database, session_id, NULL);
  for (guint i = 0; i < list->len; i++)
    count += count_entries (fixture, g_ptr_array_index (list, i), event);
  return count;
}

static gboolean
is_logged (gpointer data)
{
  Awaited *awaited = data;

  return remind_fixture_count_log (awaited->fixture, awaited->session_id, awaited->event)
         >= awaited->number;
}

void
remind_fixture_wait_log (RemindFixture  *fixture,
                         const CaucusId *session_id,
                         const char     *event,
                         guint           count)
{
  Awaited awaited = { fixture, session_id, count, event };

  remind_wait (is_logged, &awaited, event);
  g_assert_cmpuint (remind_fixture_count_log (fixture, session_id, event), ==, count);
}

/* A round with lead times of its own, for the sessions added from now on. */
void
remind_fixture_add_round (RemindFixture *fixture,
                          const char    *leads)
{
  CaucusRound round = {
    .id = caucus_id_new (),
    .title = (char *) "Round",
    .zone = fixture->zone,
    .reminders = (char *) leads,
  };
  Edit edit = { .round = &round };

  commit (fixture, &edit);
  fixture->round_id = round.id;
}

/* --- The service ---------------------------------------------------------------------- */

static char *
find_program (void)
{
  return g_build_filename (g_getenv ("CAUCUS_BUILD_DIR"), "src", "remind", "caucus-remind", NULL);
}

/* A test that fails leaves nothing running. */
static void
die_with_test (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static GSubprocess *
start (RemindFixture *fixture,
       const char    *linger)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autofree char *program = find_program ();
  g_autofree char *errors = g_build_filename (fixture->directory, "errors", NULL);
  g_autofree char *output = g_build_filename (fixture->directory, "output", NULL);
  g_autofree char *opener = g_build_filename (fixture->directory, "opener", NULL);
  GSubprocess *process;
  g_autoptr (GError) error = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_subprocess_launcher_set_child_setup (launcher, die_with_test, NULL, NULL);
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

/* --- All of it ------------------------------------------------------------------------ */

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
  g_autofree char *program = find_program ();
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

static void
connect_to_bus (RemindFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->connection =
    g_dbus_connection_new_for_address_sync (fixture->address,
                                            G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                            | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                            NULL, NULL, &error);
  g_assert_no_error (error);
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
  g_subprocess_launcher_set_child_setup (launcher, die_with_test, NULL, NULL);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", fixture->directory, TRUE);
  fixture->bus = g_subprocess_launcher_spawn (launcher, &error, "dbus-daemon", "--nofork",
                                              "--print-address", option, NULL);
  g_assert_no_error (error);
  fixture->address = read_line (fixture->bus);
  connect_to_bus (fixture);
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
  connect_to_bus (fixture);
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

      if (!has_ended (process))
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
