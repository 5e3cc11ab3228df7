/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schema: what the file itself refuses, what it logs, and how an older one is brought
   forward. */
#include "caucus-note-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

#include "caucus-error.h"

/* Every shared table with a column that is a fact, and one that may change where there is one. */
static const struct
{
  const char *table;
  const char *fact;
  const char *reg;
} tables[] = {
  { "round", "created_usec", "title" },
  { "party", "side", "name" },
  { "person", "party", "name" },
  { "issue", "party", "text" },
  { "session", "round", "place" },
  { "session_change", "why", "level" },
  { "paragraph", "text", NULL },
  { "version", "hash", "level" },
  { "block", "label", NULL },
  { "article", "round", "title" },
  { "thread", "article", "title" },
  { "pass", "text_hash", "level" },
  { "ledger_event", "note", "level" },
  { "review", "new_number", "decision" },
  { "note", "at_usec", "kind" },
  { "note_revision", "text", NULL },
  { "reminder", "lead", "deleted" },
};

static void
add_rows (CaucusTestStore *store)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO %s (id, created_usec, modified_usec, device) "
                                              "VALUES (randomblob (16), 1, 1000, x'01')",
                                              tables[i].table);

      caucus_test_raw_run (store->path, sql);
    }
}

/* The list above is all of them: a new table has to be added to it. */
static void
test_all_tables (CaucusTestStore *store,
                 gconstpointer    data)
{
  g_assert_cmpint (caucus_test_raw_int (store->path,
                                        "SELECT count (*) FROM sqlite_master AS t "
                                        "WHERE type = 'table' AND sql LIKE '%modified_usec INTEGER%' "
                                        "AND name NOT IN ('note_draft', 'text_draft')"),
                   ==, G_N_ELEMENTS (tables));
}

static void
test_facts (CaucusTestStore *store,
            gconstpointer    data)
{
  add_rows (store);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *fact = g_strdup_printf ("UPDATE %s SET %s = NULL", tables[i].table,
                                               tables[i].fact);
      g_autofree char *id = g_strdup_printf ("UPDATE %s SET id = randomblob (16)", tables[i].table);
      g_autofree char *gone = g_strdup_printf ("DELETE FROM %s", tables[i].table);
      g_autofree char *left = g_strdup_printf ("SELECT count (*) FROM %s", tables[i].table);

      g_test_message ("%s", tables[i].table);
      g_assert_cmpint (caucus_test_raw_try (store->path, fact), ==, SQLITE_CONSTRAINT);
      g_assert_cmpint (caucus_test_raw_try (store->path, id), ==, SQLITE_CONSTRAINT);
      g_assert_cmpint (caucus_test_raw_try (store->path, gone), ==, SQLITE_CONSTRAINT);
      g_assert_cmpint (caucus_test_raw_int (store->path, left), ==, 1);
    }
}

static void
test_log (CaucusTestStore *store,
          gconstpointer    data)
{
  add_rows (store);
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      const char *table = tables[i].table;
      g_autofree char *added = g_strdup_printf ("SELECT count (*) FROM change JOIN %s ON id = row "
                                                "WHERE tbl = '%s' AND col = '' AND ms = 1 "
                                                "AND counter = 0 AND change.device = x'01'",
                                                table, table);
      g_autofree char *set = NULL;
      g_autofree char *changed = NULL;

      g_assert_cmpint (caucus_test_raw_int (store->path, added), ==, 1);
      if (tables[i].reg == NULL)
        continue;
      set = g_strdup_printf ("UPDATE %s SET %s = '7', modified_usec = 9000, device = x'02'", table,
                             tables[i].reg);
      changed = g_strdup_printf ("SELECT count (*) FROM change WHERE tbl = '%s' AND col = '%s' "
                                 "AND CAST (value AS TEXT) = '7' AND ms = 9 AND counter = 0 AND device = x'02'",
                                 table, tables[i].reg);
      caucus_test_raw_run (store->path, set);
      g_assert_cmpint (caucus_test_raw_int (store->path, changed), ==, 1);
      /* To write what is there already is no change. */
      caucus_test_raw_run (store->path, set);
      g_assert_cmpint (caucus_test_raw_int (store->path, changed), ==, 1);
    }
}

/* Stamps of one cell only ever grow, whatever the clock shows. */
static void
test_stamps (CaucusTestStore *store,
             gconstpointer    data)
{
  static const char *const clocks[] = {
    "2020-02-01T12:00:00Z", "2020-02-01T12:00:00Z", "2031-01-01T00:00:00Z", "2020-02-01T12:00:01Z",
    "1971-01-01T00:00:00Z", "2020-02-01T12:00:02Z",
  };
  CaucusTestRound ids;

  caucus_test_clock_set_utc ("2020-02-01T13:00:00Z");
  caucus_test_round_add (store->database, &ids);
  for (gsize i = 0; i < G_N_ELEMENTS (clocks); i++)
    {
      CaucusSessionMove move = { .session_id = ids.session_id };

      caucus_test_clock_set_utc (clocks[i]);
      move.start_usec = (gint64) (i + 1) * 3600 * G_USEC_PER_SEC;
      move.end_usec = move.start_usec + G_USEC_PER_SEC;
      g_assert_true (caucus_session_table_move (store->database, &move, NULL));
      g_assert_cmpint (caucus_test_raw_int (store->path,
                                            "SELECT value FROM change "
                                            "WHERE tbl = 'session' AND col IN ('', 'start_usec') "
                                            "ORDER BY ms DESC, counter DESC LIMIT 1"),
                       ==, move.start_usec);
    }
  g_assert_cmpint (caucus_test_raw_int (store->path,
                                        "SELECT count (DISTINCT ms || '.' || counter) FROM change "
                                        "WHERE tbl = 'session' AND col IN ('', 'start_usec')"),
                   ==, G_N_ELEMENTS (clocks) + 1);
  g_assert_cmpint (caucus_test_raw_int (store->path,
                                        "SELECT count (*) FROM change WHERE tbl = 'session' "
                                        "AND col NOT IN ('', 'start_usec', 'end_usec')"), ==, 0);
}

/* A file that has had no step yet but bears our mark: as an older store will be. */
static void
make_version_0 (CaucusTestStore *store)
{
  caucus_test_raw_run (store->path, "PRAGMA application_id = 0x43617563; PRAGMA user_version = 0;");
}

static guint
count_backups (CaucusTestStore *store)
{
  g_autofree char *directory = g_build_filename (store->directory, "backups", NULL);

  return caucus_test_count_files (directory, ".schema.db");
}

static void
test_migrate (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (GError) error = NULL;

  make_version_0 (store);
  g_assert_null (caucus_database_open (store->path, CAUCUS_DATABASE_READ_ONLY, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY);
  g_assert_cmpuint (count_backups (store), ==, 0);

  caucus_test_store_open (store);
  g_assert_cmpint (caucus_test_raw_int (store->path, "PRAGMA user_version"), ==, 3);
  g_assert_cmpuint (count_backups (store), ==, 1);
  caucus_test_round_add (store->database, &ids);

  caucus_test_store_close (store);
  caucus_test_store_open (store);
  g_assert_cmpuint (count_backups (store), ==, 1);
}

/* A store as the first version of Caucus left it, with a round in it. */
static void
test_from_first (CaucusTestStore *store,
                 gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (GPtrArray) rounds = NULL;

  caucus_test_round_add (store->database, &ids);
  caucus_test_store_close (store);
  caucus_test_raw_run (store->path, "DROP TABLE review; DROP TABLE thread_seen; DROP TABLE text_draft; PRAGMA user_version = 1;");
  caucus_test_store_open (store);
  g_assert_cmpint (caucus_test_raw_int (store->path, "PRAGMA user_version"), ==, 3);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT count (*) FROM review"), ==, 0);
  g_assert_cmpuint (count_backups (store), ==, 1);
  rounds = caucus_round_table_list (store->database, NULL);
  g_assert_cmpuint (rounds->len, ==, 1);
}

/* A table in the way makes the step fail at about its middle. */
static void
test_failing_step (CaucusTestStore *store,
                   gconstpointer    data)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  make_version_0 (store);
  caucus_test_raw_run (store->path, "CREATE TABLE thread (mine); INSERT INTO thread VALUES ('kept');");
  database = caucus_database_open (store->path, CAUCUS_DATABASE_READ_WRITE, &error);
  g_assert_null (database);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO);

  g_assert_cmpint (caucus_test_raw_int (store->path, "PRAGMA user_version"), ==, 0);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT count (*) FROM sqlite_master"), ==, 1);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT mine = 'kept' FROM thread"), ==, 1);
  g_assert_cmpuint (count_backups (store), ==, 1);
}

/* Where no backup can be made, no step is made either. */
static void
test_no_backup (CaucusTestStore *store,
                gconstpointer    data)
{
  g_autofree char *in_the_way = g_build_filename (store->directory, "backups", NULL);
  g_autoptr (GError) error = NULL;

  make_version_0 (store);
  g_assert_true (g_file_set_contents (in_the_way, "a file", -1, NULL));
  g_assert_null (caucus_database_open (store->path, CAUCUS_DATABASE_READ_WRITE, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_assert_cmpint (caucus_test_raw_int (store->path, "PRAGMA user_version"), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/schema/all-tables", test_all_tables);
  CAUCUS_TEST_ADD ("/schema/facts", test_facts);
  CAUCUS_TEST_ADD ("/schema/log", test_log);
  CAUCUS_TEST_ADD ("/schema/stamps", test_stamps);
  CAUCUS_TEST_ADD_FOLDER ("/schema/migrate", test_migrate);
  CAUCUS_TEST_ADD ("/schema/from-first", test_from_first);
  CAUCUS_TEST_ADD_FOLDER ("/schema/failing-step", test_failing_step);
  CAUCUS_TEST_ADD_FOLDER ("/schema/no-backup", test_no_backup);
  return g_test_run ();
}
