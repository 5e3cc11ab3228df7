/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rounds, parties, people and issues: every field comes back as it went in. */
#include "caucus-round-table.h"

#include "caucus-error.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static void
test_round (CaucusTestStore *store,
            gconstpointer    data)
{
  CaucusRound round = {
    .id = caucus_id_new (),
    .title = (char *) "Negociación 2026 – 🤝 “reopener”",
    .state = CAUCUS_ROUND_FACT_FINDING,
    .zone = (char *) "America/Denver",
    .opened = (char *) "2026-01-15",
    .expires = (char *) "2026-08-31",
    .about = (char *) "Two\nlines; 'quotes' and \\ too",
    .reminders = (char *) "7d,1d,60m",
  };
  g_autoptr (CaucusRound) again = NULL;
  g_autoptr (GError) error = NULL;
  gboolean added = FALSE;

  g_assert_true (caucus_round_table_add (store->database, &round, &added, &error));
  g_assert_no_error (error);
  g_assert_true (added);

  again = caucus_round_table_get (store->database, &round.id, &error);
  g_assert_no_error (error);
  g_assert_true (caucus_id_equal (&again->id, &round.id));
  g_assert_cmpstr (again->title, ==, round.title);
  g_assert_cmpint (again->state, ==, round.state);
  g_assert_cmpstr (again->zone, ==, round.zone);
  g_assert_cmpstr (again->opened, ==, round.opened);
  g_assert_cmpstr (again->expires, ==, round.expires);
  g_assert_cmpstr (again->about, ==, round.about);
  g_assert_cmpstr (again->reminders, ==, round.reminders);
}

static void
test_round_empty (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusRound round = { .id = caucus_id_new () };
  g_autoptr (CaucusRound) again = NULL;

  g_assert_true (caucus_round_table_add (store->database, &round, NULL, NULL));
  again = caucus_round_table_get (store->database, &round.id, NULL);
  g_assert_cmpstr (again->title, ==, "");
  g_assert_cmpstr (again->zone, ==, "UTC");
  g_assert_cmpstr (again->reminders, ==, "");
  g_assert_null (again->opened);
  g_assert_null (again->expires);
  g_assert_null (again->about);
}

static void
test_round_twice (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusRound round = { .id = caucus_id_new (), .title = (char *) "First" };
  g_autoptr (CaucusRound) again = NULL;
  gboolean added = TRUE;

  g_assert_true (caucus_round_table_add (store->database, &round, NULL, NULL));
  round.title = (char *) "Second";
  g_assert_true (caucus_round_table_add (store->database, &round, &added, NULL));
  g_assert_false (added);
  again = caucus_round_table_get (store->database, &round.id, NULL);
  g_assert_cmpstr (again->title, ==, "First");
}

static void
test_list (CaucusTestStore *store,
           gconstpointer    data)
{
  CaucusRound late = { .id = caucus_id_new (), .opened = (char *) "2025-01-01" };
  CaucusRound early = { .id = caucus_id_new (), .opened = (char *) "2020-02-13" };
  CaucusRound unopened = { .id = caucus_id_new () };
  g_autoptr (GPtrArray) rounds = NULL;

  g_assert_true (caucus_round_table_add (store->database, &unopened, NULL, NULL));
  g_assert_true (caucus_round_table_add (store->database, &late, NULL, NULL));
  g_assert_true (caucus_round_table_add (store->database, &early, NULL, NULL));
  rounds = caucus_round_table_list (store->database, NULL);
  g_assert_cmpuint (rounds->len, ==, 3);
  g_assert_true (caucus_id_equal (g_ptr_array_index (rounds, 0), &early.id));
  g_assert_true (caucus_id_equal (g_ptr_array_index (rounds, 1), &late.id));
  g_assert_true (caucus_id_equal (g_ptr_array_index (rounds, 2), &unopened.id));
}

static void
test_missing (CaucusTestStore *store,
              gconstpointer    data)
{
  const CaucusId id = caucus_id_new ();
  g_autoptr (CaucusRound) round = NULL;
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GError) error = NULL;

  round = caucus_round_table_get (store->database, &id, &error);
  g_assert_null (round);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  parties = caucus_round_table_list_parties (store->database, &id, NULL);
  g_assert_cmpuint (parties->len, ==, 0);
}

static void
test_parties (CaucusTestStore *store,
              gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  CaucusParty parties[] = {
    { caucus_id_new (), round_id, CAUCUS_SIDE_NEUTRAL, (char *) "Mediator", NULL },
    { caucus_id_new (), round_id, CAUCUS_SIDE_EMPLOYER, (char *) "District", NULL },
    { caucus_id_new (), round_id, CAUCUS_SIDE_UNION, (char *) "Unión", (char *) "Full näme" },
    { caucus_id_new (), caucus_id_new (), CAUCUS_SIDE_UNION, (char *) "Elsewhere", NULL },
  };
  g_autoptr (GPtrArray) again = NULL;
  const CaucusParty *party;

  for (gsize i = 0; i < G_N_ELEMENTS (parties); i++)
    g_assert_true (caucus_round_table_add_party (store->database, &parties[i], NULL, NULL));
  again = caucus_round_table_list_parties (store->database, &round_id, NULL);
  g_assert_cmpuint (again->len, ==, 3);

  party = g_ptr_array_index (again, 0);
  g_assert_true (caucus_id_equal (&party->id, &parties[2].id));
  g_assert_true (caucus_id_equal (&party->round_id, &round_id));
  g_assert_cmpint (party->side, ==, CAUCUS_SIDE_UNION);
  g_assert_cmpstr (party->name, ==, "Unión");
  g_assert_cmpstr (party->full_name, ==, "Full näme");
  party = g_ptr_array_index (again, 1);
  g_assert_cmpint (party->side, ==, CAUCUS_SIDE_EMPLOYER);
  g_assert_null (party->full_name);
  party = g_ptr_array_index (again, 2);
  g_assert_cmpint (party->side, ==, CAUCUS_SIDE_NEUTRAL);
}

static void
test_people (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusTestRound ids;
  CaucusPerson theirs = { .id = caucus_id_new (), .role = CAUCUS_ROLE_LEAD };
  CaucusPerson taker = { .id = caucus_id_new (), .role = CAUCUS_ROLE_NOTE_TAKER };
  CaucusPerson member = { .id = caucus_id_new (), .role = CAUCUS_ROLE_MEMBER };
  g_autoptr (GPtrArray) people = NULL;
  const CaucusPerson *person;

  caucus_test_round_add (store->database, &ids);
  theirs.round_id = taker.round_id = member.round_id = ids.round_id;
  theirs.party_id = ids.district_id;
  taker.party_id = member.party_id = ids.union_id;
  theirs.name = (char *) "Aaron";
  theirs.code = (char *) "DL";
  taker.name = (char *) "Zoë";
  taker.code = (char *) "UN";
  member.name = (char *) "Beto";
  member.code = (char *) "UB";
  g_assert_true (caucus_round_table_add_person (store->database, &theirs, NULL, NULL));
  g_assert_true (caucus_round_table_add_person (store->database, &member, NULL, NULL));
  g_assert_true (caucus_round_table_add_person (store->database, &taker, NULL, NULL));

  people = caucus_round_table_list_people (store->database, &ids.round_id, NULL);
  g_assert_cmpuint (people->len, ==, 4);
  g_assert_true (caucus_id_equal (g_ptr_array_index (people, 0), &ids.lead_id));
  person = g_ptr_array_index (people, 1);
  g_assert_true (caucus_id_equal (&person->id, &taker.id));
  g_assert_true (caucus_id_equal (&person->round_id, &ids.round_id));
  g_assert_true (caucus_id_equal (&person->party_id, &ids.union_id));
  g_assert_cmpint (person->role, ==, CAUCUS_ROLE_NOTE_TAKER);
  g_assert_cmpstr (person->name, ==, "Zoë");
  g_assert_cmpstr (person->code, ==, "UN");
  g_assert_true (caucus_id_equal (g_ptr_array_index (people, 2), &member.id));
  g_assert_true (caucus_id_equal (g_ptr_array_index (people, 3), &theirs.id));
}

static void
test_issues (CaucusTestStore *store,
             gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  CaucusIssue issue = {
    .id = caucus_id_new (),
    .round_id = round_id,
    .party_id = caucus_id_new (),
    .position = 1,
    .title = (char *) "Más personal",
    .text = (char *) "Stop the shortages.",
    .source = (char *) "survey",
  };
  CaucusIssue first = { .id = caucus_id_new (), .round_id = round_id, .title = (char *) "Pay",
                        .text = (char *) "" };
  g_autoptr (GPtrArray) issues = NULL;
  const CaucusIssue *again;

  g_assert_true (caucus_round_table_add_issue (store->database, &issue, NULL, NULL));
  g_assert_true (caucus_round_table_add_issue (store->database, &first, NULL, NULL));
  issues = caucus_round_table_list_issues (store->database, &round_id, NULL);
  g_assert_cmpuint (issues->len, ==, 2);
  again = g_ptr_array_index (issues, 0);
  g_assert_true (caucus_id_equal (&again->id, &first.id));
  g_assert_true (caucus_id_is_none (&again->party_id));
  g_assert_null (again->source);
  again = g_ptr_array_index (issues, 1);
  g_assert_true (caucus_id_equal (&again->id, &issue.id));
  g_assert_true (caucus_id_equal (&again->round_id, &round_id));
  g_assert_true (caucus_id_equal (&again->party_id, &issue.party_id));
  g_assert_cmpuint (again->position, ==, 1);
  g_assert_cmpstr (again->title, ==, issue.title);
  g_assert_cmpstr (again->text, ==, issue.text);
  g_assert_cmpstr (again->source, ==, "survey");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/round-table/round", test_round);
  CAUCUS_TEST_ADD ("/round-table/round-empty", test_round_empty);
  CAUCUS_TEST_ADD ("/round-table/round-twice", test_round_twice);
  CAUCUS_TEST_ADD ("/round-table/list", test_list);
  CAUCUS_TEST_ADD ("/round-table/missing", test_missing);
  CAUCUS_TEST_ADD ("/round-table/parties", test_parties);
  CAUCUS_TEST_ADD ("/round-table/people", test_people);
  CAUCUS_TEST_ADD ("/round-table/issues", test_issues);
  return g_test_run ();
}
