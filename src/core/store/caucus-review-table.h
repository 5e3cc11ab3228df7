/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The team's review of the changes between two texts, in the store. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

CaucusId   caucus_review_table_derive_id  (const CaucusReview  *review);
gboolean   caucus_review_table_set        (CaucusDatabase      *database,
                                           const CaucusReview  *review,
                                           GError             **error);
gboolean   caucus_review_table_add        (CaucusDatabase      *database,
                                           const CaucusReview  *review,
                                           gboolean            *added,
                                           GError             **error);
GPtrArray *caucus_review_table_list       (CaucusDatabase      *database,
                                           const CaucusId      *old_version_id,
                                           const CaucusId      *new_version_id,
                                           GError             **error);
GPtrArray *caucus_review_table_list_round (CaucusDatabase      *database,
                                           const CaucusId      *round_id,
                                           GError             **error);

G_END_DECLS
