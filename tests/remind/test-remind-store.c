/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store while the service runs: written to in silence, replaced, locked by another. */
#include "config.h"

#include <string.h>

#include "caucus-backup.h"
#include "remind-fixture.h"

#define HOUR 3600

static const RemindSession soon = { "Session 4", "Ed Center", HOUR / 2, 0, 0, CAUCUS_LEVEL_TABLE };
static const RemindSession later = { "Session 5", NULL, 24 * HOUR, 0, 0, CAUCUS_LEVEL_TABLE };

/* A program on another bus, or on none, changes the calendar. */
static void
test_silent_change (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();

  remind_fixture_add (fixture, &later);
  remind_fixture_start (fixture);
  remind_fixture_add (fixture, &soon);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_add (fixture, &soon);
  remind_fixture_wait_count (fixture, 2);
}

static void
test_silent_restore (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  g_autoptr (RemindFixture) backup = remind_fixture_new ();
  g_autoptr (GError) error = NULL;

  remind_fixture_add (fixture, &later);
  remind_fixture_add (backup, &soon);
  g_clear_pointer (&backup->database, caucus_database_close);
  remind_fixture_start (fixture);
  g_clear_pointer (&fixture->database, caucus_database_close);
  caucus_backup_restore (backup->store_path, fixture->store_path, NULL, &error);
  g_assert_no_error (error);
  remind_fixture_wait_count (fixture, 1);

  /* The new file is the one that is watched now. */
  fixture->database = caucus_database_open (fixture->store_path, CAUCUS_DATABASE_READ_WRITE,
                                            &error);
  g_assert_no_error (error);
  remind_fixture_add_round (fixture, "60m");
  remind_fixture_add (fixture, &soon);
  remind_fixture_wait_count (fixture, 2);
}

static void
set_locked (RemindFixture *fixture,
            gboolean       is_locked)
{
  g_autoptr (GError) error = NULL;

  caucus_database_execute (fixture->database, is_locked ? "BEGIN IMMEDIATE" : "ROLLBACK", &error);
  g_assert_no_error (error);
}

/* It cannot be claimed, and is shown all the same: once. */
static void
test_locked (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);
  g_autofree char *errors = NULL;

  set_locked (fixture, TRUE);
  remind_fixture_start (fixture);
  remind_fixture_wait_count (fixture, 1);
  errors = remind_fixture_read (fixture, "errors");
  g_assert_nonnull (strstr (errors, "test.db: another program is writing"));

  set_locked (fixture, FALSE);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_count (fixture, 1);
  g_assert_false (fake_server_get (fixture->server, 0)->is_closed);
  g_assert_cmpuint (remind_fixture_count_log (fixture, &id, "fired"), ==, 1);
  fake_server_press (fixture->server, 0, "done");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_ACKNOWLEDGED);
}

/* The lock is gone after a moment, and nobody says so. */
static void
test_locked_briefly (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  set_locked (fixture, TRUE);
  remind_fixture_start_to_end (fixture);
  remind_fixture_wait_error (fixture, "another program is writing");
  set_locked (fixture, FALSE);
  remind_fixture_wait_count (fixture, 1);
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_FIRED);
}

/* A snooze that is not saved would never fire: the message comes back at once. */
static void
test_unsaved_snooze (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  CaucusId id = remind_fixture_add (fixture, &soon);

  remind_fixture_start (fixture);
  remind_fixture_wait_log (fixture, &id, "shown", 1);
  set_locked (fixture, TRUE);
  fake_server_press (fixture->server, 0, "snooze");
  remind_fixture_wait_count (fixture, 2);
  set_locked (fixture, FALSE);
  fake_server_press (fixture->server, 1, "snooze");
  remind_fixture_wait_state (fixture, &id, CAUCUS_REMINDER_SNOOZED);
}

static void
set_readable (RemindFixture *fixture,
              gboolean       is_readable)
{
  const char *const sqls[] = {
    is_readable ? "PRAGMA locking_mode = NORMAL" : "PRAGMA locking_mode = EXCLUSIVE",
    /* Only now the lock changes. */
    "BEGIN IMMEDIATE", "UPDATE setting SET value = value", "COMMIT",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sqls); i++)
    {
      g_autoptr (GError) error = NULL;

      caucus_database_execute (fixture->database, sqls[i], &error);
      g_assert_no_error (error);
    }
}

/* It may get better, so the service stays; but a person has to know. */
static void
test_unreadable (void)
{
  g_autoptr (RemindFixture) fixture = remind_fixture_new ();
  GSubprocess *process;

  remind_fixture_add (fixture, &soon);
  set_readable (fixture, FALSE);
  process = remind_fixture_start_to_end (fixture);
  remind_fixture_wait_name (fixture);
  for (guint i = 0; i < 3; i++)
    g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_count (fixture, 1);
  g_assert_cmpstr (fake_server_get (fixture->server, 0)->summary, ==,
                   "Sessions are not being announced");
  g_assert_nonnull (g_subprocess_get_identifier (process));

  set_readable (fixture, TRUE);
  g_variant_unref (remind_fixture_call (fixture, "Refresh"));
  remind_fixture_wait_closed (fixture, 0);
  remind_fixture_wait_count (fixture, 2);
  g_assert_cmpstr (fake_server_get (fixture->server, 1)->summary, ==, "Session 4");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-store/silent-change", test_silent_change);
  g_test_add_func ("/remind-store/silent-restore", test_silent_restore);
  g_test_add_func ("/remind-store/locked", test_locked);
  g_test_add_func ("/remind-store/locked-briefly", test_locked_briefly);
  g_test_add_func ("/remind-store/unsaved-snooze", test_unsaved_snooze);
  g_test_add_func ("/remind-store/unreadable", test_unreadable);
  return g_test_run ();
}
