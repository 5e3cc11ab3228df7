/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the comparison's model share. */
#pragma once

#include "caucus-comparison-model.h"

G_BEGIN_DECLS

/**
 * CaucusComparisonModel:
 *
 * A list of #CaucusComparisonRow.
 */
struct _CaucusComparisonModel
{
  CaucusChangeLines parent_instance;

  /* Owned */
  CaucusComparisonRecord *record;
  CaucusReviewBook *book;         /* or NULL */
  CaucusElsewhere *elsewhere;     /* or NULL */
  GArray *headings;               /* of rows that articles of the agreement begin with */
  GArray *moves;                  /* of rows where moved paragraphs stand now, by the move from 1 */
  GPtrArray *reviews;             /* of CaucusReview or NULL, by change; NULL while not gathered */
  GPtrArray *other_reviews;       /* borrowed: of what is of no change; likewise */
  GPtrArray *all_reviews;         /* likewise */

  /* State */
  CaucusTextSide left;
  CaucusSide authors[2];
  gboolean is_inline;
  gboolean hides_reviews;
};

const CaucusTextChange *
caucus_comparison_model_get_row_change  (CaucusComparisonModel *model,
                                         guint                  number);
gboolean             caucus_comparison_model_tells_itself        (CaucusComparisonModel *model,
                                                                  guint                  number);
gboolean             caucus_comparison_model_is_edited_elsewhere (CaucusComparisonModel *model,
                                                                  guint                  number);
void                 caucus_comparison_model_forget_reviews      (CaucusComparisonModel *model);
const CaucusRow     *caucus_comparison_model_get_destination     (CaucusComparisonModel *model,
                                                                  guint                  move);
CaucusReviewDecision caucus_comparison_model_get_decision        (CaucusComparisonModel *model,
                                                                  guint                  number);
CaucusComparisonRow *caucus_comparison_model_new_row             (CaucusComparisonModel *model,
                                                                  guint                  number);

void                 caucus_comparison_model_find_articles   (CaucusComparisonModel *model);
guint                caucus_comparison_model_find_heading    (CaucusChangeLines     *lines,
                                                              guint                  number);

G_END_DECLS
