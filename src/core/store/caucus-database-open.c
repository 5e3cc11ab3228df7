/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a path to a connection: a new store, a known one, and any other file, which is left
   alone. */
#include "caucus-backup.h"
#include "caucus-database-private.h"
#include "caucus-error.h"
#include "caucus-store-path.h"

#define BUSY_TIMEOUT_MSEC 5000

/* SQLite ignores a PRAGMA that it cannot follow, so each is asked for again. */
static gboolean
set_pragma (CaucusDatabase  *database,
            const char      *name,
            const char      *value,
            GError         **error)
{
  g_autofree char *set = g_strdup_printf ("PRAGMA %s = %s", name, value);
  g_autofree char *get = g_strdup_printf ("PRAGMA %s", name);
  g_autoptr (CaucusStatement) statement = NULL;
  gboolean has_row;

  if (!caucus_database_execute (database, set, error))
    return FALSE;
  statement = caucus_statement_new (database, get);
  if (!caucus_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row && g_strcmp0 (caucus_statement_get_text (statement, 0), value) == 0)
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO,
               "SQLite did not take %s = %s", name, value);
  return FALSE;
}

static gboolean
set_pragmas (CaucusDatabase     *database,
             CaucusDatabaseMode  mode,
             GError            **error)
{
  static const struct
  {
    const char *name;
    const char *value;
  } pragmas[] = {
    { "trusted_schema", "0" },
    { "cell_size_check", "1" },
    { "temp_store", "2" },
    { "foreign_keys", "1" },
    { "synchronous", "2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      if (!set_pragma (database, pragmas[i].name, pragmas[i].value, error))
        return FALSE;
    }
  if (mode == CAUCUS_DATABASE_READ_ONLY)
    return set_pragma (database, "query_only", "1", error);
  return set_pragma (database, "journal_mode", "wal", error);
}

static gboolean
configure (CaucusDatabase  *database,
           GError         **error)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },
    { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },
    { SQLITE_DBCONFIG_DQS_DDL, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int now = -1;
      int result = sqlite3_db_config (database->handle, options[i].option, options[i].value, &now);

      if (result != SQLITE_OK || now != options[i].value)
        {
          caucus_database_set_error (database, result, error);
          return FALSE;
        }
    }
  sqlite3_extended_result_codes (database->handle, 1);
  sqlite3_busy_timeout (database->handle, BUSY_TIMEOUT_MSEC);
  return TRUE;
}

/* The name may have changed hands while SQLite opened what bore it. */
static gboolean
note_place (CaucusDatabase  *database,
            GError         **error)
{
  int has_moved = 0;

  if (!caucus_store_place_note (&database->place, database->path, error))
    return FALSE;
  sqlite3_file_control (database->handle, "main", SQLITE_FCNTL_HAS_MOVED, &has_moved);
  if (has_moved == 0)
    return TRUE;
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE,
                       "another program is replacing the store; nothing was changed in it");
  return FALSE;
}

static CaucusDatabase *
open_handle (const char  *path,
             int          flags,
             GError     **error)
{
  g_autoptr (CaucusDatabase) database = g_new0 (CaucusDatabase, 1);
  int result;

  database->path = g_strdup (path);
  database->owner = g_thread_self ();
  result = sqlite3_open_v2 (path, &database->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      caucus_database_set_error (database, result, error);
      return NULL;
    }
  if (!note_place (database, error) || !configure (database, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* Looked at through a connection that cannot write, so that a file that is not ours stays as it
   is. */
static CaucusDatabase *
open_to_read (const char  *path,
              gint64      *version,
              GError     **error)
{
  g_autoptr (CaucusDatabase) database = open_handle (path, SQLITE_OPEN_READONLY, error);

  if (database == NULL || !caucus_database_check_identity (database, version, error))
    return NULL;
  return g_steal_pointer (&database);
}

static gboolean
read_device_id (CaucusDatabase *database)
{
  g_autofree char *hex = caucus_database_dup_setting (database, "device");

  return caucus_id_parse (hex, &database->device_id);
}

static gboolean
ensure_device_id (CaucusDatabase  *database,
                  gpointer         data,
                  GError         **error)
{
  g_autofree char *hex = NULL;

  if (read_device_id (database))
    return TRUE;
  database->device_id = caucus_id_new ();
  hex = caucus_id_to_string (&database->device_id);
  return caucus_database_set_setting (database, "device", hex, error);
}

static gboolean
apply_schema (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  gint64 version;

  /* Asked again inside the transaction: another program may have been quicker. */
  if (!caucus_database_query_int (database, "PRAGMA user_version", &version, error))
    return FALSE;
  return caucus_schema_apply (database, (guint) version, error)
         && ensure_device_id (database, NULL, error);
}

/**
 * caucus_database_migrate:
 *
 * Brings a store to this version's schema, all steps in one transaction.
 */
gboolean
caucus_database_migrate (CaucusDatabase  *database,
                         GError         **error)
{
  return caucus_database_transaction (database, apply_schema, NULL, error);
}

/* Closing moves the log into the file but does not say whether it could. */
static gboolean
empty_log (CaucusDatabase  *database,
           GError         **error)
{
  gint64 is_busy;

  if (!caucus_database_query_int (database, "PRAGMA wal_checkpoint (TRUNCATE)", &is_busy, error))
    return FALSE;
  if (is_busy != 0)
    caucus_database_set_error (database, SQLITE_BUSY, error);
  return is_busy == 0;
}

/* Made whole under another name first, so that a store is never found half made. */
static gboolean
create_store (const char  *path,
              GError     **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s.new-%.8s", path, unique);
  g_autoptr (CaucusDatabase) database = NULL;
  gboolean made;

  if (!caucus_store_path_prepare (temporary, error))
    return FALSE;
  database = open_handle (temporary, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  made = database != NULL
         && set_pragmas (database, CAUCUS_DATABASE_CREATE, error)
         && caucus_database_migrate (database, error)
         && empty_log (database, error);
  g_clear_pointer (&database, caucus_database_close);
  if (made)
    made = caucus_store_path_settle (temporary, path, error);
  caucus_store_path_remove_temporary (temporary);
  return made;
}

static CaucusDatabase *
open_reader (const char  *path,
             GError     **error)
{
  gint64 version;
  g_autoptr (CaucusDatabase) database = open_to_read (path, &version, error);

  if (database == NULL)
    return NULL;
  if (version < caucus_schema_get_version ())
    {
      g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY,
                           "the store is of an older form and has to be opened for writing once");
      return NULL;
    }
  if (!set_pragmas (database, CAUCUS_DATABASE_READ_ONLY, error))
    return NULL;
  read_device_id (database);
  return g_steal_pointer (&database);
}

static gboolean
identify (const char  *path,
          gint64      *version,
          GError     **error)
{
  g_autoptr (CaucusDatabase) database = open_to_read (path, version, error);

  return database != NULL;
}

static CaucusDatabase *
open_writer (const char  *path,
             GError     **error)
{
  g_autoptr (CaucusDatabase) database = NULL;
  gint64 version;
  gboolean is_older;

  if (!identify (path, &version, error))
    return NULL;
  is_older = version < caucus_schema_get_version ();
  if (is_older && !caucus_backup_make (path, CAUCUS_BACKUP_SCHEMA, NULL, error))
    return NULL;

  database = open_handle (path, SQLITE_OPEN_READWRITE, error);
  if (database == NULL)
    return NULL;
  if (sqlite3_db_readonly (database->handle, "main") != 0)
    {
      caucus_database_set_error (database, SQLITE_READONLY, error);
      return NULL;
    }
  if (!set_pragmas (database, CAUCUS_DATABASE_READ_WRITE, error)
      || (is_older && !caucus_database_migrate (database, error)))
    return NULL;
  if (!read_device_id (database)
      && !caucus_database_transaction (database, ensure_device_id, NULL, error))
    return NULL;
  return g_steal_pointer (&database);
}

static CaucusDatabase *
open_any (const char          *path,
          CaucusDatabaseMode   mode,
          GError             **error)
{
  gboolean exists;

  if (!caucus_store_path_check (path, &exists, error))
    return NULL;
  if (exists || (mode == CAUCUS_DATABASE_CREATE && create_store (path, error)))
    return mode == CAUCUS_DATABASE_READ_ONLY ? open_reader (path, error)
                                             : open_writer (path, error);
  if (mode != CAUCUS_DATABASE_CREATE)
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH, "there is no store");
  return NULL;
}

/**
 * caucus_database_open:
 * @path: the store's file
 *
 * Opens a store on the calling thread, which alone may use it. A file that is
 * not a store, is damaged or was written by a newer version is not opened and
 * stays as it is.
 *
 * Returns: (transfer full): the database, or %NULL with a #CaucusError whose
 *   message begins with @path
 */
CaucusDatabase *
caucus_database_open (const char          *path,
                      CaucusDatabaseMode   mode,
                      GError             **error)
{
  CaucusDatabase *database = open_any (path, mode, error);

  if (database == NULL)
    g_prefix_error (error, "%s: ", path);
  return database;
}

/**
 * caucus_database_close:
 * @database: (transfer full): a database of the calling thread
 */
void
caucus_database_close (CaucusDatabase *database)
{
  g_assert (database->owner == g_thread_self ());

  sqlite3_close (database->handle);
  g_free (database->path);
  g_free (database);
}
