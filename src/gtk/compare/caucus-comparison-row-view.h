/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: two paragraphs beside each other. */
#pragma once

#include <adwaita.h>

#include "compare/caucus-comparison-row.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_ROW_VIEW (caucus_comparison_row_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonRowView, caucus_comparison_row_view, CAUCUS,
                      COMPARISON_ROW_VIEW, GtkWidget)

/**
 * CaucusComparisonTitles:
 * @left: of the text in the left column
 * @right: of the one in the right column
 */
typedef struct
{
  char *left;
  char *right;
} CaucusComparisonTitles;

void caucus_comparison_row_view_show (CaucusComparisonRowView      *view,
                                      CaucusComparisonRow          *row,
                                      const CaucusComparisonTitles *titles);

G_END_DECLS
