/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is other in a row of a comparison. */
#include "caucus-row.h"

/* Returns: whether the row's labels differ, or it has but one; of two bullets that are written
   differently, or of two kinds of dashes in a number, the options of the comparison decide */
gboolean
caucus_row_is_relabelled (const CaucusRow *row)
{
  if (row->old_label == NULL || row->new_label == NULL)
    return row->old_label != row->new_label;
  return row->is_relabelled;
}

/* Returns: whether a label of the row, or a reference in it, only follows the numbering */
gboolean
caucus_row_is_renumbered (const CaucusRow *row)
{
  if (caucus_row_is_relabelled (row))
    return TRUE;
  for (guint i = 0; i < row->n_spans; i++)
    {
      if (row->spans[i].reason == CAUCUS_SPAN_RENUMBERED)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_blank (const CaucusSpan *span)
{
  for (gsize i = 0; i < span->length; i++)
    {
      if (!g_ascii_isspace (span->text[i]))
        return FALSE;
    }
  return TRUE;
}

/* Returns: whether words of the row are in one text only; the space where a paragraph was split
   or joined is no word */
gboolean
caucus_row_has_edits (const CaucusRow *row)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];

      if (span->op != CAUCUS_SPAN_EQUAL && span->reason == CAUCUS_SPAN_WORDS && !is_blank (span))
        return TRUE;
    }
  return FALSE;
}
