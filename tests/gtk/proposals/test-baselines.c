/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a pass can be compared with: each text once, the best first. */
#include "proposals/caucus-baselines.h"

typedef struct
{
  CaucusThreadRecord record;
  CaucusId us;
  CaucusId them;
} Test;

static CaucusPass *
add_pass (Test           *test,
          const CaucusId *by,
          const CaucusId *answers)
{
  CaucusPass *pass = g_new0 (CaucusPass, 1);

  pass->id = caucus_id_new ();
  pass->by_id = *by;
  pass->kind = CAUCUS_PASS_COUNTER;
  pass->at_usec = (gint64) test->record.passes->len + 1;
  if (answers != NULL)
    pass->answers_id = *answers;
  g_ptr_array_add (test->record.passes, pass);
  return pass;
}

static void
set_up (Test          *test,
        gconstpointer  data)
{
  test->us = caucus_id_new ();
  test->them = caucus_id_new ();
  test->record.passes = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_pass_free);
}

static void
tear_down (Test          *test,
           gconstpointer  data)
{
  g_ptr_array_unref (test->record.passes);
}

static void
check (const GArray       *baselines,
       guint               index,
       CaucusBaselineKind  kind,
       const CaucusPass   *pass)
{
  const CaucusBaseline *baseline = &g_array_index (baselines, CaucusBaseline, index);

  g_assert_cmpuint (index, <, baselines->len);
  g_assert_cmpint (baseline->kind, ==, kind);
  g_assert_true (baseline->pass == pass);
}

static void
test_first (Test          *test,
            gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->us, NULL);
  g_autoptr (GArray) baselines = caucus_baselines_list (&test->record, proposal);

  g_assert_cmpuint (baselines->len, ==, 1);
  check (baselines, 0, CAUCUS_BASELINE_CONTRACT, NULL);
}

static void
test_counter (Test          *test,
              gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->us, NULL);
  CaucusPass *counter = add_pass (test, &test->them, &proposal->id);
  g_autoptr (GArray) baselines = caucus_baselines_list (&test->record, counter);

  g_assert_cmpuint (baselines->len, ==, 2);
  check (baselines, 0, CAUCUS_BASELINE_ANSWERED, proposal);
  check (baselines, 1, CAUCUS_BASELINE_CONTRACT, NULL);
}

/* From an early pass the last ones of both sides lie ahead. */
static void
test_early (Test          *test,
            gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->us, NULL);
  CaucusPass *counter = add_pass (test, &test->them, &proposal->id);
  CaucusPass *second = add_pass (test, &test->us, &counter->id);
  CaucusPass *supposal = add_pass (test, &test->them, &second->id);
  g_autoptr (GArray) baselines = NULL;

  supposal->kind = CAUCUS_PASS_SUPPOSAL;
  baselines = caucus_baselines_list (&test->record, proposal);
  g_assert_cmpuint (baselines->len, ==, 4);
  check (baselines, 0, CAUCUS_BASELINE_CONTRACT, NULL);
  check (baselines, 1, CAUCUS_BASELINE_OTHER_LAST, counter);
  check (baselines, 2, CAUCUS_BASELINE_OWN_LAST, second);
  check (baselines, 3, CAUCUS_BASELINE_PASS, supposal);
  g_assert_true (g_array_index (baselines, CaucusBaseline, 0).is_older);
  g_assert_false (g_array_index (baselines, CaucusBaseline, 1).is_older);
}

/* Two passes came since we last looked. */
static void
test_seen (Test          *test,
           gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->us, NULL);
  CaucusPass *counter = add_pass (test, &test->them, &proposal->id);
  CaucusPass *second = add_pass (test, &test->us, &counter->id);
  CaucusPass *third = add_pass (test, &test->them, &second->id);
  g_autoptr (GArray) baselines = NULL;
  g_autoptr (GArray) of_seen = NULL;

  test->record.seen_id = proposal->id;
  baselines = caucus_baselines_list (&test->record, third);
  g_assert_cmpuint (baselines->len, ==, 4);
  check (baselines, 0, CAUCUS_BASELINE_ANSWERED, second);
  check (baselines, 1, CAUCUS_BASELINE_CONTRACT, NULL);
  check (baselines, 2, CAUCUS_BASELINE_SEEN, proposal);
  check (baselines, 3, CAUCUS_BASELINE_PASS, counter);

  of_seen = caucus_baselines_list (&test->record, proposal);
  check (of_seen, 1, CAUCUS_BASELINE_OTHER_LAST, third);
}

/* Any two texts of a thread can be compared, each listed once. */
static void
test_others (Test          *test,
             gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->them, NULL);
  CaucusPass *first = add_pass (test, &test->us, &proposal->id);
  CaucusPass *counter = add_pass (test, &test->them, &first->id);
  CaucusPass *second = add_pass (test, &test->us, &counter->id);
  g_autoptr (GArray) baselines = NULL;

  test->record.has_draft = TRUE;
  baselines = caucus_baselines_list (&test->record, second);
  g_assert_cmpuint (baselines->len, ==, 5);
  check (baselines, 0, CAUCUS_BASELINE_ANSWERED, counter);
  check (baselines, 1, CAUCUS_BASELINE_CONTRACT, NULL);
  check (baselines, 2, CAUCUS_BASELINE_PASS, proposal);
  check (baselines, 3, CAUCUS_BASELINE_PASS, first);
  check (baselines, 4, CAUCUS_BASELINE_DRAFT, NULL);
  g_assert_true (g_array_index (baselines, CaucusBaseline, 3).is_older);
  g_assert_false (g_array_index (baselines, CaucusBaseline, 4).is_older);
}

/* Contract language is older than all of them. */
static void
test_contract (Test          *test,
               gconstpointer  data)
{
  CaucusPass *proposal = add_pass (test, &test->us, NULL);
  CaucusPass *counter = add_pass (test, &test->them, &proposal->id);
  g_autoptr (GArray) baselines = caucus_baselines_list (&test->record, NULL);

  g_assert_cmpuint (baselines->len, ==, 2);
  check (baselines, 0, CAUCUS_BASELINE_LATEST, counter);
  check (baselines, 1, CAUCUS_BASELINE_PASS, proposal);
  g_assert_false (g_array_index (baselines, CaucusBaseline, 0).is_older);
  g_assert_false (g_array_index (baselines, CaucusBaseline, 1).is_older);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/baselines/first", Test, NULL, set_up, test_first, tear_down);
  g_test_add ("/baselines/counter", Test, NULL, set_up, test_counter, tear_down);
  g_test_add ("/baselines/seen", Test, NULL, set_up, test_seen, tear_down);
  g_test_add ("/baselines/early", Test, NULL, set_up, test_early, tear_down);
  g_test_add ("/baselines/others", Test, NULL, set_up, test_others, tear_down);
  g_test_add ("/baselines/contract", Test, NULL, set_up, test_contract, tear_down);
  return g_test_run ();
}
