/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wall time and instants: what a clock on the wall of a zone shows, and when. */
#include "caucus-zone.h"

#include <string.h>

#include "caucus-error.h"

/* What lies outside is a slip of the finger, and far outside of what GLib can reckon with. */
#define FIRST_YEAR 1900
#define LAST_YEAR  2200

/* GLib takes a path, ":zone", an offset or a rule too; none of them may come from a file.
 * All names of zones begin with a capital, other files beside theirs do not. */
static gboolean
is_zone_name (const char *name)
{
  if (name == NULL || !g_ascii_isupper (name[0]) || name[1] == '\0')
    return FALSE;
  for (const char *p = name; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("/_+-", *p) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_zone_open:
 * @name: an IANA name, "America/Denver", or "UTC"
 *
 * Returns: (transfer full): the zone, or %NULL with %CAUCUS_ERROR_INVALID where
 *   this machine knows no such zone
 */
GTimeZone *
caucus_zone_open (const char  *name,
                  GError     **error)
{
  GTimeZone *zone = is_zone_name (name) ? g_time_zone_new_identifier (name) : NULL;

  if (zone == NULL)
    g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                 "“%s” is not a time zone that this machine knows", name != NULL ? name : "");
  return zone;
}

static gboolean
parse_digits (const char **text,
              int          count,
              int         *value)
{
  *value = 0;
  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + g_ascii_digit_value (**text);
      (*text)++;
    }
  return TRUE;
}

static gboolean
skip (const char **text,
      char         c)
{
  if (**text != c)
    return FALSE;
  (*text)++;
  return TRUE;
}

static gboolean
parse_fields (const char *wall,
              int        *fields)
{
  const char *p = wall;

  if (wall == NULL
      || !parse_digits (&p, 4, &fields[0]) || !skip (&p, '-')
      || !parse_digits (&p, 2, &fields[1]) || !skip (&p, '-')
      || !parse_digits (&p, 2, &fields[2])
      || (!skip (&p, 'T') && !skip (&p, ' '))
      || !parse_digits (&p, 2, &fields[3]) || !skip (&p, ':')
      || !parse_digits (&p, 2, &fields[4]))
    return FALSE;
  if (skip (&p, ':') && !parse_digits (&p, 2, &fields[5]))
    return FALSE;
  return *p == '\0';
}

static gboolean
invalid_time (const char  *text,
              GError     **error)
{
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
               "“%s” is not a time such as 2020-02-13T16:00", text != NULL ? text : "");
  return FALSE;
}

static gint64
offset_at (gint64     unix_seconds,
           GTimeZone *zone)
{
  return g_time_zone_get_offset (zone, g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL,
                                                                  unix_seconds));
}

/* Asks with the offset of the day before first, so that of a time that happens twice
 * the first is found; GLib by itself takes the second. */
static gboolean
find_instant (gint64     wall_seconds,
              GTimeZone *zone,
              gint64    *unix_seconds)
{
  const gint64 day = 24 * 60 * 60;

  for (gint64 probe = wall_seconds - day; probe <= wall_seconds + day; probe += 2 * day)
    {
      gint64 offset = offset_at (probe, zone);

      *unix_seconds = wall_seconds - offset;
      if (offset_at (*unix_seconds, zone) == offset)
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_zone_parse_wall:
 * @wall: "2020-02-13T16:00", seconds may follow; a space may stand for the T
 * @zone: the zone whose wall clock is meant
 * @usec: (out): the instant, microseconds since 1970 UTC
 *
 * A wall time that a change of the clocks skips is refused; of one that happens
 * twice, the first is meant.
 *
 * Returns: whether @wall is a time of @zone; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_zone_parse_wall (const char  *wall,
                        GTimeZone   *zone,
                        gint64      *usec,
                        GError     **error)
{
  g_autoptr (GDateTime) time = NULL;
  int fields[6] = { 0, };
  gint64 seconds;

  if (!parse_fields (wall, fields))
    return invalid_time (wall, error);
  if (fields[0] < FIRST_YEAR || fields[0] > LAST_YEAR)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                   "“%s” is not of the years %d to %d", wall, FIRST_YEAR, LAST_YEAR);
      return FALSE;
    }
  time = g_date_time_new_utc (fields[0], fields[1], fields[2], fields[3], fields[4], fields[5]);
  if (time == NULL)
    return invalid_time (wall, error);
  if (!find_instant (g_date_time_to_unix (time), zone, &seconds))
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                   "“%s” does not exist in %s: the clocks skip it",
                   wall, g_time_zone_get_identifier (zone));
      return FALSE;
    }
  /* 0 stands for no time at all. */
  *usec = seconds != 0 ? seconds * G_USEC_PER_SEC : 1;
  return TRUE;
}

/**
 * caucus_zone_parse_instant:
 * @text: wall time as caucus_zone_parse_wall() takes, or a UTC time ending in "Z"
 * @usec: (out): the instant
 *
 * Returns: whether @text is a time; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_zone_parse_instant (const char  *text,
                           GTimeZone   *zone,
                           gint64      *usec,
                           GError     **error)
{
  g_autoptr (GTimeZone) utc = NULL;
  g_autofree char *wall = NULL;

  if (text == NULL || !g_str_has_suffix (text, "Z"))
    return caucus_zone_parse_wall (text, zone, usec, error);

  utc = g_time_zone_new_utc ();
  wall = g_strndup (text, strlen (text) - 1);
  return caucus_zone_parse_wall (wall, utc, usec, error);
}

/**
 * caucus_zone_to_date_time:
 *
 * Returns: (transfer full): the instant as @zone's wall clock shows it
 */
GDateTime *
caucus_zone_to_date_time (gint64     usec,
                          GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (usec / G_USEC_PER_SEC);

  return g_date_time_to_timezone (utc, zone);
}

/**
 * caucus_zone_format_wall:
 *
 * Returns: (transfer full): "2020-02-13T16:00", with seconds where there are any
 */
char *
caucus_zone_format_wall (gint64     usec,
                         GTimeZone *zone)
{
  g_autoptr (GDateTime) time = caucus_zone_to_date_time (usec, zone);

  if (g_date_time_get_second (time) == 0)
    return g_date_time_format (time, "%Y-%m-%dT%H:%M");
  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%S");
}

/**
 * caucus_zone_format_utc:
 *
 * Returns: (transfer full): "2020-02-13T23:00:00Z"
 */
char *
caucus_zone_format_utc (gint64 usec)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (usec / G_USEC_PER_SEC);

  return g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
}

/**
 * caucus_zone_date_is_valid:
 *
 * Returns: whether @date is a day of the calendar written "2020-02-29"
 */
gboolean
caucus_zone_date_is_valid (const char *date)
{
  int year, month, day;
  const char *p = date;

  return date != NULL
         && parse_digits (&p, 4, &year) && skip (&p, '-')
         && parse_digits (&p, 2, &month) && skip (&p, '-')
         && parse_digits (&p, 2, &day) && *p == '\0'
         && year > 0
         && g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year);
}

static guint32
julian_day (gint64     usec,
            GTimeZone *zone)
{
  g_autoptr (GDateTime) time = caucus_zone_to_date_time (usec, zone);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) g_date_time_get_day_of_month (time),
                  (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  return g_date_get_julian (&date);
}

/**
 * caucus_zone_days_between:
 *
 * Returns: how many midnights of @zone lie between the two instants; negative
 *   when @to_usec is the earlier day
 */
int
caucus_zone_days_between (gint64     from_usec,
                          gint64     to_usec,
                          GTimeZone *zone)
{
  return (int) julian_day (to_usec, zone) - (int) julian_day (from_usec, zone);
}
