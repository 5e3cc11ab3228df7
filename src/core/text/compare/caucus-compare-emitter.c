/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the rows of a comparison, one after the other, and the spans in them. */
#include "caucus-compare-emitter.h"

#include <string.h>

/**
 * caucus_emitter_begin:
 * @n_rows: as many are expected
 * @in_arena: whether they may be where the job has its own, which saves touching other memory
 *
 * Makes room for texts that are much alike.
 */
void
caucus_emitter_begin (CaucusEmitter *emitter,
                      guint          n_rows,
                      gboolean       in_arena)
{
  CaucusComparison *comparison = emitter->comparison;

  emitter->n_rows_max = n_rows;
  /* Rows without spans need an address to point at. */
  emitter->n_spans_max = 2 * n_rows + 1;
  comparison->owns_rows = !in_arena;
  comparison->owns_spans = !in_arena;
  if (in_arena)
    {
      CaucusArena *arena = emitter->job->arena;

      comparison->rows = caucus_arena_take (arena, n_rows * sizeof (CaucusRow));
      comparison->spans = caucus_arena_take (arena, emitter->n_spans_max * sizeof (CaucusSpan));
      return;
    }
  comparison->rows = g_new (CaucusRow, n_rows);
  comparison->spans = g_new (CaucusSpan, emitter->n_spans_max);
}

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
grow_rows (CaucusEmitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;
  CaucusRow *rows;

  emitter->n_rows_max = MAX (2 * emitter->n_rows_max, 16);
  rows = g_new (CaucusRow, emitter->n_rows_max);
  if (comparison->n_rows > 0)
    memcpy (rows, comparison->rows, comparison->n_rows * sizeof (CaucusRow));
  if (comparison->owns_rows)
    g_free (comparison->rows);
  comparison->rows = rows;
  comparison->owns_rows = TRUE;
}

static void
grow_spans (CaucusEmitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;
  CaucusSpan *spans;

  emitter->n_spans_max *= 2;
  spans = g_new (CaucusSpan, emitter->n_spans_max);
  memcpy (spans, comparison->spans, comparison->n_spans * sizeof (CaucusSpan));
  if (comparison->owns_spans)
    g_free (comparison->spans);
  comparison->spans = spans;
  comparison->owns_spans = TRUE;
}

void
caucus_emitter_end_row (CaucusEmitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;

  if (comparison->n_rows == emitter->n_rows_max)
    grow_rows (emitter);
  comparison->rows[comparison->n_rows++] = emitter->row;
}

/* Adds text to the row, to its last span if it goes on from there. */
void
caucus_emitter_add_span (CaucusEmitter    *emitter,
                         const CaucusSpan *span)
{
  CaucusComparison *comparison = emitter->comparison;
  CaucusSpan *last = NULL;

  if (span->length == 0)
    return;
  if (emitter->row.n_spans > 0)
    last = &comparison->spans[comparison->n_spans - 1];
  if (last != NULL && last->op == span->op && last->reason == span->reason
      && last->text + last->length == span->text)
    {
      last->length += span->length;
      return;
    }
  if (comparison->n_spans == emitter->n_spans_max)
    grow_spans (emitter);
  comparison->spans[comparison->n_spans++] = *span;
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

/* Once all rows are there: says where their spans are. */
void
caucus_emitter_finish (CaucusEmitter *emitter)
{
  caucus_comparison_link_spans (emitter->comparison);
}
