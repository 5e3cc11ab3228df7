/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edited paragraphs: in their place between equal ones, or moved. */
#include "caucus-compare-search.h"

#include <string.h>

#include "caucus-order.h"

/* What nothing else claims and what stands between what stayed was more likely rewritten. */
#define REWRITTEN_SIMILARITY_MIN 250
#define MOVED_SIMILARITY_MIN 650
#define BESIDE_MOVED_SIMILARITY_MIN 450
#define MOVED_WORDS_MIN 6

/* A search in one gap after the other, with room for what each has. */
typedef struct
{
  CaucusCandidateFinder *finder;
  guint similarity_min;
  GArray *numbers[2];   /* of the paragraphs without a partner */
  GArray *pairs;
} Search;

static void
init_search (Search                *search,
             CaucusCandidateFinder *finder,
             guint                  similarity_min)
{
  *search = (Search) { .finder = finder, .similarity_min = similarity_min };
  search->numbers[CAUCUS_TEXT_OLD] = g_array_new (FALSE, FALSE, sizeof (guint));
  search->numbers[CAUCUS_TEXT_NEW] = g_array_new (FALSE, FALSE, sizeof (guint));
  search->pairs = g_array_new (FALSE, FALSE, sizeof (CaucusOrderPair));
}

static void
clear_search (Search *search)
{
  g_array_unref (search->numbers[CAUCUS_TEXT_OLD]);
  g_array_unref (search->numbers[CAUCUS_TEXT_NEW]);
  g_array_unref (search->pairs);
}

/* Makes pairs of the candidates that are alike enough to be an edited paragraph in its place. */
static void
weigh_candidates (CaucusCompareJob *job,
                  Search           *search,
                  const GArray     *candidates)
{
  g_array_set_size (search->pairs, 0);
  for (guint i = 0; i < candidates->len; i++)
    {
      const CaucusCandidate *candidate = &g_array_index (candidates, CaucusCandidate, i);
      const CaucusCompareUnit *unit = caucus_compare_old (job, candidate->old_number);
      CaucusOrderPair pair = { candidate->old_number, candidate->new_number, 0, FALSE };

      if (candidate->similarity < search->similarity_min)
        continue;
      pair.weight = (guint64) (unit->n_words + 1) * candidate->similarity;
      g_array_append_val (search->pairs, pair);
    }
}

static void
pair_in_gap (CaucusCompareJob       *job,
             const CaucusCompareGap *gap,
             gpointer                user_data)
{
  Search *search = user_data;
  const GArray *candidates;

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    {
      caucus_compare_collect_unpaired (job, gap, side, search->numbers[side]);
      if (search->numbers[side]->len == 0)
        return;
    }
  candidates = caucus_candidate_finder_find (search->finder, search->numbers[CAUCUS_TEXT_OLD],
                                             search->numbers[CAUCUS_TEXT_NEW]);
  weigh_candidates (job, search, candidates);
  caucus_order_keep (search->pairs);
  for (guint i = 0; i < search->pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (search->pairs, CaucusOrderPair, i);
      const CaucusCompareUnit *unit = caucus_compare_old (job, pair->old_number);

      if (pair->kept)
        caucus_compare_pair (job, pair->old_number, pair->new_number,
                             (guint) (pair->weight / (unit->n_words + 1)));
    }
}

static void
pair_in_gaps (CaucusCompareJob      *job,
              CaucusCandidateFinder *finder,
              guint                  similarity_min)
{
  Search search;

  init_search (&search, finder, similarity_min);
  caucus_compare_foreach_gap (job, pair_in_gap, &search);
  clear_search (&search);
}

/* Whether a pair is long enough and enough alike to be called moved and edited. */
gboolean
caucus_compare_may_move_edited (const CaucusCompareUnit *old_unit,
                                const CaucusCompareUnit *new_unit)
{
  guint n_words = MIN (old_unit->n_words, new_unit->n_words);

  return n_words >= MOVED_WORDS_MIN
         && (old_unit->similarity >= MOVED_SIMILARITY_MIN
             || (n_words >= 30 && old_unit->similarity >= 550));
}

/* The similarity of the best candidate of a paragraph, and whether a second is as good. */
typedef struct
{
  guint similarity;
  gboolean tied;
} Best;

/* Room for each paragraph of a side, as long as the job lives. */
static Best *
take_bests (CaucusCompareJob *job,
            CaucusTextSide    side)
{
  gsize n_bytes = job->sides[side].n_units * sizeof (Best);

  return memset (caucus_arena_take (job->arena, n_bytes), 0, n_bytes);
}

static void
offer (Best  *best,
       guint  similarity)
{
  if (similarity > best->similarity)
    *best = (Best) { similarity, FALSE }
  ;
  else if (similarity == best->similarity)
    best->tied = TRUE;
}

static gboolean
is_best (const Best *best,
         guint       similarity)
{
  return best->similarity == similarity && !best->tied;
}

static void
move_candidate (CaucusCompareJob      *job,
                const CaucusCandidate *candidate,
                guint32               *counts)
{
  CaucusCompareUnit *old_unit = caucus_compare_old (job, candidate->old_number);
  CaucusCompareUnit *new_unit = caucus_compare_new (job, candidate->new_number);

  old_unit->similarity = candidate->similarity;
  if (caucus_compare_may_move_edited (old_unit, new_unit)
      && !caucus_compare_is_part_beside (job, CAUCUS_TEXT_OLD, candidate->old_number, counts)
      && !caucus_compare_is_part_beside (job, CAUCUS_TEXT_NEW, candidate->new_number, counts))
    caucus_compare_move (job, candidate->old_number, candidate->new_number, candidate->similarity);
}

/* Pairs what is left over on both sides where each is the other's one best. */
static void
move_similar (CaucusCompareJob      *job,
              CaucusCandidateFinder *finder)
{
  guint n_old = job->sides[CAUCUS_TEXT_OLD].n_units;
  guint n_new = job->sides[CAUCUS_TEXT_NEW].n_units;
  const CaucusCompareGap all = { 0, n_old, 0, n_new };
  g_autoptr (GArray) old_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) new_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *candidates;
  Best *old_best = take_bests (job, CAUCUS_TEXT_OLD);
  Best *new_best = take_bests (job, CAUCUS_TEXT_NEW);
  g_autofree guint32 *counts = g_new0 (guint32, caucus_interner_n_keys (job->token_ids));

  caucus_compare_collect_unpaired (job, &all, CAUCUS_TEXT_OLD, old_numbers);
  caucus_compare_collect_unpaired (job, &all, CAUCUS_TEXT_NEW, new_numbers);
  candidates = caucus_candidate_finder_find (finder, old_numbers, new_numbers);
  for (guint i = 0; i < candidates->len; i++)
    {
      const CaucusCandidate *candidate = &g_array_index (candidates, CaucusCandidate, i);

      offer (&old_best[candidate->old_number], candidate->similarity);
      offer (&new_best[candidate->new_number], candidate->similarity);
    }
  for (guint i = 0; i < candidates->len; i++)
    {
      const CaucusCandidate *candidate = &g_array_index (candidates, CaucusCandidate, i);

      if (is_best (&old_best[candidate->old_number], candidate->similarity)
          && is_best (&new_best[candidate->new_number], candidate->similarity))
        move_candidate (job, candidate, counts);
    }
}

/* Pairs edited paragraphs, in their place first. */
void
caucus_compare_align_similar (CaucusCompareJob *job)
{
  g_autoptr (CaucusCandidateFinder) finder = caucus_candidate_finder_new (job);

  pair_in_gaps (job, finder, CAUCUS_IN_PLACE_SIMILARITY_MIN);
  move_similar (job, finder);
}

static gboolean
is_unpaired (CaucusCompareJob *job,
             CaucusTextSide    side,
             int               number)
{
  return number >= 0 && number < (int) job->sides[side].n_units
         && caucus_compare_unit (job, side, (guint) number)->partner == CAUCUS_NO_PARAGRAPH;
}

static guint
compare_two (CaucusCandidateFinder *finder,
             guint                  old_number,
             guint                  new_number)
{
  g_autoptr (GArray) old_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) new_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *candidates;

  g_array_append_val (old_numbers, old_number);
  g_array_append_val (new_numbers, new_number);
  candidates = caucus_candidate_finder_find (finder, old_numbers, new_numbers);
  return candidates->len > 0 ? g_array_index (candidates, CaucusCandidate, 0).similarity : 0;
}

/* What stands next to a moved paragraph on both sides moved along with it, and may be the
 * more edited for it. */
static void
move_neighbours (CaucusCompareJob      *job,
                 CaucusCandidateFinder *finder,
                 guint                  old_number,
                 int                    direction)
{
  int i = (int) old_number + direction;
  int j = caucus_compare_old (job, old_number)->partner + direction;

  while (is_unpaired (job, CAUCUS_TEXT_OLD, i) && is_unpaired (job, CAUCUS_TEXT_NEW, j))
    {
      guint similarity = compare_two (finder, (guint) i, (guint) j);

      if (similarity < BESIDE_MOVED_SIMILARITY_MIN)
        return;
      caucus_compare_move (job, (guint) i, (guint) j, similarity);
      i += direction;
      j += direction;
    }
}

/* Once the order is known: pairs what is similar in place, or beside what moved. */
void
caucus_compare_settle_similar (CaucusCompareJob *job)
{
  g_autoptr (CaucusCandidateFinder) finder = caucus_candidate_finder_new (job);

  pair_in_gaps (job, finder, REWRITTEN_SIMILARITY_MIN);
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      if (!caucus_compare_old (job, i)->moved)
        continue;
      move_neighbours (job, finder, i, -1);
      move_neighbours (job, finder, i, 1);
    }
}
