/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table as lines of text, where its columns have no room. */
#pragma once

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

GPtrArray            *caucus_row_lines_find_headings (const GPtrArray            *blocks,
                                                      int                         number);
GPtrArray            *caucus_row_lines_join_headings (const CaucusComparisonRecord *record,
                                                      const CaucusRow              *row,
                                                      const GPtrArray              *cells);
CaucusComparisonCell *caucus_row_lines_new           (const CaucusComparisonCell *row);
guint                 caucus_row_lines_find_figure_length (const CaucusComparisonCell *row);

G_END_DECLS
