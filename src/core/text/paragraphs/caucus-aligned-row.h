/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of tables whose cells stand under each other, with nothing but spaces between them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusAlignedRow:
 * @n_cells: as many as the line would have; at least 1
 * @n_first_words: how many cells at the start are words
 * @n_figures: how many hold a figure, the first not counted
 * @n_blanks: how many say that there is none: "N/A"
 * @is_row: whether the line is a row by itself
 * @is_short: whether each cell may be the name of a column
 *
 * What a line looks like whose gaps part cells.
 */
typedef struct
{
  guint n_cells;
  guint n_first_words;
  guint n_figures;
  guint n_blanks;
  gboolean is_row;
  gboolean is_short;
} CaucusAlignedRow;

CaucusAlignedRow caucus_aligned_row_read       (const char             *line);
gboolean         caucus_aligned_row_goes_on    (const CaucusAlignedRow *row,
                                                guint                   n_columns);
gboolean         caucus_aligned_row_heads      (const CaucusAlignedRow *row,
                                                guint                   n_columns,
                                                gboolean                is_indented);
gboolean         caucus_aligned_row_is_rule    (const char             *line);
void             caucus_aligned_row_part_cells (char                   *line);

G_END_DECLS
