/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store is opened once, says why it cannot be, and is left in good order. */
#include "app/caucus-opening.h"

#include "caucus-error.h"
#include "caucus-test-page.h"

#define PATIENCE_USEC ((gint64) 20 * G_USEC_PER_SEC)

typedef gboolean (*Condition) (CaucusOpening *opening);

static void
wait_for (CaucusOpening *opening,
          Condition      condition)
{
  gint64 deadline = g_get_monotonic_time () + PATIENCE_USEC;

  while (!condition (opening))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline);
      g_main_context_iteration (NULL, FALSE);
    }
}

static gboolean
is_open (CaucusOpening *opening)
{
  return caucus_context_get_rounds (caucus_opening_get_context (opening)) != NULL;
}

static gboolean
has_failed (CaucusOpening *opening)
{
  return caucus_opening_get_failure (opening) != NULL;
}

/* Held by nobody else, since what it asked for is answered. */
static gboolean
is_last (CaucusOpening *opening)
{
  return G_OBJECT (opening)->ref_count == 1;
}

static void
count_cb (guint *n_failures)
{
  (*n_failures)++;
}

static void
test_one_each (CaucusTestStore *store,
               gconstpointer    data)
{
  g_autoptr (CaucusOpening) first = NULL;
  g_autoptr (CaucusOpening) second = NULL;
  g_autoptr (CaucusOpening) third = NULL;

  caucus_test_store_close (store);
  first = caucus_opening_new (store->path, FALSE, NULL);
  wait_for (first, is_open);
  second = caucus_opening_new (store->path, FALSE, NULL);
  g_assert_error (caucus_opening_get_failure (second), CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY);
  caucus_opening_close (second);

  caucus_opening_close (first);
  g_assert_no_error (caucus_opening_get_failure (first));
  third = caucus_opening_new (store->path, FALSE, NULL);
  wait_for (third, is_open);
  g_assert_no_error (caucus_opening_get_failure (third));
}

static void
test_failure (CaucusTestStore *store,
              gconstpointer    data)
{
  g_autoptr (CaucusOpening) opening = NULL;
  guint n_failures = 0;

  g_assert_true (g_file_set_contents (store->path, "This is a letter.", -1, NULL));
  opening = caucus_opening_new (store->path, FALSE, NULL);
  g_signal_connect_swapped (opening, "failed", G_CALLBACK (count_cb), &n_failures);
  wait_for (opening, has_failed);
  g_assert_cmpuint (n_failures, ==, 1);
  g_assert_error (caucus_opening_get_failure (opening), CAUCUS_ERROR, CAUCUS_ERROR_STORE_FOREIGN);
}

/* A window that is closed at once hears nothing of how the opening went. */
static void
test_closed_early (CaucusTestStore *store,
                   gconstpointer    data)
{
  g_autoptr (CaucusOpening) opening = NULL;
  guint n_failures = 0;

  caucus_test_store_close (store);
  opening = caucus_opening_new (store->path, FALSE, NULL);
  g_signal_connect_swapped (opening, "failed", G_CALLBACK (count_cb), &n_failures);
  caucus_opening_close (opening);
  wait_for (opening, is_last);
  g_assert_cmpuint (n_failures, ==, 0);
  g_assert_no_error (caucus_opening_get_failure (opening));
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  CAUCUS_TEST_ADD ("/opening/one-each", test_one_each);
  CAUCUS_TEST_ADD_FOLDER ("/opening/failure", test_failure);
  CAUCUS_TEST_ADD ("/opening/closed-early", test_closed_early);
  return g_test_run ();
}
