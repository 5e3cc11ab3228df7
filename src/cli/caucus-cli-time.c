/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times as they are typed on the command line. */
#include "caucus-cli-time.h"

#include <string.h>

#include "caucus-cli-options.h"
#include "caucus-zone.h"

#define REPEATED_USEC ((gint64) 60 * 60 * G_USEC_PER_SEC)

/**
 * caucus_cli_parse_time:
 * @option: where @text was typed, "--start"
 * @text: wall time of @zone, or UTC with a Z
 *
 * Returns: whether @text is a time; otherwise @error is a usage error
 */
gboolean
caucus_cli_parse_time (const char  *option,
                       const char  *text,
                       GTimeZone   *zone,
                       gint64      *usec,
                       GError     **error)
{
  g_autoptr (GError) problem = NULL;

  if (caucus_zone_parse_instant (text, zone, usec, &problem))
    return TRUE;
  return caucus_cli_bad_value (error, option, g_steal_pointer (&problem));
}

static gboolean
is_time_of_day (const char *text)
{
  return strlen (text) == 5
         && g_ascii_isdigit (text[0]) && g_ascii_isdigit (text[1]) && text[2] == ':'
         && g_ascii_isdigit (text[3]) && g_ascii_isdigit (text[4]);
}

static gboolean
parse_on_day (const char  *text,
              GDateTime   *day,
              GTimeZone   *zone,
              gint64      *usec,
              GError     **error)
{
  g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");
  g_autofree char *wall = g_strdup_printf ("%sT%s", date, text);

  return caucus_cli_parse_time ("--end", wall, zone, usec, error);
}

static gboolean
is_same_wall (gint64     a_usec,
              gint64     b_usec,
              GTimeZone *zone)
{
  g_autofree char *a = caucus_zone_format_wall (a_usec, zone);
  g_autofree char *b = caucus_zone_format_wall (b_usec, zone);

  return strcmp (a, b) == 0;
}

/**
 * caucus_cli_parse_end:
 * @text: a time as caucus_cli_parse_time() takes it, or "20:00": of the day of the
 *   start, or of the next day where that is not after the start
 */
gboolean
caucus_cli_parse_end (const char  *text,
                      gint64       start_usec,
                      GTimeZone   *zone,
                      gint64      *end_usec,
                      GError     **error)
{
  g_autoptr (GDateTime) start = NULL;
  g_autoptr (GDateTime) next_day = NULL;

  if (!is_time_of_day (text))
    return caucus_cli_parse_time ("--end", text, zone, end_usec, error);
  start = caucus_zone_to_date_time (start_usec, zone);
  if (!parse_on_day (text, start, zone, end_usec, error))
    return FALSE;
  if (*end_usec > start_usec)
    return TRUE;
  /* In the hour that the clocks repeat, the second time that they show it may be meant. */
  if (is_same_wall (*end_usec + REPEATED_USEC, *end_usec, zone)
      && *end_usec + REPEATED_USEC > start_usec)
    {
      *end_usec += REPEATED_USEC;
      return TRUE;
    }
  next_day = g_date_time_add_days (start, 1);
  return parse_on_day (text, next_day, zone, end_usec, error);
}
