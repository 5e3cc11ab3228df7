/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record in the store: entries, every wording they had, and what is being typed. */
#include "caucus-note-table.h"

#include "caucus-error.h"
#include "caucus-note-rules.h"
#include "caucus-text-input.h"

/* A derived id: stores that were given the same entry have the same row, and two wordings
 * that were entered apart have two. */
static CaucusId
revision_id (const CaucusNote *note)
{
  g_autofree char *note_hex = caucus_id_to_string (&note->id);
  g_autofree char *number = g_strdup_printf ("%u", note->revision);

  return caucus_id_derive ("revision", note_hex, number, note->text, NULL);
}

static gboolean
add_revision (CaucusDatabase    *database,
              const CaucusNote  *note,
              GError           **error)
{
  g_autoptr (CaucusStatement) insert = NULL;
  g_autofree char *text = caucus_text_input_clean (note->text);
  CaucusId id = revision_id (note);

  insert = caucus_statement_new (database,
                                 "INSERT INTO note_revision (id, note, revision, typed_usec, text,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :note, :revision, :typed, :text,"
                                 " :now, :now, :device)");
  caucus_statement_bind_id (insert, ":id", &id);
  caucus_statement_bind_id (insert, ":note", &note->id);
  caucus_statement_bind_int (insert, ":revision", note->revision);
  caucus_statement_bind_int (insert, ":typed", note->typed_usec);
  caucus_statement_bind_text (insert, ":text", text);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES);
  return caucus_statement_run (insert, error);
}

static gboolean
add_entry (CaucusDatabase    *database,
           const CaucusNote  *note,
           gboolean          *added,
           GError           **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO note (id, session, at_usec, speaker, kind, thread, level,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :session, :at, :speaker, :kind, :thread, :level,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &note->id);
  caucus_statement_bind_id (insert, ":session", &note->session_id);
  caucus_statement_bind_int (insert, ":at", note->at_usec);
  caucus_statement_bind_id (insert, ":speaker", &note->speaker_id);
  caucus_statement_bind_word (insert, ":kind", &caucus_note_kinds, note->kind);
  caucus_statement_bind_id (insert, ":thread", &note->thread_id);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, note->level);
  caucus_database_bind_stamp (database, insert);
  return caucus_statement_insert (insert, added, error);
}

/* The level stands as its word; those more open than caucus are named. */
#define COVER \
  "UPDATE note SET level = 'caucus', modified_usec = :now, device = :device " \
  "WHERE session = :session AND deleted IS NULL AND kind NOT IN ('caucus-start', 'caucus-end')" \
  " AND level IN ('table', 'member', 'team')" \
  " AND EXISTS (SELECT 1 FROM note AS start WHERE start.session = :session" \
  "  AND start.deleted IS NULL AND start.kind = 'caucus-start'" \
  "  AND start.at_usec < note.at_usec AND start.rowid > note.rowid" \
  "  AND (SELECT min (stop.at_usec) FROM note AS stop WHERE stop.session = :session" \
  "       AND stop.deleted IS NULL AND stop.kind = 'caucus-end'" \
  "       AND stop.at_usec >= start.at_usec) >= note.at_usec)"

/* A caucus that is marked late covers what was written before and lies in it. What was
 * written after its start had its level given with the caucus known. Where it has no end yet
 * nobody knows how far it goes: caucus_note_table_list() sees to that. */
static gboolean
cover_entries (CaucusDatabase  *database,
               const CaucusId  *session_id,
               GError         **error)
{
  g_autoptr (CaucusStatement) update = caucus_statement_new (database, COVER);

  caucus_statement_bind_id (update, ":session", session_id);
  caucus_database_bind_stamp (database, update);
  return caucus_statement_run (update, error);
}

/**
 * caucus_note_table_add:
 * @note: the entry; its revision is taken as 1
 * @added: (out) (optional): %FALSE where the store has an entry of this id already
 *
 * Adds an entry with its first wording. A caucus's start or end raises the level of the
 * entries that it covers.
 */
gboolean
caucus_note_table_add (CaucusDatabase    *database,
                       const CaucusNote  *note,
                       gboolean          *added,
                       GError           **error)
{
  CaucusNote first = *note;
  gboolean is_new;

  if (!caucus_text_input_check (note->text, -1, "note text", error)
      || !add_entry (database, note, &is_new, error))
    return FALSE;
  if (added != NULL)
    *added = is_new;
  first.revision = 1;
  return !is_new
         || (add_revision (database, &first, error)
             && (!caucus_note_is_mark (note->kind)
                 || cover_entries (database, &note->session_id, error)));
}

static gboolean
load_level (CaucusDatabase  *database,
            const CaucusId  *id,
            CaucusLevel     *level,
            GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  select = caucus_statement_new (database, "SELECT level FROM note WHERE id = :id");
  caucus_statement_bind_id (select, ":id", id);
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  if (has_row)
    {
      *level = caucus_statement_get_level (select, 0);
      return TRUE;
    }
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no such entry");
  return FALSE;
}

/**
 * caucus_note_table_raise_level:
 * @raised: (out): %FALSE where the entry was no more open than @level already
 *
 * Closes an entry down to @level; nothing is ever made more open.
 */
gboolean
caucus_note_table_raise_level (CaucusDatabase  *database,
                               const CaucusId  *id,
                               CaucusLevel      level,
                               gboolean        *raised,
                               GError         **error)
{
  g_autoptr (CaucusStatement) update = NULL;
  CaucusLevel before;

  if (!load_level (database, id, &before, error))
    return FALSE;
  *raised = level > before;
  if (!*raised)
    return TRUE;
  update = caucus_statement_new (database,
                                 "UPDATE note SET level = :level, modified_usec = :now,"
                                 " device = :device WHERE id = :id");
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":level", &caucus_levels, level);
  caucus_database_bind_stamp (database, update);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES);
  return caucus_statement_run (update, error);
}

/**
 * caucus_note_table_add_wording:
 * @wording: an entry that the store has, with its text of this revision and when that was typed
 *
 * Adds a wording as it was made elsewhere; what is typed here goes through
 * caucus_note_table_revise().
 */
gboolean
caucus_note_table_add_wording (CaucusDatabase    *database,
                               const CaucusNote  *wording,
                               GError           **error)
{
  return caucus_text_input_check (wording->text, -1, "note text", error)
         && add_revision (database, wording, error);
}

static gboolean
last_revision (CaucusDatabase  *database,
               const CaucusId  *id,
               guint           *revision,
               GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  select = caucus_statement_new (database,
                                 "SELECT max (revision) FROM note_revision WHERE note = :id");
  caucus_statement_bind_id (select, ":id", id);
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  *revision = (guint) caucus_statement_get_int (select, 0);
  if (*revision > 0)
    return TRUE;
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no such entry");
  return FALSE;
}

/**
 * caucus_note_table_revise:
 *
 * Gives an entry a new wording; the earlier ones stay.
 */
gboolean
caucus_note_table_revise (CaucusDatabase  *database,
                          const CaucusId  *id,
                          const char      *text,
                          GError         **error)
{
  CaucusNote revised = {
    .id = *id,
    .typed_usec = caucus_database_get_now_usec (database),
    .text = (char *) text,
  };

  if (!caucus_text_input_check (text, -1, "note text", error)
      || !last_revision (database, id, &revised.revision, error))
    return FALSE;
  revised.revision++;
  return add_revision (database, &revised, error);
}

#define NOTE_COLUMNS \
  "note.id, session, at_usec, typed_usec, speaker, kind, level, thread, revision, text"

#define FROM_NOTE \
  "FROM note JOIN note_revision ON note_revision.note = note.id WHERE note.deleted IS NULL "

/* The start of a caucus that has no end yet. */
#define OPEN_CAUCUS \
  "WITH open_caucus AS MATERIALIZED" \
  " (SELECT start.at_usec AS since_usec, start.rowid AS place FROM note AS start" \
  "  WHERE start.session = :id AND start.deleted IS NULL AND start.kind = 'caucus-start'" \
  "  AND NOT EXISTS (SELECT 1 FROM note AS stop WHERE stop.session = :id" \
  "   AND stop.deleted IS NULL AND stop.kind = 'caucus-end'" \
  "   AND stop.at_usec >= start.at_usec)) "

static gpointer
read_note (CaucusStatement *row)
{
  CaucusNote *note = g_new0 (CaucusNote, 1);

  note->id = caucus_statement_get_id (row, 0);
  note->session_id = caucus_statement_get_id (row, 1);
  note->at_usec = caucus_statement_get_int (row, 2);
  note->typed_usec = caucus_statement_get_int (row, 3);
  note->speaker_id = caucus_statement_get_id (row, 4);
  note->kind = caucus_statement_get_word (row, 5, &caucus_note_kinds);
  note->level = caucus_statement_get_level (row, 6);
  note->thread_id = caucus_statement_get_id (row, 7);
  note->revision = (guint) caucus_statement_get_int (row, 8);
  note->text = caucus_statement_dup_text (row, 9, "");
  return note;
}

static const CaucusRecordKind note_records = {
  read_note, (GDestroyNotify) caucus_note_free, NULL
};

/* With one more column: whether a caucus that was marked later and has no end covers it. */
static gpointer
read_listed_note (CaucusStatement *row)
{
  CaucusNote *note = read_note (row);

  if (caucus_statement_get_int (row, 10) != 0 && !caucus_note_is_mark (note->kind))
    note->level = MAX (note->level, CAUCUS_LEVEL_CAUCUS);
  return note;
}

static const CaucusRecordKind listed_note_records = {
  read_listed_note, (GDestroyNotify) caucus_note_free, NULL
};

/**
 * caucus_note_table_list:
 *
 * Returns: (transfer full) (element-type CaucusNote): a session's entries by time,
 *   each in its newest wording. What was written before a caucus was marked that covers it
 *   and goes on is at caucus level until the caucus ends, if not more closed
 */
GPtrArray *
caucus_note_table_list (CaucusDatabase  *database,
                        const CaucusId  *session_id,
                        GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 OPEN_CAUCUS "SELECT " NOTE_COLUMNS
                                 ", EXISTS (SELECT 1 FROM open_caucus"
                                 "  WHERE since_usec < note.at_usec AND place > note.rowid) "
                                 FROM_NOTE "AND session = :id AND revision ="
                                 " (SELECT max (revision) FROM note_revision AS other"
                                 "  WHERE other.note = note.id) "
                                 "ORDER BY at_usec, note.created_usec, note.rowid");
  caucus_statement_bind_id (select, ":id", session_id);
  return caucus_statement_collect (select, &listed_note_records, error);
}

/**
 * caucus_note_table_count:
 * @count: (out): how many entries a session's record has
 */
gboolean
caucus_note_table_count (CaucusDatabase  *database,
                         const CaucusId  *session_id,
                         guint           *count,
                         GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  select = caucus_statement_new (database,
                                 "SELECT count (*) FROM note "
                                 "WHERE session = :session AND deleted IS NULL");
  caucus_statement_bind_id (select, ":session", session_id);
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  *count = (guint) caucus_statement_get_int (select, 0);
  return TRUE;
}

/**
 * caucus_note_table_has_any:
 * @has_any: (out): whether a session's record has an entry; unlike the count of a long
 *   record this costs nothing
 */
gboolean
caucus_note_table_has_any (CaucusDatabase  *database,
                           const CaucusId  *session_id,
                           gboolean        *has_any,
                           GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT 1 FROM note "
                                 "WHERE session = :session AND deleted IS NULL LIMIT 1");
  caucus_statement_bind_id (select, ":session", session_id);
  return caucus_statement_step (select, has_any, error);
}

/**
 * caucus_note_table_list_revisions:
 *
 * Returns: (transfer full) (element-type CaucusNote): every wording of one entry, oldest first
 */
GPtrArray *
caucus_note_table_list_revisions (CaucusDatabase  *database,
                                  const CaucusId  *id,
                                  GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT " NOTE_COLUMNS " " FROM_NOTE
                                 "AND note.id = :id ORDER BY revision");
  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_collect (select, &note_records, error);
}
