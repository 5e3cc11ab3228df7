/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The interner: the same number for the same bytes, before and after it grows. */
#include "caucus-interner.h"

#include <string.h>

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

static const char *const keys[] = { "", "a", "shift", "overtime", "the whole agreement" };

static guint32
add (CaucusInterner *interner,
     const char     *key)
{
  return caucus_interner_add (interner, key, strlen (key));
}

/* By the number that another interner has for it. */
static void
test_find_of (void)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (CaucusInterner) other = caucus_interner_new ();

  add (other, "none here");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      add (interner, keys[i]);
      add (other, keys[i]);
    }
  g_assert_cmpuint (caucus_interner_find_of (interner, other, 0), ==, CAUCUS_NO_KEY);
  for (guint32 i = 0; i < G_N_ELEMENTS (keys); i++)
    g_assert_cmpuint (caucus_interner_find_of (interner, other, i + 1), ==, i);
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, G_N_ELEMENTS (keys));
}

/* One over another goes on by itself. */
static void
test_over (void)
{
  g_autoptr (CaucusInterner) base = caucus_interner_new ();
  g_autoptr (CaucusInterner) interner = NULL;
  const guint32 n_base = G_N_ELEMENTS (keys);

  for (guint32 i = 0; i < n_base; i++)
    g_assert_cmpuint (add (base, keys[i]), ==, i);
  interner = caucus_interner_new_over (base);
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, n_base);
  g_assert_cmpuint (add (interner, "meal period"), ==, n_base);
  g_assert_cmpuint (add (interner, "b"), ==, n_base + 1);
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, n_base + 2);
  g_assert_cmpuint (caucus_interner_n_keys (base), ==, n_base);
  for (guint32 i = 0; i < n_base; i++)
    g_assert_cmpuint (add (interner, keys[i]), ==, i);
  g_assert_cmpuint (caucus_interner_find (interner, "meal period", 11), ==, n_base);
  g_assert_cmpuint (caucus_interner_find (base, "meal period", 11), ==, CAUCUS_NO_KEY);
  g_assert_cmpuint (caucus_interner_hash_of (interner, 3), ==, caucus_interner_hash_of (base, 3));
  g_assert_cmpuint (caucus_interner_hash_of (interner, n_base), !=,
                    caucus_interner_hash_of (interner, n_base + 1));
}

/* One over another that is over a third. */
static void
test_over_another (void)
{
  g_autoptr (CaucusInterner) base = caucus_interner_new ();
  g_autoptr (CaucusInterner) middle = NULL;
  g_autoptr (CaucusInterner) interner = NULL;
  g_autoptr (CaucusInterner) alone = caucus_interner_new ();
  g_autofree guint32 *ids = NULL;

  add (base, "wages");
  middle = caucus_interner_new_over (base);
  g_assert_cmpuint (add (middle, "supervisor of transportation"), ==, 1);
  interner = caucus_interner_new_over (middle);
  g_assert_cmpuint (add (interner, "hours"), ==, 2);
  g_assert_cmpuint (add (interner, "wages"), ==, 0);
  g_assert_cmpuint (add (interner, "supervisor of transportation"), ==, 1);
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, 3);
  g_assert_cmpuint (caucus_interner_hash_of (interner, 0), ==, caucus_interner_hash_of (base, 0));
  g_assert_cmpuint (caucus_interner_find_of (base, interner, 0), ==, 0);
  g_assert_true (caucus_interner_is_over (interner, interner));
  g_assert_true (caucus_interner_is_over (interner, base));
  g_assert_false (caucus_interner_is_over (base, interner));
  g_assert_false (caucus_interner_is_over (interner, alone));

  add (alone, "hours");
  ids = caucus_interner_add_all (alone, interner);
  g_assert_cmpuint (ids[0], ==, 1);
  g_assert_cmpuint (ids[1], ==, 2);
  g_assert_cmpuint (ids[2], ==, 0);
}

static void
test_add_all (void)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  g_autoptr (CaucusInterner) other = caucus_interner_new ();
  g_autofree guint32 *ids = NULL;

  add (interner, "b");
  add (interner, "overtime");
  add (interner, "a");
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    add (other, keys[i]);
  ids = caucus_interner_add_all (interner, other);
  for (guint32 i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_assert_cmpuint (ids[i], ==, add (interner, keys[i]));
      g_assert_cmpuint (caucus_interner_hash_of (interner, ids[i]), ==,
                        caucus_interner_hash_of (other, i));
    }
  g_assert_cmpuint (caucus_interner_n_keys (interner), ==, G_N_ELEMENTS (keys) + 1);
}

/* A word gets the number of the same bytes without room behind them, whatever is in the room. */
static void
test_add_word (void)
{
  const char text[] = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();

  for (gsize length = 2; length <= 26; length++)
    {
      g_autofree char *alone = g_strndup (text + length, length);
      char room[64];
      guint32 id = caucus_interner_add_word (interner, text + length, length);

      memset (room, 'z', sizeof room);
      memcpy (room, alone, length);
      g_assert_cmpuint (id, ==, length - 2);
      g_assert_cmpuint (caucus_interner_add (interner, alone, length), ==, id);
      g_assert_cmpuint (caucus_interner_add_word (interner, room, length), ==, id);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interner/numbers", test_numbers);
  g_test_add_func ("/interner/find-of", test_find_of);
  g_test_add_func ("/interner/over", test_over);
  g_test_add_func ("/interner/over-another", test_over_another);
  g_test_add_func ("/interner/add-word", test_add_word);
  g_test_add_func ("/interner/add-all", test_add_all);
  return g_test_run ();
}
