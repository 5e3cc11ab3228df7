/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders in the store: what is planned, what this device has shown, and the log of both. */
#include "caucus-reminder-table.h"

#include "caucus-error.h"
#include "caucus-zone.h"

#define JOIN_REMINDER \
  "JOIN reminder_state ON reminder_state.reminder = reminder.id " \
  "JOIN session ON session.id = reminder.session " \
  "WHERE reminder.deleted IS NULL AND session.deleted IS NULL "
#define SELECT_REMINDER \
  "SELECT reminder.id, reminder.session, session.round, lead, due_usec, state, title, session.kind," \
  " start_usec, end_usec, zone, place, session.level " \
  "FROM reminder " JOIN_REMINDER

static gpointer
read_reminder (CaucusStatement *row)
{
  CaucusReminder *reminder = g_new0 (CaucusReminder, 1);

  reminder->id = caucus_statement_get_id (row, 0);
  reminder->session_id = caucus_statement_get_id (row, 1);
  reminder->round_id = caucus_statement_get_id (row, 2);
  reminder->lead = caucus_statement_dup_text (row, 3, "0m");
  reminder->due_usec = caucus_statement_get_int (row, 4);
  reminder->state = caucus_statement_get_word (row, 5, &caucus_reminder_states);
  reminder->session_title = caucus_statement_dup_text (row, 6, NULL);
  reminder->session_kind = caucus_statement_get_word (row, 7, &caucus_session_kinds);
  reminder->session_start_usec = caucus_statement_get_int (row, 8);
  reminder->session_end_usec = caucus_statement_get_int (row, 9);
  reminder->session_zone = caucus_statement_dup_text (row, 10, "UTC");
  reminder->session_place = caucus_statement_dup_text (row, 11, NULL);
  reminder->session_level = caucus_statement_get_level (row, 12);
  return reminder;
}

static const CaucusRecordKind reminder_records = {
  read_reminder, (GDestroyNotify) caucus_reminder_free, "there is no such reminder"
};

/**
 * caucus_reminder_table_get:
 *
 * Returns: (transfer full): the reminder, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusReminder *
caucus_reminder_table_get (CaucusDatabase  *database,
                           const CaucusId  *id,
                           GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database, SELECT_REMINDER "AND reminder.id = :id");
  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_get_record (select, &reminder_records, error);
}

/**
 * caucus_reminder_table_list:
 * @session_id: (nullable): a session, or %NULL for all of them
 *
 * Returns: (transfer full) (element-type CaucusReminder): reminders, the first due first
 */
GPtrArray *
caucus_reminder_table_list (CaucusDatabase  *database,
                            const CaucusId  *session_id,
                            GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_REMINDER
                                 "AND (:session IS NULL OR reminder.session = :session) "
                                 "ORDER BY due_usec, reminder.id");
  caucus_statement_bind_id (select, ":session", session_id);
  return caucus_statement_collect (select, &reminder_records, error);
}

/**
 * caucus_reminder_table_list_state:
 *
 * Returns: (transfer full) (element-type CaucusReminder): the reminders in one state
 */
GPtrArray *
caucus_reminder_table_list_state (CaucusDatabase       *database,
                                  CaucusReminderState   state,
                                  GError              **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_REMINDER "AND state = :state ORDER BY due_usec, reminder.id");
  caucus_statement_bind_word (select, ":state", &caucus_reminder_states, state);
  return caucus_statement_collect (select, &reminder_records, error);
}

#define IS_WAITING "state IN ('scheduled', 'snoozed') "

/**
 * caucus_reminder_table_list_due:
 *
 * Asked by state and not by a window since the last look, so that none is lost
 * to a sleep or a clock that jumped.
 *
 * Returns: (transfer full) (element-type CaucusReminder): what is to be shown now
 */
GPtrArray *
caucus_reminder_table_list_due (CaucusDatabase  *database,
                                gint64           now_usec,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_REMINDER "AND " IS_WAITING "AND due_usec <= :now "
                                 "ORDER BY start_usec, due_usec, reminder.id");
  caucus_statement_bind_int (select, ":now", now_usec);
  return caucus_statement_collect (select, &reminder_records, error);
}

/**
 * caucus_reminder_table_next_due:
 * @due_usec: (out): the earliest time at which a reminder is due, 0 for none
 */
gboolean
caucus_reminder_table_next_due (CaucusDatabase  *database,
                                gint64          *due_usec,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  /* Of the same rows as list_due: one that is never shown must never wake anyone either. */
  select = caucus_statement_new (database,
                                 "SELECT min (due_usec) FROM reminder " JOIN_REMINDER
                                 "AND " IS_WAITING);
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  *due_usec = has_row ? caucus_statement_get_int (select, 0) : 0;
  return TRUE;
}

/**
 * caucus_reminder_table_log:
 * @event: what happened
 * @detail: (nullable): why
 *
 * Adds a line to a reminder's log on this device.
 */
gboolean
caucus_reminder_table_log (CaucusDatabase  *database,
                           const CaucusId  *id,
                           const char      *event,
                           const char      *detail,
                           GError         **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO reminder_log (reminder, at_usec, event, detail) "
                                 "VALUES (:reminder, :at, :event, :detail)");
  caucus_statement_bind_id (insert, ":reminder", id);
  caucus_statement_bind_int (insert, ":at", caucus_database_get_now_usec (database));
  caucus_statement_bind_text (insert, ":event", event);
  caucus_statement_bind_text (insert, ":detail", detail);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_REMINDERS);
  return caucus_statement_run (insert, error);
}

static gpointer
read_log_entry (CaucusStatement *row)
{
  CaucusReminderLogEntry *entry = g_new0 (CaucusReminderLogEntry, 1);

  entry->reminder_id = caucus_statement_get_id (row, 0);
  entry->at_usec = caucus_statement_get_int (row, 1);
  entry->event = caucus_statement_dup_text (row, 2, "");
  entry->detail = caucus_statement_dup_text (row, 3, NULL);
  return entry;
}

static const CaucusRecordKind log_entry_records = {
  read_log_entry, (GDestroyNotify) caucus_reminder_log_entry_free, NULL
};

/**
 * caucus_reminder_table_list_log:
 *
 * Returns: (transfer full) (element-type CaucusReminderLogEntry): a reminder's log, oldest first
 */
GPtrArray *
caucus_reminder_table_list_log (CaucusDatabase  *database,
                                const CaucusId  *id,
                                GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT reminder, at_usec, event, detail FROM reminder_log "
                                 "WHERE reminder = :reminder ORDER BY seq");
  caucus_statement_bind_id (select, ":reminder", id);
  return caucus_statement_collect (select, &log_entry_records, error);
}

static gboolean
set_state (CaucusDatabase       *database,
           const CaucusId       *id,
           CaucusReminderState   state,
           gint64                due_usec,
           GError              **error)
{
  g_autoptr (CaucusStatement) update = NULL;
  gboolean found;

  update = caucus_statement_new (database,
                                 "UPDATE reminder_state SET due_usec = :due, state = :state "
                                 "WHERE reminder = :id");
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_int (update, ":due", due_usec);
  caucus_statement_bind_word (update, ":state", &caucus_reminder_states, state);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_REMINDERS);
  if (!caucus_statement_insert (update, &found, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no such reminder");
  return found;
}

/**
 * caucus_reminder_table_claim:
 * @state: %CAUCUS_REMINDER_FIRED or %CAUCUS_REMINDER_MISSED
 * @claimed: (out): whether it is this caller's to show
 *
 * Takes a due reminder, so that of many processes one shows it, once.
 */
gboolean
caucus_reminder_table_claim (CaucusDatabase       *database,
                             const CaucusId       *id,
                             CaucusReminderState   state,
                             gboolean             *claimed,
                             GError              **error)
{
  g_autoptr (CaucusStatement) update = NULL;

  update = caucus_statement_new (database,
                                 "UPDATE reminder_state SET state = :state "
                                 "WHERE reminder = :id AND due_usec <= :now AND " IS_WAITING);
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":state", &caucus_reminder_states, state);
  caucus_statement_bind_int (update, ":now", caucus_database_get_now_usec (database));
  if (!caucus_statement_insert (update, claimed, error))
    return FALSE;
  return !*claimed
         || caucus_reminder_table_log (database, id,
                                       caucus_vocabulary_word (&caucus_reminder_states, state),
                                       NULL, error);
}

#define LAST_EVENT \
  "(SELECT event FROM reminder_log WHERE reminder_log.reminder = reminder_state.reminder " \
  "ORDER BY seq DESC LIMIT 1) "

/**
 * caucus_reminder_table_list_unsaid:
 *
 * Claimed, and nothing has been written about it since: whoever was to show it may
 * have ended before that.
 *
 * Returns: (transfer full) (element-type CaucusReminder): such reminders
 */
GPtrArray *
caucus_reminder_table_list_unsaid (CaucusDatabase  *database,
                                   GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_REMINDER "AND state IN ('fired', 'missed') "
                                 "AND state = " LAST_EVENT "ORDER BY due_usec, reminder.id");
  return caucus_statement_collect (select, &reminder_records, error);
}

/* Whether the last line of the log is the claim. */
static gboolean
is_unsaid (CaucusDatabase  *database,
           const CaucusId  *id,
           gboolean        *unsaid,
           GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT 1 FROM reminder_state WHERE reminder = :id "
                                 "AND state = " LAST_EVENT);
  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_step (select, unsaid, error);
}

/**
 * caucus_reminder_table_note_shown:
 *
 * Says that a claimed reminder is on the screen, for the first time or again.
 */
gboolean
caucus_reminder_table_note_shown (CaucusDatabase  *database,
                                  const CaucusId  *id,
                                  GError         **error)
{
  gboolean is_first;

  return is_unsaid (database, id, &is_first, error)
         && caucus_reminder_table_log (database, id, is_first ? "shown" : "shown again", NULL, error);
}

/**
 * caucus_reminder_table_miss:
 *
 * Says of a reminder that fired unseen that its session is over by now.
 */
gboolean
caucus_reminder_table_miss (CaucusDatabase        *database,
                            const CaucusReminder  *reminder,
                            GError               **error)
{
  return set_state (database, &reminder->id, CAUCUS_REMINDER_MISSED, reminder->due_usec, error)
         && caucus_reminder_table_log (database, &reminder->id, "missed", NULL, error);
}

/**
 * caucus_reminder_table_release:
 * @why: why it could not be shown
 *
 * Gives a claimed reminder back: it is due again, at the time at which it was.
 */
gboolean
caucus_reminder_table_release (CaucusDatabase  *database,
                               const CaucusId  *id,
                               const char      *why,
                               GError         **error)
{
  g_autoptr (CaucusReminder) reminder = caucus_reminder_table_get (database, id, error);

  return reminder != NULL
         && set_state (database, id, CAUCUS_REMINDER_SCHEDULED, reminder->due_usec, error)
         && caucus_reminder_table_log (database, id, "not shown", why, error);
}

/**
 * caucus_reminder_table_snooze:
 * @until_usec: when it fires again, an absolute time
 *
 * Returns: whether it will fire; one whose session was cancelled in the meantime
 *   does not, and @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_reminder_table_snooze (CaucusDatabase  *database,
                              const CaucusId  *id,
                              gint64           until_usec,
                              GError         **error)
{
  g_autoptr (CaucusReminder) reminder = caucus_reminder_table_get (database, id, error);
  g_autofree char *until = NULL;

  if (reminder == NULL)
    return FALSE;
  if (reminder->state == CAUCUS_REMINDER_CANCELLED)
    {
      g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID, "the reminder is cancelled");
      return FALSE;
    }
  until = caucus_zone_format_utc (until_usec);
  return set_state (database, id, CAUCUS_REMINDER_SNOOZED, until_usec, error)
         && caucus_reminder_table_log (database, id, "snoozed", until, error);
}

/**
 * caucus_reminder_table_acknowledge:
 *
 * Says that the person has seen it: it is not shown again. A cancelled one stays
 * cancelled.
 */
gboolean
caucus_reminder_table_acknowledge (CaucusDatabase  *database,
                                   const CaucusId  *id,
                                   GError         **error)
{
  g_autoptr (CaucusReminder) reminder = caucus_reminder_table_get (database, id, error);

  if (reminder == NULL)
    return FALSE;
  return reminder->state == CAUCUS_REMINDER_CANCELLED
         || (set_state (database, id, CAUCUS_REMINDER_ACKNOWLEDGED, reminder->due_usec, error)
             && caucus_reminder_table_log (database, id, "acknowledged", NULL, error));
}
