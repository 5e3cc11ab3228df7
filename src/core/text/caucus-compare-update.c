/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison after one paragraph of the new text was edited.
 *
 * Where the paragraph stays an edited one between the same two equals, and what its words
 * weigh stays the same for all others, nothing but its own row is another. In every other
 * case, and that is for each phase of a comparison where the paragraph could say anything to
 * the other ones, all is compared again. */
#include "caucus-compare-search.h"

#include <string.h>

#include "caucus-order.h"

/* As in the votes: what is counted more often is rare no longer. */
#define RARE_COUNT_MAX 32

/* The one paragraph that is another one; %FALSE where it is not one. */
static gboolean
find_edit (const CaucusPreparedText *before,
           const CaucusPreparedText *after,
           guint                    *number)
{
  guint n_edits = 0;

  if (before->ids != after->ids || before->n_units != after->n_units)
    return FALSE;
  for (guint i = 0; i < before->n_units; i++)
    if (before->blocks->pdata[i] != after->blocks->pdata[i])
      {
        *number = i;
        n_edits++;
      }
  return n_edits == 1;
}

static gboolean
has_equal (const CaucusPreparedText *text,
           guint64                   hash)
{
  for (guint i = 0; i < text->n_units; i++)
    if (text->units[i].hash == hash)
      return TRUE;
  return FALSE;
}

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

/* Whether a paragraph is alone with its partner, so that neither is anything to others. */
static gboolean
is_alone (CaucusCompareJob *job,
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

/* Whether the same text is taken first as before. */
static gboolean
keeps_orientation (const CaucusComparison   *comparison,
                   const CaucusPreparedText *new_text,
                   guint                     number)
{
  const CaucusCompareJob *job = comparison->job;
  int order;

  if (job->first_difference != number)
    return job->first_difference < number;
  order = caucus_compare_order_blocks (g_ptr_array_index (comparison->blocks[0], number),
                                       g_ptr_array_index (new_text->blocks, number));
  return order != 0 && (order > 0) == job->new_first;
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
count_tokens (const CaucusToken *tokens,
              guint32            n_tokens,
              guint32           *counts,
              int                change)
{
  for (guint32 i = 0; i < n_tokens; i++)
    counts[tokens[i].id] += (guint32) change;
}

/* Whether a word that was counted so often before says as much now. */
static gboolean
weighs_the_same (const CaucusToken *token,
                 guint32            before,
                 const guint32     *counts)
{
  guint32 after = counts[token->id];

  return !caucus_compare_is_telling (token)
         || (caucus_compare_word_weight (before) == caucus_compare_word_weight (after)
             && (before <= RARE_COUNT_MAX) == (after <= RARE_COUNT_MAX));
}

/* An edit as it is tried. */
typedef struct
{
  CaucusCompareJob *job;
  guint number;
  CaucusCompareUnit before;
  CaucusCompareUnit after;
} Edit;

/* Counts the words anew; %FALSE where another paragraph weighs its words otherwise then. */
static gboolean
count_again (const Edit *edit,
             guint32    *counts)
{
  const CaucusCompareUnit *units[] = { &edit->before, &edit->after };
  g_autoptr (GArray) counts_before = g_array_new (FALSE, FALSE, sizeof (guint32));
  gboolean is_same = TRUE;
  guint n = 0;

  if (counts == NULL)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    for (guint32 j = 0; j < units[i]->n_tokens; j++)
      g_array_append_val (counts_before, counts[units[i]->tokens[j].id]);
  count_tokens (edit->before.tokens, edit->before.n_tokens, counts, -1);
  count_tokens (edit->after.tokens, edit->after.n_tokens, counts, 1);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    for (guint32 j = 0; j < units[i]->n_tokens; j++)
      is_same &= weighs_the_same (&units[i]->tokens[j],
                                  g_array_index (counts_before, guint32, n++), counts);
  return is_same;
}

/* Whether as much of both texts is counted as before beside the paragraph itself. */
static gboolean
counts_as_much (Edit *edit)
{
  CaucusCompareJob *job = edit->job;
  guint change = edit->after.n_tokens - edit->before.n_tokens;
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

/* Whether the same pairs are in the order with another weight for that of the edit. */
static gboolean
keeps_order (Edit  *edit,
             guint  similarity)
{
  CaucusCompareJob *job = edit->job;
  guint first = job->new_first ? edit->number : (guint) edit->before.partner;
  const CaucusCompareUnit *unit = job->new_first
                                  ? &edit->after
                                  : caucus_compare_old (job, (guint) edit->before.partner);
  GArray *order = g_array_copy (job->order);
  gboolean is_same = TRUE;

  for (guint i = 0; i < order->len; i++)
    {
      CaucusOrderPair *pair = &g_array_index (order, CaucusOrderPair, i);

      pair->kept = FALSE;
      if (pair->old_number == first)
        pair->weight = (guint64) unit->n_words * similarity + CAUCUS_SIMILARITY_EQUAL;
    }
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
compare_pair (Edit *edit)
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
take_edit (Edit                     *edit,
           const CaucusPreparedText *new_text)
{
  CaucusCompareText *side = &edit->job->sides[CAUCUS_TEXT_NEW];
  const CaucusPreparedUnit *prepared = &new_text->units[edit->number];
  CaucusCompareUnit *unit = &side->units[edit->number];
  guint32 n_before = caucus_interner_n_keys (edit->job->token_ids);
  const CaucusToken *tokens;

  side->prepared = new_text;
  side->blocks = new_text->blocks;
  unit->n_words = prepared->n_words;
  unit->first_reference = side->references->len;
  unit->n_references = prepared->n_references;
  unit->tokens = NULL;
  unit->weight = 0;
  for (guint32 i = 0; i < prepared->n_references; i++)
    {
      CaucusReference reference = g_array_index (new_text->references, CaucusReference,
                                                 prepared->first_reference + i);

      reference.place_id = caucus_compare_id (side, reference.place_id);
      g_array_append_val (side->references, reference);
    }
  tokens = caucus_compare_tokens (edit->job, CAUCUS_TEXT_NEW, edit->number);
  grow_counts (edit->job, n_before);
  for (guint32 i = 0; i < unit->n_tokens; i++)
    if (caucus_compare_is_telling (&tokens[i]))
      unit->weight += edit->job->token_weights[tokens[i].id];
  edit->after = *unit;
}

/* Takes the edit into the job; %FALSE where it may say something to other paragraphs, and the
 * job is good for nothing any more. */
static gboolean
try_edit (Edit                     *edit,
          const CaucusPreparedText *new_text)
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

/* A comparison of two partners alone. */
static CaucusComparison *
emit_alone (CaucusCompareJob *job,
            guint             old_number,
            guint             new_number)
{
  CaucusComparison *alone = g_new0 (CaucusComparison, 1);

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    alone->blocks[side] = g_ptr_array_ref ((GPtrArray *) job->sides[side].blocks);
  alone->rows = g_array_new (FALSE, FALSE, sizeof (CaucusRow));
  alone->spans = g_array_sized_new (FALSE, FALSE, sizeof (CaucusSpan), 16);
  alone->repeats = g_ptr_array_new ();
  caucus_compare_emit_both (job, alone, old_number, new_number);
  alone->summary.words[CAUCUS_TEXT_NEW] = caucus_compare_new (job, new_number)->n_words;
  return alone;
}

/* Of all counts of a summary, which are of one type. */
static void
replace_counts (CaucusCompareSummary       *summary,
                const CaucusCompareSummary *before,
                const CaucusCompareSummary *after)
{
  guint *counts = (guint *) (gpointer) summary;

  for (gsize i = 0; i < sizeof *summary / sizeof (guint); i++)
    counts[i] += ((const guint *) (gconstpointer) after)[i]
                 - ((const guint *) (gconstpointer) before)[i];
}

static void
replace_row (CaucusComparison       *comparison,
             const CaucusComparison *alone,
             guint                   number)
{
  const CaucusRow *row = &g_array_index (alone->rows, CaucusRow, 0);
  guint first_span = 0;
  guint i = 0;

  for (; g_array_index (comparison->rows, CaucusRow, i).new_number != (int) number; i++)
    first_span += g_array_index (comparison->rows, CaucusRow, i).n_spans;
  if (g_array_index (comparison->rows, CaucusRow, i).n_spans > 0)
    g_array_remove_range (comparison->spans, first_span,
                          g_array_index (comparison->rows, CaucusRow, i).n_spans);
  g_array_insert_vals (comparison->spans, first_span, row->spans, row->n_spans);
  g_array_index (comparison->rows, CaucusRow, i) = *row;
  caucus_comparison_link_spans (comparison);
}

static void
replace_text (CaucusComparison   *comparison,
              CaucusPreparedText *new_text)
{
  caucus_prepared_text_ref (new_text);
  caucus_prepared_text_unref (comparison->texts[CAUCUS_TEXT_NEW]);
  comparison->texts[CAUCUS_TEXT_NEW] = new_text;
  g_ptr_array_unref (comparison->blocks[CAUCUS_TEXT_NEW]);
  comparison->blocks[CAUCUS_TEXT_NEW] = g_ptr_array_ref (new_text->blocks);
}

static gboolean
update_row (CaucusComparison   *comparison,
            CaucusPreparedText *new_text)
{
  const CaucusPreparedText *texts[2] = { comparison->texts[0], comparison->texts[1] };
  Edit edit = { .job = comparison->job };
  CaucusComparison *before, *after;

  if (!find_edit (texts[CAUCUS_TEXT_NEW], new_text, &edit.number)
      || !is_alone (edit.job, edit.number))
    return FALSE;
  edit.before = *caucus_compare_new (edit.job, edit.number);
  if (has_equal (texts[CAUCUS_TEXT_OLD], texts[CAUCUS_TEXT_NEW]->units[edit.number].hash)
      || has_equal (texts[CAUCUS_TEXT_OLD], new_text->units[edit.number].hash)
      || !keeps_orientation (comparison, new_text, edit.number))
    return FALSE;
  before = emit_alone (edit.job, (guint) edit.before.partner, edit.number);
  if (!try_edit (&edit, new_text))
    {
      caucus_comparison_free (before);
      return FALSE;
    }
  after = emit_alone (edit.job, (guint) edit.before.partner, edit.number);
  replace_counts (&comparison->summary, &before->summary, &after->summary);
  replace_row (comparison, after, edit.number);
  replace_text (comparison, new_text);
  g_ptr_array_unref (comparison->repeats);
  caucus_compare_find_repeats (comparison);
  caucus_comparison_free (before);
  caucus_comparison_free (after);
  return TRUE;
}

static CaucusComparison *
compare_again (CaucusComparison   *comparison,
               CaucusPreparedText *new_text)
{
  const CaucusCompareOptions options = { .anchors = comparison->job->anchors,
                                         .n_anchors = comparison->job->n_anchors };
  CaucusComparison *again = caucus_compare_prepared (comparison->texts[CAUCUS_TEXT_OLD], new_text,
                                                     &options);

  caucus_comparison_free (comparison);
  return again;
}

/**
 * caucus_comparison_update:
 * @comparison: (transfer full): made by caucus_compare_prepared() or by an update
 * @new_text: mostly what caucus_prepared_text_edit() made of its new text
 * @is_short: (out) (optional): whether only the row of one paragraph was made again
 *
 * Returns: (transfer full): what caucus_compare_prepared() would say of the old text and
 *   @new_text; rows of the earlier comparison are gone
 */
CaucusComparison *
caucus_comparison_update (CaucusComparison   *comparison,
                          CaucusPreparedText *new_text,
                          gboolean           *is_short)
{
  gboolean updated;

  g_return_val_if_fail (comparison->job != NULL, NULL);

  updated = update_row (comparison, new_text);
  if (is_short != NULL)
    *is_short = updated;
  return updated ? comparison : compare_again (comparison, new_text);
}
