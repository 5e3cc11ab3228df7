/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two comparisons say the same, row by row and byte by byte. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

void assert_same_comparison (const CaucusComparison *found,
                             const CaucusComparison *expected);

G_END_DECLS
