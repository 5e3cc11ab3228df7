/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives back to the system what long texts left behind in the allocator. */
#include "config.h"

#include "caucus-memory.h"

#ifdef __GLIBC__
#include <malloc.h>

/* Long enough to be neither between two steps of scrolling nor between two keys. */
#define REST_MSEC 300

static gint64 asked_usec;
static guint source_id;

/* What comes after it takes pages anew, so nothing is given back while somebody is at work. */
static gboolean
rest_cb (gpointer data)
{
  gint64 rested_msec = (g_get_monotonic_time () - asked_usec) / 1000;

  if (rested_msec < REST_MSEC)
    {
      source_id = g_timeout_add_full (G_PRIORITY_LOW, (guint) (REST_MSEC - rested_msec), rest_cb,
                                      NULL, NULL);
      return G_SOURCE_REMOVE;
    }
  source_id = 0;
  malloc_trim (0);
  return G_SOURCE_REMOVE;
}
#endif

/**
 * caucus_memory_give_back_later:
 *
 * To be called on the main thread after much was allocated for a moment: a text was read and
 * compared, rows came into sight. Once nobody has called it for a while the free pages of all
 * threads go back to the system, where the C library can do that.
 */
void
caucus_memory_give_back_later (void)
{
#ifdef __GLIBC__
  asked_usec = g_get_monotonic_time ();
  if (source_id == 0)
    source_id = g_timeout_add_full (G_PRIORITY_LOW, REST_MSEC, rest_cb, NULL, NULL);
#endif
}
