/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a counter that was made from a review still has open, in words. */
#pragma once

#include "caucus-review-seed.h"

G_BEGIN_DECLS

char *caucus_review_note_format (const GPtrArray *points);

G_END_DECLS
