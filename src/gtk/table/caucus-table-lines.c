/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From records to the lines of the Table's lists. */
#include "config.h"

#include "caucus-table-lines.h"

#include <glib/gi18n.h>

#include "caucus-thread-summary.h"
#include "caucus-zone.h"
#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"
#include "table/caucus-table-line.h"

static GPtrArray *
new_lines (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_table_line_free);
}

/* Today's waiting is not one day old yet. */
static char *
format_waiting (gint64                  since_usec,
                const CaucusTableCourt *court)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (court->zone, NULL);
  int days = 0;

  if (zone != NULL)
    days = caucus_zone_days_between (since_usec, court->now_usec, zone);
  if (days < 1)
    return g_strdup (_("Since today"));
  return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) days), days);
}

static char *
format_state (const CaucusThreadSummary *summary,
              const CaucusTableCourt    *court)
{
  g_autofree char *state = caucus_format_thread_state (summary->state, court->owing);
  g_autofree char *date = caucus_format_short_date (summary->since_usec, court->zone);
  const CaucusPass *latest = court->owing->side == CAUCUS_SIDE_UNION ? summary->last_employer
                                                                     : summary->last_union;
  g_autofree char *pass = NULL;

  if (latest == NULL || court->other == NULL)
    /* Translators: the state of a thread, and the date on which it came about */
    return g_strdup_printf (_("%s since %s"), state, date);
  pass = caucus_pass_words_short (latest, court->other->name);
  /* Translators: the state of a thread, the date on which it came about, and the pass
     that waits for an answer */
  return g_strdup_printf (_("%s since %s · %s"), state, date, pass);
}

static int
compare_waiting (gconstpointer a,
                 gconstpointer b)
{
  const CaucusThreadSummary *summary_a = *(const CaucusThreadSummary *const *) a;
  const CaucusThreadSummary *summary_b = *(const CaucusThreadSummary *const *) b;

  if (summary_a->since_usec != summary_b->since_usec)
    return summary_a->since_usec < summary_b->since_usec ? -1 : 1;
  return (int) summary_a->thread->position - (int) summary_b->thread->position;
}

static CaucusTableLine *
line_for_thread (const CaucusThreadSummary *summary,
                 const CaucusTableCourt    *court)
{
  CaucusTableLine *line = g_new0 (CaucusTableLine, 1);

  line->id = summary->id;
  line->target = caucus_id_to_string (&summary->id);
  line->title = caucus_pass_words_subject (summary->thread);
  line->subtitle = format_state (summary, court);
  line->detail = format_waiting (summary->since_usec, court);
  return line;
}

/**
 * caucus_table_lines_for_court:
 * @threads: (element-type CaucusThreadSummary): the round's threads
 *
 * Returns: (transfer full) (element-type CaucusTableLine): the threads that wait
 *   for the party, the longest waiting first
 */
GPtrArray *
caucus_table_lines_for_court (const GPtrArray        *threads,
                              const CaucusTableCourt *court)
{
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < threads->len; i++)
    {
      CaucusThreadSummary *summary = g_ptr_array_index (threads, i);

      if (caucus_id_equal (&summary->court_id, &court->owing->id))
        g_ptr_array_add (waiting, summary);
    }
  g_ptr_array_sort (waiting, compare_waiting);
  for (guint i = 0; i < waiting->len; i++)
    g_ptr_array_add (lines, line_for_thread (g_ptr_array_index (waiting, i), court));
  return lines;
}

static char *
title_of_reminder (const CaucusReminder *reminder)
{
  const CaucusSession session = {
    .title = reminder->session_title,
    .kind = reminder->session_kind,
  };

  return caucus_format_session_title (&session);
}

static char *
describe_reminder (const CaucusReminder *reminder,
                   gint64                now_usec)
{
  g_autofree char *lead = caucus_format_lead (reminder->lead);
  g_autofree char *date = caucus_format_date (reminder->session_start_usec,
                                              reminder->session_zone);
  g_autofree char *time = caucus_format_time (reminder->session_start_usec,
                                              reminder->session_zone);
  g_autofree char *start = caucus_format_from_now (reminder->session_start_usec, now_usec);
  const char *state = caucus_format_reminder_state (reminder->state);

  /* Translators: date and time of a session, "in 3 days", then "Missed" and "1 day before" */
  return g_strdup_printf (_("%s, %s, %s · %s, %s"), date, time, start, state, lead);
}

/**
 * caucus_table_lines_for_reminders:
 *
 * Returns: (transfer full) (element-type CaucusTableLine): a line for each reminder
 */
GPtrArray *
caucus_table_lines_for_reminders (const GPtrArray *reminders,
                                  gint64           now_usec)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < reminders->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (reminders, i);
      CaucusTableLine *line = g_new0 (CaucusTableLine, 1);

      line->id = reminder->id;
      line->target = caucus_id_to_string (&reminder->id);
      line->title = title_of_reminder (reminder);
      line->subtitle = describe_reminder (reminder, now_usec);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

/**
 * caucus_table_lines_for_issues:
 * @party_id: whose issues
 *
 * Returns: (transfer full) (element-type CaucusTableLine): the party's issues in their order
 */
GPtrArray *
caucus_table_lines_for_issues (const GPtrArray *issues,
                               const CaucusId  *party_id)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < issues->len; i++)
    {
      const CaucusIssue *issue = g_ptr_array_index (issues, i);
      CaucusTableLine *line;

      if (!caucus_id_equal (&issue->party_id, party_id))
        continue;
      line = g_new0 (CaucusTableLine, 1);
      line->id = issue->id;
      line->target = caucus_id_to_string (&issue->id);
      line->title = g_strdup (issue->title);
      line->subtitle = g_strdup (issue->source != NULL ? issue->source : "");
      line->text = g_strdup (issue->text);
      g_ptr_array_add (lines, line);
    }
  return lines;
}

/**
 * caucus_table_lines_for_sessions:
 *
 * Returns: (transfer full) (element-type CaucusTableLine): a line for each session
 */
GPtrArray *
caucus_table_lines_for_sessions (const GPtrArray *sessions)
{
  GPtrArray *lines = new_lines ();

  for (guint i = 0; i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);
      CaucusTableLine *line = g_new0 (CaucusTableLine, 1);

      line->id = session->id;
      line->target = caucus_id_to_string (&session->id);
      line->title = caucus_format_session_title (session);
      line->subtitle = caucus_format_session_when (session);
      g_ptr_array_add (lines, line);
    }
  return lines;
}
