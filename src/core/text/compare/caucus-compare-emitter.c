/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the rows of a comparison, one after the other, and the spans in them. */
#include "caucus-compare-emitter.h"

#include <string.h>

/* How many rows texts have that are much alike. */
guint
caucus_compare_expect_rows (const CaucusCompareJob *job)
{
  guint n_units = MAX (job->sides[CAUCUS_TEXT_OLD].blocks->len,
                       job->sides[CAUCUS_TEXT_NEW].blocks->len);

  return n_units + n_units / 16;
}

/* How many spans rows have; those without any need an address to point at. */
static guint
expect_spans (guint n_rows)
{
  return 5 * n_rows / 2 + 1;
}

/* What such rows take, and their spans. */
gsize
caucus_compare_expect_row_bytes (const CaucusCompareJob *job)
{
  guint n_rows = caucus_compare_expect_rows (job);

  return n_rows * sizeof (CaucusRow) + expect_spans (n_rows) * sizeof (CaucusSpan);
}

/**
 * caucus_emitter_begin:
 * @n_rows: as many are expected
 *
 * Makes room in the arena of the comparison, for texts that are much alike.
 */
void
caucus_emitter_begin (CaucusEmitter *emitter,
                      guint          n_rows)
{
  CaucusComparison *comparison = emitter->comparison;

  comparison->n_rows_max = n_rows;
  comparison->n_spans_max = expect_spans (n_rows);
  comparison->rows = caucus_arena_take (comparison->arena,
                                        comparison->n_rows_max * sizeof (CaucusRow));
  comparison->spans = caucus_arena_take (comparison->arena,
                                         comparison->n_spans_max * sizeof (CaucusSpan));
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
grow_rows (CaucusComparison *comparison)
{
  gconstpointer rows = comparison->rows;

  comparison->n_rows_max = MAX (2 * comparison->n_rows_max, 16);
  comparison->rows = caucus_arena_take (comparison->arena,
                                        comparison->n_rows_max * sizeof (CaucusRow));
  memcpy (comparison->rows, rows, comparison->n_rows * sizeof (CaucusRow));
}

/* Makes room for as many spans again. */
void
caucus_comparison_grow_spans (CaucusComparison *comparison)
{
  gconstpointer spans = comparison->spans;

  comparison->n_spans_max *= 2;
  comparison->spans = caucus_arena_take (comparison->arena,
                                         comparison->n_spans_max * sizeof (CaucusSpan));
  memcpy (comparison->spans, spans, comparison->n_spans * sizeof (CaucusSpan));
}

void
caucus_emitter_end_row (CaucusEmitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;

  if (comparison->n_rows == comparison->n_rows_max)
    grow_rows (comparison);
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
  if (comparison->n_spans == comparison->n_spans_max)
    caucus_comparison_grow_spans (comparison);
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
