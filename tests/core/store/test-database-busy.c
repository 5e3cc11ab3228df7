/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Another program that holds the store for writing: waited for, then said to be in the way. */
#include "caucus-database.h"

#include "caucus-error.h"
#include "caucus-test-process.h"
#include "caucus-test-store.h"

static gboolean
set_key (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  return caucus_database_set_setting (database, "key", data, error);
}

static void
test_busy (CaucusTestStore *store,
           gconstpointer    data)
{
  g_autoptr (GSubprocess) holder = caucus_test_process_start ("hold-transaction", store->path, NULL);
  g_autoptr (GDataInputStream) lines = caucus_test_process_lines (holder);
  g_autofree char *line = caucus_test_process_read_line (lines);
  g_autofree char *value = NULL;
  g_autoptr (CaucusDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (line, ==, "held");
  g_assert_false (caucus_database_transaction (store->database, set_key, (gpointer) "one", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY);
  g_clear_error (&error);

  /* Opening and reading go on meanwhile. */
  reader = caucus_database_open (store->path, CAUCUS_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  caucus_test_store_close (store);
  caucus_test_store_open (store);

  caucus_test_process_release (holder);
  g_assert_true (g_subprocess_wait (holder, NULL, NULL));
  g_assert_true (caucus_database_transaction (store->database, set_key, (gpointer) "two", &error));
  g_assert_no_error (error);
  value = caucus_database_dup_setting (reader, "key");
  g_assert_cmpstr (value, ==, "two");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/database/busy", test_busy);
  return g_test_run ();
}
