/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a session's times, with no widget in sight. */
#include <locale.h>

#include "calendar/caucus-schedule-draft.h"
#include "caucus-test-clock.h"

#define NO_ERROR (-1)

static const CaucusRound denver = {
  .title = (char *) "Sample round",
  .zone = (char *) "America/Denver",
  .reminders = (char *) "1d",
};

static CaucusScheduleDraft *
new_draft (void)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 27, G_DATE_MARCH, 2025);
  return caucus_schedule_draft_new (&denver, &day);
}

/* Each case is typed into a fresh draft; an empty zone stands for the round's. */
static void
test_times (void)
{
  static const struct
  {
    const char *date, *start, *end, *zone;
    int error;
    const char *start_utc, *end_utc;
  } cases[] = {
    { "2025-03-27", "16:00", "20:00", "", NO_ERROR,
      "2025-03-27T22:00:00Z", "2025-03-28T02:00:00Z" },
    { "2025-02-13", "4 pm", "8 pm", "", NO_ERROR,
      "2025-02-13T23:00:00Z", "2025-02-14T03:00:00Z" },
    /* An end before the start is the next day's. */
    { "2025-02-27", "17:00", "0:50", "", NO_ERROR,
      "2025-02-28T00:00:00Z", "2025-02-28T07:50:00Z" },
    /* Over the night in which the clocks go forward there is an hour less, */
    { "2025-03-08", "22:00", "4:00", "", NO_ERROR,
      "2025-03-09T05:00:00Z", "2025-03-09T10:00:00Z" },
    /* and over the one in which they go back there is one more. */
    { "2025-11-01", "22:00", "4:00", "", NO_ERROR,
      "2025-11-02T04:00:00Z", "2025-11-02T11:00:00Z" },
    /* The first of two times of the same name. */
    { "2025-11-02", "1:30", "5:00", "", NO_ERROR,
      "2025-11-02T07:30:00Z", "2025-11-02T12:00:00Z" },
    /* No such time. */
    { "2025-03-09", "2:30", "5:00", "", CAUCUS_SCHEDULE_START, NULL, NULL },
    { "2025-03-09", "1:30", "2:30", "", CAUCUS_SCHEDULE_END, NULL, NULL },
    { "2025-03-08", "18:00", "2:15", "", CAUCUS_SCHEDULE_END, NULL, NULL },
    { "2025-03-09", "2:30", "5:00", "UTC", NO_ERROR,
      "2025-03-09T02:30:00Z", "2025-03-09T05:00:00Z" },
    { "2025-03-27", "16:00", "16:00", "", CAUCUS_SCHEDULE_END, NULL, NULL },
    { "2025-02-30", "16:00", "20:00", "", CAUCUS_SCHEDULE_DATE, NULL, NULL },
    { "", "16:00", "20:00", "", CAUCUS_SCHEDULE_DATE, NULL, NULL },
    { "2025-03-27", "", "20:00", "", CAUCUS_SCHEDULE_START, NULL, NULL },
    { "2025-03-27", "25:00", "20:00", "", CAUCUS_SCHEDULE_START, NULL, NULL },
    { "2025-03-27", "16:00", "later", "", CAUCUS_SCHEDULE_END, NULL, NULL },
    { "2025-03-27", "16:00", "20:00", "Mars/Olympus", CAUCUS_SCHEDULE_ZONE, NULL, NULL },
    { "2025-03-27", "16:00", "20:00", "../etc/passwd", CAUCUS_SCHEDULE_ZONE, NULL, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaucusScheduleDraft) draft = new_draft ();

      g_test_message ("%s %s-%s %s", cases[i].date, cases[i].start, cases[i].end, cases[i].zone);
      g_object_set (draft, "date", cases[i].date, "start", cases[i].start, "end", cases[i].end,
                    NULL);
      if (cases[i].zone[0] != '\0')
        g_object_set (draft, "zone", cases[i].zone, NULL);

      g_assert_cmpint (caucus_schedule_draft_is_valid (draft), ==, cases[i].error == NO_ERROR);
      for (int field = 0; field < CAUCUS_SCHEDULE_N_FIELDS; field++)
        g_assert_cmpint (caucus_schedule_draft_get_error (draft, field) != NULL, ==,
                         field == cases[i].error);
      if (cases[i].error != NO_ERROR)
        continue;
      g_assert_cmpint (caucus_schedule_draft_get_start (draft), ==,
                       caucus_test_clock_at (cases[i].start_utc));
      g_assert_cmpint (caucus_schedule_draft_get_end (draft), ==,
                       caucus_test_clock_at (cases[i].end_utc));
    }
}

static void
test_streams (void)
{
  static const struct
  {
    const char *stream;
    gboolean is_valid;
  } cases[] = {
    { "", TRUE },
    { "https://stream.example.org/2025", TRUE },
    { "http://example.org", TRUE },
    { "stream.example.org", FALSE },
    { "https://", FALSE },
    { "file:///etc/passwd", FALSE },
    { "javascript:alert(1)", FALSE },
    { "https://example.org/a b", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaucusScheduleDraft) draft = new_draft ();

      g_object_set (draft, "stream", cases[i].stream, NULL);
      g_test_message ("%s", cases[i].stream);
      g_assert_cmpint (caucus_schedule_draft_is_valid (draft), ==, cases[i].is_valid);
      g_assert_cmpint (caucus_schedule_draft_get_error (draft, CAUCUS_SCHEDULE_STREAM) == NULL,
                       ==, cases[i].is_valid);
    }
}

static void
test_hints (void)
{
  g_autoptr (CaucusScheduleDraft) draft = new_draft ();

  caucus_test_clock_set_utc ("2025-03-20T12:00:00Z");
  g_object_set (draft, "start", "17:00", "end", "0:50", NULL);
  g_assert_cmpstr (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_DATE), ==,
                   "Thursday, March 27, 2025");
  g_assert_cmpstr (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_END), ==,
                   "+1 day · 7 h 50 min");
  g_object_set (draft, "end", "18:00", NULL);
  g_assert_cmpstr (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_END), ==, "1 hour");
  /* The computer is in Denver too: nothing to say, until the session is elsewhere. */
  g_assert_null (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_START));
  g_object_set (draft, "zone", "America/New_York", NULL);
  g_assert_nonnull (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_START));

  g_object_set (draft, "date", "2025-03-01", NULL);
  g_assert_nonnull (g_strrstr (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_DATE),
                               "past"));
  caucus_test_clock_clear ();
}

/* A kind brings its openness along until somebody has chosen. */
static void
test_openness (void)
{
  g_autoptr (CaucusScheduleDraft) draft = new_draft ();
  gboolean is_open;

  g_object_get (draft, "is-open", &is_open, NULL);
  g_assert_true (is_open);
  g_object_set (draft, "kind", CAUCUS_SESSION_MEDIATION, NULL);
  g_object_get (draft, "is-open", &is_open, NULL);
  g_assert_false (is_open);
  g_object_set (draft, "is-open", TRUE, NULL);
  g_object_set (draft, "kind", CAUCUS_SESSION_PREP, NULL);
  g_object_get (draft, "is-open", &is_open, NULL);
  g_assert_true (is_open);
}

static void
test_session (void)
{
  g_autoptr (CaucusScheduleDraft) draft = new_draft ();
  g_autoptr (CaucusSession) session = NULL;
  g_autoptr (CaucusSession) prep = NULL;
  g_autoptr (CaucusSession) caucus = NULL;

  g_object_set (draft, "title", "  ", "place", " Ed Center ", NULL);
  session = caucus_schedule_draft_dup_session (draft);
  g_assert_false (caucus_id_is_none (&session->id));
  g_assert_null (session->title);
  g_assert_cmpstr (session->place, ==, "Ed Center");
  g_assert_null (session->stream);
  g_assert_cmpstr (session->zone, ==, "America/Denver");
  g_assert_cmpint (session->status, ==, CAUCUS_SESSION_CONFIRMED);
  g_assert_cmpint (session->level, ==, CAUCUS_LEVEL_TABLE);

  /* What the team does alone is not for the table. */
  g_object_set (draft, "kind", CAUCUS_SESSION_PREP, NULL);
  prep = caucus_schedule_draft_dup_session (draft);
  g_assert_cmpint (prep->level, ==, CAUCUS_LEVEL_TEAM);
  g_object_set (draft, "kind", CAUCUS_SESSION_CAUCUS, NULL);
  caucus = caucus_schedule_draft_dup_session (draft);
  g_assert_cmpint (caucus->level, ==, CAUCUS_LEVEL_CAUCUS);
}

/* A move starts from the session as it is, and is none until the times differ. */
static void
test_move (void)
{
  CaucusSession session = {
    .id = caucus_id_new (),
    .start_usec = caucus_test_clock_at ("2025-02-28T00:00:00Z"),
    .end_usec = caucus_test_clock_at ("2025-02-28T07:50:00Z"),
    .zone = (char *) "America/Denver",
  };
  g_autoptr (CaucusScheduleDraft) draft = caucus_schedule_draft_new_move (&session);
  g_autofree char *reason = NULL;

  g_assert_cmpint (caucus_schedule_draft_get_start (draft), ==, session.start_usec);
  g_assert_cmpint (caucus_schedule_draft_get_end (draft), ==, session.end_usec);
  g_assert_false (caucus_schedule_draft_is_valid (draft));
  g_object_set (draft, "reason", " Board meets ", NULL);
  g_assert_false (caucus_schedule_draft_is_valid (draft));
  g_object_set (draft, "date", "2025-02-26", NULL);
  g_assert_true (caucus_schedule_draft_is_valid (draft));
  reason = caucus_schedule_draft_dup_reason (draft);
  g_assert_cmpstr (reason, ==, "Board meets");
}

/* The fields have no place for days, and a session of more than one keeps its length. */
static void
test_move_long (void)
{
  static const struct
  {
    const char *date, *start, *end;
    const char *start_utc, *end_utc, *hint;
  } cases[] = {
    { "2025-02-28", "16:00", "22:00", "2025-02-28T23:00:00Z", "2025-03-02T05:00:00Z",
      "+1 day · 30 hours" },
    /* Over the night in which the clocks go forward. */
    { "2025-03-08", "16:00", "22:00", "2025-03-08T23:00:00Z", "2025-03-10T04:00:00Z",
      "+1 day · 29 hours" },
    /* A later start makes it shorter, not a day longer. */
    { "2025-02-28", "23:00", "22:00", "2025-03-01T06:00:00Z", "2025-03-02T05:00:00Z",
      "+1 day · 23 hours" },
    { "2025-02-28", "16:00", "16:00", "2025-02-28T23:00:00Z", "2025-03-01T23:00:00Z",
      "+1 day · 24 hours" },
    { "2025-02-28", "22:00", "3:00", "2025-03-01T05:00:00Z", "2025-03-02T10:00:00Z",
      "+2 days · 29 hours" },
    { "2025-02-28", "10:00", "21:00", "2025-02-28T17:00:00Z", "2025-03-02T04:00:00Z",
      "+1 day · 35 hours" },
  };
  CaucusSession session = {
    .id = caucus_id_new (),
    .start_usec = caucus_test_clock_at ("2025-02-26T23:00:00Z"),
    .end_usec = caucus_test_clock_at ("2025-02-28T05:00:00Z"),
    .zone = (char *) "America/Denver",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CaucusScheduleDraft) draft = caucus_schedule_draft_new_move (&session);

      g_test_message ("%s %s-%s", cases[i].date, cases[i].start, cases[i].end);
      g_assert_cmpint (caucus_schedule_draft_get_end (draft), ==, session.end_usec);
      g_object_set (draft, "date", cases[i].date, "start", cases[i].start, "end", cases[i].end,
                    NULL);
      g_assert_true (caucus_schedule_draft_is_valid (draft));
      g_assert_cmpint (caucus_schedule_draft_get_start (draft), ==,
                       caucus_test_clock_at (cases[i].start_utc));
      g_assert_cmpint (caucus_schedule_draft_get_end (draft), ==,
                       caucus_test_clock_at (cases[i].end_utc));
      g_assert_cmpstr (caucus_schedule_draft_get_hint (draft, CAUCUS_SCHEDULE_END), ==,
                       cases[i].hint);
    }
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_changed_once (void)
{
  g_autoptr (CaucusScheduleDraft) draft = new_draft ();
  guint changed = 0, notified = 0;

  g_signal_connect_swapped (draft, "changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (draft, "notify::start", G_CALLBACK (count_cb), &notified);
  g_object_set (draft, "start", "9:00", NULL);
  g_object_set (draft, "start", "9:00", NULL);
  g_assert_cmpuint (changed, ==, 1);
  g_assert_cmpuint (notified, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_add_func ("/schedule-draft/times", test_times);
  g_test_add_func ("/schedule-draft/streams", test_streams);
  g_test_add_func ("/schedule-draft/hints", test_hints);
  g_test_add_func ("/schedule-draft/openness", test_openness);
  g_test_add_func ("/schedule-draft/session", test_session);
  g_test_add_func ("/schedule-draft/move", test_move);
  g_test_add_func ("/schedule-draft/move-long", test_move_long);
  g_test_add_func ("/schedule-draft/changed-once", test_changed_once);
  return g_test_run ();
}
