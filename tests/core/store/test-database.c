/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The connection: how it is set up, transactions, settings, and what read-only means. */
#include "caucus-database.h"

#include "caucus-database-private.h"
#include "caucus-error.h"
#include "caucus-note-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-process.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static CaucusDatabase *
open_read_only (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;
  CaucusDatabase *database = caucus_database_open (store->path, CAUCUS_DATABASE_READ_ONLY, &error);

  g_assert_no_error (error);
  return database;
}

static void
assert_pragma (CaucusDatabase *database,
               const char     *name,
               const char     *value)
{
  g_autofree char *sql = g_strconcat ("PRAGMA ", name, NULL);
  g_autoptr (CaucusStatement) statement = caucus_statement_new (database, sql);
  gboolean has_row;

  g_assert_true (caucus_statement_step (statement, &has_row, NULL));
  g_assert_true (has_row);
  g_assert_cmpstr (caucus_statement_get_text (statement, 0), ==, value);
}

static void
test_pragmas (CaucusTestStore *store,
              gconstpointer    data)
{
  static const struct
  {
    const char *name;
    const char *value;
  } pragmas[] = {
    { "journal_mode", "wal" }, { "synchronous", "2" }, { "trusted_schema", "0" },
    { "cell_size_check", "1" }, { "temp_store", "2" }, { "foreign_keys", "1" },
    { "busy_timeout", "5000" }, { "application_id", "1130460515" }, { "user_version", "3" },
  };
  static const int switches[] = {
    SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DML,
    SQLITE_DBCONFIG_DQS_DDL,
  };
  g_autoptr (CaucusDatabase) reader = open_read_only (store);
  CaucusDatabase *databases[] = { store->database, reader };

  for (gsize d = 0; d < G_N_ELEMENTS (databases); d++)
    {
      for (gsize i = 0; i < G_N_ELEMENTS (pragmas); i++)
        assert_pragma (databases[d], pragmas[i].name, pragmas[i].value);
      for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
        {
          int now = -1;

          sqlite3_db_config (caucus_database_get_handle (databases[d]), switches[i], -1, &now);
          g_assert_cmpint (now, ==, switches[i] == SQLITE_DBCONFIG_DEFENSIVE);
        }
    }
  assert_pragma (store->database, "query_only", "0");
  assert_pragma (reader, "query_only", "1");
}

static void
test_read_only (CaucusTestStore *store,
                gconstpointer    data)
{
  g_autoptr (CaucusDatabase) reader = open_read_only (store);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_true (caucus_id_equal (caucus_database_get_device_id (reader),
                                  caucus_database_get_device_id (store->database)));
  g_assert_false (caucus_database_set_setting (reader, "key", "value", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (caucus_database_execute (reader, "PRAGMA query_only = 0; DROP TABLE note;", &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY);

  g_assert_true (caucus_database_set_setting (store->database, "key", "value", NULL));
  value = caucus_database_dup_setting (reader, "key");
  g_assert_cmpstr (value, ==, "value");
}

static void
test_settings (CaucusTestStore *store,
               gconstpointer    data)
{
  g_autofree char *none = caucus_database_dup_setting (store->database, "key");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *gone = NULL;

  g_assert_null (none);
  g_assert_true (caucus_database_set_setting (store->database, "key", "eins ½", NULL));
  first = caucus_database_dup_setting (store->database, "key");
  g_assert_cmpstr (first, ==, "eins ½");
  g_assert_true (caucus_database_set_setting (store->database, "key", "", NULL));
  second = caucus_database_dup_setting (store->database, "key");
  g_assert_cmpstr (second, ==, "");
  g_assert_true (caucus_database_set_setting (store->database, "key", NULL, NULL));
  gone = caucus_database_dup_setting (store->database, "key");
  g_assert_null (gone);
}

static void
test_device (CaucusTestStore *store,
             gconstpointer    data)
{
  const CaucusId before = *caucus_database_get_device_id (store->database);

  g_assert_false (caucus_id_is_none (&before));
  caucus_test_store_close (store);
  caucus_test_store_open (store);
  g_assert_true (caucus_id_equal (caucus_database_get_device_id (store->database), &before));

  /* Without one nothing could be written: it is made again. */
  caucus_test_store_close (store);
  caucus_test_raw_run (store->path, "DELETE FROM setting WHERE key = 'device'");
  caucus_test_store_open (store);
  g_assert_false (caucus_id_is_none (caucus_database_get_device_id (store->database)));
  g_assert_false (caucus_id_equal (caucus_database_get_device_id (store->database), &before));
}

static gboolean
add_and_fail (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  CaucusTestRound *ids = data;
  g_autoptr (CaucusNote) note = caucus_test_round_new_note (ids, "never");

  g_assert_true (caucus_note_table_add (database, note, NULL, NULL));
  g_assert_true (caucus_database_set_setting (database, "half", "done", NULL));
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID, "no");
  return FALSE;
}

static void
test_rollback (CaucusTestStore *store,
               gconstpointer    data)
{
  const char *count = "SELECT (SELECT count (*) FROM note) + (SELECT count (*) FROM note_revision)"
                      " + (SELECT count (*) FROM change) + (SELECT count (*) FROM setting)";
  CaucusTestRound ids;
  g_autoptr (GError) error = NULL;
  gint64 before;

  caucus_test_round_add (store->database, &ids);
  caucus_database_take_changes (store->database);
  before = caucus_test_raw_int (store->path, count);
  g_assert_false (caucus_database_transaction (store->database, add_and_fail, &ids, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_assert_cmpint (caucus_test_raw_int (store->path, count), ==, before);
  g_assert_cmpint (caucus_database_take_changes (store->database), ==, CAUCUS_CHANGED_NOTHING);
  /* And the connection goes on. */
  g_assert_true (caucus_database_set_setting (store->database, "next", "works", NULL));
}

static gboolean
look_at_time (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  gint64 before = caucus_database_get_now_usec (database);

  caucus_test_clock_advance (60);
  g_assert_cmpint (caucus_database_get_now_usec (database), ==, before);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES | CAUCUS_CHANGED_ROUNDS);
  return TRUE;
}

static void
test_one_time (CaucusTestStore *store,
               gconstpointer    data)
{
  caucus_test_clock_set_utc ("2020-02-13T23:00:00Z");
  g_assert_true (caucus_database_transaction (store->database, look_at_time, NULL, NULL));
  g_assert_cmpint (caucus_database_get_now_usec (store->database), ==,
                   caucus_test_clock_at ("2020-02-13T23:01:00Z"));
  g_assert_cmpint (caucus_database_take_changes (store->database), ==,
                   CAUCUS_CHANGED_NOTES | CAUCUS_CHANGED_ROUNDS);
  g_assert_cmpint (caucus_database_take_changes (store->database), ==, CAUCUS_CHANGED_NOTHING);
}

/* Messages go to logs and bug reports: none repeats what was typed. */
static void
test_error_text (CaucusTestStore *store,
                 gconstpointer    data)
{
  static const char *const statements[] = {
    "INSERT INTO note (id, at_usec) VALUES (randomblob (16), 'Geheimnis')",
    "INSERT INTO setting (key, value) VALUES ('Geheimnis', 1), ('Geheimnis', 2)",
    "INSERT INTO note_revision (id, text) VALUES (NULL, 'Geheimnis')",
    "INSERT INTO reminder_log (event, reminder, at_usec) VALUES ('Geheimnis', x'00', 'Geheimnis')",
    "SELECT 'Geheimnis' -> '$['",
    "SELECT abs (-9223372036854775807 - 1), 'Geheimnis'",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (caucus_database_execute (store->database, statements[i], &error));
      g_test_message ("%s", error->message);
      g_assert_null (strstr (error->message, "Geheimnis"));
    }
}

/* After a program ended without closing, what it committed is in the log and is read from there. */
static void
test_log_is_read (CaucusTestStore *store,
                  gconstpointer    data)
{
  g_autoptr (CaucusDatabase) reader = NULL;
  g_autofree char *value = NULL;
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);
  g_autofree char *copy = g_build_filename (store->directory, "copy.db", NULL);
  g_autofree char *copy_wal = g_strconcat (copy, "-wal", NULL);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (caucus_database_set_setting (store->database, "key", "from the log", NULL));
  g_assert_true (g_file_get_contents (store->path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  g_clear_pointer (&content, g_free);
  g_assert_true (g_file_get_contents (wal, &content, &length, NULL));
  g_assert_cmpuint (length, >, 0);
  g_assert_true (g_file_set_contents (copy_wal, content, (gssize) length, NULL));

  /* Without a -shm beside it, which the reader has to make. */
  reader = caucus_database_open (copy, CAUCUS_DATABASE_READ_ONLY, NULL);
  g_assert_nonnull (reader);
  value = caucus_database_dup_setting (reader, "key");
  g_assert_cmpstr (value, ==, "from the log");
}

static void
test_check (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_check (store->database, FALSE, &error));
  g_assert_true (caucus_database_check (store->database, TRUE, &error));
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/database/pragmas", test_pragmas);
  CAUCUS_TEST_ADD ("/database/read-only", test_read_only);
  CAUCUS_TEST_ADD ("/database/settings", test_settings);
  CAUCUS_TEST_ADD ("/database/device", test_device);
  CAUCUS_TEST_ADD ("/database/rollback", test_rollback);
  CAUCUS_TEST_ADD ("/database/one-time", test_one_time);
  CAUCUS_TEST_ADD ("/database/error-text", test_error_text);
  CAUCUS_TEST_ADD ("/database/log-is-read", test_log_is_read);
  CAUCUS_TEST_ADD ("/database/check", test_check);
  return g_test_run ();
}
