/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a new round needs, and what it becomes. */
#include "app/caucus-round-draft.h"

#include "caucus-records.h"
#include "caucus-round-table.h"
#include "caucus-test-store.h"

static const CaucusRoundDraft good = {
  .title = " 2027 reopener ",
  .union_name = "Union",
  .employer_name = "District ",
  .zone = "America/Denver",
  .expires = "2027-08-31",
};

static void
test_problems (void)
{
  const struct
  {
    CaucusRoundField field;
    CaucusRoundDraft draft;
  } cases[] = {
    { CAUCUS_ROUND_FIELD_TITLE, { "  ", "Union", "District", "UTC", "" } },
    { CAUCUS_ROUND_FIELD_UNION, { "Title", "", "District", "UTC", "" } },
    { CAUCUS_ROUND_FIELD_EMPLOYER, { "Title", "Union", NULL, "UTC", "" } },
    { CAUCUS_ROUND_FIELD_EMPLOYER, { "Title", "Union", " union", "UTC", "" } },
    { CAUCUS_ROUND_FIELD_ZONE, { "Title", "Union", "District", "Mars/Olympus", "" } },
    { CAUCUS_ROUND_FIELD_ZONE, { "Title", "Union", "District", NULL, "" } },
    { CAUCUS_ROUND_FIELD_EXPIRES, { "Title", "Union", "District", "UTC", "2027-02-30" } },
    { CAUCUS_ROUND_FIELD_EXPIRES, { "Title", "Union", "District", "UTC", "next year" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (caucus_round_draft_is_valid (&cases[i].draft));
      for (CaucusRoundField field = 0; field < CAUCUS_ROUND_N_FIELDS; field++)
        {
          g_autofree char *problem = caucus_round_draft_get_problem (&cases[i].draft, field);

          g_assert_cmpint (problem != NULL, ==, field == cases[i].field);
        }
    }
  g_assert_true (caucus_round_draft_is_valid (&good));
}

typedef struct
{
  CaucusJob job;
  CaucusId *id;
} Run;

static gboolean
run_job (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  Run *run = data;

  run->id = run->job.run (database, run->job.data, error);
  return run->id != NULL;
}

static void
test_write (CaucusTestStore *store,
            gconstpointer    data)
{
  static const char *const people[] = { "UL Union lead", "UN Union note-taker",
                                        "EL District lead", "EN District note-taker" };
  Run run = { .job = caucus_round_draft_write_job (&good) };
  g_autoptr (CaucusRound) round = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autofree CaucusId *id = NULL;

  g_assert_true (caucus_database_transaction (store->database, run_job, &run, NULL));
  id = run.id;
  round = caucus_round_table_get (store->database, id, NULL);
  g_assert_cmpstr (round->title, ==, "2027 reopener");
  g_assert_cmpstr (round->expires, ==, "2027-08-31");
  g_assert_cmpstr (round->reminders, ==, "1d,60m,15m");
  g_assert_cmpint (round->state, ==, CAUCUS_ROUND_PREPARING);
  found = caucus_round_table_list_people (store->database, id, NULL);
  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (people));
  for (guint i = 0; i < found->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (found, i);
      g_autofree char *words = g_strdup_printf ("%s %s", person->code, person->name);

      g_assert_cmpstr (words, ==, people[i]);
    }
  run.job.free_data (run.job.data);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-draft/problems", test_problems);
  CAUCUS_TEST_ADD ("/round-draft/write", test_write);
  return g_test_run ();
}
