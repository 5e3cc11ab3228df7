/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison in words: what happened to a paragraph, and how much there is of it. */
#pragma once

#include "compare/caucus-comparison-row.h"

G_BEGIN_DECLS

char *caucus_comparison_words_for_side   (const char                   *title,
                                          const CaucusComparisonCell   *cell,
                                          const CaucusComparisonCell   *other);
char *caucus_comparison_words_for_cell   (const CaucusComparisonCell   *cell);
char *caucus_comparison_words_spoken     (const CaucusComparisonCell   *cell);
char *caucus_comparison_words_for_change (CaucusComparisonRow          *row);
char *caucus_comparison_words_for_counts (const CaucusCompareSummary   *summary);
char *caucus_comparison_words_for_notice (const CaucusComparisonRecord *record);
char *caucus_comparison_words_shorten    (const char                   *text,
                                          glong                         n_characters);

G_END_DECLS
