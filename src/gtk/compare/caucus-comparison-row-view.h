/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: two paragraphs beside each other. */
#pragma once

#include <adwaita.h>

#include "compare/caucus-comparison-row.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_ROW_VIEW (caucus_comparison_row_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonRowView, caucus_comparison_row_view, CAUCUS,
                      COMPARISON_ROW_VIEW, GtkWidget)

void caucus_comparison_row_view_show (CaucusComparisonRowView *view,
                                      CaucusComparisonRow     *row);

G_END_DECLS
