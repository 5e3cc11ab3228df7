/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other lead times for a round: what is planned anew, cancelled, and left alone. */
#include "caucus-round-reminders.h"

#include "caucus-error.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-test-clock.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"

static void
set_leads (CaucusTestStore       *store,
           const CaucusTestRound *round,
           const char            *leads)
{
  g_autoptr (GError) error = NULL;

  caucus_test_store_begin (store);
  g_assert_true (caucus_round_reminders_set (store->database, &round->round_id, leads, &error));
  g_assert_no_error (error);
  caucus_test_store_commit (store);
}

/* "15m scheduled, 60m cancelled", by lead. */
static char *
describe (CaucusTestStore       *store,
          const CaucusTestRound *round)
{
  g_autoptr (GPtrArray) reminders = caucus_reminder_table_list (store->database,
                                                                &round->session_id, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < reminders->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (reminders, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "", reminder->lead,
                              caucus_vocabulary_word (&caucus_reminder_states, reminder->state));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_plans_and_cancels (CaucusTestStore *store,
                        gconstpointer    data)
{
  static const struct
  {
    const char *leads;
    const char *expected;
  } steps[] = {
    { "1d,15m", "1d scheduled, 60m cancelled, 15m scheduled" },
    { "60m", "1d cancelled, 60m scheduled, 15m cancelled" },
    { "", "1d cancelled, 60m cancelled, 15m cancelled" },
    { "1d,60m,15m", "1d scheduled, 60m scheduled, 15m scheduled" },
  };
  CaucusTestRound round;

  caucus_test_clock_set_utc ("2020-02-10T12:00:00Z");
  caucus_test_round_add (store->database, &round);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *found = NULL;
      g_autoptr (CaucusRound) stored = NULL;

      set_leads (store, &round, steps[i].leads);
      found = describe (store, &round);
      g_assert_cmpstr (found, ==, steps[i].expected);
      stored = caucus_round_table_get (store->database, &round.round_id, NULL);
      g_assert_cmpstr (stored->reminders, ==, steps[i].leads);
    }
  caucus_test_clock_clear ();
}

static void
test_leaves_what_fired (CaucusTestStore *store,
                        gconstpointer    data)
{
  g_autoptr (GPtrArray) due = NULL;
  g_autofree char *found = NULL;
  const CaucusReminder *first;
  CaucusTestRound round;
  gboolean claimed;

  caucus_test_clock_set_utc ("2020-02-10T12:00:00Z");
  caucus_test_round_add (store->database, &round);
  caucus_test_clock_set_utc ("2020-02-13T12:00:00Z");
  due = caucus_reminder_table_list_due (store->database,
                                        caucus_test_clock_at ("2020-02-13T12:00:00Z"), NULL);
  g_assert_cmpuint (due->len, ==, 1);
  first = g_ptr_array_index (due, 0);
  caucus_test_store_begin (store);
  g_assert_true (caucus_reminder_table_claim (store->database, &first->id, CAUCUS_REMINDER_FIRED,
                                              &claimed, NULL));
  caucus_test_store_commit (store);

  set_leads (store, &round, "15m");
  found = describe (store, &round);
  g_assert_cmpstr (found, ==, "1d fired, 60m cancelled, 15m scheduled");
  caucus_test_clock_clear ();
}

static void
test_refuses (CaucusTestStore *store,
              gconstpointer    data)
{
  static const char *const wrong[] = { "1w", "1d,", "1d, 60m", "-5m" };
  const CaucusId none = caucus_id_new ();
  CaucusTestRound round;

  caucus_test_round_add (store->database, &round);
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (caucus_round_reminders_set (store->database, &round.round_id, wrong[i],
                                                  &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
    }
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (caucus_round_reminders_set (store->database, &none, "1d", &error));
    g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/round-reminders/plans-and-cancels", test_plans_and_cancels);
  CAUCUS_TEST_ADD ("/round-reminders/leaves-what-fired", test_leaves_what_fired);
  CAUCUS_TEST_ADD ("/round-reminders/refuses", test_refuses);
  return g_test_run ();
}
