/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a large page that lie side by side.
 *
 * Two texts of a contract and what is read off them fill a large page together, and none does
 * alone. The system makes such a page in the time of a hundred small ones, and they need four
 * times as many. It goes back when its last part does. */
#include "caucus-shared-page.h"

#include "caucus-pages.h"

#define ALIGNMENT 64
/* What is smaller stays out of it. */
#define PART_BYTES_MIN ((gsize) 16 << 10)
/* What is needed of such a size is a text, which will hardly stay alone. */
#define FIRST_PART_BYTES_MIN ((gsize) 192 << 10)
/* While more is left of a page, less than what is wanted is taken of it, unless that had better
 * have a page of its own, and no page is begun. */
#define REST_BYTES_MAX (CAUCUS_LARGE_PAGE_BYTES / 4)

/* Stands where the page begins. */
typedef struct
{
  guint n_parts;
  gsize n_taken;        /* bytes from the beginning */
} Page;

static GMutex lock;
/* The one that parts are taken from; %NULL before the first */
static Page *current;

static gsize
round_up (gsize n_bytes)
{
  return (n_bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static gsize
bytes_left (void)
{
  return current != NULL ? CAUCUS_LARGE_PAGE_BYTES - current->n_taken : 0;
}

static void
begin_page (void)
{
  Page *page = caucus_pages_map_large (CAUCUS_LARGE_PAGE_BYTES);

  if (page == NULL)
    return;
  *page = (Page) { .n_taken = round_up (sizeof (Page)) };
  current = page;
}

/* @room fits. */
static gpointer
take_part (gsize room)
{
  gpointer part = (guint8 *) current + current->n_taken;

  current->n_taken += room;
  current->n_parts++;
  return part;
}

/**
 * caucus_shared_page_take:
 * @least: bytes that are needed
 * @n_bytes: (inout): bytes that are wanted, and then those that were had
 *
 * Returns: (nullable): memory, whatever is in it; %NULL where it had better be had otherwise.
 *   Any thread may ask
 */
gpointer
caucus_shared_page_take (gsize  least,
                         gsize *n_bytes)
{
  gpointer part = NULL;

  if (*n_bytes < PART_BYTES_MIN || least > CAUCUS_LARGE_PAGE_BYTES - ALIGNMENT)
    return NULL;
  g_mutex_lock (&lock);
  if (bytes_left () <= REST_BYTES_MAX && bytes_left () < *n_bytes
      && least >= FIRST_PART_BYTES_MIN && *n_bytes < CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN)
    begin_page ();
  if (bytes_left () < *n_bytes && bytes_left () > REST_BYTES_MAX && bytes_left () >= least
      && *n_bytes < CAUCUS_LARGE_PAGE_BYTES_FILLED_MIN)
    *n_bytes = bytes_left ();
  if (bytes_left () >= round_up (*n_bytes))
    part = take_part (round_up (*n_bytes));
  g_mutex_unlock (&lock);
  return part;
}

static Page *
page_of (gpointer part)
{
  return GSIZE_TO_POINTER (GPOINTER_TO_SIZE (part) / CAUCUS_LARGE_PAGE_BYTES
                           * CAUCUS_LARGE_PAGE_BYTES);
}

/**
 * caucus_shared_page_give_back:
 * @part: one that was taken
 * @n_bytes: as many as were asked for
 */
void
caucus_shared_page_give_back (gpointer part,
                              gsize    n_bytes)
{
  Page *page = page_of (part);

  g_mutex_lock (&lock);
  if ((guint8 *) part + round_up (n_bytes) == (guint8 *) page + page->n_taken)
    page->n_taken -= round_up (n_bytes);
  if (--page->n_parts == 0)
    {
      if (page == current)
        current = NULL;
      caucus_pages_unmap (page, CAUCUS_LARGE_PAGE_BYTES);
    }
  g_mutex_unlock (&lock);
}
