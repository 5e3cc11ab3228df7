/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the team thinks of the changes between two texts, on one sheet. */
#pragma once

#include "compare/caucus-comparison-model.h"
#include "compare/review/caucus-review-line.h"

G_BEGIN_DECLS

GPtrArray *caucus_review_sheet_new      (CaucusComparisonModel *model);
gboolean   caucus_review_sheet_is_empty (const GPtrArray       *sheet);
char      *caucus_review_sheet_to_text  (const GPtrArray       *sheet,
                                         const char            *title);
char      *caucus_review_sheet_to_html  (const GPtrArray       *sheet,
                                         const char            *title);

G_END_DECLS
