/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a contract text, paragraph by paragraph and word by word. */
#pragma once

#include <glib.h>

#include "caucus-block.h"
#include "caucus-prepared-text.h"

G_BEGIN_DECLS

#define CAUCUS_NO_PARAGRAPH (-1)

typedef enum
{
  CAUCUS_TEXT_OLD,
  CAUCUS_TEXT_NEW,
} CaucusTextSide;

/**
 * CaucusSpanOp:
 * @CAUCUS_SPAN_EQUAL: in both texts, with the same bytes
 * @CAUCUS_SPAN_REMOVE: in the old text only
 * @CAUCUS_SPAN_ADD: in the new text only
 */
typedef enum
{
  CAUCUS_SPAN_EQUAL,
  CAUCUS_SPAN_REMOVE,
  CAUCUS_SPAN_ADD,
} CaucusSpanOp;

/**
 * CaucusSpanReason:
 * @CAUCUS_SPAN_WORDS: other words
 * @CAUCUS_SPAN_TYPOGRAPHY: one of two spellings that read alike
 * @CAUCUS_SPAN_RENUMBERED: the number of one and the same place before and after
 *   everything was numbered anew
 *
 * Why a span is removed or added. All but the first come in pairs, a removed and an
 * added span beside each other, and a view may show the added one without a mark.
 */
typedef enum
{
  CAUCUS_SPAN_WORDS,
  CAUCUS_SPAN_TYPOGRAPHY,
  CAUCUS_SPAN_RENUMBERED,
} CaucusSpanReason;

/**
 * CaucusSpan:
 * @text: (array length=length): UTF-8 inside a block of the compared texts, not
 *   ended by a NUL
 * @length: bytes, at least 1
 * @reason: %CAUCUS_SPAN_WORDS for what is equal, too
 */
typedef struct
{
  const char *text;
  guint32 length;
  CaucusSpanOp op : 8;
  CaucusSpanReason reason : 8;
} CaucusSpan;

/**
 * CaucusRowKind:
 * @CAUCUS_ROW_EQUAL: the same words on both sides; the labels may differ
 * @CAUCUS_ROW_CHANGED: edited in place
 * @CAUCUS_ROW_ADDED: in the new text only
 * @CAUCUS_ROW_REMOVED: in the old text only
 * @CAUCUS_ROW_MOVED_FROM: where a moved paragraph stood: its old text, all removed
 * @CAUCUS_ROW_MOVED_TO: where it stands now, with the edits made inside it
 * @CAUCUS_ROW_SPLIT: one of the paragraphs that an old one was split into, in their order
 * @CAUCUS_ROW_JOINED: one of the paragraphs that were joined to a new one, in their order
 */
typedef enum
{
  CAUCUS_ROW_EQUAL,
  CAUCUS_ROW_CHANGED,
  CAUCUS_ROW_ADDED,
  CAUCUS_ROW_REMOVED,
  CAUCUS_ROW_MOVED_FROM,
  CAUCUS_ROW_MOVED_TO,
  CAUCUS_ROW_SPLIT,
  CAUCUS_ROW_JOINED,
} CaucusRowKind;

/**
 * CaucusRow:
 * @old_number: the paragraph's place in the old text from 0, or %CAUCUS_NO_PARAGRAPH
 * @new_number: the same in the new text
 * @old_label: (nullable): the block's label; only on the first of several rows of a block
 * @new_label: (nullable): the same on the new side
 * @move: 0, or the number that both rows of a moved paragraph have, from 1 in the
 *   order of the new text
 * @spans: (array length=n_spans): what the paragraph's text is made of
 * @is_relabelled: whether the labels of its two paragraphs differ, where typography counts for
 *   nothing in more than that; see caucus_row_is_relabelled()
 *
 * One line of the comparison. It names at most one paragraph a side. What was put in between
 * the parts of a split paragraph, such as the items of a list, is a row of it that keeps no
 * words, and so is what was struck between those that were joined. The label and
 * the equal and removed spans of all rows but those moved to, in the order of the
 * old numbers, are the old text; the label and the equal and added spans of all
 * rows but those moved from, in the order of the new numbers, are the new text.
 */
typedef struct
{
  const char *old_label;
  const char *new_label;
  const CaucusSpan *spans;
  CaucusRowKind kind;
  int old_number;
  int new_number;
  guint move;
  guint n_spans;
  gboolean is_relabelled;
} CaucusRow;

/**
 * CaucusCompareSummary:
 * @words: all words of the old and the new text
 * @words_added: words in added spans
 * @words_removed: words in removed spans; a moved paragraph's old place does not count
 * @words_moved: words that a moved paragraph kept
 * @paragraphs_changed: edited paragraphs, in place, moved, split or joined
 * @paragraphs_moved: moved paragraphs, edited or not
 * @paragraphs_split: old paragraphs that became several
 * @paragraphs_joined: new paragraphs that were several
 * @labels_changed: paragraphs on both sides whose labels differ
 * @references_renumbered: numbers of other places that changed only with the numbering
 * @typography_changed: places where only the typography differs
 */
typedef struct
{
  guint words[2];
  guint words_added;
  guint words_removed;
  guint words_moved;
  guint paragraphs_added;
  guint paragraphs_removed;
  guint paragraphs_changed;
  guint paragraphs_moved;
  guint paragraphs_split;
  guint paragraphs_joined;
  guint labels_changed;
  guint references_renumbered;
  guint typography_changed;
} CaucusCompareSummary;

/**
 * CaucusRepeatedChange:
 * @removed, @added: the words, without the white space around them; one may be empty
 * @count: in how many places, at least 2
 *
 * One edit that was made in several paragraphs or several times in one.
 */
typedef struct
{
  char *removed;
  char *added;
  guint count;
} CaucusRepeatedChange;

/**
 * CaucusCompareAnchor:
 * @old_number: a paragraph of the old text
 * @new_number: what is known to be the same paragraph in the new text
 */
typedef struct
{
  guint old_number;
  guint new_number;
} CaucusCompareAnchor;

/**
 * CaucusCompareOptions:
 * @fold_typography: whether kinds of quotes, dashes and spaces count for nothing
 * @anchors: (nullable) (array length=n_anchors): in the order of both texts, what did not
 *   move however much moved past it, such as the headings of articles; one whose words
 *   differ is a paragraph like any other
 */
typedef struct
{
  gboolean fold_typography;
  const CaucusCompareAnchor *anchors;
  guint n_anchors;
} CaucusCompareOptions;

/**
 * CaucusMismatch:
 * @side: which text
 * @number: the first paragraph of it that does not come out right, from 0
 */
typedef struct
{
  CaucusTextSide side;
  guint number;
} CaucusMismatch;

typedef struct _CaucusComparison CaucusComparison;

CaucusComparison           *caucus_compare                (const GPtrArray            *old_blocks,
                                                           const GPtrArray            *new_blocks,
                                                           const CaucusCompareOptions *options);
CaucusComparison           *caucus_compare_prepared       (CaucusPreparedText         *old_text,
                                                           CaucusPreparedText         *new_text,
                                                           const CaucusCompareOptions *options);
CaucusComparison           *caucus_comparison_update      (CaucusComparison           *comparison,
                                                           CaucusPreparedText         *new_text,
                                                           gboolean                   *is_short);
void                        caucus_comparison_free        (CaucusComparison           *comparison);
guint                       caucus_comparison_get_n_rows  (const CaucusComparison     *comparison);
const CaucusRow            *caucus_comparison_get_row     (const CaucusComparison     *comparison,
                                                           guint                       position);
gboolean                    caucus_row_keeps_words        (const CaucusRow            *row);
const CaucusCompareSummary *caucus_comparison_get_summary (const CaucusComparison     *comparison);
const GPtrArray            *caucus_comparison_get_repeats (const CaucusComparison     *comparison);
guint64                     caucus_comparison_get_steps   (const CaucusComparison     *comparison);
gboolean                    caucus_comparison_differs     (const CaucusComparison     *comparison);
gboolean                    caucus_comparison_self_check  (const CaucusComparison     *comparison,
                                                           CaucusMismatch             *mismatch);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusComparison, caucus_comparison_free)

G_END_DECLS
