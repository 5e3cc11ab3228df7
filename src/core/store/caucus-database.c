/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The synchronous layer: one connection to a store, used by the thread that opened it. */
#include "caucus-database.h"

#include "caucus-clock.h"
#include "caucus-database-private.h"

sqlite3 *
caucus_database_get_handle (CaucusDatabase *database)
{
  g_assert (database->owner == g_thread_self ());

  return database->handle;
}

const char *
caucus_database_get_path (CaucusDatabase *database)
{
  return database->path;
}

/**
 * caucus_database_get_device_id:
 *
 * Returns: (transfer none): the id that this store's own changes are stamped with
 */
const CaucusId *
caucus_database_get_device_id (CaucusDatabase *database)
{
  return &database->device_id;
}

/**
 * caucus_database_get_place:
 *
 * Returns: which file is open
 */
CaucusStorePlace
caucus_database_get_place (CaucusDatabase *database)
{
  return database->place;
}

/**
 * caucus_database_query_int:
 * @value: (out): the first column of the first row, 0 where there is none
 *
 * Returns: whether @sql ran
 */
gboolean
caucus_database_query_int (CaucusDatabase  *database,
                           const char      *sql,
                           gint64          *value,
                           GError         **error)
{
  g_autoptr (CaucusStatement) statement = caucus_statement_new (database, sql);
  gboolean has_row;

  if (!caucus_statement_step (statement, &has_row, error))
    return FALSE;
  *value = has_row ? caucus_statement_get_int (statement, 0) : 0;
  return TRUE;
}

/**
 * caucus_database_execute:
 * @sql: statements without parameters
 *
 * Returns: whether all of them ran
 */
gboolean
caucus_database_execute (CaucusDatabase  *database,
                         const char      *sql,
                         GError         **error)
{
  int result = sqlite3_exec (caucus_database_get_handle (database), sql, NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;
  caucus_database_set_error (database, result, error);
  return FALSE;
}

/**
 * caucus_database_get_now_usec:
 *
 * Returns: the time of the transaction under way, so that all its rows bear one
 *   time; the present time outside of one
 */
gint64
caucus_database_get_now_usec (CaucusDatabase *database)
{
  return database->now_usec != 0 ? database->now_usec : caucus_clock_now_usec ();
}

/* SQLite goes on writing to a file that lost its name, where nobody would find it again. */
static gboolean
check_place (CaucusDatabase  *database,
             GError         **error)
{
  return caucus_store_place_check (&database->place, database->path, error);
}

/**
 * caucus_database_transaction:
 * @func: does the work; its failure takes everything back
 *
 * Runs @func in one BEGIN IMMEDIATE transaction. When this returns %TRUE, what
 * @func wrote is on disk, in the file that bears the store's name. Where that is not
 * the file that was opened, nothing is begun; where it was taken away meanwhile, what
 * was written went with it and counts as not saved.
 *
 * Returns: whether all of it was committed
 */
gboolean
caucus_database_transaction (CaucusDatabase      *database,
                             CaucusDatabaseFunc   func,
                             gpointer             data,
                             GError             **error)
{
  gboolean worked;

  g_return_val_if_fail (database->now_usec == 0, FALSE);

  if (!check_place (database, error)
      || !caucus_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;
  database->now_usec = caucus_clock_now_usec ();
  worked = func (database, data, error) && caucus_database_execute (database, "COMMIT", error);
  database->now_usec = 0;
  if (!worked)
    sqlite3_exec (database->handle, "ROLLBACK", NULL, NULL, NULL);
  worked = worked && check_place (database, error);
  if (!worked)
    database->changes = CAUCUS_CHANGED_NOTHING;
  return worked;
}

/**
 * caucus_database_check:
 * @thorough: compare indexes with their tables too
 *
 * Returns: whether the store is whole; otherwise @error is %CAUCUS_ERROR_STORE_DAMAGED
 */
gboolean
caucus_database_check (CaucusDatabase  *database,
                       gboolean         thorough,
                       GError         **error)
{
  const char *sql = thorough ? "PRAGMA integrity_check (1)" : "PRAGMA quick_check (1)";
  g_autoptr (CaucusStatement) statement = caucus_statement_new (database, sql);
  gboolean has_row;

  if (!caucus_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 (caucus_statement_get_text (statement, 0), "ok") == 0)
    return TRUE;
  caucus_database_set_error (database, SQLITE_CORRUPT, error);
  return FALSE;
}

void
caucus_database_mark_changed (CaucusDatabase *database,
                              CaucusChanges   changes)
{
  database->changes |= changes;
}

/**
 * caucus_database_take_changes:
 *
 * Returns: what was changed since the last call
 */
CaucusChanges
caucus_database_take_changes (CaucusDatabase *database)
{
  CaucusChanges changes = database->changes;

  database->changes = CAUCUS_CHANGED_NOTHING;
  return changes;
}

/* Forgets what was read of the file, after what nobody is likely to read again soon. */
void
caucus_database_release_memory (CaucusDatabase *database)
{
  sqlite3_db_release_memory (database->handle);
}

/**
 * caucus_database_bind_stamp:
 * @statement: a statement with the parameters :now and :device
 *
 * Binds what every written row of a shared table bears.
 */
void
caucus_database_bind_stamp (CaucusDatabase  *database,
                            CaucusStatement *statement)
{
  caucus_statement_bind_int (statement, ":now", caucus_database_get_now_usec (database));
  caucus_statement_bind_id (statement, ":device", &database->device_id);
}

/**
 * caucus_database_dup_setting:
 *
 * Returns: (nullable) (transfer full): a value kept in the store for this device
 */
char *
caucus_database_dup_setting (CaucusDatabase *database,
                             const char     *key)
{
  g_autoptr (CaucusStatement) statement = NULL;
  gboolean has_row;

  statement = caucus_statement_new (database, "SELECT value FROM setting WHERE key = :key");
  caucus_statement_bind_text (statement, ":key", key);
  if (!caucus_statement_step (statement, &has_row, NULL) || !has_row)
    return NULL;
  return caucus_statement_dup_text (statement, 0, NULL);
}

/**
 * caucus_database_set_setting:
 * @value: (nullable): the value; %NULL forgets it
 *
 * Returns: whether it was written
 */
gboolean
caucus_database_set_setting (CaucusDatabase  *database,
                             const char      *key,
                             const char      *value,
                             GError         **error)
{
  g_autoptr (CaucusStatement) statement = NULL;

  statement = caucus_statement_new (database,
                                    "INSERT INTO setting (key, value) VALUES (:key, :value) "
                                    "ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  caucus_statement_bind_text (statement, ":key", key);
  caucus_statement_bind_text (statement, ":value", value);
  return caucus_statement_run (statement, error);
}
