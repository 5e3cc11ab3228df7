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

/**
 * CaucusRedlinePart:
 * @title: (nullable): whose paragraph it is
 * @cell: the paragraph
 */
typedef struct
{
  const char *title;
  const CaucusComparisonCell *cell;
} CaucusRedlinePart;

char *caucus_redline_to_text       (const CaucusComparisonCell *cell,
                                    const CaucusRedlineRange   *range);
char *caucus_redline_to_html       (const CaucusComparisonCell *cell,
                                    const CaucusRedlineRange   *range);
char *caucus_redline_parts_to_text (const CaucusRedlinePart    *parts,
                                    guint                       n_parts);
char *caucus_redline_parts_to_html (const CaucusRedlinePart    *parts,
                                    guint                       n_parts);

G_END_DECLS
