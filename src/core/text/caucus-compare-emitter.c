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

/* Makes room for as many again. */
static void
grow (GArray *array)
{
  g_array_set_size (array, MAX (array->len * 2, 16));
}

void
caucus_emitter_end_row (CaucusEmitter *emitter)
{
  GArray *rows = emitter->comparison->rows;

  if (emitter->n_rows == rows->len)
    grow (rows);
  g_array_index (rows, CaucusRow, emitter->n_rows++) = emitter->row;
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
    last = &g_array_index (spans, CaucusSpan, emitter->n_spans - 1);
  if (last != NULL && last->op == span->op && last->reason == span->reason
      && last->text + last->length == span->text)
    {
      last->length += span->length;
      return;
    }
  if (emitter->n_spans == spans->len)
    grow (spans);
  g_array_index (spans, CaucusSpan, emitter->n_spans++) = *span;
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
  CaucusSpan span = { .text = block->text, .length = block->length, .op = op };

  caucus_emitter_add_span (emitter, &span);
}

/* Once all rows are there: leaves the arrays of the comparison with these and no more. */
void
caucus_emitter_finish (CaucusEmitter *emitter)
{
  g_array_set_size (emitter->comparison->rows, emitter->n_rows);
  g_array_set_size (emitter->comparison->spans, emitter->n_spans);
}
