/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions: every field, the history of a date, and what is refused. */
#include "caucus-session-table.h"

#include "caucus-error.h"
#include "caucus-test-clock.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static void
test_fields (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusSession) session = NULL;
  g_autoptr (CaucusSession) again = NULL;
  gboolean added = FALSE;

  caucus_test_round_add (store->database, &ids);
  session = caucus_test_round_new_session (&ids, "2024-06-05T23:00:00Z", "2024-06-06T09:30:00Z");
  session->kind = CAUCUS_SESSION_SMALL_GROUP;
  session->status = CAUCUS_SESSION_TENTATIVE;
  session->is_open = TRUE;
  session->stream = g_strdup ("https://example.org/stream?a=1&b=ñ");
  session->stream_start_usec = session->start_usec + 5 * G_USEC_PER_SEC;
  session->level = CAUCUS_LEVEL_TEAM;
  g_assert_true (caucus_session_table_add (store->database, session, &added, NULL));
  g_assert_true (added);

  again = caucus_session_table_get (store->database, &session->id, NULL);
  g_assert_true (caucus_id_equal (&again->id, &session->id));
  g_assert_true (caucus_id_equal (&again->round_id, &ids.round_id));
  g_assert_cmpstr (again->title, ==, session->title);
  g_assert_cmpint (again->kind, ==, session->kind);
  g_assert_cmpint (again->status, ==, session->status);
  g_assert_true (again->is_open);
  g_assert_cmpint (again->start_usec, ==, session->start_usec);
  g_assert_cmpint (again->end_usec, ==, session->end_usec);
  g_assert_cmpstr (again->zone, ==, "America/Denver");
  g_assert_cmpstr (again->place, ==, "Ed Center");
  g_assert_cmpstr (again->stream, ==, session->stream);
  g_assert_cmpint (again->stream_start_usec, ==, session->stream_start_usec);
  g_assert_cmpint (again->level, ==, CAUCUS_LEVEL_TEAM);
}

static void
test_nothing_given (CaucusTestStore *store,
                    gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusSession) session = NULL;
  g_autoptr (CaucusSession) again = NULL;

  caucus_test_round_add (store->database, &ids);
  session = caucus_test_round_new_session (&ids, "2020-03-11T22:00:00Z", "2020-03-12T02:00:00Z");
  g_clear_pointer (&session->title, g_free);
  g_clear_pointer (&session->place, g_free);
  g_assert_true (caucus_session_table_add (store->database, session, NULL, NULL));
  again = caucus_session_table_get (store->database, &session->id, NULL);
  g_assert_null (again->title);
  g_assert_null (again->place);
  g_assert_null (again->stream);
  g_assert_cmpint (again->stream_start_usec, ==, 0);
}

static void
test_refused (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusTestRound ids;
  g_autoptr (CaucusSession) backwards = NULL;
  g_autoptr (CaucusSession) nowhere = NULL;
  g_autoptr (CaucusSession) orphan = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_round_add (store->database, &ids);
  backwards = caucus_test_round_new_session (&ids, "2020-03-12T02:00:00Z", "2020-03-11T22:00:00Z");
  g_assert_false (caucus_session_table_add (store->database, backwards, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_clear_error (&error);

  nowhere = caucus_test_round_new_session (&ids, "2020-03-11T22:00:00Z", "2020-03-12T02:00:00Z");
  g_free (nowhere->zone);
  nowhere->zone = g_strdup ("../../etc/localtime");
  g_assert_false (caucus_session_table_add (store->database, nowhere, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_clear_error (&error);

  orphan = caucus_test_round_new_session (&ids, "2020-03-11T22:00:00Z", "2020-03-12T02:00:00Z");
  orphan->round_id = caucus_id_new ();
  g_assert_false (caucus_session_table_add (store->database, orphan, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

static void
test_list (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusTestRound ids, other;
  g_autoptr (CaucusSession) earlier = NULL;
  g_autoptr (GPtrArray) of_round = NULL;
  g_autoptr (GPtrArray) all = NULL;

  caucus_test_round_add (store->database, &ids);
  caucus_test_round_add (store->database, &other);
  earlier = caucus_test_round_new_session (&ids, "2020-02-11T00:00:00Z", "2020-02-11T01:30:00Z");
  g_assert_true (caucus_session_table_add (store->database, earlier, NULL, NULL));

  of_round = caucus_session_table_list (store->database, &ids.round_id, NULL);
  g_assert_cmpuint (of_round->len, ==, 2);
  g_assert_true (caucus_id_equal (g_ptr_array_index (of_round, 0), &earlier->id));
  g_assert_true (caucus_id_equal (g_ptr_array_index (of_round, 1), &ids.session_id));
  all = caucus_session_table_list (store->database, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 3);
}

static void
test_history (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusTestRound ids;
  CaucusSessionMove move = { .why = "Weather: nieve" };
  g_autoptr (CaucusSession) session = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const CaucusSessionChange *change;

  caucus_test_clock_set_utc ("2020-02-01T12:00:00Z");
  caucus_test_round_add (store->database, &ids);
  move.session_id = ids.session_id;
  move.start_usec = caucus_test_clock_at ("2020-02-20T23:00:00Z");
  move.end_usec = caucus_test_clock_at ("2020-02-21T03:00:00Z");
  caucus_test_clock_advance (60);
  g_assert_true (caucus_session_table_move (store->database, &move, NULL));
  caucus_test_clock_advance (60);
  g_assert_true (caucus_session_table_set_status (store->database, &ids.session_id,
                                                  CAUCUS_SESSION_CANCELLED, NULL, NULL));

  session = caucus_session_table_get (store->database, &ids.session_id, NULL);
  g_assert_cmpint (session->start_usec, ==, move.start_usec);
  g_assert_cmpint (session->end_usec, ==, move.end_usec);
  g_assert_cmpint (session->status, ==, CAUCUS_SESSION_CANCELLED);

  changes = caucus_session_table_list_changes (store->database, &ids.session_id, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpint (change->what, ==, CAUCUS_CHANGE_MOVED);
  g_assert_cmpstr (change->why, ==, "Weather: nieve");
  g_assert_cmpint (change->at_usec, ==, caucus_test_clock_at ("2020-02-01T12:01:00Z"));
  g_assert_cmpint (change->old_start_usec, ==, caucus_test_clock_at (CAUCUS_TEST_SESSION_START));
  g_assert_cmpint (change->old_end_usec, ==, caucus_test_clock_at (CAUCUS_TEST_SESSION_END));
  change = g_ptr_array_index (changes, 1);
  g_assert_cmpint (change->what, ==, CAUCUS_CHANGE_CANCELLED);
  g_assert_null (change->why);
  g_assert_cmpint (change->old_start_usec, ==, 0);
}

static void
test_each_status (CaucusTestStore *store,
                  gconstpointer    data)
{
  static const struct
  {
    CaucusSessionStatus status;
    CaucusSessionChangeKind what;
  } cases[] = {
    { CAUCUS_SESSION_TENTATIVE, CAUCUS_CHANGE_TENTATIVE },
    { CAUCUS_SESSION_CONFIRMED, CAUCUS_CHANGE_CONFIRMED },
    { CAUCUS_SESSION_HELD, CAUCUS_CHANGE_HELD },
    { CAUCUS_SESSION_CANCELLED, CAUCUS_CHANGE_CANCELLED },
  };
  CaucusTestRound ids;

  caucus_test_round_add (store->database, &ids);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) changes = NULL;
      const CaucusSessionChange *change;

      caucus_test_clock_set ((gint64) (1 + i) * G_USEC_PER_SEC);
      g_assert_true (caucus_session_table_set_status (store->database, &ids.session_id,
                                                      cases[i].status, "why", NULL));
      changes = caucus_session_table_list_changes (store->database, &ids.session_id, NULL);
      g_assert_cmpuint (changes->len, ==, i + 1);
      change = g_ptr_array_index (changes, i);
      g_assert_cmpint (change->what, ==, cases[i].what);
    }
}

static void
test_move_refused (CaucusTestStore *store,
                   gconstpointer    data)
{
  CaucusTestRound ids;
  CaucusSessionMove backwards = { .start_usec = 2, .end_usec = 1 };
  CaucusSessionMove unknown = { .session_id = caucus_id_new (), .start_usec = 1, .end_usec = 2 };
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GError) error = NULL;

  caucus_test_round_add (store->database, &ids);
  backwards.session_id = ids.session_id;
  g_assert_false (caucus_session_table_move (store->database, &backwards, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (caucus_session_table_move (store->database, &unknown, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (caucus_session_table_set_status (store->database, &unknown.session_id,
                                                   CAUCUS_SESSION_HELD, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  changes = caucus_session_table_list_changes (store->database, &ids.session_id, NULL);
  g_assert_cmpuint (changes->len, ==, 0);
}

static void
test_change_row (CaucusTestStore *store,
                 gconstpointer    data)
{
  CaucusSessionChange change = {
    .id = caucus_id_new (),
    .session_id = caucus_id_new (),
    .at_usec = 11,
    .by_id = caucus_id_new (),
    .what = CAUCUS_CHANGE_ADDED,
    .why = (char *) "¡Sí!",
    .old_start_usec = 12,
    .old_end_usec = 13,
  };
  g_autoptr (GPtrArray) changes = NULL;
  const CaucusSessionChange *again;
  gboolean added = TRUE;

  g_assert_true (caucus_session_table_add_change (store->database, &change, &added, NULL));
  g_assert_true (added);
  g_assert_true (caucus_session_table_add_change (store->database, &change, &added, NULL));
  g_assert_false (added);
  changes = caucus_session_table_list_changes (store->database, &change.session_id, NULL);
  g_assert_cmpuint (changes->len, ==, 1);
  again = g_ptr_array_index (changes, 0);
  g_assert_true (caucus_id_equal (&again->id, &change.id));
  g_assert_true (caucus_id_equal (&again->session_id, &change.session_id));
  g_assert_true (caucus_id_equal (&again->by_id, &change.by_id));
  g_assert_cmpint (again->at_usec, ==, 11);
  g_assert_cmpint (again->what, ==, CAUCUS_CHANGE_ADDED);
  g_assert_cmpstr (again->why, ==, "¡Sí!");
  g_assert_cmpint (again->old_start_usec, ==, 12);
  g_assert_cmpint (again->old_end_usec, ==, 13);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/session-table/fields", test_fields);
  CAUCUS_TEST_ADD ("/session-table/nothing-given", test_nothing_given);
  CAUCUS_TEST_ADD ("/session-table/refused", test_refused);
  CAUCUS_TEST_ADD ("/session-table/list", test_list);
  CAUCUS_TEST_ADD ("/session-table/history", test_history);
  CAUCUS_TEST_ADD ("/session-table/each-status", test_each_status);
  CAUCUS_TEST_ADD ("/session-table/move-refused", test_move_refused);
  CAUCUS_TEST_ADD ("/session-table/change-row", test_change_row);
  return g_test_run ();
}
