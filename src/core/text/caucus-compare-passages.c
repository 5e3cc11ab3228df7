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
/* A short part that was edited keeps so many words, so many of them in a row, and most of its
 * own: words that the partner alone does not keep. */
#define PART_WORDS_MIN 4
#define PART_RUN_MIN 3
#define PART_SHARE_MIN 700
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
} Claim;

static const Claim passage = { PASSAGE_WORDS_MIN, PASSAGE_WORDS_MIN, 0 };
static const Claim edited_part = { PART_WORDS_MIN, PART_RUN_MIN, PART_SHARE_MIN };
static const Claim title = { TITLE_WORDS, TITLE_WORDS, 0 };
static const Claim lent_label = { 1, 1, 0 };

/* Takes all up to @number into the parts if the whole keeps so much more with it. */
static gboolean
try_part (Finder      *finder,
          Parts       *parts,
          guint        number,
          const Claim *claim)
{
  Parts wider = { parts->range, 0 };
  g_autofree CaucusKeptWords *kept = g_new (CaucusKeptWords, REACH_MAX * 2 + parts->range.end
                                            - parts->range.start);
  const CaucusKeptWords *own;

  if (parts->n_kept == 0)
    parts->n_kept = caucus_compare_count_kept (finder->job, finder->myers, finder->whole_side,
                                               &parts->range, kept);
  wider.range.start = MIN (parts->range.start, number);
  wider.range.end = MAX (parts->range.end, number + 1);
  wider.n_kept = caucus_compare_count_kept (finder->job, finder->myers, finder->whole_side,
                                            &wider.range, kept);
  own = &kept[number - wider.range.start];
  if (own->longest < claim->in_a_row || wider.n_kept < parts->n_kept + claim->n_words
      || own->count * 1000 < part_at (finder, number)->n_words * claim->share)
    return FALSE;
  *parts = wider;
  return TRUE;
}

/* A title that has the label which the text after it has lost. */
static gboolean
took_label (const Finder *finder,
            const Parts  *parts,
            guint         number)
{
  const CaucusCompareUnit *whole = whole_of (finder);

  return number + 1 == parts->range.start && whole->label_id != 0
         && part_at (finder, number)->label_id == whole->label_id
         && part_at (finder, number + 1)->label_id == 0;
}

/* What a paragraph beside the partner has to bring, or %NULL where it cannot be a part. */
static const Claim *
choose_claim (Finder      *finder,
              const Parts *parts,
              guint        number)
{
  if (caucus_run_finder_has (finder->runs, finder->part_side, number, PASSAGE_WORDS_MIN))
    return &passage;
  if (number < parts->range.start && has_title (finder, number))
    return &title;
  if (number < parts->range.start && took_label (finder, parts, number))
    return &lent_label;
  if (part_at (finder, number)->n_words >= PART_WORDS_MIN
      && caucus_run_finder_has (finder->runs, finder->part_side, number, PART_RUN_MIN))
    return &edited_part;
  return NULL;
}

/* Looks for passages on one side of the partner, past what has none. */
static void
widen (Finder *finder,
       Parts  *parts,
       int     direction)
{
  int number = direction < 0 ? (int) parts->range.start - 1 : (int) parts->range.end;

  for (guint n = 0; n < REACH_MAX && may_be_part (finder, number); n++, number += direction)
    {
      const Claim *claim = choose_claim (finder, parts, (guint) number);
      gboolean is_taken = claim != NULL && try_part (finder, parts, (guint) number, claim);

      if (!is_taken && is_section (finder, (guint) number))
        return;
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
  g_autoptr (CaucusMyers) myers = caucus_myers_new (caucus_interner_n_keys (job->token_ids));
  g_autoptr (CaucusRunFinder) runs = caucus_run_finder_new (job);
  Finder finder = { job, CAUCUS_TEXT_OLD, CAUCUS_TEXT_NEW, myers, runs, 0 };

  find_passages (&finder);
  finder.whole_side = CAUCUS_TEXT_NEW;
  finder.part_side = CAUCUS_TEXT_OLD;
  find_passages (&finder);
  caucus_compare_trim_parts (job, myers);
  job->steps += caucus_myers_get_steps (myers);
}
