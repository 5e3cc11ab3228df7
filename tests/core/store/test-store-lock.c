/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lock: one holder a store, and gone with its process however that ends. */
#include "caucus-store-lock.h"

#include "caucus-error.h"
#include "caucus-test-process.h"
#include "caucus-test-store.h"

static void
test_same_process (CaucusTestStore *store,
                   gconstpointer    data)
{
  g_autoptr (CaucusStoreLock) first = NULL;
  g_autoptr (CaucusStoreLock) second = NULL;
  g_autoptr (CaucusStoreLock) third = NULL;
  g_autoptr (GError) error = NULL;

  first = caucus_store_lock_take (store->path, &error);
  g_assert_no_error (error);
  second = caucus_store_lock_take (store->path, &error);
  g_assert_null (second);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY);
  g_clear_pointer (&first, caucus_store_lock_release);
  third = caucus_store_lock_take (store->path, NULL);
  g_assert_nonnull (third);
}

static void
test_killed (CaucusTestStore *store,
             gconstpointer    data)
{
  g_autoptr (GSubprocess) holder = caucus_test_process_start ("hold-lock", store->path, NULL);
  g_autoptr (GDataInputStream) lines = caucus_test_process_lines (holder);
  g_autofree char *line = caucus_test_process_read_line (lines);
  g_autoptr (CaucusStoreLock) refused = NULL;
  g_autoptr (CaucusStoreLock) taken = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (line, ==, "held");
  refused = caucus_store_lock_take (store->path, &error);
  g_assert_null (refused);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY);

  g_subprocess_force_exit (holder);
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
  taken = caucus_store_lock_take (store->path, NULL);
  g_assert_nonnull (taken);
}

/* The first start of all: the lock is taken before there is a store, or a folder for it. */
static void
test_no_folder (CaucusTestStore *store,
                gconstpointer    data)
{
  g_autofree char *path = g_build_filename (store->directory, "a", "b", "caucus.db", NULL);
  g_autofree char *below = g_build_filename (path, "caucus.db", NULL);
  g_autoptr (CaucusStoreLock) lock = NULL;
  g_autoptr (CaucusStoreLock) none = NULL;
  g_autoptr (GError) error = NULL;

  lock = caucus_store_lock_take (path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lock);

  g_assert_true (g_file_set_contents (path, "a file", -1, NULL));
  none = caucus_store_lock_take (below, &error);
  g_assert_null (none);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD_FOLDER ("/store-lock/same-process", test_same_process);
  CAUCUS_TEST_ADD_FOLDER ("/store-lock/killed", test_killed);
  CAUCUS_TEST_ADD_FOLDER ("/store-lock/no-folder", test_no_folder);
  return g_test_run ();
}
