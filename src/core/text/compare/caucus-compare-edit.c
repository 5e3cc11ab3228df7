/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One edited paragraph in a comparison that was made: whether it says anything to others. */
#include "caucus-compare-edit.h"

#include <string.h>

#include "caucus-compare-search.h"
#include "caucus-order.h"

/* As in the votes: what is counted more often is rare no longer. */
#define RARE_COUNT_MAX 32

/* Whether a paragraph is outside either text, or was paired with its equal at once and stayed. */
static gboolean
is_settled (CaucusCompareJob *job,
            int               old_number,
            int               new_number)
{
  int n_old = (int) job->sides[CAUCUS_TEXT_OLD].n_units;
  int n_new = (int) job->sides[CAUCUS_TEXT_NEW].n_units;
  const CaucusCompareUnit *unit;

  if (old_number < 0 || new_number < 0 || old_number >= n_old || new_number >= n_new)
    return (old_number < 0 && new_number < 0) || (old_number == n_old && new_number == n_new);
  unit = caucus_compare_old (job, (guint) old_number);
  return unit->partner == new_number && unit->is_first_pair && !unit->moved && unit->n_parts == 0
         && unit->similarity == CAUCUS_SIMILARITY_EQUAL
         && caucus_compare_new (job, (guint) new_number)->partner == old_number
         && caucus_compare_new (job, (guint) new_number)->n_parts == 0;
}

/* Whether a paragraph of the new text is alone with its partner, so that neither is anything to
 * others. */
gboolean
caucus_compare_edit_is_alone (CaucusCompareJob *job,
                              guint             number)
{
  const CaucusCompareUnit *unit = caucus_compare_new (job, number);
  const CaucusCompareUnit *partner;
  int old_number = unit->partner;

  if (old_number == CAUCUS_NO_PARAGRAPH || unit->moved || unit->n_parts > 0 || unit->is_anchor
      || unit->similarity == CAUCUS_SIMILARITY_EQUAL
      || unit->similarity < CAUCUS_IN_PLACE_SIMILARITY_MIN)
    return FALSE;
  partner = caucus_compare_old (job, (guint) old_number);
  return partner->partner == (int) number && partner->n_parts == 0
         && is_settled (job, old_number - 1, (int) number - 1)
         && is_settled (job, old_number + 1, (int) number + 1);
}

/* Makes room in what goes by the ids of tokens. */
static void
grow_counts (CaucusCompareJob *job,
             guint32           n_before)
{
  guint32 n_ids = caucus_interner_n_keys (job->token_ids);
  guint32 **arrays[] = { &job->token_counts, &job->first_counts, &job->token_weights,
                         &job->new_places };

  if (n_ids == n_before)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    if (*arrays[i] != NULL)
      {
        *arrays[i] = g_renew (guint32, *arrays[i], n_ids);
        memset (*arrays[i] + n_before, 0, (n_ids - n_before) * sizeof (guint32));
      }
  for (guint32 id = n_before; id < n_ids; id++)
    job->token_weights[id] = caucus_compare_word_weight (0);
}

/* Counts the tokens of a paragraph once more or once less. */
static void
count_tokens (const CaucusCompareCut *cut,
              guint32                *counts,
              int                     change)
{
  for (guint32 i = 0; i < cut->n_tokens; i++)
    counts[cut->tokens[i].id] += (guint32) change;
}

/* Whether a word that was counted so often before says as much now. */
static gboolean
weighs_the_same (const CaucusToken *token,
                 guint32            before,
                 const guint32     *counts)
{
  guint32 after = counts[token->id];

  return !caucus_token_is_telling (token)
         || (caucus_compare_word_weight (before) == caucus_compare_word_weight (after)
             && (before <= RARE_COUNT_MAX) == (after <= RARE_COUNT_MAX));
}

/* Counts the words anew; %FALSE where another paragraph weighs its words otherwise then. */
static gboolean
count_again (const CaucusCompareEdit *edit,
             guint32                 *counts)
{
  const CaucusCompareCut *cuts[] = { edit->before.cut, edit->after.cut };
  g_autoptr (GArray) counts_before = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean is_same = TRUE;
  guint n = 0;

  if (counts == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    for (guint32 j = 0; j < cuts[i]->n_tokens; j++)
      g_array_append_val (counts_before, counts[cuts[i]->tokens[j].id]);
  count_tokens (cuts[0], counts, -1);
  count_tokens (cuts[1], counts, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    for (guint32 j = 0; j < cuts[i]->n_tokens; j++)
      is_same &= weighs_the_same (&cuts[i]->tokens[j],
                                  g_array_index (counts_before, guint32, n++), counts);
  return is_same;
}

/* Whether as much of both texts is counted as before beside the paragraph itself. */
static gboolean
counts_as_much (CaucusCompareEdit *edit)
{
  CaucusCompareJob *job = edit->job;
  guint change = edit->after.cut->n_tokens - edit->before.cut->n_tokens;
  gboolean was_enough = job->n_unpaired_tokens >= CAUCUS_COUNTED_TOKENS_MIN;
  gboolean was_all = job->n_counted_tokens < CAUCUS_COUNTED_TOKENS_MIN;

  job->n_unpaired_tokens += change;
  job->n_counted_tokens += change;
  job->n_nearly_counted += change;
  if (was_enough)
    return job->n_unpaired_tokens >= CAUCUS_COUNTED_TOKENS_MIN;
  if (was_all)
    return job->n_counted_tokens < CAUCUS_COUNTED_TOKENS_MIN;
  return job->n_unpaired_tokens < CAUCUS_COUNTED_TOKENS_MIN
         && job->n_nearly_counted < CAUCUS_COUNTED_TOKENS_MIN
         && job->n_counted_tokens >= CAUCUS_COUNTED_TOKENS_MIN;
}

/* Whether a pair is on the same side of another one in both texts. */
static gboolean
is_crossed (const CaucusOrderPair *pair,
            const CaucusOrderPair *other)
{
  return (other->old_number < pair->old_number) != (other->new_number < pair->new_number)
         || (other->old_number > pair->old_number) != (other->new_number > pair->new_number);
}

/* Gives the pair of the edit another weight. Returns whether it says nothing to the others, as
 * all are in the order with it: then it was kept, and makes each chain behind it as much heavier
 * or lighter as any other. */
static gboolean
weigh_pair (GArray  *order,
            guint    first,
            guint64  weight)
{
  CaucusOrderPair *pair = NULL;

  for (guint i = 0; i < order->len && pair == NULL; i++)
    if (g_array_index (order, CaucusOrderPair, i).old_number == first)
      pair = &g_array_index (order, CaucusOrderPair, i);
  if (pair == NULL)
    return TRUE;
  pair->weight = weight;
  for (guint i = 0; i < order->len; i++)
    if (is_crossed (pair, &g_array_index (order, CaucusOrderPair, i)))
      return FALSE;
  return TRUE;
}

/* Whether the same pairs are in the order with another weight for that of the edit. */
static gboolean
keeps_order (CaucusCompareEdit  *edit,
             guint               similarity)
{
  CaucusCompareJob *job = edit->job;
  guint first = job->new_first ? edit->number : (guint) edit->before.partner;
  const CaucusCompareUnit *unit = job->new_first
                                  ? &edit->after
                                  : caucus_compare_old (job, (guint) edit->before.partner);
  GArray *order;
  gboolean is_same = TRUE;

  if (weigh_pair (job->order, first,
                  (guint64) unit->n_words * similarity + CAUCUS_SIMILARITY_EQUAL))
    return TRUE;
  order = g_array_copy (job->order);
  for (guint i = 0; i < order->len; i++)
    g_array_index (order, CaucusOrderPair, i).kept = FALSE;
  caucus_order_keep (order);
  for (guint i = 0; i < order->len; i++)
    is_same &= g_array_index (order, CaucusOrderPair, i).kept
               == g_array_index (job->order, CaucusOrderPair, i).kept;
  g_array_unref (job->order);
  job->order = order;
  return is_same;
}

/* How much the edited paragraph is like its partner, asked as the comparison did. */
static guint
compare_pair (CaucusCompareEdit *edit)
{
  CaucusCompareJob *job = edit->job;
  guint old_number = (guint) edit->before.partner;
  CaucusLikeness *likeness;
  guint similarity;

  if (job->new_first)
    caucus_compare_turn (job);
  likeness = caucus_likeness_new (job);
  caucus_likeness_take (likeness, job->new_first ? edit->number : old_number);
  similarity = caucus_likeness_of (likeness, job->new_first ? old_number : edit->number);
  caucus_likeness_free (likeness);
  if (job->new_first)
    caucus_compare_turn (job);
  return similarity;
}

/* Reads the paragraph into the job in the place of the one before. */
static void
take_edit (CaucusCompareEdit                     *edit,
           const CaucusPreparedText              *new_text)
{
  CaucusCompareText *side = &edit->job->sides[CAUCUS_TEXT_NEW];
  CaucusCompareUnit *unit = &side->units[edit->number];
  guint32 n_before = caucus_interner_n_keys (edit->job->token_ids);

  side->prepared = new_text;
  side->blocks = new_text->blocks;
  unit->n_words = new_text->units[edit->number].n_words;
  unit->cut = NULL;
  caucus_compare_tokens (edit->job, CAUCUS_TEXT_NEW, edit->number);
  grow_counts (edit->job, n_before);
  for (guint32 i = 0; i < unit->cut->n_tokens; i++)
    if (caucus_token_is_telling (&unit->cut->tokens[i]))
      unit->cut->weight += edit->job->token_weights[unit->cut->tokens[i].id];
  edit->after = *unit;
}

/* Takes the edit of @new_text into the job; %FALSE where it may say something to other
 * paragraphs, and the job is good for nothing any more. */
gboolean
caucus_compare_edit_take (CaucusCompareEdit                     *edit,
                          const CaucusPreparedText              *new_text)
{
  guint old_number = (guint) edit->before.partner;
  guint similarity;

  take_edit (edit, new_text);
  if (!counts_as_much (edit) || !count_again (edit, edit->job->token_counts)
      || !count_again (edit, edit->job->first_counts))
    return FALSE;
  similarity = compare_pair (edit);
  if (similarity < CAUCUS_IN_PLACE_SIMILARITY_MIN || similarity >= CAUCUS_SIMILARITY_EQUAL
      || !keeps_order (edit, similarity))
    return FALSE;
  caucus_compare_new (edit->job, edit->number)->similarity = similarity;
  caucus_compare_old (edit->job, old_number)->similarity = similarity;
  caucus_compare_old (edit->job, old_number)->match = CAUCUS_MATCH_EDITED;
  return TRUE;
}
