/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The second phase of a comparison: which paragraph became which, and which moved. */
#include "caucus-compare-private.h"

#include "caucus-order.h"

/* As long as many pages of a contract. */
#define STANDING_HEADING_WORDS 2000

/* Makes two unpaired paragraphs partners that kept their order. */
void
caucus_compare_pair (CaucusCompareJob *job,
                     guint             old_number,
                     guint             new_number,
                     guint             similarity)
{
  CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);
  CaucusCompareUnit *new_unit = caucus_compare_new (job, new_number);

  old_unit->partner = (int) new_number;
  new_unit->partner = (int) old_number;
  old_unit->similarity = similarity;
  new_unit->similarity = similarity;
}

static void
set_moved (CaucusCompareJob *job,
           guint             old_number,
           gboolean          moved)
{
  CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);

  old_unit->moved = moved;
  caucus_compare_new (job, (guint) old_unit->partner)->moved = moved;
}

/* Makes two unpaired paragraphs partners that did not keep their order. */
void
caucus_compare_move (CaucusCompareJob *job,
                     guint             old_number,
                     guint             new_number,
                     guint             similarity)
{
  caucus_compare_pair (job, old_number, new_number, similarity);
  set_moved (job, old_number, TRUE);
}

static void
unpair (CaucusCompareJob *job,
        guint             old_number)
{
  CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);

  set_moved (job, old_number, FALSE);
  old_unit->is_first_pair = FALSE;
  caucus_compare_new (job, (guint) old_unit->partner)->is_first_pair = FALSE;
  caucus_compare_new (job, (guint) old_unit->partner)->partner = CAUCUS_NO_PARAGRAPH;
  old_unit->partner = CAUCUS_NO_PARAGRAPH;
}

/* Calls @func for each stretch between partners that kept their order. It may
 * pair paragraphs inside the gap. */
void
caucus_compare_foreach_gap (CaucusCompareJob     *job,
                            CaucusCompareGapFunc  func,
                            gpointer              user_data)
{
  guint n_old = job->sides[CAUCUS_TEXT_OLD].n_units;
  CaucusCompareGap gap = { 0 };

  for (guint i = 0; i <= n_old; i++)
    {
      const CaucusCompareUnit *unit = i < n_old ? caucus_compare_old (job, i) : NULL;

      if (unit != NULL && (unit->partner == CAUCUS_NO_PARAGRAPH || unit->moved))
        continue;
      gap.old_end = i;
      gap.new_end = unit != NULL ? (guint) unit->partner : job->sides[CAUCUS_TEXT_NEW].n_units;
      if (gap.old_end > gap.old_start && gap.new_end > gap.new_start)
        func (job, &gap, user_data);
      gap.old_start = gap.old_end + 1;
      gap.new_start = gap.new_end + 1;
    }
}

/* Makes @numbers (element-type guint) those of the paragraphs in a gap without a partner. */
void
caucus_compare_collect_unpaired (CaucusCompareJob       *job,
                                 const CaucusCompareGap *gap,
                                 CaucusTextSide          side,
                                 GArray                 *numbers)
{
  guint start = side == CAUCUS_TEXT_OLD ? gap->old_start : gap->new_start;
  guint end = side == CAUCUS_TEXT_OLD ? gap->old_end : gap->new_end;
  guint n_found = 0;

  g_array_set_size (numbers, end - start);
  for (guint i = start; i < end; i++)
    if (caucus_compare_unit (job, side, i)->partner == CAUCUS_NO_PARAGRAPH)
      g_array_index (numbers, guint, n_found++) = i;
  numbers->len = n_found;
}

/* A heading with its number and its words as they were says that it stayed: it outweighs a
 * section that left it, however long. */
static gboolean
is_standing_heading (const CaucusCompareUnit *old_unit,
                     const CaucusCompareUnit *new_unit)
{
  return old_unit->kind == CAUCUS_BLOCK_HEADING && new_unit->kind == CAUCUS_BLOCK_HEADING
         && old_unit->label_id != 0 && old_unit->label_id == new_unit->label_id
         && old_unit->similarity == CAUCUS_SIMILARITY_EQUAL;
}

static guint64
weigh_pair (CaucusCompareJob *job,
            guint             old_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (job, (guint) old_unit->partner);
  guint64 n_words = old_unit->n_words;

  if (old_unit->is_anchor)
    return CAUCUS_ANCHOR_WEIGHT;
  if (is_standing_heading (old_unit, new_unit))
    n_words += STANDING_HEADING_WORDS;
  return n_words * old_unit->similarity + CAUCUS_SIMILARITY_EQUAL;
}

static GArray *
collect_pairs (CaucusCompareJob *job)
{
  guint n_units = job->sides[CAUCUS_TEXT_OLD].n_units;
  GArray *pairs = g_array_sized_new (FALSE, FALSE, sizeof (CaucusOrderPair), n_units);
  guint n_pairs = 0;

  g_array_set_size (pairs, n_units);
  for (guint i = 0; i < n_units; i++)
    {
      const CaucusCompareUnit *unit = caucus_compare_old (job, i);
      CaucusOrderPair pair = { .old_number = i };

      if (unit->partner == CAUCUS_NO_PARAGRAPH)
        continue;
      pair.new_number = (guint) unit->partner;
      pair.weight = weigh_pair (job, i);
      g_array_index (pairs, CaucusOrderPair, n_pairs++) = pair;
    }
  g_array_set_size (pairs, n_pairs);
  return pairs;
}

static gboolean
may_move (CaucusCompareJob *job,
          guint             old_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (job, old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (job, (guint) old_unit->partner);

  if (old_unit->similarity == CAUCUS_SIMILARITY_EQUAL)
    return caucus_compare_may_move_equal (job, old_number);
  return caucus_compare_may_move_edited (old_unit, new_unit);
}

/* Whether no partners cross others: then all are in the order, whatever they weigh. */
static gboolean
are_in_order (CaucusCompareJob *job)
{
  int last = CAUCUS_NO_PARAGRAPH;

  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      int partner = caucus_compare_old (job, i)->partner;

      if (partner == CAUCUS_NO_PARAGRAPH)
        continue;
      if (partner <= last)
        return FALSE;
      last = partner;
    }
  return TRUE;
}

static void
keep_all (CaucusCompareJob *job)
{
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    if (caucus_compare_old (job, i)->moved)
      set_moved (job, i, FALSE);
  job->order = g_array_new (FALSE, FALSE, sizeof (CaucusOrderPair));
}

/* With all partners known, decides which of them moved: those outside the heaviest
 * order. One that is too short or too much edited to be called moved was removed
 * here and added there. */
static void
decide_order (CaucusCompareJob *job)
{
  GArray *pairs;

  if (are_in_order (job))
    {
      keep_all (job);
      return;
    }
  pairs = collect_pairs (job);
  caucus_order_keep (pairs);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CaucusOrderPair *pair = &g_array_index (pairs, CaucusOrderPair, i);

      if (pair->kept || may_move (job, pair->old_number))
        set_moved (job, pair->old_number, !pair->kept);
      else
        unpair (job, pair->old_number);
    }
  job->steps += pairs->len;
  job->order = pairs;
}

static void
note_first_pairs (CaucusCompareJob *job)
{
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      CaucusCompareUnit *unit = caucus_compare_old (job, i);

      unit->is_first_pair = unit->partner != CAUCUS_NO_PARAGRAPH;
      if (unit->is_first_pair)
        caucus_compare_new (job, (guint) unit->partner)->is_first_pair = TRUE;
    }
}

/* Gives each paragraph its partner, or none. */
void
caucus_compare_align (CaucusCompareJob *job)
{
  caucus_compare_align_equal (job);
  note_first_pairs (job);
  caucus_compare_move_equal (job);
  caucus_compare_cut_unpaired (job);
  caucus_compare_align_similar (job);
  decide_order (job);
  /* Other paragraphs may be in place now than those that were taken to be at first. */
  caucus_compare_settle_equal (job);
  caucus_compare_cut_unpaired (job);
  caucus_compare_settle_similar (job);
  caucus_compare_align_rows (job);
  caucus_compare_align_parts (job);
  caucus_compare_align_passages (job);
}
