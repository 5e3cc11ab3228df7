/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet: for the eye, for other programs and for the ear. */
#pragma once

#include "caucus-vocabulary.h"

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

void  caucus_review_line_free      (CaucusReviewLine       *line);
char *caucus_review_line_to_markup (const CaucusReviewLine *line);
char *caucus_review_line_to_text   (const CaucusReviewLine *line);
char *caucus_review_line_spoken    (const CaucusReviewLine *line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusReviewLine, caucus_review_line_free)

G_END_DECLS
