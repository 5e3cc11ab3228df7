/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the comparison of one article knows of the other articles: where its paragraphs went. */
#include "config.h"

#include "caucus-comparison-model-private.h"

/* Where a row's paragraph stands in another article, if it does. */
const CaucusElsewherePlace *
caucus_comparison_model_find_elsewhere (CaucusComparisonModel *model,
                                        guint                  number)
{
  if (model->elsewhere == NULL || !model->record->is_sound
      || number >= caucus_comparison_get_n_rows (model->record->comparison))
    return NULL;
  return caucus_elsewhere_find_row (model->elsewhere,
                                    caucus_comparison_get_row (model->record->comparison,
                                                               number));
}

/* Whether a section's title does not tell what became of a paragraph below it: one of them went to
   another article, or each to one of its own. */
gboolean
caucus_comparison_model_tells_itself (CaucusComparisonModel *model,
                                      guint                  number)
{
  const CaucusTextChange *change = caucus_comparison_model_get_row_change (model, number);
  const CaucusElsewherePlace *head, *own;

  if (model->elsewhere == NULL || change == NULL || change->title == NULL)
    return FALSE;
  head = caucus_comparison_model_find_elsewhere (model, change->row);
  own = caucus_comparison_model_find_elsewhere (model, number);
  if (head == NULL || own == NULL)
    return head != own;
  return head->part != own->part;
}

/* Whether a paragraph that stands in another article was edited on its way; what a section's title
   says holds for all that went with it. */
gboolean
caucus_comparison_model_is_edited_elsewhere (CaucusComparisonModel *model,
                                             guint                  number)
{
  const CaucusTextChange *change = caucus_comparison_model_get_row_change (model, number);
  const CaucusElsewherePlace *own = caucus_comparison_model_find_elsewhere (model, number);

  if (change == NULL || change->title == NULL || change->row != number)
    return own->is_edited;
  for (guint i = number; i < change->row + change->n_rows; i++)
    {
      const CaucusElsewherePlace *place = caucus_comparison_model_find_elsewhere (model, i);

      if (place != NULL && place->part == own->part && place->is_edited)
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_comparison_model_take_elsewhere:
 * @elsewhere: (transfer full): where the paragraphs of the article shown went or came from
 *
 * The rows stay what they are; those that were made already say more.
 */
void
caucus_comparison_model_take_elsewhere (CaucusComparisonModel *model,
                                        CaucusElsewhere       *elsewhere)
{
  g_return_if_fail (model->record != NULL);

  g_clear_pointer (&model->elsewhere, caucus_elsewhere_free);
  model->elsewhere = elsewhere;
  caucus_change_lines_show_states (CAUCUS_CHANGE_LINES (model));
}

/* Returns: what the comparison found, in numbers; what only went to another article is moved */
CaucusCompareSummary
caucus_comparison_model_summarize (CaucusComparisonModel *model)
{
  const CaucusComparison *comparison = model->record->comparison;

  if (model->elsewhere == NULL)
    return *caucus_comparison_get_summary (comparison);
  return caucus_elsewhere_summarize (model->elsewhere, comparison);
}
