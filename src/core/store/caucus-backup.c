/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: checked copies beside the store, kept by the day and by the week. */
#include "caucus-backup.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "caucus-clock.h"
#include "caucus-error.h"
#include "caucus-store-path.h"

#define KEPT_DAYS    7
#define KEPT_WEEKS   8
#define KEPT_IMPORTS 7

#define DAYS_OF_DAILIES (KEPT_DAYS + 7 * KEPT_WEEKS)

static const char *const reason_words[] = { "daily", "import", "schema" };

static char *
backup_directory (const char *store_path)
{
  g_autofree char *parent = g_path_get_dirname (store_path);

  return g_build_filename (parent, "backups", NULL);
}

/* "caucus.db" of 21 November 2026, daily: "caucus.db.20261121-183207.daily.db". */
static char *
backup_path_for (const char         *store_path,
                 CaucusBackupReason  reason)
{
  g_autofree char *directory = backup_directory (store_path);
  g_autofree char *base = g_path_get_basename (store_path);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (caucus_clock_now_usec ()
                                                             / G_USEC_PER_SEC);
  g_autofree char *time = g_date_time_format (now, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.%s.%s.db", base, time, reason_words[reason]);

  return g_build_filename (directory, name, NULL);
}

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

static int
note_answer (void  *data,
             int    columns,
             char **values,
             char **names)
{
  *(gboolean *) data = g_strcmp0 (values[0], "ok") == 0;
  return 0;
}

static gboolean
check_copy (const char  *path,
            GError     **error)
{
  sqlite3 *handle = NULL;
  gboolean whole = FALSE;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK)
    sqlite3_exec (handle, "PRAGMA integrity_check (1)", note_answer, &whole, NULL);
  sqlite3_close (handle);
  if (!whole)
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED,
                         "the backup did not pass its check and was not kept");
  return whole;
}

static gboolean
copy_checked (const char  *source,
              const char  *target,
              GError     **error)
{
  g_autofree char *temporary = g_strconcat (target, ".part", NULL);
  gboolean copied;

  caucus_store_path_remove_temporary (temporary);
  copied = caucus_store_path_prepare (temporary, error)
           && vacuum_into (source, temporary, error)
           && check_copy (temporary, error)
           && caucus_store_path_settle (temporary, target, error);
  caucus_store_path_remove_temporary (temporary);
  return copied;
}

static gboolean
is_backup_of (const char *name,
              const char *base)
{
  return g_str_has_prefix (name, base) && name[strlen (base)] == '.' && g_str_has_suffix (name, ".db");
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(char *const *) b, *(char *const *) a);
}

/**
 * caucus_backup_list:
 *
 * Returns: (transfer full) (element-type filename): the store's backups, newest first
 */
GPtrArray *
caucus_backup_list (const char *store_path)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *directory = backup_directory (store_path);
  g_autofree char *base = g_path_get_basename (store_path);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (is_backup_of (name, base))
        g_ptr_array_add (paths, g_build_filename (directory, name, NULL));
    }
  g_ptr_array_sort (paths, compare_newest_first);
  return paths;
}

static gboolean
has_reason (const char         *path,
            CaucusBackupReason  reason)
{
  g_autofree char *suffix = g_strdup_printf (".%s.db", reason_words[reason]);

  return g_str_has_suffix (path, suffix);
}

/* The day that a backup's name bears, as "20261121"; names sort by it. */
static guint
day_of (const char *path)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", -1);
  guint count = g_strv_length (parts);

  return count < 3 ? 0 : (guint) g_ascii_strtoull (parts[count - 3], NULL, 10);
}

static guint32
julian_of (guint day)
{
  GDate date;

  g_date_clear (&date, 1);
  if (!g_date_valid_dmy ((GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                         (GDateYear) (day / 10000)))
    return 0;
  g_date_set_dmy (&date, (GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                  (GDateYear) (day / 10000));
  return g_date_get_julian (&date);
}

/* Of the dailies, the newest of each of 7 days and of each of the 8 weeks before them stay. */
static void
thin_dailies (GPtrArray *newest_first)
{
  g_autoptr (GHashTable) kept = g_hash_table_new (NULL, NULL);
  guint32 today = 0;

  for (guint i = 0; i < newest_first->len; i++)
    {
      const char *path = g_ptr_array_index (newest_first, i);
      guint32 julian = julian_of (day_of (path));
      gint64 slot;

      if (!has_reason (path, CAUCUS_BACKUP_DAILY) || julian == 0)
        continue;
      today = MAX (today, julian);
      slot = today - julian < KEPT_DAYS ? julian : julian / 7;
      if (today - julian >= DAYS_OF_DAILIES
          || !g_hash_table_add (kept, GINT_TO_POINTER ((int) slot)))
        g_unlink (path);
    }
}

static void
thin_imports (GPtrArray *newest_first)
{
  guint seen = 0;

  for (guint i = 0; i < newest_first->len; i++)
    {
      const char *path = g_ptr_array_index (newest_first, i);

      if (has_reason (path, CAUCUS_BACKUP_IMPORT) && ++seen > KEPT_IMPORTS)
        g_unlink (path);
    }
}

/**
 * caucus_backup_make:
 * @backup_path: (out) (optional): where the backup lies
 *
 * Copies a store, in use or not, through SQLite; checks the copy and only then
 * gives it its name in the folder "backups" beside the store. Older backups of
 * the same reason are thinned out.
 *
 * Returns: whether a checked backup is on disk
 */
gboolean
caucus_backup_make (const char          *store_path,
                    CaucusBackupReason   reason,
                    char               **backup_path,
                    GError             **error)
{
  g_autofree char *path = backup_path_for (store_path, reason);
  g_autoptr (GPtrArray) backups = NULL;

  if (!copy_checked (store_path, path, error))
    return FALSE;
  backups = caucus_backup_list (store_path);
  thin_dailies (backups);
  thin_imports (backups);
  if (backup_path != NULL)
    *backup_path = g_steal_pointer (&path);
  return TRUE;
}

/**
 * caucus_backup_make_daily:
 *
 * Makes the day's backup unless there is one from today (UTC).
 */
gboolean
caucus_backup_make_daily (const char  *store_path,
                          GError     **error)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (store_path);
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (caucus_clock_now_usec ()
                                                             / G_USEC_PER_SEC);
  guint today = (guint) (g_date_time_get_year (now) * 10000
                         + g_date_time_get_month (now) * 100
                         + g_date_time_get_day_of_month (now));

  for (guint i = 0; i < backups->len; i++)
    {
      const char *path = g_ptr_array_index (backups, i);

      if (has_reason (path, CAUCUS_BACKUP_DAILY) && day_of (path) == today)
        return TRUE;
    }
  return caucus_backup_make (store_path, CAUCUS_BACKUP_DAILY, NULL, error);
}

/* The log and index files belong to the file that they lie beside. */
static gboolean
set_aside (const char  *store_path,
           const char  *aside_path,
           GError     **error)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (store_path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside_path, suffixes[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO,
                       "the damaged store could not be set aside: %s", g_strerror (errno));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * caucus_backup_restore:
 * @backup_path: a backup
 * @store_path: a store that nobody has open
 * @aside_path: (out) (optional): where the store that was there lies now
 *
 * Sets the store aside, whole and under a name of its own, and puts a checked
 * copy of the backup in its place.
 */
gboolean
caucus_backup_restore (const char  *backup_path,
                       const char  *store_path,
                       char       **aside_path,
                       GError     **error)
{
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *aside = g_strdup_printf ("%s.aside-%.8s", store_path, unique);
  g_autofree char *copy = g_strdup_printf ("%s.restored-%.8s", store_path, unique);
  gboolean restored;

  if (!copy_checked (backup_path, copy, error))
    return FALSE;
  restored = set_aside (store_path, aside, error)
             && caucus_store_path_settle (copy, store_path, error);
  caucus_store_path_remove_temporary (copy);
  if (restored && aside_path != NULL)
    *aside_path = g_steal_pointer (&aside);
  return restored;
}
