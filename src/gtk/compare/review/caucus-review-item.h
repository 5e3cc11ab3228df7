/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet as an item of a list. */
#pragma once

#include "compare/review/caucus-review-sheet.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REVIEW_ITEM (caucus_review_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReviewItem, caucus_review_item, CAUCUS, REVIEW_ITEM, GObject)

CaucusReviewItem       *caucus_review_item_new      (GPtrArray        *sheet,
                                                     guint             place);
const CaucusReviewLine *caucus_review_item_get_line (CaucusReviewItem *item);

G_END_DECLS
