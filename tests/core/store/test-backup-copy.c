/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A copy of a store is whole, or there is none. */
#include "caucus-backup-copy.h"

#include "caucus-error.h"
#include "caucus-test-store.h"

static char *
copy_of (CaucusTestStore *store)
{
  return g_build_filename (store->directory, "copy.db", NULL);
}

/* The store is in use, and what was just written is in the copy. */
static void
test_whole (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = copy_of (store);
  g_autofree char *found = NULL;

  caucus_database_set_setting (store->database, "key", "ñ", &error);
  g_assert_no_error (error);
  g_assert_true (caucus_backup_copy (store->path, copy, &error));
  g_assert_no_error (error);
  found = caucus_test_raw_text (copy, "SELECT value FROM setting WHERE key = 'key'");
  g_assert_cmpstr (found, ==, "ñ");
}

static void
check_refused (CaucusTestStore *store,
               CaucusError      code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = copy_of (store);

  g_assert_false (caucus_backup_copy (store->path, copy, &error));
  g_assert_error (error, CAUCUS_ERROR, (int) code);
  g_assert_cmpuint (caucus_test_count_files (store->directory, "copy"), ==, 0);
}

static void
test_refused (CaucusTestStore *store,
              gconstpointer    data)
{
  check_refused (store, CAUCUS_ERROR_STORE_IO);
  g_assert_true (g_file_set_contents (store->path, "A letter, and no database.", -1, NULL));
  check_refused (store, CAUCUS_ERROR_STORE_IO);
  g_assert_true (g_file_set_contents (store->path, "", 0, NULL));
  check_refused (store, CAUCUS_ERROR_STORE_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/backup-copy/whole", test_whole);
  CAUCUS_TEST_ADD_FOLDER ("/backup-copy/refused", test_refused);
  return g_test_run ();
}
