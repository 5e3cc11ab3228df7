/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The spans of two partners that are gone through token by token. */
#include "caucus-compare-emitter.h"

#include <string.h>

#include "caucus-typography.h"

/* One paragraph of one side, or several in a row, read token by token. */
typedef struct
{
  CaucusCompareWords words;
  GArray *gathered;     /* owned; the tokens where they are no one paragraph's, else %NULL */
  CaucusComparePart part; /* all that is read */
  CaucusTextSide side;
  guint number;         /* the paragraph of the next token */
  guint end;            /* in tokens, of that paragraph */
  guint position;
} Reader;

/* Goes on with the next part in a row of its own, where the label of the whole is not said
 * again. */
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

/* The bytes of the next tokens, at least one, of one paragraph. */
static guint32
stretch_length (const Reader *reader,
                guint         n_tokens)
{
  const CaucusToken *first = token_of (reader);
  const CaucusToken *last = first + n_tokens - 1;

  return last->offset + last->length - first->offset;
}

/* Finds the paragraph that the token at the reader's position is of. */
static void
find_paragraph (CaucusEmitter *emitter,
                Reader        *reader)
{
  while (!is_at_end (reader) && reader->position == reader->end)
    {
      reader->number++;
      reader->end += caucus_compare_n_tokens (emitter->job, reader->side, reader->number);
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
  CaucusSpan span = { text_of (emitter, reader), token_of (reader)->length, op, reason };

  caucus_emitter_add_span (emitter, &span);
}

/* Adds as many tokens of one paragraph, which stand one after the other in its text. */
static void
add_stretch (CaucusEmitter *emitter,
             CaucusSpanOp   op,
             Reader        *reader,
             guint          n_tokens)
{
  CaucusSpan span = { text_of (emitter, reader), stretch_length (reader, n_tokens), op,
                      CAUCUS_SPAN_WORDS };

  caucus_emitter_add_span (emitter, &span);
  reader->position += n_tokens;
  find_paragraph (emitter, reader);
}

/* Adds the changed tokens that come next, and returns how many words they have. */
static guint
add_changed (CaucusEmitter *emitter,
             CaucusSpanOp   op,
             Reader        *reader)
{
  guint n_words = 0;

  while (!is_at_end (reader) && reader->words.changed[reader->position])
    {
      guint end = reader->position;

      for (; end < reader->end && reader->words.changed[end]; end++)
        n_words += reader->words.tokens[end].kind == CAUCUS_TOKEN_WORD;
      turn_to (emitter, reader);
      add_stretch (emitter, op, reader, end - reader->position);
      emitter->is_changed = TRUE;
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

/* Adds two tokens that are the same but for their bytes. */
static void
add_replaced (CaucusEmitter *emitter,
              const Reader  *old_reader,
              const Reader  *new_reader)
{
  CaucusSpanReason reason = CAUCUS_SPAN_TYPOGRAPHY;

  if (token_of (old_reader)->is_reference)
    reason = caucus_emitter_find_reason (emitter, token_of (old_reader)->id,
                                         token_of (new_reader)->id);
  add_token (emitter, CAUCUS_SPAN_REMOVE, reason, old_reader);
  add_token (emitter, CAUCUS_SPAN_ADD, reason, new_reader);
  caucus_emitter_count_replaced (emitter, reason);
}

static void
add_common (CaucusEmitter *emitter,
            Reader        *old_reader,
            Reader        *new_reader)
{
  if (has_same_bytes (emitter, old_reader, new_reader))
    add_token (emitter, CAUCUS_SPAN_EQUAL, CAUCUS_SPAN_WORDS, new_reader);
  else
    add_replaced (emitter, old_reader, new_reader);
  advance (emitter, old_reader);
  advance (emitter, new_reader);
}

/* How many tokens from here on are unmarked, within the paragraph. */
static guint
count_unmarked (const Reader *reader)
{
  const guint8 *next = reader->words.changed + reader->position;
  guint n_tokens = reader->end - reader->position;
  const guint8 *changed = memchr (next, 1, n_tokens);

  return changed != NULL ? (guint) (changed - next) : n_tokens;
}

static gboolean
has_same_stretch (const CaucusEmitter *emitter,
                  const Reader        *a,
                  const Reader        *b,
                  guint                n_tokens)
{
  guint32 length = stretch_length (a, n_tokens);

  return stretch_length (b, n_tokens) == length
         && memcmp (text_of (emitter, a), text_of (emitter, b), length) == 0;
}

/* Adds common tokens: as one where the bytes are the same, else one by one. */
static void
add_run (CaucusEmitter *emitter,
         Reader        *old_reader,
         Reader        *new_reader)
{
  guint n_tokens = MIN (count_unmarked (old_reader), count_unmarked (new_reader));

  turn_to (emitter, old_reader);
  turn_to (emitter, new_reader);
  if (has_same_stretch (emitter, old_reader, new_reader, n_tokens))
    {
      add_stretch (emitter, CAUCUS_SPAN_EQUAL, new_reader, n_tokens);
      old_reader->position += n_tokens;
      find_paragraph (emitter, old_reader);
      return;
    }
  for (guint i = 0; i < n_tokens; i++)
    add_common (emitter, old_reader, new_reader);
}

static gboolean
is_marked (const Reader *reader)
{
  return !is_at_end (reader) && reader->words.changed[reader->position];
}

static gboolean
is_dash_at (const CaucusEmitter *emitter,
            const Reader        *reader,
            guint                position)
{
  const CaucusToken *token = &reader->words.tokens[position];
  const char *text = caucus_compare_block (emitter->job, reader->side, reader->number)->text;

  return token->kind == CAUCUS_TOKEN_SIGN
         && caucus_typography_is_dash (g_utf8_get_char (text + token->offset));
}

/* "3 -4", "3 - 4" and "3-4": the blank says what the dash before a figure is. */
static gboolean
is_beside_minus (const CaucusEmitter *emitter,
                 const Reader        *reader)
{
  const CaucusToken *tokens = reader->words.tokens;
  guint next = reader->position + 1;
  guint n_tokens = reader->words.n_tokens;

  if (next < n_tokens && tokens[next].is_figure)
    return next >= 2 && is_dash_at (emitter, reader, next - 2);
  return next + 1 < n_tokens && tokens[next + 1].is_figure && is_dash_at (emitter, reader, next);
}

/* "on -duty" and "on-duty": a blank beside a sign, where nothing else changed. */
static gboolean
is_stray_blank (const CaucusEmitter *emitter,
                const Reader        *reader,
                const Reader        *other)
{
  guint next = reader->position + 1;

  return emitter->job->fold == CAUCUS_FOLD_TYPOGRAPHY && emitter->part == CAUCUS_NO_PARAGRAPH
         && is_marked (reader) && token_of (reader)->kind == CAUCUS_TOKEN_SPACE
         && (next == reader->words.n_tokens || !reader->words.changed[next])
         && !is_marked (other) && !is_beside_minus (emitter, reader);
}

static void
add_blank (CaucusEmitter *emitter,
           CaucusSpanOp   op,
           Reader        *reader)
{
  add_token (emitter, op, CAUCUS_SPAN_TYPOGRAPHY, reader);
  caucus_emitter_count_replaced (emitter, CAUCUS_SPAN_TYPOGRAPHY);
  advance (emitter, reader);
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
      if (is_stray_blank (emitter, old_reader, new_reader))
        add_blank (emitter, CAUCUS_SPAN_REMOVE, old_reader);
      else if (is_stray_blank (emitter, new_reader, old_reader))
        add_blank (emitter, CAUCUS_SPAN_ADD, new_reader);
      summary->words_removed += add_changed (emitter, CAUCUS_SPAN_REMOVE, old_reader);
      summary->words_added += add_changed (emitter, CAUCUS_SPAN_ADD, new_reader);
      if (is_at_end (old_reader) || is_at_end (new_reader))
        break;
      add_run (emitter, old_reader, new_reader);
    }
}

static void
open_reader (CaucusEmitter *emitter,
             Reader        *reader,
             guint          first,
             guint          n_paragraphs)
{
  CaucusCompareJob *job = emitter->job;

  reader->part = (CaucusComparePart) { reader->side, first, n_paragraphs };
  reader->number = first;
  reader->gathered = n_paragraphs > 1 ? g_array_new (FALSE, FALSE, sizeof (CaucusToken)) : NULL;
  for (guint i = first; i < first + n_paragraphs; i++)
    {
      const CaucusToken *tokens = caucus_compare_tokens (job, reader->side, i);
      guint32 n_tokens = caucus_compare_n_tokens (job, reader->side, i);

      reader->words.tokens = tokens;
      reader->words.n_tokens += n_tokens;
      if (reader->gathered != NULL)
        g_array_append_vals (reader->gathered, tokens, n_tokens);
    }
  if (reader->gathered != NULL)
    reader->words.tokens = (const CaucusToken *) (gpointer) reader->gathered->data;
  reader->words.changed = caucus_arena_take (caucus_myers_get_room (emitter->myers),
                                             reader->words.n_tokens);
  memset (reader->words.changed, 0, reader->words.n_tokens);
  reader->end = caucus_compare_n_tokens (job, reader->side, first);
  find_paragraph (emitter, reader);
}

/* Makes what is a reference in this text alone a word like any other. */
static void
forget_lost (CaucusCompareJob *job,
             Reader           *reader,
             const Reader     *other)
{
  if (!caucus_compare_may_have_lost (job, &reader->part, &other->part))
    return;
  if (reader->gathered == NULL)
    {
      reader->gathered = g_array_new (FALSE, FALSE, sizeof (CaucusToken));
      g_array_append_vals (reader->gathered, reader->words.tokens, reader->words.n_tokens);
    }
  reader->words.tokens = (const CaucusToken *) (gpointer) reader->gathered->data;
  caucus_compare_forget_lost (job, &reader->part, &other->part,
                              (CaucusToken *) (gpointer) reader->gathered->data);
}

/* Those that are opened last are closed first. */
static void
close_reader (CaucusEmitter *emitter,
              Reader        *reader)
{
  g_clear_pointer (&reader->gathered, g_array_unref);
  caucus_arena_shrink (caucus_myers_get_room (emitter->myers), reader->words.changed, 0);
}

/* Adds the spans of a pair, or of several rows where it was split or joined. Returns whether
 * its words changed. */
gboolean
caucus_emitter_add_tokens (CaucusEmitter *emitter,
                           guint          old_number,
                           guint          new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (emitter->job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (emitter->job, new_number);
  gboolean is_edited = old_unit->match == CAUCUS_MATCH_EDITED;
  gboolean has_cells = old_unit->kind == CAUCUS_BLOCK_TABLE_ROW
                       && new_unit->kind == CAUCUS_BLOCK_TABLE_ROW;
  Reader old_reader = { .side = CAUCUS_TEXT_OLD };
  Reader new_reader = { .side = CAUCUS_TEXT_NEW };

  open_reader (emitter, &old_reader, old_number, MAX (new_unit->n_parts, 1));
  open_reader (emitter, &new_reader, new_number, MAX (old_unit->n_parts, 1));
  if (is_edited)
    {
      forget_lost (emitter->job, &old_reader, &new_reader);
      forget_lost (emitter->job, &new_reader, &old_reader);
    }
  /* A reference that is none on the other side may be all that parts two edited texts. */
  emitter->is_changed = FALSE;
  if (is_edited && has_cells)
    caucus_compare_mark_cells (&old_reader.words, &new_reader.words);
  else if (is_edited)
    caucus_compare_mark_words (emitter->myers, &old_reader.words, &new_reader.words);
  add_marked (emitter, &old_reader, &new_reader);
  close_reader (emitter, &new_reader);
  close_reader (emitter, &old_reader);
  return emitter->is_changed;
}
