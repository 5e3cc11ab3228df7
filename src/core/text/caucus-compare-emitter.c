/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the rows of a comparison, one after the other, and the spans in them. */
#include "caucus-compare-emitter.h"

#include <string.h>

/* One paragraph of one side, or several in a row, read token by token. */
typedef struct
{
  CaucusCompareWords words;
  GArray *gathered;     /* owned; the tokens of several paragraphs, else %NULL */
  CaucusTextSide side;
  guint number;         /* the paragraph of the next token */
  guint end;            /* in tokens, of that paragraph */
  guint position;
} Reader;

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
static void
add_span (CaucusEmitter    *emitter,
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
  CaucusSpan span = { op, CAUCUS_SPAN_WORDS, caucus_compare_block (emitter->job, side, number)->text,
                      caucus_compare_unit (emitter->job, side, number)->n_bytes };

  add_span (emitter, &span);
}

/* Goes on with the next part in a row of its own, where the label of the whole is not said again. */
static void
turn_to_part (CaucusEmitter *emitter,
              guint          number)
{
  CaucusRow row = emitter->row;

  caucus_emitter_end_row (emitter);
  row.n_spans = 0;
  if (emitter->part_side == CAUCUS_TEXT_NEW)
    row.old_label = NULL;
  else
    row.new_label = NULL;
  emitter->row = row;
  emitter->part = (int) number;
  caucus_emitter_name (emitter, emitter->part_side, number);
}

/* Before a token is added: the row has to be that of its part. */
static void
turn_to (CaucusEmitter *emitter,
         const Reader  *reader)
{
  if (emitter->part != CAUCUS_NO_PARAGRAPH && reader->side == emitter->part_side
      && (int) reader->number != emitter->part)
    turn_to_part (emitter, reader->number);
}

static const CaucusToken *
token_of (const Reader *reader)
{
  return &reader->words.tokens[reader->position];
}

static const char *
text_of (const CaucusEmitter *emitter,
         const Reader        *reader)
{
  return caucus_compare_block (emitter->job, reader->side, reader->number)->text
         + token_of (reader)->offset;
}

static gboolean
is_at_end (const Reader *reader)
{
  return reader->position == reader->words.n_tokens;
}

/* Finds the paragraph that the token at the reader's position is of. */
static void
find_paragraph (CaucusEmitter *emitter,
                Reader        *reader)
{
  while (!is_at_end (reader) && reader->position == reader->end)
    {
      reader->number++;
      reader->end += caucus_compare_unit (emitter->job, reader->side, reader->number)->n_tokens;
    }
}

static void
advance (CaucusEmitter *emitter,
         Reader        *reader)
{
  reader->position++;
  find_paragraph (emitter, reader);
}

static void
add_token (CaucusEmitter   *emitter,
           CaucusSpanOp     op,
           CaucusSpanReason reason,
           const Reader    *reader)
{
  CaucusSpan span = { op, reason, text_of (emitter, reader), token_of (reader)->length };

  add_span (emitter, &span);
}

/* Adds the changed tokens that come next, and returns how many words they have. */
static guint
add_changed (CaucusEmitter *emitter,
             CaucusSpanOp   op,
             Reader        *reader)
{
  guint n_words = 0;

  for (; !is_at_end (reader) && reader->words.changed[reader->position];
       advance (emitter, reader))
    {
      turn_to (emitter, reader);
      add_token (emitter, op, CAUCUS_SPAN_WORDS, reader);
      if (token_of (reader)->kind == CAUCUS_TOKEN_WORD)
        n_words++;
    }
  return n_words;
}

static gboolean
has_same_bytes (const CaucusEmitter *emitter,
                const Reader        *a,
                const Reader        *b)
{
  return token_of (a)->length == token_of (b)->length
         && memcmp (text_of (emitter, a), text_of (emitter, b), token_of (a)->length) == 0;
}

/* Why the number of a reference is another one, the places being those that it names. */
static CaucusSpanReason
find_reason (const CaucusEmitter *emitter,
             guint32              old_place,
             guint32              new_place)
{
  if (old_place == new_place)
    return CAUCUS_SPAN_TYPOGRAPHY;
  return emitter->job->new_places[old_place] == new_place ? CAUCUS_SPAN_RENUMBERED
                                                          : CAUCUS_SPAN_WORDS;
}

static void
count_replaced (CaucusEmitter    *emitter,
                CaucusSpanReason  reason)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;

  switch (reason)
    {
    case CAUCUS_SPAN_TYPOGRAPHY:
      summary->typography_changed++;
      break;
    case CAUCUS_SPAN_RENUMBERED:
      summary->references_renumbered++;
      break;
    case CAUCUS_SPAN_WORDS:
    default:
      /* A reference to another place than before. */
      summary->words_removed++;
      summary->words_added++;
      emitter->is_changed = TRUE;
    }
}

/* Adds two tokens that are the same but for their bytes. */
static void
add_replaced (CaucusEmitter *emitter,
              const Reader  *old_reader,
              const Reader  *new_reader)
{
  CaucusSpanReason reason = CAUCUS_SPAN_TYPOGRAPHY;

  if (token_of (old_reader)->is_reference)
    reason = find_reason (emitter, token_of (old_reader)->id, token_of (new_reader)->id);
  add_token (emitter, CAUCUS_SPAN_REMOVE, reason, old_reader);
  add_token (emitter, CAUCUS_SPAN_ADD, reason, new_reader);
  count_replaced (emitter, reason);
}

static void
add_common (CaucusEmitter *emitter,
            Reader        *old_reader,
            Reader        *new_reader)
{
  turn_to (emitter, old_reader);
  turn_to (emitter, new_reader);
  if (has_same_bytes (emitter, old_reader, new_reader))
    add_token (emitter, CAUCUS_SPAN_EQUAL, CAUCUS_SPAN_WORDS, new_reader);
  else
    add_replaced (emitter, old_reader, new_reader);
  advance (emitter, old_reader);
  advance (emitter, new_reader);
}

/* Adds the spans of two texts whose tokens are marked. */
static void
add_marked (CaucusEmitter *emitter,
            Reader        *old_reader,
            Reader        *new_reader)
{
  CaucusCompareSummary *summary = &emitter->comparison->summary;

  for (;;)
    {
      summary->words_removed += add_changed (emitter, CAUCUS_SPAN_REMOVE, old_reader);
      summary->words_added += add_changed (emitter, CAUCUS_SPAN_ADD, new_reader);
      if (is_at_end (old_reader) || is_at_end (new_reader))
        break;
      add_common (emitter, old_reader, new_reader);
    }
}

static void
open_reader (CaucusEmitter *emitter,
             Reader        *reader,
             guint          first,
             guint          n_paragraphs)
{
  CaucusCompareJob *job = emitter->job;

  reader->number = first;
  reader->gathered = n_paragraphs > 1 ? g_array_new (FALSE, FALSE, sizeof (CaucusToken)) : NULL;
  for (guint i = first; i < first + n_paragraphs; i++)
    {
      const CaucusToken *tokens = caucus_compare_tokens (job, reader->side, i);
      guint32 n_tokens = caucus_compare_unit (job, reader->side, i)->n_tokens;

      reader->words.tokens = tokens;
      reader->words.n_tokens += n_tokens;
      if (reader->gathered != NULL)
        g_array_append_vals (reader->gathered, tokens, n_tokens);
    }
  if (reader->gathered != NULL)
    reader->words.tokens = (const CaucusToken *) (gpointer) reader->gathered->data;
  reader->words.changed = g_new0 (guint8, reader->words.n_tokens + 1);
  reader->end = caucus_compare_unit (job, reader->side, first)->n_tokens;
  find_paragraph (emitter, reader);
}

static void
close_reader (Reader *reader)
{
  g_clear_pointer (&reader->gathered, g_array_unref);
  g_free (reader->words.changed);
}

/* Two paragraphs that are gone through token by token. */
static gboolean
add_tokens (CaucusEmitter *emitter,
            guint          old_number,
            guint          new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (emitter->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (emitter->job, new_number);
  gboolean is_edited = old_unit->match == CAUCUS_MATCH_EDITED;
  Reader old_reader = { .side = CAUCUS_TEXT_OLD };
  Reader new_reader = { .side = CAUCUS_TEXT_NEW };

  open_reader (emitter, &old_reader, old_number, MAX (new_unit->n_parts, 1));
  open_reader (emitter, &new_reader, new_number, MAX (old_unit->n_parts, 1));
  emitter->is_changed = is_edited;
  if (is_edited && new_unit->kind == CAUCUS_BLOCK_TABLE_ROW)
    caucus_compare_mark_cells (&old_reader.words, &new_reader.words);
  else if (is_edited)
    caucus_compare_mark_words (emitter->myers, &old_reader.words, &new_reader.words);
  add_marked (emitter, &old_reader, &new_reader);
  close_reader (&old_reader);
  close_reader (&new_reader);
  return emitter->is_changed;
}

static void
add_reference (CaucusEmitter                *emitter,
               const CaucusCompareReference *old_reference,
               const CaucusCompareReference *new_reference,
               const char                   *texts[2])
{
  CaucusSpan removed = { CAUCUS_SPAN_REMOVE, CAUCUS_SPAN_WORDS,
                         texts[CAUCUS_TEXT_OLD] + old_reference->start,
                         old_reference->end - old_reference->start };
  CaucusSpan added = { CAUCUS_SPAN_ADD, CAUCUS_SPAN_WORDS,
                       texts[CAUCUS_TEXT_NEW] + new_reference->start,
                       new_reference->end - new_reference->start };

  if (removed.length == added.length && memcmp (removed.text, added.text, added.length) == 0)
    {
      added.op = CAUCUS_SPAN_EQUAL;
      add_span (emitter, &added);
      return;
    }
  added.reason = find_reason (emitter, old_reference->place_id, new_reference->place_id);
  removed.reason = added.reason;
  add_span (emitter, &removed);
  add_span (emitter, &added);
  count_replaced (emitter, added.reason);
}

/* Two paragraphs that are the same between their references. */
static gboolean
add_renumbered (CaucusEmitter *emitter,
                guint          old_number,
                guint          new_number)
{
  CaucusCompareJob *job = emitter->job;
  const CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (job, new_number);
  const CaucusCompareReference *old_reference =
    caucus_compare_references (job, CAUCUS_TEXT_OLD, old_unit);
  const CaucusCompareReference *new_reference =
    caucus_compare_references (job, CAUCUS_TEXT_NEW, new_unit);
  const char *texts[2] = { caucus_compare_block (job, CAUCUS_TEXT_OLD, old_number)->text,
                           caucus_compare_block (job, CAUCUS_TEXT_NEW, new_number)->text };
  CaucusSpan equal = { CAUCUS_SPAN_EQUAL, CAUCUS_SPAN_WORDS, texts[CAUCUS_TEXT_NEW], 0 };

  emitter->is_changed = FALSE;
  for (guint i = 0; i < new_unit->n_references; i++)
    {
      const char *number = texts[CAUCUS_TEXT_NEW] + new_reference[i].start;

      equal.length = (gsize) (number - equal.text);
      add_span (emitter, &equal);
      add_reference (emitter, &old_reference[i], &new_reference[i], texts);
      equal.text = texts[CAUCUS_TEXT_NEW] + new_reference[i].end;
    }
  equal.length = (gsize) (texts[CAUCUS_TEXT_NEW] + new_unit->n_bytes - equal.text);
  add_span (emitter, &equal);
  return emitter->is_changed;
}

/**
 * caucus_emitter_add_pair:
 *
 * Adds what became of a paragraph to the row, or to several rows where it was
 * split or joined.
 *
 * Returns: whether its words changed
 */
gboolean
caucus_emitter_add_pair (CaucusEmitter *emitter,
                         guint          old_number,
                         guint          new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (emitter->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (emitter->job, new_number);

  if (old_unit->label_id != new_unit->label_id)
    emitter->comparison->summary.labels_changed++;
  switch (old_unit->match)
    {
    case CAUCUS_MATCH_BYTES:
      caucus_emitter_add_whole (emitter, CAUCUS_SPAN_EQUAL, CAUCUS_TEXT_NEW, new_number);
      return FALSE;
    case CAUCUS_MATCH_NUMBERS:
      return add_renumbered (emitter, old_number, new_number);
    case CAUCUS_MATCH_WORDS:
    case CAUCUS_MATCH_EDITED:
    default:
      return add_tokens (emitter, old_number, new_number);
    }
}
