/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample store makes itself, and always has something to come. */
#include "caucus-sample.h"

#include <glib/gstdio.h>

#include "caucus-clock.h"
#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-zone.h"
#include "exchange-fixture.h"

#define MINUTE_USEC ((gint64) 60 * G_USEC_PER_SEC)

/* 2026-11-24T18:32:10Z, a Tuesday: 11:32 in Denver. */
#define TUESDAY_USEC ((gint64) 1795545130 * G_USEC_PER_SEC)

static gint64 now_usec;

static gint64
clock_cb (gpointer user_data)
{
  return now_usec;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *rounds = g_build_filename (g_getenv ("CAUCUS_SOURCE_DIR"), "data", "rounds",
                                              NULL);

  fixture_set_up (fixture, data);
  g_setenv ("CAUCUS_ROUNDS_DIR", rounds, TRUE);
  now_usec = TUESDAY_USEC;
  caucus_clock_set (clock_cb, NULL);
}

static GPtrArray *
list_sessions (Fixture *fixture)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "store.db");
  GPtrArray *sessions = caucus_session_table_list (database, NULL, NULL);

  g_assert_nonnull (sessions);
  return sessions;
}

static void
assert_session (const CaucusSession *session,
                const char          *start,
                const char          *end)
{
  g_autofree char *start_utc = caucus_zone_format_utc (session->start_usec);
  g_autofree char *end_utc = caucus_zone_format_utc (session->end_usec);

  g_assert_cmpstr (start_utc, ==, start);
  g_assert_cmpstr (end_utc, ==, end);
  g_assert_cmpstr (session->title, ==, "Practice session");
  g_assert_cmpint (session->status, ==, CAUCUS_SESSION_CONFIRMED);
  g_assert_true (session->is_open);
}

static void
ensure (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_sample_ensure (fixture->store_path, &error));
  g_assert_no_error (error);
}

static void
test_made (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  gint64 due_usec;

  ensure (fixture);
  database = fixture_open (fixture, "store.db");
  rounds = caucus_round_table_list (database, NULL);
  g_assert_cmpuint (rounds->len, ==, 3);
  sessions = caucus_session_table_list (database, NULL, NULL);
  assert_session (g_ptr_array_index (sessions, sessions->len - 2),
                  "2026-11-24T18:50:00Z", "2026-11-24T21:50:00Z");
  assert_session (g_ptr_array_index (sessions, sessions->len - 1),
                  "2026-12-01T23:00:00Z", "2026-12-02T03:00:00Z");
  g_assert_true (caucus_reminder_table_next_due (database, &due_usec, NULL));
  g_assert_cmpint (due_usec, ==, TUESDAY_USEC / MINUTE_USEC * MINUTE_USEC + 3 * MINUTE_USEC);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) same = NULL;
  g_autoptr (GPtrArray) later = NULL;

  ensure (fixture);
  first = list_sessions (fixture);
  ensure (fixture);
  same = list_sessions (fixture);
  g_assert_cmpuint (same->len, ==, first->len);

  now_usec += 30 * 24 * 60 * MINUTE_USEC;
  ensure (fixture);
  later = list_sessions (fixture);
  g_assert_cmpuint (later->len, ==, first->len + 2);
}

/* A start that is on the step stays there; anything later goes to the next. */
static void
test_start (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) sessions = NULL;
  const CaucusSession *first;

  now_usec = TUESDAY_USEC / (5 * MINUTE_USEC) * (5 * MINUTE_USEC) - MINUTE_USEC;
  ensure (fixture);
  sessions = list_sessions (fixture);
  first = g_ptr_array_index (sessions, sessions->len - 2);
  g_assert_cmpint (first->start_usec, ==, now_usec + 16 * MINUTE_USEC);
}

static void
test_half_made (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "store.db");
  g_autoptr (GPtrArray) sessions = NULL;

  g_clear_pointer (&database, caucus_database_close);
  ensure (fixture);
  sessions = list_sessions (fixture);
  g_assert_cmpuint (sessions->len, >, 40);
}

static void
test_no_rounds (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("CAUCUS_ROUNDS_DIR", fixture->directory, TRUE);
  g_assert_false (caucus_sample_ensure (fixture->store_path, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->store_path, G_FILE_TEST_EXISTS));
}

static void
test_broken_round (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "round.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "{", -1, NULL));
  g_setenv ("CAUCUS_ROUNDS_DIR", fixture->directory, TRUE);
  g_assert_false (caucus_sample_ensure (fixture->store_path, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
  g_assert_false (g_file_test (fixture->store_path, G_FILE_TEST_EXISTS));
}

#define ADD(path, func) \
  g_test_add ("/sample/" path, Fixture, NULL, set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("made", test_made);
  ADD ("again", test_again);
  ADD ("start", test_start);
  ADD ("half-made", test_half_made);
  ADD ("no-rounds", test_no_rounds);
  ADD ("broken-round", test_broken_round);
  return g_test_run ();
}
