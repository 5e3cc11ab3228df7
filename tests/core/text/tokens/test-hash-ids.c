/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers for hashes: equal for equal ones, from 0 without a gap. */
#include "caucus-hash-ids.h"

static void
test_numbers (void)
{
  g_autoptr (CaucusHashIds) ids = caucus_hash_ids_new (6);

  g_assert_cmpuint (caucus_hash_ids_add (ids, 0), ==, 0);
  /* The same slot, three times over. */
  g_assert_cmpuint (caucus_hash_ids_add (ids, G_GUINT64_CONSTANT (1) << 60), ==, 1);
  g_assert_cmpuint (caucus_hash_ids_add (ids, G_GUINT64_CONSTANT (2) << 60), ==, 2);
  g_assert_cmpuint (caucus_hash_ids_add (ids, G_MAXUINT64), ==, 3);
  g_assert_cmpuint (caucus_hash_ids_add (ids, G_GUINT64_CONSTANT (1) << 60), ==, 1);
  g_assert_cmpuint (caucus_hash_ids_add (ids, 0), ==, 0);
  g_assert_cmpuint (caucus_hash_ids_count (ids), ==, 4);
}

static void
test_full (void)
{
  const guint n_max = 1000;
  g_autoptr (CaucusHashIds) ids = caucus_hash_ids_new (n_max);
  g_autoptr (CaucusHashIds) none = caucus_hash_ids_new (0);

  for (guint round = 0; round < 2; round++)
    for (guint i = 0; i < n_max; i++)
      g_assert_cmpuint (caucus_hash_ids_add (ids, (guint64) i << 32 | (i % 7)), ==, i);
  g_assert_cmpuint (caucus_hash_ids_count (ids), ==, n_max);
  g_assert_cmpuint (caucus_hash_ids_count (none), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hash-ids/numbers", test_numbers);
  g_test_add_func ("/hash-ids/full", test_full);
  return g_test_run ();
}
