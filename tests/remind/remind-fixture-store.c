/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The calendar of a test: sessions near in time, and what was written about their reminders. */
#include "remind-fixture.h"

#include "caucus-clock.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-store-change.h"

typedef struct
{
  const CaucusRound *round;
  const CaucusSession *session;
  const CaucusSessionMove *move;
  const CaucusId *answered_id;
  CaucusSessionStatus status;
} Edit;

static gboolean
run_edit (CaucusDatabase  *database,
          gpointer         data,
          GError         **error)
{
  Edit *edit = data;

  if (edit->round != NULL)
    return caucus_round_table_add (database, edit->round, NULL, error);
  if (edit->answered_id != NULL)
    return caucus_reminder_table_acknowledge (database, edit->answered_id, error);
  if (edit->move != NULL)
    return caucus_session_table_move (database, edit->move, error);
  if (edit->status == CAUCUS_SESSION_TENTATIVE)
    return caucus_session_table_add (database, edit->session, NULL, error);
  return caucus_session_table_set_status (database, &edit->session->id, edit->status, NULL, error);
}

static void
commit (RemindFixture *fixture,
        Edit          *edit)
{
  g_autoptr (GError) error = NULL;

  caucus_database_transaction (fixture->database, run_edit, edit, &error);
  g_assert_no_error (error);
  caucus_database_take_changes (fixture->database);
}

static gint64
earlier_clock (gpointer data)
{
  return g_get_real_time () - *(gint64 *) data * G_USEC_PER_SEC;
}

CaucusId
remind_fixture_add (RemindFixture       *fixture,
                    const RemindSession *session)
{
  gint64 start_usec = g_get_real_time () + session->start_sec * G_USEC_PER_SEC;
  gint64 length_sec = session->length_sec != 0 ? session->length_sec : 60 * 60;
  CaucusSession row = {
    .id = caucus_id_new (),
    .round_id = fixture->round_id,
    .title = (char *) session->title,
    .place = (char *) session->place,
    .start_usec = start_usec,
    .end_usec = start_usec + length_sec * G_USEC_PER_SEC,
    .zone = fixture->zone,
    .level = session->level,
  };
  gint64 ago_sec = session->added_ago_sec;
  Edit edit = { .session = &row };

  caucus_clock_set (earlier_clock, &ago_sec);
  commit (fixture, &edit);
  caucus_clock_set (NULL, NULL);
  return row.id;
}

void
remind_fixture_move (RemindFixture  *fixture,
                     const CaucusId *session_id,
                     gint64          start_sec)
{
  CaucusSessionMove move = { .session_id = *session_id };
  Edit edit = { .move = &move };

  move.start_usec = g_get_real_time () + start_sec * G_USEC_PER_SEC;
  move.end_usec = move.start_usec + (gint64) 60 * 60 * G_USEC_PER_SEC;
  commit (fixture, &edit);
}

void
remind_fixture_set_status (RemindFixture       *fixture,
                           const CaucusId      *session_id,
                           CaucusSessionStatus  status)
{
  CaucusSession row = { .id = *session_id };
  Edit edit = { .session = &row, .status = status };

  commit (fixture, &edit);
}

/* As the window does it. */
void
remind_fixture_acknowledge (RemindFixture  *fixture,
                            const CaucusId *session_id)
{
  g_autoptr (CaucusReminder) reminder = remind_fixture_get_reminder (fixture, session_id);
  Edit edit = { .answered_id = &reminder->id };

  commit (fixture, &edit);
}

/* What a program says after it has changed the calendar. */
void
remind_fixture_tell (RemindFixture *fixture)
{
  caucus_store_change_emit (fixture->connection, fixture->store_path,
                            CAUCUS_CHANGED_SESSIONS | CAUCUS_CHANGED_REMINDERS);
}

CaucusReminder *
remind_fixture_get_reminder (RemindFixture  *fixture,
                             const CaucusId *session_id)
{
  g_autoptr (GPtrArray) list = NULL;

  list = caucus_reminder_table_list (fixture->database, session_id, NULL);
  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_steal_index (list, 0);
}

static guint
count_entries (RemindFixture        *fixture,
               const CaucusReminder *reminder,
               const char           *event)
{
  g_autoptr (GPtrArray) log = NULL;
  guint count = 0;

  log = caucus_reminder_table_list_log (fixture->database, &reminder->id, NULL);
  for (guint i = 0; i < log->len; i++)
    {
      const CaucusReminderLogEntry *entry = g_ptr_array_index (log, i);

      count += g_str_equal (entry->event, event);
    }
  return count;
}

/* How often the logs of all the session's reminders say so. */
guint
remind_fixture_count_log (RemindFixture  *fixture,
                          const CaucusId *session_id,
                          const char     *event)
{
  g_autoptr (GPtrArray) list = NULL;
  guint count = 0;

  list = caucus_reminder_table_list (fixture->database, session_id, NULL);
  for (guint i = 0; i < list->len; i++)
    count += count_entries (fixture, g_ptr_array_index (list, i), event);
  return count;
}

/* A round with lead times of its own, for the sessions added from now on. */
void
remind_fixture_add_round (RemindFixture *fixture,
                          const char    *leads)
{
  CaucusRound round = {
    .id = caucus_id_new (),
    .title = (char *) "Round",
    .zone = fixture->zone,
    .reminders = (char *) leads,
  };
  Edit edit = { .round = &round };

  commit (fixture, &edit);
  fixture->round_id = round.id;
}
