/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortest edit between two sequences of numbers.
 *
 * The divide-and-conquer form of E. W. Myers, "An O(ND) Difference Algorithm and
 * Its Variations", Algorithmica 1 (1986), section 4b: the middle of a shortest
 * path is found from both ends in linear space, then both halves are done alike.
 * Numbers that only one side has are set aside first, and a search that costs
 * too much ends at the best point found so far: the edit is then not the
 * shortest, but still right. */
#include "caucus-myers.h"

#include <string.h>

#include "caucus-myers-middle.h"

/* In which sequences a number is known to be. */
typedef enum
{
  UNKNOWN,
  IN_SECOND,
  IN_BOTH,
} Knowledge;

/* One side without the numbers that the other lacks. */
typedef struct
{
  guint32 *ids;
  guint *places;
  guint length;
  guint8 *changed;
} Reduced;

struct _CaucusMyers
{
  const CaucusInterner *interner; /* (nullable): what gave the numbers */
  CaucusArena *room;    /* for what is needed while two sequences are compared */
  guint8 *knowledge;    /* by number, all of it UNKNOWN between two comparisons */
  Reduced old_side;
  Reduced new_side;
  GArray *boxes;
  CaucusMyersPaths paths;
  guint64 steps;        /* but those of the paths */
};

/* A part of both reduced sides that is still to be done, from (x, y) to (x + n, y + m). */
typedef struct
{
  int x;
  int y;
  int n;
  int m;
} Box;

/**
 * caucus_myers_new:
 * @n_ids: more than any number in the sequences that will be compared
 *
 * Returns: (transfer full): room to compare in, used again for any number of comparisons
 */
CaucusMyers *
caucus_myers_new (guint32 n_ids)
{
  CaucusMyers *myers = g_new0 (CaucusMyers, 1);

  myers->knowledge = g_new0 (guint8, n_ids);
  myers->room = caucus_arena_new (0);
  myers->boxes = g_array_new (FALSE, FALSE, sizeof (Box));
  return myers;
}

/**
 * caucus_myers_new_for:
 * @interner: gave all numbers of the sequences
 *
 * Returns: (transfer full): one whose results are the same whatever numbers the interner gave
 */
CaucusMyers *
caucus_myers_new_for (const CaucusInterner *interner)
{
  CaucusMyers *myers = caucus_myers_new (caucus_interner_n_keys (interner));

  myers->interner = interner;
  return myers;
}

void
caucus_myers_free (CaucusMyers *myers)
{
  caucus_arena_free (myers->room);
  g_array_unref (myers->boxes);
  g_free (myers->knowledge);
  g_free (myers);
}

/* Keeps those of @side's numbers that are known as @known, and makes them known as @kept; the
 * rest is changed for sure. */
static void
reduce (CaucusMyers           *myers,
        Reduced               *reduced,
        const CaucusMyersSide *side,
        Knowledge              known,
        Knowledge              kept)
{
  guint8 *knowledge = myers->knowledge;
  guint n = 0;

  reduced->ids = caucus_arena_take (myers->room, side->length * sizeof (guint32));
  reduced->places = caucus_arena_take (myers->room, side->length * sizeof (guint));
  reduced->changed = side->changed;

  memset (side->changed, 1, side->length);
  for (guint i = 0; i < side->length; i++)
    {
      guint32 id = side->ids[i];
      gboolean is_kept = knowledge[id] >= known;

      reduced->ids[n] = id;
      reduced->places[n] = i;
      knowledge[id] = is_kept ? kept : knowledge[id];
      n += is_kept;
    }
  reduced->length = n;
}

/* Leaves each side with the numbers that the other has as well. */
static void
reduce_both (CaucusMyers           *myers,
             const CaucusMyersSide *first,
             const CaucusMyersSide *second)
{
  for (guint i = 0; i < second->length; i++)
    myers->knowledge[second->ids[i]] = IN_SECOND;
  reduce (myers, &myers->old_side, first, IN_SECOND, IN_BOTH);
  reduce (myers, &myers->new_side, second, IN_BOTH, IN_BOTH);
  for (guint i = 0; i < second->length; i++)
    myers->knowledge[second->ids[i]] = UNKNOWN;
  myers->steps += 2 * ((guint64) first->length + second->length);
}

static void
match (CaucusMyers *myers,
       int          x,
       int          y)
{
  myers->old_side.changed[myers->old_side.places[x]] = 0;
  myers->new_side.changed[myers->new_side.places[y]] = 0;
}

static gboolean
is_equal (const CaucusMyers *myers,
          int                x,
          int                y)
{
  return myers->old_side.ids[x] == myers->new_side.ids[y];
}

/* Matches what both sides of the box begin and end with. */
static void
trim (CaucusMyers *myers,
      Box         *box)
{
  for (; box->n > 0 && box->m > 0 && is_equal (myers, box->x, box->y); box->n--, box->m--)
    match (myers, box->x++, box->y++);
  for (; box->n > 0 && box->m > 0
       && is_equal (myers, box->x + box->n - 1, box->y + box->m - 1); box->n--, box->m--)
    match (myers, box->x + box->n - 1, box->y + box->m - 1);
}

static void
split (CaucusMyers *myers,
       const Box   *box)
{
  CaucusMyersBox searched = { myers->old_side.ids + box->x, myers->new_side.ids + box->y,
                              box->n, box->m };
  CaucusMyersPoint middle = caucus_myers_find_middle (&myers->paths, &searched);
  Box first = { box->x, box->y, middle.x, middle.y };
  Box second = { box->x + middle.x, box->y + middle.y, box->n - middle.x, box->m - middle.y };

  g_array_append_val (myers->boxes, second);
  g_array_append_val (myers->boxes, first);
}

/* The shorter sequence is taken first, or the lesser one: of edits that are equally short
 * the same is found, whichever side is the old one. */
static int
compare_sides (const CaucusMyers     *myers,
               const CaucusMyersSide *a,
               const CaucusMyersSide *b)
{
  guint i = 0;

  if (a->length != b->length)
    return a->length < b->length ? -1 : 1;
  while (i < a->length && a->ids[i] == b->ids[i])
    i++;
  if (i < a->length && myers->interner != NULL)
    return caucus_interner_hash_of (myers->interner, a->ids[i])
           > caucus_interner_hash_of (myers->interner, b->ids[i]) ? 1 : -1;
  return i < a->length && a->ids[i] > b->ids[i] ? 1 : -1;
}

/**
 * caucus_myers_mark:
 * @old_side: before, with room for its marks
 * @new_side: after, with room for its marks
 *
 * Marks what was removed from @old_side and what was added to @new_side. What is
 * left unmarked on both is the same sequence. The steps needed grow with the
 * length times the number of edits, and never faster than 256 times the length.
 */
void
caucus_myers_mark (CaucusMyers           *myers,
                   const CaucusMyersSide *old_side,
                   const CaucusMyersSide *new_side)
{
  gboolean turned = compare_sides (myers, old_side, new_side) > 0;
  const CaucusMyersSide *first = turned ? new_side : old_side;
  const CaucusMyersSide *second = turned ? old_side : new_side;
  Box whole = { 0, 0, 0, 0 };

  reduce_both (myers, first, second);
  whole.n = (int) myers->old_side.length;
  whole.m = (int) myers->new_side.length;

  g_array_append_val (myers->boxes, whole);
  while (myers->boxes->len > 0)
    {
      Box box = g_array_index (myers->boxes, Box, myers->boxes->len - 1);

      g_array_set_size (myers->boxes, myers->boxes->len - 1);
      trim (myers, &box);
      myers->steps++;
      if (box.n > 0 && box.m > 0)
        split (myers, &box);
    }
  caucus_arena_shrink (myers->room, myers->old_side.ids, 0);
}

/**
 * caucus_myers_get_room:
 *
 * Returns: (transfer none): memory for who prepares sequences or looks at their edits, to be
 *   given back before what was taken from it earlier
 */
CaucusArena *
caucus_myers_get_room (CaucusMyers *myers)
{
  return myers->room;
}

/**
 * caucus_myers_get_steps:
 *
 * Returns: the work done since caucus_myers_new(), in steps of about the same cost
 */
guint64
caucus_myers_get_steps (const CaucusMyers *myers)
{
  return myers->steps + myers->paths.steps;
}
