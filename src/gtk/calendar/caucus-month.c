/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as six weeks: which days it shows, and which month is to be shown. */
#include "config.h"

#include "caucus-month.h"

#include <glib/gi18n.h>
#include <langinfo.h>

#include "caucus-clock.h"
#include "caucus-session-rules.h"
#include "caucus-zone.h"

/**
 * caucus_month_get_first_weekday:
 *
 * Returns: the day with which the locale begins a week
 */
GDateWeekday
caucus_month_get_first_weekday (void)
{
  /* glibc gives a day from which its weekdays count, and the first of them from 1. */
  int reference = GPOINTER_TO_INT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  int sunday_is_zero = (reference == 19971201 ? 1 : 0) + first - 1;

  return (GDateWeekday) ((sunday_is_zero + 6) % 7 + 1);
}

/**
 * caucus_month_get_first_day:
 * @day: any day of the month
 * @first: (out caller-allocates): the first of the 42 days on which the month is shown
 */
void
caucus_month_get_first_day (const GDate  *day,
                            GDateWeekday  first_weekday,
                            GDate        *first)
{
  int before;

  *first = *day;
  g_date_set_day (first, 1);
  before = ((int) g_date_get_weekday (first) - (int) first_weekday + 7) % 7;
  g_date_subtract_days (first, (guint) before);
}

static GDateTime *
to_date_time (const GDate *day)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return g_date_time_new (utc, g_date_get_year (day), (int) g_date_get_month (day),
                          g_date_get_day (day), 12, 0, 0);
}

/**
 * caucus_month_format:
 *
 * Returns: (transfer full): "March 2025"
 */
char *
caucus_month_format (const GDate *day)
{
  g_autoptr (GDateTime) time = to_date_time (day);

  /* Translators: a month and its year, as strftime formats them */
  return g_date_time_format (time, _("%OB %Y"));
}

/**
 * caucus_month_format_weekday:
 * @format: "%a" for the short name, "%A" for the whole one
 *
 * Returns: (transfer full): a weekday's name
 */
char *
caucus_month_format_weekday (GDateWeekday  weekday,
                             const char   *format)
{
  /* The first of January 2024 was a Monday. */
  g_autoptr (GDateTime) time = g_date_time_new_utc (2024, 1, (int) weekday, 12, 0, 0);

  return g_date_time_format (time, format);
}

/**
 * caucus_month_format_day:
 *
 * Returns: (transfer full): "Thursday, March 27, 2025"
 */
char *
caucus_month_format_day (const GDate *day)
{
  g_autoptr (GDateTime) time = to_date_time (day);

  /* Translators: a whole date, as strftime formats it */
  return g_date_time_format (time, _("%A, %B %-d, %Y"));
}

static void
set_from_time (GDate     *day,
               GDateTime *time)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
}

/**
 * caucus_month_get_today:
 * @today: (out caller-allocates): the day on this computer's calendar
 */
void
caucus_month_get_today (GDate *today)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) now = caucus_zone_to_date_time (caucus_clock_now_usec (), local);

  set_from_time (today, now);
}

/**
 * caucus_month_get_session_day:
 * @day: (out caller-allocates): the day on which the session starts where it is held
 */
void
caucus_month_get_session_day (const CaucusSession *session,
                              GDate               *day)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, NULL);
  g_autoptr (GDateTime) start = NULL;

  if (zone == NULL)
    zone = g_time_zone_new_utc ();
  start = caucus_zone_to_date_time (session->start_usec, zone);
  set_from_time (day, start);
}

/**
 * caucus_month_find_nearest:
 * @sessions: (element-type CaucusSession): earliest first
 *
 * Returns: (nullable) (transfer none): the next session to come, else the last one
 */
const CaucusSession *
caucus_month_find_nearest (const GPtrArray *sessions,
                           gint64           now_usec)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (caucus_session_is_upcoming (session, now_usec))
        return session;
    }
  return sessions->len > 0 ? g_ptr_array_index (sessions, sessions->len - 1) : NULL;
}
