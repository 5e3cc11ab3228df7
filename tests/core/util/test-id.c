/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids: random ones differ, derived ones repeat, and text round-trips. */
#include "caucus-id.h"

static void
test_random (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (caucus_id_hash, caucus_id_equal,
                                                       g_free, NULL);

  for (int i = 0; i < 1000; i++)
    {
      CaucusId id = caucus_id_new ();

      g_assert_false (caucus_id_is_none (&id));
      g_assert_true (g_hash_table_add (seen, caucus_id_copy (&id)));
    }
}

static void
test_text (void)
{
  CaucusId id = caucus_id_new ();
  g_autofree char *hex = caucus_id_to_string (&id);
  CaucusId again;

  g_assert_cmpuint (strlen (hex), ==, 32);
  g_assert_true (caucus_id_parse (hex, &again));
  g_assert_true (caucus_id_equal (&id, &again));
}

static void
test_not_an_id (void)
{
  static const char *const wrong[] = {
    "", "0", "0123456789abcdef0123456789abcde", "0123456789abcdef0123456789abcdef0",
    "0123456789abcdef0123456789abcdeg", "01234567-89ab-cdef-0123-456789abcdef",
  };
  const CaucusId before = caucus_id_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      CaucusId id = before;

      g_assert_false (caucus_id_parse (wrong[i], &id));
      g_assert_true (caucus_id_equal (&id, &before));
    }
  g_assert_false (caucus_id_parse (NULL, NULL));
}

static void
test_derived (void)
{
  CaucusId one = caucus_id_derive ("round-a", "sessions", "s1", NULL);
  CaucusId same = caucus_id_derive ("round-a", "sessions", "s1", NULL);
  CaucusId other = caucus_id_derive ("round-a", "sessionss", "1", NULL);

  g_assert_true (caucus_id_equal (&one, &same));
  g_assert_false (caucus_id_equal (&one, &other));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id/random", test_random);
  g_test_add_func ("/id/text", test_text);
  g_test_add_func ("/id/not-an-id", test_not_an_id);
  g_test_add_func ("/id/derived", test_derived);
  return g_test_run ();
}
