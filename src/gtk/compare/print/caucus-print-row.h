/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a comparison on paper: measured and drawn in black, by shape alone. */
#pragma once

#include <pango/pangocairo.h>

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

/**
 * CaucusPrintColumn:
 * @width: in points
 * @least: how narrow it can be, in points, so that no figure is broken
 *
 * A column of a table, with the room around its text.
 */
typedef struct
{
  double width;
  double least;
} CaucusPrintColumn;

/**
 * CaucusPrintStyle:
 * @context: for text in points
 * @width: of the printed part of a page, or of a column, in points
 * @label_width: of the margin in which labels hang
 * @is_rtl: whether labels hang in the margin on the right
 */
typedef struct
{
  PangoContext *context;
  double width;
  double label_width;
  gboolean is_rtl;
} CaucusPrintStyle;

typedef struct _CaucusPrintRow CaucusPrintRow;

CaucusPrintRow *caucus_print_row_new             (const CaucusPrintStyle     *style,
                                                  const CaucusComparisonCell *cell,
                                                  const GArray               *columns);
CaucusPrintRow *caucus_print_row_new_note        (const CaucusPrintStyle     *style,
                                                  const char                 *markup);
void            caucus_print_row_free            (CaucusPrintRow             *row);
guint           caucus_print_row_get_n_lines     (const CaucusPrintRow       *row);
double          caucus_print_row_get_height      (const CaucusPrintRow       *row,
                                                  guint                       first_line,
                                                  guint                       n_lines);
void            caucus_print_row_draw            (const CaucusPrintRow       *row,
                                                  cairo_t                    *cr,
                                                  guint                       first_line,
                                                  guint                       n_lines);
void            caucus_print_row_measure_columns (const CaucusPrintStyle     *style,
                                                  const CaucusComparisonCell *cell,
                                                  GArray                     *columns);
void            caucus_print_row_fit_columns     (const CaucusPrintStyle     *style,
                                                  GArray                     *columns);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPrintRow, caucus_print_row_free)

G_END_DECLS
