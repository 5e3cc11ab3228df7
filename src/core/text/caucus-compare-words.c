/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third phase of a comparison: which words of an edited paragraph changed. */
#include "caucus-compare-private.h"

#include <string.h>

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

/* One side without its white space. */
typedef struct
{
  const CaucusCompareWords *words;
  guint length;
  guint32 *ids;         /* with all the rest in one piece of memory */
  guint *places;
  guint8 *changed;
} Sequence;

/* Changed stretches of both sequences that face each other. */
typedef struct
{
  guint old_start;
  guint old_end;
  guint new_start;
  guint new_end;
} Hunk;

/* Tokens that both texts begin with, and the words among them. */
typedef struct
{
  guint n_tokens;
  guint n_words;
} Start;

static Start
find_start (const CaucusCompareWords *old_words,
            const CaucusCompareWords *new_words)
{
  guint least = MIN (old_words->n_tokens, new_words->n_tokens);
  Start start = { 0 };

  for (; start.n_tokens < least; start.n_tokens++)
    {
      const CaucusToken *a = &old_words->tokens[start.n_tokens];
      const CaucusToken *b = &new_words->tokens[start.n_tokens];

      if (a->kind != b->kind || caucus_compare_token_key (a) != caucus_compare_token_key (b))
        break;
      start.n_words += a->kind == CAUCUS_TOKEN_WORD;
    }
  return start;
}

/* Takes what comes after the common start. */
static void
init_sequence (Sequence                 *sequence,
               const CaucusCompareWords *words,
               const Start              *start)
{
  guint n_max = words->n_tokens - start->n_tokens;

  sequence->words = words;
  sequence->length = 0;
  sequence->ids = g_malloc (n_max * (sizeof (guint32) + sizeof (guint) + 1) + 1);
  sequence->places = sequence->ids + n_max;
  sequence->changed = (guint8 *) (sequence->places + n_max);
  for (guint i = start->n_tokens; i < words->n_tokens; i++)
    if (words->tokens[i].kind != CAUCUS_TOKEN_SPACE)
      {
        sequence->ids[sequence->length] = caucus_compare_token_key (&words->tokens[i]);
        sequence->places[sequence->length++] = i;
      }
}

static CaucusMyersSide
myers_side (const Sequence *sequence)
{
  return (CaucusMyersSide) { sequence->ids, sequence->changed, sequence->length };
}

static const CaucusToken *
token_at (const Sequence *sequence,
          guint           position)
{
  return &sequence->words->tokens[sequence->places[position]];
}

static guint
count_words (const Sequence *sequence,
             guint           start,
             guint           end)
{
  guint n_words = 0;

  for (guint i = start; i < end; i++)
    if (token_at (sequence, i)->kind == CAUCUS_TOKEN_WORD)
      n_words++;
  return n_words;
}

static GArray *
collect_hunks (const Sequence *old_sequence,
               const Sequence *new_sequence)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  Hunk hunk = { 0 };

  for (;;)
    {
      hunk.old_end = hunk.old_start;
      hunk.new_end = hunk.new_start;
      while (hunk.old_end < old_sequence->length && old_sequence->changed[hunk.old_end])
        hunk.old_end++;
      while (hunk.new_end < new_sequence->length && new_sequence->changed[hunk.new_end])
        hunk.new_end++;
      if (hunk.old_end > hunk.old_start || hunk.new_end > hunk.new_start)
        g_array_append_val (hunks, hunk);
      if (hunk.old_end == old_sequence->length)
        return hunks;
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
measure (const Sequence *old_sequence,
         const Sequence *new_sequence,
         const Hunk     *hunk)
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
is_weak (const Sequence *sequence,
         const Hunk     *between,
         const Size     *before,
         const Size     *after)
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
mark_hunk (Sequence   *old_sequence,
           Sequence   *new_sequence,
           const Hunk *hunk)
{
  for (guint i = hunk->old_start; i < hunk->old_end; i++)
    old_sequence->changed[i] = 1;
  for (guint j = hunk->new_start; j < hunk->new_end; j++)
    new_sequence->changed[j] = 1;
}

/* Joins edits that have nothing telling between them. */
static void
join_hunks (Sequence *old_sequence,
            Sequence *new_sequence)
{
  g_autoptr (GArray) hunks = collect_hunks (old_sequence, new_sequence);
  const Hunk *last;
  Size size;

  if (hunks->len == 0)
    return;
  last = &g_array_index (hunks, Hunk, 0);
  size = measure (old_sequence, new_sequence, last);
  for (guint i = 1; i < hunks->len; i++)
    {
      const Hunk *next = &g_array_index (hunks, Hunk, i);
      Hunk between = { last->old_end, next->old_start, last->new_end, next->new_start };
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
repeats_before (const Sequence *sequence,
                guint           start,
                guint           end,
                guint           length)
{
  for (guint k = 1; k <= length; k++)
    if (sequence->ids[start - k]
        != sequence->ids[end - k])
      return FALSE;
  return TRUE;
}

/* Whether @length tokens after the stretch are also its first ones. */
static gboolean
repeats_after (const Sequence *sequence,
               guint           start,
               guint           end,
               guint           length)
{
  for (guint k = 0; k < length; k++)
    if (sequence->ids[start + k]
        != sequence->ids[end + k])
      return FALSE;
  return TRUE;
}

/* Marks from @start on @length tokens as @changed. */
static void
mark_run (Sequence *sequence,
          guint     start,
          guint     length,
          guint8    changed)
{
  for (guint i = start; i < start + length; i++)
    sequence->changed[i] = changed;
}

/* Slides a stretch that only one side has over what parts it from the one beside it, where
 * that leaves the same words: "for good [and sufficient reason and]" and "[for good and
 * sufficient reason] and" are one edit, and the second reads as one. */
static gboolean
slide_together (Sequence *sequence,
                guint     first_start,
                guint     first_end,
                guint     next_start,
                guint     next_end,
                gboolean  may_move_first)
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
slide_hunks (Sequence   *old_sequence,
             Sequence   *new_sequence,
             const Hunk *first,
             const Hunk *next)
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

/* Returns: whether any two came together. */
static gboolean
compact_once (Sequence *old_sequence,
              Sequence *new_sequence)
{
  g_autoptr (GArray) hunks = collect_hunks (old_sequence, new_sequence);
  gboolean compacted = FALSE;

  for (guint i = 1; i < hunks->len; i++)
    if (slide_hunks (old_sequence, new_sequence, &g_array_index (hunks, Hunk, i - 1),
                     &g_array_index (hunks, Hunk, i)))
      {
        compacted = TRUE;
        /* The next one stands beside another hunk than it did. */
        i++;
      }
  return compacted;
}

/* Brings stretches together that the search for a shortest edit left apart. */
static void
compact_hunks (Sequence *old_sequence,
               Sequence *new_sequence)
{
  for (guint pass = 0; pass < COMPACTIONS_MAX; pass++)
    if (!compact_once (old_sequence, new_sequence))
      break;
}

/* Two texts with next to nothing in common are one edit. */
static void
replace_unlike (Sequence    *old_sequence,
                Sequence    *new_sequence,
                const Start *start)
{
  Hunk whole = { 0, old_sequence->length, 0, new_sequence->length };
  Size size = measure (old_sequence, new_sequence, &whole);
  guint n_common = start->n_words;

  for (guint i = 0; i < whole.old_end; i++)
    if (!old_sequence->changed[i] && token_at (old_sequence, i)->kind == CAUCUS_TOKEN_WORD)
      n_common++;
  if (n_common * COMMON_SHARE_MIN >= MIN (size.removed, size.added) + start->n_words)
    return;
  mark_hunk (old_sequence, new_sequence, &whole);
  memset (old_sequence->words->changed, 1, start->n_tokens);
  memset (new_sequence->words->changed, 1, start->n_tokens);
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
                const Hunk               *hunk)
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
  Hunk hunk = { 0 };

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
copy_marks (const Sequence *sequence)
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
  Start start = find_start (old_words, new_words);
  Sequence old_sequence, new_sequence;
  CaucusMyersSide old_side, new_side;

  init_sequence (&old_sequence, old_words, &start);
  init_sequence (&new_sequence, new_words, &start);
  old_side = myers_side (&old_sequence);
  new_side = myers_side (&new_sequence);

  caucus_myers_mark (myers, &old_side, &new_side);
  compact_hunks (&old_sequence, &new_sequence);
  join_hunks (&old_sequence, &new_sequence);
  replace_unlike (&old_sequence, &new_sequence, &start);
  copy_marks (&old_sequence);
  copy_marks (&new_sequence);
  mark_spaces (old_words, new_words);

  g_free (old_sequence.ids);
  g_free (new_sequence.ids);
}
