/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is other in a row: numbers, words, or a break alone. */
#include "caucus-row.h"

#include "compared-pair.h"

#define FIRST  "Leave is earned by the hour and is paid at the usual rate."
#define SECOND "The employee is told in writing within ten days of the decision."

static void
check (const char *before,
       const char *after,
       gboolean    is_renumbered,
       gboolean    has_edits)
{
  g_auto (Pair) pair = compare_texts (before, after);
  const CaucusRow *row = caucus_comparison_get_row (pair.comparison, 0);

  g_assert_cmpint (caucus_row_is_renumbered (row), ==, is_renumbered);
  g_assert_cmpint (caucus_row_has_edits (row), ==, has_edits);
}

static void
test_kinds (void)
{
  check (FIRST "\n", FIRST "\n", FALSE, FALSE);
  check ("8-3 " FIRST "\n", "8-4 " FIRST "\n", TRUE, FALSE);
  check ("8-2 See Section 8-3.\n\n8-3 " FIRST "\n", "8-2 See Section 8-4.\n\n8-4 " FIRST "\n", TRUE,
         FALSE);
  check ("Paid for 24 hours.\n", "Paid for eight hours.\n", FALSE, TRUE);
  check (FIRST " " SECOND "\n", FIRST "\n\n" SECOND "\n", FALSE, FALSE);
  check ("It is the \"usual\" rate.\n", "It is the “usual” rate.\n", FALSE, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row/kinds", test_kinds);
  return g_test_run ();
}
