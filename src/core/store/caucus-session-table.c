/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions in the store, with the history of their dates and their reminders kept in step. */
#include "caucus-session-table.h"

#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-note-rules.h"
#include "caucus-note-table.h"
#include "caucus-session-rules.h"
#include "caucus-text-input.h"
#include "caucus-zone.h"

static gboolean
check (const CaucusSession  *session,
       GError              **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);

  return zone != NULL
         && (session->title == NULL
             || caucus_text_input_check_line (session->title, "the title", error))
         && (session->place == NULL
             || caucus_text_input_check_line (session->place, "the place", error))
         && (session->stream == NULL
             || caucus_text_input_check_line (session->stream, "the stream", error))
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
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
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

static const CaucusRecordKind session_records = {
  read_session, (GDestroyNotify) caucus_session_free, "there is no such session"
};

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

  select = caucus_statement_new (database, SELECT_SESSION "AND id = :id");
  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_get_record (select, &session_records, error);
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
                                 "ORDER BY start_usec, id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &session_records, error);
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
                                 " device = :device WHERE id = :id");
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":level", &caucus_levels, level);
  caucus_database_bind_stamp (database, update);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_SESSIONS);
  return caucus_statement_run (update, error);
}

/* A reason is written for the team unless somebody says that it may go further. */
static CaucusLevel
level_of_reason (const CaucusSession *session,
                 const char          *why,
                 const CaucusLevel   *level)
{
  CaucusLevel usual = why != NULL ? CAUCUS_LEVEL_TEAM : CAUCUS_LEVEL_TABLE;

  return MAX (session->level, level != NULL ? *level : usual);
}

static gboolean
record_change (CaucusDatabase       *database,
               const CaucusSession  *before,
               CaucusSessionChange  *change,
               GError              **error)
{
  change->id = caucus_id_new ();
  change->session_id = before->id;
  change->at_usec = caucus_database_get_now_usec (database);
  if (change->what == CAUCUS_CHANGE_MOVED)
    {
      change->old_start_usec = before->start_usec;
      change->old_end_usec = before->end_usec;
    }
  return caucus_session_table_add_change (database, change, NULL, error);
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

/* The record of a session stays with it. */
static gboolean
check_record (CaucusDatabase           *database,
              const CaucusSessionMove  *move,
              GError                  **error)
{
  g_autoptr (GPtrArray) notes = caucus_note_table_list (database, &move->session_id, error);
  const CaucusSession moved = { .start_usec = move->start_usec, .end_usec = move->end_usec };

  if (notes == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      if (caucus_note_check_time (&moved, ((CaucusNote *) g_ptr_array_index (notes, i))->at_usec,
                                  NULL))
        continue;
      g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                           "the session has a record, and the new time is more than a day away"
                           " from it");
      return FALSE;
    }
  return TRUE;
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
  CaucusSessionChange change = { .what = CAUCUS_CHANGE_MOVED, .why = (char *) move->why };
  g_autoptr (CaucusSession) before = NULL;
  g_autoptr (CaucusStatement) update = NULL;

  if (!caucus_session_check_times (move->start_usec, move->end_usec, error))
    return FALSE;
  before = caucus_session_table_get (database, &move->session_id, error);
  if (before == NULL || !check_record (database, move, error))
    return FALSE;
  update = caucus_statement_new (database,
                                 "UPDATE session SET start_usec = :start, end_usec = :end,"
                                 " modified_usec = :now, device = :device WHERE id = :id");
  caucus_statement_bind_id (update, ":id", &move->session_id);
  change.level = level_of_reason (before, move->why, move->level);
  caucus_statement_bind_int (update, ":start", move->start_usec);
  caucus_statement_bind_int (update, ":end", move->end_usec);
  caucus_database_bind_stamp (database, update);
  return caucus_statement_run (update, error)
         && record_change (database, before, &change, error)
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

/* A status that a session gets, and why. */
typedef struct
{
  CaucusSessionStatus status;
  const char *why;
  const CaucusLevel *level;
} Turn;

static gboolean
turn_session (CaucusDatabase  *database,
              const CaucusId  *id,
              const Turn      *turn,
              GError         **error)
{
  CaucusSessionChange change = {
    .what = change_for_status (turn->status), .why = (char *) turn->why
  };
  g_autoptr (CaucusSession) before = caucus_session_table_get (database, id, error);
  g_autoptr (CaucusStatement) update = NULL;

  if (before == NULL)
    return FALSE;
  change.level = level_of_reason (before, turn->why, turn->level);
  update = caucus_statement_new (database,
                                 "UPDATE session SET status = :status, modified_usec = :now,"
                                 " device = :device WHERE id = :id");
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":status", &caucus_session_statuses, turn->status);
  caucus_database_bind_stamp (database, update);
  return caucus_statement_run (update, error)
         && record_change (database, before, &change, error)
         && replan (database, id, error);
}

/**
 * caucus_session_table_set_status:
 * @why: (nullable): the reason given, which is the team's
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
  const Turn turn = { .status = status, .why = why };

  return turn_session (database, id, &turn, error);
}

/**
 * caucus_session_table_cancel:
 * @why: (nullable): the reason given
 * @level: (nullable): how closed the reason is, at least as closed as the session; %NULL for
 *   the team's
 */
gboolean
caucus_session_table_cancel (CaucusDatabase     *database,
                             const CaucusId     *id,
                             const char         *why,
                             const CaucusLevel  *level,
                             GError            **error)
{
  const Turn turn = { .status = CAUCUS_SESSION_CANCELLED, .why = why, .level = level };

  return turn_session (database, id, &turn, error);
}
