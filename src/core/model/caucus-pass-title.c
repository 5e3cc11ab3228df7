/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pass is called: the title that it got when it was handed over. */
#include "caucus-pass-title.h"

static const char *
kind_name (CaucusPassKind kind)
{
  switch (kind)
    {
    case CAUCUS_PASS_COUNTER:
      return "Counter";
    case CAUCUS_PASS_PACKAGE:
      return "Package";
    case CAUCUS_PASS_SUPPOSAL:
      return "Supposal";
    case CAUCUS_PASS_PROPOSAL:
    default:
      return "Proposal";
    }
}

/**
 * caucus_pass_title_number:
 *
 * Returns: (transfer full): "Counter 2", where the place says whose it is
 */
char *
caucus_pass_title_number (const CaucusPass *pass)
{
  return g_strdup_printf ("%s %u", kind_name (pass->kind), pass->number);
}

/**
 * caucus_pass_title_short:
 * @by_name: the word for the party that passed it
 *
 * Returns: (transfer full): "District Counter 2"
 */
char *
caucus_pass_title_short (const CaucusPass *pass,
                         const char       *by_name)
{
  return g_strdup_printf ("%s %s %u", by_name, kind_name (pass->kind), pass->number);
}

/**
 * caucus_pass_title_subject:
 *
 * Returns: (transfer full): what the thread is about: "Article 10 Corrective Action",
 *   "Appendix A Wages", "MOU Remote Work", "Appendix Calendar" or the bare title
 */
char *
caucus_pass_title_subject (const CaucusThread *thread)
{
  if (thread->article_number != NULL && thread->kind == CAUCUS_THREAD_APPENDIX)
    return g_strdup_printf ("Appendix %s %s", thread->article_number, thread->title);
  if (thread->article_number != NULL)
    return g_strdup_printf ("Article %s %s", thread->article_number, thread->title);
  if (thread->kind == CAUCUS_THREAD_MOU && !g_str_has_prefix (thread->title, "MOU"))
    return g_strdup_printf ("MOU %s", thread->title);
  if (thread->kind == CAUCUS_THREAD_APPENDIX && !g_str_has_prefix (thread->title, "Appendix"))
    return g_strdup_printf ("Appendix %s", thread->title);
  return g_strdup (thread->title);
}

/* Numbers only: a title is a fact and reads the same in every language. */
static char *
format_time (gint64     usec,
             GTimeZone *zone)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (usec / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (utc, zone);
  int hour = g_date_time_get_hour (local);

  return g_strdup_printf ("%d/%d/%d %d:%02d %s",
                          g_date_time_get_month (local), g_date_time_get_day_of_month (local),
                          g_date_time_get_year (local), (hour + 11) % 12 + 1,
                          g_date_time_get_minute (local), hour < 12 ? "am" : "pm");
}

/**
 * caucus_pass_title_full:
 *
 * Returns: (transfer full): "Union Counter 1 to District Proposal 2, Article 10
 *   Corrective Action, 2/27/2025 6:05 pm"
 */
char *
caucus_pass_title_full (const CaucusPassTitle *parts)
{
  g_autofree char *name = caucus_pass_title_short (parts->pass, parts->by_name);
  g_autofree char *subject = caucus_pass_title_subject (parts->thread);
  g_autofree char *time = format_time (parts->pass->at_usec, parts->zone);
  g_autofree char *answered = NULL;

  if (parts->pass->kind != CAUCUS_PASS_COUNTER || parts->answers == NULL)
    return g_strdup_printf ("%s, %s, %s", name, subject, time);
  answered = caucus_pass_title_short (parts->answers, parts->answers_by_name);
  return g_strdup_printf ("%s to %s, %s, %s", name, answered, subject, time);
}
