/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which new paragraphs an old one may have become, by votes of what both have: rare words,
 * rare pairs of words beside each other, the label, a row's first cell. */
#include "caucus-compare-search.h"

/* A word that both texts together have more often brings no paragraphs together. */
#define RARE_COUNT_MAX 32
/* A pair of words that more paragraphs have than this is a turn of phrase. */
#define RARE_PAIR_COUNT_MAX 16
#define PAIR_WEIGHT 60
#define PAIR_BITS_MAX 20
#define POSTINGS_EXPECTED 64

typedef struct
{
  guint position;
  guint next;
} Posting;

struct _CaucusVotes
{
  CaucusCompareJob *job;
  const GArray *new_numbers;

  guint *postings_of;   /* by token id, clear between two uses */

  /* By the hash of a pair of words; two pairs in one place only vote together */
  guint *postings_of_pair;
  guint16 *pair_counts;
  guint pair_mask;

  /* One posting for each rare word and each pair of the new paragraphs; the first is none. */
  GArray *postings;     /* with room for more */
  guint n_postings;
  GArray *votes;        /* by place among the new paragraphs */
  guint *voted;         /* of those places that have votes, with room for all */
  guint n_voted;
};

CaucusVotes *
caucus_votes_new (CaucusCompareJob *job)
{
  CaucusVotes *votes = g_new0 (CaucusVotes, 1);

  votes->job = job;
  votes->postings_of = g_new0 (guint, caucus_interner_n_keys (job->token_ids));
  votes->postings = g_array_new (FALSE, FALSE, sizeof (Posting));
  votes->votes = g_array_new (FALSE, TRUE, sizeof (guint));
  return votes;
}

void
caucus_votes_free (CaucusVotes *votes)
{
  g_free (votes->postings_of);
  g_array_unref (votes->postings);
  g_array_unref (votes->votes);
  g_free (votes->voted);
  g_free (votes);
}

static gboolean
is_rare (const CaucusVotes *votes,
         guint32            id)
{
  return votes->job->token_counts[id] <= RARE_COUNT_MAX;
}

/* Returns: its number */
static guint
add_posting (CaucusVotes *votes,
             guint        position,
             guint        next)
{
  if (votes->n_postings == votes->postings->len)
    g_array_set_size (votes->postings, 2 * votes->postings->len);
  g_array_index (votes->postings, Posting, votes->n_postings) = (Posting) { position, next };
  return votes->n_postings++;
}

static void
post (CaucusVotes *votes,
      guint32      id,
      guint        position)
{
  if (id != 0 && is_rare (votes, id))
    votes->postings_of[id] = add_posting (votes, position, votes->postings_of[id]);
}

/* Of the word itself: what votes together is the same whatever numbers the words have. */
static inline guint32
hash_word (const CaucusVotes *votes,
           const CaucusToken *token)
{
  return token->is_reference ? 0 : caucus_interner_hash_of (votes->job->token_ids, token->id);
}

typedef struct
{
  const CaucusToken *token;     /* from where on the second word is looked for */
  const CaucusToken *end;
  guint32 hash;                 /* of the first word */
} PairReader;

static inline const CaucusToken *
find_word (const CaucusToken *token,
           const CaucusToken *end)
{
  while (token < end && token->kind != CAUCUS_TOKEN_WORD)
    token++;
  return token;
}

static inline PairReader
begin_reading (const CaucusVotes *votes,
               CaucusTextSide     side,
               guint              number)
{
  const CaucusToken *tokens = caucus_compare_tokens (votes->job, side, number);
  const CaucusToken *end = tokens + caucus_compare_n_tokens (votes->job, side, number);
  const CaucusToken *first = find_word (tokens, end);

  if (first == end)
    return (PairReader) { end, end, 0 }
  ;
  return (PairReader) { first + 1, end, hash_word (votes, first) };
}

/* Where the next pair of words is, one beside the other; %FALSE after the last. */
static inline gboolean
read_pair (const CaucusVotes *votes,
           PairReader        *reader,
           guint             *pair)
{
  const CaucusToken *second = find_word (reader->token, reader->end);
  guint32 hash;

  if (second == reader->end)
    return FALSE;
  hash = hash_word (votes, second);
  /* Knuth's multiplicative hash; the golden ratio of 2^32. */
  *pair = (((reader->hash * 31 + hash) * 2654435761u) >> 8) & votes->pair_mask;
  reader->hash = hash;
  reader->token = second + 1;
  return TRUE;
}

static void
begin_pairs (CaucusVotes *votes)
{
  guint n_tokens = 0;

  for (guint i = 0; i < votes->new_numbers->len; i++)
    n_tokens += caucus_compare_n_tokens (votes->job, CAUCUS_TEXT_NEW,
                                         g_array_index (votes->new_numbers, guint, i));
  votes->pair_mask = (1u << MIN (g_bit_storage (n_tokens), PAIR_BITS_MAX)) - 1;
  votes->postings_of_pair = g_new0 (guint, votes->pair_mask + 1);
  votes->pair_counts = g_new0 (guint16, votes->pair_mask + 1);
}

static void
end_pairs (CaucusVotes *votes)
{
  g_clear_pointer (&votes->postings_of_pair, g_free);
  g_clear_pointer (&votes->pair_counts, g_free);
}

static void
post_pairs (CaucusVotes *votes,
            guint        position)
{
  guint number = g_array_index (votes->new_numbers, guint, position);
  PairReader reader = begin_reading (votes, CAUCUS_TEXT_NEW, number);
  guint pair;

  while (read_pair (votes, &reader, &pair))
    {
      if (votes->pair_counts[pair] > RARE_PAIR_COUNT_MAX)
        continue;
      votes->pair_counts[pair]++;
      votes->postings_of_pair[pair] = add_posting (votes, position, votes->postings_of_pair[pair]);
    }
}

/* Enters each new paragraph under its rare words and pairs, its label and its first cell. */
static void
post_new_paragraphs (CaucusVotes *votes)
{
  g_array_set_size (votes->postings, MAX (votes->postings->len, POSTINGS_EXPECTED));
  votes->n_postings = 1;
  begin_pairs (votes);
  for (guint i = 0; i < votes->new_numbers->len; i++)
    {
      guint number = g_array_index (votes->new_numbers, guint, i);
      const CaucusTellingWords *words = caucus_compare_telling_words (votes->job, CAUCUS_TEXT_NEW,
                                                                      number);

      for (guint32 j = 0; j < words->n_ids; j++)
        post (votes, words->ids[j], i);
      post_pairs (votes, i);
      post (votes, caucus_compare_new (votes->job, number)->label_id, i);
      post (votes, caucus_compare_first_cell (votes->job, CAUCUS_TEXT_NEW, number), i);
      votes->job->steps += caucus_compare_n_tokens (votes->job, CAUCUS_TEXT_NEW, number);
    }
}

static void
clear_postings (CaucusVotes *votes)
{
  end_pairs (votes);
  for (guint i = 0; i < votes->new_numbers->len; i++)
    {
      guint number = g_array_index (votes->new_numbers, guint, i);
      const CaucusTellingWords *words = caucus_compare_telling_words (votes->job, CAUCUS_TEXT_NEW,
                                                                      number);

      for (guint32 j = 0; j < words->n_ids; j++)
        votes->postings_of[words->ids[j]] = 0;
      votes->postings_of[caucus_compare_new (votes->job, number)->label_id] = 0;
      votes->postings_of[caucus_compare_first_cell (votes->job, CAUCUS_TEXT_NEW, number)] = 0;
    }
}

/* Gives each new paragraph of a chain of postings so many votes. */
static void
vote_chain (CaucusVotes *votes,
            guint        first,
            guint        weight)
{
  guint i = first;

  while (i != 0)
    {
      const Posting *posting = &g_array_index (votes->postings, Posting, i);
      guint *given = &g_array_index (votes->votes, guint, posting->position);

      if (*given == 0)
        votes->voted[votes->n_voted++] = posting->position;
      *given += weight;
      i = posting->next;
      votes->job->steps++;
    }
}

static void
vote (CaucusVotes *votes,
      guint32      id)
{
  vote_chain (votes, votes->postings_of[id], votes->job->token_weights[id]);
}

static void
vote_pairs (CaucusVotes *votes,
            guint        old_number)
{
  PairReader reader = begin_reading (votes, CAUCUS_TEXT_OLD, old_number);
  guint pair;

  while (read_pair (votes, &reader, &pair))
    if (votes->pair_counts[pair] > 0 && votes->pair_counts[pair] <= RARE_PAIR_COUNT_MAX)
      vote_chain (votes, votes->postings_of_pair[pair],
                  PAIR_WEIGHT / votes->pair_counts[pair]);
}

/* Enters the new paragraphs that can be voted for. They must live as long as the votes do. */
void
caucus_votes_begin (CaucusVotes  *votes,
                    const GArray *new_numbers)
{
  votes->new_numbers = new_numbers;
  g_array_set_size (votes->votes, 0);
  g_array_set_size (votes->votes, new_numbers->len);
  votes->voted = g_renew (guint, votes->voted, new_numbers->len);
  post_new_paragraphs (votes);
}

void
caucus_votes_end (CaucusVotes *votes)
{
  clear_postings (votes);
}

/* Lets the words of an old paragraph vote. */
void
caucus_votes_cast (CaucusVotes *votes,
                   guint        old_number)
{
  const CaucusTellingWords *words = caucus_compare_telling_words (votes->job, CAUCUS_TEXT_OLD,
                                                                  old_number);

  for (guint32 i = 0; i < words->n_ids; i++)
    vote (votes, words->ids[i]);
  vote (votes, caucus_compare_old (votes->job, old_number)->label_id);
  vote (votes, caucus_compare_first_cell (votes->job, CAUCUS_TEXT_OLD, old_number));
  vote_pairs (votes, old_number);
}

/* The place of the new paragraph with the most votes, whose votes are then void. */
gboolean
caucus_votes_take_winner (CaucusVotes *votes,
                          guint       *position)
{
  guint most = 0;

  for (guint i = 0; i < votes->n_voted; i++)
    {
      guint voted = votes->voted[i];

      if (g_array_index (votes->votes, guint, voted) > most)
        {
          most = g_array_index (votes->votes, guint, voted);
          *position = voted;
        }
    }
  if (most == 0)
    return FALSE;
  g_array_index (votes->votes, guint, *position) = 0;
  return TRUE;
}

/* Before the next old paragraph votes. */
void
caucus_votes_clear (CaucusVotes *votes)
{
  for (guint i = 0; i < votes->n_voted; i++)
    g_array_index (votes->votes, guint, votes->voted[i]) = 0;
  votes->n_voted = 0;
}
