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
/* A paragraph that is a title is not longer. */
#define TITLE_WORDS_MAX 6
/* So many words in a row a part has to keep; what has no more words keeps them all. */
#define PART_RUN_MIN 3
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
  guint32 n_whole = caucus_compare_n_tokens (finder->job, finder->whole_side, finder->whole);
  guint32 n_part = caucus_compare_n_tokens (finder->job, finder->part_side, number);
  guint32 label_id = whole_of (finder)->label_id;
  guint32 i = 0;
  guint32 j = 0;

  if (label_id == 0 || label_id != part_at (finder, number)->label_id)
    return FALSE;
  for (guint n = 0; n < TITLE_WORDS; n++, i++, j++)
    {
      i = find_word (a, n_whole, i);
      j = find_word (b, n_part, j);
      if (i == n_whole || j == n_part || a[i].id != b[j].id)
        return FALSE;
    }
  return TRUE;
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

/* The parts of a whole, and how many of its words they keep; 0 until that is counted. */
typedef struct
{
  CaucusCompareRange range;
  guint n_kept;
} Parts;

/* How many words, and how many in a row, a paragraph must bring the whole to be its part. */
typedef struct
{
  guint n_words;
  guint in_a_row;
  guint share;          /* of its own words, in thousandths */
  guint share_in_a_row;
} Claim;

static const Claim passage = { PASSAGE_WORDS_MIN, PASSAGE_WORDS_MIN, 0, 0 };
static const Claim title = { TITLE_WORDS, TITLE_WORDS, 0, 0 };
static const Claim lent_label = { 1, 1, 0, 0 };
static const Claim short_part = { 1, 1, 1000, 0 };
static const Claim past_section = { PASSAGE_WORDS_MIN, PASSAGE_WORDS_MIN, 900, 0 };
static const Claim edited_parts[] = { { 4, PART_RUN_MIN, 700, 0 }, { 4, 4, 0, 330 } };

static gboolean
meets (const Claim           *claim,
       const CaucusKeptWords *kept,
       guint                  n_words)
{
  return kept->longest >= claim->in_a_row
         && (guint64) kept->count * 1000 >= (guint64) n_words * claim->share
         && (guint64) kept->longest * 1000 >= (guint64) n_words * claim->share_in_a_row;
}

/* Takes all up to @number into the parts if the whole keeps so much more with it as one of
 * the claims wants. */
static gboolean
try_part (Finder      *finder,
          Parts       *parts,
          guint        number,
          const Claim *claims,
          guint        n_claims)
{
  Parts wider = { parts->range, 0 };
  g_autofree CaucusKeptWords *kept = g_new (CaucusKeptWords, REACH_MAX * 2 + parts->range.end
                                            - parts->range.start);

  if (parts->n_kept == 0)
    parts->n_kept = caucus_compare_count_kept (finder->job, finder->myers, finder->whole_side,
                                               &parts->range, kept);
  wider.range.start = MIN (parts->range.start, number);
  wider.range.end = MAX (parts->range.end, number + 1);
  wider.n_kept = caucus_compare_count_kept (finder->job, finder->myers, finder->whole_side,
                                            &wider.range, kept);
  for (guint i = 0; i < n_claims; i++)
    if (wider.n_kept >= parts->n_kept + claims[i].n_words
        && meets (&claims[i], &kept[number - wider.range.start], part_at (finder, number)->n_words))
      {
        *parts = wider;
        return TRUE;
      }
  return FALSE;
}

/* A title that has the label which the text after it has lost. */
static gboolean
took_label (const Finder *finder,
            const Parts  *parts,
            guint         number)
{
  guint32 label_id = whole_of (finder)->label_id;

  return label_id != 0 && number + 1 == parts->range.start
         && part_at (finder, number)->n_words <= TITLE_WORDS_MAX
         && part_at (finder, number)->label_id == label_id
         && part_at (finder, number + 1)->label_id != label_id;
}

/* "(b) gloves." may be a word of a sentence. What has no label may be a title behind the
 * partner, and before it the number of a page. */
static gboolean
may_be_short_part (Finder   *finder,
                   guint     number,
                   gboolean  is_before)
{
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, finder->part_side, number);
  guint32 n_tokens = caucus_compare_n_tokens (finder->job, finder->part_side, number);
  gboolean is_item = part_at (finder, number)->label_id != 0 && !is_section (finder, number);
  guint n_words = 0;

  for (guint32 i = 0; i < n_tokens; i++)
    n_words += tokens[i].kind == CAUCUS_TOKEN_WORD && !tokens[i].is_figure;
  return is_item ? n_words > 0 : is_before && n_words > 1;
}

/* Tries a paragraph beside the partner with what it has to bring to be a part. */
static gboolean
try_neighbour (Finder *finder,
               Parts  *parts,
               guint   number)
{
  gboolean is_before = number < parts->range.start;

  if (caucus_run_finder_has (finder->runs, finder->part_side, number, PASSAGE_WORDS_MIN))
    return try_part (finder, parts, number, &passage, 1);
  if (is_before && has_title (finder, number))
    return try_part (finder, parts, number, &title, 1);
  if (is_before && took_label (finder, parts, number))
    return try_part (finder, parts, number, &lent_label, 1);
  if (part_at (finder, number)->n_words <= PART_RUN_MIN)
    return (may_be_short_part (finder, number, is_before)
            || caucus_compare_runs_on (finder->job, finder->whole_side, finder->whole, number))
           && try_part (finder, parts, number, &short_part, 1);
  return caucus_run_finder_has (finder->runs, finder->part_side, number, PART_RUN_MIN)
         && try_part (finder, parts, number, edited_parts, G_N_ELEMENTS (edited_parts));
}

/* Behind a section that was struck, or put in, only what is nothing else belongs to the whole. */
static gboolean
try_past_section (Finder *finder,
                  Parts  *parts,
                  guint   number)
{
  return caucus_run_finder_has (finder->runs, finder->part_side, number, PASSAGE_WORDS_MIN)
         && try_part (finder, parts, number, &past_section, 1);
}

/* Looks for passages on one side of the partner, past what has none. */
static void
widen (Finder *finder,
       Parts  *parts,
       int     direction)
{
  int number = direction < 0 ? (int) parts->range.start - 1 : (int) parts->range.end;
  gboolean is_past_section = FALSE;

  for (guint n = 0; n < REACH_MAX && may_be_part (finder, number); n++, number += direction)
    {
      gboolean is_taken = is_past_section ? try_past_section (finder, parts, (guint) number)
                                          : try_neighbour (finder, parts, (guint) number);

      is_past_section |= !is_taken && is_section (finder, (guint) number);
    }
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
      Parts parts = { .range.whole = finder->whole };

      if (!may_be_whole (finder))
        continue;
      parts.range.start = (guint) unit->partner;
      parts.range.end = parts.range.start + n_parts;
      caucus_run_finder_set_whole (finder->runs, finder->whole_side, finder->whole);
      widen (finder, &parts, 1);
      widen (finder, &parts, -1);
      if (parts.range.end - parts.range.start > n_parts)
        caucus_compare_set_range (finder->job, finder->whole_side, &parts.range);
    }
}

/* Finds what was split or joined and edited besides, among paragraphs that kept their order. */
void
caucus_compare_align_passages (CaucusCompareJob *job)
{
  g_autoptr (CaucusMyers) myers = caucus_myers_new_for (job->token_ids);
  g_autoptr (CaucusRunFinder) runs = caucus_run_finder_new (job);
  Finder finder = { job, CAUCUS_TEXT_OLD, CAUCUS_TEXT_NEW, myers, runs, 0 };

  find_passages (&finder);
  finder.whole_side = CAUCUS_TEXT_NEW;
  finder.part_side = CAUCUS_TEXT_OLD;
  find_passages (&finder);
  caucus_compare_trim_parts (job, myers);
  caucus_compare_part_sections (job, myers);
  job->steps += caucus_myers_get_steps (myers);
}
