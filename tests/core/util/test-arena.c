/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The arena: pieces that keep what is written to them, be they few or many, small or large. */
#include "caucus-arena.h"

#include <string.h>

#define KIB 1024

/* Takes pieces that grow from @first to @last bytes, fills each with another byte, and then
 * looks whether all are as they were filled. */
static void
check_pieces (CaucusArena *arena,
              gsize        first,
              gsize        last)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();
  guint number = 0;

  for (gsize n = first; n <= last; n = n * 3 / 2 + 1)
    {
      guint8 *piece = caucus_arena_take (arena, n);

      g_assert_cmpuint (GPOINTER_TO_SIZE (piece) % 16, ==, 0);
      memset (piece, (int) ++number, n);
      g_ptr_array_add (pieces, piece);
    }
  number = 0;
  for (gsize n = first; n <= last; n = n * 3 / 2 + 1)
    {
      const guint8 *piece = g_ptr_array_index (pieces, number++);

      for (gsize i = 0; i < n; i++)
        g_assert_cmpuint (piece[i], ==, (guint8) number);
    }
}

static void
test_small (void)
{
  g_autoptr (CaucusArena) arena = caucus_arena_new (0);

  check_pieces (arena, 1, 200 * KIB);
}

/* Larger than any page, and more than was expected. */
static void
test_large (void)
{
  g_autoptr (CaucusArena) arena = caucus_arena_new (3000 * KIB);

  check_pieces (arena, 100, 6000 * KIB);
}

static void
test_nothing (void)
{
  g_autoptr (CaucusArena) arena = caucus_arena_new (100);

  g_assert_nonnull (caucus_arena_take (arena, 0));
}

/* What is left over of a piece is the next one's. */
static void
test_shrink (void)
{
  g_autoptr (CaucusArena) arena = caucus_arena_new (0);
  guint8 *first = caucus_arena_take (arena, 1000);
  guint8 *second;

  memset (first, 1, 20);
  caucus_arena_shrink (arena, first, 20);
  second = caucus_arena_take (arena, 1000);
  memset (second, 2, 1000);
  g_assert_true (second == first + 32);
  g_assert_cmpuint (first[19], ==, 1);
}

/* As often as one likes, whether what comes after a piece has room beside it or not. */
static void
test_shrink_again (void)
{
  g_autoptr (CaucusArena) arena = caucus_arena_new (0);
  guint8 *kept = caucus_arena_take (arena, 10);

  memset (kept, 1, 10);
  for (guint i = 1; i <= 20; i++)
    {
      guint8 *first = caucus_arena_take (arena, i * 10 * KIB);
      guint8 *second = caucus_arena_take (arena, i * 200 * KIB);

      memset (first, 2, i * 10 * KIB);
      memset (second, 3, i * 200 * KIB);
      g_assert_cmpuint (first[i * 10 * KIB - 1], ==, 2);
      caucus_arena_shrink (arena, first, 0);
      g_assert_true (caucus_arena_take (arena, 1) == first);
      caucus_arena_shrink (arena, first, 0);
    }
  g_assert_cmpuint (kept[9], ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/arena/small", test_small);
  g_test_add_func ("/arena/large", test_large);
  g_test_add_func ("/arena/nothing", test_nothing);
  g_test_add_func ("/arena/shrink", test_shrink);
  g_test_add_func ("/arena/shrink-again", test_shrink_again);

  return g_test_run ();
}
