/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of a shortest edit, found from both ends. */
#include "caucus-myers-middle.h"

/* Before the start of every path */
#define NOWHERE (-2)

/* The box as it is searched: from its start, or backwards from its end. */
typedef struct
{
  const guint32 *old_ids;
  const guint32 *new_ids;
  int step;
  int n;
  int m;
  int *furthest;
} Search;

/* The lowest and the highest diagonal that @d edits reach inside the box. */
static int
lowest_diagonal (const Search *search,
                 int           d)
{
  return d <= search->m ? -d : -d + 2 * ((d - search->m + 1) / 2);
}

static int
highest_diagonal (const Search *search,
                  int           d)
{
  return d <= search->n ? d : d - 2 * ((d - search->n + 1) / 2);
}

/* Bounds the diagonals that the edits before the @d'th reached, so that no path comes from
 * beyond them; the first edit comes from the corner itself. */
static void
fence (const Search *search,
       int           d)
{
  int lowest = lowest_diagonal (search, d);
  int highest = highest_diagonal (search, d);

  if (d == 0)
    {
      search->furthest[-1] = NOWHERE;
      search->furthest[1] = 0;
      return;
    }
  if (d <= search->m || lowest == -search->m)
    search->furthest[lowest - 1] = NOWHERE;
  if (d <= search->n || highest == search->n)
    search->furthest[highest + 1] = NOWHERE;
}

/* Lets the path on diagonal @k make its next edit, down from the diagonal above or right from
 * the one below, whichever is further, and then go on as far as both sides are equal. Adds
 * what it took to @steps. */
static inline int
follow_diagonal (const Search *search,
                 int           k,
                 guint64      *steps)
{
  int *furthest = search->furthest;
  int begin = furthest[k - 1] >= furthest[k + 1] ? furthest[k - 1] + 1 : furthest[k + 1];
  int end = MIN (search->n, search->m + k);
  int x = begin;

  while (x < end
         && search->old_ids[x * search->step] == search->new_ids[(x - k) * search->step])
    x++;
  furthest[k] = x;
  *steps += (guint64) (x - begin) + 1;
  return x;
}

/* Lets every path make its @d'th edit. Returns whether one of them meets a path
 * of @other, which has made @other_d edits, and where. */
static gboolean
advance (CaucusMyersPaths        *paths,
         const Search            *search,
         const Search            *other,
         int                      d,
         int                      other_d,
         CaucusMyersPoint        *meeting)
{
  const Search local = *search;
  int delta = local.n - local.m;
  int highest = highest_diagonal (&local, d);
  /* Paths meet only on every other diagonal of those that the others have reached. */
  gboolean may_meet = ((delta - d - other_d) & 1) == 0;
  int first_meeting = may_meet ? delta - highest_diagonal (other, other_d) : highest + 1;
  int last_meeting = delta - lowest_diagonal (other, other_d);
  guint64 steps = 0;
  gboolean met = FALSE;

  fence (&local, d);
  for (int k = lowest_diagonal (&local, d); k <= highest && !met; k += 2)
    {
      int x = follow_diagonal (&local, k, &steps);

      if (k < first_meeting || k > last_meeting)
        continue;
      met = x <= local.n && x - k <= local.m && x + other->furthest[delta - k] >= local.n;
      if (met)
        *meeting = (CaucusMyersPoint) { x, x - k }
      ;
    }
  paths->steps += steps;
  return met;
}

/* The point that a search has brought furthest within its box. */
static CaucusMyersPoint
best_point (const Search *search,
            int           d)
{
  CaucusMyersPoint best = { 0, 0 };

  for (int k = lowest_diagonal (search, d); k <= highest_diagonal (search, d); k += 2)
    {
      int x = search->furthest[k];

      if (x <= search->n && x - k <= search->m && 2 * x - k > best.x + best.y)
        best = (CaucusMyersPoint) { x, x - k }
      ;
    }
  return best;
}

static CaucusMyersPoint
from_end (const CaucusMyersBox *box,
          CaucusMyersPoint      point)
{
  return (CaucusMyersPoint) { box->n - point.x, box->m - point.y };
}

/* Returns: a point inside the box that a shortest path goes through, or a good one */
CaucusMyersPoint
caucus_myers_find_middle (CaucusMyersPaths     *paths,
                          const CaucusMyersBox *box)
{
  Search forward = { box->old_ids, box->new_ids, 1, box->n, box->m,
                     paths->forward + CAUCUS_MYERS_COST_MAX + 1 };
  Search backward = { box->old_ids + box->n - 1, box->new_ids + box->m - 1, -1, box->n, box->m,
                      paths->backward + CAUCUS_MYERS_COST_MAX + 1 };
  CaucusMyersPoint point, back;

  /* With no edit made the backward search stands at the end. */
  backward.furthest[0] = 0;
  for (int d = 0; d < CAUCUS_MYERS_COST_MAX; d++)
    {
      if (advance (paths, &forward, &backward, d, MAX (d - 1, 0), &point))
        return point;
      if (advance (paths, &backward, &forward, d, d, &point))
        return from_end (box, point);
    }

  point = best_point (&forward, CAUCUS_MYERS_COST_MAX - 1);
  back = best_point (&backward, CAUCUS_MYERS_COST_MAX - 1);
  return point.x + point.y >= back.x + back.y ? point : from_end (box, back);
}
