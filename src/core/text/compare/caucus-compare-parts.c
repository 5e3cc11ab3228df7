/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that were split into several, or joined from several, in their place. */
#include "caucus-compare-private.h"

/* So much of a part's words, by weight, must be words that the whole has left. */
#define PART_SHARE_MIN 700
/* So much of the whole must be in parts where none of them was its partner before. */
#define WHOLE_SHARE_MIN 600
#define PART_WORDS_MIN 3
/* With so many of its words in the paragraph beside it none has moved away. */
#define WHOLE_PART_SHARE 900
/* In a longer gap a paragraph without a partner is looked for among the first only. */
#define PARTS_TRIED_MAX 32

typedef struct
{
  CaucusCompareJob *job;
  CaucusTextSide whole_side;
  CaucusTextSide part_side;
  guint32 *counts;      /* by token id: words of the whole that no part has taken */
  GArray *taken;        /* of the part that was tried last */
} Finder;

static const CaucusCompareUnit *
part_at (const Finder *finder,
         guint         number)
{
  return caucus_compare_unit (finder->job, finder->part_side, number);
}

static guint64
part_weight (const Finder *finder,
             guint         number)
{
  return caucus_compare_weight (finder->job, finder->part_side, number);
}

static void
put_words (Finder  *finder,
           guint    whole,
           gboolean are_there)
{
  const CaucusTellingWords *words = caucus_compare_telling_words (finder->job, finder->whole_side,
                                                                  whole);

  for (guint32 i = 0; i < words->n_ids; i++)
    {
      if (are_there)
        finder->counts[words->ids[i]]++;
      else
        finder->counts[words->ids[i]] = 0;
    }
  finder->job->steps += caucus_compare_n_tokens (finder->job, finder->whole_side, whole);
}

static void
give_back (Finder *finder)
{
  for (guint i = 0; i < finder->taken->len; i++)
    finder->counts[g_array_index (finder->taken, guint32, i)]++;
}

/* Takes the words of a part from those of the whole; returns the weight of what was there. */
static guint
take_words (Finder *finder,
            guint   number)
{
  const CaucusTellingWords *words = caucus_compare_telling_words (finder->job, finder->part_side,
                                                                  number);
  guint weight = 0;
  guint n_taken = 0;

  g_array_set_size (finder->taken, words->n_ids);
  for (guint32 i = 0; i < words->n_ids; i++)
    {
      guint32 id = words->ids[i];

      if (finder->counts[id] == 0)
        continue;
      finder->counts[id]--;
      weight += finder->job->token_weights[id];
      g_array_index (finder->taken, guint32, n_taken++) = id;
    }
  g_array_set_size (finder->taken, n_taken);
  finder->job->steps += caucus_compare_n_tokens (finder->job, finder->part_side, number);
  return weight;
}

/* Whether the paragraph at @number has no partner and is made of words the whole has left. */
static gboolean
try_part (Finder *finder,
          guint   number,
          guint  *weight)
{
  const CaucusCompareUnit *unit = part_at (finder, number);
  guint taken;

  if (unit->partner != CAUCUS_NO_PARAGRAPH || unit->kind == CAUCUS_BLOCK_TABLE_ROW
      || unit->n_words < PART_WORDS_MIN)
    return FALSE;
  taken = take_words (finder, number);
  if ((guint64) taken * 1000 >= part_weight (finder, number) * PART_SHARE_MIN)
    {
      *weight += taken;
      return TRUE;
    }
  give_back (finder);
  return FALSE;
}

/* Widens the run of parts from @start to @end as long as what stands beside it belongs to it. */
static guint
widen (Finder *finder,
       guint  *start,
       guint  *end)
{
  guint weight = 0;

  while (*end < finder->job->sides[finder->part_side].n_units && try_part (finder, *end, &weight))
    ++*end;
  while (*start > 0 && try_part (finder, *start - 1, &weight))
    --*start;
  return weight;
}

static void
set_parts (Finder *finder,
           guint   whole,
           guint   start,
           guint   end)
{
  CaucusCompareUnit *unit = caucus_compare_unit (finder->job, finder->whole_side, whole);

  unit->partner = (int) start;
  unit->n_parts = end - start;
  for (guint i = start; i < end; i++)
    caucus_compare_unit (finder->job, finder->part_side, i)->partner = (int) whole;
}

/* A partner that has only a part of the words, with the others beside it. */
static void
split_partner (Finder *finder,
               guint   whole)
{
  guint start = (guint) caucus_compare_unit (finder->job, finder->whole_side, whole)->partner;
  guint end = start + 1;

  take_words (finder, start);
  widen (finder, &start, &end);
  if (end - start > 1)
    set_parts (finder, whole, start, end);
}

/* No partner, because no part has most of the words; they stand where it would. */
static void
split_unpaired (Finder *finder,
                guint   whole,
                guint   gap_start)
{
  guint weight = caucus_compare_weight (finder->job, finder->whole_side, whole);
  guint n_units = finder->job->sides[finder->part_side].n_units;
  guint limit = MIN (n_units, gap_start + PARTS_TRIED_MAX);

  for (guint i = gap_start; i < limit && part_at (finder, i)->partner == CAUCUS_NO_PARAGRAPH; i++)
    {
      guint found = 0;
      guint start = i;
      guint end = i + 1;

      if (!try_part (finder, i, &found))
        continue;
      found += widen (finder, &start, &end);
      if (end - start > 1 && (guint64) found * 1000 >= (guint64) weight * WHOLE_SHARE_MIN)
        set_parts (finder, whole, start, end);
      return;
    }
}

static gboolean
may_be_whole (const CaucusCompareUnit *unit)
{
  return unit->n_parts == 0 && !unit->moved && unit->kind != CAUCUS_BLOCK_TABLE_ROW
         && unit->n_words >= 2 * PART_WORDS_MIN
         && (unit->partner == CAUCUS_NO_PARAGRAPH || unit->similarity < CAUCUS_SIMILARITY_EQUAL);
}

static gboolean
is_part (const Finder *finder,
         guint         whole)
{
  const CaucusCompareUnit *unit = caucus_compare_unit (finder->job, finder->whole_side, whole);

  return unit->partner != CAUCUS_NO_PARAGRAPH
         && part_at (finder, (guint) unit->partner)->n_parts > 0;
}

static gboolean
is_free (const Finder *finder,
         guint         number)
{
  return number < finder->job->sides[finder->part_side].n_units
         && part_at (finder, number)->partner == CAUCUS_NO_PARAGRAPH;
}

/* Whether there is a paragraph without a partner where a part of @unit would stand. */
static gboolean
has_free_place (const Finder            *finder,
                const CaucusCompareUnit *unit,
                guint                    gap_start)
{
  guint partner = (guint) unit->partner;

  if (unit->partner == CAUCUS_NO_PARAGRAPH)
    return is_free (finder, gap_start);
  return is_free (finder, partner + 1) || (partner > 0 && is_free (finder, partner - 1));
}

static void
find_parts (Finder *finder)
{
  guint gap_start = 0;

  for (guint i = 0; i < finder->job->sides[finder->whole_side].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_unit (finder->job, finder->whole_side, i);

      if (may_be_whole (unit) && !is_part (finder, i) && has_free_place (finder, unit, gap_start))
        {
          put_words (finder, i, TRUE);
          if (unit->partner != CAUCUS_NO_PARAGRAPH)
            split_partner (finder, i);
          else
            split_unpaired (finder, i, gap_start);
          put_words (finder, i, FALSE);
        }
      if (unit->partner != CAUCUS_NO_PARAGRAPH && !unit->moved)
        gap_start = (guint) unit->partner + MAX (unit->n_parts, 1);
    }
}

/* Whether nearly all that a paragraph without a partner says stands on the other side in the
 * partner of one beside it: then it went no further than that. */
static gboolean
stands_beside (Finder *finder,
               guint   number,
               guint   neighbour)
{
  const CaucusCompareUnit *unit = part_at (finder, neighbour);
  guint weight;

  if (unit->partner == CAUCUS_NO_PARAGRAPH || unit->moved
      || unit->similarity == CAUCUS_SIMILARITY_EQUAL)
    return FALSE;
  put_words (finder, (guint) unit->partner, TRUE);
  take_words (finder, neighbour);
  weight = take_words (finder, number);
  put_words (finder, (guint) unit->partner, FALSE);
  return (guint64) weight * 1000 >= part_weight (finder, number) * WHOLE_PART_SHARE;
}

/* Returns: whether a paragraph was joined to one beside it, or split from it, rather than
 * moved; @counts has a 0 for each token id */
gboolean
caucus_compare_is_part_beside (CaucusCompareJob *job,
                               CaucusTextSide    side,
                               guint             number,
                               guint32          *counts)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint32));
  Finder finder = { job, side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD, side,
                    counts, taken };

  return (number > 0 && stands_beside (&finder, number, number - 1))
         || (number + 1 < job->sides[side].n_units
             && stands_beside (&finder, number, number + 1));
}

/* Whether the partner of the one beside it has room for the words of a paragraph. */
static gboolean
may_stand_beside (CaucusCompareJob *job,
                  CaucusTextSide    side,
                  guint             number,
                  guint             neighbour)
{
  const CaucusCompareUnit *unit = caucus_compare_unit (job, side, neighbour);
  CaucusTextSide other_side = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  return unit->partner != CAUCUS_NO_PARAGRAPH && unit->similarity < CAUCUS_SIMILARITY_EQUAL
         && caucus_compare_unit (job, other_side, (guint) unit->partner)->n_words
         >= unit->n_words + caucus_compare_unit (job, side, number)->n_words / 2;
}

static gboolean
is_part_elsewhere (CaucusCompareJob *job,
                   CaucusTextSide    side,
                   guint             number,
                   guint32          *counts)
{
  return ((number > 0 && may_stand_beside (job, side, number, number - 1))
          || (number + 1 < job->sides[side].n_units
              && may_stand_beside (job, side, number, number + 1)))
         && caucus_compare_is_part_beside (job, side, number, counts);
}

/* Parts the partners of which one stands, better than in the other, in the partner of the one
 * beside it: it was joined to that, or split from it. Returns whether there are any. */
static gboolean
release_parts (CaucusCompareJob *job,
               guint32          *counts)
{
  gboolean are_released = FALSE;

  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      CaucusCompareUnit *unit = caucus_compare_old (job, i);
      guint partner = (guint) unit->partner;

      if (unit->partner == CAUCUS_NO_PARAGRAPH || unit->moved || unit->is_anchor
          || unit->similarity >= WHOLE_PART_SHARE || unit->kind == CAUCUS_BLOCK_TABLE_ROW
          || (!is_part_elsewhere (job, CAUCUS_TEXT_OLD, i, counts)
              && !is_part_elsewhere (job, CAUCUS_TEXT_NEW, partner, counts)))
        continue;
      unit->partner = CAUCUS_NO_PARAGRAPH;
      caucus_compare_new (job, partner)->partner = CAUCUS_NO_PARAGRAPH;
      are_released = TRUE;
    }
  return are_released;
}

/* Finds what was split and what was joined among paragraphs that kept their order. */
void
caucus_compare_align_parts (CaucusCompareJob *job)
{
  g_autofree guint32 *counts = g_new0 (guint32, caucus_interner_n_keys (job->token_ids));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (guint32));
  Finder split = { job, CAUCUS_TEXT_OLD, CAUCUS_TEXT_NEW, counts, taken };
  Finder joined = { job, CAUCUS_TEXT_NEW, CAUCUS_TEXT_OLD, counts, taken };
  gboolean are_released = release_parts (job, counts);

  find_parts (&split);
  find_parts (&joined);
  if (are_released)
    caucus_compare_settle_similar (job);
}
