/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tokens of paragraphs, cut when somebody needs them.
 *
 * Most paragraphs of two versions are equal and are never looked into. Of those without an
 * equal all words are counted, and with them what a word says: the rarer, the more. */
#include "caucus-compare-private.h"

/* Divisible by all small numbers of bits, so that the weights of rare words differ. */
#define WORD_WEIGHT 60

static gboolean
is_cut (const CaucusCompareUnit *unit)
{
  return unit->first_token != CAUCUS_NOT_CUT;
}

static CaucusToken *
tokens_of (CaucusCompareText       *text,
           const CaucusCompareUnit *unit)
{
  return (CaucusToken *) (gpointer) text->tokens->data + unit->first_token;
}

/* Gives the tokens that are references the ids of the places that they name. */
static void
mark_references (CaucusCompareJob        *job,
                 CaucusTextSide           side,
                 const CaucusCompareUnit *unit)
{
  const CaucusReference *references = caucus_compare_references (job, side, unit);
  CaucusToken *token = tokens_of (&job->sides[side], unit);

  for (guint i = 0; i < unit->n_references; i++)
    {
      while (token->offset < references[i].start)
        token++;
      token->id = references[i].place_id;
      token->is_reference = TRUE;
    }
}

/* Takes the tokens that the prepared text has kept. */
static void
take_tokens (CaucusCompareText        *text,
             const CaucusPreparedUnit *unit)
{
  const CaucusToken *kept =
    (const CaucusToken *) (gpointer) text->prepared->tokens->data + unit->first_token;
  CaucusToken *token;

  g_array_set_size (text->tokens, text->tokens->len + unit->n_tokens);
  token = &g_array_index (text->tokens, CaucusToken, text->tokens->len - unit->n_tokens);
  for (guint32 i = 0; i < unit->n_tokens; i++)
    {
      token[i] = kept[i];
      token[i].id = caucus_compare_id (text, kept[i].id);
    }
}

static void
cut (CaucusCompareJob *job,
     CaucusTextSide    side,
     guint             number)
{
  CaucusCompareText *text = &job->sides[side];
  CaucusCompareUnit *unit = &text->units[number];
  const CaucusPreparedUnit *prepared = &text->prepared->units[number];

  unit->first_token = text->tokens->len;
  if (prepared->first_token != CAUCUS_NOT_CUT)
    take_tokens (text, prepared);
  else
    caucus_tokens_append (text->tokens, caucus_compare_block (job, side, number)->text,
                          job->token_ids, job->fold);
  unit->n_tokens = text->tokens->len - unit->first_token;
  mark_references (job, side, unit);
  job->steps += unit->n_tokens;
}

/* Returns: (transfer none): the tokens of a paragraph, until those of another one of the
 * same side are asked for. */
const CaucusToken *
caucus_compare_tokens (CaucusCompareJob *job,
                       CaucusTextSide    side,
                       guint             number)
{
  CaucusCompareUnit *unit = caucus_compare_unit (job, side, number);

  if (!is_cut (unit))
    cut (job, side, number);
  return tokens_of (&job->sides[side], unit);
}

static guint
n_tokens_cut (const CaucusCompareJob *job)
{
  return job->sides[CAUCUS_TEXT_OLD].tokens->len + job->sides[CAUCUS_TEXT_NEW].tokens->len;
}

static void
cut_side (CaucusCompareJob *job,
          CaucusTextSide    side)
{
  for (guint i = 0; i < job->sides[side].n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_unit (job, side, i);

      if (unit->partner == CAUCUS_NO_PARAGRAPH && !is_cut (unit))
        cut (job, side, i);
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

static void
count_words (CaucusCompareJob        *job,
             const CaucusCompareText *text)
{
  for (guint i = 0; i < text->tokens->len; i++)
    job->token_counts[g_array_index (text->tokens, CaucusToken, i).id]++;
  for (guint i = 0; i < text->n_units; i++)
    {
      job->token_counts[text->units[i].label_id]++;
      job->token_counts[text->units[i].first_cell]++;
    }
}

static void
weigh_units (CaucusCompareJob  *job,
             CaucusCompareText *text)
{
  for (guint i = 0; i < text->n_units; i++)
    {
      CaucusCompareUnit *unit = &text->units[i];
      const CaucusToken *tokens;

      if (!is_cut (unit))
        continue;
      tokens = tokens_of (text, unit);
      unit->weight = 0;
      for (guint32 j = 0; j < unit->n_tokens; j++)
        if (caucus_compare_is_telling (&tokens[j]))
          unit->weight += job->token_weights[tokens[j].id];
    }
}

/* How much a word says that is counted so often. */
guint32
caucus_compare_word_weight (guint32 count)
{
  return WORD_WEIGHT / MAX (g_bit_storage (count), 1);
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
  count_words (job, &job->sides[CAUCUS_TEXT_OLD]);
  count_words (job, &job->sides[CAUCUS_TEXT_NEW]);
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
