/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times: how long before a session a reminder fires, and when that is. */
#include "caucus-lead.h"

#include "caucus-error.h"
#include "caucus-zone.h"

/* A year: what is further away belongs in a calendar. */
#define MAX_MINUTES (366 * 24 * 60)

static gboolean
parse (const char *lead,
       guint64    *count,
       char       *unit)
{
  const char *end = NULL;

  if (lead == NULL || !g_ascii_isdigit (lead[0]))
    return FALSE;
  *count = g_ascii_strtoull (lead, (char **) &end, 10);
  *unit = *end;
  if (*end == '\0' || end[1] != '\0')
    return FALSE;
  switch (*unit)
    {
    case 'd':
      return *count <= MAX_MINUTES / (24 * 60);
    case 'h':
      return *count <= MAX_MINUTES / 60;
    case 'm':
      return *count <= MAX_MINUTES;
    default:
      return FALSE;
    }
}

/**
 * caucus_lead_check:
 * @lead: "1d", "2h", "60m"; at most a year
 *
 * Returns: whether @lead is a lead time; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_lead_check (const char  *lead,
                   GError     **error)
{
  guint64 count;
  char unit;

  if (parse (lead, &count, &unit))
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
               "“%s” is not a lead time such as 1d, 2h or 60m", lead != NULL ? lead : "");
  return FALSE;
}

/**
 * caucus_lead_check_list:
 * @leads: lead times separated by commas; may be empty
 *
 * Returns: whether each is a lead time
 */
gboolean
caucus_lead_check_list (const char  *leads,
                        GError     **error)
{
  g_auto (GStrv) list = g_strsplit (leads, ",", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    {
      if (!caucus_lead_check (list[i], error))
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_lead_due_usec:
 * @lead: a checked lead time
 * @start_usec: when the session starts
 * @zone: the session's zone
 *
 * Days keep the wall time, across a change of the clocks too; hours and minutes
 * are absolute.
 *
 * Returns: when the reminder fires, microseconds since 1970 UTC
 */
gint64
caucus_lead_due_usec (const char *lead,
                      gint64      start_usec,
                      GTimeZone  *zone)
{
  guint64 count = 0;
  char unit = 'm';

  g_return_val_if_fail (parse (lead, &count, &unit), start_usec);

  if (unit == 'd')
    {
      g_autoptr (GDateTime) start = caucus_zone_to_date_time (start_usec, zone);
      g_autoptr (GDateTime) due = g_date_time_add_days (start, -(int) count);

      return g_date_time_to_unix (due) * G_USEC_PER_SEC;
    }
  if (unit == 'h')
    count *= 60;
  return start_usec - (gint64) count * 60 * G_USEC_PER_SEC;
}
