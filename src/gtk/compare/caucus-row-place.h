/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a paragraph is, for the ear: its own number, or the section that it stands in. */
#pragma once

#include "caucus-block.h"

G_BEGIN_DECLS

char *caucus_row_place_describe (const GPtrArray *blocks,
                                 int              number);

G_END_DECLS
