/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title of a word or two that ran into the text beside it, or was parted from it. */
#include "caucus-compare-search.h"

/* The tokens of a paragraph, taken from their start or from their end. */
typedef struct
{
  const CaucusToken *tokens;
  guint32 n_tokens;
  guint32 n_taken;
  gboolean from_start;
} Words;

static Words
words_of (CaucusCompareJob *job,
          CaucusTextSide    side,
          guint             number,
          gboolean          from_start)
{
  return (Words) { caucus_compare_tokens (job, side, number),
                   caucus_compare_n_tokens (job, side, number), 0, from_start };
}

/* Returns: the next word, or %NULL */
static const CaucusToken *
take_word (Words *words)
{
  while (words->n_taken < words->n_tokens)
    {
      guint32 n = words->n_taken++;
      const CaucusToken *token = &words->tokens[words->from_start ? n : words->n_tokens - 1 - n];

      if (token->kind == CAUCUS_TOKEN_WORD)
        return token;
    }
  return NULL;
}

/* Whether a sentence may begin with the word that was taken last from the end, a number apart. */
static gboolean
may_begin_sentence (const Words *words,
                    const char  *text)
{
  const CaucusToken *token = &words->tokens[words->n_tokens - words->n_taken];

  while (token > words->tokens && (token[-1].kind == CAUCUS_TOKEN_SPACE || token[-1].is_figure))
    token--;
  return token == words->tokens
         || (token[-1].kind != CAUCUS_TOKEN_WORD && text[token[-1].offset] != ',');
}

/**
 * caucus_compare_runs_on:
 * @side: of the whole
 * @number: a short paragraph of the other side that stands beside the partner of @whole
 *
 * Returns: whether its words, not figures alone, are the first of @whole, or where it stands
 *   behind the partner the last and come after a sentence
 */
gboolean
caucus_compare_runs_on (CaucusCompareJob *job,
                        CaucusTextSide    side,
                        guint             whole,
                        guint             number)
{
  CaucusTextSide part_side = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  gboolean is_before = (int) number < caucus_compare_unit (job, side, whole)->partner;
  Words whole_words = words_of (job, side, whole, is_before);
  Words part_words = words_of (job, part_side, number, is_before);
  const CaucusToken *expected;
  gboolean has_word = FALSE;

  while ((expected = take_word (&part_words)) != NULL)
    {
      const CaucusToken *found = take_word (&whole_words);

      if (found == NULL || found->id != expected->id)
        return FALSE;
      has_word |= !expected->is_figure;
    }
  return has_word
         && (is_before
             || may_begin_sentence (&whole_words, caucus_compare_block (job, side, whole)->text));
}
