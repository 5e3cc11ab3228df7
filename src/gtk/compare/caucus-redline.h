/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison with its marks, for other programs. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

/**
 * CaucusRedlineRange:
 * @start: in bytes of the cell's text
 * @end: after the last byte
 */
typedef struct
{
  gsize start;
  gsize end;
} CaucusRedlineRange;

char *caucus_redline_to_text      (const CaucusComparisonCell *cell,
                                   const CaucusRedlineRange   *range);
char *caucus_redline_to_html      (const CaucusComparisonCell *cell,
                                   const CaucusRedlineRange   *range);
char *caucus_redline_cell_to_text (const CaucusComparisonCell *cell);
char *caucus_redline_cell_to_html (const CaucusComparisonCell *cell);

G_END_DECLS
