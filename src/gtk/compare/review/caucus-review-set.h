/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews of the changes between two texts, each change once. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

/* A GHashTable of CaucusReview, by the paragraphs' numbers. */
GHashTable   *caucus_review_set_new         (void);
void          caucus_review_set_add         (GHashTable         *set,
                                             const CaucusReview *review);
void          caucus_review_set_add_missing (GHashTable         *set,
                                             GHashTable         *others);
GPtrArray    *caucus_review_set_to_list     (GHashTable         *set);

G_END_DECLS
