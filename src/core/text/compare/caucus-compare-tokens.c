/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokens of paragraphs, cut when somebody needs them.
 *
 * Most paragraphs of two versions are equal and are never looked into. Of those without an
 * equal all words are counted, and with them what a word says: the rarer, the more. */
#include "caucus-compare-private.h"

/* Divisible by all small numbers of bits, so that the weights of rare words differ. */
#define WORD_WEIGHT 60
#define PARAGRAPHS_AHEAD 4

/* Takes the tokens that the prepared text has kept: as they are where their ids are. */
static const CaucusToken *
take_tokens (CaucusCompareJob         *job,
             CaucusTextSide            side,
             const CaucusPreparedUnit *unit)
{
  const CaucusCompareText *text = &job->sides[side];
  const CaucusToken *kept =
    (const CaucusToken *) (gpointer) text->prepared->tokens->data + unit->first_token;
  CaucusToken *tokens;

  if (text->ids == NULL)
    return kept;
  tokens = caucus_arena_take (job->arena, unit->n_tokens * sizeof (CaucusToken));
  for (guint32 i = 0; i < unit->n_tokens; i++)
    {
      tokens[i] = kept[i];
      tokens[i].id = text->ids[kept[i].id];
    }
  return tokens;
}

/* Cuts a paragraph that no prepared text has cut. */
static void
cut_anew (CaucusCompareJob  *job,
          CaucusTextSide     side,
          CaucusCompareUnit *unit,
          const CaucusBlock *block)
{
  CaucusToken *tokens;

  g_return_if_fail (block->length < CAUCUS_TOKENS_TEXT_BYTES_MAX);

  tokens = caucus_arena_take (job->arena, block->length * sizeof (CaucusToken));
  unit->n_tokens = caucus_tokens_cut_block (tokens, block, job->token_ids, job->fold);
  caucus_arena_shrink (job->arena, tokens, unit->n_tokens * sizeof (CaucusToken));
  caucus_prepared_mark_references (tokens, caucus_compare_references (job, side, unit),
                                   unit->n_references);
  unit->tokens = tokens;
}

static void
cut (CaucusCompareJob *job,
     CaucusTextSide    side,
     guint             number)
{
  CaucusCompareText *text = &job->sides[side];
  CaucusCompareUnit *unit = &text->units[number];
  const CaucusPreparedUnit *prepared = &text->prepared->units[number];

  if (prepared->first_token == CAUCUS_NOT_CUT)
    {
      cut_anew (job, side, unit, caucus_compare_block (job, side, number));
    }
  else
    {
      unit->n_tokens = prepared->n_tokens;
      unit->tokens = take_tokens (job, side, prepared);
    }
  text->n_tokens += unit->n_tokens;
  job->steps += unit->n_tokens;
}

/* Returns: (transfer none): the tokens of a paragraph, as long as the job lives */
const CaucusToken *
caucus_compare_tokens (CaucusCompareJob *job,
                       CaucusTextSide    side,
                       guint             number)
{
  CaucusCompareUnit *unit = caucus_compare_unit (job, side, number);

  if (unit->tokens == NULL)
    cut (job, side, number);
  return unit->tokens;
}

static const CaucusTellingWords *
gather_telling (CaucusCompareJob        *job,
                const CaucusCompareUnit *unit)
{
  CaucusTellingWords *words = caucus_arena_take (job->arena, sizeof (CaucusTellingWords)
                                                 + unit->n_tokens * sizeof (guint32));
  guint32 n_ids = caucus_prepared_gather_telling (words, unit->tokens, unit->n_tokens);

  caucus_arena_shrink (job->arena, words, sizeof (CaucusTellingWords) + n_ids * sizeof (guint32));
  return words;
}

/* Those that the prepared text has kept, where their ids are the same; else %NULL. */
static const CaucusTellingWords *
find_telling (const CaucusCompareText *text,
              guint                    number)
{
  const CaucusPreparedText *prepared = text->prepared;

  if (text->ids != NULL || prepared->units[number].first_token == CAUCUS_NOT_CUT)
    return NULL;
  return (const CaucusTellingWords *) (gpointer)
         &g_array_index (prepared->telling, guint32, prepared->telling_of[number]);
}

/* Returns: (transfer none): what a paragraph is about, as long as the job lives */
const CaucusTellingWords *
caucus_compare_telling_words (CaucusCompareJob *job,
                              CaucusTextSide    side,
                              guint             number)
{
  CaucusCompareUnit *unit = caucus_compare_unit (job, side, number);

  if (unit->telling == NULL)
    {
      caucus_compare_tokens (job, side, number);
      unit->telling = find_telling (&job->sides[side], number);
    }
  if (unit->telling == NULL)
    unit->telling = gather_telling (job, unit);
  return unit->telling;
}

static guint
n_tokens_cut (const CaucusCompareJob *job)
{
  return job->sides[CAUCUS_TEXT_OLD].n_tokens + job->sides[CAUCUS_TEXT_NEW].n_tokens;
}

/* Fetches the tokens that the prepared text has kept of a paragraph that will be cut soon. */
static void
prefetch (CaucusCompareJob *job,
          CaucusTextSide    side,
          guint             number)
{
  const CaucusPreparedText *prepared = job->sides[side].prepared;
  const CaucusPreparedUnit *unit;

  if (prepared->tokens == NULL || number >= prepared->n_units
      || prepared->units[number].first_token == CAUCUS_NOT_CUT
      || caucus_compare_unit (job, side, number)->partner != CAUCUS_NO_PARAGRAPH)
    return;
  unit = &prepared->units[number];
  caucus_compare_prefetch (&g_array_index (prepared->tokens, CaucusToken, unit->first_token),
                           unit->n_tokens);
}

static void
cut_side (CaucusCompareJob *job,
          CaucusTextSide    side)
{
  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_unit (job, side, i);

      prefetch (job, side, i + PARAGRAPHS_AHEAD);
      if (unit->partner == CAUCUS_NO_PARAGRAPH && unit->telling == NULL)
        caucus_compare_telling_words (job, side, i);
    }
}

/* What two long texts have in common may be all but a few words: then some of it is counted. */
static void
cut_sample (CaucusCompareJob *job)
{
  guint n_units = MAX (job->sides[CAUCUS_TEXT_OLD].n_units, job->sides[CAUCUS_TEXT_NEW].n_units);

  for (guint i = 0; i < n_units && n_tokens_cut (job) < CAUCUS_COUNTED_TOKENS_MIN; i++)
    {
      job->n_nearly_counted = n_tokens_cut (job);
      for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
        if (i < job->sides[side].n_units)
          caucus_compare_tokens (job, side, i);
    }
}

/* Counts what says something, of all paragraphs that were cut. */
static void
count_words (CaucusCompareJob *job,
             CaucusTextSide    side)
{
  guint32 *counts = job->token_counts;

  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_unit (job, side, i);
      const CaucusTellingWords *words;

      counts[unit->label_id]++;
      counts[unit->first_cell]++;
      if (unit->tokens == NULL)
        continue;
      words = caucus_compare_telling_words (job, side, i);
      for (guint32 j = 0; j < words->n_ids; j++)
        counts[words->ids[j]]++;
    }
}

static void
weigh_units (CaucusCompareJob  *job,
             CaucusCompareText *text)
{
  for (guint i = 0; i < text->n_units; i++)
    {
      CaucusCompareUnit *unit = &text->units[i];
      const CaucusTellingWords *words = unit->telling;
      guint32 weight = 0;

      if (words == NULL)
        continue;
      for (guint32 j = 0; j < words->n_ids; j++)
        weight += job->token_weights[words->ids[j]];
      unit->weight = weight;
    }
}

/* How much a word says that is counted so often. */
guint32
caucus_compare_word_weight (guint32 count)
{
  /* Most words are counted once or not at all. */
  return count <= 1 ? WORD_WEIGHT : WORD_WEIGHT / g_bit_storage (count);
}

static void
weigh_words (CaucusCompareJob *job)
{
  guint32 n_ids = caucus_interner_n_keys (job->token_ids);

  if (job->first_counts == NULL)
    job->first_counts = g_steal_pointer (&job->token_counts);
  g_free (job->token_counts);
  g_free (job->token_weights);
  job->token_counts = g_new0 (guint32, n_ids);
  job->token_weights = g_new0 (guint32, n_ids);
  count_words (job, CAUCUS_TEXT_OLD);
  count_words (job, CAUCUS_TEXT_NEW);
  for (guint32 id = 0; id < n_ids; id++)
    job->token_weights[id] = caucus_compare_word_weight (job->token_counts[id]);
  weigh_units (job, &job->sides[CAUCUS_TEXT_OLD]);
  weigh_units (job, &job->sides[CAUCUS_TEXT_NEW]);
}

/* Cuts what has no partner, and weighs it. From here on every word of a paragraph without
 * a partner is known, until one loses its partner. */
void
caucus_compare_cut_unpaired (CaucusCompareJob *job)
{
  guint n_before = n_tokens_cut (job);
  gboolean is_first = job->token_weights == NULL;

  cut_side (job, CAUCUS_TEXT_OLD);
  cut_side (job, CAUCUS_TEXT_NEW);
  if (is_first)
    {
      job->n_unpaired_tokens = n_tokens_cut (job);
      cut_sample (job);
      job->n_counted_tokens = n_tokens_cut (job);
    }
  if (is_first || n_tokens_cut (job) > n_before)
    weigh_words (job);
}
