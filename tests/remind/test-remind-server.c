/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notification servers: without buttons, without markup, late, restarted, unwilling, absent. */
#include "config.h"

#include <string.h>

#include "remind-fixture.h"

#define HOUR 3600

static const RemindSession soon = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };

static void
give_server (RemindFixture     *fixture,
             const char *const *capabilities)
{
  g_clear_pointer (&fixture->server, fake_server_free);
  fixture->server = fake_server_new (fixture->connection, capabilities);
}

static void
test_no_actions (void)
{
  static const char *const capabilities[] = { "body", NULL };
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  give_server (fixture, capabilities);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 0)->body, "In 30 minutes, "));
  g_assert_true (g_str_has_suffix (fake_server_get (fixture->server, 0)->body,
                                   "Ed Center\nOpen Caucus to answer."));
  g_assert_false (fake_server_has_action (fixture->server, 0, "snooze"));

  /* Some of them tell of a click all the same. */
  fake_server_press (fixture->server, 0, "default");
  g_free (remind_fixture_wait_opened (fixture));
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

static void
test_markup (void)
{
  static const char *const plain[] = { "actions", "body", NULL };
  static const RemindSession session = {
    "R&D <b>4</b>", "A&W <i>annex</i>", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE
  };
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  GSubprocess *process;

  remind_fixture_add (fixture, &session);
  process = remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  /* The summary is plain text for every server. */
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "R&D <b>4</b>");
  g_assert_true (g_str_has_suffix (fake_server_get (fixture->server, 0)->body,
                                   "\nA&amp;W &lt;i&gt;annex&lt;/i&gt;"));
  remind_fixture_stop (fixture, process);

  give_server (fixture, plain);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_true (g_str_has_suffix (fake_server_get (fixture->server, 0)->body,
                                   "\nA&W <i>annex</i>"));
}

static void
test_level (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Walkout vote", "Back room", HOUR / 2, 0, 0, CAUCUS_LEVEL_MEMBER };

  remind_fixture_add (fixture, &session);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "Session");
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 0)->body, "In 30 minutes, "));
  g_assert_null (strstr (fake_server_get (fixture->server, 0)->body, "room"));
}

static void
test_late_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autofree char *errors = NULL;
  CaucusId id = remind_fixture_add (fixture, &soon);

  g_clear_pointer (&fixture->server, fake_server_free);
  remind_fixture_start (fixture);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SCHEDULED);
  errors = remind_fixture_read (fixture, "errors");
  g_assert_nonnull (strstr (errors, "no notification service"));

  give_server (fixture, remind_capabilities);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
}

/* What it showed is gone with it; the person has not answered. */
static void
test_restarted_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  give_server (fixture, remind_capabilities);
  remind_fixture_wait_count (fixture, 1);
  fake_server_press (fixture->server, 0, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "fired"), ==, 1);
}

static void
test_unwilling_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  fake_server_refuse (fixture->server, TRUE);
  remind_fixture_start (fixture);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SCHEDULED);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "not shown"), >=, 1);

  /* It is tried again without a word from anybody. */
  fake_server_refuse (fixture->server, FALSE);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
}

/* Its name on the bus stays the same, so nothing tells when it is well again. */
static void
test_hung_server (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  fake_server_hang (fixture->server, "");
  remind_fixture_start (fixture);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SCHEDULED);
  fake_server_hang (fixture->server, NULL);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
}

static void
check_test (RemindFixture *fixture,
            gboolean       delivered,
            const char    *words)
{
  g_autoptr (GVariant) answer = remind_fixture_call (fixture, "SendTest");
  gboolean was_delivered;
  const char *said;

  g_variant_get (answer, "(b&s)", &was_delivered, &said);
  g_assert_cmpint (was_delivered, ==, delivered);
  g_assert_nonnull (strstr (said, words));
}

static void
test_send_test (void)
{
  static const char *const plain[] = { "body", NULL };
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();

  remind_fixture_start (fixture);
  check_test (fixture, TRUE, "Fake 1.5 took the test notification.\nIt can show the buttons");
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "Test notification");
  fake_server_press (fixture->server, 0, "done");

  give_server (fixture, plain);
  check_test (fixture, TRUE, "It cannot show buttons");
  fake_server_refuse (fixture->server, TRUE);
  check_test (fixture, FALSE, "Fake did not take the test notification: too many");
  g_clear_pointer (&fixture->server, fake_server_free);
  check_test (fixture, FALSE, "This desktop has no notification service");
}

static void
test_status (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, 3 * HOUR, 0, 0, CAUCUS_LEVEL_TABLE };
  CaucusId id = remind_fixture_add (fixture, &session);
  g_autoptr (CaucusReminder) reminder = remind_fixture_get_reminder (fixture, &id);
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GVariant) without = NULL;
  g_autoptr (GVariant) expected = NULL;
  g_autofree char *text = NULL;

  remind_fixture_start (fixture);
  answer = remind_fixture_call (fixture, "GetStatus");
  text = g_strdup_printf ("({'next-due': <@x %" G_GINT64_FORMAT ">, 'shown': <@u 0>,"
                          " 'has-service': <true>, 'server-name': <'Fake'>,"
                          " 'server-version': <'1.5'>, 'capabilities':"
                          " <['actions', 'body', 'body-markup', 'persistence']>},)",
                          reminder->due_usec);
  expected = g_variant_parse (G_VARIANT_TYPE ("(a{sv})"), text, NULL, NULL, NULL);
  g_assert_nonnull (expected);
  for (gsize i = 0; i < 6; i++)
    {
      static const char *const keys[] = {
        "next-due", "shown", "has-service", "server-name", "server-version", "capabilities"
      };
      g_autoptr (GVariant) got_all = g_variant_get_child_value (answer, 0);
      g_autoptr (GVariant) want_all = g_variant_get_child_value (expected, 0);
      g_autoptr (GVariant) got = g_variant_lookup_value (got_all, keys[i], NULL);
      g_autoptr (GVariant) want = g_variant_lookup_value (want_all, keys[i], NULL);

      g_assert_nonnull (got);
      g_assert_cmpvariant (got, want);
    }

  g_clear_pointer (&fixture->server, fake_server_free);
  without = remind_fixture_call (fixture, "GetStatus");
  {
    g_autoptr (GVariant) all = g_variant_get_child_value (without, 0);
    gboolean has_service = TRUE;

    g_assert_true (g_variant_lookup (all, "has-service", "b", &has_service));
    g_assert_false (has_service);
    g_assert_false (g_variant_lookup (all, "server-name", "s", NULL));
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-server/no-actions", test_no_actions);
  g_test_add_func ("/remind-server/markup", test_markup);
  g_test_add_func ("/remind-server/level", test_level);
  g_test_add_func ("/remind-server/late", test_late_server);
  g_test_add_func ("/remind-server/restarted", test_restarted_server);
  g_test_add_func ("/remind-server/unwilling", test_unwilling_server);
  g_test_add_func ("/remind-server/hung", test_hung_server);
  g_test_add_func ("/remind-server/send-test", test_send_test);
  g_test_add_func ("/remind-server/status", test_status);
  return g_test_run ();
}
