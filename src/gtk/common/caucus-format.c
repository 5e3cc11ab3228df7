/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times, spans and the words of bargaining as a person reads them, in their language. */
#include "config.h"

#include "caucus-format.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-wall-clock.h"
#include "caucus-zone.h"

static GDateTime *
wall_time (gint64      usec,
           const char *zone_name)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (zone_name, NULL);

  if (zone == NULL)
    zone = g_time_zone_new_local ();
  return caucus_zone_to_date_time (usec, zone);
}

static char *
format_wall (gint64      usec,
             const char *zone,
             const char *format)
{
  g_autoptr (GDateTime) time = wall_time (usec, zone);

  return g_date_time_format (time, format);
}

/**
 * caucus_format_time:
 *
 * Returns: (transfer full): "4:00 PM" or "16:00", as the locale writes it
 */
char *
caucus_format_time (gint64      usec,
                    const char *zone)
{
  g_autoptr (GDateTime) time = wall_time (usec, zone);

  return caucus_wall_clock_format (time);
}

/**
 * caucus_format_time_seconds:
 *
 * Returns: (transfer full): the time with its seconds
 */
char *
caucus_format_time_seconds (gint64      usec,
                            const char *zone)
{
  g_autoptr (GDateTime) time = wall_time (usec, zone);

  return caucus_wall_clock_format_seconds (time);
}

/**
 * caucus_format_date:
 *
 * Returns: (transfer full): "Thu, Feb 13, 2020"
 */
char *
caucus_format_date (gint64      usec,
                    const char *zone)
{
  /* Translators: a date with its weekday, as strftime formats it */
  return format_wall (usec, zone, _("%a, %b %-d, %Y"));
}

/**
 * caucus_format_short_date:
 *
 * Returns: (transfer full): "Feb 13", and "Feb 13, 2020" where that is not this year
 */
char *
caucus_format_short_date (gint64      usec,
                          const char *zone)
{
  g_autoptr (GDateTime) time = wall_time (usec, zone);
  g_autoptr (GDateTime) now = wall_time (caucus_clock_now_usec (), zone);

  if (g_date_time_get_year (time) != g_date_time_get_year (now))
    /* Translators: a day with its year, as strftime formats it */
    return g_date_time_format (time, _("%b %-d, %Y"));
  /* Translators: a date without its year, as strftime formats it */
  /* xgettext:no-c-format */
  return g_date_time_format (time, _("%b %-d"));
}

/**
 * caucus_format_short_date_time:
 *
 * Returns: (transfer full): "Feb 13, 4:05 PM"
 */
char *
caucus_format_short_date_time (gint64      usec,
                               const char *zone)
{
  g_autofree char *date = caucus_format_short_date (usec, zone);
  g_autofree char *time = caucus_format_time (usec, zone);

  /* Translators: a date, then a time */
  return g_strdup_printf (_("%s, %s"), date, time);
}

/**
 * caucus_format_session_hours:
 *
 * Returns: (transfer full): "4:00 PM – 8:00 PM MST", "+1 day" where it ends after midnight
 */
char *
caucus_format_session_hours (const CaucusSession *session)
{
  g_autofree char *start = caucus_format_time (session->start_usec, session->zone);
  g_autofree char *end = caucus_format_time (session->end_usec, session->zone);
  g_autoptr (GDateTime) time = wall_time (session->start_usec, session->zone);
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, NULL);
  const char *abbreviation = g_date_time_get_timezone_abbreviation (time);
  int days = 0;

  if (zone != NULL)
    days = caucus_zone_days_between (session->start_usec, session->end_usec, zone);
  if (days == 0)
    /* Translators: start, end and time zone of a session */
    return g_strdup_printf (_("%s – %s %s"), start, end, abbreviation);
  return g_strdup_printf (ngettext ("%s – %s +%d day %s", "%s – %s +%d days %s", (gulong) days),
                          start, end, days, abbreviation);
}

/**
 * caucus_format_session_when:
 *
 * Returns: (transfer full): the date and the hours
 */
char *
caucus_format_session_when (const CaucusSession *session)
{
  g_autofree char *date = caucus_format_date (session->start_usec, session->zone);
  g_autofree char *hours = caucus_format_session_hours (session);

  /* Translators: a session's date, then its hours */
  return g_strdup_printf (_("%s · %s"), date, hours);
}

/**
 * caucus_format_session_title:
 *
 * Returns: (transfer full): the session's title, its kind where it has none
 */
char *
caucus_format_session_title (const CaucusSession *session)
{
  if (session->title != NULL && session->title[0] != '\0')
    return g_strdup (session->title);
  return g_strdup (caucus_format_session_kind (session->kind));
}

static char *
format_ahead (gint64 minutes)
{
  gint64 hours = (minutes + 30) / 60;
  gint64 days = (minutes + 12 * 60) / (24 * 60);

  if (minutes < 1)
    return g_strdup (_("now"));
  if (minutes < 90)
    return g_strdup_printf (ngettext ("in %d minute", "in %d minutes", (gulong) minutes),
                            (int) minutes);
  if (hours < 36)
    return g_strdup_printf (ngettext ("in %d hour", "in %d hours", (gulong) hours), (int) hours);
  return g_strdup_printf (ngettext ("in %d day", "in %d days", (gulong) days), (int) days);
}

static char *
format_behind (gint64 minutes)
{
  gint64 hours = (minutes + 30) / 60;
  gint64 days = (minutes + 12 * 60) / (24 * 60);

  if (minutes < 90)
    return g_strdup_printf (ngettext ("%d minute ago", "%d minutes ago", (gulong) minutes),
                            (int) minutes);
  if (hours < 36)
    return g_strdup_printf (ngettext ("%d hour ago", "%d hours ago", (gulong) hours), (int) hours);
  return g_strdup_printf (ngettext ("%d day ago", "%d days ago", (gulong) days), (int) days);
}

/**
 * caucus_format_from_now:
 *
 * Returns: (transfer full): "in 3 days", "20 minutes ago"
 */
char *
caucus_format_from_now (gint64 usec,
                        gint64 now_usec)
{
  gint64 minutes = (usec - now_usec) / (60 * G_USEC_PER_SEC);

  return minutes <= -1 ? format_behind (-minutes) : format_ahead (minutes);
}

const char *
caucus_format_session_kind (CaucusSessionKind kind)
{
  static const char *const words[] = {
    NC_("session kind", "Table session"), NC_("session kind", "Prep session"),
    NC_("session kind", "Caucus"), NC_("session kind", "Small group"),
    NC_("session kind", "Mediation"), NC_("session kind", "Fact-finding"),
    NC_("session kind", "Board meeting"), NC_("session kind", "Ratification"),
  };

  return g_dpgettext2 (NULL, "session kind", words[kind]);
}

const char *
caucus_format_session_status (CaucusSessionStatus status)
{
  static const char *const words[] = {
    NC_("session status", "Tentative"), NC_("session status", "Confirmed"),
    NC_("session status", "Held"), NC_("session status", "Cancelled"),
  };

  return g_dpgettext2 (NULL, "session status", words[status]);
}

const char *
caucus_format_session_change (CaucusSessionChangeKind what)
{
  static const char *const words[] = {
    NC_("session change", "Added"), NC_("session change", "Moved"),
    NC_("session change", "Cancelled"), NC_("session change", "Confirmed"),
    NC_("session change", "Held"), NC_("session change", "Made tentative"),
  };

  return g_dpgettext2 (NULL, "session change", words[what]);
}

const char *
caucus_format_level (CaucusLevel level)
{
  static const char *const words[] = {
    NC_("level", "Table"), NC_("level", "Members"), NC_("level", "Team"), NC_("level", "Caucus"),
    NC_("level", "Strategy"),
  };

  return g_dpgettext2 (NULL, "level", words[level]);
}

const char *
caucus_format_note_kind (CaucusNoteKind kind)
{
  static const char *const words[] = {
    NC_("note kind", "Statement"), NC_("note kind", "Question"), NC_("note kind", "Answer"),
    NC_("note kind", "Commitment"), NC_("note kind", "Caucus begins"),
    NC_("note kind", "Caucus ends"), NC_("note kind", "Pass"), NC_("note kind", "TA"),
    NC_("note kind", "Break"),
  };

  return g_dpgettext2 (NULL, "note kind", words[kind]);
}

const char *
caucus_format_event_kind (CaucusEventKind kind)
{
  static const char *const words[] = {
    NC_("event of a thread", "Held"), NC_("event of a thread", "Question answered"),
    NC_("event of a thread", "Accepted"), NC_("event of a thread", "Rejected"),
    NC_("event of a thread", "Withdrawn"), NC_("event of a thread", "Expired"),
    NC_("event of a thread", "Referred"), NC_("event of a thread", "Reopened"),
    NC_("event of a thread", "Ratified"), NC_("event of a thread", "Not ratified"),
  };

  return g_dpgettext2 (NULL, "event of a thread", words[kind]);
}

const char *
caucus_format_pass_state (CaucusPassState state)
{
  static const char *const words[] = {
    NC_("pass state", "Passed"), NC_("pass state", "Superseded"), NC_("pass state", "Countered"),
    NC_("pass state", "On hold"), NC_("pass state", "Accepted"), NC_("pass state", "Rejected"),
    NC_("pass state", "Withdrawn"), NC_("pass state", "Expired"),
  };

  return g_dpgettext2 (NULL, "pass state", words[state]);
}

const char *
caucus_format_thread_kind (CaucusThreadKind kind)
{
  static const char *const words[] = {
    NC_("thread kind", "Article"), NC_("thread kind", "MOU"), NC_("thread kind", "Appendix"),
    NC_("thread kind", "Issue"),
  };

  return g_dpgettext2 (NULL, "thread kind", words[kind]);
}

static char *
format_court (const CaucusParty *court)
{
  if (court == NULL)
    return g_strdup (C_("thread state", "Open"));
  if (court->side == CAUCUS_SIDE_UNION)
    return g_strdup (_("In our court"));
  /* Translators: the party whose answer is awaited, "District" */
  return g_strdup_printf (_("In %s’s court"), court->name);
}

/**
 * caucus_format_thread_state:
 * @court: (nullable): the party that owes the next answer
 *
 * Returns: (transfer full): "In our court", "In District’s court", "On hold", ...
 */
char *
caucus_format_thread_state (CaucusThreadState  state,
                            const CaucusParty *court)
{
  static const char *const words[] = {
    NC_("thread state", "Unopened"), NC_("thread state", "Open"), NC_("thread state", "On hold"),
    NC_("thread state", "TA"), NC_("thread state", "Withdrawn"), NC_("thread state", "Referred"),
    NC_("thread state", "Ratified"), NC_("thread state", "Not ratified"),
  };

  if (state == CAUCUS_THREAD_OPEN)
    return format_court (court);
  return g_strdup (g_dpgettext2 (NULL, "thread state", words[state]));
}

const char *
caucus_format_reminder_state (CaucusReminderState state)
{
  static const char *const words[] = {
    NC_("reminder state", "Scheduled"), NC_("reminder state", "Shown"),
    NC_("reminder state", "Snoozed"), NC_("reminder state", "Done"),
    NC_("reminder state", "Missed"), NC_("reminder state", "Cancelled"),
  };

  return g_dpgettext2 (NULL, "reminder state", words[state]);
}

/**
 * caucus_format_lead:
 * @lead: a lead time, "1d", "2h" or "60m"
 *
 * Returns: (transfer full): "1 day before"
 */
char *
caucus_format_lead (const char *lead)
{
  guint64 count = g_ascii_strtoull (lead, NULL, 10);

  if (g_str_has_suffix (lead, "d"))
    return g_strdup_printf (ngettext ("%d day before", "%d days before", count), (int) count);
  if (g_str_has_suffix (lead, "h"))
    return g_strdup_printf (ngettext ("%d hour before", "%d hours before", count), (int) count);
  return g_strdup_printf (ngettext ("%d minute before", "%d minutes before", count), (int) count);
}
