/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a notification says: which session, when, where, in the person's language. */
#include "config.h"

#include "caucus-remind-text.h"

#include <glib/gi18n.h>

#include "caucus-wall-clock.h"
#include "caucus-zone.h"

#define MINUTE_USEC     (60 * G_USEC_PER_SEC)
#define HOUR_MINUTES    60
/* From here on a date says more than a count of hours. */
#define FAR_MINUTES     (12 * HOUR_MINUTES)
/* More lines than this a notification server cuts off. */
#define MAX_MISSED      5

static GTimeZone *
open_zone (const CaucusReminder *reminder)
{
  GTimeZone *zone = caucus_zone_open (reminder->session_zone, NULL);

  return zone != NULL ? zone : g_time_zone_new_utc ();
}

static const char *
kind_name (CaucusSessionKind kind)
{
  switch (kind)
    {
    case CAUCUS_SESSION_PREP:
      return C_("session kind", "Prep session");
    case CAUCUS_SESSION_CAUCUS:
      return C_("session kind", "Caucus");
    case CAUCUS_SESSION_SMALL_GROUP:
      return C_("session kind", "Small group");
    case CAUCUS_SESSION_MEDIATION:
      return C_("session kind", "Mediation");
    case CAUCUS_SESSION_FACT_FINDING:
      return C_("session kind", "Fact-finding");
    case CAUCUS_SESSION_BOARD:
      return C_("session kind", "Board meeting");
    case CAUCUS_SESSION_RATIFICATION:
      return C_("session kind", "Ratification");
    case CAUCUS_SESSION_TABLE:
    default:
      return C_("session kind", "Table session");
    }
}

/* A notification is on screen for everyone who stands behind the person. */
static gboolean
is_for_all_eyes (const CaucusReminder *reminder)
{
  return reminder->session_level == CAUCUS_LEVEL_TABLE;
}

/**
 * caucus_remind_text_title:
 *
 * Returns: (transfer full): the session's title, else its kind; of a session above
 *   table level neither
 */
char *
caucus_remind_text_title (const CaucusReminder *reminder)
{
  if (!is_for_all_eyes (reminder))
    return g_strdup (_("Session"));
  if (reminder->session_title != NULL && reminder->session_title[0] != '\0')
    return g_strdup (reminder->session_title);
  return g_strdup (kind_name (reminder->session_kind));
}

static char *
span_to_come (int minutes)
{
  int hours = minutes / HOUR_MINUTES;

  if (minutes <= 0)
    return g_strdup (_("Starts now"));
  if (hours == 0)
    return g_strdup_printf (ngettext ("In %d minute", "In %d minutes", (gulong) minutes), minutes);
  if (minutes % HOUR_MINUTES == 0)
    return g_strdup_printf (ngettext ("In %d hour", "In %d hours", (gulong) hours), hours);
  /* Translators: hours and minutes, as in "In 1 h 30 min" */
  return g_strdup_printf (_("In %d h %d min"), hours, minutes % HOUR_MINUTES);
}

static char *
span_past (int minutes)
{
  int hours = minutes / HOUR_MINUTES;

  if (minutes <= 0)
    return g_strdup (_("Started just now"));
  if (hours == 0)
    return g_strdup_printf (ngettext ("Started %d minute ago", "Started %d minutes ago",
                                      (gulong) minutes), minutes);
  if (minutes % HOUR_MINUTES == 0)
    return g_strdup_printf (ngettext ("Started %d hour ago", "Started %d hours ago",
                                      (gulong) hours), hours);
  /* Translators: hours and minutes, as in "Started 1 h 30 min ago" */
  return g_strdup_printf (_("Started %d h %d min ago"), hours, minutes % HOUR_MINUTES);
}

static char *
span_in_words (gint64     start_usec,
               gint64     now_usec,
               GTimeZone *zone)
{
  gint64 away_usec = start_usec - now_usec;
  int minutes = (int) ((ABS (away_usec) + MINUTE_USEC / 2) / MINUTE_USEC);
  int days = caucus_zone_days_between (now_usec, start_usec, zone);

  if (away_usec < -G_USEC_PER_SEC)
    return span_past (minutes);
  if (minutes < FAR_MINUTES || days == 0)
    return span_to_come (minutes);
  if (days == 1)
    return g_strdup (_("Tomorrow"));
  return g_strdup_printf (ngettext ("In %d day", "In %d days", (gulong) days), days);
}

/* "16:00–20:00 MST", "18:00–03:30 (+1 day) MDT", or by twelve hours */
static char *
hours_in_words (const CaucusReminder *reminder,
                GTimeZone            *zone)
{
  g_autoptr (GDateTime) start = caucus_zone_to_date_time (reminder->session_start_usec, zone);
  g_autoptr (GDateTime) end = caucus_zone_to_date_time (reminder->session_end_usec, zone);
  g_autofree char *from = caucus_wall_clock_format (start);
  g_autofree char *to = caucus_wall_clock_format (end);
  const char *name = g_date_time_get_timezone_abbreviation (start);
  int days = caucus_zone_days_between (reminder->session_start_usec, reminder->session_end_usec,
                                       zone);

  if (days == 0)
    /* Translators: from, to, name of the time zone: "16:00–20:00 MST" */
    return g_strdup_printf (C_("hours", "%s–%s %s"), from, to, name);
  /* Translators: from, to, nights between them, name of the time zone */
  return g_strdup_printf (ngettext ("%s–%s (+%d day) %s", "%s–%s (+%d days) %s", (gulong) days),
                          from, to, days, name);
}

static char *
date_in_words (gint64     usec,
               GTimeZone *zone)
{
  g_autoptr (GDateTime) time = caucus_zone_to_date_time (usec, zone);

  /* Translators: a day, for g_date_time_format(): "Thu, Feb 13" */
  /* xgettext:no-c-format */
  return g_date_time_format (time, _("%a, %b %-d"));
}

static char *
day_and_hours (const CaucusReminder *reminder,
               GTimeZone            *zone)
{
  g_autofree char *date = date_in_words (reminder->session_start_usec, zone);
  g_autofree char *hours = hours_in_words (reminder, zone);

  /* Translators: day, hours: "Thu, Feb 13, 16:00–20:00 MST" */
  return g_strdup_printf (C_("day and hours", "%s, %s"), date, hours);
}

/**
 * caucus_remind_text_when:
 *
 * A bubble can stay for long, so whatever counts from now stands beside a time
 * that stays true, and beside the date where the session is not today.
 *
 * Returns: (transfer full): "In 15 minutes, 16:00–20:00 MST", by the wall clock of
 *   the session's zone
 */
char *
caucus_remind_text_when (const CaucusReminder *reminder,
                         gint64                now_usec)
{
  g_autoptr (GTimeZone) zone = open_zone (reminder);
  g_autofree char *span = span_in_words (reminder->session_start_usec, now_usec, zone);
  g_autofree char *time = NULL;

  if (caucus_zone_days_between (now_usec, reminder->session_start_usec, zone) == 0)
    time = hours_in_words (reminder, zone);
  else
    time = day_and_hours (reminder, zone);
  /* Translators: how far away, when: "In 15 minutes, 16:00–20:00 MST" */
  return g_strdup_printf (C_("span and time", "%s, %s"), span, time);
}

/**
 * caucus_remind_text_body:
 *
 * Returns: (transfer full): when, and on a second line where; plain text
 */
char *
caucus_remind_text_body (const CaucusReminder *reminder,
                         gint64                now_usec)
{
  g_autofree char *when = caucus_remind_text_when (reminder, now_usec);

  if (!is_for_all_eyes (reminder)
      || reminder->session_place == NULL || reminder->session_place[0] == '\0')
    return g_steal_pointer (&when);
  return g_strdup_printf ("%s\n%s", when, reminder->session_place);
}

char *
caucus_remind_text_missed_title (guint n_missed)
{
  return g_strdup_printf (ngettext ("%u reminder was missed", "%u reminders were missed", n_missed),
                          n_missed);
}

static char *
missed_line (const CaucusReminder *reminder)
{
  g_autoptr (GTimeZone) zone = open_zone (reminder);
  g_autofree char *title = caucus_remind_text_title (reminder);
  g_autofree char *time = day_and_hours (reminder, zone);

  /* Translators: title, time: "Table session: Thu, Feb 13, 16:00–20:00 MST" */
  return g_strdup_printf (_("%s: %s"), title, time);
}

static gboolean
is_of_same_session (GPtrArray *missed,
                    guint      index)
{
  const CaucusReminder *before, *reminder;

  if (index == 0)
    return FALSE;
  before = g_ptr_array_index (missed, index - 1);
  reminder = g_ptr_array_index (missed, index);
  return caucus_id_equal (&before->session_id, &reminder->session_id);
}

/**
 * caucus_remind_text_missed_body:
 * @missed: (element-type CaucusReminder): those of one session beside each other
 *
 * Returns: (transfer full): a line for each session, the first few; plain text
 */
char *
caucus_remind_text_missed_body (GPtrArray *missed)
{
  g_autoptr (GString) body = g_string_new (NULL);
  int n_more = 0;
  int n_lines = 0;

  for (guint i = 0; i < missed->len; i++)
    {
      g_autofree char *line = NULL;

      if (is_of_same_session (missed, i))
        continue;
      if (n_lines == MAX_MISSED)
        {
          n_more++;
          continue;
        }
      line = missed_line (g_ptr_array_index (missed, i));
      g_string_append_printf (body, "%s%s", n_lines > 0 ? "\n" : "", line);
      n_lines++;
    }
  if (n_more > 0)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %d more session",
                                                         "and %d more sessions",
                                                         (gulong) n_more), n_more);

      g_string_append_printf (body, "\n%s", more);
    }
  return g_string_free (g_steal_pointer (&body), FALSE);
}
