/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which paragraphs are alike, and how much, without trying each with each.
 *
 * Likeness is the coefficient of L. R. Dice, "Measures of the Amount of Ecologic
 * Association Between Species", Ecology 26 (1945), over the words of both
 * paragraphs, a word being worth the less the more often the texts use it. In a
 * long gap only those are tried that share rare words or rare pairs of words beside
 * each other, or have the same rank. */
#include "caucus-compare-private.h"

#include <string.h>

/* Up to here each paragraph is tried with each. */
#define TRY_ALL_MAX 32
/* A word that both texts together have more often brings no paragraphs together. */
#define RARE_COUNT_MAX 32
#define TRIES_MAX 4
/* A pair of words that more paragraphs have than this is a turn of phrase. */
#define RARE_PAIR_COUNT_MAX 16
#define PAIR_WEIGHT 60
#define PAIR_BITS_MAX 20
#define SIMILARITY_MIN 300

/* A paragraph cut short, or one that was added to, is the same still. */
#define KEPT_WORDS_MIN 8
#define KEPT_SHARE_MIN 850
#define KEPT_SIMILARITY 450

/* What "the same row" and "the same section" are worth beside the words. */
#define SAME_CELL_SHARE 700
#define OTHER_CELL_PERCENT 60
#define SAME_LABEL_BONUS 100

typedef struct
{
  guint position;
  guint next;
} Posting;

struct _CaucusCandidateFinder
{
  CaucusCompareJob *job;
  GArray *found;
  const GArray *new_numbers;

  /* By token id, clear between two uses */
  guint32 *counts;
  guint *postings_of;

  /* By the hash of a pair of words; two pairs in one place only vote together */
  guint *postings_of_pair;
  guint16 *pair_counts;
  guint pair_mask;

  /* One posting for each rare word and each pair of the new paragraphs; the first is none. */
  GArray *postings;
  /* By place among the new paragraphs */
  GArray *votes;
  GArray *tried_by;
  GArray *voted;
  GArray *matched;
};

CaucusCandidateFinder *
caucus_candidate_finder_new (CaucusCompareJob *job)
{
  CaucusCandidateFinder *finder = g_new0 (CaucusCandidateFinder, 1);
  guint32 n_ids = caucus_interner_n_keys (job->token_ids);

  finder->job = job;
  finder->counts = g_new0 (guint32, n_ids);
  finder->postings_of = g_new0 (guint, n_ids);
  finder->postings = g_array_new (FALSE, TRUE, sizeof (Posting));
  finder->votes = g_array_new (FALSE, TRUE, sizeof (guint));
  finder->tried_by = g_array_new (FALSE, TRUE, sizeof (guint));
  finder->voted = g_array_new (FALSE, FALSE, sizeof (guint));
  finder->matched = g_array_new (FALSE, FALSE, sizeof (guint32));
  return finder;
}

void
caucus_candidate_finder_free (CaucusCandidateFinder *finder)
{
  g_free (finder->counts);
  g_free (finder->postings_of);
  g_array_unref (finder->postings);
  g_array_unref (finder->votes);
  g_array_unref (finder->tried_by);
  g_array_unref (finder->voted);
  g_array_unref (finder->matched);
  g_free (finder);
}

/* Adds @change to the count of each word of an old paragraph. */
static void
count_words (CaucusCandidateFinder *finder,
             guint                  old_number,
             guint32                change)
{
  const CaucusCompareUnit *unit = caucus_compare_old (finder->job, old_number);
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_OLD, old_number);

  for (guint32 i = 0; i < unit->n_tokens; i++)
    if (caucus_compare_is_telling (&tokens[i]))
      finder->counts[tokens[i].id] += change;
  finder->job->steps += unit->n_tokens;
}

/* The weight of the words that a new paragraph shares with the old one counted. */
static guint64
weigh_shared_words (CaucusCandidateFinder *finder,
                    guint                  new_number)
{
  const CaucusCompareUnit *unit = caucus_compare_new (finder->job, new_number);
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_NEW, new_number);
  guint64 shared = 0;

  g_array_set_size (finder->matched, 0);
  for (guint32 i = 0; i < unit->n_tokens; i++)
    {
      guint32 id = tokens[i].id;

      if (!caucus_compare_is_telling (&tokens[i]) || finder->counts[id] == 0)
        continue;
      finder->counts[id]--;
      shared += finder->job->token_weights[id];
      g_array_append_val (finder->matched, id);
    }
  for (guint i = 0; i < finder->matched->len; i++)
    finder->counts[g_array_index (finder->matched, guint32, i)]++;
  finder->job->steps += unit->n_tokens;
  return shared;
}

/* What labels and first cells say beside the words. */
static guint
adjust (guint                    similarity,
        const CaucusCompareUnit *old_unit,
        const CaucusCompareUnit *new_unit)
{
  if (old_unit->first_cell != 0 && old_unit->first_cell == new_unit->first_cell)
    similarity = SAME_CELL_SHARE + similarity * (1000 - SAME_CELL_SHARE) / 1000;
  else if (old_unit->first_cell != 0 && new_unit->first_cell != 0)
    similarity = similarity * OTHER_CELL_PERCENT / 100;

  if (similarity > 0 && old_unit->label_id != 0 && old_unit->label_id == new_unit->label_id)
    similarity += SAME_LABEL_BONUS;
  return MIN (similarity, CAUCUS_SIMILARITY_EQUAL - 1);
}

/* Tries the old paragraph whose words are counted with one new paragraph. */
static void
try_pair (CaucusCandidateFinder *finder,
          guint                  old_number,
          guint                  new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (finder->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (finder->job, new_number);
  guint64 weights = (guint64) old_unit->weight + new_unit->weight;
  CaucusCandidate candidate = { old_number, new_number, 0 };

  if ((old_unit->kind == CAUCUS_BLOCK_TABLE_ROW) != (new_unit->kind == CAUCUS_BLOCK_TABLE_ROW))
    return;
  if (weights > 0)
    {
      guint64 shared = weigh_shared_words (finder, new_number);

      candidate.similarity = (guint) (2000 * shared / weights);
      if (MIN (old_unit->n_words, new_unit->n_words) >= KEPT_WORDS_MIN
          && shared * 1000 >= (guint64) MIN (old_unit->weight, new_unit->weight) * KEPT_SHARE_MIN)
        candidate.similarity = MAX (candidate.similarity, KEPT_SIMILARITY);
    }
  candidate.similarity = adjust (candidate.similarity, old_unit, new_unit);
  if (candidate.similarity >= SIMILARITY_MIN)
    g_array_append_val (finder->found, candidate);
}

static gboolean
is_rare (const CaucusCandidateFinder *finder,
         guint32                      id)
{
  return finder->job->token_counts[id] <= RARE_COUNT_MAX;
}

static void
post (CaucusCandidateFinder *finder,
      guint32                id,
      guint                  position)
{
  Posting posting = { position, finder->postings_of[id] };

  if (id == 0 || !is_rare (finder, id))
    return;
  finder->postings_of[id] = finder->postings->len;
  g_array_append_val (finder->postings, posting);
}

/* Where the pair of words is that begins with a token, or -1 for no pair. */
static int
find_pair (const CaucusCandidateFinder *finder,
           const CaucusToken           *tokens,
           guint32                      n_tokens,
           guint32                      first)
{
  guint32 second = first + 1;
  guint32 hash;

  if (tokens[first].kind != CAUCUS_TOKEN_WORD)
    return -1;
  while (second < n_tokens && tokens[second].kind != CAUCUS_TOKEN_WORD)
    second++;
  if (second == n_tokens)
    return -1;
  /* Knuth's multiplicative hash; the golden ratio of 2^32. */
  hash = (caucus_compare_token_key (&tokens[first]) * 31
          + caucus_compare_token_key (&tokens[second])) * 2654435761u;
  return (int) ((hash >> 8) & finder->pair_mask);
}

static void
begin_pairs (CaucusCandidateFinder *finder)
{
  guint n_tokens = 0;

  for (guint i = 0; i < finder->new_numbers->len; i++)
    n_tokens += caucus_compare_new (finder->job, g_array_index (finder->new_numbers, guint,
                                                                i))->n_tokens;
  finder->pair_mask = (1u << MIN (g_bit_storage (n_tokens), PAIR_BITS_MAX)) - 1;
  finder->postings_of_pair = g_new0 (guint, finder->pair_mask + 1);
  finder->pair_counts = g_new0 (guint16, finder->pair_mask + 1);
}

static void
end_pairs (CaucusCandidateFinder *finder)
{
  g_clear_pointer (&finder->postings_of_pair, g_free);
  g_clear_pointer (&finder->pair_counts, g_free);
}

static void
post_pairs (CaucusCandidateFinder *finder,
            guint                  position)
{
  guint number = g_array_index (finder->new_numbers, guint, position);
  const CaucusCompareUnit *unit = caucus_compare_new (finder->job, number);
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_NEW, number);

  for (guint32 i = 0; i < unit->n_tokens; i++)
    {
      int pair = find_pair (finder, tokens, unit->n_tokens, i);
      Posting posting = { .position = position };

      if (pair < 0 || finder->pair_counts[pair] > RARE_PAIR_COUNT_MAX)
        continue;
      finder->pair_counts[pair]++;
      posting.next = finder->postings_of_pair[pair];
      finder->postings_of_pair[pair] = finder->postings->len;
      g_array_append_val (finder->postings, posting);
    }
}

/* Enters each new paragraph under its rare words and pairs, its label and its first cell. */
static void
post_new_paragraphs (CaucusCandidateFinder *finder)
{
  g_array_set_size (finder->postings, 1);
  begin_pairs (finder);
  for (guint i = 0; i < finder->new_numbers->len; i++)
    {
      guint number = g_array_index (finder->new_numbers, guint, i);
      const CaucusCompareUnit *unit = caucus_compare_new (finder->job, number);
      const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_NEW, number);

      for (guint32 j = 0; j < unit->n_tokens; j++)
        if (caucus_compare_is_telling (&tokens[j]))
          post (finder, tokens[j].id, i);
      post_pairs (finder, i);
      post (finder, unit->label_id, i);
      post (finder, unit->first_cell, i);
      finder->job->steps += unit->n_tokens;
    }
}

static void
clear_postings (CaucusCandidateFinder *finder)
{
  end_pairs (finder);
  for (guint i = 0; i < finder->new_numbers->len; i++)
    {
      guint number = g_array_index (finder->new_numbers, guint, i);
      const CaucusCompareUnit *unit = caucus_compare_new (finder->job, number);
      const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_NEW, number);

      for (guint32 j = 0; j < unit->n_tokens; j++)
        finder->postings_of[tokens[j].id] = 0;
      finder->postings_of[unit->label_id] = 0;
      finder->postings_of[unit->first_cell] = 0;
    }
}

/* Gives each new paragraph of a chain of postings so many votes. */
static void
vote_chain (CaucusCandidateFinder *finder,
            guint                  first,
            guint                  weight)
{
  guint i = first;

  while (i != 0)
    {
      const Posting *posting = &g_array_index (finder->postings, Posting, i);
      guint *votes = &g_array_index (finder->votes, guint, posting->position);

      if (*votes == 0)
        g_array_append_val (finder->voted, posting->position);
      *votes += weight;
      i = posting->next;
      finder->job->steps++;
    }
}

static void
vote (CaucusCandidateFinder *finder,
      guint32                id)
{
  vote_chain (finder, finder->postings_of[id], finder->job->token_weights[id]);
}

static void
vote_pairs (CaucusCandidateFinder   *finder,
            const CaucusCompareUnit *unit,
            const CaucusToken       *tokens)
{
  for (guint32 i = 0; i < unit->n_tokens; i++)
    {
      int pair = find_pair (finder, tokens, unit->n_tokens, i);

      if (pair >= 0 && finder->pair_counts[pair] > 0
          && finder->pair_counts[pair] <= RARE_PAIR_COUNT_MAX)
        vote_chain (finder, finder->postings_of_pair[pair],
                    PAIR_WEIGHT / finder->pair_counts[pair]);
    }
}

/* The new paragraph with the most votes, whose votes are then void. */
static gboolean
take_winner (CaucusCandidateFinder *finder,
             guint                 *position)
{
  guint most = 0;

  for (guint i = 0; i < finder->voted->len; i++)
    {
      guint voted = g_array_index (finder->voted, guint, i);

      if (g_array_index (finder->votes, guint, voted) > most)
        {
          most = g_array_index (finder->votes, guint, voted);
          *position = voted;
        }
    }
  if (most == 0)
    return FALSE;
  g_array_index (finder->votes, guint, *position) = 0;
  return TRUE;
}

/* Tries the new paragraph at @position in the gap, once. */
static void
try_rank (CaucusCandidateFinder *finder,
          guint                  old_number,
          guint                  position)
{
  guint *tried_by;

  if (position >= finder->new_numbers->len)
    return;
  tried_by = &g_array_index (finder->tried_by, guint, position);
  if (*tried_by == old_number + 1)
    return;
  *tried_by = old_number + 1;
  try_pair (finder, old_number, g_array_index (finder->new_numbers, guint, position));
}

static void
try_likely (CaucusCandidateFinder *finder,
            guint                  old_number)
{
  const CaucusCompareUnit *unit = caucus_compare_old (finder->job, old_number);
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, CAUCUS_TEXT_OLD, old_number);
  guint position = 0;

  for (guint32 i = 0; i < unit->n_tokens; i++)
    if (caucus_compare_is_telling (&tokens[i]))
      vote (finder, tokens[i].id);
  vote (finder, unit->label_id);
  vote (finder, unit->first_cell);
  vote_pairs (finder, unit, tokens);

  for (guint i = 0; i < TRIES_MAX && take_winner (finder, &position); i++)
    try_rank (finder, old_number, position);
  for (guint i = 0; i < finder->voted->len; i++)
    g_array_index (finder->votes, guint, g_array_index (finder->voted, guint, i)) = 0;
  g_array_set_size (finder->voted, 0);
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
  finder->found = g_array_new (FALSE, FALSE, sizeof (CaucusCandidate));
  finder->new_numbers = new_numbers;
  g_array_set_size (finder->votes, 0);
  g_array_set_size (finder->votes, new_numbers->len);
  g_array_set_size (finder->tried_by, 0);
  g_array_set_size (finder->tried_by, new_numbers->len);
}

/* Returns: (transfer full) (element-type CaucusCandidate): pairs of the given
 * paragraphs that are alike enough to be looked at, each once. */
GArray *
caucus_candidate_finder_find (CaucusCandidateFinder *finder,
                              const GArray          *old_numbers,
                              const GArray          *new_numbers)
{
  gboolean all = old_numbers->len <= TRY_ALL_MAX && new_numbers->len <= TRY_ALL_MAX;

  begin_gap (finder, new_numbers);
  if (!all)
    post_new_paragraphs (finder);
  for (guint i = 0; i < old_numbers->len; i++)
    {
      guint number = g_array_index (old_numbers, guint, i);

      count_words (finder, number, 1);
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
      count_words (finder, number, (guint32) -1);
    }
  if (!all)
    clear_postings (finder);
  return g_steal_pointer (&finder->found);
}
