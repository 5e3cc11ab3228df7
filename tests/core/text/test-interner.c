/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interner: the same number for the same bytes, before and after it grows. */
#include "caucus-interner.h"

static void
test_numbers (void)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();

  g_assert_cmpuint (caucus_interner_add (interner, "", 0), ==, 0);
  for (guint i = 1; i < 5000; i++)
    g_assert_cmpuint (caucus_interner_add (interner, &i, sizeof i), ==, i);
  for (guint i = 1; i < 5000; i++)
    g_assert_cmpuint (caucus_interner_add (interner, &i, sizeof i), ==, i);
  g_assert_cmpuint (caucus_interner_add (interner, "x", 0), ==, 0);
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, 5000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interner/numbers", test_numbers);
  return g_test_run ();
}
