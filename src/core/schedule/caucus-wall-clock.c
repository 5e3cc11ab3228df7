/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time of day as the person's locale writes it. */
#include "caucus-wall-clock.h"

#include <langinfo.h>
#include <string.h>

static gboolean
uses_twelve_hours (void)
{
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%r") != NULL || strstr (format, "%p") != NULL
         || strstr (format, "%I") != NULL;
}

/**
 * caucus_wall_clock_format:
 *
 * Returns: (transfer full): "4:00\u202fPM" or "16:00", as the locale of the process writes it
 */
char *
caucus_wall_clock_format (GDateTime *time)
{
  return g_date_time_format (time, uses_twelve_hours () ? "%-I:%M\u202f%p" : "%H:%M");
}

/**
 * caucus_wall_clock_format_seconds:
 *
 * Returns: (transfer full): the time with its seconds
 */
char *
caucus_wall_clock_format_seconds (GDateTime *time)
{
  return g_date_time_format (time, uses_twelve_hours () ? "%-I:%M:%S\u202f%p" : "%H:%M:%S");
}
