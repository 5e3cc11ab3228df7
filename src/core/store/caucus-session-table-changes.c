/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The history of a session: what was changed, when, by whom and why. */
#include "caucus-session-table.h"

#include "caucus-text-input.h"

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
  g_autofree char *why = change->why != NULL ? caucus_text_input_clean (change->why) : NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO session_change (id, session, at_usec, by, what, why,"
                                 " old_start_usec, old_end_usec, level, created_usec, modified_usec,"
                                 " device) "
                                 "VALUES (:id, :session, :at, :by, :what, :why, :old_start, :old_end,"
                                 " :level,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &change->id);
  caucus_statement_bind_id (insert, ":session", &change->session_id);
  caucus_statement_bind_usec (insert, ":at", change->at_usec);
  caucus_statement_bind_id (insert, ":by", &change->by_id);
  caucus_statement_bind_word (insert, ":what", &caucus_session_changes, change->what);
  caucus_statement_bind_text (insert, ":why", why);
  caucus_statement_bind_usec (insert, ":old_start", change->old_start_usec);
  caucus_statement_bind_usec (insert, ":old_end", change->old_end_usec);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, change->level);
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
  change->level = caucus_statement_get_level (row, 8);
  return change;
}

static const CaucusRecordKind change_records = {
  read_change, (GDestroyNotify) caucus_session_change_free, NULL
};

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
                                 " old_end_usec, ifnull (level, 'table') FROM session_change "
                                 "WHERE session = :session AND deleted IS NULL ORDER BY at_usec, id");
  caucus_statement_bind_id (select, ":session", session_id);
  return caucus_statement_collect (select, &change_records, error);
}
