/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of large pages: apart from each other, and given back in any order by any thread. */
#include "caucus-shared-page.h"

#include <string.h>

#define KIB 1024
#define N_PARTS 12
#define N_THREADS 4
#define N_ROUNDS 50

/* So much and no less. */
static gpointer
take (gsize n_bytes)
{
  gsize n_taken = n_bytes;
  gpointer part = caucus_shared_page_take (n_bytes, &n_taken);

  g_assert_cmpuint (n_taken, ==, n_bytes);
  return part;
}

/* How large the parts of a round are; some are more than a page has left. */
static gsize
part_bytes (guint i)
{
  return (gsize) 200 * KIB + i % 5 * 97 * KIB + i;
}

static void
take_parts (guint8 **parts,
            guint    mark)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      parts[i] = take (part_bytes (i));
      if (parts[i] != NULL)
        memset (parts[i], (int) (mark + i), part_bytes (i));
    }
}

static void
give_back_parts (guint8 **parts,
                 guint    mark)
{
  for (guint n = 0; n < N_PARTS; n++)
    {
      guint i = n * 5 % N_PARTS;
      const guint8 expected = (guint8) (mark + i);

      if (parts[i] == NULL)
        continue;
      g_assert_cmpuint (parts[i][0], ==, expected);
      g_assert_cmpuint (parts[i][part_bytes (i) / 2], ==, expected);
      g_assert_cmpuint (parts[i][part_bytes (i) - 1], ==, expected);
      caucus_shared_page_give_back (parts[i], part_bytes (i));
    }
}

static gpointer
take_and_give_back (gpointer mark)
{
  guint8 *parts[N_PARTS];

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      take_parts (parts, GPOINTER_TO_UINT (mark));
      give_back_parts (parts, GPOINTER_TO_UINT (mark));
    }
  return NULL;
}

static void
test_parts (void)
{
  take_and_give_back (GUINT_TO_POINTER (1));
}

static void
test_threads (void)
{
  GThread *threads[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    threads[i] = g_thread_new ("parts", take_and_give_back, GUINT_TO_POINTER (i * N_PARTS));
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
}

/* A small part opens no page, and a huge one never goes into one. */
static void
test_sizes (void)
{
  g_assert_null (take (0));
  g_assert_null (take (100 * KIB));
  g_assert_null (take (2048 * KIB));
}

/* A small part goes into a page that is open, and what was given back last is taken again. */
#ifdef __linux__
static void
test_neighbours (void)
{
  gpointer first = take (1000 * KIB);
  gpointer small = take (100 * KIB);
  gsize n_own = 1500 * KIB;
  gsize n_rest = 1010 * KIB;
  gpointer rest;

  g_assert_nonnull (first);
  g_assert_nonnull (small);
  g_assert_null (take (1010 * KIB));
  caucus_shared_page_give_back (small, 100 * KIB);
  g_assert_true (take (100 * KIB) == small);
  /* What nearly fills a page is not torn apart. */
  g_assert_null (caucus_shared_page_take (1 * KIB, &n_own));
  rest = caucus_shared_page_take (1 * KIB, &n_rest);
  g_assert_nonnull (rest);
  g_assert_cmpuint (n_rest, >, 900 * KIB);
  g_assert_cmpuint (n_rest, <, 1010 * KIB);
  memset (rest, 1, n_rest);
  caucus_shared_page_give_back (rest, n_rest);
  caucus_shared_page_give_back (first, 1000 * KIB);
  caucus_shared_page_give_back (small, 100 * KIB);
}
#endif

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shared-page/sizes", test_sizes);
#ifdef __linux__
  g_test_add_func ("/shared-page/neighbours", test_neighbours);
#endif
  g_test_add_func ("/shared-page/parts", test_parts);
  g_test_add_func ("/shared-page/threads", test_threads);
  return g_test_run ();
}
