/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fourth phase of a comparison: rows in the order a reader meets them. */
#include "caucus-compare-private.h"

#include <string.h>

typedef struct
{
  CaucusCompareJob *job;
  CaucusComparison *comparison;
  CaucusMyers *myers;
  CaucusRow row;
  guint n_moves;
} Emitter;

/* One paragraph of one side, read token by token. */
typedef struct
{
  CaucusCompareWords words;
  guint position;
} Reader;

static const CaucusBlock *
block_at (const Emitter     *emitter,
          CaucusTextSide     side,
          guint              number)
{
  return g_ptr_array_index (emitter->job->sides[side].blocks, number);
}

static void
begin_row (Emitter       *emitter,
           CaucusRowKind  kind)
{
  emitter->row = (CaucusRow) { .kind = kind,
                               .old_number = CAUCUS_NO_PARAGRAPH,
                               .new_number = CAUCUS_NO_PARAGRAPH };
}

static void
name_old (Emitter *emitter,
          guint    number)
{
  emitter->row.old_number = (int) number;
  emitter->row.old_label = block_at (emitter, CAUCUS_TEXT_OLD, number)->label;
}

static void
name_new (Emitter *emitter,
          guint    number)
{
  emitter->row.new_number = (int) number;
  emitter->row.new_label = block_at (emitter, CAUCUS_TEXT_NEW, number)->label;
}

static void
end_row (Emitter *emitter)
{
  g_array_append_val (emitter->comparison->rows, emitter->row);
}

/* Adds text to the row, to its last span if it goes on from there. */
static void
add_span (Emitter          *emitter,
          const CaucusSpan *span)
{
  GArray *spans = emitter->comparison->spans;
  CaucusSpan *last = NULL;

  if (span->length == 0)
    return;
  if (emitter->row.n_spans > 0)
    last = &g_array_index (spans, CaucusSpan, spans->len - 1);
  if (last != NULL && last->op == span->op && last->typographic == span->typographic
      && last->text + last->length == span->text)
    {
      last->length += span->length;
      return;
    }
  g_array_append_vals (spans, span, 1);
  emitter->row.n_spans++;
}

static void
add_whole (Emitter      *emitter,
           CaucusSpanOp  op,
           const char   *text)
{
  CaucusSpan span = { op, FALSE, text, strlen (text) };

  add_span (emitter, &span);
}

static void
add_token (Emitter      *emitter,
           CaucusSpanOp  op,
           gboolean      typographic,
           const Reader *reader)
{
  const CaucusToken *token = &reader->words.tokens[reader->position];
  CaucusSpan span = { op, typographic, reader->words.text + token->offset, token->length };

  add_span (emitter, &span);
}

/* Adds the changed tokens that come next, and returns how many words they have. */
static guint
add_changed (Emitter      *emitter,
             CaucusSpanOp  op,
             Reader       *reader)
{
  guint n_words = 0;

  for (; reader->position < reader->words.n_tokens
       && reader->words.changed[reader->position]; reader->position++)
    {
      add_token (emitter, op, FALSE, reader);
      if (reader->words.tokens[reader->position].kind == CAUCUS_TOKEN_WORD)
        n_words++;
    }
  return n_words;
}

static gboolean
has_same_bytes (const Reader *a,
                const Reader *b)
{
  const CaucusToken *first = &a->words.tokens[a->position];
  const CaucusToken *second = &b->words.tokens[b->position];

  return first->length == second->length
         && memcmp (a->words.text + first->offset,
                    b->words.text + second->offset, first->length) == 0;
}

static void
add_common (Emitter *emitter,
            Reader  *old_reader,
            Reader  *new_reader)
{
  if (has_same_bytes (old_reader, new_reader))
    {
      add_token (emitter, CAUCUS_SPAN_EQUAL, FALSE, new_reader);
    }
  else
    {
      add_token (emitter, CAUCUS_SPAN_REMOVE, TRUE, old_reader);
      add_token (emitter, CAUCUS_SPAN_ADD, TRUE, new_reader);
      emitter->comparison->summary.typography_changed++;
    }
  old_reader->position++;
  new_reader->position++;
}

/* Adds the spans of two paragraphs whose tokens are marked. */
static void
add_marked (Emitter *emitter,
            Reader  *old_reader,
            Reader  *new_reader)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;

  for (;;)
    {
      summary->words_removed += add_changed (emitter, CAUCUS_SPAN_REMOVE, old_reader);
      summary->words_added += add_changed (emitter, CAUCUS_SPAN_ADD, new_reader);
      if (old_reader->position == old_reader->words.n_tokens
          || new_reader->position == new_reader->words.n_tokens)
        break;
      add_common (emitter, old_reader, new_reader);
    }
}

static Reader
open_reader (Emitter        *emitter,
             CaucusTextSide  side,
             guint           number)
{
  const CaucusCompareUnit *unit = caucus_compare_unit (emitter->job, side, number);
  Reader reader = { { caucus_compare_tokens (emitter->job, side, number),
                      block_at (emitter, side, number)->text,
                      g_new0 (guint8, unit->n_tokens + 1), unit->n_tokens }, 0 };

  return reader;
}

/* Adds what became of a paragraph to the row. Returns whether its words changed. */
static gboolean
add_pair (Emitter *emitter,
          guint    old_number,
          guint    new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (emitter->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (emitter->job, new_number);
  gboolean changed = old_unit->text_id != new_unit->text_id;
  Reader old_reader, new_reader;

  if (old_unit->label_id != new_unit->label_id)
    emitter->comparison->summary.labels_changed++;
  if (strcmp (block_at (emitter, CAUCUS_TEXT_OLD, old_number)->text,
              block_at (emitter, CAUCUS_TEXT_NEW, new_number)->text) == 0)
    {
      add_whole (emitter, CAUCUS_SPAN_EQUAL, block_at (emitter, CAUCUS_TEXT_NEW, new_number)->text);
      return FALSE;
    }

  old_reader = open_reader (emitter, CAUCUS_TEXT_OLD, old_number);
  new_reader = open_reader (emitter, CAUCUS_TEXT_NEW, new_number);
  if (changed && new_unit->kind == CAUCUS_BLOCK_TABLE_ROW)
    caucus_compare_mark_cells (&old_reader.words, &new_reader.words);
  else if (changed)
    caucus_compare_mark_words (emitter->myers, &old_reader.words, &new_reader.words);
  add_marked (emitter, &old_reader, &new_reader);
  g_free (old_reader.words.changed);
  g_free (new_reader.words.changed);

  if (changed)
    emitter->comparison->summary.paragraphs_changed++;
  return changed;
}

/* A paragraph that the old text has here and the new one has not. */
static void
emit_old (Emitter *emitter,
          guint    number)
{
  const CaucusCompareUnit *unit = caucus_compare_old (emitter->job, number);

  begin_row (emitter, unit->moved ? CAUCUS_ROW_MOVED_FROM : CAUCUS_ROW_REMOVED);
  name_old (emitter, number);
  add_whole (emitter, CAUCUS_SPAN_REMOVE, block_at (emitter, CAUCUS_TEXT_OLD, number)->text);
  end_row (emitter);
  if (unit->moved)
    return;
  emitter->comparison->summary.paragraphs_removed++;
  emitter->comparison->summary.words_removed += unit->n_words;
}

static void
emit_moved_to (Emitter *emitter,
               guint    number)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;
  const CaucusCompareUnit *unit = caucus_compare_new (emitter->job, number);
  guint added_before = summary->words_added;

  begin_row (emitter, CAUCUS_ROW_MOVED_TO);
  name_old (emitter, (guint) unit->partner);
  name_new (emitter, number);
  emitter->row.move = ++emitter->n_moves;
  add_pair (emitter, (guint) unit->partner, number);
  end_row (emitter);
  summary->paragraphs_moved++;
  summary->words_moved += unit->n_words - (summary->words_added - added_before);
}

/* A paragraph that the new text has here and the old one has not. */
static void
emit_new (Emitter *emitter,
          guint    number)
{
  const CaucusCompareUnit *unit = caucus_compare_new (emitter->job, number);

  if (unit->moved)
    {
      emit_moved_to (emitter, number);
      return;
    }
  begin_row (emitter, CAUCUS_ROW_ADDED);
  name_new (emitter, number);
  add_whole (emitter, CAUCUS_SPAN_ADD, block_at (emitter, CAUCUS_TEXT_NEW, number)->text);
  end_row (emitter);
  emitter->comparison->summary.paragraphs_added++;
  emitter->comparison->summary.words_added += unit->n_words;
}

static void
emit_both (Emitter *emitter,
           guint    old_number,
           guint    new_number)
{
  begin_row (emitter, CAUCUS_ROW_EQUAL);
  name_old (emitter, old_number);
  name_new (emitter, new_number);
  if (add_pair (emitter, old_number, new_number))
    emitter->row.kind = CAUCUS_ROW_CHANGED;
  end_row (emitter);
}

static gboolean
stays (Emitter        *emitter,
       CaucusTextSide  side,
       guint           number)
{
  const CaucusCompareUnit *unit = caucus_compare_unit (emitter->job, side, number);

  return unit->partner != CAUCUS_NO_PARAGRAPH && !unit->moved;
}

static void
emit_rows (Emitter *emitter)
{
  guint n_old = emitter->job->sides[CAUCUS_TEXT_OLD].n_units;
  guint n_new = emitter->job->sides[CAUCUS_TEXT_NEW].n_units;
  guint i = 0;
  guint j = 0;

  while (i < n_old || j < n_new)
    {
      for (; i < n_old && !stays (emitter, CAUCUS_TEXT_OLD, i); i++)
        emit_old (emitter, i);
      for (; j < n_new && !stays (emitter, CAUCUS_TEXT_NEW, j); j++)
        emit_new (emitter, j);
      if (i < n_old && j < n_new)
        emit_both (emitter, i++, j++);
    }
}

/* Now that no array grows any more: where each row's spans are, and the move
 * numbers of the old places, which came before they were given. */
static void
link_rows (Emitter *emitter)
{
  CaucusComparison *comparison = emitter->comparison;
  g_autofree guint *moves = g_new0 (guint, emitter->job->sides[CAUCUS_TEXT_OLD].n_units);
  const CaucusSpan *spans = (const CaucusSpan *) (gpointer) comparison->spans->data;

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      CaucusRow *row = &g_array_index (comparison->rows, CaucusRow, i);

      row->spans = spans;
      spans += row->n_spans;
      if (row->kind == CAUCUS_ROW_MOVED_TO)
        moves[row->old_number] = row->move;
    }
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      CaucusRow *row = &g_array_index (comparison->rows, CaucusRow, i);

      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        row->move = moves[row->old_number];
    }
}

static void
count_words (Emitter *emitter)
{
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    for (guint i = 0; i < emitter->job->sides[side].n_units; i++)
      emitter->comparison->summary.words[side] += emitter->job->sides[side].units[i].n_words;
}

/* Fills @comparison with the rows and counts of an aligned job. */
void
caucus_compare_emit (CaucusCompareJob *job,
                     CaucusComparison *comparison)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new (caucus_interner_n_keys (job->token_ids));
  Emitter emitter = { .job = job, .comparison = comparison, .myers = myers };

  count_words (&emitter);
  emit_rows (&emitter);
  link_rows (&emitter);
  job->steps += caucus_myers_get_steps (myers);
}
