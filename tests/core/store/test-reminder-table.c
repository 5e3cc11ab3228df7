/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders: what is planned when, what a change of the session does, and each shown once. */
#include "caucus-reminder-table.h"

#include "caucus-error.h"
#include "caucus-session-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-process.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

#define DAY_BEFORE  "2020-02-12T23:00:00Z"
#define HOUR_BEFORE "2020-02-13T22:00:00Z"

static CaucusReminder *
get_by_lead (CaucusTestStore *store,
             const CaucusId  *session_id,
             const char      *lead)
{
  g_autofree char *hex = caucus_id_to_string (session_id);
  CaucusId id = caucus_id_derive ("reminder", hex, lead, NULL);
  g_autoptr (GError) error = NULL;
  CaucusReminder *reminder = caucus_reminder_table_get (store->database, &id, &error);

  g_assert_no_error (error);
  return reminder;
}

static void
assert_reminder (CaucusTestStore     *store,
                 CaucusTestRound     *ids,
                 const char          *lead,
                 CaucusReminderState  state,
                 const char          *due)
{
  g_autoptr (CaucusReminder) reminder = get_by_lead (store, &ids->session_id, lead);

  g_assert_cmpstr (caucus_vocabulary_word (&caucus_reminder_states, reminder->state), ==,
                   caucus_vocabulary_word (&caucus_reminder_states, state));
  g_assert_cmpint (reminder->due_usec, ==, caucus_test_clock_at (due));
}

static guint
count_due (CaucusTestStore *store)
{
  g_autoptr (GPtrArray) due = NULL;

  due = caucus_reminder_table_list_due (store->database,
                                        caucus_database_get_now_usec (store->database), NULL);
  return due->len;
}

static gboolean
claim (CaucusTestStore *store,
       CaucusTestRound *ids,
       const char      *lead)
{
  g_autoptr (CaucusReminder) reminder = get_by_lead (store, &ids->session_id, lead);
  gboolean claimed = FALSE;

  g_assert_true (caucus_reminder_table_claim (store->database, &reminder->id, CAUCUS_REMINDER_FIRED,
                                              &claimed, NULL));
  return claimed;
}

static gboolean
acknowledge (CaucusTestStore *store,
             CaucusTestRound *ids,
             const char      *lead)
{
  g_autoptr (CaucusReminder) reminder = get_by_lead (store, &ids->session_id, lead);

  return caucus_reminder_table_acknowledge (store->database, &reminder->id, NULL);
}

static void
set_status (CaucusTestStore     *store,
            CaucusTestRound     *ids,
            CaucusSessionStatus  status)
{
  g_autoptr (GError) error = NULL;

  caucus_session_table_set_status (store->database, &ids->session_id, status, NULL, &error);
  g_assert_no_error (error);
}

static void
move (CaucusTestStore *store,
      CaucusTestRound *ids,
      const char      *start)
{
  const gint64 hours_4 = (gint64) 4 * 3600 * G_USEC_PER_SEC;
  CaucusSessionMove to = { .session_id = ids->session_id };
  g_autoptr (GError) error = NULL;

  to.start_usec = caucus_test_clock_at (start);
  to.end_usec = to.start_usec + hours_4;
  caucus_session_table_move (store->database, &to, &error);
  g_assert_no_error (error);
}

/* When a session is added: which of "1d" and "60m" is planned for when. */
static void
test_plan (CaucusTestStore *store,
           gconstpointer    data)
{
  static const struct
  {
    const char *now;
    CaucusReminderState day;
    CaucusReminderState hour;
  } cases[] = {
    { "2020-02-01T12:00:00Z", CAUCUS_REMINDER_SCHEDULED, CAUCUS_REMINDER_SCHEDULED },
    { "2020-02-12T22:59:59Z", CAUCUS_REMINDER_SCHEDULED, CAUCUS_REMINDER_SCHEDULED },
    /* Past when planned: only what is still to come fires. */
    { "2020-02-12T23:00:00Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_SCHEDULED },
    { "2020-02-13T12:00:00Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_SCHEDULED },
    /* Nothing left to come: the last one fires at once. */
    { "2020-02-13T22:00:00Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_SCHEDULED },
    { "2020-02-13T22:59:59Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_SCHEDULED },
    /* Begun, and over. */
    { "2020-02-13T23:00:00Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_CANCELLED },
    { "2020-02-20T12:00:00Z", CAUCUS_REMINDER_CANCELLED, CAUCUS_REMINDER_CANCELLED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaucusTestRound ids;

      g_test_message ("%s", cases[i].now);
      caucus_test_clock_set_utc (cases[i].now);
      caucus_test_round_add (store->database, &ids);
      assert_reminder (store, &ids, "1d", cases[i].day, DAY_BEFORE);
      assert_reminder (store, &ids, "60m", cases[i].hour, HOUR_BEFORE);
    }
  /* Of all these, only the two with nothing left to come are due now. */
  caucus_test_clock_set_utc ("2020-02-13T21:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 2);
}

static void
test_fields (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) reminder = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  reminder = get_by_lead (store, &ids.session_id, "60m");
  g_assert_true (caucus_id_equal (&reminder->session_id, &ids.session_id));
  g_assert_true (caucus_id_equal (&reminder->round_id, &ids.round_id));
  g_assert_cmpstr (reminder->lead, ==, "60m");
  g_assert_cmpstr (reminder->session_title, ==, "Priorities");
  g_assert_cmpint (reminder->session_kind, ==, CAUCUS_SESSION_TABLE);
  g_assert_cmpint (reminder->session_start_usec, ==,
                   caucus_test_clock_at (CAUCUS_TEST_SESSION_START));
  g_assert_cmpint (reminder->session_end_usec, ==, caucus_test_clock_at (CAUCUS_TEST_SESSION_END));
  g_assert_cmpstr (reminder->session_zone, ==, "America/Denver");
  g_assert_cmpstr (reminder->session_place, ==, "Ed Center");
  g_assert_cmpint (reminder->session_level, ==, CAUCUS_LEVEL_TABLE);
}

static void
test_claim (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusTestRound ids;
  gint64 due = 0;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  g_assert_false (claim (store, &ids, "1d"));
  g_assert_true (caucus_reminder_table_next_due (store->database, &due, NULL));
  g_assert_cmpint (due, ==, caucus_test_clock_at (DAY_BEFORE));

  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_cmpuint (count_due (store), ==, 1);
  g_assert_true (claim (store, &ids, "1d"));
  g_assert_false (claim (store, &ids, "1d"));
  g_assert_cmpuint (count_due (store), ==, 0);
  g_assert_true (caucus_reminder_table_next_due (store->database, &due, NULL));
  g_assert_cmpint (due, ==, caucus_test_clock_at (HOUR_BEFORE));

  /* A clock set back shows nothing twice. */
  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);
  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_false (claim (store, &ids, "1d"));
}

/* A machine that slept through both: both are found, by state and not by a window. */
static void
test_late (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (GPtrArray) fired = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc ("2020-06-01T12:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 2);
  g_assert_true (claim (store, &ids, "1d"));
  g_assert_true (claim (store, &ids, "60m"));
  fired = caucus_reminder_table_list_state (store->database, CAUCUS_REMINDER_FIRED, NULL);
  g_assert_cmpuint (fired->len, ==, 2);
}

static void
test_snooze (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) reminder = NULL;
  const CaucusId unknown = caucus_id_new ();
  g_autoptr (GError) error = NULL;
  gint64 due = 1;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  g_assert_true (caucus_reminder_table_next_due (store->database, &due, NULL));
  g_assert_cmpint (due, ==, 0);
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (HOUR_BEFORE);
  g_assert_true (claim (store, &ids, "60m"));
  reminder = get_by_lead (store, &ids.session_id, "60m");
  g_assert_true (caucus_reminder_table_snooze (store->database, &reminder->id,
                                               caucus_test_clock_at ("2020-02-13T22:10:00Z"), NULL));
  g_assert_false (claim (store, &ids, "60m"));
  caucus_test_clock_set_utc ("2020-02-13T22:10:00Z");
  g_assert_true (claim (store, &ids, "60m"));
  g_assert_false (claim (store, &ids, "60m"));

  g_assert_false (caucus_reminder_table_snooze (store->database, &unknown, 5, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT count (*) FROM reminder_state"), ==, 2);
}

/* A bubble that is still on the screen when its session is cancelled. */
static void
test_answer_to_cancelled (CaucusTestStore *store,
                          gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) reminder = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_true (claim (store, &ids, "1d"));
  set_status (store, &ids, CAUCUS_SESSION_CANCELLED);
  reminder = get_by_lead (store, &ids.session_id, "1d");
  g_assert_false (caucus_reminder_table_snooze (store->database, &reminder->id,
                                                caucus_test_clock_at (HOUR_BEFORE), &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_assert_true (caucus_reminder_table_acknowledge (store->database, &reminder->id, NULL));
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_CANCELLED, DAY_BEFORE);
  caucus_test_clock_set_utc ("2020-02-20T12:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);
}

static void
test_acknowledge (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) reminder = NULL;
  const CaucusId unknown = caucus_id_new ();
  g_autoptr (GError) error = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  reminder = get_by_lead (store, &ids.session_id, "1d");
  g_assert_true (caucus_reminder_table_acknowledge (store->database, &reminder->id, NULL));
  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_false (claim (store, &ids, "1d"));
  g_assert_false (caucus_reminder_table_acknowledge (store->database, &unknown, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

static void
test_move (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusTestRound ids;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_true (claim (store, &ids, "1d"));
  move (store, &ids, "2020-03-11T22:00:00Z");
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_SCHEDULED, "2020-03-10T22:00:00Z");
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_SCHEDULED, "2020-03-11T21:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);

  /* To a Sunday whose night had 23 hours: a day before is the same hour on the wall. */
  move (store, &ids, "2020-03-08T22:00:00Z");
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_SCHEDULED, "2020-03-07T23:00:00Z");
}

/* To a time that is past: told all the same while it goes on, but once, and not what is over. */
static void
test_move_into_past (CaucusTestStore *store,
                     gconstpointer    data)
{
  CaucusTestRound ids;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (HOUR_BEFORE);
  move (store, &ids, "2020-02-13T21:55:00Z");
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_CANCELLED, "2020-02-12T21:55:00Z");
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_SCHEDULED, "2020-02-13T20:55:00Z");
  g_assert_true (claim (store, &ids, "60m"));

  /* An answer to what it was before says nothing of the new time. */
  g_assert_true (acknowledge (store, &ids, "60m"));
  move (store, &ids, "2020-02-13T21:45:00Z");
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_SCHEDULED, "2020-02-13T20:45:00Z");
  g_assert_true (claim (store, &ids, "60m"));
  set_status (store, &ids, CAUCUS_SESSION_CONFIRMED);
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_FIRED, "2020-02-13T20:45:00Z");

  move (store, &ids, "2020-02-12T10:00:00Z");
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_CANCELLED, "2020-02-12T09:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);
}

static void
test_cancel (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  gint64 due = 1;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  set_status (store, &ids, CAUCUS_SESSION_CANCELLED);
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_CANCELLED, DAY_BEFORE);
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_CANCELLED, HOUR_BEFORE);
  g_assert_true (caucus_reminder_table_next_due (store->database, &due, NULL));
  g_assert_cmpint (due, ==, 0);

  set_status (store, &ids, CAUCUS_SESSION_CONFIRMED);
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_SCHEDULED, DAY_BEFORE);
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_SCHEDULED, HOUR_BEFORE);
}

/* What was shown, answered or put off stays so when the session is touched without being moved. */
static void
test_touch (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) hour = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (HOUR_BEFORE);
  g_assert_true (claim (store, &ids, "1d"));
  g_assert_true (claim (store, &ids, "60m"));
  set_status (store, &ids, CAUCUS_SESSION_TENTATIVE);
  assert_reminder (store, &ids, "1d", CAUCUS_REMINDER_FIRED, DAY_BEFORE);
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_FIRED, HOUR_BEFORE);

  hour = get_by_lead (store, &ids.session_id, "60m");
  g_assert_true (caucus_reminder_table_snooze (store->database, &hour->id,
                                               caucus_test_clock_at ("2020-02-13T22:30:00Z"), NULL));
  set_status (store, &ids, CAUCUS_SESSION_CONFIRMED);
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_SNOOZED, "2020-02-13T22:30:00Z");
  g_assert_true (caucus_reminder_table_acknowledge (store->database, &hour->id, NULL));
  set_status (store, &ids, CAUCUS_SESSION_TENTATIVE);
  caucus_test_clock_set_utc ("2020-02-13T22:45:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);
}

/* What is never shown never wakes anyone either. */
static void
test_deleted (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusTestRound ids;
  gint64 due = 1;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_raw_run (store->path, "UPDATE session SET deleted = 1");
  caucus_test_clock_set_utc ("2020-02-20T12:00:00Z");
  g_assert_cmpuint (count_due (store), ==, 0);
  g_assert_true (caucus_reminder_table_next_due (store->database, &due, NULL));
  g_assert_cmpint (due, ==, 0);
}

static void
test_log (CaucusTestStore *store,
          gconstpointer    data)
{
  static const char *const events[] = { "scheduled", "fired", "snoozed", "fired", "acknowledged" };
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) reminder = NULL;
  g_autoptr (GPtrArray) log = NULL;
  const CaucusReminderLogEntry *entry;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  caucus_test_clock_set_utc (DAY_BEFORE);
  g_assert_true (claim (store, &ids, "1d"));
  reminder = get_by_lead (store, &ids.session_id, "1d");
  g_assert_true (caucus_reminder_table_snooze (store->database, &reminder->id,
                                               caucus_test_clock_at ("2020-02-12T23:10:00Z"), NULL));
  caucus_test_clock_set_utc ("2020-02-12T23:10:00Z");
  g_assert_true (claim (store, &ids, "1d"));
  g_assert_true (caucus_reminder_table_acknowledge (store->database, &reminder->id, NULL));

  log = caucus_reminder_table_list_log (store->database, &reminder->id, NULL);
  g_assert_cmpuint (log->len, ==, G_N_ELEMENTS (events));
  for (guint i = 0; i < log->len; i++)
    g_assert_cmpstr (((CaucusReminderLogEntry *) g_ptr_array_index (log, i))->event, ==, events[i]);
  entry = g_ptr_array_index (log, 0);
  g_assert_cmpstr (entry->detail, ==, DAY_BEFORE);
  g_assert_cmpint (entry->at_usec, ==, caucus_test_clock_at ("2020-02-01T12:00:00Z"));
  entry = g_ptr_array_index (log, 1);
  g_assert_null (entry->detail);
  g_assert_true (caucus_id_equal (&entry->reminder_id, &reminder->id));
}

/* What the log of one lead time says, a word each. */
static char *
read_log (CaucusTestStore *store,
          CaucusTestRound *ids,
          const char      *lead)
{
  g_autoptr (CaucusReminder) reminder = get_by_lead (store, &ids->session_id, lead);
  g_autoptr (GPtrArray) log = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  log = caucus_reminder_table_list_log (store->database, &reminder->id, NULL);
  for (guint i = 0; i < log->len; i++)
    {
      const CaucusReminderLogEntry *entry = g_ptr_array_index (log, i);

      g_string_append_printf (words, "%s%s", i > 0 ? " " : "", entry->event);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static guint
count_unsaid (CaucusTestStore *store)
{
  g_autoptr (GPtrArray) unsaid = NULL;

  unsaid = caucus_reminder_table_list_unsaid (store->database, NULL);
  return unsaid->len;
}

/* Between the claim and the note that it is on the screen, whoever claimed it may have ended. */
static void
test_unsaid (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusReminder) day = NULL;
  g_autoptr (CaucusReminder) hour = NULL;
  g_autofree char *words = NULL;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  day = get_by_lead (store, &ids.session_id, "1d");
  hour = get_by_lead (store, &ids.session_id, "60m");
  caucus_test_clock_set_utc (HOUR_BEFORE);
  g_assert_cmpuint (count_unsaid (store), ==, 0);
  g_assert_true (claim (store, &ids, "1d"));
  g_assert_true (claim (store, &ids, "60m"));
  g_assert_cmpuint (count_unsaid (store), ==, 2);

  g_assert_true (caucus_reminder_table_note_shown (store->database, &day->id, NULL));
  g_assert_true (caucus_reminder_table_miss (store->database, hour, NULL));
  assert_reminder (store, &ids, "60m", CAUCUS_REMINDER_MISSED, HOUR_BEFORE);
  g_assert_cmpuint (count_unsaid (store), ==, 1);
  g_assert_true (caucus_reminder_table_note_shown (store->database, &hour->id, NULL));
  g_assert_true (caucus_reminder_table_note_shown (store->database, &hour->id, NULL));
  g_assert_cmpuint (count_unsaid (store), ==, 0);
  words = read_log (store, &ids, "60m");
  g_assert_cmpstr (words, ==, "scheduled fired missed shown shown again");
}

/* Planned late: the log says what was decided, and not what was thought of on the way. */
static void
test_log_of_late (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusTestRound ids;
  g_autofree char *day = NULL;
  g_autofree char *hour = NULL;

  caucus_test_clock_set_utc ("2020-02-13T22:30:00Z");
  caucus_test_round_add (store->database, &ids);
  set_status (store, &ids, CAUCUS_SESSION_CONFIRMED);
  day = read_log (store, &ids, "1d");
  hour = read_log (store, &ids, "60m");
  g_assert_cmpstr (day, ==, "cancelled");
  g_assert_cmpstr (hour, ==, "scheduled");
}

static void
add_sessions (CaucusTestStore *store,
              guint            count)
{
  CaucusTestRound ids;

  caucus_test_round_add (store->database, &ids);
  caucus_test_store_begin (store);
  for (guint i = 1; i < count; i++)
    {
      g_autoptr (CaucusSession) session = NULL;

      session = caucus_test_round_new_session (&ids, CAUCUS_TEST_SESSION_START,
                                               CAUCUS_TEST_SESSION_END);
      g_assert_true (caucus_session_table_add (store->database, session, NULL, NULL));
    }
  caucus_test_store_commit (store);
}

/* Four programs reach for the same reminders at the same time; each is taken by one of them. */
static void
test_claim_race (CaucusTestStore *store,
                 gconstpointer    data)
{
  enum { PROCESSES = 4, SESSIONS = 40 };
  GSubprocess *processes[PROCESSES];
  GDataInputStream *lines[PROCESSES];
  guint claimed = 0;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  add_sessions (store, SESSIONS);
  for (guint i = 0; i < PROCESSES; i++)
    {
      g_autofree char *ready = NULL;

      processes[i] = caucus_test_process_start ("claim", store->path, CAUCUS_TEST_SESSION_START);
      lines[i] = caucus_test_process_lines (processes[i]);
      ready = caucus_test_process_read_line (lines[i]);
      g_assert_cmpstr (ready, ==, "ready");
    }
  for (guint i = 0; i < PROCESSES; i++)
    caucus_test_process_release (processes[i]);
  for (guint i = 0; i < PROCESSES; i++)
    {
      g_autofree char *count = caucus_test_process_read_line (lines[i]);

      g_assert_nonnull (count);
      claimed += (guint) g_ascii_strtoull (count, NULL, 10);
      g_assert_true (g_subprocess_wait_check (processes[i], NULL, NULL));
      g_object_unref (lines[i]);
      g_object_unref (processes[i]);
    }
  g_assert_cmpuint (claimed, ==, 2 * SESSIONS);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT count (*) FROM reminder_log "
                                        "WHERE event = 'fired'"), ==, 2 * SESSIONS);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/reminder-table/plan", test_plan);
  CAUCUS_TEST_ADD ("/reminder-table/fields", test_fields);
  CAUCUS_TEST_ADD ("/reminder-table/claim", test_claim);
  CAUCUS_TEST_ADD ("/reminder-table/late", test_late);
  CAUCUS_TEST_ADD ("/reminder-table/snooze", test_snooze);
  CAUCUS_TEST_ADD ("/reminder-table/answer-to-cancelled", test_answer_to_cancelled);
  CAUCUS_TEST_ADD ("/reminder-table/acknowledge", test_acknowledge);
  CAUCUS_TEST_ADD ("/reminder-table/move", test_move);
  CAUCUS_TEST_ADD ("/reminder-table/move-into-past", test_move_into_past);
  CAUCUS_TEST_ADD ("/reminder-table/cancel", test_cancel);
  CAUCUS_TEST_ADD ("/reminder-table/touch", test_touch);
  CAUCUS_TEST_ADD ("/reminder-table/deleted", test_deleted);
  CAUCUS_TEST_ADD ("/reminder-table/log", test_log);
  CAUCUS_TEST_ADD ("/reminder-table/unsaid", test_unsaid);
  CAUCUS_TEST_ADD ("/reminder-table/log-of-late", test_log_of_late);
  CAUCUS_TEST_ADD ("/reminder-table/claim-race", test_claim_race);
  return g_test_run ();
}
