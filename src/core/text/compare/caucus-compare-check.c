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

/* How far a paragraph came out; one that no row has begun is at 0, and all others one further
 * than bytes of it came out. */
#define BEGUN 1u
#define WRONG G_MAXUINT32

/* How far a paragraph is after a row, or %WRONG where the row says otherwise. */
static guint32
skip_text (const CaucusRow   *row,
           CaucusTextSide     side,
           const CaucusBlock *block,
           guint32            position)
{
  CaucusSpanOp other = side == CAUCUS_TEXT_OLD ? CAUCUS_SPAN_ADD : CAUCUS_SPAN_REMOVE;

  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];
      const char *text = block->text + position;

      if (span->op == other)
        continue;
      if (span->length > block->length - position)
        return WRONG;
      /* A span mostly is of this very text. */
      if (text != span->text && memcmp (text, span->text, span->length) != 0)
        return WRONG;
      position += (guint32) span->length;
    }
  return position;
}

static gboolean
is_same_label (const char *a,
               const char *b)
{
  return a == b || g_strcmp0 (a, b) == 0;
}

/* Whether a row gives a paragraph as a whole: most do. */
static gboolean
is_whole (const CaucusRow   *row,
          const char        *label,
          const CaucusBlock *block)
{
  const CaucusSpan *span = row->spans;

  return row->n_spans == 1 && span->op == CAUCUS_SPAN_EQUAL && span->text == block->text
         && span->length == block->length && label == block->label;
}

static void
check_row (guint32           *reached,
           const CaucusRow   *row,
           CaucusTextSide     side,
           const CaucusBlock *block)
{
  const char *label = side == CAUCUS_TEXT_OLD ? row->old_label : row->new_label;
  const char *expected = *reached < BEGUN ? block->label : NULL;
  guint32 position;

  if (*reached < BEGUN && is_whole (row, label, block))
    {
      *reached = BEGUN + block->length;
      return;
    }
  if (*reached == WRONG)
    return;
  position = skip_text (row, side, block, MAX (*reached, BEGUN) - BEGUN);
  *reached = position != WRONG && is_same_label (label, expected) ? BEGUN + position : WRONG;
}

static gboolean
check_side (const CaucusComparison *comparison,
            CaucusTextSide          side,
            guint                  *number)
{
  const GPtrArray *blocks = comparison->blocks[side];
  g_autofree guint32 *reached = g_new0 (guint32, blocks->len);

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const CaucusRow *row = &comparison->rows[i];
      guint place = (guint) number_of (row, side);

      if (belongs_to (row, side) && place < blocks->len)
        check_row (&reached[place], row, side, g_ptr_array_index (blocks, place));
    }
  for (*number = 0; *number < blocks->len; (*number)++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, *number);

      if (reached[*number] != BEGUN + block->length)
        return FALSE;
    }
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
