/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that nobody needs are not in memory any more, and what is needed stays as it is. */
#define _DEFAULT_SOURCE 1

#include "caucus-heap.h"

#include <string.h>

#if defined (__linux__) && defined (__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#define N_PIECES        1500
#define PIECE_BYTES     1024
#define THRESHOLD_BYTES ((gsize) 8 << 20)

/* Whether the page in which that is lies in memory. */
static gboolean
is_resident (gconstpointer place)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gpointer start = GSIZE_TO_POINTER (GPOINTER_TO_SIZE (place) / page * page);
  unsigned char state = 0;

  g_assert_cmpint (mincore (start, page, &state), ==, 0);
  return (state & 1) != 0;
}

/* So much is freed together that the C library cuts off the end of a heap only when it is
   longer. */
static void
raise_threshold (void)
{
  gpointer volatile block = g_malloc (THRESHOLD_BYTES);

  g_free (block);
}

static gpointer
leave_end (gpointer data)
{
  gpointer *pieces = g_new (gpointer, N_PIECES);
  gconstpointer place;
  char *kept;

  for (guint i = 0; i < N_PIECES / 2; i++)
    pieces[i] = memset (g_malloc (PIECE_BYTES), 1, PIECE_BYTES);
  kept = g_strdup ("kept");
  for (guint i = N_PIECES / 2; i < N_PIECES; i++)
    pieces[i] = memset (g_malloc (PIECE_BYTES), 1, PIECE_BYTES);
  place = pieces[N_PIECES * 3 / 4];
  for (guint i = 0; i < N_PIECES; i++)
    g_free (pieces[i]);
  g_free (pieces);
  g_assert_true (is_resident (place));
  caucus_heap_give_back_end ();
  g_assert_false (is_resident (place));
  g_assert_cmpstr (kept, ==, "kept");
  g_free (kept);
  return NULL;
}

static void
test_end (void)
{
  if (mallinfo2 ().uordblks == 0)
    {
      g_test_skip ("malloc is not the C library's");
      return;
    }
  /* Tests are run with memory that is written to when it is freed. */
  mallopt (M_PERTURB, 0);
  raise_threshold ();
  g_thread_join (g_thread_new ("heap", leave_end, NULL));
}
#endif

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#if defined (__linux__) && defined (__GLIBC__)
  g_test_add_func ("/heap/end", test_end);
#endif
  return g_test_run ();
}
