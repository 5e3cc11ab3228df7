/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was missed: said once, after what is still to come; nothing of years ago. */
#include "config.h"

#include <string.h>

#include "remind-fixture.h"

#define HOUR 3600
#define DAY  (24 * HOUR)

static void
test_years_ago (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 1", NULL, -3 * 365 * DAY, 0, 0, CAUCUS_LEVEL_TABLE };
  GSubprocess *process;

  for (guint i = 0; i < 20; i++)
    remind_fixture_add (fixture, &session);
  process = remind_fixture_start_to_end (fixture);
  g_assert_cmpint (remind_fixture_wait_exit (fixture, process), ==, 0);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 0);
}

static void
test_late_start (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession over[] = {
    { "Session 2", "Ed Center", -3 * DAY, HOUR, 10 * DAY, CAUCUS_LEVEL_TABLE },
    { "Session 3", "Ed Center", -2 * DAY, HOUR, 10 * DAY, CAUCUS_LEVEL_TABLE },
    { "Walkout vote", "Back room", -DAY, HOUR, 10 * DAY, CAUCUS_LEVEL_CAUCUS },
  };
  RemindSession running = { "Session 4", NULL, -HOUR / 3, 4 * HOUR, DAY, CAUCUS_LEVEL_TABLE };
  RemindSession coming = { "Session 5", NULL, HOUR / 2, HOUR, DAY, CAUCUS_LEVEL_TABLE };
  CaucusId missed = { { 0 } };
  const char *body;
  GSubprocess *process;

  for (gsize i = 0; i < G_N_ELEMENTS (over); i++)
    missed = remind_fixture_add (fixture, &over[i]);
  remind_fixture_add (fixture, &coming);
  remind_fixture_add (fixture, &running);
  process = remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 3);

  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "Session 4");
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 0)->body,
                                   "Started 20 minutes ago, "));
  g_assert_cmpstr (fake_server_get (fixture->server, 1)->summary, ==, "Session 5");
  g_assert_cmpstr (fake_server_get (fixture->server, 2)->summary, ==, "3 reminders were missed");
  body = fake_server_get (fixture->server, 2)->body;
  g_assert_true (g_str_has_prefix (body, "Session 2: "));
  g_assert_nonnull (strstr (body, "\nSession 3: "));
  g_assert_nonnull (strstr (body, "\nSession: "));
  g_assert_null (strstr (body, "vote"));
  g_assert_false (fake_server_has_action (fixture->server, 2, "snooze"));
  remind_fixture_wait_state (fixture, &missed, CAUCUS_REMINDER_MISSED);

  /* Said once: the next start shows again only what can still be attended. */
  remind_fixture_stop (fixture, process);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 5);
  g_assert_cmpstr (fake_server_get (fixture->server, 3)->summary, ==, "Session 4");
  g_assert_cmpstr (fake_server_get (fixture->server, 4)->summary, ==, "Session 5");
}

static void
test_missed_answers (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 2", NULL, -DAY, HOUR, 10 * DAY, CAUCUS_LEVEL_TABLE };
  g_autofree char *opened = NULL;
  g_autofree char *expected = NULL;
  CaucusId id = remind_fixture_add (fixture, &session);
  CaucusId other;

  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "1 reminder was missed");
  fake_server_press (fixture->server, 0, "open");
  opened = remind_fixture_wait_opened (fixture);
  expected = g_strdup_printf ("--store\n%s\ntoken token-1\n", fixture->store_path);
  g_assert_cmpstr (opened, ==, expected);
  /* It is in the bell's list until it is answered there. */
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_MISSED);

  other = remind_fixture_add (fixture, &session);
  remind_fixture_tell (fixture);
  remind_fixture_wait_count (fixture, 2);
  fake_server_press (fixture->server, 1, "done");
  remind_fixture_wait_state (fixture, &other, CAUCUS_REMINDER_ACKNOWLEDGED);
}

/* --- A clock that jumps ------------------------------------------------------------------ */

/* Where the faketime program finds what it loads, or NULL; a sanitizer has to be loaded first. */
static char *
find_faketime (void)
{
#ifndef IS_SANITIZED
  const char *argv[] = {
    "faketime", "-m", "-f", "+0", "sh", "-c", "printf %s \"$LD_PRELOAD\"", NULL
  };
  char *preload = NULL;

  if (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL,
                    NULL, NULL, &preload, NULL, NULL, NULL))
    return preload;
#endif
  return NULL;
}

static void
set_fake_time (RemindFixture *fixture,
               const char    *offset)
{
  g_autofree char *path = g_build_filename (fixture->directory, "faketime", NULL);

  g_assert_true (g_file_set_contents (path, offset, -1, NULL));
}

static void
take_name_of_logind (RemindFixture *fixture)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus", "/",
                                        "org.freedesktop.DBus", "RequestName",
                                        g_variant_new ("(su)", "org.freedesktop.login1", 0), NULL,
                                        G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
}

static void
say_sleep (RemindFixture *fixture,
           gboolean       begins)
{
  g_dbus_connection_emit_signal (fixture->connection, NULL, "/org/freedesktop/login1",
                                 "org.freedesktop.login1.Manager", "PrepareForSleep",
                                 g_variant_new ("(b)", begins), NULL);
}

/* The laptop slept over the time: due by its clock, and its timer knows nothing of that. */
static void
test_resume (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  RemindSession session = { "Session 4", NULL, 3 * HOUR, HOUR, 0, CAUCUS_LEVEL_TABLE };
  RemindSession other = { "Session 5", NULL, 5 * HOUR, HOUR, 0, CAUCUS_LEVEL_TABLE };
  g_autofree char *file = g_build_filename (fixture->directory, "faketime", NULL);
  CaucusId id;

  fixture->preload = find_faketime ();
  if (fixture->preload == NULL)
    {
      g_test_skip ("there is no faketime here");
      return;
    }
  g_setenv ("FAKETIME_TIMESTAMP_FILE", file, TRUE);
  g_setenv ("FAKETIME_NO_CACHE", "1", TRUE);
  g_setenv ("FAKETIME_DONT_FAKE_MONOTONIC", "1", TRUE);
  set_fake_time (fixture, "+0\n");
  take_name_of_logind (fixture);
  id = remind_fixture_add (fixture, &session);
  remind_fixture_add (fixture, &other);
  remind_fixture_start (fixture);
  g_assert_cmpuint (fake_server_get_count (fixture->server), ==, 0);

  say_sleep (fixture, TRUE);
  set_fake_time (fixture, "+9000\n");
  say_sleep (fixture, FALSE);
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==, "Session 4");
  g_assert_true (g_str_has_prefix (fake_server_get (fixture->server, 0)->body,
                                   "In 30 minutes, "));
  fake_server_press (fixture->server, 0, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);

  set_fake_time (fixture, "+36000\n");
  say_sleep (fixture, FALSE);
  remind_fixture_wait_count (fixture, 2);
  g_assert_cmpstr (fake_server_get (fixture->server, 1)->summary, ==, "1 reminder was missed");

  g_unsetenv ("FAKETIME_TIMESTAMP_FILE");
  g_unsetenv ("FAKETIME_NO_CACHE");
  g_unsetenv ("FAKETIME_DONT_FAKE_MONOTONIC");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-missed/years-ago", test_years_ago);
  g_test_add_func ("/remind-missed/late-start", test_late_start);
  g_test_add_func ("/remind-missed/answers", test_missed_answers);
  g_test_add_func ("/remind-missed/resume", test_resume);
  return g_test_run ();
}
