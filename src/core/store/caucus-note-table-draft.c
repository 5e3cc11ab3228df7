/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed in a session and is no entry of the record yet. */
#include "caucus-note-table.h"

#include "caucus-text-input.h"

/**
 * caucus_note_table_save_draft:
 * @draft: what is being typed in a session, not yet an entry
 *
 * Keeps what the composer holds; a session has one draft.
 */
gboolean
caucus_note_table_save_draft (CaucusDatabase    *database,
                              const CaucusNote  *draft,
                              GError           **error)
{
  g_autoptr (CaucusStatement) upsert = NULL;

  if (!caucus_text_input_check (draft->text, -1, "note text", error))
    return FALSE;
  upsert = caucus_statement_new (database,
                                 "INSERT INTO note_draft (session, note, at_usec, speaker, kind, level,"
                                 " thread, text, modified_usec) "
                                 "VALUES (:session, :note, :at, :speaker, :kind, :level, :thread,"
                                 " :text, :now) "
                                 "ON CONFLICT (session) DO UPDATE SET note = excluded.note,"
                                 " at_usec = excluded.at_usec, speaker = excluded.speaker,"
                                 " kind = excluded.kind, level = excluded.level,"
                                 " thread = excluded.thread, text = excluded.text,"
                                 " modified_usec = excluded.modified_usec");
  caucus_statement_bind_id (upsert, ":session", &draft->session_id);
  caucus_statement_bind_id (upsert, ":note", &draft->id);
  caucus_statement_bind_int (upsert, ":at", draft->at_usec);
  caucus_statement_bind_id (upsert, ":speaker", &draft->speaker_id);
  caucus_statement_bind_word (upsert, ":kind", &caucus_note_kinds, draft->kind);
  caucus_statement_bind_word (upsert, ":level", &caucus_levels, draft->level);
  caucus_statement_bind_id (upsert, ":thread", &draft->thread_id);
  caucus_statement_bind_text (upsert, ":text", draft->text);
  caucus_statement_bind_int (upsert, ":now", caucus_database_get_now_usec (database));
  return caucus_statement_run (upsert, error);
}

static CaucusNote *
read_draft (CaucusStatement *row)
{
  CaucusNote *draft = g_new0 (CaucusNote, 1);

  draft->session_id = caucus_statement_get_id (row, 0);
  draft->id = caucus_statement_get_id (row, 1);
  draft->at_usec = caucus_statement_get_int (row, 2);
  draft->speaker_id = caucus_statement_get_id (row, 3);
  draft->kind = caucus_statement_get_word (row, 4, &caucus_note_kinds);
  draft->level = caucus_statement_get_level (row, 5);
  draft->thread_id = caucus_statement_get_id (row, 6);
  draft->text = caucus_statement_dup_text (row, 7, "");
  draft->typed_usec = caucus_statement_get_int (row, 8);
  return draft;
}

/**
 * caucus_note_table_load_draft:
 *
 * Returns: (nullable) (transfer full): what was being typed in the session, or
 *   %NULL, without an error where nothing was
 */
CaucusNote *
caucus_note_table_load_draft (CaucusDatabase  *database,
                              const CaucusId  *session_id,
                              GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  select = caucus_statement_new (database,
                                 "SELECT session, note, at_usec, speaker, kind, level, thread, text,"
                                 " modified_usec "
                                 "FROM note_draft WHERE session = :session");
  caucus_statement_bind_id (select, ":session", session_id);
  if (!caucus_statement_step (select, &has_row, error) || !has_row)
    return NULL;
  return read_draft (select);
}

/**
 * caucus_note_table_clear_draft:
 *
 * Forgets the draft, once it is an entry or the person emptied it.
 */
gboolean
caucus_note_table_clear_draft (CaucusDatabase  *database,
                               const CaucusId  *session_id,
                               GError         **error)
{
  g_autoptr (CaucusStatement) statement = NULL;

  statement = caucus_statement_new (database, "DELETE FROM note_draft WHERE session = :session");
  caucus_statement_bind_id (statement, ":session", session_id);
  return caucus_statement_run (statement, error);
}
