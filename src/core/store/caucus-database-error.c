/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What SQLite answers, in the store's own words. */
#include "caucus-database-private.h"
#include "caucus-error.h"

static CaucusError
error_code (int result)
{
  switch (result & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CAUCUS_ERROR_STORE_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CAUCUS_ERROR_STORE_BUSY;
    case SQLITE_FULL:
      return CAUCUS_ERROR_STORE_FULL;
    case SQLITE_READONLY:
      return CAUCUS_ERROR_STORE_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return CAUCUS_ERROR_STORE_PATH;
    case SQLITE_CONSTRAINT:
      return CAUCUS_ERROR_INVALID;
    default:
      return CAUCUS_ERROR_STORE_IO;
    }
}

static const char *
error_text (CaucusError code,
            sqlite3    *handle,
            int         result)
{
  switch (code)
    {
    case CAUCUS_ERROR_STORE_DAMAGED:
      return "the file is damaged; nothing was changed in it";
    case CAUCUS_ERROR_STORE_BUSY:
      return "another program is writing to the store; nothing was saved";
    case CAUCUS_ERROR_STORE_FULL:
      return "no space is left on the disk; nothing was saved";
    case CAUCUS_ERROR_STORE_READ_ONLY:
      return "the store cannot be written; nothing was saved";
    case CAUCUS_ERROR_STORE_PATH:
      return "the store cannot be opened";
    case CAUCUS_ERROR_STORE_SHARED_FOLDER:
    case CAUCUS_ERROR_STORE_FOREIGN:
    case CAUCUS_ERROR_STORE_NEWER:
    case CAUCUS_ERROR_STORE_GONE:
    case CAUCUS_ERROR_STORE_IO:
    case CAUCUS_ERROR_NOT_FOUND:
    case CAUCUS_ERROR_INVALID:
    case CAUCUS_ERROR_FILE:
    default:
      return handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result);
    }
}

/**
 * caucus_database_set_error:
 * @result: what SQLite answered
 *
 * Sets @error to the #CaucusError for @result.
 */
void
caucus_database_set_error (CaucusDatabase  *database,
                           int              result,
                           GError         **error)
{
  CaucusError code = error_code (result);

  g_set_error_literal (error, CAUCUS_ERROR, (int) code,
                       error_text (code, database->handle, result));
}
