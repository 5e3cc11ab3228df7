/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose court, in which order, and in which words. */
#include <locale.h>

#include "caucus-test-clock.h"
#include "caucus-thread-summary.h"
#include "table/caucus-table-line.h"
#include "table/caucus-table-lines.h"

static const CaucusParty ours = {
  .id = { { 1 } }, .side = CAUCUS_SIDE_UNION, .name = (char *) "Union",
};
static const CaucusParty theirs = {
  .id = { { 2 } }, .side = CAUCUS_SIDE_EMPLOYER, .name = (char *) "District",
};

static CaucusThreadSummary *
new_summary (const char        *title,
             const CaucusParty *court,
             const char        *since)
{
  CaucusThreadSummary *summary = g_new0 (CaucusThreadSummary, 1);

  summary->id = caucus_id_new ();
  summary->thread = g_new0 (CaucusThread, 1);
  summary->thread->id = summary->id;
  summary->thread->title = g_strdup (title);
  summary->state = CAUCUS_THREAD_OPEN;
  if (court != NULL)
    summary->court_id = court->id;
  summary->since_usec = caucus_test_clock_at (since);
  return summary;
}

static GPtrArray *
new_threads (void)
{
  GPtrArray *threads = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_thread_summary_free);
  CaucusThreadSummary *leaves = new_summary ("Leaves", &ours, "2025-03-14T01:00:00Z");

  leaves->last_employer = g_new0 (CaucusPass, 1);
  leaves->last_employer->kind = CAUCUS_PASS_COUNTER;
  leaves->last_employer->number = 2;
  g_ptr_array_add (threads, leaves);
  g_ptr_array_add (threads, new_summary ("Agreed", NULL, "2025-01-17T01:00:00Z"));
  g_ptr_array_add (threads, new_summary ("Food Service", &ours, "2025-02-14T01:00:00Z"));
  g_ptr_array_add (threads, new_summary ("Transportation", &theirs, "2025-03-20T15:00:00Z"));
  return threads;
}

static void
test_court (void)
{
  CaucusTableCourt court = {
    .owing = &ours,
    .other = &theirs,
    .zone = "America/Denver",
    .now_usec = caucus_test_clock_at ("2025-03-20T16:00:00Z"),
  };
  g_autoptr (GPtrArray) threads = new_threads ();
  g_autoptr (GPtrArray) us = caucus_table_lines_for_court (threads, &court);
  g_autoptr (GPtrArray) them = NULL;
  const CaucusTableLine *line;

  g_assert_cmpuint (us->len, ==, 2);
  line = g_ptr_array_index (us, 0);
  g_assert_cmpstr (line->title, ==, "Food Service");
  g_assert_cmpstr (line->detail, ==, "35 days");
  g_assert_cmpstr (line->subtitle, ==, "In our court since Feb 13");
  line = g_ptr_array_index (us, 1);
  g_assert_cmpstr (line->title, ==, "Leaves");
  g_assert_cmpstr (line->detail, ==, "7 days");
  g_assert_cmpstr (line->subtitle, ==, "In our court since Mar 13 · District Counter 2");

  court.owing = &theirs;
  court.other = &ours;
  them = caucus_table_lines_for_court (threads, &court);
  g_assert_cmpuint (them->len, ==, 1);
  line = g_ptr_array_index (them, 0);
  g_assert_cmpstr (line->detail, ==, "Since today");
}

static void
test_held (void)
{
  CaucusTableCourt court = {
    .owing = &theirs,
    .zone = "America/Denver",
    .now_usec = caucus_test_clock_at ("2025-03-20T16:00:00Z"),
  };
  g_autoptr (GPtrArray) threads = new_threads ();
  g_autoptr (GPtrArray) lines = NULL;
  CaucusThreadSummary *summary = g_ptr_array_index (threads, 3);

  summary->state = CAUCUS_THREAD_HELD;
  lines = caucus_table_lines_for_court (threads, &court);
  g_assert_cmpstr (((const CaucusTableLine *) g_ptr_array_index (lines, 0))->subtitle, ==,
                   "On hold since Mar 20");
}

static void
test_issues (void)
{
  CaucusIssue safe = {
    .id = caucus_id_new (), .party_id = ours.id, .title = (char *) "A safe place to work",
    .text = (char *) "Reports are answered.",
  };
  CaucusIssue costs = {
    .id = caucus_id_new (), .party_id = theirs.id, .title = (char *) "Costs",
    .text = (char *) "Costs are kept.", .source = (char *) "Board",
  };
  g_autoptr (GPtrArray) issues = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = NULL;
  const CaucusTableLine *line;

  g_ptr_array_add (issues, &costs);
  g_ptr_array_add (issues, &safe);
  lines = caucus_table_lines_for_issues (issues, &ours.id);
  g_assert_cmpuint (lines->len, ==, 1);
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->title, ==, "A safe place to work");
  g_assert_cmpstr (line->text, ==, "Reports are answered.");
  g_assert_cmpstr (line->subtitle, ==, "");
}

static void
test_reminders (void)
{
  CaucusReminder reminder = {
    .id = caucus_id_new (),
    .lead = (char *) "1d",
    .state = CAUCUS_REMINDER_MISSED,
    .session_kind = CAUCUS_SESSION_MEDIATION,
    .session_start_usec = caucus_test_clock_at ("2025-03-20T22:00:00Z"),
    .session_zone = (char *) "America/Denver",
  };
  g_autoptr (GPtrArray) reminders = g_ptr_array_new ();
  g_autoptr (GPtrArray) lines = NULL;
  const CaucusTableLine *line;

  g_ptr_array_add (reminders, &reminder);
  lines = caucus_table_lines_for_reminders (reminders,
                                            caucus_test_clock_at ("2025-03-20T20:00:00Z"));
  line = g_ptr_array_index (lines, 0);
  g_assert_cmpstr (line->title, ==, "Mediation");
  g_assert_cmpstr (line->subtitle, ==,
                   "Thu, Mar 20, 2025, 4:00\u202fPM, in 2 hours · Missed, 1 day before");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  caucus_test_clock_set_utc ("2025-03-20T16:00:00Z");
  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_add_func ("/table-lines/court", test_court);
  g_test_add_func ("/table-lines/held", test_held);
  g_test_add_func ("/table-lines/issues", test_issues);
  g_test_add_func ("/table-lines/reminders", test_reminders);
  return g_test_run ();
}
