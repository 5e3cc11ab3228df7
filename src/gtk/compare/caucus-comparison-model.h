/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the rows of two texts, and what is thought of their changes. */
#pragma once

#include "compare/caucus-change-lines.h"
#include "compare/caucus-comparison-row.h"
#include "compare/review/caucus-review-book.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_MODEL (caucus_comparison_model_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonModel, caucus_comparison_model, CAUCUS, COMPARISON_MODEL,
                      CaucusChangeLines)

CaucusComparisonModel *caucus_comparison_model_new (void);
void caucus_comparison_model_take (CaucusComparisonModel  *model,
                                   CaucusComparisonRecord *record,
                                   CaucusTextSide          left);
const CaucusComparisonRecord *caucus_comparison_model_get_record (CaucusComparisonModel *model);
void caucus_comparison_model_set_is_inline (CaucusComparisonModel *model,
                                            gboolean               is_inline);
void caucus_comparison_model_set_authors (CaucusComparisonModel *model,
                                          const CaucusSide       authors[2]);
gboolean caucus_comparison_model_go_to_move (CaucusComparisonModel *model,
                                             guint                  move,
                                             CaucusTextSide         end);
gboolean                      caucus_comparison_model_go_to_paragraphs
  (CaucusComparisonModel  *model,
  const CaucusReviewKey   *key);
CaucusComparisonCell *caucus_comparison_model_new_redline (CaucusComparisonModel *model,
                                                           guint                  number);
void caucus_comparison_model_set_book (CaucusComparisonModel *model,
                                       CaucusReviewBook      *book);
void caucus_comparison_model_set_hides_reviews (CaucusComparisonModel *model,
                                                gboolean               hides_reviews);
CaucusReviewBook *caucus_comparison_model_get_book (CaucusComparisonModel *model);
const CaucusRow *caucus_comparison_model_get_change_row (CaucusComparisonModel *model,
                                                         guint                  change,
                                                         guint                 *number);
gboolean caucus_comparison_model_get_review_key (CaucusComparisonModel *model,
                                                 guint                  change,
                                                 CaucusReviewKey       *key);
const CaucusReview *caucus_comparison_model_get_review (CaucusComparisonModel *model,
                                                        guint                  change);
const GPtrArray              *caucus_comparison_model_get_other_reviews
  (CaucusComparisonModel  *model);
void caucus_comparison_model_set_decision (CaucusComparisonModel *model,
                                           guint                  change,
                                           CaucusReviewDecision   decision);
void caucus_comparison_model_set_comment (CaucusComparisonModel *model,
                                          guint                  change,
                                          const char            *comment);
guint caucus_comparison_model_get_n_reviewed (CaucusComparisonModel *model,
                                              guint                 *n_changes);

const CaucusElsewherePlace *
caucus_comparison_model_find_elsewhere  (CaucusComparisonModel  *model,
                                         guint                   number);
void caucus_comparison_model_take_elsewhere (CaucusComparisonModel *model,
                                             CaucusElsewhere       *elsewhere);
const CaucusElsewhere *caucus_comparison_model_get_elsewhere (CaucusComparisonModel *model);
CaucusCompareSummary caucus_comparison_model_summarize (CaucusComparisonModel *model);

G_END_DECLS
