/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A counter's first text, made of the other side's text and what the team thinks of its changes. */
#include "caucus-review-seed.h"

#include "caucus-compare-private.h"

/* A paragraph that was split or joined is one change, though it has a row for each part. */
typedef struct
{
  const CaucusReview *review;     /* what counts of its parts' reviews, or NULL */
  gboolean is_kept;               /* our wording stays */
  gboolean is_done;               /* it is in the draft */
} Change;

/* A draft while it is made. */
typedef struct
{
  const CaucusComparison *comparison;
  GHashTable *reviews;            /* borrowed: of CaucusReview, by their numbers */
  Change *changes;                /* by row; a part's is that of its paragraph's first row */
  guint *first_rows;              /* by row */
  CaucusReviewSeed *seed;
  const char *section;            /* borrowed: the label that the draft has come to, or NULL */
  gboolean rest_is_kept;          /* numbers and typography, which nobody decides on */
} Seeding;

static void
open_point_free (CaucusOpenPoint *point)
{
  g_free (point->label);
  g_free (point->ours);
  g_free (point->theirs);
  g_free (point->comment);
  g_free (point);
}

void
caucus_review_seed_free (CaucusReviewSeed *seed)
{
  g_ptr_array_unref (seed->blocks);
  g_ptr_array_unref (seed->points);
  g_free (seed);
}

/* --- What is decided ----------------------------------------------------- */

static guint
hash_review (gconstpointer review)
{
  const CaucusReview *r = review;

  return (guint) r->old_number * 31u + (guint) r->new_number;
}

static gboolean
equal_reviews (gconstpointer a,
               gconstpointer b)
{
  const CaucusReview *first = a, *second = b;

  return first->old_number == second->old_number && first->new_number == second->new_number;
}

static CaucusReviewDecision
decision_of (const CaucusReview *review)
{
  return review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;
}

/* What nobody has agreed to is not given away. */
static gboolean
keeps_ours (CaucusReviewDecision decision)
{
  return decision != CAUCUS_REVIEW_ACCEPT && decision != CAUCUS_REVIEW_ASK;
}

/* Of several decisions on parts of one paragraph that counts which leaves most to do. */
static guint
weight_of (CaucusReviewDecision decision)
{
  switch (decision)
    {
    case CAUCUS_REVIEW_COUNTER:
      return 4;
    case CAUCUS_REVIEW_REJECT:
      return 3;
    case CAUCUS_REVIEW_OPEN:
      return 2;
    case CAUCUS_REVIEW_ASK:
      return 1;
    case CAUCUS_REVIEW_ACCEPT:
    default:
      return 0;
    }
}

static const CaucusRow *
get_row (const Seeding *seeding,
         guint          position)
{
  return caucus_comparison_get_row (seeding->comparison, position);
}

static gboolean
is_part_of (const CaucusRow *row,
            const CaucusRow *first)
{
  if (row->kind != first->kind)
    return FALSE;
  if (row->kind == CAUCUS_ROW_SPLIT)
    return row->old_number == first->old_number;
  return row->kind == CAUCUS_ROW_JOINED && row->new_number == first->new_number;
}

static const CaucusReview *
find_review (const Seeding   *seeding,
             const CaucusRow *row)
{
  const CaucusReview sought = { .old_number = row->old_number, .new_number = row->new_number };

  return g_hash_table_lookup (seeding->reviews, &sought);
}

static void
decide_row (Seeding *seeding,
            guint    position,
            guint   *first)
{
  const CaucusRow *row = get_row (seeding, position);
  const CaucusReview *review = find_review (seeding, row);
  Change *change;

  if (position == 0 || !is_part_of (row, get_row (seeding, *first)))
    *first = position;
  seeding->first_rows[position] = *first;
  change = &seeding->changes[*first];
  if (position == *first
      || weight_of (decision_of (review)) > weight_of (decision_of (change->review)))
    change->review = review;
  change->is_kept = keeps_ours (decision_of (change->review));
}

/* Where a moved paragraph stood is what is decided of where it stands. */
static void
follow_moves (Seeding *seeding,
              guint    n_rows)
{
  g_autofree guint *ends = g_new0 (guint, n_rows + 1);

  for (guint i = 0; i < n_rows; i++)
    {
      if (get_row (seeding, i)->kind == CAUCUS_ROW_MOVED_TO)
        ends[get_row (seeding, i)->move] = i;
    }
  for (guint i = 0; i < n_rows; i++)
    {
      if (get_row (seeding, i)->kind == CAUCUS_ROW_MOVED_FROM)
        seeding->changes[i] = seeding->changes[ends[get_row (seeding, i)->move]];
    }
}

/* Numbers follow the text that they stand in: ours where all of it is put back. */
static void
decide_rest (Seeding *seeding,
             guint    n_rows)
{
  gboolean is_any_kept = FALSE, is_any_taken = FALSE;

  for (guint i = 0; i < n_rows; i++)
    {
      if (get_row (seeding, i)->kind == CAUCUS_ROW_EQUAL)
        continue;
      if (seeding->changes[seeding->first_rows[i]].is_kept)
        is_any_kept = TRUE;
      else
        is_any_taken = TRUE;
    }
  seeding->rest_is_kept = is_any_kept && !is_any_taken;
}

static void
decide (Seeding *seeding,
        guint    n_rows)
{
  guint first = 0;

  for (guint i = 0; i < n_rows; i++)
    decide_row (seeding, i, &first);
  follow_moves (seeding, n_rows);
  decide_rest (seeding, n_rows);
}

/* --- The draft ----------------------------------------------------------- */

static const CaucusBlock *
get_block (const Seeding  *seeding,
           CaucusTextSide  side,
           int             number)
{
  if (number == CAUCUS_NO_PARAGRAPH)
    return NULL;
  return g_ptr_array_index (seeding->comparison->blocks[side], (guint) number);
}

/* An "(a)" is a part of its section. */
static gboolean
is_item (const char *label)
{
  return label[0] == '(';
}

static void
add_block (Seeding        *seeding,
           CaucusTextSide  side,
           int             number)
{
  const CaucusBlock *block = get_block (seeding, side, number);

  if (block == NULL)
    return;
  g_ptr_array_add (seeding->seed->blocks, caucus_block_copy (block));
  if (block->label != NULL && !is_item (block->label))
    seeding->section = block->label;
}

static char *
dup_place (const Seeding *seeding,
           const char    *label)
{
  if (label == NULL)
    return g_strdup (seeding->section);
  if (seeding->section == NULL || !is_item (label))
    return g_strdup (label);
  return g_strjoin (" ", seeding->section, label, NULL);
}

/* Returns: (nullable): the words of a paragraph, or of all the parts that it has on a side */
static char *
dup_words (const Seeding  *seeding,
           guint           position,
           CaucusTextSide  side)
{
  guint n_rows = caucus_comparison_get_n_rows (seeding->comparison);
  const CaucusRow *first = get_row (seeding, position);
  GString *words = NULL;
  int last = CAUCUS_NO_PARAGRAPH;

  for (guint i = position; i < n_rows; i++)
    {
      const CaucusRow *row = get_row (seeding, i);
      int number = side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;

      if (i > position && !is_part_of (row, first))
        break;
      if (number == CAUCUS_NO_PARAGRAPH || number == last)
        continue;
      last = number;
      words = words == NULL ? g_string_new (NULL) : g_string_append_c (words, '\n');
      g_string_append (words, get_block (seeding, side, number)->text);
    }
  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

static void
add_point (Seeding            *seeding,
           guint               position,
           const CaucusReview *review)
{
  const CaucusRow *row = get_row (seeding, position);
  const CaucusBlock *block = get_block (seeding, CAUCUS_TEXT_NEW, row->new_number);
  CaucusOpenPoint *point = g_new0 (CaucusOpenPoint, 1);

  if (block == NULL)
    block = get_block (seeding, CAUCUS_TEXT_OLD, row->old_number);
  point->decision = decision_of (review);
  point->place = seeding->seed->blocks->len;
  point->label = dup_place (seeding, block->label);
  point->ours = dup_words (seeding, position, CAUCUS_TEXT_OLD);
  point->theirs = dup_words (seeding, position, CAUCUS_TEXT_NEW);
  point->comment = g_strdup (review != NULL ? review->comment : "");
  g_ptr_array_add (seeding->seed->points, point);
}

/* Once a change, where it is met first; a move, where the paragraph stands now. */
static void
note_change (Seeding *seeding,
             guint    position)
{
  const Change *change = &seeding->changes[position];
  CaucusReviewDecision decision = decision_of (change->review);

  if (change->is_kept)
    seeding->seed->n_kept++;
  else
    seeding->seed->n_taken++;
  if (decision != CAUCUS_REVIEW_ACCEPT && decision != CAUCUS_REVIEW_REJECT)
    add_point (seeding, position, change->review);
}

/* Each paragraph of the chosen side once: of a split one ours is in its first row. */
static void
add_part (Seeding         *seeding,
          const CaucusRow *row,
          Change          *change)
{
  CaucusTextSide side = change->is_kept ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;
  CaucusTextSide whole = row->kind == CAUCUS_ROW_SPLIT ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;

  if (side != whole || !change->is_done)
    add_block (seeding, side, side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number);
  change->is_done = TRUE;
}

/* The same words on both sides, but for what somebody has decided on all the same. */
static void
add_equal (Seeding *seeding,
           guint    position)
{
  const CaucusRow *row = get_row (seeding, position);
  const Change *change = &seeding->changes[position];
  gboolean is_kept = seeding->rest_is_kept;

  if (decision_of (change->review) != CAUCUS_REVIEW_OPEN)
    {
      is_kept = change->is_kept;
      note_change (seeding, position);
    }
  if (is_kept)
    add_block (seeding, CAUCUS_TEXT_OLD, row->old_number);
  else
    add_block (seeding, CAUCUS_TEXT_NEW, row->new_number);
}

static void
add_row (Seeding *seeding,
         guint    position)
{
  const CaucusRow *row = get_row (seeding, position);
  guint first = seeding->first_rows[position];
  Change *change = &seeding->changes[first];

  if (row->kind == CAUCUS_ROW_EQUAL)
    {
      add_equal (seeding, position);
      return;
    }
  if (position == first && row->kind != CAUCUS_ROW_MOVED_FROM)
    note_change (seeding, position);
  if (row->kind == CAUCUS_ROW_SPLIT || row->kind == CAUCUS_ROW_JOINED)
    add_part (seeding, row, change);
  else if (change->is_kept && row->kind != CAUCUS_ROW_MOVED_TO)
    add_block (seeding, CAUCUS_TEXT_OLD, row->old_number);
  else if (!change->is_kept && row->kind != CAUCUS_ROW_MOVED_FROM)
    add_block (seeding, CAUCUS_TEXT_NEW, row->new_number);
}

static CaucusReviewSeed *
seed_new (void)
{
  CaucusReviewSeed *seed = g_new0 (CaucusReviewSeed, 1);

  seed->blocks = caucus_blocks_new ();
  seed->points = g_ptr_array_new_with_free_func ((GDestroyNotify) open_point_free);
  return seed;
}

/**
 * caucus_review_seed:
 * @comparison: from our text to theirs
 * @reviews: (element-type CaucusReview): what the team thinks of its changes
 *
 * Makes the text of a counter, by whole paragraphs: theirs where a change is accepted or only
 * asked about, ours where it is rejected or countered, or nobody has decided on it. What is
 * countered, asked about and not decided is listed as open. A move that is not accepted goes
 * back to its place, with our wording; a paragraph that was split or joined is one change, and ours
 * unless all its parts are theirs. Labels that only follow the numbering are theirs, and ours
 * where every other change is put back.
 *
 * Returns: (transfer full): the draft. All changes accepted, it is their text; all rejected, ours
 */
CaucusReviewSeed *
caucus_review_seed (const CaucusComparison *comparison,
                    const GPtrArray        *reviews)
{
  guint n_rows = caucus_comparison_get_n_rows (comparison);
  g_autoptr (GHashTable) by_numbers = g_hash_table_new (hash_review, equal_reviews);
  g_autofree Change *changes = g_new0 (Change, n_rows);
  g_autofree guint *first_rows = g_new0 (guint, n_rows);
  Seeding seeding = {
    .comparison = comparison,
    .reviews = by_numbers,
    .changes = changes,
    .first_rows = first_rows,
    .seed = seed_new (),
  };

  for (guint i = 0; i < reviews->len; i++)
    g_hash_table_add (by_numbers, g_ptr_array_index (reviews, i));
  decide (&seeding, n_rows);
  for (guint i = 0; i < n_rows; i++)
    add_row (&seeding, i);
  return seeding.seed;
}
