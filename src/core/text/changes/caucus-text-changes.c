/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of a comparison: what a person calls one change, however many rows it has. */
#include "caucus-text-changes-private.h"

#include <string.h>

#include "caucus-row.h"

static guint *
new_numbers (guint n)
{
  guint *numbers = g_new (guint, n + 1);

  memset (numbers, 0xff, sizeof *numbers * (n + 1));
  return numbers;
}

/**
 * caucus_text_changes_new:
 * @comparison: outlives the changes
 *
 * Finds what a person calls one change, in the order of the rows. Both ends of a move are one,
 * listed where the paragraph stands now, and so are all parts of a paragraph that was split or
 * joined. Removed rows beside each other that begin with a heading, or with a section's number
 * and a title, are one up to the next label or heading of the same or a higher level: a section,
 * or all of an article; added ones likewise, and moved ones that stood together before. Every
 * other removed or added paragraph is one by
 * itself. A row in which only labels or references to other places changed is none, unless the
 * labels before it do not lead to its label: then that may be a figure. The reversed
 * comparison has the mirrored changes.
 */
CaucusTextChanges *
caucus_text_changes_new (const CaucusComparison *comparison)
{
  CaucusTextChanges *changes = g_new0 (CaucusTextChanges, 1);

  changes->comparison = comparison;
  changes->list = g_array_new (FALSE, FALSE, sizeof (CaucusTextChange));
  changes->renumbered = g_array_new (FALSE, FALSE, sizeof (guint));
  changes->numbers = new_numbers (caucus_comparison_get_n_rows (comparison));
  for (guint i = 0; i < 2; i++)
    changes->paragraph_rows[i] = new_numbers (comparison->blocks[i]->len);
  caucus_text_changes_find_all (changes);
  return changes;
}

void
caucus_text_changes_free (CaucusTextChanges *changes)
{
  g_array_unref (changes->list);
  g_array_unref (changes->renumbered);
  g_free (changes->numbers);
  for (guint i = 0; i < 2; i++)
    g_free (changes->paragraph_rows[i]);
  g_free (changes);
}

guint
caucus_text_changes_get_n (const CaucusTextChanges *changes)
{
  return changes->list->len;
}

/* Returns: (transfer none): the change with that number, from 0 */
const CaucusTextChange *
caucus_text_changes_get (const CaucusTextChanges *changes,
                         guint                    number)
{
  g_return_val_if_fail (number < changes->list->len, NULL);

  return &g_array_index (changes->list, CaucusTextChange, number);
}

/* Returns: (transfer none): a row of the comparison, from 0 */
const CaucusRow *
caucus_text_changes_get_row (const CaucusTextChanges *changes,
                             guint                    row)
{
  return caucus_comparison_get_row (changes->comparison, row);
}

/* Returns: (transfer none): the row by which a change is known; of a move where it stands now */
const CaucusRow *
caucus_text_changes_get_first_row (const CaucusTextChanges *changes,
                                   guint                    number)
{
  return caucus_text_changes_get_row (changes, caucus_text_changes_get (changes, number)->row);
}

/* Returns: whether words of any of its paragraphs were edited */
gboolean
caucus_text_changes_has_edits (const CaucusTextChanges *changes,
                               const CaucusTextChange  *change)
{
  for (guint i = change->row; i < change->row + change->n_rows; i++)
    {
      if (caucus_row_has_edits (caucus_text_changes_get_row (changes, i)))
        return TRUE;
    }
  return FALSE;
}

/* Returns: the number of the change that a row is of, or %CAUCUS_NO_CHANGE */
guint
caucus_text_changes_find (const CaucusTextChanges *changes,
                          guint                    row)
{
  g_return_val_if_fail (row < caucus_comparison_get_n_rows (changes->comparison),
                        CAUCUS_NO_CHANGE);

  return changes->numbers[row];
}

static guint
get_paragraph_row (const CaucusTextChanges *changes,
                   CaucusTextSide           side,
                   int                      number)
{
  if (number < 0 || (guint) number >= changes->comparison->blocks[side]->len)
    return CAUCUS_NO_ROW;
  return changes->paragraph_rows[side][number];
}

/**
 * caucus_text_changes_find_row:
 * @old_number: a paragraph of the old text from 0, or %CAUCUS_NO_PARAGRAPH
 * @new_number: the same in the new text
 *
 * Returns: the row that names these paragraphs; where the old one is named alone and has moved,
 *   where it stood; %CAUCUS_NO_ROW where no row names them
 */
guint
caucus_text_changes_find_row (const CaucusTextChanges *changes,
                              int                      old_number,
                              int                      new_number)
{
  CaucusTextSide side = new_number != CAUCUS_NO_PARAGRAPH ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  guint n_rows = caucus_comparison_get_n_rows (changes->comparison);
  guint found = get_paragraph_row (changes, side, side == CAUCUS_TEXT_NEW ? new_number
                                                                          : old_number);

  for (; found < n_rows; found++)
    {
      const CaucusRow *row = caucus_text_changes_get_row (changes, found);

      if (row->old_number == old_number && row->new_number == new_number)
        return found;
      if (row->kind != CAUCUS_ROW_JOINED || row->new_number != new_number)
        break;
    }
  return CAUCUS_NO_ROW;
}

/**
 * caucus_text_changes_find_paragraph:
 *
 * Returns: the row that names these paragraphs, or where none does the first of the new one, or
 *   else of the old one; %CAUCUS_NO_ROW where the texts have neither
 */
guint
caucus_text_changes_find_paragraph (const CaucusTextChanges *changes,
                                    int                      old_number,
                                    int                      new_number)
{
  guint row = caucus_text_changes_find_row (changes, old_number, new_number);

  if (row == CAUCUS_NO_ROW)
    row = get_paragraph_row (changes, CAUCUS_TEXT_NEW, new_number);
  if (row == CAUCUS_NO_ROW)
    row = get_paragraph_row (changes, CAUCUS_TEXT_OLD, old_number);
  return row;
}

/**
 * caucus_text_changes_get_renumbered:
 *
 * Returns: (transfer none) (element-type guint): the rows that are of no change, but have a
 *   label or a reference to another place that follows the numbering
 */
const GArray *
caucus_text_changes_get_renumbered (const CaucusTextChanges *changes)
{
  return changes->renumbered;
}
