/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of a row of a comparison: a paragraph with the marks that belong to it. */
#include "config.h"

#include "caucus-comparison-cell.h"

#include <string.h>

#include "caucus-label-depth.h"
#include "caucus-row.h"
#include "compare/caucus-table-cells.h"
#include "compare/caucus-row-lines.h"

/* A thin space */
#define GAP "\u2009"

void
caucus_comparison_cell_free (CaucusComparisonCell *cell)
{
  g_clear_pointer (&cell->title, g_free);
  g_clear_pointer (&cell->label, g_free);
  g_clear_pointer (&cell->other_label, g_free);
  g_clear_pointer (&cell->above, g_free);
  g_clear_pointer (&cell->other_article, g_free);
  g_clear_pointer (&cell->other_title, g_free);
  g_clear_pointer (&cell->text, g_free);
  g_clear_pointer (&cell->marks, g_array_unref);
  g_clear_pointer (&cell->notes, g_ptr_array_unref);
  g_clear_pointer (&cell->headings, g_ptr_array_unref);
  g_free (cell);
}

static CaucusComparisonCell *
allocate (void)
{
  CaucusComparisonCell *cell = g_new0 (CaucusComparisonCell, 1);

  cell->authors[CAUCUS_TEXT_OLD] = CAUCUS_SIDE_NEUTRAL;
  cell->authors[CAUCUS_TEXT_NEW] = CAUCUS_SIDE_NEUTRAL;
  return cell;
}

/* A moved paragraph stands on the old side where it was and on the new side where it is. */
static gboolean
is_on_side (const CaucusRow *row,
            CaucusTextSide   side)
{
  if (side == CAUCUS_TEXT_OLD)
    return row->old_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_TO;
  return row->new_number != CAUCUS_NO_PARAGRAPH && row->kind != CAUCUS_ROW_MOVED_FROM;
}

static CaucusCellKind
get_kind (const CaucusRow *row)
{
  switch (row->kind)
    {
    case CAUCUS_ROW_ADDED:
      return CAUCUS_CELL_ADDED;
    case CAUCUS_ROW_REMOVED:
      return CAUCUS_CELL_REMOVED;
    case CAUCUS_ROW_MOVED_FROM:
      return CAUCUS_CELL_MOVED_AWAY;
    case CAUCUS_ROW_MOVED_TO:
      return CAUCUS_CELL_MOVED_HERE;
    case CAUCUS_ROW_EQUAL:
    case CAUCUS_ROW_CHANGED:
    case CAUCUS_ROW_SPLIT:
    case CAUCUS_ROW_JOINED:
    default:
      return CAUCUS_CELL_PLAIN;
    }
}

/* Edits inside a moved paragraph are all shown where it stands now. Of two spellings one
   text has room for one. */
static gboolean
shows_span (const CaucusComparisonCell *cell,
            const CaucusRow            *row,
            const CaucusSpan           *span,
            CaucusTextSide              side)
{
  gboolean shows_both = cell->is_inline || row->kind == CAUCUS_ROW_MOVED_TO;

  if (span->op == CAUCUS_SPAN_EQUAL)
    return TRUE;
  if (side == CAUCUS_TEXT_OLD)
    return span->op == CAUCUS_SPAN_REMOVE;
  return span->op == CAUCUS_SPAN_ADD || (shows_both && span->reason == CAUCUS_SPAN_WORDS);
}

/* The space between what was joined or split: the break itself, and no words. */
static gboolean
is_break (const CaucusRow  *row,
          const CaucusSpan *span)
{
  if (row->kind != CAUCUS_ROW_SPLIT && row->kind != CAUCUS_ROW_JOINED)
    return FALSE;
  for (gsize i = 0; i < span->length; i++)
    {
      if (!g_ascii_isspace (span->text[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
get_mark (const CaucusRow  *row,
          const CaucusSpan *span,
          CaucusMark       *mark)
{
  gboolean is_edit = span->op != CAUCUS_SPAN_EQUAL && span->reason == CAUCUS_SPAN_WORDS
                     && !is_break (row, span);
  gboolean is_renumbered = span->op != CAUCUS_SPAN_EQUAL
                           && span->reason == CAUCUS_SPAN_RENUMBERED;

  if (row->kind == CAUCUS_ROW_MOVED_FROM || (row->kind == CAUCUS_ROW_MOVED_TO && !is_edit))
    *mark = CAUCUS_MARK_MOVED;
  else if (is_renumbered)
    *mark = CAUCUS_MARK_RENUMBERED;
  else
    *mark = span->op == CAUCUS_SPAN_REMOVE ? CAUCUS_MARK_REMOVED : CAUCUS_MARK_ADDED;
  return is_edit || is_renumbered || *mark == CAUCUS_MARK_MOVED;
}

/* Marks must come in order; one that touches the last and is alike goes into it. */
void
caucus_comparison_cell_add_mark (CaucusComparisonCell *cell,
                                 CaucusMark            mark,
                                 gsize                 start,
                                 gsize                 length)
{
  CaucusMarkRange range = { .mark = mark, .start = (guint) start, .end = (guint) (start + length) };
  CaucusMarkRange *last = NULL;

  if (cell->marks->len > 0)
    last = &g_array_index (cell->marks, CaucusMarkRange, cell->marks->len - 1);
  if (last != NULL && last->mark == mark && last->end == range.start)
    last->end = range.end;
  else
    g_array_append_val (cell->marks, range);
}

/* Words of both texts must not read as one. */
static void
add_gap (CaucusComparisonCell *cell,
         GString              *text,
         const CaucusSpan     *next)
{
  const CaucusMarkRange *last = NULL;

  if (cell->marks->len > 0)
    last = &g_array_index (cell->marks, CaucusMarkRange, cell->marks->len - 1);
  if (next->op != CAUCUS_SPAN_ADD || last == NULL || last->mark != CAUCUS_MARK_REMOVED
      || last->end != text->len || g_ascii_isspace (text->str[text->len - 1])
      || g_ascii_isspace (next->text[0]))
    return;
  caucus_comparison_cell_add_mark (cell, CAUCUS_MARK_GAP, text->len, strlen (GAP));
  g_string_append (text, GAP);
}

/* Makes the text and its marks of what a row says. */
void
caucus_comparison_cell_set_spans (CaucusComparisonCell *cell,
                                  const CaucusRow      *row,
                                  CaucusTextSide        side)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_array_set_size (cell->marks, 0);
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];
      CaucusMark mark;

      if (!shows_span (cell, row, span, side))
        continue;
      add_gap (cell, text, span);
      if (get_mark (row, span, &mark))
        caucus_comparison_cell_add_mark (cell, mark, text->len, span->length);
      g_string_append_len (text, span->text, (gssize) span->length);
    }
  g_free (cell->text);
  cell->text = g_string_free (g_steal_pointer (&text), FALSE);
}

/* In a row of a table what both sides say of a cell stays in the cell. */
static void
add_table_row (CaucusComparisonCell         *cell,
               const CaucusComparisonRecord *record,
               const CaucusRow              *row,
               CaucusTextSide                side)
{
  g_autoptr (GPtrArray) cells = caucus_table_cells_new (row);

  if (cell->is_inline || row->kind == CAUCUS_ROW_MOVED_TO)
    {
      caucus_table_cells_fill_row (cell, cells);
      cell->headings = caucus_row_lines_join_headings (record, row, cells);
      return;
    }
  caucus_comparison_cell_set_spans (cell, row, side);
  if (side == CAUCUS_TEXT_NEW)
    caucus_table_cells_add_notes (cell, cells);
}

static gboolean
is_pair (const CaucusRow *row)
{
  return row->old_number != CAUCUS_NO_PARAGRAPH && row->new_number != CAUCUS_NO_PARAGRAPH;
}

static gboolean
is_table_head (const GPtrArray *blocks,
               int              number)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);
  const CaucusBlock *previous = number > 0 ? g_ptr_array_index (blocks, number - 1) : NULL;

  return block->kind == CAUCUS_BLOCK_TABLE_ROW
         && (previous == NULL || previous->kind != CAUCUS_BLOCK_TABLE_ROW);
}

/* A part of a paragraph that has its label in another row, or none of its own. */
static gboolean
is_unlabelled_part (const CaucusRow *row)
{
  return (row->kind == CAUCUS_ROW_SPLIT || row->kind == CAUCUS_ROW_JOINED)
         && (row->old_label == NULL || row->new_label == NULL);
}

/* What is said of the numbering stands where the paragraph stands now. */
static void
add_labels (CaucusComparisonCell *cell,
            const CaucusRow      *row,
            CaucusTextSide        side)
{
  cell->label = g_strdup (side == CAUCUS_TEXT_OLD ? row->old_label : row->new_label);
  if (!is_pair (row) || side != CAUCUS_TEXT_NEW)
    return;
  cell->other_label = g_strdup (row->old_label);
  cell->is_renumbered = caucus_row_is_relabelled (row)
                        && !is_unlabelled_part (row);
}

static CaucusComparisonCell *
new_cell (const CaucusComparisonRecord *record,
          const CaucusRow              *row,
          CaucusTextSide                side,
          gboolean                      is_inline)
{
  int number = side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;
  CaucusComparisonCell *cell = allocate ();
  const CaucusBlock *block = g_ptr_array_index (record->blocks[side], number);

  cell->kind = get_kind (row);
  cell->block_kind = block->kind;
  cell->is_table_head = is_table_head (record->blocks[side], number);
  cell->is_article = record->agreements[side] != NULL
                     && caucus_agreement_is_heading (record->agreements[side], (guint) number);
  cell->is_inline = is_inline;
  cell->is_edited = row->kind == CAUCUS_ROW_MOVED_TO && caucus_row_has_edits (row);
  cell->marks = g_array_new (FALSE, FALSE, sizeof (CaucusMarkRange));
  add_labels (cell, row, side);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW && is_pair (row))
    add_table_row (cell, record, row, side);
  else
    caucus_comparison_cell_set_spans (cell, row, side);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW && cell->headings == NULL)
    cell->headings = caucus_row_lines_find_headings (record->blocks[side], number);
  return cell;
}

/**
 * caucus_comparison_cell_new:
 *
 * Returns: (nullable) (transfer full): the row's paragraph on a side; %NULL where the
 *   side has none
 */
CaucusComparisonCell *
caucus_comparison_cell_new (const CaucusComparisonRecord *record,
                            const CaucusRow              *row,
                            CaucusTextSide                side)
{
  return is_on_side (row, side) ? new_cell (record, row, side, FALSE) : NULL;
}

/* Returns: (transfer full): the row's paragraph with what either side says of it */
CaucusComparisonCell *
caucus_comparison_cell_new_inline (const CaucusComparisonRecord *record,
                                   const CaucusRow              *row)
{
  CaucusTextSide side = is_on_side (row, CAUCUS_TEXT_NEW) ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  return new_cell (record, row, side, TRUE);
}

/* Returns: (transfer full): a paragraph of a text without any mark */
CaucusComparisonCell *
caucus_comparison_cell_new_plain (const GPtrArray *blocks,
                                  guint            number)
{
  CaucusComparisonCell *cell = allocate ();
  const CaucusBlock *block = g_ptr_array_index (blocks, number);

  cell->block_kind = block->kind;
  cell->is_table_head = is_table_head (blocks, (int) number);
  cell->label = g_strdup (block->label);
  cell->text = g_strdup (block->text);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW)
    cell->headings = caucus_row_lines_find_headings (blocks, (int) number);
  cell->marks = g_array_new (FALSE, FALSE, sizeof (CaucusMarkRange));
  return cell;
}

/* Returns: (transfer full): what happened to the same paragraph, without any text */
CaucusComparisonCell *
caucus_comparison_cell_new_like (const CaucusComparisonCell *cell)
{
  CaucusComparisonCell *like = allocate ();

  like->kind = cell->kind;
  like->is_table_head = cell->is_table_head;
  like->is_inline = cell->is_inline;
  memcpy (like->authors, cell->authors, sizeof like->authors);
  like->marks = g_array_new (FALSE, FALSE, sizeof (CaucusMarkRange));
  return like;
}

/* Takes away what tells of the numbering only. */
void
caucus_comparison_cell_hide_numbering (CaucusComparisonCell *cell)
{
  cell->is_renumbered = FALSE;
  for (guint i = cell->marks->len; i > 0; i--)
    {
      if (g_array_index (cell->marks, CaucusMarkRange, i - 1).mark == CAUCUS_MARK_RENUMBERED)
        g_array_remove_index (cell->marks, i - 1);
    }
}

void
caucus_comparison_cell_set_authors (CaucusComparisonCell *cell,
                                    const CaucusSide      authors[2])
{
  cell->authors[CAUCUS_TEXT_OLD] = authors[CAUCUS_TEXT_OLD];
  cell->authors[CAUCUS_TEXT_NEW] = authors[CAUCUS_TEXT_NEW];
}

/* Returns: in whose colour a paragraph is that one text has alone, or that was moved */
CaucusSide
caucus_comparison_cell_get_author (const CaucusComparisonCell *cell)
{
  gboolean is_old = cell->kind == CAUCUS_CELL_REMOVED || cell->kind == CAUCUS_CELL_MOVED_AWAY;

  return cell->authors[is_old ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW];
}

/* Returns: whether the paragraph has the label of an article */
gboolean
caucus_comparison_cell_is_article (const CaucusComparisonCell *cell)
{
  return cell->label != NULL && caucus_label_get_depth (cell->label) < CAUCUS_DEPTH_SECTION;
}

/* What was put in between the parts is added and not split off, and likewise what was struck. */
static CaucusCellKind
get_later_kind (const CaucusRow *row)
{
  gboolean is_split = row->kind == CAUCUS_ROW_SPLIT;

  if (!caucus_row_keeps_words (row))
    return is_split ? CAUCUS_CELL_ADDED : CAUCUS_CELL_REMOVED;
  return is_split ? CAUCUS_CELL_SPLIT_OFF : CAUCUS_CELL_JOINED_ON;
}

/**
 * caucus_comparison_cell_set_change:
 * @change: of which the cell's row is
 * @is_first: whether it is the change's first
 *
 * Says what place the paragraph has in a change that has several.
 */
void
caucus_comparison_cell_set_change (CaucusComparisonCell   *cell,
                                   const CaucusTextChange *change,
                                   const CaucusRow        *row,
                                   gboolean                is_first)
{
  if (change->title != NULL)
    {
      cell->place = is_first ? CAUCUS_CELL_HEAD : CAUCUS_CELL_INSIDE;
      cell->n_parts = change->n_rows;
      if (is_first && cell->kind != CAUCUS_CELL_MOVED_AWAY)
        cell->title = g_strdup (change->title);
      return;
    }
  if (change->n_parts < 2)
    return;
  cell->n_parts = change->n_parts;
  if (!is_first)
    cell->kind = get_later_kind (row);
  else if (row->kind == CAUCUS_ROW_SPLIT)
    cell->kind = CAUCUS_CELL_SPLIT;
  else
    cell->kind = CAUCUS_CELL_JOINED;
}
