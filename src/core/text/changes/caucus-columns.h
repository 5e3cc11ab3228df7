/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Current contract language, and what either side makes of it, beside each other. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_COLUMN_UNION,
  CAUCUS_COLUMN_EMPLOYER,
} CaucusColumn;

/**
 * CaucusColumnsRow:
 * @base_number: the paragraph's place in the contract from 0, or %CAUCUS_NO_PARAGRAPH for
 *   what a side adds
 * @sides: (array fixed-size=2) (nullable): by side, the row of its comparison with the
 *   contract: the paragraph that it left, edited, struck, moved here from elsewhere or
 *   added; %NULL where only the other side has something
 *
 * One line of the three columns. A paragraph that a side splits has a line for each part.
 */
typedef struct
{
  int base_number;
  const CaucusRow *sides[2];
} CaucusColumnsRow;

typedef struct _CaucusColumns CaucusColumns;

CaucusColumns          *caucus_columns_new            (const GPtrArray            *base,
                                                       const GPtrArray            *sides[2],
                                                       const CaucusCompareOptions *options);
void                    caucus_columns_free           (CaucusColumns              *columns);
guint                   caucus_columns_get_n_rows     (const CaucusColumns        *columns);
const CaucusColumnsRow *caucus_columns_get_row        (const CaucusColumns        *columns,
                                                       guint                       position);
const CaucusComparison *caucus_columns_get_comparison (const CaucusColumns        *columns,
                                                       CaucusColumn                side);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusColumns, caucus_columns_free)

G_END_DECLS
