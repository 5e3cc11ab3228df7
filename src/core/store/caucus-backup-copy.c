/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a store that has passed its check. */
#include "caucus-backup-copy.h"

#include <gio/gio.h>
#include <sqlite3.h>

#include "caucus-database-private.h"
#include "caucus-error.h"
#include "caucus-store-path.h"

static gboolean
set_sqlite_error (sqlite3    *handle,
                  const char *what,
                  GError    **error)
{
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO, "%s: %s", what, sqlite3_errmsg (handle));
  return FALSE;
}

static gboolean
vacuum_into (const char  *store_path,
             const char  *target,
             GError     **error)
{
  sqlite3 *handle = NULL;
  char *quoted;
  gboolean copied;

  copied = sqlite3_open_v2 (store_path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK;
  sqlite3_busy_timeout (handle, 5000);
  quoted = sqlite3_mprintf ("VACUUM INTO %Q", target);
  copied = copied && sqlite3_exec (handle, quoted, NULL, NULL, NULL) == SQLITE_OK;
  sqlite3_free (quoted);
  if (!copied)
    set_sqlite_error (handle, "the backup could not be written", error);
  sqlite3_close (handle);
  return copied;
}

typedef struct
{
  const char *wanted;
  gboolean was_given;
} Answer;

static int
note_answer (void  *data,
             int    columns,
             char **values,
             char **names)
{
  Answer *answer = data;

  answer->was_given = g_strcmp0 (values[0], answer->wanted) == 0;
  return 0;
}

static gboolean
answers (sqlite3    *handle,
         const char *sql,
         const char *wanted)
{
  Answer answer = { .wanted = wanted };

  return sqlite3_exec (handle, sql, note_answer, &answer, NULL) == SQLITE_OK && answer.was_given;
}

/* An empty file passes SQLite's check, and so does any other program's database. */
static gboolean
check_copy (const char  *path,
            GError     **error)
{
  g_autofree char *mark = g_strdup_printf ("%d", CAUCUS_APPLICATION_ID);
  sqlite3 *handle = NULL;
  gboolean whole;

  whole = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
          && answers (handle, "PRAGMA application_id", mark)
          && answers (handle, "PRAGMA integrity_check (1)", "ok");
  sqlite3_close (handle);
  if (!whole)
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED,
                         "the backup did not pass its check and was not kept");
  return whole;
}

/**
 * caucus_backup_copy:
 * @source: a store, in use or not
 * @target: where the copy is to lie
 *
 * Copies a store through SQLite, checks the copy, and only then gives it its name.
 */
gboolean
caucus_backup_copy (const char  *source,
                    const char  *target,
                    GError     **error)
{
  /* A name of its own: two programs may be making the day's backup at the same moment. */
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s.part-%.8s", target, unique);
  gboolean copied;

  copied = caucus_store_path_prepare (temporary, error)
           && vacuum_into (source, temporary, error)
           && check_copy (temporary, error)
           && caucus_store_path_settle (temporary, target, error);
  caucus_store_path_remove_temporary (temporary);
  return copied;
}
