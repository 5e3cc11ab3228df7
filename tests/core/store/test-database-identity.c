/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: what is no store, what is damaged, and that nothing is changed in either. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "caucus-database.h"
#include "caucus-error.h"
#include "caucus-note-table.h"
#include "caucus-test-damage.h"
#include "caucus-test-process.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static const CaucusDatabaseMode modes[] = {
  CAUCUS_DATABASE_CREATE, CAUCUS_DATABASE_READ_WRITE, CAUCUS_DATABASE_READ_ONLY,
};

/* Refused in every mode, with a message that begins with the path, and not a byte changed. */
static void
assert_refused (CaucusTestStore *store,
                int              code,
                const char      *words)
{
  g_autofree char *before = caucus_test_file_hash (store->path);

  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autoptr (CaucusDatabase) database = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      database = caucus_database_open (store->path, modes[i], &error);
      g_assert_null (database);
      g_assert_error (error, CAUCUS_ERROR, code);
      g_assert_true (g_str_has_prefix (error->message, store->path));
      g_assert_nonnull (strstr (error->message, words));
      after = caucus_test_file_hash (store->path);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
assert_alone (CaucusTestStore *store)
{
  g_assert_cmpuint (caucus_test_count_files (store->directory, NULL), ==, 1);
}

static void
write_file (CaucusTestStore *store,
            const char      *content,
            gssize           length)
{
  g_assert_true (g_file_set_contents (store->path, content, length, NULL));
}

static void
test_foreign_files (CaucusTestStore *store,
                    gconstpointer    data)
{
  g_autofree char *zeros = g_malloc0 (8192);

  write_file (store, "", 0);
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "empty");
  write_file (store, "x", 1);
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "not a Caucus store");
  write_file (store, "Minutes of the meeting\n", -1);
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "not a Caucus store");
  write_file (store, zeros, 8192);
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "not a Caucus store");
  assert_alone (store);
}

static void
test_foreign_database (CaucusTestStore *store,
                       gconstpointer    data)
{
  caucus_test_raw_run (store->path, "CREATE TABLE mine (a); INSERT INTO mine VALUES (1);");
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "not a Caucus store");
  assert_alone (store);
  caucus_test_raw_run (store->path, "PRAGMA journal_mode = wal; INSERT INTO mine VALUES (2);");
  assert_alone (store);
  assert_refused (store, CAUCUS_ERROR_STORE_FOREIGN, "not a Caucus store");
  assert_alone (store);
}

static void
test_places (CaucusTestStore *store,
             gconstpointer    data)
{
  g_autofree char *below = g_build_filename (store->path, "caucus.db", NULL);
  const char *const places[] = { store->directory, below, "/dev/null" };

  write_file (store, "a file", -1);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      for (gsize m = 0; m < G_N_ELEMENTS (modes); m++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (caucus_database_open (places[i], modes[m], &error));
          g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
          g_assert_true (g_str_has_prefix (error->message, places[i]));
        }
    }
  assert_alone (store);
}

static void
test_missing (CaucusTestStore *store,
              gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (caucus_database_open (store->path, CAUCUS_DATABASE_READ_WRITE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_clear_error (&error);
  g_assert_null (caucus_database_open (store->path, CAUCUS_DATABASE_READ_ONLY, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_assert_cmpuint (caucus_test_count_files (store->directory, NULL), ==, 0);
}

static void
test_newer (CaucusTestStore *store,
            gconstpointer    data)
{
  caucus_test_store_close (store);
  caucus_test_raw_run (store->path, "PRAGMA user_version = 99");
  assert_refused (store, CAUCUS_ERROR_STORE_NEWER, "newer Caucus");
  caucus_test_raw_run (store->path, "PRAGMA user_version = -1");
  assert_refused (store, CAUCUS_ERROR_STORE_DAMAGED, "damaged");
}

/* A closed store that holds some hundred pages; its content for the test to spoil. */
static char *
fill_and_close (CaucusTestStore *store,
                gsize           *length)
{
  CaucusTestRound ids;
  char *content = NULL;

  caucus_test_round_add (store->database, &ids);
  caucus_test_store_begin (store);
  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (CaucusNote) note = caucus_test_round_new_note (&ids, "Some words of an entry");

      g_assert_true (caucus_note_table_add (store->database, note, NULL, NULL));
    }
  caucus_test_store_commit (store);
  caucus_test_store_close (store);
  g_assert_true (g_file_get_contents (store->path, &content, length, NULL));
  g_assert_cmpuint (*length, >, 100 * 4096);
  return content;
}

static void
test_cut_short (CaucusTestStore *store,
                gconstpointer    data)
{
  gsize length = 0;
  g_autofree char *content = fill_and_close (store, &length);
  const gsize lengths[] = {
    16, 50, 99, 100, 512, 4095, 4096, 4097, 8192, length / 2, length - 4096, length - 1,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_test_message ("%" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT, lengths[i], length);
      write_file (store, content, (gssize) lengths[i]);
      assert_refused (store, CAUCUS_ERROR_STORE_DAMAGED, "nothing was changed");
    }
  write_file (store, content, (gssize) length);
  caucus_test_store_open (store);
}

/* Bytes of the header that SQLite or we look at, made wrong. */
static void
test_header (CaucusTestStore *store,
             gconstpointer    data)
{
  static const guint places[] = { 0, 5, 15, 16, 17, 21, 22, 23, 47 };
  gsize length = 0;
  g_autofree char *content = fill_and_close (store, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("byte %u", places[i]);
      content[places[i]] ^= 0x5a;
      write_file (store, content, (gssize) length);
      assert_refused (store, CAUCUS_ERROR_STORE_DAMAGED, "nothing was changed");
      content[places[i]] ^= 0x5a;
    }
}

/* What opening cannot see, the check finds. */
static void
test_middle (CaucusTestStore *store,
             gconstpointer    data)
{
  gsize length = 0;
  g_autofree char *content = fill_and_close (store, &length);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  memset (content + length / 2 / 4096 * 4096, 0xff, 4096);
  write_file (store, content, (gssize) length);
  database = caucus_database_open (store->path, CAUCUS_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_false (caucus_database_check (database, FALSE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED);
  g_clear_error (&error);
  g_assert_false (caucus_database_check (database, TRUE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED);
}

/* An index whose entry leads nowhere is whole to the quick check and not to the thorough one. */
static void
test_index (CaucusTestStore *store,
            gconstpointer    data)
{
  gsize length = 0;
  g_autoptr (GError) error = NULL;

  g_free (fill_and_close (store, &length));
  caucus_test_spoil_index (store->path, "note_session_at_usec");
  caucus_test_store_open (store);
  g_assert_true (caucus_database_check (store->database, FALSE, &error));
  g_assert_no_error (error);
  g_assert_false (caucus_database_check (store->database, TRUE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED);
}

static guint
mode_of (const char *path)
{
  GStatBuf file;

  g_assert_cmpint (g_stat (path, &file), ==, 0);
  return file.st_mode & 07777;
}

/* Only the owner reads any of it, whatever the umask allows. */
static void
test_modes (CaucusTestStore *store,
            gconstpointer    data)
{
  static const char *const suffixes[] = { "", "-wal", "-shm" };
  g_autofree char *directory = g_build_filename (store->directory, "new", "folder", NULL);
  mode_t before = umask (0);

  g_free (store->path);
  store->path = g_build_filename (directory, "caucus.db", NULL);
  caucus_test_store_open (store);
  umask (before);
  g_assert_true (caucus_database_set_setting (store->database, "key", "value", NULL));
  g_assert_cmpuint (mode_of (directory), ==, 0700);
  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *path = g_strconcat (store->path, suffixes[i], NULL);

      g_assert_cmpuint (mode_of (path), ==, 0600);
    }
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 3);
  caucus_test_store_close (store);
  g_assert_cmpuint (caucus_test_count_files (directory, NULL), ==, 1);
}

/* Programs that start at the same moment make one store between them. */
static void
test_create_race (CaucusTestStore *store,
                  gconstpointer    data)
{
  enum { PROCESSES = 4 };
  g_autoptr (GError) error = NULL;

  for (guint attempt = 0; attempt < 3; attempt++)
    {
      GSubprocess *processes[PROCESSES];
      g_autofree char *device = NULL;

      for (guint i = 0; i < PROCESSES; i++)
        processes[i] = caucus_test_process_start ("create", store->path, NULL);
      for (guint i = 0; i < PROCESSES; i++)
        {
          g_autofree char *answer = NULL;

          g_assert_true (g_subprocess_communicate_utf8 (processes[i], NULL, NULL, &answer, NULL,
                                                        NULL));
          g_assert_true (g_subprocess_get_successful (processes[i]));
          if (device == NULL)
            device = g_strdup (answer);
          g_assert_cmpstr (answer, ==, device);
          g_object_unref (processes[i]);
        }
      caucus_test_store_open (store);
      g_assert_true (caucus_database_check (store->database, TRUE, &error));
      g_assert_no_error (error);
      caucus_test_store_close (store);
      assert_alone (store);
      g_unlink (store->path);
    }
}

/* The log of a store that was deleted is not played into a new one. */
static void
test_deleted_store (CaucusTestStore *store,
                    gconstpointer    data)
{
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_assert_true (caucus_database_set_setting (store->database, "key", "value", NULL));
  g_assert_true (g_file_get_contents (wal, &content, &length, NULL));
  caucus_test_store_close (store);
  g_unlink (store->path);
  g_assert_true (g_file_set_contents (wal, content, (gssize) length, NULL));

  g_assert_null (caucus_database_open (store->path, CAUCUS_DATABASE_CREATE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED);
  assert_alone (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/foreign-files", test_foreign_files);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/foreign-database", test_foreign_database);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/places", test_places);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/missing", test_missing);
  CAUCUS_TEST_ADD ("/database-identity/newer", test_newer);
  CAUCUS_TEST_ADD ("/database-identity/cut-short", test_cut_short);
  CAUCUS_TEST_ADD ("/database-identity/header", test_header);
  CAUCUS_TEST_ADD ("/database-identity/middle", test_middle);
  CAUCUS_TEST_ADD ("/database-identity/index", test_index);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/modes", test_modes);
  CAUCUS_TEST_ADD_FOLDER ("/database-identity/create-race", test_create_race);
  CAUCUS_TEST_ADD ("/database-identity/deleted-store", test_deleted_store);
  return g_test_run ();
}
