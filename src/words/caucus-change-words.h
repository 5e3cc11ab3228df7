/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window and the terminal say alike of the changes between two texts. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

char       *caucus_change_words_for_counts     (const CaucusCompareSummary *summary);
char       *caucus_change_words_for_parts      (gboolean                    is_split,
                                                guint                       n_parts);
const char *caucus_change_words_for_later_part (gboolean                    is_split);

G_END_DECLS
