/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A counter's first text, made of the other side's text and what the team thinks of its changes. */
#include "caucus-review-seed.h"

#include "caucus-change-reviews.h"
#include "caucus-compare-private.h"

/* What becomes of a change. */
typedef struct
{
  const CaucusReview *review;     /* or NULL */
  gboolean is_kept;               /* our wording stays */
  gboolean is_done;               /* a split or joined paragraph is in the draft */
} Fate;

/* A draft while it is made. */
typedef struct
{
  const CaucusComparison *comparison;
  CaucusTextChanges *changes;
  GHashTable *others;             /* borrowed reviews of what is no change, by row */
  Fate *fates;                    /* by change */
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

static CaucusReviewDecision
decision_of (const CaucusReview *review)
{
  return review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;
}

/* What nobody has agreed to is not given away. */
static gboolean
keeps_ours (CaucusReviewDecision decision)
{
  return decision != CAUCUS_REVIEW_ACCEPT;
}

static const CaucusRow *
get_row (const Seeding *seeding,
         guint          position)
{
  return caucus_comparison_get_row (seeding->comparison, position);
}

/* Numbers follow the text that they stand in: ours where all of it is put back. */
static void
decide (Seeding         *seeding,
        const GPtrArray *gathered)
{
  guint n_kept = 0;

  for (guint i = 0; i < gathered->len; i++)
    {
      Fate *fate = &seeding->fates[i];

      fate->review = g_ptr_array_index (gathered, i);
      fate->is_kept = keeps_ours (decision_of (fate->review));
      n_kept += fate->is_kept;
    }
  seeding->rest_is_kept = n_kept > 0 && n_kept == gathered->len;
}

/* What is no change may have been one where another program compared the texts. */
static void
find_others (Seeding         *seeding,
             const GPtrArray *reviews)
{
  g_autoptr (GPtrArray) others = caucus_change_reviews_list_others (seeding->changes, reviews);

  for (guint i = 0; i < others->len; i++)
    {
      CaucusReview *review = g_ptr_array_index (others, i);
      guint row = caucus_text_changes_find_row (seeding->changes, review->old_number,
                                                review->new_number);

      if (row != CAUCUS_NO_ROW)
        g_hash_table_insert (seeding->others, GUINT_TO_POINTER (row), review);
    }
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

static void
append_words (GString           **words,
              const CaucusBlock  *block,
              gboolean            has_label)
{
  if (*words == NULL)
    *words = g_string_new (NULL);
  else
    g_string_append_c (*words, '\n');
  if (has_label && block->label != NULL)
    g_string_append_printf (*words, "%s ", block->label);
  g_string_append (*words, block->text);
}

/* Returns: (nullable): what a side says in rows that stand together; of several paragraphs of a
 * section each with its label */
static char *
dup_words (const Seeding          *seeding,
           const CaucusTextChange *change,
           CaucusTextSide          side)
{
  gboolean is_section = change->title != NULL;
  GString *words = NULL;
  int last = CAUCUS_NO_PARAGRAPH;

  for (guint i = change->row; i < change->row + change->n_rows; i++)
    {
      const CaucusRow *row = get_row (seeding, i);
      int number = side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;

      if (number == CAUCUS_NO_PARAGRAPH || number == last)
        continue;
      last = number;
      append_words (&words, get_block (seeding, side, number), is_section);
    }
  return words != NULL ? g_string_free (words, FALSE) : NULL;
}

static void
add_point (Seeding                *seeding,
           const CaucusTextChange *change,
           const CaucusReview     *review)
{
  const CaucusRow *row = get_row (seeding, change->row);
  const CaucusBlock *block = get_block (seeding, CAUCUS_TEXT_NEW, row->new_number);
  CaucusOpenPoint *point = g_new0 (CaucusOpenPoint, 1);

  if (block == NULL)
    block = get_block (seeding, CAUCUS_TEXT_OLD, row->old_number);
  point->decision = decision_of (review);
  point->place = seeding->seed->blocks->len;
  point->label = dup_place (seeding, block->label);
  point->ours = dup_words (seeding, change, CAUCUS_TEXT_OLD);
  point->theirs = dup_words (seeding, change, CAUCUS_TEXT_NEW);
  point->comment = g_strdup (review != NULL ? review->comment : "");
  g_ptr_array_add (seeding->seed->points, point);
}

/* Once a change, where it is met first; a move, where the paragraph stands now. */
static void
note_change (Seeding                *seeding,
             const CaucusTextChange *change,
             const CaucusReview     *review)
{
  CaucusReviewDecision decision = decision_of (review);

  if (keeps_ours (decision))
    seeding->seed->n_kept++;
  else
    seeding->seed->n_taken++;
  if (decision != CAUCUS_REVIEW_ACCEPT && decision != CAUCUS_REVIEW_REJECT)
    add_point (seeding, change, review);
}

/* Each paragraph of the chosen side once: of a split one ours is in its first row. */
static void
add_part (Seeding         *seeding,
          const CaucusRow *row,
          Fate            *fate)
{
  CaucusTextSide side = fate->is_kept ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;
  CaucusTextSide whole = row->kind == CAUCUS_ROW_SPLIT ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW;

  if (side != whole || !fate->is_done)
    add_block (seeding, side, side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number);
  fate->is_done = TRUE;
}

/* The same words on both sides, but for what somebody has decided on all the same. */
static void
add_equal (Seeding *seeding,
           guint    position)
{
  const CaucusRow *row = get_row (seeding, position);
  const CaucusReview *review = g_hash_table_lookup (seeding->others, GUINT_TO_POINTER (position));
  const CaucusTextChange change = { .row = position, .n_rows = 1 };
  gboolean is_kept = seeding->rest_is_kept;

  if (decision_of (review) != CAUCUS_REVIEW_OPEN)
    {
      is_kept = keeps_ours (review->decision);
      note_change (seeding, &change, review);
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
  guint number = caucus_text_changes_find (seeding->changes, position);
  const CaucusTextChange *change;
  Fate *fate;

  if (number == CAUCUS_NO_CHANGE)
    {
      add_equal (seeding, position);
      return;
    }
  change = caucus_text_changes_get (seeding->changes, number);
  fate = &seeding->fates[number];
  if (position == change->row)
    note_change (seeding, change, fate->review);
  if (row->kind == CAUCUS_ROW_SPLIT || row->kind == CAUCUS_ROW_JOINED)
    add_part (seeding, row, fate);
  else if (fate->is_kept && row->kind != CAUCUS_ROW_MOVED_TO)
    add_block (seeding, CAUCUS_TEXT_OLD, row->old_number);
  else if (!fate->is_kept && row->kind != CAUCUS_ROW_MOVED_FROM)
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
 * Makes the text of a counter, by whole changes as #CaucusTextChanges finds them: theirs where one
 * is accepted, ours where it is rejected, countered or asked about, or nobody has decided on it.
 * What is countered, asked about and not decided is listed as open. A move that is not accepted
 * goes back to its place, with our wording. Labels that only follow the numbering are theirs, and
 * ours where every change is put back.
 *
 * Returns: (transfer full): the draft. All changes accepted, it is their text; all rejected, ours
 */
CaucusReviewSeed *
caucus_review_seed (const CaucusComparison *comparison,
                    const GPtrArray        *reviews)
{
  guint n_rows = caucus_comparison_get_n_rows (comparison);
  g_autoptr (CaucusTextChanges) changes = caucus_text_changes_new (comparison);
  g_autoptr (GPtrArray) gathered = caucus_change_reviews_gather (changes, reviews);
  g_autoptr (GHashTable) others = g_hash_table_new (NULL, NULL);
  g_autofree Fate *fates = g_new0 (Fate, gathered->len + 1);
  Seeding seeding = {
    .comparison = comparison,
    .changes = changes,
    .others = others,
    .fates = fates,
    .seed = seed_new (),
  };

  decide (&seeding, gathered);
  find_others (&seeding, reviews);
  for (guint i = 0; i < n_rows; i++)
    add_row (&seeding, i);
  return seeding.seed;
}
