/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which days a month shows, by which week, and which month is shown first. */
#include <locale.h>

#include "calendar/caucus-month.h"
#include "caucus-test-clock.h"

static void
test_first_weekday (void)
{
  static const struct
  {
    const char *locale;
    GDateWeekday weekday;
  } cases[] = {
    { "en_US.UTF-8", G_DATE_SUNDAY },
    { "es_ES.UTF-8", G_DATE_MONDAY },
    { "de_DE.UTF-8", G_DATE_MONDAY },
    { "ar_EG.UTF-8", G_DATE_SATURDAY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_nonnull (setlocale (LC_ALL, cases[i].locale));
      g_test_message ("%s", cases[i].locale);
      g_assert_cmpint (caucus_month_get_first_weekday (), ==, cases[i].weekday);
    }
  setlocale (LC_ALL, "en_US.UTF-8");
}

/* For every month and every week: the first day is that weekday, and the month is whole. */
static void
test_first_day (void)
{
  for (int weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    for (int month = G_DATE_JANUARY; month <= G_DATE_DECEMBER; month++)
      for (int year = 2023; year <= 2026; year++)
        {
          GDate day, first;
          int before;

          g_date_clear (&day, 1);
          g_date_set_dmy (&day, 15, (GDateMonth) month, (GDateYear) year);
          caucus_month_get_first_day (&day, (GDateWeekday) weekday, &first);
          g_assert_cmpint (g_date_get_weekday (&first), ==, weekday);
          g_date_set_day (&day, 1);
          before = g_date_days_between (&first, &day);
          g_assert_cmpint (before, >=, 0);
          g_assert_cmpint (before, <, 7);
          g_assert_cmpint (before + g_date_get_days_in_month ((GDateMonth) month,
                                                              (GDateYear) year),
                           <=, CAUCUS_MONTH_N_DAYS);
        }
}

/* A session belongs to the day on which it starts where it is held. */
static void
test_session_day (void)
{
  CaucusSession session = {
    .start_usec = caucus_test_clock_at ("2025-02-28T00:00:00Z"),
    .end_usec = caucus_test_clock_at ("2025-02-28T07:50:00Z"),
    .zone = (char *) "America/Denver",
  };
  GDate day;

  caucus_month_get_session_day (&session, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 27);
  session.zone = (char *) "Europe/Berlin";
  caucus_month_get_session_day (&session, &day);
  g_assert_cmpint (g_date_get_day (&day), ==, 28);
}

static void
test_today (void)
{
  GDate today;

  /* The tests' computer is in Denver: a quarter to midnight, and a quarter past. */
  caucus_test_clock_set_utc ("2025-03-21T05:45:00Z");
  caucus_month_get_today (&today);
  g_assert_cmpint (g_date_get_day (&today), ==, 20);
  caucus_test_clock_advance (30 * 60);
  caucus_month_get_today (&today);
  g_assert_cmpint (g_date_get_day (&today), ==, 21);
  caucus_test_clock_clear ();
}

static void
test_nearest (void)
{
  CaucusSession sessions[] = {
    { .start_usec = 100, .end_usec = 200, .status = CAUCUS_SESSION_HELD },
    { .start_usec = 300, .end_usec = 400, .status = CAUCUS_SESSION_CANCELLED },
    { .start_usec = 500, .end_usec = 600, .status = CAUCUS_SESSION_TENTATIVE },
  };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  g_assert_null (caucus_month_find_nearest (list, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    g_ptr_array_add (list, &sessions[i]);
  g_assert_true (caucus_month_find_nearest (list, 150) == &sessions[0]);
  g_assert_true (caucus_month_find_nearest (list, 250) == &sessions[2]);
  /* Of a round that is over, the last. */
  g_assert_true (caucus_month_find_nearest (list, 700) == &sessions[2]);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_add_func ("/month/first-weekday", test_first_weekday);
  g_test_add_func ("/month/first-day", test_first_day);
  g_test_add_func ("/month/session-day", test_session_day);
  g_test_add_func ("/month/today", test_today);
  g_test_add_func ("/month/nearest", test_nearest);
  return g_test_run ();
}
