/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The contract on paper between what both sides would make of it. */
#pragma once

#include "compare/columns/caucus-columns-model.h"
#include "compare/print/caucus-print-source.h"

G_BEGIN_DECLS

CaucusPrintSource *caucus_print_columns_new_source (CaucusColumnsModel *model,
                                                    gboolean            only_changes);

G_END_DECLS
