/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory of the system, in whole pages. */
#include "caucus-pages.h"

#ifdef __linux__
#include <sys/mman.h>

/* Returns: (nullable): so much memory, which costs nothing until it is touched */
gpointer
caucus_pages_map (gsize n_bytes)
{
  gpointer start = mmap (NULL, n_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return start != MAP_FAILED ? start : NULL;
}

/**
 * caucus_pages_map_large:
 * @n_bytes: whole pages of the usual size
 *
 * Returns: (nullable): so much memory in pages of the larger size, if the system has them, which
 *   begin at an address that can be divided by it; what fills none at the end has small ones
 */
gpointer
caucus_pages_map_large (gsize n_bytes)
{
  gsize room = n_bytes + CAUCUS_LARGE_PAGE_BYTES;
  guint8 *start = caucus_pages_map (room);
  gsize before;

  if (start == NULL)
    return NULL;
  before = -GPOINTER_TO_SIZE (start) % CAUCUS_LARGE_PAGE_BYTES;
  if (before > 0)
    munmap (start, before);
  start += before;
  munmap (start + n_bytes, room - n_bytes - before);
#ifdef MADV_HUGEPAGE
  madvise (start, n_bytes, MADV_HUGEPAGE);
#endif
  return start;
}

void
caucus_pages_unmap (gpointer start,
                    gsize    n_bytes)
{
  munmap (start, n_bytes);
}
#else
gpointer
caucus_pages_map (gsize n_bytes)
{
  return NULL;
}

gpointer
caucus_pages_map_large (gsize n_bytes)
{
  return NULL;
}

void
caucus_pages_unmap (gpointer start,
                    gsize    n_bytes)
{
  g_assert_not_reached ();
}
#endif
