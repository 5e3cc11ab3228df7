/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fourth phase of a comparison: rows in the order a reader meets them. */
#include "caucus-compare-emitter.h"

#define ROWS_AHEAD 2

/* A paragraph that the old text has here and the new one has not. */
static void
emit_old (CaucusEmitter *emitter,
          guint          number)
{
  const CaucusCompareUnit *unit = caucus_compare_old (emitter->job, number);

  caucus_emitter_begin_row (emitter, unit->moved ? CAUCUS_ROW_MOVED_FROM : CAUCUS_ROW_REMOVED);
  caucus_emitter_name (emitter, CAUCUS_TEXT_OLD, number);
  caucus_emitter_add_whole (emitter, CAUCUS_SPAN_REMOVE, CAUCUS_TEXT_OLD, number);
  caucus_emitter_end_row (emitter);
  if (unit->moved)
    return;
  emitter->comparison->summary.paragraphs_removed++;
  emitter->comparison->summary.words_removed += unit->n_words;
}

static void
emit_moved_to (CaucusEmitter *emitter,
               guint          number)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;
  const CaucusCompareUnit *unit = caucus_compare_new (emitter->job, number);
  guint added_before = summary->words_added;

  caucus_emitter_begin_row (emitter, CAUCUS_ROW_MOVED_TO);
  caucus_emitter_name (emitter, CAUCUS_TEXT_OLD, (guint) unit->partner);
  caucus_emitter_name (emitter, CAUCUS_TEXT_NEW, number);
  emitter->row.move = ++emitter->n_moves;
  if (caucus_emitter_add_pair (emitter, (guint) unit->partner, number))
    summary->paragraphs_changed++;
  caucus_emitter_end_row (emitter);
  summary->paragraphs_moved++;
  summary->words_moved += unit->n_words - (summary->words_added - added_before);
}

/* A paragraph that the new text has here and the old one has not. */
static void
emit_new (CaucusEmitter *emitter,
          guint          number)
{
  const CaucusCompareUnit *unit = caucus_compare_new (emitter->job, number);

  if (unit->moved)
    {
      emit_moved_to (emitter, number);
      return;
    }
  caucus_emitter_begin_row (emitter, CAUCUS_ROW_ADDED);
  caucus_emitter_name (emitter, CAUCUS_TEXT_NEW, number);
  caucus_emitter_add_whole (emitter, CAUCUS_SPAN_ADD, CAUCUS_TEXT_NEW, number);
  caucus_emitter_end_row (emitter);
  emitter->comparison->summary.paragraphs_added++;
  emitter->comparison->summary.words_added += unit->n_words;
}

static void
emit_both (CaucusEmitter *emitter,
           guint          old_number,
           guint          new_number)
{
  caucus_emitter_begin_row (emitter, CAUCUS_ROW_EQUAL);
  caucus_emitter_name (emitter, CAUCUS_TEXT_OLD, old_number);
  caucus_emitter_name (emitter, CAUCUS_TEXT_NEW, new_number);
  if (caucus_emitter_add_pair (emitter, old_number, new_number))
    {
      emitter->row.kind = CAUCUS_ROW_CHANGED;
      emitter->comparison->summary.paragraphs_changed++;
    }
  caucus_emitter_end_row (emitter);
}

/* A paragraph of one side that is several on the other: a row for each of them. */
static void
emit_parts (CaucusEmitter *emitter,
            guint          old_number,
            guint          new_number)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;
  gboolean is_split = caucus_compare_old (emitter->job, old_number)->n_parts > 0;
  guint changes_before = summary->words_added + summary->words_removed;

  emitter->part_side = is_split ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  emitter->part = (int) (is_split ? new_number : old_number);
  caucus_emitter_begin_row (emitter, is_split ? CAUCUS_ROW_SPLIT : CAUCUS_ROW_JOINED);
  caucus_emitter_name (emitter, CAUCUS_TEXT_OLD, old_number);
  caucus_emitter_name (emitter, CAUCUS_TEXT_NEW, new_number);
  caucus_emitter_add_pair (emitter, old_number, new_number);
  caucus_emitter_end_row (emitter);
  emitter->part = CAUCUS_NO_PARAGRAPH;

  if (is_split)
    summary->paragraphs_split++;
  else
    summary->paragraphs_joined++;
  if (summary->words_added + summary->words_removed > changes_before)
    summary->paragraphs_changed++;
}

static gboolean
stays (CaucusEmitter  *emitter,
       CaucusTextSide  side,
       guint           number)
{
  const CaucusCompareUnit *unit = caucus_compare_unit (emitter->job, side, number);

  return unit->partner != CAUCUS_NO_PARAGRAPH && !unit->moved;
}

/* Fetches the tokens of a paragraph, if it has any that will be gone through soon. */
static void
prefetch (CaucusEmitter  *emitter,
          CaucusTextSide  side,
          guint           number)
{
  const CaucusCompareUnit *unit;

  if (number >= emitter->job->sides[side].n_units)
    return;
  unit = caucus_compare_unit (emitter->job, side, number);
  if (unit->cut != NULL)
    caucus_compare_prefetch (unit->cut->tokens, unit->cut->n_tokens);
}

static void
emit_rows (CaucusEmitter *emitter)
{
  guint n_old = emitter->job->sides[CAUCUS_TEXT_OLD].n_units;
  guint n_new = emitter->job->sides[CAUCUS_TEXT_NEW].n_units;
  guint old_parts, new_parts;
  guint i = 0;
  guint j = 0;

  while (i < n_old || j < n_new)
    {
      for (; i < n_old && !stays (emitter, CAUCUS_TEXT_OLD, i); i++)
        emit_old (emitter, i);
      for (; j < n_new && !stays (emitter, CAUCUS_TEXT_NEW, j); j++)
        emit_new (emitter, j);
      if (i == n_old || j == n_new)
        continue;
      prefetch (emitter, CAUCUS_TEXT_OLD, i + ROWS_AHEAD);
      prefetch (emitter, CAUCUS_TEXT_NEW, j + ROWS_AHEAD);
      old_parts = caucus_compare_old (emitter->job, i)->n_parts;
      new_parts = caucus_compare_new (emitter->job, j)->n_parts;
      if (old_parts + new_parts > 0)
        emit_parts (emitter, i, j);
      else
        emit_both (emitter, i, j);
      i += MAX (new_parts, 1);
      j += MAX (old_parts, 1);
    }
}

/* Says where each row's spans are, once no array grows any more. */
void
caucus_comparison_link_spans (CaucusComparison *comparison)
{
  const CaucusSpan *spans = comparison->spans;

  for (guint i = 0; i < comparison->n_rows; i++)
    {
      CaucusRow *row = &comparison->rows[i];

      row->spans = spans;
      spans += row->n_spans;
    }
}

/* The move numbers of the old places, which came before they were given. */
static void
number_moves (CaucusEmitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;
  g_autofree guint *moves = NULL;

  if (emitter->n_moves == 0)
    return;
  moves = g_new0 (guint, emitter->job->sides[CAUCUS_TEXT_OLD].n_units);
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const CaucusRow *row = &comparison->rows[i];

      if (row->kind == CAUCUS_ROW_MOVED_TO)
        moves[row->old_number] = row->move;
    }
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      CaucusRow *row = &comparison->rows[i];

      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        row->move = moves[row->old_number];
    }
}

static void
count_words (CaucusEmitter *emitter)
{
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    for (guint i = 0; i < emitter->job->sides[side].n_units; i++)
      emitter->comparison->summary.words[side] += emitter->job->sides[side].units[i].n_words;
}

/* Adds the row of two partners and what it counts to an empty comparison; %FALSE where they
 * gave no single row. */
gboolean
caucus_compare_emit_both (CaucusCompareJob *job,
                          CaucusComparison *comparison,
                          guint             old_number,
                          guint             new_number)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new_for (job->token_ids);
  CaucusEmitter emitter = { .job = job, .comparison = comparison, .myers = myers,
                            .part = CAUCUS_NO_PARAGRAPH };

  comparison->arena = caucus_arena_new (0);
  caucus_emitter_begin (&emitter, 1);
  emit_both (&emitter, old_number, new_number);
  caucus_emitter_finish (&emitter);
  return comparison->n_rows == 1;
}

/* Fills @comparison with the rows and counts of an aligned job. */
void
caucus_compare_emit (CaucusCompareJob *job,
                     CaucusComparison *comparison)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new_for (job->token_ids);
  CaucusEmitter emitter = { .job = job, .comparison = comparison, .myers = myers,
                            .part = CAUCUS_NO_PARAGRAPH };

  count_words (&emitter);
  comparison->arena = job->is_kept ? job->arena
                                   : caucus_arena_new (caucus_compare_expect_row_bytes (job));
  caucus_emitter_begin (&emitter, caucus_compare_expect_rows (job));
  emit_rows (&emitter);
  caucus_emitter_finish (&emitter);
  number_moves (&emitter);
  job->steps += caucus_myers_get_steps (myers);
}
