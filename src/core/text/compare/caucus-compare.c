/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a contract text, paragraph by paragraph and word by word. */
#include "caucus-compare-private.h"

static CaucusComparison *
comparison_new (const CaucusCompareJob *job)
{
  CaucusComparison *comparison = g_new0 (CaucusComparison, 1);

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    comparison->blocks[side] = g_ptr_array_ref ((GPtrArray *) job->sides[side].blocks);
  return comparison;
}

static CaucusComparison *
compare (CaucusCompareJob *job)
{
  CaucusComparison *comparison = comparison_new (job);

  caucus_compare_orient (job);
  caucus_compare_prepare (job);
  caucus_compare_align (job);
  caucus_compare_orient_back (job);
  caucus_compare_map_places (job);
  caucus_compare_match_pairs (job);
  caucus_compare_emit (job, comparison);
  comparison->edits = caucus_edit_counter_new (comparison);
  comparison->repeats = caucus_edit_counter_collect (comparison->edits);
  comparison->steps = job->steps;
  return comparison;
}

static CaucusCompareJob
begin_job (const CaucusPreparedText   *old_text,
           const CaucusPreparedText   *new_text,
           const CaucusCompareOptions *options)
{
  CaucusCompareJob job = { .sides = { { .prepared = old_text, .blocks = old_text->blocks },
                                      { .prepared = new_text, .blocks = new_text->blocks } },
                           .fold = old_text->fold };

  if (options != NULL)
    {
      job.anchors = options->anchors;
      job.n_anchors = options->n_anchors;
    }
  return job;
}

/**
 * caucus_compare_prepared:
 * @old_text: the text before
 * @new_text: the text after, with typography folded or not as in @old_text
 * @options: (nullable): typography is folded as the texts say
 *
 * The same as caucus_compare() for texts that are compared more often than once. The
 * comparison keeps a reference to both texts, and what caucus_comparison_update() needs.
 *
 * Returns: (transfer full): the comparison; free with caucus_comparison_free()
 */
CaucusComparison *
caucus_compare_prepared (CaucusPreparedText         *old_text,
                         CaucusPreparedText         *new_text,
                         const CaucusCompareOptions *options)
{
  CaucusCompareJob job;
  CaucusComparison *comparison;

  g_return_val_if_fail (old_text->fold == new_text->fold, NULL);

  job = begin_job (old_text, new_text, options);
  job.is_kept = TRUE;
  job.anchors = g_memdup2 (job.anchors, job.n_anchors * sizeof (CaucusCompareAnchor));
  comparison = compare (&job);
  comparison->texts[CAUCUS_TEXT_OLD] = caucus_prepared_text_ref (old_text);
  comparison->texts[CAUCUS_TEXT_NEW] = caucus_prepared_text_ref (new_text);
  comparison->job = g_memdup2 (&job, sizeof job);
  return comparison;
}

/**
 * caucus_compare:
 * @old_blocks: (element-type CaucusBlock): the text before
 * @new_blocks: (element-type CaucusBlock): the text after
 * @options: (nullable): %NULL folds typography
 *
 * Finds equal, edited, moved, added and removed paragraphs and the words that
 * changed inside them. Both texts must be valid UTF-8. The comparison keeps a
 * reference to both arrays, whose blocks must not change while it lives.
 *
 * The work grows with the length of both texts: every search in it has a bound.
 *
 * Returns: (transfer full): the comparison; free with caucus_comparison_free()
 */
CaucusComparison *
caucus_compare (const GPtrArray            *old_blocks,
                const GPtrArray            *new_blocks,
                const CaucusCompareOptions *options)
{
  CaucusFold fold = options == NULL || options->fold_typography ? CAUCUS_FOLD_TYPOGRAPHY
                                                                : CAUCUS_FOLD_ENCODING;
  g_autoptr (CaucusPreparedText) old_text = NULL;
  g_autoptr (CaucusPreparedText) new_text = NULL;
  CaucusComparison *comparison;
  CaucusCompareJob job;

  g_return_val_if_fail (old_blocks != NULL && new_blocks != NULL, NULL);

  old_text = caucus_prepared_text_read (old_blocks, fold, NULL);
  new_text = caucus_prepared_text_read (new_blocks, fold, old_text);
  job = begin_job (old_text, new_text, options);
  job.takes_ids = TRUE;
  comparison = compare (&job);
  caucus_compare_job_clear (&job);
  g_clear_pointer (&comparison->edits, caucus_edit_counter_free);
  return comparison;
}

void
caucus_comparison_free (CaucusComparison *comparison)
{
  if (comparison->job == NULL)
    {
      caucus_arena_free (comparison->arena);
    }
  else
    {
      g_free ((gpointer) comparison->job->anchors);
      caucus_compare_job_clear (comparison->job);
      g_free (comparison->job);
    }
  g_clear_pointer (&comparison->edits, caucus_edit_counter_free);
  for (guint i = 0; i < G_N_ELEMENTS (comparison->texts); i++)
    g_clear_pointer (&comparison->texts[i], caucus_prepared_text_unref);
  for (guint i = 0; i < G_N_ELEMENTS (comparison->blocks); i++)
    g_ptr_array_unref (comparison->blocks[i]);
  g_ptr_array_unref (comparison->repeats);
  g_free (comparison);
}

guint
caucus_comparison_get_n_rows (const CaucusComparison *comparison)
{
  return comparison->n_rows;
}

/**
 * caucus_comparison_get_row:
 * @position: from 0, in the order in which a reader meets the rows
 *
 * Returns: (transfer none): the row; it lives as long as the comparison
 */
const CaucusRow *
caucus_comparison_get_row (const CaucusComparison *comparison,
                           guint                   position)
{
  g_return_val_if_fail (position < comparison->n_rows, NULL);

  return &comparison->rows[position];
}

static gboolean
has_word (const CaucusSpan *span)
{
  const char *end = span->text + span->length;

  for (const char *c = span->text; c < end; c = g_utf8_next_char (c))
    if (g_unichar_isalnum (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

/**
 * caucus_row_keeps_words:
 *
 * Returns: whether a word of the row is in both texts, be its typography or its number another
 */
gboolean
caucus_row_keeps_words (const CaucusRow *row)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];

      if ((span->op == CAUCUS_SPAN_EQUAL || span->reason != CAUCUS_SPAN_WORDS) && has_word (span))
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_comparison_get_summary:
 *
 * Returns: (transfer none): what the comparison found, in numbers
 */
const CaucusCompareSummary *
caucus_comparison_get_summary (const CaucusComparison *comparison)
{
  return &comparison->summary;
}

/**
 * caucus_comparison_get_repeats:
 *
 * Returns: (transfer none) (element-type CaucusRepeatedChange): the edits that were made
 *   more than once, the commonest first
 */
const GPtrArray *
caucus_comparison_get_repeats (const CaucusComparison *comparison)
{
  return comparison->repeats;
}

/**
 * caucus_comparison_differs:
 *
 * Returns: whether a word, a label or the order of paragraphs changed; where typography
 *   is folded it does not count
 */
gboolean
caucus_comparison_differs (const CaucusComparison *comparison)
{
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const CaucusRow *row = &comparison->rows[i];

      if (row->kind != CAUCUS_ROW_EQUAL)
        return TRUE;
    }
  return comparison->summary.labels_changed > 0;
}

/**
 * caucus_comparison_get_steps:
 *
 * Returns: the work that the comparison took, in steps of about the same cost;
 *   unlike a time it is the same on every machine
 */
guint64
caucus_comparison_get_steps (const CaucusComparison *comparison)
{
  return comparison->steps;
}
