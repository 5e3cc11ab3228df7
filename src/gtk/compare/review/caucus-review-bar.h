/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar below the texts in which the team says what it thinks of the change looked at. */
#pragma once

#include <adwaita.h>

#include "compare/caucus-comparison-model.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REVIEW_BAR (caucus_review_bar_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReviewBar, caucus_review_bar, CAUCUS, REVIEW_BAR, AdwBin)

void     caucus_review_bar_show          (CaucusReviewBar       *bar,
                                          CaucusComparisonModel *model,
                                          guint                  change);
void     caucus_review_bar_hide          (CaucusReviewBar       *bar);
gboolean caucus_review_bar_focus_comment (CaucusReviewBar       *bar);

G_END_DECLS
