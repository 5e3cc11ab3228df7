/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Care: which check a start brings, after a clean end, a crash and a week. */
#include "caucus-care.h"

#include "caucus-test-clock.h"
#include "caucus-test-store.h"

#define DAY_USEC ((gint64) 24 * 60 * 60 * G_USEC_PER_SEC)

typedef gboolean (*CareStep) (CaucusDatabase *, GError **);

static void
run (CaucusTestStore *store,
     CareStep         step)
{
  g_autoptr (GError) error = NULL;

  caucus_test_store_begin (store);
  step (store->database, &error);
  g_assert_no_error (error);
  caucus_test_store_commit (store);
}

static gboolean
check (CaucusTestStore *store)
{
  g_autoptr (GError) error = NULL;
  gboolean was_thorough;

  caucus_care_check (store->database, &was_thorough, &error);
  g_assert_no_error (error);
  return was_thorough;
}

static void
test_thoroughness (CaucusTestStore *store,
                   gconstpointer    data)
{
  /* The first check of a store is thorough, the next ones are quick. */
  caucus_test_clock_set (100 * DAY_USEC);
  g_assert_true (check (store));
  run (store, caucus_care_note_checked);
  run (store, caucus_care_begin);
  run (store, caucus_care_end);
  g_assert_false (check (store));

  /* No end was noted: what was open crashed. */
  run (store, caucus_care_begin);
  g_assert_true (check (store));
  run (store, caucus_care_note_checked);
  run (store, caucus_care_begin);
  run (store, caucus_care_end);

  caucus_test_clock_set (106 * DAY_USEC);
  g_assert_false (check (store));
  caucus_test_clock_set (107 * DAY_USEC);
  g_assert_true (check (store));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/care/thoroughness", test_thoroughness);
  return g_test_run ();
}
