/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last phase of a comparison: whether its rows give both texts again. */
#include "caucus-compare-private.h"

#include <string.h>

static int
number_of (const CaucusRow     *row,
           CaucusTextSide       side)
{
  return side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;
}

/* A moved paragraph is in the old text where it was and in the new one where it is. */
static gboolean
belongs_to (const CaucusRow     *row,
            CaucusTextSide       side)
{
  if (number_of (row, side) == CAUCUS_NO_PARAGRAPH)
    return FALSE;
  return row->kind != (side == CAUCUS_TEXT_OLD ? CAUCUS_ROW_MOVED_TO : CAUCUS_ROW_MOVED_FROM);
}

/* What is left of @text after a row, or %NULL where the row says otherwise. */
static const char *
skip_text (const CaucusRow *row,
           CaucusTextSide   side,
           const char      *text)
{
  CaucusSpanOp other = side == CAUCUS_TEXT_OLD ? CAUCUS_SPAN_ADD : CAUCUS_SPAN_REMOVE;

  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];

      if (span->op == other)
        continue;
      /* A span mostly is of this very text. */
      if (text != span->text && strncmp (text, span->text, span->length) != 0)
        return NULL;
      text += span->length;
    }
  return text;
}

/* What is left of a paragraph that came out wrong */
static const char wrong[] = "wrong";

static gboolean
is_same_label (const char *a,
               const char *b)
{
  return a == b || g_strcmp0 (a, b) == 0;
}

/* @rest is what the rows so far have left of the paragraph, %NULL before its first one. */
static void
check_row (const char       **rest,
           const CaucusRow   *row,
           CaucusTextSide     side,
           const CaucusBlock *block)
{
  const char *label = side == CAUCUS_TEXT_OLD ? row->old_label : row->new_label;
  const char *expected = *rest == NULL ? block->label : NULL;

  if (*rest == wrong)
    return;
  *rest = skip_text (row, side, *rest == NULL ? block->text : *rest);
  if (*rest == NULL || !is_same_label (label, expected))
    *rest = wrong;
}

static gboolean
check_side (const CaucusComparison *comparison,
            CaucusTextSide          side,
            guint                  *number)
{
  const GPtrArray *blocks = comparison->blocks[side];
  g_autofree const char **rests = g_new0 (const char *, blocks->len);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CaucusRow *row = &g_array_index (comparison->rows, CaucusRow, i);
      guint place = (guint) number_of (row, side);

      if (belongs_to (row, side) && place < blocks->len)
        check_row (&rests[place], row, side, g_ptr_array_index (blocks, place));
    }
  for (*number = 0; *number < blocks->len; (*number)++)
    if (rests[*number] == NULL || *rests[*number] != '\0')
      return FALSE;
  return TRUE;
}

/**
 * caucus_comparison_self_check:
 * @mismatch: (out) (optional): set when the check fails
 *
 * Puts the old text together from the removed and equal spans and the new one
 * from the added and equal spans, and compares labels and texts byte for byte with
 * what was compared. A redline that fails this must not be shown.
 *
 * Returns: whether both texts come out right
 */
gboolean
caucus_comparison_self_check (const CaucusComparison *comparison,
                              CaucusMismatch         *mismatch)
{
  guint number = 0;

  g_return_val_if_fail (comparison != NULL, FALSE);

  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    if (!check_side (comparison, side, &number))
      {
        if (mismatch != NULL)
          *mismatch = (CaucusMismatch) { side, number }
        ;
        return FALSE;
      }
  return TRUE;
}
