/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which article of the agreement a row of its comparison stands. */
#include "config.h"

#include "caucus-comparison-model-private.h"

/* An article that the new agreement has begins where it begins there. */
static gboolean
is_heading (const CaucusComparisonRecord *record,
            const CaucusRow              *row)
{
  if (row->new_number != CAUCUS_NO_PARAGRAPH)
    return row->kind != CAUCUS_ROW_MOVED_FROM
           && caucus_agreement_is_heading (record->agreements[CAUCUS_TEXT_NEW],
                                           (guint) row->new_number);
  return caucus_agreement_is_heading (record->agreements[CAUCUS_TEXT_OLD],
                                      (guint) row->old_number);
}

/* To be called when the model has another record. */
void
caucus_comparison_model_find_articles (CaucusComparisonModel *model)
{
  const CaucusComparisonRecord *record = model->record;
  guint n_rows = caucus_comparison_get_n_rows (record->comparison);

  g_array_set_size (model->headings, 0);
  if (!caucus_comparison_record_is_agreement (record) || !record->is_sound)
    return;
  for (guint i = 0; i < n_rows; i++)
    {
      if (is_heading (record, caucus_comparison_get_row (record->comparison, i)))
        g_array_append_val (model->headings, i);
    }
}

/* The row that an article begins with, for any row in it. */
guint
caucus_comparison_model_find_heading (CaucusChangeLines *lines,
                                      guint              number)
{
  const GArray *headings = CAUCUS_COMPARISON_MODEL (lines)->headings;
  guint first = 0, end = headings->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (headings, guint, middle) <= number)
        first = middle + 1;
      else
        end = middle;
    }
  return first > 0 ? g_array_index (headings, guint, first - 1) : CAUCUS_NO_ROW;
}
