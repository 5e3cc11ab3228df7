/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many entries a session's record has. */
#include "caucus-note-table.h"

#include "caucus-test-round.h"
#include "caucus-test-store.h"

static guint
count (CaucusTestStore *store,
       const CaucusId  *session_id)
{
  guint value = G_MAXUINT;

  g_assert_true (caucus_note_table_count (store->database, session_id, &value, NULL));
  return value;
}

static gboolean
has_any (CaucusTestStore *store,
         const CaucusId  *session_id)
{
  gboolean value;

  g_assert_true (caucus_note_table_has_any (store->database, session_id, &value, NULL));
  return value;
}

static void
test_count (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autoptr (CaucusNote) first = NULL;
  g_autoptr (CaucusNote) second = NULL;
  CaucusTestRound round;

  caucus_test_round_add (store->database, &round);
  g_assert_cmpuint (count (store, &round.session_id), ==, 0);
  g_assert_false (has_any (store, &round.session_id));

  first = caucus_test_round_new_note (&round, "Opens.");
  second = caucus_test_round_new_note (&round, "Welcome.");
  caucus_test_store_begin (store);
  g_assert_true (caucus_note_table_add (store->database, first, NULL, NULL));
  g_assert_true (caucus_note_table_add (store->database, second, NULL, NULL));
  g_assert_true (caucus_note_table_revise (store->database, &first->id, "Opens the session.",
                                           NULL));
  caucus_test_store_commit (store);
  g_assert_cmpuint (count (store, &round.session_id), ==, 2);
  g_assert_true (has_any (store, &round.session_id));
  g_assert_cmpuint (count (store, &round.round_id), ==, 0);
  g_assert_false (has_any (store, &round.round_id));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/note-table/count", test_count);
  return g_test_run ();
}
