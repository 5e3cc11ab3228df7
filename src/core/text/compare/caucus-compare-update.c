/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison after one paragraph of the new text was edited.
 *
 * Where the paragraph stays an edited one between the same two equals, and what its words
 * weigh stays the same for all others, nothing but its own row is another. In every other
 * case, and that is for each phase of a comparison where the paragraph could say anything to
 * the other ones, all is compared again. */
#include "caucus-compare-edit.h"

#include <string.h>

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

/* A comparison of two partners alone. */
static CaucusComparison *
emit_alone (CaucusCompareJob *job,
            guint             old_number,
            guint             new_number)
{
  CaucusComparison *alone = g_new0 (CaucusComparison, 1);

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    alone->blocks[side] = g_ptr_array_ref ((GPtrArray *) job->sides[side].blocks);
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

/* Puts the spans of @row in the place of @n_before others. */
static void
replace_spans (CaucusComparison *comparison,
               guint             first,
               guint             n_before,
               const CaucusRow  *row)
{
  guint n_behind = comparison->n_spans - first - n_before;
  CaucusSpan *replaced;

  while (comparison->n_spans - n_before + row->n_spans > comparison->n_spans_max)
    caucus_comparison_grow_spans (comparison);
  replaced = comparison->spans + first;
  memmove (replaced + row->n_spans, replaced + n_before, n_behind * sizeof (CaucusSpan));
  memcpy (replaced, row->spans, row->n_spans * sizeof (CaucusSpan));
  comparison->n_spans = first + row->n_spans + n_behind;
}

static void
replace_row (CaucusComparison       *comparison,
             const CaucusComparison *alone,
             guint                   number)
{
  guint first_span = 0;
  guint i = 0;

  for (; comparison->rows[i].new_number != (int) number; i++)
    first_span += comparison->rows[i].n_spans;
  replace_spans (comparison, first_span, comparison->rows[i].n_spans, &alone->rows[0]);
  comparison->rows[i] = alone->rows[0];
  caucus_comparison_link_spans (comparison);
}

/* Of two comparisons of the one paragraph. */
static void
count_edits (CaucusComparison       *comparison,
             const CaucusComparison *before,
             const CaucusComparison *after)
{
  caucus_edit_counter_add (comparison->edits, &before->rows[0], -1);
  caucus_edit_counter_add (comparison->edits, &after->rows[0], 1);
  g_ptr_array_unref (comparison->repeats);
  comparison->repeats = caucus_edit_counter_collect (comparison->edits);
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
  CaucusCompareEdit edit = { .job = comparison->job };
  CaucusComparison *before, *after;

  if (!find_edit (texts[CAUCUS_TEXT_NEW], new_text, &edit.number)
      || !caucus_compare_edit_is_alone (edit.job, edit.number))
    return FALSE;
  edit.before = *caucus_compare_new (edit.job, edit.number);
  if (has_equal (texts[CAUCUS_TEXT_OLD], texts[CAUCUS_TEXT_NEW]->units[edit.number].hash)
      || has_equal (texts[CAUCUS_TEXT_OLD], new_text->units[edit.number].hash)
      || !keeps_orientation (comparison, new_text, edit.number))
    return FALSE;
  before = emit_alone (edit.job, (guint) edit.before.partner, edit.number);
  if (!caucus_compare_edit_take (&edit, new_text))
    {
      caucus_comparison_free (before);
      return FALSE;
    }
  after = emit_alone (edit.job, (guint) edit.before.partner, edit.number);
  replace_counts (&comparison->summary, &before->summary, &after->summary);
  replace_row (comparison, after, edit.number);
  replace_text (comparison, new_text);
  count_edits (comparison, before, after);
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
