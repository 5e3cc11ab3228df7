/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rows of a comparison are one change: a section, a move, the parts of a paragraph. */
#include "caucus-text-changes-private.h"

#include <string.h>

#include "caucus-label-depth.h"
#include "caucus-numbering.h"
#include "caucus-row.h"

/* What is longer is a sentence. */
#define TITLE_BYTES_MAX 80

static const CaucusRow *
get_row (const CaucusTextChanges *changes,
         guint                    row)
{
  return caucus_comparison_get_row (changes->comparison, row);
}

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

/* Fills the list of changes, what was only renumbered, and which rows are of which. */
void
caucus_text_changes_find_all (CaucusTextChanges *changes)
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
