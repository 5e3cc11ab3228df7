/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the comparison of one article knows of the other articles: where its paragraphs went. */
#include "config.h"

#include "caucus-comparison-model-private.h"

#include "caucus-elsewhere-changes.h"

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

/* Whether a section's title does not tell what became of a paragraph below it. */
gboolean
caucus_comparison_model_tells_itself (CaucusComparisonModel *model,
                                      guint                  number)
{
  return model->elsewhere != NULL
         && caucus_elsewhere_tells_itself (model->elsewhere, model->record->changes, number);
}

/* Whether a paragraph that stands in another article was edited on its way. */
gboolean
caucus_comparison_model_is_edited_elsewhere (CaucusComparisonModel *model,
                                             guint                  number)
{
  return caucus_elsewhere_is_edited (model->elsewhere, model->record->changes, number);
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

/* Returns: (nullable) (transfer none): what was taken last */
const CaucusElsewhere *
caucus_comparison_model_get_elsewhere (CaucusComparisonModel *model)
{
  return model->elsewhere;
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
