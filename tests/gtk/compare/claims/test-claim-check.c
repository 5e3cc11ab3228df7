/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A redline checked in a thread: found, flawed, cancelled. */
#include "compare/claims/caucus-claim-check.h"

#include "caucus-paragraphs.h"
#include "caucus-test-page.h"

#define MOST_SECONDS 20

typedef struct
{
  gboolean is_over;
  gboolean is_made;
  CaucusRedlineCheck *check;
  CaucusClaimedFlaw flaw;
} Outcome;

static void
checked_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  Outcome *outcome = user_data;

  outcome->is_made = caucus_claim_check_run_finish (result, &outcome->check, &outcome->flaw);
  outcome->is_over = TRUE;
}

static Outcome
check (const char   *base,
       const char   *marked,
       GCancellable *cancellable)
{
  g_autoptr (GPtrArray) blocks = caucus_paragraphs_parse (base);
  CaucusClaimCheck claim = { .marked = marked, .base = blocks };
  Outcome outcome = { .is_over = FALSE };
  gint64 deadline_usec = g_get_monotonic_time () + MOST_SECONDS * G_USEC_PER_SEC;

  caucus_claim_check_run_async (&claim, cancellable, checked_cb, &outcome);
  /* The check has what it needs of its own. */
  claim.marked = NULL;
  g_clear_pointer (&blocks, g_ptr_array_unref);
  while (!outcome.is_over)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, deadline_usec);
      g_main_context_iteration (NULL, FALSE);
    }
  return outcome;
}

static void
test_found (void)
{
  Outcome outcome = check ("6-1 Paid every two weeks.", "6-1 Paid every [-two-]{+four+} months.",
                           NULL);

  g_assert_true (outcome.is_made);
  g_assert_cmpuint (outcome.check->n_marks, ==, 2);
  g_assert_cmpuint (outcome.check->n_unmarked, ==, 1);
  caucus_redline_check_free (outcome.check);
}

static void
test_flaw (void)
{
  Outcome outcome = check ("6-1 Paid every two weeks.", "6 Pay\n6-1 Paid every [-two weeks.", NULL);

  g_assert_true (outcome.is_made);
  g_assert_null (outcome.check);
  g_assert_cmpint (outcome.flaw.kind, ==, CAUCUS_CLAIMED_NOT_CLOSED);
  g_assert_cmpuint (outcome.flaw.line, ==, 2);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Outcome outcome;

  g_cancellable_cancel (cancellable);
  outcome = check ("6-1 Paid every two weeks.", "6-1 Paid every two months.", cancellable);
  g_assert_false (outcome.is_made);
  g_assert_null (outcome.check);
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/claim-check/found", test_found);
  g_test_add_func ("/claim-check/flaw", test_flaw);
  g_test_add_func ("/claim-check/cancelled", test_cancelled);
  return g_test_run ();
}
