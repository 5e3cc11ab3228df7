/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times, spans and the words of bargaining as a person reads them, in their language. */
#include "config.h"

#include "caucus-format.h"

#include <glib/gi18n.h>
#include <langinfo.h>

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

static gboolean
uses_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%r") != NULL || strstr (format, "%p") != NULL
         || strstr (format, "%I") != NULL;
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
  return format_wall (usec, zone, uses_twelve_hours () ? "%-I:%M\u202f%p" : "%H:%M");
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
  return format_wall (usec, zone, uses_twelve_hours () ? "%-I:%M:%S\u202f%p" : "%H:%M:%S");
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
 * Returns: (transfer full): "Feb 13"
 */
char *
caucus_format_short_date (gint64      usec,
                          const char *zone)
{
  /* Translators: a date without its year, as strftime formats it */
  return format_wall (usec, zone, _("%b %-d"));
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
    N_("Table session"), N_("Prep session"), N_("Caucus"), N_("Small group"), N_("Mediation"),
    N_("Fact-finding"), N_("Board meeting"), N_("Ratification"),
  };

  return _(words[kind]);
}

const char *
caucus_format_session_status (CaucusSessionStatus status)
{
  static const char *const words[] = {
    N_("Tentative"), N_("Confirmed"), N_("Held"), N_("Cancelled"),
  };

  return _(words[status]);
}

const char *
caucus_format_session_change (CaucusSessionChangeKind what)
{
  static const char *const words[] = {
    N_("Added"), N_("Moved"), N_("Cancelled"), N_("Confirmed"), N_("Held"), N_("Made tentative"),
  };

  return _(words[what]);
}

const char *
caucus_format_level (CaucusLevel level)
{
  static const char *const words[] = {
    N_("Table"), N_("Members"), N_("Team"), N_("Caucus"), N_("Strategy"),
  };

  return _(words[level]);
}

const char *
caucus_format_round_state (CaucusRoundState state)
{
  static const char *const words[] = {
    N_("Preparing"), N_("Opened"), N_("Bargaining"), N_("Impasse"), N_("Mediation"),
    N_("Fact-finding"), N_("Settled"), N_("Ratifying"), N_("Ratified"), N_("Rejected"),
  };

  return _(words[state]);
}

const char *
caucus_format_note_kind (CaucusNoteKind kind)
{
  static const char *const words[] = {
    N_("Statement"), N_("Question"), N_("Answer"), N_("Commitment"), N_("Caucus begins"),
    N_("Caucus ends"), N_("Pass"), N_("TA"), N_("Break"),
  };

  return _(words[kind]);
}

const char *
caucus_format_event_kind (CaucusEventKind kind)
{
  static const char *const words[] = {
    N_("Held"), N_("Question answered"), N_("Accepted"), N_("Rejected"), N_("Withdrawn"),
    N_("Expired"), N_("Referred"), N_("Reopened"), N_("Ratified"), N_("Not ratified"),
  };

  return _(words[kind]);
}

const char *
caucus_format_pass_state (CaucusPassState state)
{
  static const char *const words[] = {
    N_("Passed"), N_("Superseded"), N_("Countered"), N_("On hold"), N_("Accepted"), N_("Rejected"),
    N_("Withdrawn"), N_("Expired"),
  };

  return _(words[state]);
}

const char *
caucus_format_thread_kind (CaucusThreadKind kind)
{
  static const char *const words[] = {
    N_("Article"), N_("MOU"), N_("Appendix"), N_("Issue"),
  };

  return _(words[kind]);
}

static char *
format_court (const CaucusParty *court)
{
  if (court == NULL)
    return g_strdup (_("Open"));
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
    N_("Unopened"), N_("Open"), N_("On hold"), N_("TA"), N_("Withdrawn"), N_("Referred"),
    N_("Ratified"), N_("Not ratified"),
  };

  if (state == CAUCUS_THREAD_OPEN)
    return format_court (court);
  return g_strdup (_(words[state]));
}

const char *
caucus_format_reminder_state (CaucusReminderState state)
{
  static const char *const words[] = {
    N_("Scheduled"), N_("Shown"), N_("Snoozed"), N_("Done"), N_("Missed"), N_("Cancelled"),
  };

  return _(words[state]);
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
