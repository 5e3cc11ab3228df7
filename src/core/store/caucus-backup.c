/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: checked copies beside the store, kept by the day and by the week. */
#include "caucus-backup.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "caucus-backup-copy.h"
#include "caucus-clock.h"
#include "caucus-error.h"
#include "caucus-store-path.h"

#define KEPT_DAYS    7
#define KEPT_WEEKS   8
#define KEPT_IMPORTS 7

#define LOCK_WAIT_MSEC 2000

static const char *const reason_words[] = { "daily", "import", "schema", "manual" };

static char *
backup_directory (const char *store_path)
{
  g_autofree char *parent = g_path_get_dirname (store_path);

  return g_build_filename (parent, "backups", NULL);
}

/* "caucus.db" of 21 November 2026, daily: "caucus.db.20261121-183207-250.daily.db". */
static char *
backup_path_at (const char         *store_path,
                CaucusBackupReason  reason,
                gint64              unix_msec)
{
  g_autofree char *directory = backup_directory (store_path);
  g_autofree char *base = g_path_get_basename (store_path);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_msec / 1000);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%d-%H%M%S");
  g_autofree char *name = g_strdup_printf ("%s.%s-%03d.%s.db", base, stamp,
                                           (int) (unix_msec % 1000), reason_words[reason]);

  return g_build_filename (directory, name, NULL);
}

/* Where the clock stands still, the next time that is free. */
static char *
backup_path_for (const char         *store_path,
                 CaucusBackupReason  reason)
{
  gint64 msec = caucus_clock_now_usec () / 1000;
  char *path = backup_path_at (store_path, reason, msec);

  while (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_free (path);
      path = backup_path_at (store_path, reason, ++msec);
    }
  return path;
}

/* Of another store whose name only begins with this one's, no backup is taken for ours. */
static gboolean
is_backup_of (const char *name,
              const char *base)
{
  static const char shape[] = ".dddddddd-dddddd-ddd.";
  const char *rest = name + strlen (base);

  if (!g_str_has_prefix (name, base) || !g_str_has_suffix (name, ".db"))
    return FALSE;
  for (gsize i = 0; shape[i] != '\0'; i++)
    {
      if (shape[i] == 'd' ? !g_ascii_isdigit (rest[i]) : rest[i] != shape[i])
        return FALSE;
    }
  return TRUE;
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

/* Of the dailies, the newest of each of 7 days and of each of the 8 weeks before them stay.
 * Counted and not measured from today, so that a clock that was wrong for a day, or a summer
 * without bargaining, does not sweep away what there is. */
static void
thin_dailies (GPtrArray *newest_first)
{
  guint days = 0, weeks = 0;
  guint32 last_day = 0, last_week = 0;

  for (guint i = 0; i < newest_first->len; i++)
    {
      const char *path = g_ptr_array_index (newest_first, i);
      guint32 julian = julian_of (day_of (path));
      gboolean keep = FALSE;

      if (!has_reason (path, CAUCUS_BACKUP_DAILY) || julian == 0)
        continue;
      if (julian != last_day && days < KEPT_DAYS)
        {
          keep = TRUE;
          days++;
        }
      else if (julian != last_day && julian / 7 != last_week && weeks < KEPT_WEEKS)
        {
          keep = TRUE;
          weeks++;
          last_week = julian / 7;
        }
      last_day = julian;
      if (!keep)
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

/* What a program that was killed left of a backup; a day is more than any backup takes. */
static void
remove_stale_parts (const char *store_path)
{
  g_autofree char *directory = backup_directory (store_path);
  g_autofree char *base = g_path_get_basename (store_path);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const gint64 yesterday_unix = g_get_real_time () / G_USEC_PER_SEC - 24 * 60 * 60;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      GStatBuf file;

      if (g_str_has_prefix (name, base) && strstr (name, ".db.part-") != NULL
          && g_stat (path, &file) == 0 && file.st_mtime < yesterday_unix)
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

  if (!caucus_backup_copy (store_path, path, error))
    return FALSE;
  backups = caucus_backup_list (store_path);
  thin_dailies (backups);
  thin_imports (backups);
  remove_stale_parts (store_path);
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

static gboolean
refuse_aside (GError **error)
{
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO,
               "the damaged store could not be set aside: %s", g_strerror (errno));
  return FALSE;
}

/* A second name for the store and its log before the first is taken away, so that they are
 * never found apart; the index of the log is made anew when it is missed. */
static gboolean
set_aside (const char  *store_path,
           const char  *aside_path,
           GError     **error)
{
  g_autofree char *wal = g_strconcat (store_path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (store_path, "-shm", NULL);
  g_autofree char *aside_wal = g_strconcat (aside_path, "-wal", NULL);

  if ((link (store_path, aside_path) != 0 && errno != ENOENT)
      || (link (wal, aside_wal) != 0 && errno != ENOENT)
      || (g_unlink (wal) != 0 && errno != ENOENT)
      || (g_unlink (shm) != 0 && errno != ENOENT))
    return refuse_aside (error);
  return TRUE;
}

/* Keeps other programs from writing to a store while it is replaced: what they wrote would be
 * in the file that is set aside. One that cannot be opened at all has no writers.
 *
 * Returns: whether the store is locked or needs no lock */
static gboolean
lock_store (const char  *store_path,
            sqlite3    **handle,
            GError     **error)
{
  int result = sqlite3_open_v2 (store_path, handle, SQLITE_OPEN_READWRITE, NULL);

  if (result != SQLITE_OK)
    return TRUE;
  /* The file that is set aside stays as it is, with its log beside it. */
  sqlite3_db_config (*handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_busy_timeout (*handle, LOCK_WAIT_MSEC);
  result = sqlite3_exec (*handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  if ((result & 0xff) != SQLITE_BUSY && (result & 0xff) != SQLITE_LOCKED)
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY,
               "%s: another program is using the store; nothing was changed", store_path);
  return FALSE;
}

/**
 * caucus_backup_restore:
 * @backup_path: a backup
 * @store_path: a store that no window has open; another program that is writing to it
 *   is %CAUCUS_ERROR_STORE_BUSY
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
  sqlite3 *store = NULL;
  gboolean restored;

  restored = caucus_backup_copy (backup_path, copy, error)
             && lock_store (store_path, &store, error)
             && set_aside (store_path, aside, error)
             && caucus_store_path_replace (copy, store_path, error);
  sqlite3_close (store);
  caucus_store_path_remove_temporary (copy);
  if (restored && aside_path != NULL)
    *aside_path = g_steal_pointer (&aside);
  return restored;
}
