/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions in the store, with the history of their dates and their reminders kept in step. */
#include "caucus-session-table.h"

#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-session-rules.h"
#include "caucus-zone.h"

static gboolean
check (const CaucusSession  *session,
       GError              **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);

  return zone != NULL
         && caucus_session_check_times (session->start_usec, session->end_usec, error);
}

static void
bind_session (CaucusStatement     *insert,
              const CaucusSession *session)
{
  caucus_statement_bind_id (insert, ":id", &session->id);
  caucus_statement_bind_id (insert, ":round", &session->round_id);
  caucus_statement_bind_text (insert, ":title", session->title);
  caucus_statement_bind_word (insert, ":kind", &caucus_session_kinds, session->kind);
  caucus_statement_bind_word (insert, ":status", &caucus_session_statuses, session->status);
  caucus_statement_bind_int (insert, ":is_open", session->is_open);
  caucus_statement_bind_int (insert, ":start", session->start_usec);
  caucus_statement_bind_int (insert, ":end", session->end_usec);
  caucus_statement_bind_text (insert, ":zone", session->zone);
  caucus_statement_bind_text (insert, ":place", session->place);
  caucus_statement_bind_text (insert, ":stream", session->stream);
  caucus_statement_bind_usec (insert, ":stream_start", session->stream_start_usec);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, session->level);
}

/**
 * caucus_session_table_add:
 * @added: (out) (optional): %FALSE where the store has a session of this id already
 *
 * Adds a session and plans its reminders.
 *
 * Returns: whether it worked; a session that ends before it starts or whose zone
 *   is unknown is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_session_table_add (CaucusDatabase       *database,
                          const CaucusSession  *session,
                          gboolean             *added,
                          GError              **error)
{
  g_autoptr (CaucusStatement) insert = NULL;
  gboolean is_new;

  if (!check (session, error))
    return FALSE;
  insert = caucus_statement_new (database,
                                 "INSERT INTO session (id, round, title, kind, status, is_open,"
                                 " start_usec, end_usec, zone, place, stream, stream_start_usec,"
                                 " level, created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :title, :kind, :status, :is_open, :start,"
                                 " :end, :zone, :place, :stream, :stream_start, :level,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING",
                                 error);
  if (insert == NULL)
    return FALSE;
  bind_session (insert, session);
  caucus_database_bind_stamp (database, insert);
  if (!caucus_statement_insert (insert, &is_new, error))
    return FALSE;
  if (added != NULL)
    *added = is_new;
  if (!is_new)
    return TRUE;
  caucus_database_mark_changed (database, CAUCUS_CHANGED_SESSIONS);
  return caucus_reminder_table_plan (database, session, error);
}

#define SELECT_SESSION \
  "SELECT id, round, title, kind, status, is_open, start_usec, end_usec, zone, place, stream," \
  " stream_start_usec, level FROM session WHERE deleted IS NULL "

static gpointer
read_session (CaucusStatement *row)
{
  CaucusSession *session = g_new0 (CaucusSession, 1);

  session->id = caucus_statement_get_id (row, 0);
  session->round_id = caucus_statement_get_id (row, 1);
  session->title = caucus_statement_dup_text (row, 2, NULL);
  session->kind = caucus_statement_get_word (row, 3, &caucus_session_kinds);
  session->status = caucus_statement_get_word (row, 4, &caucus_session_statuses);
  session->is_open = caucus_statement_get_int (row, 5) != 0;
  session->start_usec = caucus_statement_get_int (row, 6);
  session->end_usec = caucus_statement_get_int (row, 7);
  session->zone = caucus_statement_dup_text (row, 8, "UTC");
  session->place = caucus_statement_dup_text (row, 9, NULL);
  session->stream = caucus_statement_dup_text (row, 10, NULL);
  session->stream_start_usec = caucus_statement_get_int (row, 11);
  session->level = caucus_statement_get_level (row, 12);
  return session;
}

/**
 * caucus_session_table_get:
 *
 * Returns: (transfer full): the session, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusSession *
caucus_session_table_get (CaucusDatabase  *database,
                          const CaucusId  *id,
                          GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  select = caucus_statement_new (database, SELECT_SESSION "AND id = :id", error);
  if (select == NULL)
    return NULL;
  caucus_statement_bind_id (select, ":id", id);
  if (!caucus_statement_step (select, &has_row, error))
    return NULL;
  if (has_row)
    return read_session (select);
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no such session");
  return NULL;
}

/**
 * caucus_session_table_list:
 * @round_id: (nullable): the round, or %NULL for the sessions of all rounds
 *
 * Returns: (transfer full) (element-type CaucusSession): sessions, earliest first
 */
GPtrArray *
caucus_session_table_list (CaucusDatabase  *database,
                           const CaucusId  *round_id,
                           GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_SESSION "AND (:round IS NULL OR round = :round) "
                                 "ORDER BY start_usec, id",
                                 error);
  if (select == NULL)
    return NULL;
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, read_session, (GDestroyNotify) caucus_session_free,
                                   error);
}

/**
 * caucus_session_table_raise_level:
 * @raised: (out): %FALSE where the session was no more open than @level already
 *
 * Closes a session down to @level; nothing is ever made more open.
 */
gboolean
caucus_session_table_raise_level (CaucusDatabase  *database,
                                  const CaucusId  *id,
                                  CaucusLevel      level,
                                  gboolean        *raised,
                                  GError         **error)
{
  g_autoptr (CaucusSession) before = caucus_session_table_get (database, id, error);
  g_autoptr (CaucusStatement) update = NULL;

  if (before == NULL)
    return FALSE;
  *raised = level > before->level;
  if (!*raised)
    return TRUE;
  update = caucus_statement_new (database,
                                 "UPDATE session SET level = :level, modified_usec = :now,"
                                 " device = :device WHERE id = :id",
                                 error);
  if (update == NULL)
    return FALSE;
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":level", &caucus_levels, level);
  caucus_database_bind_stamp (database, update);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_SESSIONS);
  return caucus_statement_run (update, error);
}

/**
 * caucus_session_table_add_change:
 * @added: (out) (optional): %FALSE where the store has it already
 *
 * Adds a line to a session's history; the session itself is not touched.
 */
gboolean
caucus_session_table_add_change (CaucusDatabase             *database,
                                 const CaucusSessionChange  *change,
                                 gboolean                   *added,
                                 GError                    **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO session_change (id, session, at_usec, by, what, why,"
                                 " old_start_usec, old_end_usec, created_usec, modified_usec, device) "
                                 "VALUES (:id, :session, :at, :by, :what, :why, :old_start, :old_end,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING",
                                 error);
  if (insert == NULL)
    return FALSE;
  caucus_statement_bind_id (insert, ":id", &change->id);
  caucus_statement_bind_id (insert, ":session", &change->session_id);
  caucus_statement_bind_usec (insert, ":at", change->at_usec);
  caucus_statement_bind_id (insert, ":by", &change->by_id);
  caucus_statement_bind_word (insert, ":what", &caucus_session_changes, change->what);
  caucus_statement_bind_text (insert, ":why", change->why);
  caucus_statement_bind_usec (insert, ":old_start", change->old_start_usec);
  caucus_statement_bind_usec (insert, ":old_end", change->old_end_usec);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_SESSIONS);
  return caucus_statement_insert (insert, added, error);
}

static gpointer
read_change (CaucusStatement *row)
{
  CaucusSessionChange *change = g_new0 (CaucusSessionChange, 1);

  change->id = caucus_statement_get_id (row, 0);
  change->session_id = caucus_statement_get_id (row, 1);
  change->at_usec = caucus_statement_get_int (row, 2);
  change->by_id = caucus_statement_get_id (row, 3);
  change->what = caucus_statement_get_word (row, 4, &caucus_session_changes);
  change->why = caucus_statement_dup_text (row, 5, NULL);
  change->old_start_usec = caucus_statement_get_int (row, 6);
  change->old_end_usec = caucus_statement_get_int (row, 7);
  return change;
}

/**
 * caucus_session_table_list_changes:
 *
 * Returns: (transfer full) (element-type CaucusSessionChange): a session's history, oldest first
 */
GPtrArray *
caucus_session_table_list_changes (CaucusDatabase  *database,
                                   const CaucusId  *session_id,
                                   GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT id, session, at_usec, by, what, why, old_start_usec,"
                                 " old_end_usec FROM session_change "
                                 "WHERE session = :session AND deleted IS NULL ORDER BY at_usec, id",
                                 error);
  if (select == NULL)
    return NULL;
  caucus_statement_bind_id (select, ":session", session_id);
  return caucus_statement_collect (select, read_change,
                                   (GDestroyNotify) caucus_session_change_free, error);
}

static gboolean
record_change (CaucusDatabase           *database,
               const CaucusSession      *before,
               CaucusSessionChangeKind   what,
               const char               *why,
               GError                  **error)
{
  CaucusSessionChange change = {
    .id = caucus_id_new (),
    .session_id = before->id,
    .at_usec = caucus_database_get_now_usec (database),
    .what = what,
    .why = (char *) why,
  };

  if (what == CAUCUS_CHANGE_MOVED)
    {
      change.old_start_usec = before->start_usec;
      change.old_end_usec = before->end_usec;
    }
  return caucus_session_table_add_change (database, &change, NULL, error);
}

static gboolean
replan (CaucusDatabase  *database,
        const CaucusId  *session_id,
        GError         **error)
{
  g_autoptr (CaucusSession) after = caucus_session_table_get (database, session_id, error);

  caucus_database_mark_changed (database, CAUCUS_CHANGED_SESSIONS);
  return after != NULL && caucus_reminder_table_plan (database, after, error);
}

/**
 * caucus_session_table_move:
 * @move: the session and its new times
 *
 * Moves a session, keeps the old times under its history and plans its reminders
 * anew, all in the caller's transaction.
 */
gboolean
caucus_session_table_move (CaucusDatabase           *database,
                           const CaucusSessionMove  *move,
                           GError                  **error)
{
  g_autoptr (CaucusSession) before = NULL;
  g_autoptr (CaucusStatement) update = NULL;

  if (!caucus_session_check_times (move->start_usec, move->end_usec, error))
    return FALSE;
  before = caucus_session_table_get (database, &move->session_id, error);
  if (before == NULL)
    return FALSE;
  update = caucus_statement_new (database,
                                 "UPDATE session SET start_usec = :start, end_usec = :end,"
                                 " modified_usec = :now, device = :device WHERE id = :id",
                                 error);
  if (update == NULL)
    return FALSE;
  caucus_statement_bind_id (update, ":id", &move->session_id);
  caucus_statement_bind_int (update, ":start", move->start_usec);
  caucus_statement_bind_int (update, ":end", move->end_usec);
  caucus_database_bind_stamp (database, update);
  return caucus_statement_run (update, error)
         && record_change (database, before, CAUCUS_CHANGE_MOVED, move->why, error)
         && replan (database, &move->session_id, error);
}

static CaucusSessionChangeKind
change_for_status (CaucusSessionStatus status)
{
  switch (status)
    {
    case CAUCUS_SESSION_TENTATIVE:
      return CAUCUS_CHANGE_TENTATIVE;
    case CAUCUS_SESSION_HELD:
      return CAUCUS_CHANGE_HELD;
    case CAUCUS_SESSION_CANCELLED:
      return CAUCUS_CHANGE_CANCELLED;
    case CAUCUS_SESSION_CONFIRMED:
    default:
      return CAUCUS_CHANGE_CONFIRMED;
    }
}

/**
 * caucus_session_table_set_status:
 * @why: (nullable): the reason given
 *
 * Cancels a session, confirms it, or says that it was held; its reminders follow.
 */
gboolean
caucus_session_table_set_status (CaucusDatabase       *database,
                                 const CaucusId       *id,
                                 CaucusSessionStatus   status,
                                 const char           *why,
                                 GError              **error)
{
  g_autoptr (CaucusSession) before = caucus_session_table_get (database, id, error);
  g_autoptr (CaucusStatement) update = NULL;

  if (before == NULL)
    return FALSE;
  update = caucus_statement_new (database,
                                 "UPDATE session SET status = :status, modified_usec = :now,"
                                 " device = :device WHERE id = :id",
                                 error);
  if (update == NULL)
    return FALSE;
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":status", &caucus_session_statuses, status);
  caucus_database_bind_stamp (database, update);
  return caucus_statement_run (update, error)
         && record_change (database, before, change_for_status (status), why, error)
         && replan (database, id, error);
}
