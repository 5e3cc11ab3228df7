/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are not passed yet, on this device only. */
#include "caucus-draft-table.h"

#include "caucus-text-input.h"

static gboolean
is_empty (const CaucusDraft *draft)
{
  return draft->text[0] == '\0' && draft->note[0] == '\0';
}

static gboolean
clear (CaucusDatabase  *database,
       const CaucusId  *thread_id,
       GError         **error)
{
  g_autoptr (CaucusStatement) clear = NULL;

  clear = caucus_statement_new (database, "DELETE FROM text_draft WHERE thread = :thread");
  caucus_statement_bind_id (clear, ":thread", thread_id);
  return caucus_statement_run (clear, error);
}

/* Returns: (nullable): a statement that inserts the draft and ends in @on_conflict */
static CaucusStatement *
prepare_insert (CaucusDatabase     *database,
                const CaucusDraft  *draft,
                const char         *on_conflict,
                GError            **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (CaucusStatement) insert = NULL;

  if (!caucus_text_input_check (draft->text, -1, "the draft", error)
      || !caucus_text_input_check (draft->note, -1, "the draft's note", error))
    return NULL;
  sql = g_strconcat ("INSERT INTO text_draft (thread, id, by_party, answers, text, note,"
                     " modified_usec) "
                     "VALUES (:thread, :id, :by, :answers, :text, :note, :now) ",
                     on_conflict, NULL);
  insert = caucus_statement_new (database, sql);
  caucus_statement_bind_id (insert, ":thread", &draft->thread_id);
  caucus_statement_bind_id (insert, ":id", &draft->id);
  caucus_statement_bind_id (insert, ":by", &draft->by_id);
  caucus_statement_bind_id (insert, ":answers", &draft->answers_id);
  caucus_statement_bind_text (insert, ":text", draft->text);
  caucus_statement_bind_text (insert, ":note", draft->note);
  caucus_statement_bind_int (insert, ":now", caucus_database_get_now_usec (database));
  return g_steal_pointer (&insert);
}

/**
 * caucus_draft_table_save:
 *
 * Keeps what the thread's draft is now; one that is empty is none. It is not said to others,
 * who would read it again with each key. To be called inside a transaction.
 */
gboolean
caucus_draft_table_save (CaucusDatabase     *database,
                         const CaucusDraft  *draft,
                         GError            **error)
{
  g_autoptr (CaucusStatement) upsert = NULL;

  if (is_empty (draft))
    return clear (database, &draft->thread_id, error);
  upsert = prepare_insert (database, draft,
                           "ON CONFLICT (thread) DO UPDATE SET id = excluded.id,"
                           " by_party = excluded.by_party, answers = excluded.answers,"
                           " text = excluded.text, note = excluded.note,"
                           " modified_usec = excluded.modified_usec",
                           error);
  return upsert != NULL && caucus_statement_run (upsert, error);
}

/**
 * caucus_draft_table_add:
 * @added: (out) (optional): whether the thread had no draft yet; if it had, that stays
 *
 * To be called inside a transaction.
 */
gboolean
caucus_draft_table_add (CaucusDatabase     *database,
                        const CaucusDraft  *draft,
                        gboolean           *added,
                        GError            **error)
{
  g_autoptr (CaucusStatement) insert = prepare_insert (database, draft, "ON CONFLICT DO NOTHING",
                                                       error);

  return insert != NULL && caucus_statement_insert (insert, added, error);
}

/* Runs a statement that selects one draft or none. */
static gboolean
read_draft (CaucusStatement  *select,
            CaucusDraft     **draft,
            GError          **error)
{
  gboolean has_row;

  *draft = NULL;
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;
  *draft = g_new0 (CaucusDraft, 1);
  (*draft)->id = caucus_statement_get_id (select, 0);
  (*draft)->thread_id = caucus_statement_get_id (select, 1);
  (*draft)->by_id = caucus_statement_get_id (select, 2);
  (*draft)->answers_id = caucus_statement_get_id (select, 3);
  (*draft)->text = caucus_statement_dup_text (select, 4, "");
  (*draft)->note = caucus_statement_dup_text (select, 5, "");
  (*draft)->modified_usec = caucus_statement_get_int (select, 6);
  return TRUE;
}

#define SELECT "SELECT id, thread, by_party, answers, text, note, modified_usec FROM text_draft "

/**
 * caucus_draft_table_get:
 * @draft: (out) (nullable): %NULL where there is none of that id
 *
 * Returns: whether the store could be asked
 */
gboolean
caucus_draft_table_get (CaucusDatabase  *database,
                        const CaucusId  *draft_id,
                        CaucusDraft    **draft,
                        GError         **error)
{
  g_autoptr (CaucusStatement) select = caucus_statement_new (database, SELECT "WHERE id = :id");

  caucus_statement_bind_id (select, ":id", draft_id);
  return read_draft (select, draft, error);
}

/**
 * caucus_draft_table_get_for_thread:
 * @draft: (out) (nullable): %NULL where the thread has none
 *
 * Returns: whether the store could be asked
 */
gboolean
caucus_draft_table_get_for_thread (CaucusDatabase  *database,
                                   const CaucusId  *thread_id,
                                   CaucusDraft    **draft,
                                   GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database, SELECT "WHERE thread = :thread");
  caucus_statement_bind_id (select, ":thread", thread_id);
  return read_draft (select, draft, error);
}
