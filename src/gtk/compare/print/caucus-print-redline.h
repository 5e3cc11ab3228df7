/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts on paper, in one column. */
#pragma once

#include "compare/caucus-comparison-model.h"
#include "compare/print/caucus-print-source.h"

G_BEGIN_DECLS

CaucusPrintSource *caucus_print_redline_new_source (CaucusComparisonModel *model,
                                                    gboolean               only_changes);

G_END_DECLS
