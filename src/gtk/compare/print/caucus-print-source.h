/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a comparison is printed: every row, or the changes and what stands beside them. */
#pragma once

#include "compare/caucus-comparison-model.h"

G_BEGIN_DECLS

/**
 * CaucusPrintSource:
 * @model: what the rows are made by
 * @record: (nullable): what it had when the lines were chosen
 * @lines: (element-type CaucusPrintLine): what is printed, in order
 */
typedef struct
{
  CaucusComparisonModel *model;
  gconstpointer record;
  GArray *lines;
} CaucusPrintSource;

/**
 * CaucusPrintLine:
 * @row: of the comparison
 * @n_hidden: how many rows are left out in its place; 0 for the row itself
 */
typedef struct
{
  guint row;
  guint n_hidden;
} CaucusPrintLine;

CaucusPrintSource    *caucus_print_source_new          (CaucusComparisonModel   *model,
                                                        gboolean                 only_changes);
void                  caucus_print_source_free         (CaucusPrintSource       *source);
gboolean              caucus_print_source_is_current   (const CaucusPrintSource *source);
guint                 caucus_print_source_get_n_lines  (const CaucusPrintSource *source);
guint                 caucus_print_source_get_n_hidden (const CaucusPrintSource *source,
                                                        guint                    line);
CaucusComparisonCell *caucus_print_source_new_cell     (const CaucusPrintSource *source,
                                                        guint                    line);
gboolean              caucus_print_source_is_table_row (const CaucusPrintSource *source,
                                                        guint                    line);
gboolean              caucus_print_source_is_heading   (const CaucusPrintSource *source,
                                                        guint                    line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPrintSource, caucus_print_source_free)

G_END_DECLS
