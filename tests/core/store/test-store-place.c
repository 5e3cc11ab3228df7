/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store whose file is moved, removed or replaced while it is open: nothing counts as saved. */
#include "caucus-store-place.h"

#include <glib/gstdio.h>

#include "caucus-error.h"
#include "caucus-store.h"
#include "caucus-test-store.h"

static gboolean
set_key (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  caucus_database_mark_changed (database, CAUCUS_CHANGED_NOTES);
  return caucus_database_set_setting (database, "key", data, error);
}

static void
assert_saves (CaucusDatabase *database,
              const char     *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  caucus_database_transaction (database, set_key, (gpointer) value, &error);
  g_assert_no_error (error);
  g_assert_cmpint (caucus_database_take_changes (database), ==, CAUCUS_CHANGED_NOTES);
  kept = caucus_test_raw_text (caucus_database_get_path (database),
                               "SELECT value FROM setting WHERE key = 'key'");
  g_assert_cmpstr (kept, ==, value);
}

static gboolean
not_to_be_reached (CaucusDatabase  *database,
                   gpointer         data,
                   GError         **error)
{
  g_assert_not_reached ();
}

static void
assert_gone (CaucusDatabase *database)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (caucus_database_transaction (database, not_to_be_reached, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE);
  g_assert_cmpint (caucus_database_take_changes (database), ==, CAUCUS_CHANGED_NOTHING);
}

static char *
beside (CaucusTestStore *store,
        const char      *name)
{
  return g_build_filename (store->directory, name, NULL);
}

static void
move (const char *from,
      const char *to)
{
  g_assert_cmpint (g_rename (from, to), ==, 0);
}

/* The same file back in its place is the store again. */
static void
test_moved (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autofree char *away = beside (store, "away.db");

  assert_saves (store->database, "one");
  move (store->path, away);
  assert_gone (store->database);
  assert_gone (store->database);
  g_assert_false (g_file_test (store->path, G_FILE_TEST_EXISTS));

  move (away, store->path);
  assert_saves (store->database, "two");
}

static void
test_removed (CaucusTestStore *store,
              gconstpointer    data)
{
  assert_saves (store->database, "one");
  g_assert_cmpint (g_unlink (store->path), ==, 0);
  assert_gone (store->database);
  caucus_test_store_close (store);
  g_assert_false (g_file_test (store->path, G_FILE_TEST_EXISTS));
}

static void
test_removed_folder (CaucusTestStore *store,
                     gconstpointer    data)
{
  assert_saves (store->database, "one");
  caucus_test_remove_tree (store->directory);
  assert_gone (store->database);
  caucus_test_store_close (store);
  g_assert_false (g_file_test (store->directory, G_FILE_TEST_EXISTS));
}

/* Whatever the other file is, it stays as it is. */
static void
test_replaced (CaucusTestStore *store,
               gconstpointer    data)
{
  g_autofree char *other = beside (store, "other.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (other, "something else", -1, NULL));
  assert_saves (store->database, "one");
  move (other, store->path);
  before = caucus_test_file_hash (store->path);
  assert_gone (store->database);
  caucus_test_store_close (store);
  after = caucus_test_file_hash (store->path);
  g_assert_cmpstr (before, ==, after);
}

static gboolean
take_away (CaucusDatabase  *database,
           gpointer         away,
           GError         **error)
{
  if (!set_key (database, (gpointer) "lost", error))
    return FALSE;
  move (caucus_database_get_path (database), away);
  return TRUE;
}

/* Between the look before and the commit. */
static void
test_moved_meanwhile (CaucusTestStore *store,
                      gconstpointer    data)
{
  g_autofree char *away = beside (store, "away.db");
  g_autoptr (GError) error = NULL;

  assert_saves (store->database, "one");
  g_assert_false (caucus_database_transaction (store->database, take_away, away, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE);
  g_assert_cmpint (caucus_database_take_changes (store->database), ==, CAUCUS_CHANGED_NOTHING);

  move (away, store->path);
  assert_saves (store->database, "two");
}

/* --- In the store's thread ---------------------------------------------------------- */

typedef struct
{
  guint saved;
  gboolean is_answered;
  GError *error;
} Answer;

static gpointer
write_key (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  set_key (database, data, error);
  return NULL;
}

static gpointer
fail_to_write (CaucusDatabase  *database,
               gpointer         data,
               GError         **error)
{
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO, "as asked");
  return NULL;
}

static void
saved_cb (CaucusStore *store,
          gint64       at_usec,
          Answer      *answer)
{
  answer->saved++;
}

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Answer *answer = user_data;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &answer->error);
  answer->is_answered = TRUE;
}

static void
write_and_wait (CaucusStore   *store,
                CaucusJobFunc  run,
                Answer        *answer)
{
  CaucusJob job = { .run = run, .data = (gpointer) "key" };

  answer->is_answered = FALSE;
  g_clear_error (&answer->error);
  caucus_store_write_async (store, &job, written_cb, answer);
  while (!answer->is_answered)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_never_saved (CaucusTestStore *files,
                  gconstpointer    data)
{
  g_autoptr (CaucusStore) store = caucus_store_new (files->path);
  g_autofree char *away = beside (files, "away.db");
  Answer answer = { 0 };

  g_signal_connect (store, "saved", G_CALLBACK (saved_cb), &answer);
  write_and_wait (store, write_key, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.saved, ==, 1);

  move (files->path, away);
  write_and_wait (store, write_key, &answer);
  g_assert_error (answer.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE);
  g_assert_cmpuint (answer.saved, ==, 1);

  move (away, files->path);
  write_and_wait (store, write_key, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.saved, ==, 2);
  caucus_store_close (store);
}

/* After an error of the disk the store is opened anew, and not made new in the place of one
 * that is gone. */
static void
test_not_made_again (CaucusTestStore *files,
                     gconstpointer    data)
{
  g_autoptr (CaucusStore) store = caucus_store_new (files->path);
  Answer answer = { 0 };

  write_and_wait (store, write_key, &answer);
  g_assert_no_error (answer.error);
  write_and_wait (store, fail_to_write, &answer);
  g_assert_error (answer.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO);
  write_and_wait (store, write_key, &answer);
  g_assert_no_error (answer.error);

  write_and_wait (store, fail_to_write, &answer);
  g_assert_error (answer.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_IO);
  g_assert_cmpint (g_unlink (files->path), ==, 0);
  write_and_wait (store, write_key, &answer);
  g_assert_error (answer.error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE);
  g_assert_false (g_file_test (files->path, G_FILE_TEST_EXISTS));
  g_clear_error (&answer.error);
  caucus_store_close (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/store-place/moved", test_moved);
  CAUCUS_TEST_ADD ("/store-place/removed", test_removed);
  CAUCUS_TEST_ADD ("/store-place/removed-folder", test_removed_folder);
  CAUCUS_TEST_ADD ("/store-place/replaced", test_replaced);
  CAUCUS_TEST_ADD ("/store-place/moved-meanwhile", test_moved_meanwhile);
  CAUCUS_TEST_ADD_FOLDER ("/store-place/never-saved", test_never_saved);
  CAUCUS_TEST_ADD_FOLDER ("/store-place/not-made-again", test_not_made_again);
  return g_test_run ();
}
