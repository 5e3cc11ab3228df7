/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many of its words a paragraph keeps in several, and which of these are none of its parts. */
#include "caucus-compare-search.h"

#include <string.h>

/* The tokens of some paragraphs in a row, with room for their marks. */
static CaucusCompareWords
collect_words (CaucusCompareJob *job,
               CaucusTextSide    side,
               guint             start,
               guint             end)
{
  CaucusCompareWords words = { 0 };
  CaucusToken *tokens;

  for (guint i = start; i < end; i++)
    {
      caucus_compare_tokens (job, side, i);
      words.n_tokens += caucus_compare_n_tokens (job, side, i);
    }
  tokens = g_new (CaucusToken, words.n_tokens + 1);
  words.tokens = tokens;
  words.changed = g_new0 (guint8, words.n_tokens + 1);
  for (guint i = start; i < end; i++)
    {
      guint32 n_tokens = caucus_compare_n_tokens (job, side, i);

      memcpy (tokens, caucus_compare_tokens (job, side, i), n_tokens * sizeof (CaucusToken));
      tokens += n_tokens;
    }
  return words;
}

static void
clear_words (CaucusCompareWords *words)
{
  g_free ((CaucusToken *) words->tokens);
  g_free (words->changed);
}

/* The words kept from token @start to @end. */
static CaucusKeptWords
count_kept (const CaucusCompareWords *words,
            guint                     start,
            guint                     end)
{
  CaucusKeptWords kept = { 0 };
  guint length = 0;

  for (guint i = start; i < end; i++)
    if (words->tokens[i].kind == CAUCUS_TOKEN_WORD)
      {
        length = words->changed[i] ? 0 : length + 1;
        kept.count += !words->changed[i];
        kept.longest = MAX (kept.longest, length);
      }
  return kept;
}

/**
 * caucus_compare_count_kept:
 * @side: of the whole
 * @range: the paragraphs of the other side that it may be in
 * @kept: (out caller-allocates): one for each paragraph of the range
 *
 * Marks a paragraph against several as they would be shown.
 *
 * Returns: how many words of the whole are kept
 */
guint
caucus_compare_count_kept (CaucusCompareJob         *job,
                           CaucusMyers              *myers,
                           CaucusTextSide            side,
                           const CaucusCompareRange *range,
                           CaucusKeptWords          *kept)
{
  CaucusTextSide part_side = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  CaucusCompareWords whole = collect_words (job, side, range->whole, range->whole + 1);
  CaucusCompareWords parts = collect_words (job, part_side, range->start, range->end);
  guint n_kept, first = 0;

  caucus_compare_mark_words (myers, side == CAUCUS_TEXT_OLD ? &whole : &parts,
                             side == CAUCUS_TEXT_OLD ? &parts : &whole);
  n_kept = count_kept (&whole, 0, whole.n_tokens).count;
  for (guint i = range->start; i < range->end; i++)
    {
      guint next = first + caucus_compare_n_tokens (job, part_side, i);

      kept[i - range->start] = count_kept (&parts, first, next);
      first = next;
    }
  clear_words (&whole);
  clear_words (&parts);
  return n_kept;
}

/* Makes some paragraphs the parts of the whole; one alone is its partner, and none of them
 * leaves it without. */
void
caucus_compare_set_range (CaucusCompareJob         *job,
                          CaucusTextSide            side,
                          const CaucusCompareRange *range)
{
  CaucusTextSide part_side = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  CaucusCompareUnit *unit = caucus_compare_unit (job, side, range->whole);
  guint n_parts = range->end - range->start;

  unit->partner = n_parts > 0 ? (int) range->start : CAUCUS_NO_PARAGRAPH;
  unit->n_parts = n_parts > 1 ? n_parts : 0;
  for (guint i = range->start; i < range->end; i++)
    caucus_compare_unit (job, part_side, i)->partner = (int) range->whole;
}

static void
let_go (CaucusCompareJob *job,
        CaucusTextSide    part_side,
        guint             number)
{
  caucus_compare_unit (job, part_side, number)->partner = CAUCUS_NO_PARAGRAPH;
}

/* What stands at either end of the parts and has not a word of the whole is none of them. */
static void
trim (CaucusCompareJob *job,
      CaucusMyers      *myers,
      CaucusTextSide    side,
      guint             whole)
{
  CaucusTextSide part_side = side == CAUCUS_TEXT_OLD ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  const CaucusCompareUnit *unit = caucus_compare_unit (job, side, whole);
  CaucusCompareRange range = {
    whole, (guint) unit->partner, (guint) unit->partner + unit->n_parts,
  };
  CaucusCompareRange left = range;
  g_autofree CaucusKeptWords *kept = g_new (CaucusKeptWords, unit->n_parts);

  caucus_compare_count_kept (job, myers, side, &range, kept);
  while (left.start < left.end && kept[left.start - range.start].count == 0)
    let_go (job, part_side, left.start++);
  while (left.start < left.end && kept[left.end - 1 - range.start].count == 0)
    let_go (job, part_side, --left.end);
  if (left.start > range.start || left.end < range.end)
    caucus_compare_set_range (job, side, &left);
}

/* Lets go of what was taken for a part of a paragraph and has nothing of it. */
void
caucus_compare_trim_parts (CaucusCompareJob *job,
                           CaucusMyers      *myers)
{
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    for (guint i = 0; i < job->sides[side].n_units; i++)
      if (caucus_compare_unit (job, side, i)->n_parts > 0)
        trim (job, myers, side, i);
}
