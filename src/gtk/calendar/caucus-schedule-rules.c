/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes typed dates and times a session's, and what to say where they do not. */
#include "config.h"

#include "caucus-schedule-rules.h"

#include <glib/gi18n.h>
#include <string.h>

#include "calendar/caucus-month.h"
#include "calendar/caucus-wall-input.h"
#include "caucus-clock.h"
#include "caucus-session-rules.h"
#include "caucus-zone.h"
#include "common/caucus-format.h"

#define DAY_MINUTES (24 * 60)

/* What the fields have come to so far. */
typedef struct
{
  const CaucusScheduleInput *input;
  CaucusScheduleVerdict *verdict;
  GTimeZone *zone;
  GDate date;
  int start_minutes;
  int end_minutes;
  int days;                       /* from the start's day to the end's */
  gboolean has_date;
  gboolean has_start;
  gboolean has_end;
} Judging;

static void
say_error (Judging             *judging,
           CaucusScheduleField  field,
           const char          *error)
{
  g_free (judging->verdict->errors[field]);
  judging->verdict->errors[field] = g_strdup (error);
}

static gboolean
to_instant (const Judging *judging,
            const GDate   *date,
            int            minutes,
            gint64        *usec)
{
  g_autofree char *wall = NULL;

  wall = g_strdup_printf ("%04u-%02u-%02uT%02d:%02d",
                          (guint) g_date_get_year (date), (guint) g_date_get_month (date),
                          (guint) g_date_get_day (date), minutes / 60, minutes % 60);
  return caucus_zone_parse_wall (wall, judging->zone, usec, NULL);
}

static char *
describe_gap (int minutes)
{
  g_autofree char *time = caucus_wall_input_format_time (minutes);

  return g_strdup_printf (_("There is no %s on this day: the clocks go forward"), time);
}

static void
judge_date (Judging *judging)
{
  judging->has_date = caucus_wall_input_parse_date (judging->input->date, &judging->date);
  if (!judging->has_date)
    say_error (judging, CAUCUS_SCHEDULE_DATE,
               judging->input->date[0] == '\0' ? _("Which day?") : _("This is not a date"));
}

static void
judge_zone (Judging *judging)
{
  judging->zone = caucus_zone_open (judging->input->zone, NULL);
  if (judging->zone == NULL)
    say_error (judging, CAUCUS_SCHEDULE_ZONE, _("This computer knows no such time zone"));
}

static gboolean
judge_time (Judging             *judging,
            CaucusScheduleField  field,
            const char          *text,
            int                 *minutes)
{
  if (caucus_wall_input_parse_time (text, minutes))
    return TRUE;
  say_error (judging, field, text[0] == '\0' ? _("At what time?") : _("This is not a time"));
  return FALSE;
}

static void
judge_start (Judging *judging)
{
  judging->has_start = judge_time (judging, CAUCUS_SCHEDULE_START, judging->input->start,
                                   &judging->start_minutes);
  if (!judging->has_start || !judging->has_date || judging->zone == NULL)
    return;
  if (!to_instant (judging, &judging->date, judging->start_minutes,
                   &judging->verdict->start_usec))
    {
      g_autofree char *error = describe_gap (judging->start_minutes);

      judging->has_start = FALSE;
      say_error (judging, CAUCUS_SCHEDULE_START, error);
    }
}

static int
minutes_of_day (GDateTime *time)
{
  return g_date_time_get_hour (time) * 60 + g_date_time_get_minute (time);
}

/* How long a session lasts by the clock on the wall; 0 for none. */
static int
measure_wall_minutes (const CaucusSession *session)
{
  g_autoptr (GTimeZone) zone = session != NULL ? caucus_zone_open (session->zone, NULL) : NULL;
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) end = NULL;

  if (zone == NULL)
    return 0;
  start = caucus_zone_to_date_time (session->start_usec, zone);
  end = caucus_zone_to_date_time (session->end_usec, zone);
  return caucus_zone_days_between (session->start_usec, session->end_usec, zone) * DAY_MINUTES
         + minutes_of_day (end) - minutes_of_day (start);
}

/*
 * An end that is earlier on the clock than the start is the next day's. A session of a day
 * and more that is moved stays about as long as it was: the fields have no place for days.
 */
static int
count_days (const Judging *judging)
{
  int wall_minutes = judging->end_minutes - judging->start_minutes;
  int was_minutes = measure_wall_minutes (judging->input->moved);

  if (was_minutes < DAY_MINUTES)
    return wall_minutes < 0 ? 1 : 0;
  return MAX ((was_minutes - wall_minutes + DAY_MINUTES / 2) / DAY_MINUTES,
              wall_minutes < 0 ? 1 : 0);
}

static void
judge_end (Judging *judging)
{
  GDate day = judging->date;

  judging->has_end = judge_time (judging, CAUCUS_SCHEDULE_END, judging->input->end,
                                 &judging->end_minutes);
  if (!judging->has_end || !judging->has_start || !judging->has_date || judging->zone == NULL)
    return;
  judging->days = count_days (judging);
  g_date_add_days (&day, (guint) judging->days);
  judging->has_end = to_instant (judging, &day, judging->end_minutes,
                                 &judging->verdict->end_usec);
  if (!judging->has_end)
    {
      g_autofree char *error = describe_gap (judging->end_minutes);

      say_error (judging, CAUCUS_SCHEDULE_END, error);
    }
  else if (!caucus_session_check_times (judging->verdict->start_usec, judging->verdict->end_usec,
                                        NULL))
    {
      judging->has_end = FALSE;
      say_error (judging, CAUCUS_SCHEDULE_END, _("The session would end as it starts"));
    }
}

static void
judge_stream (Judging *judging)
{
  const char *stream = judging->input->stream;
  g_autoptr (GUri) uri = NULL;
  const char *scheme;

  if (stream[0] == '\0')
    return;
  if (strpbrk (stream, " \t") == NULL)
    uri = g_uri_parse (stream, G_URI_FLAGS_NONE, NULL);
  scheme = uri != NULL ? g_uri_get_scheme (uri) : "";
  if ((!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
      || g_uri_get_host (uri) == NULL || g_uri_get_host (uri)[0] == '\0')
    say_error (judging, CAUCUS_SCHEDULE_STREAM,
               _("A web address begins with https:// and has no spaces"));
}

static char *
describe_length (gint64 minutes)
{
  int hours = (int) (minutes / 60);
  int rest = (int) (minutes % 60);

  if (hours == 0)
    return g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) rest), rest);
  if (rest == 0)
    return g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hours), hours);
  /* Translators: hours and minutes of a session's length */
  return g_strdup_printf (_("%d h %d min"), hours, rest);
}

static void
hint_date (Judging *judging)
{
  g_autofree char *text = caucus_month_format_day (&judging->date);

  if (judging->verdict->end_usec != 0
      && judging->verdict->end_usec <= caucus_clock_now_usec ())
    judging->verdict->hints[CAUCUS_SCHEDULE_DATE] =
      /* Translators: %s is a date */
      g_strdup_printf (_("%s · already past"), text);
  else
    judging->verdict->hints[CAUCUS_SCHEDULE_DATE] = g_steal_pointer (&text);
}

static gboolean
is_local_time (const Judging *judging,
               gint64         usec)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GDateTime) here = caucus_zone_to_date_time (usec, local);
  g_autoptr (GDateTime) there = caucus_zone_to_date_time (usec, judging->zone);

  return g_date_time_get_utc_offset (here) == g_date_time_get_utc_offset (there);
}

static void
hint_start (Judging *judging)
{
  gint64 start_usec = judging->verdict->start_usec;
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *time = NULL;

  if (is_local_time (judging, start_usec))
    return;
  time = caucus_format_short_date_time (start_usec, g_time_zone_get_identifier (local));
  judging->verdict->hints[CAUCUS_SCHEDULE_START] =
    /* Translators: %s is a date and time */
    g_strdup_printf (_("%s on this computer"), time);
}

static void
hint_end (Judging *judging)
{
  CaucusScheduleVerdict *verdict = judging->verdict;
  gint64 minutes = (verdict->end_usec - verdict->start_usec) / (60 * G_USEC_PER_SEC);
  g_autofree char *length = describe_length (minutes);

  if (judging->days > 0)
    verdict->hints[CAUCUS_SCHEDULE_END] =
      /* Translators: how many days after its start the session ends, and its length */
      g_strdup_printf (ngettext ("+%d day · %s", "+%d days · %s", (gulong) judging->days),
                       judging->days, length);
  else
    verdict->hints[CAUCUS_SCHEDULE_END] = g_steal_pointer (&length);
}

static gboolean
is_a_change (const Judging *judging)
{
  const CaucusSession *moved = judging->input->moved;

  return moved == NULL || moved->start_usec != judging->verdict->start_usec
         || moved->end_usec != judging->verdict->end_usec;
}

/**
 * caucus_schedule_rules_judge:
 * @verdict: (out caller-allocates): cleared before
 *
 * Says of each field what is wrong or how it is understood. An end that is
 * earlier on the clock than the start means the next day.
 */
void
caucus_schedule_rules_judge (const CaucusScheduleInput *input,
                             CaucusScheduleVerdict     *verdict)
{
  Judging judging = { .input = input, .verdict = verdict };
  g_autoptr (GTimeZone) zone = NULL;

  judge_date (&judging);
  judge_zone (&judging);
  zone = judging.zone;
  judge_start (&judging);
  judge_end (&judging);
  judge_stream (&judging);

  if (judging.has_date)
    hint_date (&judging);
  if (judging.has_date && judging.has_start && zone != NULL)
    hint_start (&judging);
  if (judging.has_date && judging.has_start && judging.has_end && zone != NULL)
    hint_end (&judging);

  verdict->is_valid = is_a_change (&judging);
  for (guint i = 0; i < CAUCUS_SCHEDULE_N_FIELDS; i++)
    verdict->is_valid = verdict->is_valid && verdict->errors[i] == NULL;
}

void
caucus_schedule_verdict_clear (CaucusScheduleVerdict *verdict)
{
  for (guint i = 0; i < CAUCUS_SCHEDULE_N_FIELDS; i++)
    {
      g_clear_pointer (&verdict->errors[i], g_free);
      g_clear_pointer (&verdict->hints[i], g_free);
    }
  verdict->start_usec = 0;
  verdict->end_usec = 0;
  verdict->is_valid = FALSE;
}
