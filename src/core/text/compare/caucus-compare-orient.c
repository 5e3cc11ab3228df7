/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text a comparison takes first: the same one, whichever of the two is the old one.
 *
 * Where two answers are equally good, the one that is met first wins. So that two texts
 * compared the other way round give the same pairs, marks and counts, what decides is not
 * which is older but what is in them. */
#include "caucus-compare-private.h"

int
caucus_compare_order_blocks (const CaucusBlock *a,
                             const CaucusBlock *b)
{
  int order = g_strcmp0 (a->text, b->text);

  if (order == 0)
    order = g_strcmp0 (a->label, b->label);
  return order != 0 ? order : (int) a->kind - (int) b->kind;
}

/* Only the first paragraph that differs says anything, so that while someone writes further
 * down nothing turns. */
static int
compare_texts (const GPtrArray *a,
               const GPtrArray *b,
               guint           *first_difference)
{
  for (guint i = 0; i < MIN (a->len, b->len); i++)
    {
      int order = caucus_compare_order_blocks (g_ptr_array_index (a, i), g_ptr_array_index (b, i));

      *first_difference = i;
      if (order != 0)
        return order;
    }
  *first_difference = MIN (a->len, b->len);
  return (a->len > b->len) - (a->len < b->len);
}

void
caucus_compare_turn (CaucusCompareJob *job)
{
  CaucusCompareText text = job->sides[CAUCUS_TEXT_OLD];

  job->sides[CAUCUS_TEXT_OLD] = job->sides[CAUCUS_TEXT_NEW];
  job->sides[CAUCUS_TEXT_NEW] = text;
}

/* Puts the text that is to be taken first on the old side; only the blocks are needed. */
void
caucus_compare_orient (CaucusCompareJob *job)
{
  job->is_turned = compare_texts (job->sides[CAUCUS_TEXT_OLD].blocks,
                                  job->sides[CAUCUS_TEXT_NEW].blocks,
                                  &job->first_difference) > 0;
  job->new_first = job->is_turned;
  if (job->is_turned)
    caucus_compare_turn (job);
}

/* Once the paragraphs have their partners: gives each text its own side again. */
void
caucus_compare_orient_back (CaucusCompareJob *job)
{
  if (job->is_turned)
    caucus_compare_turn (job);
  job->is_turned = FALSE;
}
