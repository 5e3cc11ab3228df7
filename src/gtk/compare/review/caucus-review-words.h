/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of a change, in words. */
#pragma once

#include "compare/review/caucus-review-book.h"

G_BEGIN_DECLS

const char *caucus_review_words_decision         (CaucusReviewDecision   decision);
char       *caucus_review_words_spoken           (const CaucusReview    *review);
char       *caucus_review_words_describe_unsaved (const GPtrArray       *books);
void        caucus_review_words_append_unsaved   (CaucusOutbox          *book,
                                                  CaucusContext         *context,
                                                  GString               *text);

G_END_DECLS
