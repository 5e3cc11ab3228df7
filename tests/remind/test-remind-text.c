/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notification says: how far away, on which day, across a change of the clocks. */
#include "caucus-remind-text.h"

#include "caucus-zone.h"

#define HOUR_USEC ((gint64) 60 * 60 * G_USEC_PER_SEC)

static gint64
instant (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  gint64 usec = 0;

  caucus_zone_parse_instant (text, utc, &usec, &error);
  g_assert_no_error (error);
  return usec;
}

static void
test_when (void)
{
  static const struct
  {
    const char *start;
    int hours;
    const char *now;
    const char *words;
  } cases[] = {
    /* Thu 13 Feb 2020, 16:00 in winter time. */
    { "2020-02-13T23:00Z", 4, "2020-02-13T22:45Z", "In 15 minutes, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T22:44:31Z", "In 15 minutes, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T22:59Z", "In 1 minute, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T22:59:40Z", "Starts now, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T23:00Z", "Starts now, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T23:00:20Z", "Started just now, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T23:20Z", "Started 20 minutes ago, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-14T00:00Z", "Started 1 hour ago, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-14T01:05Z", "Started 2 h 5 min ago, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T22:00Z", "In 1 hour, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-13T21:30Z", "In 1 h 30 min, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-12T23:00Z", "Tomorrow, Thu, Feb 13, 16:00–20:00 MST" },
    { "2020-02-13T23:00Z", 4, "2020-02-06T23:00Z", "In 7 days, Thu, Feb 13, 16:00–20:00 MST" },
    /* Wed 11 Mar 2020, 16:00 in summer time; the clocks changed on the 8th. */
    { "2020-03-11T22:00Z", 4, "2020-03-10T22:00Z", "Tomorrow, Wed, Mar 11, 16:00–20:00 MDT" },
    { "2020-03-11T22:00Z", 4, "2020-03-07T23:00Z", "In 4 days, Wed, Mar 11, 16:00–20:00 MDT" },
    { "2020-03-11T22:00Z", 4, "2020-03-08T05:59Z", "In 4 days, Wed, Mar 11, 16:00–20:00 MDT" },
    { "2020-03-11T22:00Z", 4, "2020-03-08T07:00Z", "In 3 days, Wed, Mar 11, 16:00–20:00 MDT" },
    /* Mediation into the next day, and a start soon after midnight. */
    { "2024-06-06T00:00Z", 9, "2024-06-05T23:45Z", "In 15 minutes, 18:00–03:00 (+1 day) MDT" },
    { "2024-06-06T06:10Z", 2, "2024-06-06T05:50Z", "In 20 minutes, Thu, Jun 6, 00:10–02:10 MDT" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaucusReminder reminder = { .session_zone = (char *) "America/Denver" };
      g_autofree char *words = NULL;

      reminder.session_start_usec = instant (cases[i].start);
      reminder.session_end_usec = reminder.session_start_usec + cases[i].hours * HOUR_USEC;
      words = caucus_remind_text_when (&reminder, instant (cases[i].now));
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_title_and_body (void)
{
  static const struct
  {
    const char *title;
    CaucusSessionKind kind;
    const char *place;
    CaucusLevel level;
    const char *said;
    const char *body;
  } cases[] = {
    { "Session 4", CAUCUS_SESSION_TABLE, "Ed Center", CAUCUS_LEVEL_TABLE,
      "Session 4", "In 15 minutes, 16:00–20:00 UTC\nEd Center" },
    { NULL, CAUCUS_SESSION_TABLE, NULL, CAUCUS_LEVEL_TABLE,
      "Table session", "In 15 minutes, 16:00–20:00 UTC" },
    { "", CAUCUS_SESSION_MEDIATION, "", CAUCUS_LEVEL_TABLE,
      "Mediation", "In 15 minutes, 16:00–20:00 UTC" },
    { "Walkout vote", CAUCUS_SESSION_CAUCUS, "Back room", CAUCUS_LEVEL_MEMBER,
      "Session", "In 15 minutes, 16:00–20:00 UTC" },
    { "Bottom line", CAUCUS_SESSION_PREP, "Back room", CAUCUS_LEVEL_STRATEGY,
      "Session", "In 15 minutes, 16:00–20:00 UTC" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaucusReminder reminder = {
        .session_title = (char *) cases[i].title,
        .session_kind = cases[i].kind,
        .session_place = (char *) cases[i].place,
        .session_level = cases[i].level,
        .session_zone = (char *) "UTC",
        .session_start_usec = instant ("2020-08-14T16:00Z"),
        .session_end_usec = instant ("2020-08-14T20:00Z"),
      };
      g_autofree char *title = caucus_remind_text_title (&reminder);
      g_autofree char *body = caucus_remind_text_body (&reminder, instant ("2020-08-14T15:45Z"));

      g_assert_cmpstr (title, ==, cases[i].said);
      g_assert_cmpstr (body, ==, cases[i].body);
    }
}

static void
test_missed (void)
{
  static const char expected[] =
    "Session: Fri, Aug 14, 16:00–20:00 UTC\n"
    "Session: Sun, Aug 16, 16:00–20:00 UTC\n"
    "Session: Mon, Aug 17, 16:00–20:00 UTC\n"
    "Session: Tue, Aug 18, 16:00–20:00 UTC\n"
    "Session: Wed, Aug 19, 16:00–20:00 UTC\n"
    "and 2 more sessions";
  g_autoptr (GPtrArray) missed = g_ptr_array_new ();
  CaucusReminder reminders[8];
  g_autofree char *title = NULL;
  g_autofree char *body = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (reminders); i++)
    {
      reminders[i] = (CaucusReminder) {
        .session_id = caucus_id_new (),
        .session_title = (char *) "Session",
        .session_zone = (char *) "UTC",
        .session_start_usec = instant ("2020-08-14T16:00Z") + i * 24 * HOUR_USEC,
        .session_end_usec = instant ("2020-08-14T20:00Z") + i * 24 * HOUR_USEC,
      };
      g_ptr_array_add (missed, &reminders[i]);
    }
  /* Two of one session are one line. */
  reminders[1].session_id = reminders[0].session_id;

  title = caucus_remind_text_missed_title (missed->len);
  body = caucus_remind_text_missed_body (missed);
  g_assert_cmpstr (title, ==, "8 reminders were missed");
  g_assert_cmpstr (body, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remind-text/when", test_when);
  g_test_add_func ("/remind-text/title-and-body", test_title_and_body);
  g_test_add_func ("/remind-text/missed", test_missed);
  return g_test_run ();
}
