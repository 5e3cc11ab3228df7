/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a paragraph or a section was moved, in words. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

char *caucus_move_words_here (const CaucusComparisonCell *cell);
char *caucus_move_words_away (const CaucusComparisonCell *cell);

G_END_DECLS
