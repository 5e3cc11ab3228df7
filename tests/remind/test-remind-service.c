/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service: fires once, follows the calendar, is one for a store, and ends. */
#include "config.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

#include "caucus-backup.h"
#include "caucus-store-path.h"
#include "caucus-test-damage.h"
#include "remind-fixture.h"

#define HOUR 3600

/* Its reminder is due at once: planned after its time, and the session is still to come. */
static const RemindSession soon = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };

static void
assert_hint (FakeNotification *notification,
             const char       *name,
             GVariant         *expected)
{
  g_autoptr (GVariant) want = g_variant_ref_sink (expected);
  g_autoptr (GVariant) hint = g_variant_lookup_value (notification->hints, name, NULL);

  g_assert_nonnull (hint);
  g_assert_cmpvariant (hint, want);
}

static void
test_fires_once (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", "Ed Center", HOUR + 2, 4 * HOUR, 0, CAUCUS_LEVEL_TABLE };
  g_autoptr (GVariant) answer = NULL;
  FakeNotification *shown;
  CaucusId id;

  id = remind_fixture_add (fixture, &session);
  remind_fixture_start (fixture);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 0);
  remind_fixture_wait_count (fixture, 1);
  shown = fake_server_get (fixture->server, 0);
  g_assert_cmpstr (shown->app_name, ==, APP_NAME);
  g_assert_cmpstr (shown->icon, ==, APP_ID);
  g_assert_cmpstr (shown->summary, ==, "Session 4");
  g_assert_true (g_str_has_prefix (shown->body, "In 1 hour, "));
  g_assert_true (g_str_has_suffix (shown->body, "\nEd Center"));
  g_assert_cmpint (shown->timeout_msec, ==, 0);
  assert_hint (shown, "desktop-entry", g_variant_new_string (APP_ID));
  assert_hint (shown, "urgency", g_variant_new_byte (1));

  answer = remind_fixture_call (fixture, "Refresh");
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "fired"), ==, 1);
}

static void
test_moved (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);

  /* What the screen says is not true any more. */
  remind_fixture_move (fixture, &id, 3 * HOUR);
  remind_fixture_tell (fixture);
  remind_fixture_wait_closed (fixture, 0);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SCHEDULED);

  remind_fixture_move (fixture, &id, HOUR + 2);
  remind_fixture_tell (fixture);
  remind_fixture_wait_count (fixture, 2);
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 1)->body, "In 1 hour, "));
}

/* To a time at which it has begun already: all the more to be told. */
static void
test_moved_into_past (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_move (fixture, &id, -5 * 60);
  remind_fixture_tell (fixture);
  remind_fixture_wait_count (fixture, 2);
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 1)->body,
                                   "Started 5 minutes ago, "));
  remind_fixture_wait_closed (fixture, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId shown = remind_fixture_add (fixture, &soon);
  CaucusId other = remind_fixture_add (fixture, &soon);
  GSubprocess *process;

  remind_fixture_set_status (fixture, &other, CAUCUS_SESSION_CANCELLED);
  process = remind_fixture_start_to_end (fixture);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_set_status (fixture, &shown, CAUCUS_SESSION_CANCELLED);
  remind_fixture_tell (fixture);
  remind_fixture_wait_closed (fixture, 0);

  /* Nothing is left to do. */
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 1);
}

static void
test_cancelled_before (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, HOUR + 1, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);
  GSubprocess *process;

  remind_fixture_set_status (fixture, &id, CAUCUS_SESSION_CANCELLED);
  process = remind_fixture_start_to_end (fixture);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 0);
}

static void
test_second_start (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, 3 * HOUR, 0, 0, CAUCUS_LEVEL_TABLE };
  GSubprocess *first, *second;

  remind_fixture_add (fixture, &session);
  first = remind_fixture_start (fixture);
  second = remind_fixture_start_to_end (fixture);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, second), ==, 0);
  g_assert_nonnull (g_subprocess_get_identifier (first));
  remind_fixture_stop (fixture, first);
}

static gboolean
have_all_fired (gpointer data)
{
  RemindFixture **fixtures = data;

  return fake_server_get_count (fixtures[0]->server) + fake_server_get_count (fixtures[1]->server)
         >= 20;
}

/* Two logins, one store: each bus has a service of its own. */
static void
test_two_buses (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (RemindFixture) other = remind_fixture_new_for_store (fixture->store_path);
  RemindFixture *both[] = { fixture, other };
  RemindSession session = { "Session 4", NULL, HOUR + 2, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId ids[20];

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = remind_fixture_add (fixture, &session);
  remind_fixture_start (fixture);
  remind_fixture_start (other);
  remind_wait (have_all_fired, both, "all of them");
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  g_variant_unref (remind_fixture_call (other, "Refresh"));
  g_assert_cmpuint (fake_server_get_count (fixture->server)
                    + fake_server_get_count (other->server), ==, 20);
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    g_assert_cmpuint (remind_fixture_count_log (fixture, &ids[i], "fired"), ==, 1);
}

static void
test_ends (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);
  GSubprocess *process = remind_fixture_start_to_end (fixture);

  /* It stays for as long as its buttons can be pressed. */
  remind_fixture_wait_count (fixture, 1);
  g_assert_nonnull (g_subprocess_get_identifier (process));
  fake_server_press (fixture->server, 0, "done");
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

static void
test_terminated (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);
  GSubprocess *process = remind_fixture_start (fixture);

  remind_fixture_wait_count (fixture, 1);
  remind_fixture_stop (fixture, process);
  remind_fixture_wait_closed (fixture, 0);

  /* The person may never have seen it. */
  process = remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 2);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "fired"), ==, 1);
  remind_fixture_wait_log (fixture, &id, "shown again", 1);

  fake_server_press (fixture->server, 1, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
  remind_fixture_stop (fixture, process);
  remind_fixture_start (fixture);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 2);
}

static void
test_no_store (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *errors = NULL;
  GSubprocess *process;

  g_clear_pointer (&fixture->store_path, g_free);
  fixture->store_path = g_build_filename (fixture->directory, "none.db", NULL);
  process = remind_fixture_start_to_end (fixture);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
  g_assert_false (g_file_test (fixture->store_path, G_FILE_TEST_EXISTS));
  errors = remind_fixture_read (fixture, "errors");
  g_assert_nonnull (strstr (errors, "there is no store yet"));
}

/* The service leaves a store that it refuses as it is, and says so where a person sees it. */
static void
check_refused (RemindFixture *fixture,
               const char    *message)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *errors = NULL;
  gsize length, now_length;
  GSubprocess *process;

  g_assert_true (g_file_get_contents (fixture->store_path, &before, &length, NULL));
  process = remind_fixture_start_to_end (fixture);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 1);
  errors = remind_fixture_read (fixture, "errors");
  g_assert_nonnull (strstr (errors, message));
  g_assert_true (g_file_get_contents (fixture->store_path, &after, &now_length, NULL));
  g_assert_cmpmem (after, now_length, before, length);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==,
                   "Sessions are not being announced");
}

/* It is there, but is no store: nobody should wait for its reminders in vain. */
static void
test_no_file (void)
{
  static const char *const paths[] = { "/dev/null", "/dev" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (RemindFixture) fixture = remind_fixture_new ();
      g_autofree char *errors = NULL;
      GSubprocess *process;

      g_free (fixture->store_path);
      fixture->store_path = g_strdup (paths[i]);
      process = remind_fixture_start_to_end (fixture);
      g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 1);
      remind_fixture_wait_count (fixture, 1);
      g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==,
                       "Sessions are not being announced");
      errors = remind_fixture_read (fixture, "errors");
      g_assert_nonnull (strstr (errors, paths[i]));
    }
}

/* Closes the store and fills a part of it. */
static void
check_filled (gsize       offset,
              gsize       n_bytes,
              const char *message)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *content = NULL;
  gsize length;

  remind_fixture_add (fixture, &soon);
  g_clear_pointer (&fixture->database, caucus_database_close);
  g_assert_true (g_file_get_contents (fixture->store_path, &content, &length, NULL));
  memset (content + offset, 0x7f, n_bytes);
  g_assert_true (g_file_set_contents (fixture->store_path, content, (gssize) length, NULL));
  check_refused (fixture, message);
}

static void
test_bad_stores (void)
{
  check_filled (0, 4096, "not a Caucus store");
  /* Where the header keeps user_version. */
  check_filled (60, 4, "newer Caucus");
  /* The first page of a table. */
  check_filled (4096, 4, "damaged");
}

/* Damage that only the thorough check sees, which a store never checked is due. */
static void
test_store_damaged_inside (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();

  remind_fixture_add (fixture, &soon);
  g_clear_pointer (&fixture->database, caucus_database_close);
  caucus_test_spoil_index (fixture->store_path, "reminder_session");
  check_refused (fixture, "damaged");
}

static void
test_no_bus (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *program = remind_fixture_find_program ();
  g_autofree char *errors = NULL;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent",
                                TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "--store", fixture->store_path,
                                         NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, NULL));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 1);
  g_assert_true (g_str_has_prefix (errors, "caucus-remind: "));
}

/* A backup that takes the store's name is what counts from then on. */
static void
test_replaced_store (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (RemindFixture) backup = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, 3 * HOUR, 0, 0, CAUCUS_LEVEL_TABLE };
  g_autofree char *log_path = g_strconcat (fixture->store_path, "-wal", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf before, after;
  int log_fd;

  remind_fixture_add (fixture, &session);
  remind_fixture_add (backup, &soon);
  g_clear_pointer (&backup->database, caucus_database_close);
  remind_fixture_start (fixture);
  g_clear_pointer (&fixture->database, caucus_database_close);
  caucus_backup_restore (backup->store_path, fixture->store_path, NULL, &error);
  g_assert_no_error (error);
  /* As though another program had the restored store open: its log has to stay. */
  log_fd = g_creat (log_path, 0600);
  g_assert_cmpint (g_stat (log_path, &before), ==, 0);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpint (g_stat (log_path, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_close (log_fd, NULL);
}

static void
called_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static gboolean
is_answered (gpointer data)
{
  return *(gboolean *) data;
}

/* On a person's own store the bus starts it, and the call that did is answered. */
static void
test_activated (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *folder = g_build_filename (fixture->directory, "caucus", NULL);
  g_autofree char *own = g_build_filename (folder, "caucus.db", NULL);
  gboolean answered = FALSE;

  remind_fixture_add (fixture, &soon);
  g_clear_pointer (&fixture->database, caucus_database_close);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (fixture->store_path, own), ==, 0);
  g_dbus_connection_call (fixture->connection, REMIND_ID, APP_PATH "/Remind", REMIND_ID, "Refresh",
                          NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, called_cb, &answered);
  remind_wait (is_answered, &answered, "the service to start and answer");
  remind_fixture_wait_count (fixture, 1);
}

/* Titles and places are for the person's eyes, not for the journal. */
static void
test_log_names_nobody (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Quokka title", "Quokka place", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
  g_autofree char *errors = NULL;
  g_autofree char *output = NULL;
  GSubprocess *process;

  remind_fixture_add (fixture, &session);
  process = remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "open");
  g_free (remind_fixture_wait_opened (fixture));
  remind_fixture_stop (fixture, process);
  errors = remind_fixture_read (fixture, "errors");
  output = remind_fixture_read (fixture, "output");
  g_assert_nonnull (strstr (output, "1 reminders shown"));
  g_assert_null (strstr (errors, "Quokka"));
  g_assert_null (strstr (output, "Quokka"));
}

static void
call_bus (RemindFixture *fixture,
          const char    *method,
          GVariant      *parameters)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus", "/",
                                        "org.freedesktop.DBus", method, parameters, NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
}

static gboolean
is_later_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* With an empty calendar it waits as long as the window can still fill it. */
static void
test_stays_with_window (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *suffix = caucus_store_path_get_suffix (fixture->store_path);
  g_autofree char *name = g_strconcat (APP_ID, suffix, NULL);
  gboolean later = FALSE;
  GSubprocess *process;

  call_bus (fixture, "RequestName", g_variant_new ("(su)", name, 0));
  process = remind_fixture_start_to_end (fixture);
  remind_fixture_wait_name (fixture);
  /* Longer than the timer that ends it, which goes by whole seconds. */
  g_timeout_add (2100, is_later_cb, &later);
  remind_wait (is_answered, &later, "a moment");
  g_assert_nonnull (g_subprocess_get_identifier (process));
  remind_fixture_add (fixture, &soon);
  remind_fixture_tell (fixture);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "done");

  call_bus (fixture, "ReleaseName", g_variant_new ("(s)", name));
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-service/fires-once", test_fires_once);
  g_test_add_func ("/remind-service/moved", test_moved);
  g_test_add_func ("/remind-service/moved-into-past", test_moved_into_past);
  g_test_add_func ("/remind-service/cancelled", test_cancelled);
  g_test_add_func ("/remind-service/cancelled-before", test_cancelled_before);
  g_test_add_func ("/remind-service/second-start", test_second_start);
  g_test_add_func ("/remind-service/two-buses", test_two_buses);
  g_test_add_func ("/remind-service/ends", test_ends);
  g_test_add_func ("/remind-service/terminated", test_terminated);
  g_test_add_func ("/remind-service/no-store", test_no_store);
  g_test_add_func ("/remind-service/no-file", test_no_file);
  g_test_add_func ("/remind-service/bad-stores", test_bad_stores);
  g_test_add_func ("/remind-service/store-damaged-inside", test_store_damaged_inside);
  g_test_add_func ("/remind-service/no-bus", test_no_bus);
  g_test_add_func ("/remind-service/replaced-store", test_replaced_store);
  g_test_add_func ("/remind-service/stays-with-window", test_stays_with_window);
  g_test_add_func ("/remind-service/activated", test_activated);
  g_test_add_func ("/remind-service/log-names-nobody", test_log_names_nobody);
  return g_test_run ();
}
