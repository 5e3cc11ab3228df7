/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pairs of paragraphs are alike enough to be looked at, without trying each with each.
 *
 * In a long gap only those are tried that votes bring together, or that have the same rank. */
#include "caucus-compare-search.h"

/* Up to here each paragraph is tried with each. */
#define TRY_ALL_MAX 32
#define TRIES_MAX 4
#define SIMILARITY_MIN 250

struct _CaucusCandidateFinder
{
  CaucusLikeness *likeness;
  CaucusVotes *votes;
  GArray *found;        /* in this gap */
  const GArray *new_numbers;
  GArray *tried_by;     /* by place among the new paragraphs */
};

CaucusCandidateFinder *
caucus_candidate_finder_new (CaucusCompareJob *job)
{
  CaucusCandidateFinder *finder = g_new0 (CaucusCandidateFinder, 1);

  finder->likeness = caucus_likeness_new (job);
  finder->votes = caucus_votes_new (job);
  finder->found = g_array_new (FALSE, FALSE, sizeof (CaucusCandidate));
  finder->tried_by = g_array_new (FALSE, TRUE, sizeof (guint));
  return finder;
}

void
caucus_candidate_finder_free (CaucusCandidateFinder *finder)
{
  caucus_likeness_free (finder->likeness);
  caucus_votes_free (finder->votes);
  g_array_unref (finder->found);
  g_array_unref (finder->tried_by);
  g_free (finder);
}

/* Tries the old paragraph that was taken with the new one at @position in the gap, once. */
static void
try_rank (CaucusCandidateFinder *finder,
          guint                  old_number,
          guint                  position)
{
  CaucusCandidate candidate = { .old_number = old_number };
  guint *tried_by;

  if (position >= finder->new_numbers->len)
    return;
  tried_by = &g_array_index (finder->tried_by, guint, position);
  if (*tried_by == old_number + 1)
    return;
  *tried_by = old_number + 1;
  candidate.new_number = g_array_index (finder->new_numbers, guint, position);
  candidate.similarity = caucus_likeness_of (finder->likeness, candidate.new_number);
  if (candidate.similarity >= SIMILARITY_MIN)
    g_array_append_val (finder->found, candidate);
}

static void
try_likely (CaucusCandidateFinder *finder,
            guint                  old_number)
{
  guint position = 0;

  caucus_votes_cast (finder->votes, old_number);
  for (guint i = 0; i < TRIES_MAX && caucus_votes_take_winner (finder->votes, &position); i++)
    try_rank (finder, old_number, position);
  caucus_votes_clear (finder->votes);
}

static void
try_all (CaucusCandidateFinder *finder,
         guint                  old_number)
{
  for (guint i = 0; i < finder->new_numbers->len; i++)
    try_rank (finder, old_number, i);
}

/* Room for what is noted of each new paragraph, all of it 0. */
static void
begin_gap (CaucusCandidateFinder *finder,
           const GArray          *new_numbers)
{
  g_array_set_size (finder->found, 0);
  finder->new_numbers = new_numbers;
  g_array_set_size (finder->tried_by, 0);
  g_array_set_size (finder->tried_by, new_numbers->len);
}

/* Returns: (transfer none) (element-type CaucusCandidate): pairs of the given paragraphs that are
 * alike enough to be looked at, each once; until others are looked for */
const GArray *
caucus_candidate_finder_find (CaucusCandidateFinder *finder,
                              const GArray          *old_numbers,
                              const GArray          *new_numbers)
{
  gboolean all = old_numbers->len <= TRY_ALL_MAX && new_numbers->len <= TRY_ALL_MAX;

  begin_gap (finder, new_numbers);
  if (!all)
    caucus_votes_begin (finder->votes, new_numbers);
  for (guint i = 0; i < old_numbers->len; i++)
    {
      guint number = g_array_index (old_numbers, guint, i);

      caucus_likeness_take (finder->likeness, number);
      if (all)
        {
          try_all (finder, number);
        }
      else
        {
          try_likely (finder, number);
          try_rank (finder, number, i);
          /* The rank counted from the end; none if it wraps below the first. */
          try_rank (finder, number, new_numbers->len - (old_numbers->len - i));
        }
      caucus_likeness_put_back (finder->likeness);
    }
  if (!all)
    caucus_votes_end (finder->votes);
  return finder->found;
}
