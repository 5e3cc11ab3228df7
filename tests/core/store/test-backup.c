/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Backups: one a day, the old ones thinned, each checked, and a restore that destroys nothing. */
#include "caucus-backup.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include "caucus-error.h"
#include "caucus-test-clock.h"
#include "caucus-test-process.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static char *
backups_of (CaucusTestStore *store)
{
  return g_build_filename (store->directory, "backups", NULL);
}

static void
make_daily (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;

  caucus_backup_make_daily (store->path, &error);
  g_assert_no_error (error);
}

static char *
make (CaucusTestStore    *store,
      CaucusBackupReason  reason)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;

  caucus_backup_make (store->path, reason, &path, &error);
  g_assert_no_error (error);
  return path;
}

static void
set_key (CaucusTestStore *store,
         const char      *value)
{
  g_autoptr (GError) error = NULL;

  caucus_database_set_setting (store->database, "key", value, &error);
  g_assert_no_error (error);
}

static void
assert_key (const char *path,
            const char *value)
{
  g_autofree char *found = caucus_test_raw_text (path, "SELECT value FROM setting WHERE key = 'key'");

  g_assert_cmpstr (found, ==, value);
}

static void
test_make (CaucusTestStore *store,
           gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);
  g_autofree char *path = NULL;
  g_autofree char *wanted = g_build_filename (directory, "caucus.db.20200213-230000-000.daily.db", NULL);
  GStatBuf file;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  set_key (store, "ñ");
  path = make (store, CAUCUS_BACKUP_DAILY);
  g_assert_cmpstr (path, ==, wanted);
  assert_key (path, "ñ");
  g_assert_cmpint (caucus_test_raw_int (path, "PRAGMA application_id"), ==, 0x43617563);
  g_assert_cmpint (caucus_test_raw_int (path, "PRAGMA user_version"), ==,
                   caucus_test_raw_int (store->path, "PRAGMA user_version"));
  g_assert_cmpint (g_stat (path, &file), ==, 0);
  g_assert_cmpuint (file.st_mode & 07777, ==, 0600);
  g_assert_cmpint (g_stat (directory, &file), ==, 0);
  g_assert_cmpuint (file.st_mode & 07777, ==, 0700);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 1);
}

static void
test_once_a_day (CaucusTestStore *store,
                 gconstpointer    data)
{
  static const struct
  {
    const char *now;
    guint count;
  } cases[] = {
    { "2020-02-13T00:00:00Z", 1 }, { "2020-02-13T12:00:00Z", 1 }, { "2020-02-13T23:59:59Z", 1 },
    { "2020-02-14T00:00:00Z", 2 }, { "2020-02-13T12:00:00Z", 2 }, { "2020-02-16T12:00:00Z", 3 },
  };
  g_autofree char *directory = backups_of (store);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      caucus_test_clock_set_utc (cases[i].now);
      make_daily (store);
      g_assert_cmpuint (caucus_test_count_files (directory, ".daily.db"), ==, cases[i].count);
    }
}

/* Two of the same second are two: the later one holds what came in between. */
static void
test_same_second (CaucusTestStore *store,
                  gconstpointer    data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  caucus_test_clock_set_utc (CAUCUS_TEST_SESSION_START);
  set_key (store, "one");
  first = make (store, CAUCUS_BACKUP_IMPORT);
  set_key (store, "two");
  second = make (store, CAUCUS_BACKUP_IMPORT);
  assert_key (first, "one");
  assert_key (second, "two");
}

static guint32
julian_of (const char *path)
{
  const char *stamp = strstr (path, "caucus.db.") + strlen ("caucus.db.");
  guint64 day = g_ascii_strtoull (stamp, NULL, 10);
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) (day % 100), (GDateMonth) (day / 100 % 100),
                  (GDateYear) (day / 10000));
  return g_date_get_julian (&date);
}

/* The days that lie between each daily backup and the one before it, newest first. */
static char *
describe_gaps (CaucusTestStore *store)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (store->path);
  g_autoptr (GString) gaps = g_string_new (NULL);

  for (guint i = 1; i < backups->len; i++)
    g_string_append_printf (gaps, " %u", julian_of (g_ptr_array_index (backups, i - 1))
                            - julian_of (g_ptr_array_index (backups, i)));
  return g_string_free (g_steal_pointer (&gaps), FALSE);
}

/* A backup a day for 120 days: 7 days and the last days of 8 weeks stay, this one not over yet. */
static void
test_thinning (CaucusTestStore *store,
               gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);

  caucus_test_clock_set_utc ("2020-01-01T12:00:00Z");
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *gaps = NULL;
      const char *weekly;

      make_daily (store);
      caucus_test_clock_advance (24 * 60 * 60);
      g_assert_cmpuint (caucus_test_count_files (directory, NULL), <=, 15);
      if (i < 63)
        continue;
      gaps = describe_gaps (store);
      g_assert_true (g_str_has_prefix (gaps, " 1 1 1 1 1 1 1 "));
      weekly = gaps + strlen (" 1 1 1 1 1 1 1 ");
      g_assert_cmpint (weekly[0], >=, '1');
      g_assert_cmpint (weekly[0], <=, '7');
      g_assert_cmpstr (weekly + 1, ==, " 7 7 7 7 7 7");
    }
}

static void
pretend (CaucusTestStore *store,
         const char      *name)
{
  g_autofree char *directory = backups_of (store);
  g_autofree char *path = g_build_filename (directory, name, NULL);

  g_mkdir (directory, 0700);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

/* One day with a clock of another century must cost nothing. */
static void
test_wrong_clock (CaucusTestStore *store,
                  gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);

  pretend (store, "caucus.db.20200101-120000-000.daily.db");
  pretend (store, "caucus.db.20200108-120000-000.daily.db");
  pretend (store, "caucus.db.20200109-120000-000.daily.db");
  caucus_test_clock_set_utc ("2099-01-01T12:00:00Z");
  make_daily (store);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 4);
  caucus_test_clock_set_utc ("2020-01-10T12:00:00Z");
  make_daily (store);
  caucus_test_clock_set_utc ("2020-01-11T12:00:00Z");
  make_daily (store);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 6);
}

static void
test_imports (CaucusTestStore *store,
              gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);
  g_autofree char *schema = NULL;
  g_autofree char *newest = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  caucus_test_clock_set_utc ("2020-01-01T12:00:00Z");
  schema = make (store, CAUCUS_BACKUP_SCHEMA);
  for (guint i = 0; i < 10; i++)
    {
      caucus_test_clock_advance (60);
      g_free (newest);
      newest = make (store, CAUCUS_BACKUP_IMPORT);
    }
  g_assert_cmpuint (caucus_test_count_files (directory, ".import.db"), ==, 7);
  g_assert_true (g_file_test (schema, G_FILE_TEST_EXISTS));
  backups = caucus_backup_list (store->path);
  g_assert_cmpstr (g_ptr_array_index (backups, 0), ==, newest);
  g_assert_cmpstr (g_ptr_array_index (backups, 7), ==, schema);
}

/* What lies in the folder and is not this store's own stays. */
static void
test_strangers (CaucusTestStore *store,
                gconstpointer    data)
{
  static const char *const names[] = {
    "caucus.db.old.db.20200101-120000-000.import.db", "caucus.db.my own copy.db", "caucus.db.db",
    "other.db.20200101-120000-000.import.db", "caucus.db.2020-01-01.db",
  };
  g_autofree char *directory = backups_of (store);
  g_autoptr (GPtrArray) backups = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    pretend (store, names[i]);
  for (guint i = 0; i < 9; i++)
    g_free (make (store, CAUCUS_BACKUP_IMPORT));
  backups = caucus_backup_list (store->path);
  g_assert_cmpuint (backups->len, ==, 7);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 7 + G_N_ELEMENTS (names));
}

/* What a killed program left goes after a day; what another is writing now stays. */
static void
test_stale_parts (CaucusTestStore *store,
                  gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);
  g_autofree char *stale = g_build_filename (directory, "caucus.db.20200101-120000-000.daily.db.part-0a",
                                             NULL);
  const struct utimbuf long_ago = { 1000, 1000 };

  pretend (store, "caucus.db.20200101-120000-000.daily.db.part-0a");
  pretend (store, "caucus.db.20200102-120000-000.daily.db.part-0b");
  g_assert_cmpint (utime (stale, &long_ago), ==, 0);
  make_daily (store);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (caucus_test_count_files (directory, ".part-"), ==, 1);
}

/* A copy that fails its check is not kept, and what there is stays. */
static void
test_damaged_store (CaucusTestStore *store,
                    gconstpointer    data)
{
  g_autofree char *directory = backups_of (store);
  g_autofree char *good = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  caucus_test_clock_set_utc ("2020-01-01T12:00:00Z");
  good = make (store, CAUCUS_BACKUP_DAILY);
  caucus_test_store_close (store);
  g_assert_true (g_file_get_contents (store->path, &content, &length, NULL));
  memset (content + 4096, 0xff, length - 4096);
  g_assert_true (g_file_set_contents (store->path, content, (gssize) length, NULL));

  caucus_test_clock_advance (24 * 60 * 60);
  g_assert_false (caucus_backup_make_daily (store->path, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 1);
  g_assert_true (g_file_test (good, G_FILE_TEST_EXISTS));
}

static void
test_restore (CaucusTestStore *store,
              gconstpointer    data)
{
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *damaged = NULL;
  g_autofree char *set_aside = NULL;
  g_autoptr (GError) error = NULL;

  set_key (store, "from the backup");
  backup = make (store, CAUCUS_BACKUP_DAILY);
  set_key (store, "later");
  caucus_test_store_close (store);
  g_assert_true (g_file_set_contents (store->path, "SQLite format 3 and rubbish", -1, NULL));
  damaged = caucus_test_file_hash (store->path);

  caucus_backup_restore (backup, store->path, &aside, &error);
  g_assert_no_error (error);
  set_aside = caucus_test_file_hash (aside);
  g_assert_cmpstr (set_aside, ==, damaged);
  g_assert_cmpuint (caucus_test_count_files (store->directory, NULL), ==, 3);

  caucus_test_store_open (store);
  g_assert_true (caucus_database_check (store->database, TRUE, NULL));
  assert_key (store->path, "from the backup");
}

/* The log of the damaged store goes aside with it and is never played into the restored one. */
static void
test_restore_log (CaucusTestStore *store,
                  gconstpointer    data)
{
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);
  g_autofree char *backup = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *aside_wal = NULL;
  g_autofree char *log = NULL;
  g_autofree char *main_file = NULL;
  gsize log_length, length;

  set_key (store, "from the backup");
  backup = make (store, CAUCUS_BACKUP_DAILY);
  set_key (store, "in the log");
  g_assert_true (g_file_get_contents (store->path, &main_file, &length, NULL));
  g_assert_true (g_file_get_contents (wal, &log, &log_length, NULL));
  caucus_test_store_close (store);
  g_assert_true (g_file_set_contents (store->path, main_file, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (wal, log, (gssize) log_length, NULL));

  g_assert_true (caucus_backup_restore (backup, store->path, &aside, NULL));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  aside_wal = g_strconcat (aside, "-wal", NULL);
  g_assert_true (g_file_test (aside_wal, G_FILE_TEST_EXISTS));
  caucus_test_store_open (store);
  assert_key (store->path, "from the backup");
  assert_key (aside, "in the log");
}

static void
test_restore_deleted (CaucusTestStore *store,
                      gconstpointer    data)
{
  g_autofree char *backup = NULL;
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);

  set_key (store, "from the backup");
  backup = make (store, CAUCUS_BACKUP_DAILY);
  caucus_test_store_close (store);
  g_unlink (store->path);
  g_assert_true (g_file_set_contents (wal, "what is left", -1, NULL));
  g_assert_true (caucus_backup_restore (backup, store->path, NULL, NULL));
  caucus_test_store_open (store);
  assert_key (store->path, "from the backup");
}

/* What is no backup changes nothing: not an empty file, not another program's database. */
static void
test_restore_refused (CaucusTestStore *store,
                      gconstpointer    data)
{
  g_autofree char *empty = g_build_filename (store->directory, "empty.db", NULL);
  g_autofree char *foreign = g_build_filename (store->directory, "foreign.db", NULL);
  g_autofree char *missing = g_build_filename (store->directory, "missing.db", NULL);
  const char *const sources[] = { empty, foreign, missing };
  g_autofree char *before = NULL;

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  caucus_test_raw_run (foreign, "CREATE TABLE mine (a)");
  set_key (store, "kept");
  caucus_test_store_close (store);
  before = caucus_test_file_hash (store->path);
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (caucus_backup_restore (sources[i], store->path, NULL, &error));
      g_assert_nonnull (error);
      after = caucus_test_file_hash (store->path);
      g_assert_cmpstr (after, ==, before);
    }
  g_assert_cmpuint (caucus_test_count_files (store->directory, "caucus.db"), ==, 1);
}

/* While another program writes as fast as it can. */
static void
test_under_writing (CaucusTestStore *store,
                    gconstpointer    data)
{
  g_autoptr (GSubprocess) typist = caucus_test_process_start ("type", store->path, "0");
  g_autoptr (GDataInputStream) lines = caucus_test_process_lines (typist);
  gint64 entries = 0;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *line = caucus_test_process_read_line (lines);
      g_autofree char *backup = make (store, CAUCUS_BACKUP_IMPORT);
      gint64 now;

      g_assert_nonnull (line);
      now = caucus_test_raw_int (backup, "SELECT count (*) FROM note");
      g_assert_cmpint (now, >=, entries);
      entries = now;
      g_assert_cmpint (caucus_test_raw_int (backup, "SELECT count (*) FROM note_revision"), ==,
                       2 * now);
    }
  g_assert_cmpint (entries, >, 0);
  g_subprocess_force_exit (typist);
  g_assert_true (g_subprocess_wait (typist, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/backup/make", test_make);
  CAUCUS_TEST_ADD ("/backup/once-a-day", test_once_a_day);
  CAUCUS_TEST_ADD ("/backup/same-second", test_same_second);
  CAUCUS_TEST_ADD ("/backup/thinning", test_thinning);
  CAUCUS_TEST_ADD ("/backup/wrong-clock", test_wrong_clock);
  CAUCUS_TEST_ADD ("/backup/imports", test_imports);
  CAUCUS_TEST_ADD ("/backup/strangers", test_strangers);
  CAUCUS_TEST_ADD ("/backup/stale-parts", test_stale_parts);
  CAUCUS_TEST_ADD ("/backup/damaged-store", test_damaged_store);
  CAUCUS_TEST_ADD ("/backup/restore", test_restore);
  CAUCUS_TEST_ADD ("/backup/restore-log", test_restore_log);
  CAUCUS_TEST_ADD ("/backup/restore-deleted", test_restore_deleted);
  CAUCUS_TEST_ADD ("/backup/restore-refused", test_restore_refused);
  CAUCUS_TEST_ADD ("/backup/under-writing", test_under_writing);
  return g_test_run ();
}
