/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One side of a row of a comparison: a paragraph with the marks that belong to it. */
#pragma once

#include "compare/caucus-comparison-record.h"

G_BEGIN_DECLS

/**
 * CaucusMark:
 * @CAUCUS_MARK_RENUMBERED: the number of another place, which follows the numbering
 * @CAUCUS_MARK_GAP: a space that is in neither text, between what was removed and what
 *   stands there now
 * @CAUCUS_MARK_HINT: words about a table's cell that are in neither text
 */
typedef enum
{
  CAUCUS_MARK_REMOVED,
  CAUCUS_MARK_ADDED,
  CAUCUS_MARK_MOVED,
  CAUCUS_MARK_RENUMBERED,
  CAUCUS_MARK_GAP,
  CAUCUS_MARK_HINT,
} CaucusMark;

/**
 * CaucusMarkRange:
 * @start: in bytes of the cell's text
 * @end: after the last byte
 */
typedef struct
{
  CaucusMark mark;
  guint start;
  guint end;
} CaucusMarkRange;

/**
 * CaucusCellKind:
 * @CAUCUS_CELL_SPLIT: was one with paragraphs below
 * @CAUCUS_CELL_SPLIT_OFF: was one with the paragraph above
 * @CAUCUS_CELL_JOINED: is one with paragraphs below
 * @CAUCUS_CELL_JOINED_ON: is one with the paragraph above
 */
typedef enum
{
  CAUCUS_CELL_PLAIN,
  CAUCUS_CELL_REMOVED,
  CAUCUS_CELL_ADDED,
  CAUCUS_CELL_MOVED_AWAY,
  CAUCUS_CELL_MOVED_HERE,
  CAUCUS_CELL_SPLIT,
  CAUCUS_CELL_SPLIT_OFF,
  CAUCUS_CELL_JOINED,
  CAUCUS_CELL_JOINED_ON,
} CaucusCellKind;

/**
 * CaucusCellPlace:
 * @CAUCUS_CELL_ALONE: is of no section that was removed, added or moved
 * @CAUCUS_CELL_HEAD: is its title
 * @CAUCUS_CELL_INSIDE: stands below its title
 */
typedef enum
{
  CAUCUS_CELL_ALONE,
  CAUCUS_CELL_HEAD,
  CAUCUS_CELL_INSIDE,
} CaucusCellPlace;

/**
 * CaucusComparisonCell:
 * @place: where in a section that was removed, added or moved
 * @title: (nullable): of the section that it is the title of, without marks, where that is not
 *   all of @text
 * @n_parts: how many paragraphs the section has, or how many parts a split or joined one
 * @block_kind: what the paragraph is
 * @is_table_head: whether it is the first row of a table
 * @label: (nullable): its label on this side
 * @other_label: (nullable): what it is on the other side, where it was or went
 * @above: (nullable): what stands above a moved paragraph's other end, where that end
 *   has no label
 * @other_article: (nullable): the number of the article in which a moved paragraph's other end
 *   is, where that is another one
 * @other_title: (nullable): its title in quotes, where it has no number
 * @is_renumbered: whether the labels of the two sides differ
 * @is_edited: whether a moved paragraph was edited too
 * @is_beside: whether a moved paragraph stands beside what it was, with no other end to go to
 * @is_elsewhere: whether it is removed or added in its own article, and moved in the agreement
 * @is_article: whether an article of the agreement begins with it
 * @text: not %NULL
 * @marks: (element-type CaucusMarkRange): in order, not overlapping
 * @notes: (nullable) (element-type utf8): of a table's row, for each cell of @text
 *   how much its figure changed, or %NULL
 * @headings: (nullable) (element-type utf8): of a table's row, for each cell of @text
 *   what its column is called
 * @is_inline: whether @text is what both sides say, in one
 * @authors: by #CaucusTextSide, the party in whose colour that text's words are marked;
 *   neutral for the colours of what happened to them
 */
typedef struct
{
  CaucusCellKind kind;
  CaucusCellPlace place;
  char *title;
  guint n_parts;
  CaucusBlockKind block_kind;
  gboolean is_table_head;
  char *label;
  char *other_label;
  char *above;
  char *other_article;
  char *other_title;
  gboolean is_renumbered;
  gboolean is_edited;
  gboolean is_beside;
  gboolean is_elsewhere;
  gboolean is_article;
  char *text;
  GArray *marks;
  GPtrArray *notes;
  GPtrArray *headings;
  gboolean is_inline;
  CaucusSide authors[2];
} CaucusComparisonCell;

CaucusComparisonCell *caucus_comparison_cell_new (const CaucusComparisonRecord *record,
                                                  const CaucusRow              *row,
                                                  CaucusTextSide                side);
CaucusComparisonCell *caucus_comparison_cell_new_inline (const CaucusComparisonRecord *record,
                                                         const CaucusRow              *row);
CaucusComparisonCell *caucus_comparison_cell_new_plain (const GPtrArray *blocks,
                                                        guint            number);
CaucusComparisonCell *caucus_comparison_cell_new_like (const CaucusComparisonCell *cell);
void caucus_comparison_cell_free (CaucusComparisonCell *cell);
void caucus_comparison_cell_add_mark (CaucusComparisonCell *cell,
                                      CaucusMark            mark,
                                      gsize                 start,
                                      gsize                 length);
void caucus_comparison_cell_set_spans (CaucusComparisonCell *cell,
                                       const CaucusRow      *row,
                                       CaucusTextSide        side);
void caucus_comparison_cell_set_authors (CaucusComparisonCell *cell,
                                         const CaucusSide      authors[2]);
CaucusSide caucus_comparison_cell_get_author (const CaucusComparisonCell *cell);
void caucus_comparison_cell_set_change (CaucusComparisonCell   *cell,
                                        const CaucusTextChange *change,
                                        const CaucusRow        *row,
                                        gboolean                is_first);
gboolean caucus_comparison_cell_is_article (const CaucusComparisonCell *cell);
void caucus_comparison_cell_hide_numbering (CaucusComparisonCell *cell);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusComparisonCell, caucus_comparison_cell_free)

G_END_DECLS
