/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statements: values in and out, and words that this version does not know. */
#include "caucus-statement.h"

#include "caucus-database.h"
#include "caucus-error.h"
#include "caucus-test-store.h"

static CaucusStatement *
prepare (CaucusTestStore *store,
         const char      *sql)
{
  return caucus_statement_new (store->database, sql);
}

static void
step (CaucusStatement *statement,
      gboolean         wanted)
{
  g_autoptr (GError) error = NULL;
  gboolean has_row;

  caucus_statement_step (statement, &has_row, &error);
  g_assert_no_error (error);
  g_assert_true (has_row == wanted);
}

static void
test_values (CaucusTestStore *store,
             gconstpointer    data)
{
  g_autoptr (CaucusStatement) select = prepare (store, "SELECT :id, :text, :int, :time, :word");
  const CaucusId id = caucus_id_new ();
  CaucusId again;

  caucus_statement_bind_id (select, ":id", &id);
  caucus_statement_bind_text (select, ":text", "½ año");
  caucus_statement_bind_int (select, ":int", G_MININT64);
  caucus_statement_bind_usec (select, ":time", G_MAXINT64);
  caucus_statement_bind_word (select, ":word", &caucus_levels, CAUCUS_LEVEL_TEAM);
  step (select, TRUE);
  again = caucus_statement_get_id (select, 0);
  g_assert_true (caucus_id_equal (&again, &id));
  g_assert_cmpstr (caucus_statement_get_text (select, 1), ==, "½ año");
  g_assert_cmpint (caucus_statement_get_int (select, 2), ==, G_MININT64);
  g_assert_cmpint (caucus_statement_get_int (select, 3), ==, G_MAXINT64);
  g_assert_cmpint (caucus_statement_get_level (select, 4), ==, CAUCUS_LEVEL_TEAM);
  step (select, FALSE);
}

static void
test_none (CaucusTestStore *store,
           gconstpointer    data)
{
  g_autoptr (CaucusStatement) select = prepare (store, "SELECT :id, :text, :time");
  const CaucusId none = { 0 };
  CaucusId again;
  g_autofree char *fallback = NULL;

  caucus_statement_bind_id (select, ":id", &none);
  caucus_statement_bind_text (select, ":text", NULL);
  caucus_statement_bind_usec (select, ":time", 0);
  step (select, TRUE);
  again = caucus_statement_get_id (select, 0);
  g_assert_true (caucus_id_is_none (&again));
  g_assert_null (caucus_statement_get_text (select, 1));
  fallback = caucus_statement_dup_text (select, 1, "fallback");
  g_assert_cmpstr (fallback, ==, "fallback");
  g_assert_cmpint (caucus_statement_get_int (select, 2), ==, 0);
}

/* A level that a later version made, or none: nothing opens by mistake. */
static void
test_unknown_words (CaucusTestStore *store,
                    gconstpointer    data)
{
  g_autoptr (CaucusStatement) select = prepare (store, "SELECT 'public', NULL, 7, '', 'caucus'");

  step (select, TRUE);
  for (int column = 0; column < 4; column++)
    g_assert_cmpint (caucus_statement_get_level (select, column), ==, CAUCUS_LEVEL_STRATEGY);
  g_assert_cmpint (caucus_statement_get_level (select, 4), ==, CAUCUS_LEVEL_CAUCUS);
  g_assert_cmpuint (caucus_statement_get_word (select, 0, &caucus_session_kinds), ==, 0);
  g_assert_cmpuint (caucus_statement_get_word (select, 1, &caucus_session_kinds), ==, 0);
}

/* What fails before the first step is told by that step, whatever is bound meanwhile. */
static void
test_wrong_sql (CaucusTestStore *store,
                gconstpointer    data)
{
  g_autoptr (CaucusStatement) select = NULL;
  g_autoptr (GError) error = NULL;
  const CaucusId id = caucus_id_new ();
  gboolean has_row = TRUE;

  select = caucus_statement_new (store->database, "SELECT nothing FROM nowhere WHERE id = :id");
  caucus_statement_bind_id (select, ":id", &id);
  caucus_statement_bind_text (select, ":id", "text");
  caucus_statement_bind_int (select, ":id", 1);
  g_assert_false (caucus_statement_step (select, &has_row, &error));
  g_assert_false (has_row);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO);
  g_assert_false (caucus_statement_run_again (select, NULL));
}

static gpointer
read_text (CaucusStatement *row)
{
  return caucus_statement_dup_text (row, 0, "");
}

static const CaucusRecordKind text_records = { read_text, g_free, "there is no such text" };

static void
test_records (CaucusTestStore *store,
              gconstpointer    data)
{
  g_autoptr (CaucusStatement) both = prepare (store, "VALUES ('first'), ('second')");
  g_autoptr (CaucusStatement) one = prepare (store, "VALUES ('only')");
  g_autoptr (CaucusStatement) none = prepare (store, "SELECT 'text' WHERE 0");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) texts = caucus_statement_collect (both, &text_records, NULL);
  g_autofree char *only = caucus_statement_get_record (one, &text_records, NULL);

  g_assert_cmpuint (texts->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (texts, 1), ==, "second");
  g_assert_cmpstr (only, ==, "only");
  g_assert_null (caucus_statement_get_record (none, &text_records, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_assert_cmpstr (error->message, ==, "there is no such text");
}

/* An id of another length is none, not a part of one. */
static void
test_short_id (CaucusTestStore *store,
               gconstpointer    data)
{
  g_autoptr (CaucusStatement) select = prepare (store, "SELECT x'0102', zeroblob (17), 'text'");

  step (select, TRUE);
  for (int column = 0; column < 3; column++)
    {
      CaucusId id = caucus_statement_get_id (select, column);

      g_assert_true (caucus_id_is_none (&id));
    }
}

static void
test_again (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (store->database, "INSERT INTO setting (key, value) VALUES (:key, :value)");
  caucus_statement_bind_text (insert, ":key", "a");
  caucus_statement_bind_text (insert, ":value", "1");
  g_assert_true (caucus_statement_run_again (insert, NULL));
  /* A key that is there already fails, and the statement is ready all the same. */
  caucus_statement_bind_text (insert, ":key", "a");
  g_assert_false (caucus_statement_run_again (insert, NULL));
  caucus_statement_bind_text (insert, ":key", "b");
  g_assert_true (caucus_statement_run_again (insert, NULL));
  g_assert_cmpint (caucus_test_raw_int (store->path,
                                        "SELECT count (*) FROM setting WHERE key IN ('a', 'b') "
                                        "AND (value IS NULL) = (key = 'b')"), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/statement/values", test_values);
  CAUCUS_TEST_ADD ("/statement/none", test_none);
  CAUCUS_TEST_ADD ("/statement/unknown-words", test_unknown_words);
  CAUCUS_TEST_ADD ("/statement/wrong-sql", test_wrong_sql);
  CAUCUS_TEST_ADD ("/statement/records", test_records);
  CAUCUS_TEST_ADD ("/statement/short-id", test_short_id);
  CAUCUS_TEST_ADD ("/statement/again", test_again);
  return g_test_run ();
}
