/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison on the page. */
#pragma once

#include <adwaita.h>

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_CELL_VIEW (caucus_comparison_cell_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonCellView, caucus_comparison_cell_view, CAUCUS,
                      COMPARISON_CELL_VIEW, AdwBin)

void caucus_comparison_cell_view_show            (CaucusComparisonCellView   *view,
                                                  const CaucusComparisonCell *cell);
void caucus_comparison_cell_view_set_move_action (CaucusComparisonCellView   *view,
                                                  const char                 *name);

G_END_DECLS
