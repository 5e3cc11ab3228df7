/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table before and after, cell by cell. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

/**
 * CaucusTableCell:
 * @before: (nullable): %NULL where the column is new
 * @after: (nullable): %NULL where the column is gone
 * @is_changed: whether it says something else now
 */
typedef struct
{
  char *before;
  char *after;
  gboolean is_changed;
} CaucusTableCell;

GPtrArray *caucus_table_cells_new (const CaucusRow      *row);
void       caucus_table_cells_add_notes (CaucusComparisonCell *cell,
                                         const GPtrArray      *cells);
void       caucus_table_cells_fill_row      (CaucusComparisonCell *cell,
                                             const GPtrArray      *cells);

G_END_DECLS
