/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the team thinks of each change, where reviews name paragraphs. */
#pragma once

#include "caucus-text-changes.h"
#include "caucus-records.h"

G_BEGIN_DECLS

GPtrArray    *caucus_change_reviews_gather      (const CaucusTextChanges *changes,
                                                 const GPtrArray         *reviews);
GPtrArray    *caucus_change_reviews_fold        (const CaucusTextChanges *changes,
                                                 guint                    number,
                                                 const GPtrArray         *reviews);
GPtrArray    *caucus_change_reviews_list_others (const CaucusTextChanges *changes,
                                                 const GPtrArray         *reviews);

G_END_DECLS
