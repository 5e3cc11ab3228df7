/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: a paragraph a side, or a gap of equal ones. */
#pragma once

#include "caucus-elsewhere.h"
#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARISON_ROW (caucus_comparison_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComparisonRow, caucus_comparison_row, CAUCUS, COMPARISON_ROW, GObject)

CaucusComparisonRow *caucus_comparison_row_new (CaucusComparisonCell *left,
                                                CaucusComparisonCell *right,
                                                guint                 move);
CaucusComparisonRow *caucus_comparison_row_new_gap (guint n_hidden);
const CaucusComparisonCell *caucus_comparison_row_get_left (CaucusComparisonRow *row);
const CaucusComparisonCell *caucus_comparison_row_get_right (CaucusComparisonRow *row);
gboolean caucus_comparison_row_get_is_inline (CaucusComparisonRow *row);
const CaucusComparisonCell *caucus_comparison_row_get_both (CaucusComparisonRow *row);
void caucus_comparison_row_take_both (CaucusComparisonRow  *row,
                                      CaucusComparisonCell *both);
guint caucus_comparison_row_get_move (CaucusComparisonRow *row);
guint caucus_comparison_row_get_number (CaucusComparisonRow *row);
void caucus_comparison_row_set_number (CaucusComparisonRow *row,
                                       guint                number);
const char *caucus_comparison_row_get_place (CaucusComparisonRow *row);
void caucus_comparison_row_take_place (CaucusComparisonRow *row,
                                       char                *place);
guint caucus_comparison_row_get_n_hidden (CaucusComparisonRow *row);
gboolean caucus_comparison_row_get_is_changed (CaucusComparisonRow *row);
void caucus_comparison_row_set_is_changed (CaucusComparisonRow *row,
                                           gboolean             is_changed);
gboolean caucus_comparison_row_get_is_current (CaucusComparisonRow *row);
void caucus_comparison_row_set_is_current (CaucusComparisonRow *row,
                                           gboolean             is_current);
CaucusReviewDecision caucus_comparison_row_get_decision (CaucusComparisonRow *row);
void caucus_comparison_row_set_decision (CaucusComparisonRow  *row,
                                         CaucusReviewDecision  decision);
gboolean caucus_comparison_row_get_is_elsewhere (CaucusComparisonRow *row);
void caucus_comparison_row_set_elsewhere (CaucusComparisonRow        *row,
                                          const CaucusElsewherePlace *place,
                                          gboolean                    is_edited);
void caucus_comparison_row_set_alone (CaucusComparisonRow *row);

G_END_DECLS
