/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page shows: the rows, which of them are changes, and the one looked at. */
#pragma once

#include <gio/gio.h>

#include "compare/caucus-comparison-row.h"
#include "compare/caucus-overview.h"
#include "compare/caucus-review-book.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_MODEL (caucus_comparison_model_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonModel, caucus_comparison_model, CAUCUS, COMPARISON_MODEL,
                      GObject)

CaucusComparisonModel        *caucus_comparison_model_new               (void);
void                          caucus_comparison_model_take              (CaucusComparisonModel  *model,
                                                                         CaucusComparisonRecord *record,
                                                                         CaucusTextSide          left);
const CaucusComparisonRecord *caucus_comparison_model_get_record        (CaucusComparisonModel  *model);
CaucusTextSide                caucus_comparison_model_get_left          (CaucusComparisonModel  *model);
gboolean                      caucus_comparison_model_get_only_changes  (CaucusComparisonModel  *model);
void                          caucus_comparison_model_set_only_changes  (CaucusComparisonModel  *model,
                                                                         gboolean                only_changes);
void                          caucus_comparison_model_set_numbering     (CaucusComparisonModel  *model,
                                                                         gboolean                shows_numbering);
void                          caucus_comparison_model_set_is_inline     (CaucusComparisonModel  *model,
                                                                         gboolean                is_inline);
guint                         caucus_comparison_model_get_n_changes     (CaucusComparisonModel  *model);
guint                         caucus_comparison_model_get_change        (CaucusComparisonModel  *model);
gboolean                      caucus_comparison_model_go_to_change      (CaucusComparisonModel  *model,
                                                                         guint                   change);
gboolean                      caucus_comparison_model_go_to_move        (CaucusComparisonModel  *model,
                                                                         guint                   move,
                                                                         CaucusTextSide          end);
CaucusOverview               *caucus_comparison_model_get_overview      (CaucusComparisonModel  *model);
CaucusComparisonCell         *caucus_comparison_model_new_redline       (CaucusComparisonModel  *model,
                                                                         guint                   number);
CaucusComparisonCell         *caucus_comparison_model_copy_current      (CaucusComparisonModel  *model);
guint                         caucus_comparison_model_get_other_end     (CaucusComparisonModel  *model);
guint                         caucus_comparison_model_get_position      (CaucusComparisonModel  *model);
void                          caucus_comparison_model_set_book          (CaucusComparisonModel  *model,
                                                                         CaucusReviewBook       *book);
CaucusReviewBook             *caucus_comparison_model_get_book          (CaucusComparisonModel  *model);
const CaucusRow              *caucus_comparison_model_get_change_row    (CaucusComparisonModel  *model,
                                                                         guint                   change,
                                                                         guint                  *number);
gboolean                      caucus_comparison_model_get_review_key    (CaucusComparisonModel  *model,
                                                                         guint                   change,
                                                                         CaucusReviewKey        *key);
guint                         caucus_comparison_model_get_n_reviewed    (CaucusComparisonModel  *model,
                                                                         guint                  *n_changes);

G_END_DECLS
