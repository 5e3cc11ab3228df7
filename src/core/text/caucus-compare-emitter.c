/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the rows of a comparison, one after the other, and the spans in them. */
#include "caucus-compare-emitter.h"

void
caucus_emitter_begin_row (CaucusEmitter *emitter,
                          CaucusRowKind  kind)
{
  emitter->row = (CaucusRow) { .kind = kind,
                               .old_number = CAUCUS_NO_PARAGRAPH,
                               .new_number = CAUCUS_NO_PARAGRAPH };
}

/* Says which paragraph of a side the row is about. */
void
caucus_emitter_name (CaucusEmitter  *emitter,
                     CaucusTextSide  side,
                     guint           number)
{
  const char *label = caucus_compare_block (emitter->job, side, number)->label;

  if (side == CAUCUS_TEXT_OLD)
    {
      emitter->row.old_number = (int) number;
      emitter->row.old_label = label;
    }
  else
    {
      emitter->row.new_number = (int) number;
      emitter->row.new_label = label;
    }
}

void
caucus_emitter_end_row (CaucusEmitter *emitter)
{
  g_array_append_val (emitter->comparison->rows, emitter->row);
}

/* Adds text to the row, to its last span if it goes on from there. */
void
caucus_emitter_add_span (CaucusEmitter    *emitter,
                         const CaucusSpan *span)
{
  GArray *spans = emitter->comparison->spans;
  CaucusSpan *last = NULL;

  if (span->length == 0)
    return;
  if (emitter->row.n_spans > 0)
    last = &g_array_index (spans, CaucusSpan, spans->len - 1);
  if (last != NULL && last->op == span->op && last->reason == span->reason
      && last->text + last->length == span->text)
    {
      last->length += span->length;
      return;
    }
  g_array_append_vals (spans, span, 1);
  emitter->row.n_spans++;
}

/* Adds all of a paragraph. */
void
caucus_emitter_add_whole (CaucusEmitter  *emitter,
                          CaucusSpanOp    op,
                          CaucusTextSide  side,
                          guint           number)
{
  const CaucusBlock *block = caucus_compare_block (emitter->job, side, number);
  CaucusSpan span = { op, CAUCUS_SPAN_WORDS, block->text,
                      caucus_compare_unit (emitter->job, side, number)->n_bytes };

  caucus_emitter_add_span (emitter, &span);
}
