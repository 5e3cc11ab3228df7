/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of two texts: what is in each cell, and which cells of both are one column. */
#pragma once

#include "caucus-cli-comparison.h"

G_BEGIN_DECLS

#define CAUCUS_CLI_NO_CELL G_MAXUINT

/**
 * CaucusCliTablePiece:
 * @cells: by side, the cell that it is in; of which side it is, its span knows
 *
 * A part of a cell.
 */
typedef struct
{
  const CaucusSpan *span;
  const char *words;
  gsize length;
  guint cells[2];
} CaucusCliTablePiece;

/**
 * CaucusCliTableRow:
 * @number: among the rows of the comparison
 * @pieces: (element-type CaucusCliTablePiece): in order
 * @texts: (element-type GString): by side, what is in each cell
 */
typedef struct
{
  guint number;
  const CaucusRow *row;
  GArray *pieces;
  GPtrArray *texts[2];
} CaucusCliTableRow;

/**
 * CaucusCliTableColumn:
 * @cells: by side, which cell of a row, or %CAUCUS_CLI_NO_CELL where that text's table does not
 *   have the column
 */
typedef struct
{
  guint cells[2];
} CaucusCliTableColumn;

CaucusCliTableRow *caucus_cli_table_row_new      (const CaucusCliComparison *shown,
                                                  guint                      number);
void               caucus_cli_table_row_free     (CaucusCliTableRow         *row);
GArray            *caucus_cli_table_find_columns (const GPtrArray           *rows);
gboolean           caucus_cli_table_is_of_side   (const CaucusSpan          *span,
                                                  CaucusTextSide             side);

G_END_DECLS
