/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A counter's first text, made of the other side's text and what the team thinks of its changes. */
#pragma once

#include "caucus-compare.h"
#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusOpenPoint:
 * @decision: %CAUCUS_REVIEW_COUNTER, %CAUCUS_REVIEW_ASK, or %CAUCUS_REVIEW_OPEN for a change
 *   that nobody has decided on
 * @place: before which paragraph of the draft it comes, or of which it is
 * @label: (nullable): where it is: the section that the draft has there, and the paragraph's
 *   own label, in their text where it is there
 * @ours: (nullable): our wording; %NULL where they added the paragraph
 * @theirs: (nullable): their wording; %NULL where they removed it
 * @comment: not %NULL
 *
 * A change that is to be worked on before the draft can be passed.
 */
typedef struct
{
  CaucusReviewDecision decision;
  guint place;
  char *label;
  char *ours;
  char *theirs;
  char *comment;
} CaucusOpenPoint;

/**
 * CaucusReviewSeed:
 * @blocks: (element-type CaucusBlock): the draft
 * @points: (element-type CaucusOpenPoint): what is open, in the order of the draft
 * @n_taken: changes that are as they have them
 * @n_kept: changes that were put back to our wording
 */
typedef struct
{
  GPtrArray *blocks;
  GPtrArray *points;
  guint n_taken;
  guint n_kept;
} CaucusReviewSeed;

CaucusReviewSeed *caucus_review_seed      (const CaucusComparison *comparison,
                                           const GPtrArray        *reviews);
void              caucus_review_seed_free (CaucusReviewSeed       *seed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReviewSeed, caucus_review_seed_free)

G_END_DECLS
