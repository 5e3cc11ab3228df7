/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third phase of a comparison: which words of an edited paragraph changed. */
#include "caucus-compare-hunks.h"

#include <string.h>

/* Texts that are better read as one edit are so behind what both begin with, a title or who has
 * to do what, if that has so many words. */
#define COMMON_START_MIN 2

static gboolean
are_alike (const CaucusToken *a,
           const CaucusToken *b)
{
  return a->kind == b->kind && caucus_compare_token_key (a) == caucus_compare_token_key (b);
}

static gboolean
is_space (const CaucusToken *token)
{
  return token->kind == CAUCUS_TOKEN_SPACE;
}

/* How many tokens both texts begin with, the last of them no white space. */
static guint
count_start (const CaucusCompareWords *old_words,
             const CaucusCompareWords *new_words)
{
  guint least = MIN (old_words->n_tokens, new_words->n_tokens);
  guint n_tokens = 0;

  while (n_tokens < least && are_alike (&old_words->tokens[n_tokens], &new_words->tokens[n_tokens]))
    n_tokens++;
  while (n_tokens > 0 && is_space (&old_words->tokens[n_tokens - 1]))
    n_tokens--;
  return n_tokens;
}

/* How many tokens both texts end with, white space among them. */
static guint
count_end (const CaucusCompareWords *old_words,
           const CaucusCompareWords *new_words)
{
  guint least = MIN (old_words->n_tokens, new_words->n_tokens);
  guint n_tokens = 0;

  while (n_tokens < least
         && are_alike (&old_words->tokens[old_words->n_tokens - n_tokens - 1],
                       &new_words->tokens[new_words->n_tokens - n_tokens - 1]))
    n_tokens++;
  return n_tokens;
}

/* What is left behind a start. No words have no place either. */
static CaucusCompareWords
skip_start (const CaucusCompareWords *words,
            guint                     n_start)
{
  if (n_start == 0)
    return *words;
  return (CaucusCompareWords) { words->tokens + n_start, words->changed + n_start,
                                words->n_tokens - n_start };
}

static guint
count_words (const CaucusToken *tokens,
             guint              n_tokens)
{
  guint n_words = 0;

  for (guint i = 0; i < n_tokens; i++)
    n_words += tokens[i].kind == CAUCUS_TOKEN_WORD;
  return n_words;
}

static void
init_sequence (CaucusWordSequence       *sequence,
               CaucusArena              *room,
               const CaucusCompareWords *words)
{
  guint length = 0;

  *sequence = (CaucusWordSequence) { .words = words };
  sequence->ids =
    caucus_arena_take (room, words->n_tokens * (sizeof (guint32) + sizeof (guint) + 1));
  sequence->places = sequence->ids + words->n_tokens;
  sequence->changed = (guint8 *) (sequence->places + words->n_tokens);
  for (guint i = 0; i < words->n_tokens; i++)
    {
      sequence->ids[length] = caucus_compare_token_key (&words->tokens[i]);
      sequence->places[length] = i;
      length += !is_space (&words->tokens[i]);
    }
  sequence->length = length;
}

static CaucusMyersSide
myers_side (const CaucusWordSequence *sequence)
{
  return (CaucusMyersSide) { sequence->ids, sequence->changed, sequence->length };
}

/* The next token from @start on that is in both texts. */
static guint
next_common (const CaucusCompareWords *words,
             guint                     start)
{
  while (start < words->n_tokens
         && (words->tokens[start].kind == CAUCUS_TOKEN_SPACE || words->changed[start]))
    start++;
  return start;
}

static gboolean
is_common_space (const CaucusCompareWords *old_words,
                 const CaucusCompareWords *new_words,
                 guint                     i,
                 guint                     j)
{
  return old_words->tokens[i].kind == CAUCUS_TOKEN_SPACE
         && old_words->tokens[i].id == new_words->tokens[j].id;
}

/* White space at both ends of an edit is no part of it, all inside is. */
static void
mark_spaces_in (const CaucusCompareWords *old_words,
                const CaucusCompareWords *new_words,
                const CaucusWordHunk     *hunk)
{
  guint i = hunk->old_start;
  guint j = hunk->new_start;
  guint old_end = hunk->old_end;
  guint new_end = hunk->new_end;

  if (i < old_end && j < new_end && is_common_space (old_words, new_words, i, j))
    {
      old_words->changed[i++] = 0;
      new_words->changed[j++] = 0;
    }
  if (i < old_end && j < new_end
      && is_common_space (old_words, new_words, old_end - 1, new_end - 1))
    {
      old_words->changed[--old_end] = 0;
      new_words->changed[--new_end] = 0;
    }
  for (; i < old_end; i++)
    old_words->changed[i] = 1;
  for (; j < new_end; j++)
    new_words->changed[j] = 1;
}

static void
mark_spaces (const CaucusCompareWords *old_words,
             const CaucusCompareWords *new_words)
{
  CaucusWordHunk hunk = { 0 };

  while (hunk.old_start < old_words->n_tokens || hunk.new_start < new_words->n_tokens)
    {
      hunk.old_end = next_common (old_words, hunk.old_start);
      hunk.new_end = next_common (new_words, hunk.new_start);
      mark_spaces_in (old_words, new_words, &hunk);
      hunk.old_start = hunk.old_end + 1;
      hunk.new_start = hunk.new_end + 1;
    }
}

static void
copy_marks (const CaucusWordSequence *sequence)
{
  for (guint i = 0; i < sequence->length; i++)
    sequence->words->changed[sequence->places[i]] = sequence->changed[i];
}

/* Leaves off what both texts end with behind the last change; returns how many words. */
static guint
cut_end (CaucusWordSequence *old_sequence,
         CaucusWordSequence *new_sequence)
{
  const CaucusCompareWords *words = new_sequence->words;
  guint end = words->n_tokens - count_end (old_sequence->words, words);
  guint n_words = 0;

  while (old_sequence->length > 0 && new_sequence->length > 0
         && !old_sequence->changed[old_sequence->length - 1]
         && !new_sequence->changed[new_sequence->length - 1]
         && new_sequence->places[new_sequence->length - 1] >= end)
    {
      old_sequence->length--;
      new_sequence->length--;
      n_words += words->tokens[new_sequence->places[new_sequence->length]].kind
                 == CAUCUS_TOKEN_WORD;
    }
  return n_words;
}

/* Marks what changed behind a start that has @n_common words, and cuts off the end that did
 * not. Returns %FALSE where all of both texts is better read as one edit. */
static gboolean
mark_rest (CaucusMyers        *myers,
           CaucusCompareWords *old_words,
           CaucusCompareWords *new_words,
           guint               n_common)
{
  CaucusWordSequence old_sequence, new_sequence;
  CaucusMyersSide old_side, new_side;
  CaucusArena *room = caucus_myers_get_room (myers);
  gboolean alike;

  init_sequence (&old_sequence, room, old_words);
  init_sequence (&new_sequence, room, new_words);
  old_side = myers_side (&old_sequence);
  new_side = myers_side (&new_sequence);

  caucus_myers_mark (myers, &old_side, &new_side);
  n_common += cut_end (&old_sequence, &new_sequence);
  if (old_sequence.length < old_side.length)
    {
      old_words->n_tokens = old_sequence.places[old_sequence.length];
      new_words->n_tokens = new_sequence.places[new_sequence.length];
    }
  caucus_word_hunks_gather (room, &old_sequence, &new_sequence);
  alike = caucus_word_hunks_are_alike (&old_sequence, &new_sequence, n_common);
  copy_marks (&old_sequence);
  copy_marks (&new_sequence);

  caucus_arena_shrink (room, old_sequence.ids, 0);
  return alike;
}

/* Marks the changed tokens of two paragraphs, in which none is marked yet. The white space is
 * left out of the search for a shortest edit and follows the words beside it. */
void
caucus_compare_mark_words (CaucusMyers              *myers,
                           const CaucusCompareWords *old_words,
                           const CaucusCompareWords *new_words)
{
  guint n_start = count_start (old_words, new_words);
  guint n_common = count_words (new_words->tokens, n_start);
  CaucusCompareWords old_rest = skip_start (old_words, n_start);
  CaucusCompareWords new_rest = skip_start (new_words, n_start);

  if (!mark_rest (myers, &old_rest, &new_rest, n_common))
    {
      n_start = n_common >= COMMON_START_MIN ? n_start : 0;
      old_rest = skip_start (old_words, n_start);
      new_rest = skip_start (new_words, n_start);
      memset (old_rest.changed, 1, old_rest.n_tokens);
      memset (new_rest.changed, 1, new_rest.n_tokens);
    }
  mark_spaces (&old_rest, &new_rest);
}
