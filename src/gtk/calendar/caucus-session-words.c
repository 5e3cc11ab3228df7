/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the calendar says and marks what a session is. */
#include "config.h"

#include "caucus-session-words.h"

#include <glib/gi18n.h>

#include "caucus-zone.h"
#include "common/caucus-format.h"

static int
days_later (const CaucusSession *session)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, NULL);

  return zone != NULL ? caucus_zone_days_between (session->start_usec, session->end_usec, zone) : 0;
}

/**
 * caucus_session_words_start:
 *
 * Returns: (transfer full): "4:00 PM", "5:00 PM, +1 day" where it ends after midnight
 */
char *
caucus_session_words_start (const CaucusSession *session)
{
  g_autofree char *time = caucus_format_time (session->start_usec, session->zone);
  int days = days_later (session);

  if (days == 0)
    return g_steal_pointer (&time);
  /* Translators: when a session starts, and how many days later it ends */
  return g_strdup_printf (ngettext ("%s, +%d\u00a0day", "%s, +%d\u00a0days",
                                    (gulong) days), time, days);
}

/**
 * caucus_session_words_kind:
 *
 * Returns: (transfer full): "Table session, confirmed, open to the public"
 */
char *
caucus_session_words_kind (const CaucusSession *session)
{
  const char *kind = caucus_format_session_kind (session->kind);
  const char *status = caucus_format_session_status (session->status);

  if (session->is_open)
    /* Translators: kind and status of a session */
    return g_strdup_printf (_("%s, %s, open to the public"), kind, status);
  /* Translators: kind and status of a session */
  return g_strdup_printf (_("%s, %s, closed"), kind, status);
}

/**
 * caucus_session_words_describe:
 *
 * Returns: (transfer full): what a screen reader says of the session
 */
char *
caucus_session_words_describe (const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *hours = caucus_format_session_hours (session);
  g_autofree char *kind = caucus_session_words_kind (session);

  /* Translators: title, hours, kind and status of a session */
  return g_strdup_printf (_("%s, %s, %s"), title, hours, kind);
}

char *
caucus_session_words_tooltip (const CaucusSession *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *hours = caucus_format_session_hours (session);
  g_autofree char *kind = caucus_session_words_kind (session);

  if (session->place == NULL)
    return g_strdup_printf ("%s\n%s\n%s", title, hours, kind);
  return g_strdup_printf ("%s\n%s\n%s\n%s", title, hours, session->place, kind);
}

static gboolean
has_same_offset (gint64     usec,
                 GTimeZone *a,
                 GTimeZone *b)
{
  g_autoptr (GDateTime) time_a = caucus_zone_to_date_time (usec, a);
  g_autoptr (GDateTime) time_b = caucus_zone_to_date_time (usec, b);

  return g_date_time_get_utc_offset (time_a) == g_date_time_get_utc_offset (time_b);
}

/**
 * caucus_session_words_local:
 *
 * Returns: (nullable) (transfer full): the session's times on this computer's
 *   clock, %NULL where that shows what the place's clock shows
 */
char *
caucus_session_words_local (const CaucusSession *session)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, NULL);
  const char *here = g_time_zone_get_identifier (local);
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (zone != NULL && has_same_offset (session->start_usec, zone, local))
    return NULL;
  start = caucus_format_short_date_time (session->start_usec, here);
  if (caucus_zone_days_between (session->start_usec, session->end_usec, local) == 0)
    end = caucus_format_time (session->end_usec, here);
  else
    end = caucus_format_short_date_time (session->end_usec, here);
  /* Translators: start and end of a session, in the time zone of this computer */
  return g_strdup_printf (_("%s – %s on this computer"), start, end);
}

/**
 * caucus_session_words_change:
 * @zone: the session's
 *
 * Returns: (transfer full): "Moved from Wed, Feb 26, 2025 4:00 PM", "Cancelled"
 */
char *
caucus_session_words_change (const CaucusSessionChange *change,
                             const char                *zone)
{
  const char *what = caucus_format_session_change (change->what);
  g_autofree char *date = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (change->old_start_usec == 0)
    return g_strdup (what);
  date = caucus_format_date (change->old_start_usec, zone);
  start = caucus_format_time (change->old_start_usec, zone);
  end = caucus_format_time (change->old_end_usec, zone);
  /* Translators: "Moved" from a date, a start and an end */
  return g_strdup_printf (_("%s from %s, %s – %s"), what, date, start, end);
}

/**
 * caucus_session_words_set_classes:
 *
 * Gives a widget the style of the session's status, and that of one team alone.
 */
void
caucus_session_words_set_classes (GtkWidget           *widget,
                                  const CaucusSession *session)
{
  const struct
  {
    const char *name;
    gboolean applies;
  } classes[] = {
    { "tentative", session->status == CAUCUS_SESSION_TENTATIVE },
    { "cancelled", session->status == CAUCUS_SESSION_CANCELLED },
    { "held", session->status == CAUCUS_SESSION_HELD },
    { "one-team", session->kind == CAUCUS_SESSION_PREP || session->kind == CAUCUS_SESSION_CAUCUS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (classes[i].applies)
        gtk_widget_add_css_class (widget, classes[i].name);
      else
        gtk_widget_remove_css_class (widget, classes[i].name);
    }
}
