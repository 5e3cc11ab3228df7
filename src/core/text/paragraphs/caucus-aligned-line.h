/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that are rows of a table by themselves, or by the lines beside them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusAlignedLine:
 * @start: the line, without spaces at its ends; where a cell is put before it, @start moves back
 * @indent: how many spaces stand before it
 * @next: the lines below
 * @n_columns: of the row above, 0 where there is none
 *
 * A line whose gaps may part cells, and what stands beside it.
 */
typedef struct
{
  char *start;
  gsize indent;
  char *next;
  guint n_columns;
} CaucusAlignedLine;

guint caucus_aligned_line_part_cells (CaucusAlignedLine *line);
guint caucus_money_row_part_cells    (char              *line,
                                      gsize              length);

G_END_DECLS
