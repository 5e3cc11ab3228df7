/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft of a thread: kept, found, never overwritten by another one, and gone when emptied. */
#include "caucus-draft-table.h"

#include "caucus-error.h"
#include "caucus-test-store.h"

static gboolean
save_draft (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_draft_table_save (database, data, error);
}

static void
save (CaucusTestStore *store,
      CaucusDraft     *draft)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (store->database, save_draft, draft, &error));
  g_assert_no_error (error);
}

static CaucusDraft *
get (CaucusTestStore   *store,
     const CaucusDraft *like)
{
  CaucusDraft *draft = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_draft_table_get_for_thread (store->database, &like->thread_id, &draft,
                                                    &error));
  g_assert_no_error (error);
  return draft;
}

static CaucusDraft
make_draft (const char *text)
{
  return (CaucusDraft) {
           .id = caucus_id_new (), .thread_id = caucus_id_new (), .by_id = caucus_id_new (),
           .answers_id = caucus_id_new (), .text = (char *) text, .note = (char *) "To do",
  };
}

static void
test_kept (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusDraft draft = make_draft ("6-1 Leave is paid.\n");
  g_autoptr (CaucusDraft) first = NULL;
  g_autoptr (CaucusDraft) second = NULL;
  g_autoptr (CaucusDraft) by_id = NULL;

  g_assert_null (get (store, &draft));
  save (store, &draft);
  first = get (store, &draft);
  g_assert_cmpstr (first->text, ==, draft.text);
  g_assert_cmpstr (first->note, ==, "To do");
  g_assert_true (caucus_id_equal (&first->by_id, &draft.by_id));
  g_assert_true (caucus_id_equal (&first->answers_id, &draft.answers_id));
  g_assert_cmpint (first->modified_usec, >, 0);
  draft.text = (char *) "6-1 Leave is paid twice.\n";
  save (store, &draft);
  second = get (store, &draft);
  g_assert_cmpstr (second->text, ==, draft.text);
  g_assert_true (caucus_draft_table_get (store->database, &draft.id, &by_id, NULL));
  g_assert_cmpstr (by_id->text, ==, draft.text);
}

static void
test_never_overwritten (CaucusTestStore *store,
                        gconstpointer    data)
{
  CaucusDraft draft = make_draft ("Ours");
  CaucusDraft other = make_draft ("Another");
  g_autoptr (CaucusDraft) kept = NULL;
  gboolean added;

  other.thread_id = draft.thread_id;
  g_assert_true (caucus_draft_table_add (store->database, &draft, &added, NULL));
  g_assert_true (added);
  g_assert_true (caucus_draft_table_add (store->database, &other, &added, NULL));
  g_assert_false (added);
  kept = get (store, &draft);
  g_assert_cmpstr (kept->text, ==, "Ours");
}

static void
test_emptied (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusDraft draft = make_draft ("Ours");

  save (store, &draft);
  draft.text = draft.note = (char *) "";
  save (store, &draft);
  g_assert_null (get (store, &draft));
}

/* It stays on this device. */
static void
test_local (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusDraft draft = make_draft ("Ours");

  save (store, &draft);
  g_assert_cmpint (caucus_test_raw_int (store->path, "SELECT count (*) FROM change"), ==, 0);
}

static void
test_bad_text (CaucusTestStore *store,
               gconstpointer    data)
{
  CaucusDraft draft = make_draft ("\xff");
  g_autoptr (GError) error = NULL;

  g_assert_false (caucus_database_transaction (store->database, save_draft, &draft, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_assert_null (get (store, &draft));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/draft-table/kept", test_kept);
  CAUCUS_TEST_ADD ("/draft-table/never-overwritten", test_never_overwritten);
  CAUCUS_TEST_ADD ("/draft-table/emptied", test_emptied);
  CAUCUS_TEST_ADD ("/draft-table/local", test_local);
  CAUCUS_TEST_ADD ("/draft-table/bad-text", test_bad_text);
  return g_test_run ();
}
