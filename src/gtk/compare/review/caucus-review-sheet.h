/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the team thinks of the changes between two texts, on one sheet. */
#pragma once

#include "compare/caucus-comparison-model.h"

G_BEGIN_DECLS

/**
 * CaucusReviewLine:
 * @is_heading: whether it stands over the lines that follow it
 * @count: of a heading: how many lines follow it
 * @row: of a change its first, of what is no change and yet reviewed where it stands
 * @label: (nullable): the section's
 * @what: (nullable): what happened to the whole paragraph, in words
 * @removed: (nullable): words that are in the text before only, in short
 * @added: (nullable): words that are in the text after only, in short
 * @comment: not %NULL
 */
typedef struct
{
  gboolean is_heading;
  CaucusReviewDecision decision;
  guint count;
  guint row;
  char *label;
  char *what;
  char *removed;
  char *added;
  char *comment;
} CaucusReviewLine;

GPtrArray *caucus_review_sheet_new         (CaucusComparisonModel  *model);
gboolean   caucus_review_sheet_is_empty    (const GPtrArray        *sheet);
char      *caucus_review_sheet_to_text     (const GPtrArray        *sheet,
                                            const char             *title);
void       caucus_review_line_free         (CaucusReviewLine       *line);
char      *caucus_review_line_to_markup    (const CaucusReviewLine *line);
char      *caucus_review_line_to_text      (const CaucusReviewLine *line);
char      *caucus_review_line_spoken       (const CaucusReviewLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReviewLine, caucus_review_line_free)

G_END_DECLS
