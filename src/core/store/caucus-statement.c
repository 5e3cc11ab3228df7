/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A prepared statement: named parameters in, columns out. */
#include "caucus-statement.h"

#include <sqlite3.h>
#include <string.h>

#include "caucus-database-private.h"
#include "caucus-error.h"

struct _CaucusStatement
{
  CaucusDatabase *database;   /* borrowed */
  sqlite3_stmt *stmt;         /* owned; NULL where the SQL failed */
  GError *failure;            /* owned; why there is nothing to step, or NULL */
};

/**
 * caucus_statement_new:
 * @sql: one statement; parameters are named ":like_this"
 *
 * Returns: (transfer full): the statement
 */
CaucusStatement *
caucus_statement_new (CaucusDatabase *database,
                      const char     *sql)
{
  CaucusStatement *statement = g_new0 (CaucusStatement, 1);
  int result;

  statement->database = database;
  result = sqlite3_prepare_v2 (caucus_database_get_handle (database), sql, -1, &statement->stmt,
                               NULL);
  if (result != SQLITE_OK)
    caucus_database_set_error (database, result, &statement->failure);
  return statement;
}

void
caucus_statement_free (CaucusStatement *statement)
{
  sqlite3_finalize (statement->stmt);
  g_clear_error (&statement->failure);
  g_free (statement);
}

/* 0 where the SQL failed and there is nothing to bind to. */
static int
parameter_index (CaucusStatement *statement,
                 const char      *name)
{
  int index;

  if (statement->stmt == NULL)
    return 0;
  index = sqlite3_bind_parameter_index (statement->stmt, name);
  g_assert (index > 0);
  return index;
}

static void
note_bind (CaucusStatement *statement,
           int              result)
{
  if (result != SQLITE_OK && statement->failure == NULL)
    caucus_database_set_error (statement->database, result, &statement->failure);
}

static void
bind_null (CaucusStatement *statement,
           const char      *name)
{
  int index = parameter_index (statement, name);

  if (index > 0)
    note_bind (statement, sqlite3_bind_null (statement->stmt, index));
}

/**
 * caucus_statement_bind_id:
 * @id: (nullable): the id; %NULL or none binds SQL's NULL
 */
void
caucus_statement_bind_id (CaucusStatement *statement,
                          const char      *name,
                          const CaucusId  *id)
{
  int index = parameter_index (statement, name);

  if (id == NULL || caucus_id_is_none (id))
    bind_null (statement, name);
  else if (index > 0)
    note_bind (statement, sqlite3_bind_blob (statement->stmt, index, id->bytes,
                                             CAUCUS_ID_SIZE, SQLITE_TRANSIENT));
}

/**
 * caucus_statement_bind_text:
 * @text: (nullable): valid UTF-8; %NULL binds SQL's NULL
 */
void
caucus_statement_bind_text (CaucusStatement *statement,
                            const char      *name,
                            const char      *text)
{
  int index = parameter_index (statement, name);

  if (index > 0)
    note_bind (statement, sqlite3_bind_text (statement->stmt, index, text, -1, SQLITE_TRANSIENT));
}

void
caucus_statement_bind_int (CaucusStatement *statement,
                           const char      *name,
                           gint64           value)
{
  int index = parameter_index (statement, name);

  if (index > 0)
    note_bind (statement, sqlite3_bind_int64 (statement->stmt, index, value));
}

/**
 * caucus_statement_bind_usec:
 * @usec: a time; 0 means none and binds SQL's NULL
 */
void
caucus_statement_bind_usec (CaucusStatement *statement,
                            const char      *name,
                            gint64           usec)
{
  if (usec == 0)
    bind_null (statement, name);
  else
    caucus_statement_bind_int (statement, name, usec);
}

void
caucus_statement_bind_word (CaucusStatement        *statement,
                            const char             *name,
                            const CaucusVocabulary *vocabulary,
                            guint                   value)
{
  caucus_statement_bind_text (statement, name, caucus_vocabulary_word (vocabulary, value));
}

/**
 * caucus_statement_step:
 * @has_row: (out): whether there is a row to read
 *
 * Returns: whether the step worked
 */
gboolean
caucus_statement_step (CaucusStatement  *statement,
                       gboolean         *has_row,
                       GError          **error)
{
  int result;

  *has_row = FALSE;
  if (statement->failure != NULL)
    {
      g_propagate_error (error, g_error_copy (statement->failure));
      return FALSE;
    }
  result = sqlite3_step (statement->stmt);
  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;
  caucus_database_set_error (statement->database, result, error);
  return FALSE;
}

/**
 * caucus_statement_run:
 *
 * Steps to the end; rows are passed over.
 *
 * Returns: whether every step worked
 */
gboolean
caucus_statement_run (CaucusStatement  *statement,
                      GError          **error)
{
  gboolean has_row;

  do
    {
      if (!caucus_statement_step (statement, &has_row, error))
        return FALSE;
    }
  while (has_row);
  return TRUE;
}

/**
 * caucus_statement_insert:
 * @added: (out) (optional): whether there was a row to add; %FALSE where the
 *   statement passed over a row that is there already
 *
 * Runs an INSERT … ON CONFLICT that may do nothing.
 *
 * Returns: whether it ran
 */
gboolean
caucus_statement_insert (CaucusStatement  *statement,
                         gboolean         *added,
                         GError          **error)
{
  sqlite3 *handle = caucus_database_get_handle (statement->database);

  if (!caucus_statement_run (statement, error))
    return FALSE;
  if (added != NULL)
    *added = sqlite3_changes (handle) > 0;
  return TRUE;
}

/**
 * caucus_statement_run_again:
 *
 * Runs to the end and makes the statement ready for the next set of values.
 *
 * Returns: whether it worked
 */
gboolean
caucus_statement_run_again (CaucusStatement  *statement,
                            GError          **error)
{
  gboolean worked = caucus_statement_run (statement, error);

  if (statement->stmt == NULL)
    return worked;
  g_clear_error (&statement->failure);
  caucus_statement_rewind (statement);
  return worked;
}

/* Makes a statement that was stepped ready for the next set of values. */
void
caucus_statement_rewind (CaucusStatement *statement)
{
  sqlite3_reset (statement->stmt);
  sqlite3_clear_bindings (statement->stmt);
}

/**
 * caucus_statement_get_id:
 *
 * Returns: the id in a column, none where the column holds no id
 */
CaucusId
caucus_statement_get_id (CaucusStatement *statement,
                         int              column)
{
  CaucusId id = { 0 };

  if (sqlite3_column_bytes (statement->stmt, column) == CAUCUS_ID_SIZE)
    memcpy (id.bytes, sqlite3_column_blob (statement->stmt, column), CAUCUS_ID_SIZE);
  return id;
}

/**
 * caucus_statement_get_text:
 *
 * Returns: (nullable) (transfer none): valid until the next step
 */
const char *
caucus_statement_get_text (CaucusStatement *statement,
                           int              column)
{
  return (const char *) sqlite3_column_text (statement->stmt, column);
}

/**
 * caucus_statement_dup_text:
 * @fallback: (nullable): what a NULL column reads as
 *
 * Returns: (nullable) (transfer full): the column's text
 */
char *
caucus_statement_dup_text (CaucusStatement *statement,
                           int              column,
                           const char      *fallback)
{
  const char *text = caucus_statement_get_text (statement, column);

  return g_strdup (text != NULL ? text : fallback);
}

gint64
caucus_statement_get_int (CaucusStatement *statement,
                          int              column)
{
  return sqlite3_column_int64 (statement->stmt, column);
}

/**
 * caucus_statement_get_word:
 *
 * Returns: the word's value; 0 for a word that this version does not know
 */
guint
caucus_statement_get_word (CaucusStatement        *statement,
                           int                     column,
                           const CaucusVocabulary *vocabulary)
{
  guint value = 0;

  if (!caucus_vocabulary_parse (vocabulary, caucus_statement_get_text (statement, column),
                                &value, NULL))
    return 0;
  return value;
}

/**
 * caucus_statement_get_level:
 *
 * Returns: the level; the most closed one where the column holds none that this
 *   version knows, so that nothing opens by mistake
 */
CaucusLevel
caucus_statement_get_level (CaucusStatement *statement,
                            int              column)
{
  guint level = CAUCUS_LEVEL_STRATEGY;

  if (!caucus_vocabulary_parse (&caucus_levels, caucus_statement_get_text (statement, column),
                                &level, NULL))
    return CAUCUS_LEVEL_STRATEGY;
  return level;
}

/**
 * caucus_statement_get_record:
 *
 * Returns: (transfer full): the first row as a record, or %NULL with an error, which is
 *   %CAUCUS_ERROR_NOT_FOUND where there is no row
 */
gpointer
caucus_statement_get_record (CaucusStatement         *statement,
                             const CaucusRecordKind  *kind,
                             GError                 **error)
{
  gboolean has_row;

  if (!caucus_statement_step (statement, &has_row, error))
    return NULL;
  if (has_row)
    return kind->read (statement);
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, kind->missing);
  return NULL;
}

/**
 * caucus_statement_collect:
 *
 * Returns: (transfer full): every row as a record, or %NULL with an error
 */
GPtrArray *
caucus_statement_collect (CaucusStatement         *statement,
                          const CaucusRecordKind  *kind,
                          GError                 **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (kind->free);
  gboolean has_row;

  while (caucus_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&rows);
      g_ptr_array_add (rows, kind->read (statement));
    }
  return NULL;
}
