/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store in a folder of its own that is gone after the test, and a look at it from outside. */
#include "caucus-test-store.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "caucus-test-clock.h"

/**
 * caucus_test_store_set_up_folder:
 *
 * Makes the folder and no store.
 */
void
caucus_test_store_set_up_folder (CaucusTestStore *store,
                                 gconstpointer    data)
{
  /* In memory where there is such a place: the disk is not what these tests are about. */
  const char *parent = g_access ("/dev/shm", W_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();

  store->directory = g_build_filename (parent, "caucus-test-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (store->directory));
  store->path = g_build_filename (store->directory, "caucus.db", NULL);
}

/**
 * caucus_test_store_set_up:
 *
 * Makes the folder and a new store in it.
 */
void
caucus_test_store_set_up (CaucusTestStore *store,
                          gconstpointer    data)
{
  caucus_test_store_set_up_folder (store, data);
  caucus_test_store_open (store);
}

void
caucus_test_store_tear_down (CaucusTestStore *store,
                             gconstpointer    data)
{
  g_clear_pointer (&store->database, caucus_database_close);
  caucus_test_remove_tree (store->directory);
  g_clear_pointer (&store->path, g_free);
  g_clear_pointer (&store->directory, g_free);
  caucus_test_clock_clear ();
}

/**
 * caucus_test_store_open:
 *
 * Opens the store, makes it where there is none; it has to work.
 */
void
caucus_test_store_open (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (store->database);
  store->database = caucus_database_open (store->path, CAUCUS_DATABASE_CREATE, &error);
  g_assert_no_error (error);
}

void
caucus_test_store_close (CaucusTestStore *store)
{
  g_clear_pointer (&store->database, caucus_database_close);
}

/* Statements of a test between these two are one transaction, as the store's own are. */
void
caucus_test_store_begin (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;

  caucus_database_execute (store->database, "BEGIN IMMEDIATE", &error);
  g_assert_no_error (error);
}

void
caucus_test_store_commit (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;

  caucus_database_execute (store->database, "COMMIT", &error);
  g_assert_no_error (error);
}

/**
 * caucus_test_raw_open:
 *
 * Returns: (transfer full): a plain connection, without anything that the store sets on its own
 */
sqlite3 *
caucus_test_raw_open (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                    NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (handle, 10000);
  return handle;
}

/**
 * caucus_test_raw_try:
 *
 * Returns: what SQLite answers to @sql
 */
int
caucus_test_raw_try (const char *path,
                     const char *sql)
{
  sqlite3 *handle = caucus_test_raw_open (path);
  int result = sqlite3_exec (handle, sql, NULL, NULL, NULL);

  sqlite3_close (handle);
  return result;
}

void
caucus_test_raw_run (const char *path,
                     const char *sql)
{
  g_assert_cmpint (caucus_test_raw_try (path, sql), ==, SQLITE_OK);
}

/**
 * caucus_test_raw_text:
 *
 * Returns: (nullable) (transfer full): the first column of the first row
 */
char *
caucus_test_raw_text (const char *path,
                      const char *sql)
{
  sqlite3 *handle = caucus_test_raw_open (path);
  sqlite3_stmt *stmt = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  if (sqlite3_step (stmt) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (stmt, 0));
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
  return text;
}

gint64
caucus_test_raw_int (const char *path,
                     const char *sql)
{
  g_autofree char *text = caucus_test_raw_text (path, sql);

  return text != NULL ? g_ascii_strtoll (text, NULL, 10) : 0;
}

/**
 * caucus_test_file_hash:
 *
 * Returns: (transfer full): the SHA-256 of a file that nobody has open
 */
char *
caucus_test_file_hash (const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) content, length);
}

/**
 * caucus_test_count_files:
 * @part: (nullable): what the names counted hold, or %NULL for all
 */
guint
caucus_test_count_files (const char *directory,
                         const char *part)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;
  guint count = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (part == NULL || strstr (name, part) != NULL)
        count++;
    }
  return count;
}

void
caucus_test_remove_tree (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        caucus_test_remove_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (directory);
}
