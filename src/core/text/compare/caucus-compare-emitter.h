/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the rows of a comparison, one after the other, and the spans in them. */
#pragma once

#include "caucus-compare-private.h"

G_BEGIN_DECLS

/**
 * CaucusEmitter:
 * @row: what is being built
 * @is_changed: whether the words of the pair that is added last differ
 * @part_side: where one paragraph stands against several, the side of the several
 * @part: the one of them that the row is about, or %CAUCUS_NO_PARAGRAPH
 */
typedef struct
{
  CaucusCompareJob *job;
  CaucusComparison *comparison;
  CaucusMyers *myers;
  CaucusRow row;
  guint n_moves;
  gboolean is_changed;
  CaucusTextSide part_side;
  int part;
} CaucusEmitter;

/* Paragraphs in a row that have one partner, or one that has several or one. */
typedef struct
{
  CaucusTextSide side;
  guint first;
  guint n_paragraphs;
} CaucusComparePart;

void     caucus_emitter_begin     (CaucusEmitter  *emitter,
                                   guint           n_rows);
void     caucus_emitter_begin_row (CaucusEmitter  *emitter,
                                   CaucusRowKind   kind);
void     caucus_emitter_name      (CaucusEmitter  *emitter,
                                   CaucusTextSide  side,
                                   guint           number);
void     caucus_emitter_add_span  (CaucusEmitter    *emitter,
                                   const CaucusSpan *span);
void     caucus_emitter_add_whole (CaucusEmitter  *emitter,
                                   CaucusSpanOp    op,
                                   CaucusTextSide  side,
                                   guint           number);
void     caucus_emitter_end_row   (CaucusEmitter  *emitter);
void     caucus_emitter_finish    (CaucusEmitter  *emitter);

/* references that are none on the other side */
gboolean         caucus_compare_may_have_lost  (CaucusCompareJob        *job,
                                                const CaucusComparePart *part,
                                                const CaucusComparePart *partner);
void             caucus_compare_forget_lost    (CaucusCompareJob        *job,
                                                const CaucusComparePart *part,
                                                const CaucusComparePart *partner,
                                                CaucusToken             *tokens);

/* the spans of two partners */
gboolean         caucus_emitter_add_pair       (CaucusEmitter       *emitter,
                                                guint                old_number,
                                                guint                new_number);
gboolean         caucus_emitter_add_tokens     (CaucusEmitter       *emitter,
                                                guint                old_number,
                                                guint                new_number);
CaucusSpanReason caucus_emitter_find_reason    (const CaucusEmitter *emitter,
                                                guint32              old_place,
                                                guint32              new_place);
void             caucus_emitter_count_replaced (CaucusEmitter       *emitter,
                                                CaucusSpanReason     reason);

G_END_DECLS
