/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Waiting for what the service shows and writes, never longer than a test has patience. */
#include "remind-fixture.h"

#include <glib/gstdio.h>
#include <string.h>

#define PATIENCE_USEC (20 * G_USEC_PER_SEC)
#define TICK_MSEC     10

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
is_over (gpointer data)
{
  const CaucusReminder *reminder = data;

  return g_get_real_time () >= reminder->session_end_usec;
}

void
remind_fixture_wait_over (RemindFixture  *fixture,
                          const CaucusId *session_id)
{
  g_autoptr (CaucusReminder) reminder = remind_fixture_get_reminder (fixture, session_id);

  remind_wait (is_over, reminder, "the session to be over");
}

static gboolean
is_printed (gpointer data)
{
  Awaited *awaited = data;
  g_autofree char *errors = remind_fixture_read (awaited->fixture, "errors");

  return strstr (errors, awaited->event) != NULL;
}

void
remind_fixture_wait_error (RemindFixture *fixture,
                           const char    *message)
{
  Awaited awaited = { .fixture = fixture, .event = message };

  remind_wait (is_printed, &awaited, message);
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
