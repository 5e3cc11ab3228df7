/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a file is a store that this version can open, found out without changing it. */
#include <glib/gstdio.h>
#include <string.h>

#include "caucus-database-private.h"
#include "caucus-error.h"

/* Of SQLite's file format: the header and, in it, the application's mark. */
#define HEADER_BYTES 100
#define HEADER_MARK  68

static gboolean
refuse_damaged (const char  *message,
                GError     **error)
{
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED, message);
  return FALSE;
}

/* Before SQLite reads anything, because it leaves files beside a database that is not ours.
 * Through its own file: to close another one here would drop its locks. */
static gboolean
check_header (CaucusDatabase  *database,
              GError         **error)
{
  static const char magic[] = "SQLite format 3";
  guint8 header[HEADER_BYTES] = { 0, };
  sqlite3_file *file = NULL;
  gboolean is_database, is_whole;
  guint32 mark;

  sqlite3_file_control (caucus_database_get_handle (database), "main",
                        SQLITE_FCNTL_FILE_POINTER, &file);
  is_whole = file != NULL && file->pMethods != NULL
             && file->pMethods->xRead (file, header, HEADER_BYTES, 0) == SQLITE_OK;
  is_database = memcmp (header, magic, sizeof magic) == 0;
  memcpy (&mark, header + HEADER_MARK, sizeof mark);
  mark = GUINT32_FROM_BE (mark);

  if (is_database && is_whole && mark == CAUCUS_APPLICATION_ID)
    return TRUE;
  if (mark == CAUCUS_APPLICATION_ID || (is_database && !is_whole))
    return refuse_damaged ("the file is damaged; nothing was changed in it", error);
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_FOREIGN,
                       "the file is not a Caucus store; nothing was changed in it");
  return FALSE;
}

/* The statement is right: where it is an error, the file is not what its header says. */
static gboolean
check_schema (CaucusDatabase  *database,
              GError         **error)
{
  int result = sqlite3_exec (caucus_database_get_handle (database),
                             "SELECT count (*) FROM sqlite_schema", NULL, NULL, NULL);

  if (result == SQLITE_OK)
    return TRUE;
  caucus_database_set_error (database, result == SQLITE_ERROR ? SQLITE_CORRUPT : result, error);
  return FALSE;
}

/* Without a write-ahead log beside it, a store is as long as its header says. Asked in this
 * order, so that another program that writes in the meantime does not make it look short. */
static gboolean
check_length (CaucusDatabase  *database,
              GError         **error)
{
  const char *path = caucus_database_get_path (database);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  gint64 pages, page_bytes;
  GStatBuf file, log;

  if (!caucus_database_query_int (database, "PRAGMA page_count", &pages, error)
      || !caucus_database_query_int (database, "PRAGMA page_size", &page_bytes, error))
    return FALSE;
  if (g_stat (wal, &log) == 0 && log.st_size > 0)
    return TRUE;
  if (g_stat (path, &file) == 0 && file.st_size >= pages * page_bytes)
    return TRUE;
  return refuse_damaged ("the file is cut short; nothing was changed in it", error);
}

/**
 * caucus_database_check_identity:
 * @database: a connection that cannot write and has read nothing yet
 * @version: (out): how many schema steps the store has had
 *
 * Returns: whether the file is a store that this version can open; otherwise
 *   @error says whether it is foreign, damaged or newer
 */
gboolean
caucus_database_check_identity (CaucusDatabase  *database,
                                gint64          *version,
                                GError         **error)
{
  if (!check_header (database, error)
      || !check_schema (database, error)
      || !caucus_database_query_int (database, "PRAGMA user_version", version, error))
    return FALSE;
  if (*version < 0)
    return refuse_damaged ("the file is damaged; nothing was changed in it", error);
  if (*version > caucus_schema_get_version ())
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_NEWER,
                   "the store was written by a newer Caucus (its form is %" G_GINT64_FORMAT
                   ", this one knows %u); nothing was changed in it",
                   *version, caucus_schema_get_version ());
      return FALSE;
    }
  return check_length (database, error);
}
