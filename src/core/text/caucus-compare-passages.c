/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passages of an edited paragraph that stand in one beside its partner, with other words
 * around them: a note that went into the next item, a beginning and an end with a list put
 * between. It was split or joined, and edited on the way. */
#include "caucus-compare-search.h"

#include <string.h>

#include "caucus-reference.h"

/* So many words in a row are no turn of phrase. */
#define PASSAGE_WORDS_MIN 8
/* The same title behind the same label, however the text after it goes on. */
#define TITLE_WORDS 2
/* How far from the partner a passage may stand. */
#define REACH_MAX 12

typedef struct
{
  CaucusCompareJob *job;
  CaucusTextSide whole_side;
  CaucusTextSide part_side;
  CaucusMyers *myers;
  CaucusRunFinder *runs;
  guint whole;
} Finder;

static const CaucusCompareUnit *
whole_of (const Finder *finder)
{
  return caucus_compare_unit (finder->job, finder->whole_side, finder->whole);
}

static const CaucusCompareUnit *
part_at (const Finder *finder,
         guint         number)
{
  return caucus_compare_unit (finder->job, finder->part_side, number);
}

/* The place of the first word at or after @position, or the end. */
static guint32
find_word (const CaucusToken *tokens,
           guint32            n_tokens,
           guint32            position)
{
  while (position < n_tokens && tokens[position].kind != CAUCUS_TOKEN_WORD)
    position++;
  return position;
}

static gboolean
has_title (const Finder *finder,
           guint         number)
{
  const CaucusToken *a = caucus_compare_tokens (finder->job, finder->whole_side, finder->whole);
  const CaucusToken *b = caucus_compare_tokens (finder->job, finder->part_side, number);
  const CaucusCompareUnit *whole = whole_of (finder);
  const CaucusCompareUnit *part = part_at (finder, number);
  guint32 i = 0;
  guint32 j = 0;

  if (whole->label_id == 0 || whole->label_id != part->label_id)
    return FALSE;
  for (guint n = 0; n < TITLE_WORDS; n++, i++, j++)
    {
      i = find_word (a, whole->n_tokens, i);
      j = find_word (b, part->n_tokens, j);
      if (i == whole->n_tokens || j == part->n_tokens || a[i].id != b[j].id)
        return FALSE;
    }
  return TRUE;
}

/* The tokens of some paragraphs in a row, with room for their marks. */
static CaucusCompareWords
collect_words (const Finder   *finder,
               CaucusTextSide  side,
               guint           start,
               guint           end)
{
  CaucusCompareWords words = { 0 };
  CaucusToken *tokens;

  for (guint i = start; i < end; i++)
    {
      caucus_compare_tokens (finder->job, side, i);
      words.n_tokens += caucus_compare_unit (finder->job, side, i)->n_tokens;
    }
  tokens = g_new (CaucusToken, words.n_tokens + 1);
  words.tokens = tokens;
  words.changed = g_new0 (guint8, words.n_tokens + 1);
  for (guint i = start; i < end; i++)
    {
      guint32 n_tokens = caucus_compare_unit (finder->job, side, i)->n_tokens;

      memcpy (tokens, caucus_compare_tokens (finder->job, side, i),
              n_tokens * sizeof (CaucusToken));
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

/* The parts of a whole, and how many of its words they keep; 0 until that is counted. */
typedef struct
{
  guint start;
  guint end;
  guint n_kept;
} Range;

static guint
count_kept_words (const CaucusCompareWords *words)
{
  guint n_kept = 0;

  for (guint i = 0; i < words->n_tokens; i++)
    if (words->tokens[i].kind == CAUCUS_TOKEN_WORD && !words->changed[i])
      n_kept++;
  return n_kept;
}

/* How many words in a row are kept from token @start to @end. */
static guint
count_longest (const CaucusCompareWords *words,
               guint                     start,
               guint                     end)
{
  guint longest = 0;
  guint length = 0;

  for (guint i = start; i < end; i++)
    if (words->tokens[i].kind == CAUCUS_TOKEN_WORD)
      {
        length = words->changed[i] ? 0 : length + 1;
        longest = MAX (longest, length);
      }
  return longest;
}

/* Marks the whole against a range of parts and counts. Returns: how many words in a row the
 * part @number keeps. */
static guint
measure (Finder *finder,
         Range  *range,
         guint   number)
{
  CaucusCompareWords whole = collect_words (finder, finder->whole_side,
                                            finder->whole, finder->whole + 1);
  CaucusCompareWords parts = collect_words (finder, finder->part_side, range->start, range->end);
  guint first = 0;
  guint longest;

  for (guint i = range->start; i < number; i++)
    first += part_at (finder, i)->n_tokens;
  caucus_compare_mark_words (finder->myers, &whole, &parts);
  range->n_kept = count_kept_words (&whole);
  longest = count_longest (&parts, first, first + part_at (finder, number)->n_tokens);
  clear_words (&whole);
  clear_words (&parts);
  return longest;
}

/* "Section 3." and "8-3", but not the "3." of a list. */
static gboolean
is_section_label (const char *label)
{
  g_autoptr (GString) key = g_string_new (NULL);
  gsize n_digits = strspn (label, "0123456789");

  if (n_digits > 0 && strlen (label) <= n_digits + 1)
    return FALSE;
  return caucus_reference_label_key (key, label);
}

/* A section that stands between belongs to neither end. */
static gboolean
is_section (const Finder *finder,
            guint         number)
{
  const CaucusBlock *block = g_ptr_array_index (finder->job->sides[finder->part_side].blocks,
                                                number);

  return block->kind == CAUCUS_BLOCK_HEADING
         || (block->label != NULL && is_section_label (block->label));
}

static gboolean
may_be_part (const Finder *finder,
             int           number)
{
  const CaucusCompareUnit *unit;

  if (number < 0 || number >= (int) finder->job->sides[finder->part_side].n_units)
    return FALSE;
  unit = part_at (finder, (guint) number);
  return unit->partner == CAUCUS_NO_PARAGRAPH && unit->kind != CAUCUS_BLOCK_TABLE_ROW
         && unit->n_words > 0;
}

/* Takes all up to @number into the range if the whole keeps so many more words with it, that
 * many of them in a row. */
static void
try_part (Finder *finder,
          Range  *range,
          guint   number,
          guint   n_words)
{
  Range wider = { MIN (range->start, number), MAX (range->end, number + 1), 0 };

  if (range->n_kept == 0)
    measure (finder, range, range->start);
  if (measure (finder, &wider, number) >= n_words && wider.n_kept >= range->n_kept + n_words)
    *range = wider;
}

/* Looks for passages on one side of the partner, past what has none. */
static void
widen (Finder *finder,
       Range  *range,
       int     direction)
{
  int number = direction < 0 ? (int) range->start - 1 : (int) range->end;

  for (guint n = 0; n < REACH_MAX && may_be_part (finder, number); n++, number += direction)
    {
      if (caucus_run_finder_has (finder->runs, finder->part_side, (guint) number,
                                 PASSAGE_WORDS_MIN))
        try_part (finder, range, (guint) number, PASSAGE_WORDS_MIN);
      else if (direction < 0 && has_title (finder, (guint) number))
        try_part (finder, range, (guint) number, TITLE_WORDS);
      if (is_section (finder, (guint) number))
        return;
    }
}

static void
set_parts (Finder      *finder,
           const Range *range)
{
  CaucusCompareUnit *unit = caucus_compare_unit (finder->job, finder->whole_side, finder->whole);

  unit->partner = (int) range->start;
  unit->n_parts = range->end - range->start;
  for (guint i = range->start; i < range->end; i++)
    caucus_compare_unit (finder->job, finder->part_side, i)->partner = (int) finder->whole;
}

/* Edited in its place, and not itself a part. */
static gboolean
may_be_whole (const Finder *finder)
{
  const CaucusCompareUnit *unit = whole_of (finder);

  return unit->partner != CAUCUS_NO_PARAGRAPH && !unit->moved
         && unit->similarity < CAUCUS_SIMILARITY_EQUAL && unit->kind != CAUCUS_BLOCK_TABLE_ROW
         && part_at (finder, (guint) unit->partner)->n_parts == 0;
}

static void
find_passages (Finder *finder)
{
  for (finder->whole = 0; finder->whole < finder->job->sides[finder->whole_side].n_units;
       finder->whole++)
    {
      const CaucusCompareUnit *unit = whole_of (finder);
      guint n_parts = MAX (unit->n_parts, 1);
      Range range = { 0 };

      if (!may_be_whole (finder))
        continue;
      range.start = (guint) unit->partner;
      range.end = range.start + n_parts;
      caucus_run_finder_set_whole (finder->runs, finder->whole_side, finder->whole);
      widen (finder, &range, 1);
      widen (finder, &range, -1);
      if (range.end - range.start > n_parts)
        set_parts (finder, &range);
    }
}

/* Finds what was split or joined and edited besides, among paragraphs that kept their order. */
void
caucus_compare_align_passages (CaucusCompareJob *job)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new (caucus_interner_n_keys (job->token_ids));
  g_autoptr (CaucusRunFinder) runs = caucus_run_finder_new (job);
  Finder finder = { job, CAUCUS_TEXT_OLD, CAUCUS_TEXT_NEW, myers, runs, 0 };

  find_passages (&finder);
  finder.whole_side = CAUCUS_TEXT_NEW;
  finder.part_side = CAUCUS_TEXT_OLD;
  find_passages (&finder);
  job->steps += caucus_myers_get_steps (myers);
}
