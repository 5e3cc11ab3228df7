/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sentence that went from one section into the next.
 *
 * Where it is longer than the rest, its section looks split, or joined, and the other one removed
 * or added. Two sections that have their numbers still, and what else they said, are the same. */
#include "caucus-compare-search.h"

/* So much of the section without a partner has to stand in its namesake. */
#define KEPT_SHARE_MIN 900
/* What is set of two sections with one number. */
#define NAMESAKE_SIMILARITY 500

/* A paragraph that is two on the other side, and the one beside it that is none there. */
typedef struct
{
  CaucusTextSide side;
  guint first;          /* of the two on this side */
  guint other_first;
  guint alone;          /* which of the two is without a partner */
} Crossed;

static CaucusTextSide
other_side (CaucusTextSide side)
{
  return side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
}

static gboolean
have_one_label (CaucusCompareJob *job,
                const Crossed    *crossed,
                guint             n)
{
  const CaucusCompareUnit *a = caucus_compare_unit (job, crossed->side, crossed->first + n);
  const CaucusCompareUnit *b = caucus_compare_unit (job, other_side (crossed->side),
                                                    crossed->other_first + n);

  return a->label_id != 0 && a->label_id == b->label_id;
}

static gboolean
is_kept (CaucusCompareJob *job,
         CaucusMyers      *myers,
         const Crossed    *crossed)
{
  guint namesake = crossed->other_first + (crossed->alone - crossed->first);
  CaucusCompareRange range = { crossed->alone, namesake, namesake + 1 };
  CaucusKeptWords kept;
  guint n_kept = caucus_compare_count_kept (job, myers, crossed->side, &range, &kept);

  return n_kept > 0
         && (guint64) n_kept * 1000
         >= (guint64) caucus_compare_unit (job, crossed->side, crossed->alone)->n_words
         * KEPT_SHARE_MIN;
}

static void
pair_namesakes (CaucusCompareJob *job,
                const Crossed    *crossed)
{
  for (guint n = 0; n < 2; n++)
    {
      guint number = crossed->first + n;
      guint other = crossed->other_first + n;

      caucus_compare_unit (job, crossed->side, number)->n_parts = 0;
      caucus_compare_pair (job, crossed->side == CAUCUS_TEXT_OLD ? number : other,
                           crossed->side == CAUCUS_TEXT_OLD ? other : number,
                           NAMESAKE_SIMILARITY);
    }
}

static gboolean
try_crossed (CaucusCompareJob *job,
             CaucusMyers      *myers,
             const Crossed    *crossed)
{
  if (crossed->first + 1 >= job->sides[crossed->side].n_units
      || caucus_compare_unit (job, crossed->side, crossed->alone)->partner != CAUCUS_NO_PARAGRAPH
      || !have_one_label (job, crossed, 0) || !have_one_label (job, crossed, 1)
      || !is_kept (job, myers, crossed))
    return FALSE;
  pair_namesakes (job, crossed);
  return TRUE;
}

/* Once the parts are known: pairs the sections between which a sentence went over. */
void
caucus_compare_part_sections (CaucusCompareJob *job,
                              CaucusMyers      *myers)
{
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    for (guint i = 0; i < job->sides[side].n_units; i++)
      {
        const CaucusCompareUnit *unit = caucus_compare_unit (job, side, i);
        Crossed with_next = { side, i, (guint) unit->partner, i + 1 };
        Crossed with_last = { side, i - 1, (guint) unit->partner, i - 1 };

        if (unit->n_parts == 2 && !try_crossed (job, myers, &with_next) && i > 0)
          try_crossed (job, myers, &with_last);
      }
}
