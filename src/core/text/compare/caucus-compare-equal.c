/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Equal paragraphs: unique ones are anchors, repeated ones are aligned between them.
 *
 * The anchors are those of Bram Cohen's patience diff, paragraphs that are in each text
 * once, and what the caller knows not to have moved. Their heaviest common order is kept; a
 * shortest edit aligns each gap. */
#include "caucus-compare-private.h"

#include "caucus-order.h"

/* "The parties agree." and shorter may be in a text twice for no reason; a title that
 * stands by its number has one. */
#define MOVED_WORDS_MIN 4
#define MOVED_TITLE_WORDS_MIN 2

typedef struct
{
  guint32 count;
  guint number;
} Occurrence;

/* How often each text is found among the unpaired paragraphs of a side, and where last. */
static Occurrence *
count_unpaired (CaucusCompareJob     *job,
                CaucusTextSide        side)
{
  Occurrence *found = g_new0 (Occurrence, job->n_text_ids);

  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_unit (job, side, i);

      if (unit->partner != CAUCUS_NO_PARAGRAPH || unit->is_anchor)
        continue;
      found[unit->text_id].count++;
      found[unit->text_id].number = i;
    }
  job->steps += job->sides[side].n_units;
  return found;
}

/* Pairs of equal unpaired paragraphs that are in each text once, in the order of the old one. */
static GArray *
find_unique_pairs (CaucusCompareJob *job)
{
  guint n_old = job->sides[CAUCUS_TEXT_OLD].n_units;
  GArray *pairs = g_array_sized_new (FALSE, FALSE, sizeof (CaucusOrderPair), n_old);
  g_autofree Occurrence *in_old = count_unpaired (job, CAUCUS_TEXT_OLD);
  g_autofree Occurrence *in_new = count_unpaired (job, CAUCUS_TEXT_NEW);
  guint n_pairs = 0;

  g_array_set_size (pairs, n_old);
  for (guint i = 0; i < n_old; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_old (job, i);
      guint32 id = unit->text_id;
      CaucusOrderPair pair = { i, in_new[id].number, unit->n_words + 1, FALSE };

      if (unit->partner == CAUCUS_NO_PARAGRAPH && in_old[id].count == 1 && in_new[id].count == 1)
        g_array_index (pairs, CaucusOrderPair, n_pairs++) = pair;
    }
  g_array_set_size (pairs, n_pairs);
  return pairs;
}

static gboolean
can_pair (CaucusCompareJob *job,
          guint             old_number,
          guint             new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (job, new_number);

  return old_unit->text_id == new_unit->text_id
         && old_unit->is_anchor == new_unit->is_anchor
         && old_unit->partner == CAUCUS_NO_PARAGRAPH
         && new_unit->partner == CAUCUS_NO_PARAGRAPH;
}

/* Both texts mostly begin and end alike; the rest is the smaller for it. */
static void
pair_ends (CaucusCompareJob *job)
{
  guint n = job->sides[CAUCUS_TEXT_OLD].n_units;
  guint m = job->sides[CAUCUS_TEXT_NEW].n_units;
  guint i = 0;

  for (; i < MIN (n, m) && can_pair (job, i, i); i++)
    caucus_compare_pair (job, i, i, CAUCUS_SIMILARITY_EQUAL);
  for (; n > i && m > i && can_pair (job, n - 1, m - 1); n--, m--)
    caucus_compare_pair (job, n - 1, m - 1, CAUCUS_SIMILARITY_EQUAL);
}

/* The numbers of an anchor as the sides stand now. */
static CaucusOrderPair
get_anchor (CaucusCompareJob *job,
            guint             i)
{
  const CaucusCompareAnchor *anchor = &job->anchors[i];

  return (CaucusOrderPair) {
           .old_number = job->is_turned ? anchor->new_number : anchor->old_number,
           .new_number = job->is_turned ? anchor->old_number : anchor->new_number,
           .weight = CAUCUS_ANCHOR_WEIGHT,
  };
}

static void
mark_anchors (CaucusCompareJob *job)
{
  for (guint i = 0; i < job->n_anchors; i++)
    {
      CaucusOrderPair pair = get_anchor (job, i);

      if (can_pair (job, pair.old_number, pair.new_number))
        caucus_compare_old (job, pair.old_number)->is_anchor =
          caucus_compare_new (job, pair.new_number)->is_anchor = TRUE;
    }
}

static void
add_anchors (CaucusCompareJob *job,
             GArray           *pairs)
{
  for (guint i = 0; i < job->n_anchors; i++)
    {
      CaucusOrderPair pair = get_anchor (job, i);

      if (caucus_compare_old (job, pair.old_number)->is_anchor
          && can_pair (job, pair.old_number, pair.new_number))
        g_array_append_val (pairs, pair);
    }
}

static void
pair_anchors (CaucusCompareJob *job)
{
  g_autoptr (GArray) pairs = find_unique_pairs (job);

  add_anchors (job, pairs);
  caucus_order_keep (pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      if (pair->kept)
        caucus_compare_pair (job, pair->old_number, pair->new_number, CAUCUS_SIMILARITY_EQUAL);
    }
}

/* What is needed for one gap after the other. */
typedef struct
{
  CaucusMyers *myers;
  GArray *numbers[2];   /* of the paragraphs without a partner */
  GArray *ids[2];       /* of their texts */
  GArray *changed[2];
} GapRoom;

static void
init_room (GapRoom          *room,
           CaucusCompareJob *job)
{
  room->myers = caucus_myers_new (job->n_text_ids);
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    {
      room->numbers[side] = g_array_new (FALSE, FALSE, sizeof (guint));
      room->ids[side] = g_array_new (FALSE, FALSE, sizeof (guint32));
      room->changed[side] = g_array_new (FALSE, FALSE, sizeof (guint8));
    }
}

static void
clear_room (GapRoom          *room,
            CaucusCompareJob *job)
{
  job->steps += caucus_myers_get_steps (room->myers);
  caucus_myers_free (room->myers);
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    {
      g_array_unref (room->numbers[side]);
      g_array_unref (room->ids[side]);
      g_array_unref (room->changed[side]);
    }
}

static CaucusMyersSide
begin_side (CaucusCompareJob *job,
            GapRoom          *room,
            CaucusTextSide    side)
{
  const GArray *numbers = room->numbers[side];

  g_array_set_size (room->ids[side], numbers->len);
  g_array_set_size (room->changed[side], numbers->len);
  for (guint i = 0; i < numbers->len; i++)
    {
      guint number = g_array_index (numbers, guint, i);

      g_array_index (room->ids[side], guint32, i) =
        caucus_compare_unit (job, side, number)->text_id;
    }
  return caucus_compare_myers_side (room->ids[side], (guint8 *) room->changed[side]->data);
}

static void
pair_unmarked (CaucusCompareJob *job,
               const GapRoom    *room)
{
  const guint8 *old_changed = (const guint8 *) room->changed[CAUCUS_TEXT_OLD]->data;
  const guint8 *new_changed = (const guint8 *) room->changed[CAUCUS_TEXT_NEW]->data;
  guint j = 0;

  for (guint i = 0; i < room->numbers[CAUCUS_TEXT_OLD]->len; i++)
    {
      if (old_changed[i])
        continue;
      while (new_changed[j])
        j++;
      caucus_compare_pair (job, g_array_index (room->numbers[CAUCUS_TEXT_OLD], guint, i),
                           g_array_index (room->numbers[CAUCUS_TEXT_NEW], guint, j++),
                           CAUCUS_SIMILARITY_EQUAL);
    }
}

static void
pair_in_long_gap (CaucusCompareJob       *job,
                  const CaucusCompareGap *gap,
                  GapRoom                *room)
{
  CaucusMyersSide old_side, new_side;

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    {
      caucus_compare_collect_unpaired (job, gap, side, room->numbers[side]);
      if (room->numbers[side]->len == 0)
        return;
    }
  old_side = begin_side (job, room, CAUCUS_TEXT_OLD);
  new_side = begin_side (job, room, CAUCUS_TEXT_NEW);
  caucus_myers_mark (room->myers, &old_side, &new_side);
  pair_unmarked (job, room);
}

/* What stands at the ends of a gap stands beside a paragraph that kept its place: of several
 * equal ones it is the one that stayed. */
static CaucusCompareGap
pair_ends_of_gap (CaucusCompareJob       *job,
                  const CaucusCompareGap *gap)
{
  CaucusCompareGap rest = *gap;

  while (rest.old_start < rest.old_end && rest.new_start < rest.new_end
         && can_pair (job, rest.old_start, rest.new_start))
    caucus_compare_pair (job, rest.old_start++, rest.new_start++, CAUCUS_SIMILARITY_EQUAL);
  while (rest.old_start < rest.old_end && rest.new_start < rest.new_end
         && can_pair (job, rest.old_end - 1, rest.new_end - 1))
    caucus_compare_pair (job, --rest.old_end, --rest.new_end, CAUCUS_SIMILARITY_EQUAL);
  return rest;
}

static void
pair_in_gap (CaucusCompareJob       *job,
             const CaucusCompareGap *gap,
             gpointer                user_data)
{
  CaucusCompareGap rest = pair_ends_of_gap (job, gap);

  if (rest.old_start < rest.old_end && rest.new_start < rest.new_end
      && (rest.old_end - rest.old_start > 1 || rest.new_end - rest.new_start > 1))
    pair_in_long_gap (job, &rest, user_data);
}

static void
pair_in_gaps (CaucusCompareJob *job)
{
  GapRoom room;

  init_room (&room, job);
  caucus_compare_foreach_gap (job, pair_in_gap, &room);
  clear_room (&room, job);
}

/* Pairs equal paragraphs that kept their order. */
void
caucus_compare_align_equal (CaucusCompareJob *job)
{
  mark_anchors (job);
  pair_ends (job);
  pair_anchors (job);
  pair_in_gaps (job);
}

/* Whether an old paragraph that was found again elsewhere, unedited, may be called moved. */
gboolean
caucus_compare_may_move_equal (CaucusCompareJob *job,
                               guint             old_number)
{
  const CaucusCompareUnit *unit = caucus_compare_old (job, old_number);
  guint least = caucus_compare_place_id (job, CAUCUS_TEXT_OLD, old_number) != 0
                ? MOVED_TITLE_WORDS_MIN
                : MOVED_WORDS_MIN;

  return unit->n_words >= least || unit->moved_along;
}

/* What stands next to a moved paragraph on both sides moved along, be it short or repeated. */
static void
move_neighbours (CaucusCompareJob *job,
                 guint             old_number,
                 guint             new_number,
                 int               direction)
{
  int i = (int) old_number + direction;
  int j = (int) new_number + direction;

  for (; i >= 0 && j >= 0
       && i < (int) job->sides[CAUCUS_TEXT_OLD].n_units
       && j < (int) job->sides[CAUCUS_TEXT_NEW].n_units
       && can_pair (job, (guint) i, (guint) j); i += direction, j += direction)
    {
      caucus_compare_move (job, (guint) i, (guint) j, CAUCUS_SIMILARITY_EQUAL);
      caucus_compare_old (job, (guint) i)->moved_along = TRUE;
    }
}

/* Pairs equal paragraphs that are left over on both sides, once each. */
void
caucus_compare_move_equal (CaucusCompareJob *job)
{
  g_autoptr (GArray) pairs = find_unique_pairs (job);

  for (guint i = 0; i < pairs->len; i++)
    {
      CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      pair->kept = caucus_compare_may_move_equal (job, pair->old_number);
      if (pair->kept)
        caucus_compare_move (job, pair->old_number, pair->new_number, CAUCUS_SIMILARITY_EQUAL);
    }
  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      if (!pair->kept)
        continue;
      move_neighbours (job, pair->old_number, pair->new_number, -1);
      move_neighbours (job, pair->old_number, pair->new_number, 1);
    }
}

/* Once the order is known: pairs what is equal in place, and what stands beside a moved
 * paragraph on both sides, such as the short title over a section. */
void
caucus_compare_settle_equal (CaucusCompareJob *job)
{
  pair_in_gaps (job);
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_old (job, i);

      if (!unit->moved || unit->moved_along)
        continue;
      move_neighbours (job, i, (guint) unit->partner, -1);
      move_neighbours (job, i, (guint) unit->partner, 1);
    }
}
