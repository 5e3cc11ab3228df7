/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service is killed: what it had claimed is shown by the next, and stands there once. */
#include "config.h"

#include "remind-fixture.h"

#define HOUR 3600
#define DAY  (24 * HOUR)

static const RemindSession soon = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };

/* Killed after the claim, while it waits for the server to take the message. */
static void
kill_unsaid (RemindFixture       *fixture,
             const CaucusId      *id,
             CaucusReminderState  claimed)
{
  GSubprocess *process;

  fake_server_hang (fixture->server, "Notify");
  process = remind_fixture_start_to_end (fixture);
  remind_fixture_wait_state (fixture, id, claimed);
  remind_fixture_kill (fixture, process);
  fake_server_hang (fixture->server, NULL);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 0);
}

static void
test_missed_unsaid (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 2", NULL, -DAY, HOUR, 10 * DAY, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);
  GSubprocess *process;

  kill_unsaid (fixture, &id, CAUCUS_REMINDER_MISSED);
  process = remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "1 reminder was missed");
  remind_fixture_wait_log (fixture, &id, "shown", 1);

  /* Said once. */
  remind_fixture_kill (fixture, process);
  remind_fixture_start (fixture);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 1);
}

/* The session is over by the time of the next start. */
static void
test_fired_unsaid (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 2", NULL, -HOUR, HOUR + 3, DAY, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);

  kill_unsaid (fixture, &id, CAUCUS_REMINDER_FIRED);
  remind_fixture_wait_over (fixture, &id);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "1 reminder was missed");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_MISSED);
}

/* The buttons of the first message are dead: it goes, and the second is the only one. */
static void
test_no_double (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);
  GSubprocess *process = remind_fixture_start (fixture);

  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_log (fixture, &id, "shown", 1);
  remind_fixture_kill (fixture, process);
  g_assert_false (fake_server_get (fixture->server, 0)->is_closed);

  remind_fixture_start (fixture);
  remind_fixture_wait_closed (fixture, 0);
  remind_fixture_wait_count (fixture, 2);
  remind_fixture_wait_log (fixture, &id, "shown again", 1);
  g_assert_false (fake_server_get (fixture->server, 1)->is_closed);
  fake_server_press (fixture->server, 1, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

/* Answered in the window while there was no service: it goes all the same. */
static void
test_answered_meanwhile (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);
  GSubprocess *process = remind_fixture_start (fixture);

  remind_fixture_wait_log (fixture, &id, "shown", 1);
  remind_fixture_kill (fixture, process);
  remind_fixture_acknowledge (fixture, &id);
  remind_fixture_start (fixture);
  remind_fixture_wait_closed (fixture, 0);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 1);
}

static void
notified_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_finish (G_DBUS_CONNECTION (object), result, NULL);
  g_assert_nonnull (answer);
}

/* Another run of the server gave the number of the old message to somebody else's. */
static void
test_other_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (GDBusConnection) connection = remind_fixture_connect (fixture);
  CaucusId id = remind_fixture_add (fixture, &soon);
  GSubprocess *process = remind_fixture_start (fixture);

  remind_fixture_wait_log (fixture, &id, "shown", 1);
  remind_fixture_kill (fixture, process);
  fake_server_free (fixture->server);
  fixture->server = fake_server_new (connection, remind_capabilities);
  g_dbus_connection_call (fixture->connection, "org.freedesktop.Notifications",
                          "/org/freedesktop/Notifications", "org.freedesktop.Notifications",
                          "Notify",
                          g_variant_new_parsed ("('Mail', @u 0, '', 'A letter', '', @as [],"
                                                " @a{sv} {}, 0)"),
                          NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, notified_cb, NULL);
  remind_fixture_wait_count (fixture, 1);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 2);
  remind_fixture_wait_log (fixture, &id, "shown again", 1);
  g_assert_false (fake_server_get (fixture->server, 0)->is_closed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-killed/missed-unsaid", test_missed_unsaid);
  g_test_add_func ("/remind-killed/fired-unsaid", test_fired_unsaid);
  g_test_add_func ("/remind-killed/no-double", test_no_double);
  g_test_add_func ("/remind-killed/answered-meanwhile", test_answered_meanwhile);
  g_test_add_func ("/remind-killed/other-server", test_other_server);
  return g_test_run ();
}
