/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The place of a moved paragraph's other end, as a person would name it. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

void caucus_move_place_describe (CaucusComparisonCell *cell,
                                 const GPtrArray      *blocks,
                                 int                   number);

G_END_DECLS
