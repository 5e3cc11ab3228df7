/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of a comparison: what a person calls one change, however many rows it has. */
#include "caucus-text-changes.h"

#include <string.h>

#include "caucus-compare-private.h"
#include "caucus-label-depth.h"
#include "caucus-numbering.h"
#include "caucus-row.h"

/* What is longer is a sentence. */
#define TITLE_BYTES_MAX 80

struct _CaucusTextChanges
{
  const CaucusComparison *comparison;
  GArray *list;                   /* of CaucusTextChange */
  GArray *renumbered;             /* of row numbers */
  guint *numbers;                 /* by row: the change that it is of */
  guint *paragraph_rows[2];       /* by side and paragraph: its first row */
};

/* --- Titles -------------------------------------------------------------- */

static const CaucusBlock *
get_block (const CaucusTextChanges *changes,
           const CaucusRow         *row)
{
  if (row->kind == CAUCUS_ROW_REMOVED)
    return g_ptr_array_index (changes->comparison->blocks[CAUCUS_TEXT_OLD],
                              (guint) row->old_number);
  return g_ptr_array_index (changes->comparison->blocks[CAUCUS_TEXT_NEW],
                            (guint) row->new_number);
}

/* Typed text does not say what is a heading: a few words after a section's number are one. */
static gboolean
reads_as_title (const CaucusBlock *block)
{
  gsize length = strlen (block->text);

  return block->kind == CAUCUS_BLOCK_PARAGRAPH && block->label != NULL
         && caucus_label_get_depth (block->label) < CAUCUS_DEPTH_HEADING && length > 0
         && length <= TITLE_BYTES_MAX && strchr (".;:,!?", block->text[length - 1]) == NULL;
}

/* Plain paragraphs and the rows of a table lie deepest. */
static guint
get_depth (const CaucusBlock *block)
{
  if (block->kind != CAUCUS_BLOCK_TABLE_ROW && block->label != NULL)
    return caucus_label_get_depth (block->label);
  return block->kind == CAUCUS_BLOCK_HEADING ? CAUCUS_DEPTH_HEADING : G_MAXUINT;
}

/* --- Grouping ------------------------------------------------------------ */

static const CaucusRow *
get_row (const CaucusTextChanges *changes,
         guint                    row)
{
  return caucus_comparison_get_row (changes->comparison, row);
}

static gboolean
is_title (const CaucusBlock *block)
{
  return block->kind == CAUCUS_BLOCK_HEADING || reads_as_title (block);
}

/* Returns: where the rows end that are of one removed or added section, or of one paragraph */
static guint
find_section_end (const CaucusTextChanges *changes,
                  guint                    first)
{
  const CaucusBlock *title = get_block (changes, get_row (changes, first));
  guint n_rows = caucus_comparison_get_n_rows (changes->comparison);
  guint end = first + 1;

  if (!is_title (title))
    return end;
  while (end < n_rows && get_row (changes, end)->kind == get_row (changes, first)->kind
         && get_depth (get_block (changes, get_row (changes, end))) > get_depth (title))
    end++;
  return end;
}

/* Where a moved paragraph stood. */
static const CaucusBlock *
get_old_block (const CaucusTextChanges *changes,
               const CaucusRow         *row)
{
  return g_ptr_array_index (changes->comparison->blocks[CAUCUS_TEXT_OLD], (guint) row->old_number);
}

static guint
get_old_row (const CaucusTextChanges *changes,
             const CaucusRow         *row)
{
  return changes->paragraph_rows[CAUCUS_TEXT_OLD][row->old_number];
}

/* Whether a moved paragraph stands below a title that moved, and stood below it as well. */
static gboolean
is_below (const CaucusTextChanges *changes,
          const CaucusRow         *row,
          const CaucusRow         *title)
{
  return get_depth (get_block (changes, row)) > get_depth (get_block (changes, title))
         && get_depth (get_old_block (changes, row)) > get_depth (get_old_block (changes, title));
}

/* Returns: where the rows end that are of one moved section, or of one paragraph; they stand
   together at both ends */
static guint
find_moved_end (const CaucusTextChanges *changes,
                guint                    first)
{
  const CaucusRow *title = get_row (changes, first);
  guint old_first = get_old_row (changes, title);
  guint n_rows = caucus_comparison_get_n_rows (changes->comparison);
  guint end = first + 1;

  if (!is_title (get_block (changes, title)) || !is_title (get_old_block (changes, title)))
    return end;
  while (end < n_rows && get_row (changes, end)->kind == CAUCUS_ROW_MOVED_TO
         && get_old_row (changes, get_row (changes, end)) == old_first + (end - first)
         && is_below (changes, get_row (changes, end), title))
    end++;
  return end;
}

static void
describe_section (const CaucusTextChanges *changes,
                  CaucusTextChange        *change)
{
  const CaucusBlock *title = get_block (changes, get_row (changes, change->row));
  static const CaucusTextChangeKind kinds[] = {
    [CAUCUS_TEXT_CHANGE_REMOVED] = CAUCUS_TEXT_CHANGE_SECTION_REMOVED,
    [CAUCUS_TEXT_CHANGE_ADDED] = CAUCUS_TEXT_CHANGE_SECTION_ADDED,
    [CAUCUS_TEXT_CHANGE_MOVED] = CAUCUS_TEXT_CHANGE_SECTION_MOVED,
  };

  change->kind = kinds[change->kind];
  change->label = title->label;
  change->title = title->text;
}

/* Returns: where the rows end that a split or joined paragraph has */
static guint
find_parts_end (const CaucusTextChanges *changes,
                guint                    first)
{
  const CaucusRow *part = get_row (changes, first);
  guint n_rows = caucus_comparison_get_n_rows (changes->comparison);
  guint end = first + 1;

  for (; end < n_rows && get_row (changes, end)->kind == part->kind; end++)
    {
      const CaucusRow *row = get_row (changes, end);

      if (part->kind == CAUCUS_ROW_SPLIT ? row->old_number != part->old_number
                                         : row->new_number != part->new_number)
        break;
    }
  return end;
}

static guint
count_parts (const CaucusTextChanges *changes,
             guint                    first,
             guint                    end)
{
  guint n = 0;

  for (guint i = first; i < end; i++)
    n += caucus_row_keeps_words (get_row (changes, i));
  return n;
}

/* A label that no list leads to is as likely a figure with which the paragraph begins. */
static gboolean
is_only_numbered (const CaucusTextChanges *changes,
                  const CaucusRow         *row)
{
  GPtrArray *const *blocks = changes->comparison->blocks;

  return !caucus_row_is_relabelled (row)
         || (caucus_numbering_leads_to (blocks[CAUCUS_TEXT_OLD], (guint) row->old_number)
             && caucus_numbering_leads_to (blocks[CAUCUS_TEXT_NEW], (guint) row->new_number));
}

static gboolean
get_kind (const CaucusTextChanges *changes,
          const CaucusRow         *row,
          CaucusTextChangeKind    *kind)
{
  static const CaucusTextChangeKind kinds[] = {
    [CAUCUS_ROW_EQUAL] = CAUCUS_TEXT_CHANGE_EDITED,
    [CAUCUS_ROW_CHANGED] = CAUCUS_TEXT_CHANGE_EDITED,
    [CAUCUS_ROW_ADDED] = CAUCUS_TEXT_CHANGE_ADDED,
    [CAUCUS_ROW_REMOVED] = CAUCUS_TEXT_CHANGE_REMOVED,
    [CAUCUS_ROW_MOVED_TO] = CAUCUS_TEXT_CHANGE_MOVED,
    [CAUCUS_ROW_SPLIT] = CAUCUS_TEXT_CHANGE_SPLIT,
    [CAUCUS_ROW_JOINED] = CAUCUS_TEXT_CHANGE_JOINED,
  };

  if (row->kind == CAUCUS_ROW_MOVED_FROM
      || (row->kind == CAUCUS_ROW_EQUAL && is_only_numbered (changes, row)))
    return FALSE;
  *kind = kinds[row->kind];
  return TRUE;
}

static void
number_rows (CaucusTextChanges *changes,
             guint              first,
             guint              n_rows)
{
  for (guint i = first; i < first + n_rows; i++)
    changes->numbers[i] = changes->list->len;
}

/* Returns: where the change's rows end */
static guint
find_end (const CaucusTextChanges *changes,
          guint                    first,
          CaucusTextChangeKind     kind)
{
  if (kind == CAUCUS_TEXT_CHANGE_REMOVED || kind == CAUCUS_TEXT_CHANGE_ADDED)
    return find_section_end (changes, first);
  if (kind == CAUCUS_TEXT_CHANGE_SPLIT || kind == CAUCUS_TEXT_CHANGE_JOINED)
    return find_parts_end (changes, first);
  return kind == CAUCUS_TEXT_CHANGE_MOVED ? find_moved_end (changes, first) : first + 1;
}

/* Returns: where the change's rows end */
static guint
add_change (CaucusTextChanges    *changes,
            guint                 first,
            CaucusTextChangeKind  kind)
{
  guint end = find_end (changes, first, kind);
  CaucusTextChange change = {
    .kind = kind, .row = first, .n_rows = end - first, .other_row = CAUCUS_NO_ROW,
  };

  if (kind == CAUCUS_TEXT_CHANGE_MOVED)
    change.other_row = get_old_row (changes, get_row (changes, first));
  if (kind == CAUCUS_TEXT_CHANGE_SPLIT || kind == CAUCUS_TEXT_CHANGE_JOINED)
    change.n_parts = count_parts (changes, first, end);
  else if (change.n_rows > 1)
    describe_section (changes, &change);

  number_rows (changes, first, change.n_rows);
  if (change.other_row != CAUCUS_NO_ROW)
    number_rows (changes, change.other_row, change.n_rows);
  g_array_append_val (changes->list, change);
  return end;
}

/* Of a moved paragraph the old side has the row where it stood, the new one where it stands. */
static void
note_paragraphs (CaucusTextChanges *changes,
                 guint              number)
{
  const CaucusRow *row = get_row (changes, number);
  guint *old_rows = changes->paragraph_rows[CAUCUS_TEXT_OLD];
  guint *new_rows = changes->paragraph_rows[CAUCUS_TEXT_NEW];

  if (row->old_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_TO
      && old_rows[row->old_number] == CAUCUS_NO_ROW)
    old_rows[row->old_number] = number;
  if (row->new_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_FROM
      && new_rows[row->new_number] == CAUCUS_NO_ROW)
    new_rows[row->new_number] = number;
}

static guint *
new_numbers (guint n)
{
  guint *numbers = g_new (guint, n + 1);

  memset (numbers, 0xff, sizeof *numbers * (n + 1));
  return numbers;
}

static void
find_changes (CaucusTextChanges *changes)
{
  guint n_rows = caucus_comparison_get_n_rows (changes->comparison);
  guint row = 0;

  for (guint i = 0; i < n_rows; i++)
    note_paragraphs (changes, i);
  while (row < n_rows)
    {
      CaucusTextChangeKind kind;

      if (get_kind (changes, get_row (changes, row), &kind))
        {
          row = add_change (changes, row, kind);
          continue;
        }
      if (get_row (changes, row)->kind == CAUCUS_ROW_EQUAL
          && caucus_row_is_renumbered (get_row (changes, row)))
        g_array_append_val (changes->renumbered, row);
      row++;
    }
}

/* --- The changes --------------------------------------------------------- */

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
  find_changes (changes);
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
  return get_row (changes, row);
}

/* Returns: (transfer none): the row by which a change is known; of a move where it stands now */
const CaucusRow *
caucus_text_changes_get_first_row (const CaucusTextChanges *changes,
                                   guint                    number)
{
  return get_row (changes, caucus_text_changes_get (changes, number)->row);
}

/* Returns: whether words of any of its paragraphs were edited */
gboolean
caucus_text_changes_has_edits (const CaucusTextChanges *changes,
                               const CaucusTextChange  *change)
{
  for (guint i = change->row; i < change->row + change->n_rows; i++)
    {
      if (caucus_row_has_edits (get_row (changes, i)))
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
      const CaucusRow *row = get_row (changes, found);

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
