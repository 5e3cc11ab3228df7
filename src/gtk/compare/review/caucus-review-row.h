/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet. */
#pragma once

#include <adwaita.h>

#include "compare/review/caucus-review-line.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REVIEW_ROW (caucus_review_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReviewRow, caucus_review_row, CAUCUS, REVIEW_ROW, AdwBin)

void caucus_review_row_show (CaucusReviewRow        *row,
                             const CaucusReviewLine *line);

G_END_DECLS
