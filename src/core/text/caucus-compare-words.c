/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third phase of a comparison: which words of an edited paragraph changed. */
#include "caucus-compare-hunks.h"

/* How many tokens both texts begin with. */
static guint
count_start (const CaucusCompareWords *old_words,
             const CaucusCompareWords *new_words)
{
  guint least = MIN (old_words->n_tokens, new_words->n_tokens);
  guint n_tokens = 0;

  while (n_tokens < least
         && old_words->tokens[n_tokens].kind == new_words->tokens[n_tokens].kind
         && caucus_compare_token_key (&old_words->tokens[n_tokens])
         == caucus_compare_token_key (&new_words->tokens[n_tokens]))
    n_tokens++;
  return n_tokens;
}

/* Takes what comes after the first @n_start tokens. */
static void
init_sequence (CaucusWordSequence       *sequence,
               const CaucusCompareWords *words,
               guint                     n_start)
{
  guint n_max = words->n_tokens - n_start;

  *sequence = (CaucusWordSequence) { .words = words, .n_before = n_start };
  for (guint i = 0; i < n_start; i++)
    sequence->n_words_before += words->tokens[i].kind == CAUCUS_TOKEN_WORD;
  sequence->ids = g_malloc (n_max * (sizeof (guint32) + sizeof (guint) + 1) + 1);
  sequence->places = sequence->ids + n_max;
  sequence->changed = (guint8 *) (sequence->places + n_max);
  for (guint i = n_start; i < words->n_tokens; i++)
    if (words->tokens[i].kind != CAUCUS_TOKEN_SPACE)
      {
        sequence->ids[sequence->length] = caucus_compare_token_key (&words->tokens[i]);
        sequence->places[sequence->length++] = i;
      }
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

/* Marks the changed tokens of two paragraphs. The white space is left out of the
 * search for a shortest edit and follows the words beside it. */
void
caucus_compare_mark_words (CaucusMyers              *myers,
                           const CaucusCompareWords *old_words,
                           const CaucusCompareWords *new_words)
{
  guint n_start = count_start (old_words, new_words);
  CaucusWordSequence old_sequence, new_sequence;
  CaucusMyersSide old_side, new_side;

  init_sequence (&old_sequence, old_words, n_start);
  init_sequence (&new_sequence, new_words, n_start);
  old_side = myers_side (&old_sequence);
  new_side = myers_side (&new_sequence);

  caucus_myers_mark (myers, &old_side, &new_side);
  caucus_word_hunks_compact (&old_sequence, &new_sequence);
  caucus_word_hunks_join (&old_sequence, &new_sequence);
  caucus_word_hunks_replace_unlike (&old_sequence, &new_sequence);
  copy_marks (&old_sequence);
  copy_marks (&new_sequence);
  mark_spaces (old_words, new_words);

  g_free (old_sequence.ids);
  g_free (new_sequence.ids);
}
