/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages that the C library holds and nobody needs.
 *
 * What a thread freed at the end of its part of the heap stays in memory when something else was
 * there before. These pages go back to the system, and come again, empty, when they are written
 * to. */
#include "caucus-heap.h"

#if defined (__linux__) && defined (__GLIBC__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

/* More than this a thread's part seldom keeps at its end: the C library cuts off what is long. */
#define N_END_BLOCKS    3
#define END_BLOCK_BYTES ((gsize) 1 << 20)

static void
give_back (guint8 *start,
           guint8 *end)
{
  gsize page = (gsize) sysconf (_SC_PAGESIZE);
  gsize before_first = (page - GPOINTER_TO_SIZE (start) % page) % page;
  gsize after_last = GPOINTER_TO_SIZE (end) % page;

  if ((gsize) (end - start) >= before_first + after_last + page)
    madvise (start + before_first, (gsize) (end - start) - before_first - after_last,
             MADV_DONTNEED);
}
#endif

/**
 * caucus_heap_give_back_end:
 *
 * To be called in a thread that waits for its next job. malloc_trim() gives back all that is free
 * in the parts of the heap that threads have, but for the end of each. Blocks that reach over it
 * are given back here while they are nobody else's.
 */
void
caucus_heap_give_back_end (void)
{
#if defined (__linux__) && defined (__GLIBC__)
  guint8 *blocks[N_END_BLOCKS];

  for (guint i = 0; i < N_END_BLOCKS; i++)
    {
      blocks[i] = malloc (END_BLOCK_BYTES);
      if (blocks[i] != NULL)
        give_back (blocks[i], blocks[i] + END_BLOCK_BYTES);
    }
  for (guint i = N_END_BLOCKS; i > 0; i--)
    free (blocks[i - 1]);
#endif
}
