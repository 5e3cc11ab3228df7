/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a review book share. */
#pragma once

#include "caucus-review-book.h"

G_BEGIN_DECLS

struct _CaucusReviewBook
{
  CaucusOutbox parent_instance;

  /* Owned */
  GHashTable *reviews;            /* of CaucusReview, by their numbers */
  GHashTable *waiting;            /* likewise, what no write has taken yet */
  GHashTable *writing;            /* likewise, what the write under way has taken */

  /* State */
  CaucusId versions[2];
  gboolean is_watching;           /* the store */
};

void caucus_review_book_watch (CaucusReviewBook *book);

G_END_DECLS
