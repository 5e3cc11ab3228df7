/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of a comparison on paper, for the files that it is made of. */
#pragma once

#include "caucus-print-row.h"

#include "compare/caucus-redline.h"

G_BEGIN_DECLS

#define CAUCUS_PRINT_LABEL_GAP    10.0
#define CAUCUS_PRINT_CELL_PADDING 3.0

/* One text of a table's row, or the only one of a paragraph. */
typedef struct
{
  PangoLayout *layout;
  double x;
} CaucusPrintPart;

/**
 * CaucusPrintRow:
 *
 * A paragraph is a label, words over it that say where it was moved, and text that can be
 * parted between two lines. A row of a table is never parted: it has one line.
 */
struct _CaucusPrintRow
{
  double width;
  double label_width;
  gboolean is_rtl;
  gboolean is_changed;
  gboolean is_table;
  gboolean is_table_head;

  /* Owned */
  PangoLayout *label;             /* or NULL */
  PangoLayout *above;             /* or NULL */
  GArray *parts;                  /* of CaucusPrintPart */
  GArray *columns;                /* of CaucusPrintColumn, or NULL */
};

/* In points */
double       caucus_print_row_get_above_height (const CaucusPrintRow       *row,
                                                guint                       first_line);
double       caucus_print_row_get_body_height  (const CaucusPrintRow       *row,
                                                guint                       first_line,
                                                guint                       n_lines);
double       caucus_print_row_get_table_height (const CaucusPrintRow       *row);
double       caucus_print_row_get_line_top     (PangoLayout                *text,
                                                guint                       line);

/* Of a table's row */
PangoLayout *caucus_print_row_new_cell_text    (const CaucusPrintStyle     *style,
                                                const CaucusComparisonCell *cell,
                                                const CaucusRedlineRange   *range,
                                                guint                       column);
gboolean     caucus_print_row_next_cell        (const CaucusComparisonCell *cell,
                                                CaucusRedlineRange         *range);
gboolean     caucus_print_row_has_room         (const CaucusPrintStyle     *style,
                                                const GArray               *columns);

G_END_DECLS
