/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of each change between two texts, and what of it is not on disk yet. */
#pragma once

#include "caucus-records.h"
#include "common/caucus-outbox.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_REVIEW_BOOK (caucus_review_book_get_type ())

G_DECLARE_FINAL_TYPE (CaucusReviewBook, caucus_review_book, CAUCUS, REVIEW_BOOK, CaucusOutbox)

/**
 * CaucusReviewKey:
 * @old_number: the changed paragraph in the text before, from 0, or
 *   %CAUCUS_REVIEW_NO_PARAGRAPH
 * @new_number: the same in the text after
 */
typedef struct
{
  int old_number;
  int new_number;
} CaucusReviewKey;

CaucusReviewBook     *caucus_review_book_get           (CaucusStore            *store,
                                                        const CaucusId          versions[2]);
void                  caucus_review_book_take          (CaucusReviewBook       *book,
                                                        const GPtrArray        *reviews);
guint                 caucus_review_book_get_n_reviews (CaucusReviewBook       *book);
CaucusReviewDecision  caucus_review_book_get_decision  (CaucusReviewBook       *book,
                                                        const CaucusReviewKey  *key);
const char           *caucus_review_book_get_comment   (CaucusReviewBook       *book,
                                                        const CaucusReviewKey  *key);
void                  caucus_review_book_set_decision  (CaucusReviewBook       *book,
                                                        const CaucusReviewKey  *key,
                                                        CaucusReviewDecision    decision);
void                  caucus_review_book_set_comment   (CaucusReviewBook       *book,
                                                        const CaucusReviewKey  *key,
                                                        const char             *comment);
void                  caucus_review_book_set           (CaucusReviewBook      *book,
                                                        const GPtrArray       *reviews);
GPtrArray            *caucus_review_book_list          (CaucusReviewBook       *book);
GPtrArray            *caucus_review_book_list_unsaved  (CaucusReviewBook       *book);

G_END_DECLS
