/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What of a comparison is printed: every row, or the changes and what stands beside them. */
#pragma once

#include "caucus-block.h"
#include "compare/caucus-change-lines.h"
#include "compare/print/caucus-print-band.h"

G_BEGIN_DECLS

/**
 * CaucusPrintSourceClass:
 * @n_columns: how many texts stand beside each other; for more than one the paper lies
 * @get_record: what the rows are of, to see whether it is another one
 * @get_block_kind: what stands in a row
 * @measure_table_row: makes the columns of a table as wide as a row would like
 * @fill_band: puts a row as it stands on paper into @band; @table has the columns of the table
 *   that it is of, if any
 *
 * What rows of texts beside each other, or in one, are on paper. Rows count from 0.
 */
typedef struct
{
  guint n_columns;
  gconstpointer (*get_record) (CaucusChangeLines *rows);
  CaucusBlockKind (*get_block_kind) (CaucusChangeLines *rows, guint row);
  void (*measure_table_row) (
    CaucusChangeLines *rows, guint row, const CaucusPrintStyle *column, GArray *table);
  void (*fill_band) (
    CaucusChangeLines *rows, guint row, const CaucusPrintStyle *column, const GArray *table,
    CaucusPrintBand *band);
} CaucusPrintSourceClass;

typedef struct _CaucusPrintSource CaucusPrintSource;

CaucusPrintSource *caucus_print_source_new          (const CaucusPrintSourceClass *klass,
                                                     CaucusChangeLines            *rows,
                                                     gboolean                      only_changes);
void               caucus_print_source_free         (CaucusPrintSource            *source);
guint              caucus_print_source_get_n_columns (const CaucusPrintSource     *source);
gboolean           caucus_print_source_is_current   (const CaucusPrintSource      *source);
guint              caucus_print_source_get_n_lines  (const CaucusPrintSource      *source);
guint              caucus_print_source_get_n_hidden (const CaucusPrintSource      *source,
                                                     guint                         line);
gboolean           caucus_print_source_is_table_row (const CaucusPrintSource      *source,
                                                     guint                         line);
gboolean           caucus_print_source_is_heading   (const CaucusPrintSource      *source,
                                                     guint                         line);
CaucusPrintBand   *caucus_print_source_new_band     (const CaucusPrintSource      *source,
                                                     guint                         line,
                                                     const CaucusPrintStyle       *page,
                                                     const GArray                 *table);
GArray            *caucus_print_source_measure_table (const CaucusPrintSource     *source,
                                                      guint                        line,
                                                      const CaucusPrintStyle      *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPrintSource, caucus_print_source_free)

G_END_DECLS
