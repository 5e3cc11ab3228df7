/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edits inside a paragraph, made easier to read than a shortest edit is: stretches slide
 * together, and what only cuts one edit in two is taken into it. */
#include "caucus-compare-hunks.h"

/* "the", "of" and "and" say nothing when all around them is new. */
#define LIGHT_WORD_BYTES_MAX 3
/* More words than these are worth seeing unmarked between any two edits; fewer, unless both
 * edits have so many words for each of them. */
#define WEAK_WORDS_MAX 2
#define WEAK_SHARE 4
/* Each brings pairs together, so that long runs of edits take some. */
#define COMPACTIONS_MAX 4
/* With a smaller share of common words, one in so many, two texts read better whole. */
#define COMMON_SHARE_MIN 4

static const CaucusToken *
token_at (const CaucusWordSequence *sequence,
          guint                     position)
{
  return &sequence->words->tokens[sequence->places[position]];
}

static guint
count_words (const CaucusWordSequence *sequence,
             guint                     start,
             guint                     end)
{
  guint n_words = 0;

  for (guint i = start; i < end; i++)
    if (token_at (sequence, i)->kind == CAUCUS_TOKEN_WORD)
      n_words++;
  return n_words;
}

typedef struct
{
  CaucusWordHunk *hunks;
  guint length;
} Hunks;

/* Needs room for one hunk more than the shorter sequence has words. */
static void
collect_hunks (Hunks                    *hunks,
               const CaucusWordSequence *old_sequence,
               const CaucusWordSequence *new_sequence)
{
  CaucusWordHunk hunk = { 0 };

  hunks->length = 0;
  for (;;)
    {
      hunk.old_end = hunk.old_start;
      hunk.new_end = hunk.new_start;
      while (hunk.old_end < old_sequence->length && old_sequence->changed[hunk.old_end])
        hunk.old_end++;
      while (hunk.new_end < new_sequence->length && new_sequence->changed[hunk.new_end])
        hunk.new_end++;
      if (hunk.old_end > hunk.old_start || hunk.new_end > hunk.new_start)
        hunks->hunks[hunks->length++] = hunk;
      if (hunk.old_end == old_sequence->length)
        return;
      hunk.old_start = hunk.old_end + 1;
      hunk.new_start = hunk.new_end + 1;
    }
}

/* The words of a hunk on both sides, kept while hunks grow. */
typedef struct
{
  guint removed;
  guint added;
} Size;

static Size
measure (const CaucusWordSequence *old_sequence,
         const CaucusWordSequence *new_sequence,
         const CaucusWordHunk     *hunk)
{
  return (Size) { count_words (old_sequence, hunk->old_start, hunk->old_end),
                  count_words (new_sequence, hunk->new_start, hunk->new_end) };
}

static gboolean
is_replacement (const Size *size)
{
  return size->removed > 0 && size->added > 0;
}

static gboolean
is_light (const CaucusToken *token)
{
  return token->kind != CAUCUS_TOKEN_WORD
         || (token->length <= LIGHT_WORD_BYTES_MAX && !token->is_figure);
}

/* Whether the unchanged tokens of @between only cut one edit in two. */
static gboolean
is_weak (const CaucusWordSequence *sequence,
         const CaucusWordHunk     *between,
         const Size               *before,
         const Size               *after)
{
  guint n_words = count_words (sequence, between->old_start, between->old_end);
  guint least = MIN (MAX (before->removed, before->added), MAX (after->removed, after->added));
  gboolean light = n_words <= 1;

  for (guint i = between->old_start; light && i < between->old_end; i++)
    light = is_light (token_at (sequence, i));
  if (light && is_replacement (before) && is_replacement (after))
    return TRUE;
  return n_words <= WEAK_WORDS_MAX && n_words * WEAK_SHARE <= least
         && before->removed + after->removed > 0 && before->added + after->added > 0;
}

static void
mark_hunk (CaucusWordSequence   *old_sequence,
           CaucusWordSequence   *new_sequence,
           const CaucusWordHunk *hunk)
{
  for (guint i = hunk->old_start; i < hunk->old_end; i++)
    old_sequence->changed[i] = 1;
  for (guint j = hunk->new_start; j < hunk->new_end; j++)
    new_sequence->changed[j] = 1;
}

/* Joins edits that have nothing telling between them. */
static void
join (CaucusWordSequence *old_sequence,
      CaucusWordSequence *new_sequence,
      const Hunks        *hunks)
{
  const CaucusWordHunk *last = hunks->hunks;
  Size size;

  if (hunks->length == 0)
    return;
  size = measure (old_sequence, new_sequence, last);
  for (guint i = 1; i < hunks->length; i++)
    {
      const CaucusWordHunk *next = &hunks->hunks[i];
      CaucusWordHunk between = { last->old_end, next->old_start, last->new_end, next->new_start };
      Size next_size = measure (old_sequence, new_sequence, next);

      if (is_weak (old_sequence, &between, &size, &next_size))
        {
          mark_hunk (old_sequence, new_sequence, &between);
          next_size.removed += size.removed;
          next_size.added += size.added;
        }
      size = next_size;
      last = next;
    }
}

/* Whether @length tokens before the stretch from @start to @end are also its last ones. */
static gboolean
repeats_before (const CaucusWordSequence *sequence,
                guint                     start,
                guint                     end,
                guint                     length)
{
  for (guint k = 1; k <= length; k++)
    if (sequence->ids[start - k]
        != sequence->ids[end - k])
      return FALSE;
  return TRUE;
}

/* Whether @length tokens after the stretch are also its first ones. */
static gboolean
repeats_after (const CaucusWordSequence *sequence,
               guint                     start,
               guint                     end,
               guint                     length)
{
  for (guint k = 0; k < length; k++)
    if (sequence->ids[start + k]
        != sequence->ids[end + k])
      return FALSE;
  return TRUE;
}

/* Marks from @start on @length tokens as @changed. */
static void
mark_run (CaucusWordSequence *sequence,
          guint               start,
          guint               length,
          guint8              changed)
{
  for (guint i = start; i < start + length; i++)
    sequence->changed[i] = changed;
}

/* Slides a stretch that only one side has over what parts it from the one beside it, where
 * that leaves the same words: "for good [and sufficient reason and]" and "[for good and
 * sufficient reason] and" are one edit, and the second reads as one. */
static gboolean
slide_together (CaucusWordSequence *sequence,
                guint               first_start,
                guint               first_end,
                guint               next_start,
                guint               next_end,
                gboolean            may_move_first)
{
  guint length = next_start - first_end;

  if (next_end > next_start && repeats_before (sequence, next_start, next_end, length))
    {
      mark_run (sequence, first_end, length, 1);
      mark_run (sequence, next_end - length, length, 0);
      return TRUE;
    }
  if (may_move_first && first_end > first_start
      && repeats_after (sequence, first_start, first_end, length))
    {
      mark_run (sequence, first_end, length, 1);
      mark_run (sequence, first_start, length, 0);
      return TRUE;
    }
  return FALSE;
}

static gboolean
slide_hunks (CaucusWordSequence   *old_sequence,
             CaucusWordSequence   *new_sequence,
             const CaucusWordHunk *first,
             const CaucusWordHunk *next)
{
  gboolean first_adds = first->new_end > first->new_start;
  gboolean first_removes = first->old_end > first->old_start;

  if (next->new_end == next->new_start && first_removes)
    return slide_together (old_sequence, first->old_start, first->old_end,
                           next->old_start, next->old_end, !first_adds);
  if (next->old_end == next->old_start && first_adds)
    return slide_together (new_sequence, first->new_start, first->new_end,
                           next->new_start, next->new_end, !first_removes);
  return FALSE;
}

/* Brings stretches together that the search for a shortest edit left apart. Returns whether
 * there were any. */
static gboolean
compact (CaucusWordSequence *old_sequence,
         CaucusWordSequence *new_sequence,
         const Hunks        *hunks)
{
  gboolean compacted = FALSE;

  for (guint i = 1; i < hunks->length; i++)
    if (slide_hunks (old_sequence, new_sequence, &hunks->hunks[i - 1], &hunks->hunks[i]))
      {
        compacted = TRUE;
        /* The next one stands beside another hunk than it did. */
        i++;
      }
  return compacted;
}

/* Brings together what reads as one edit. */
void
caucus_word_hunks_gather (CaucusArena        *room,
                          CaucusWordSequence *old_sequence,
                          CaucusWordSequence *new_sequence)
{
  guint n_hunks_max = MIN (old_sequence->length, new_sequence->length) + 1;
  Hunks hunks = { .hunks = caucus_arena_take (room, n_hunks_max * sizeof (CaucusWordHunk)) };

  collect_hunks (&hunks, old_sequence, new_sequence);
  for (guint n = 0; n < COMPACTIONS_MAX && compact (old_sequence, new_sequence, &hunks); n++)
    collect_hunks (&hunks, old_sequence, new_sequence);
  join (old_sequence, new_sequence, &hunks);
  caucus_arena_shrink (room, hunks.hunks, 0);
}

/* Whether two texts that have @n_common words in common beside the sequences have more than
 * next to nothing in common; else they are one edit. */
gboolean
caucus_word_hunks_are_alike (const CaucusWordSequence *old_sequence,
                             const CaucusWordSequence *new_sequence,
                             guint                     n_common)
{
  CaucusWordHunk whole = { 0, old_sequence->length, 0, new_sequence->length };
  Size size = measure (old_sequence, new_sequence, &whole);
  guint n_words = n_common + MIN (size.removed, size.added);

  for (guint i = 0; i < whole.old_end; i++)
    if (!old_sequence->changed[i] && token_at (old_sequence, i)->kind == CAUCUS_TOKEN_WORD)
      n_common++;
  return n_common * COMMON_SHARE_MIN >= n_words;
}
