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

static void
mark_references (CaucusCompareJob *job,
                 CaucusTextSide    side,
                 guint             number,
                 CaucusToken      *tokens,
                 guint32           n_tokens)
{
  guint32 n_references = caucus_compare_prepared_unit (job, side, number)->n_references;

  if (n_references == 0)
    return;
  caucus_prepared_mark_references (tokens, caucus_compare_references (job, side, number),
                                   n_references);
  for (guint32 i = 0; i < n_tokens; i++)
    if (tokens[i].is_reference)
      tokens[i].id = caucus_compare_id (&job->sides[side], tokens[i].id);
}

/* Cuts a paragraph that no prepared text has cut. */
static void
cut_anew (CaucusCompareJob *job,
          CaucusTextSide    side,
          guint             number,
          CaucusCompareCut *cut)
{
  const CaucusBlock *block = caucus_compare_block (job, side, number);
  CaucusToken *tokens;

  g_return_if_fail (block->length < CAUCUS_TOKENS_TEXT_BYTES_MAX);

  tokens = caucus_arena_take (job->arena, block->length * sizeof (CaucusToken));
  cut->n_tokens = caucus_tokens_cut_block (tokens, block, job->token_ids, job->fold);
  caucus_arena_shrink (job->arena, tokens, cut->n_tokens * sizeof (CaucusToken));
  mark_references (job, side, number, tokens, cut->n_tokens);
  cut->tokens = tokens;
}

static CaucusCompareCut *
cut_unit (CaucusCompareJob *job,
          CaucusTextSide    side,
          guint             number)
{
  const CaucusPreparedUnit *prepared = caucus_compare_prepared_unit (job, side, number);
  CaucusCompareCut *cut = caucus_arena_take (job->arena, sizeof *cut);

  *cut = (CaucusCompareCut) { .n_tokens = prepared->n_tokens };
  if (prepared->first_token == CAUCUS_NOT_CUT)
    cut_anew (job, side, number, cut);
  else
    cut->tokens = take_tokens (job, side, prepared);
  job->sides[side].n_tokens += cut->n_tokens;
  job->steps += cut->n_tokens;
  return cut;
}

/* Returns: (transfer none): the tokens of a paragraph, as long as the job lives */
const CaucusToken *
caucus_compare_tokens (CaucusCompareJob *job,
                       CaucusTextSide    side,
                       guint             number)
{
  CaucusCompareUnit *unit = caucus_compare_unit (job, side, number);

  if (unit->cut == NULL)
    unit->cut = cut_unit (job, side, number);
  return unit->cut->tokens;
}

static const CaucusTellingWords *
gather_telling (CaucusCompareJob       *job,
                const CaucusCompareCut *cut)
{
  CaucusTellingWords *words = caucus_arena_take (job->arena, sizeof (CaucusTellingWords)
                                                 + cut->n_tokens * sizeof (guint32));
  guint32 n_ids = caucus_prepared_gather_telling (words, cut->tokens, cut->n_tokens);

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
  CaucusCompareCut *cut;

  caucus_compare_tokens (job, side, number);
  cut = caucus_compare_unit (job, side, number)->cut;
  if (cut->telling == NULL)
    cut->telling = find_telling (&job->sides[side], number);
  if (cut->telling == NULL)
    cut->telling = gather_telling (job, cut);
  return cut->telling;
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
      prefetch (job, side, i + PARAGRAPHS_AHEAD);
      if (caucus_compare_unit (job, side, i)->partner == CAUCUS_NO_PARAGRAPH)
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
      counts[caucus_compare_first_cell (job, side, i)]++;
      if (unit->cut == NULL)
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
      CaucusCompareCut *cut = text->units[i].cut;

      if (cut == NULL || cut->telling == NULL)
        continue;
      cut->weight = 0;
      for (guint32 j = 0; j < cut->telling->n_ids; j++)
        cut->weight += job->token_weights[cut->telling->ids[j]];
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
