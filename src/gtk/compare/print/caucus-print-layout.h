/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on pages of paper. */
#pragma once

#include "compare/print/caucus-print-heads.h"
#include "compare/print/caucus-print-source.h"

G_BEGIN_DECLS

/**
 * CaucusPrintFragment:
 * @line: of the source
 * @first_line: of the lines of its text that stand here
 * @n_lines: how many
 * @y: where it begins, in points from the top of the page
 * @height: with the space after it
 * @table: (nullable) (element-type CaucusPrintColumn): the columns of the table it is a row of
 *
 * A row, or a part of one that is too long for a page.
 */
typedef struct
{
  guint line;
  guint first_line;
  guint n_lines;
  double y;
  double height;
  GArray *table;
} CaucusPrintFragment;

typedef struct _CaucusPrintLayout CaucusPrintLayout;

CaucusPrintLayout *caucus_print_layout_new           (const CaucusPrintSource  *source,
                                                      const CaucusPrintTitles  *titles,
                                                      const CaucusPrintStyle   *style,
                                                      double                    height);
void               caucus_print_layout_free          (CaucusPrintLayout        *layout);
guint              caucus_print_layout_get_n_pages   (const CaucusPrintLayout  *layout);
const GArray      *caucus_print_layout_get_page      (const CaucusPrintLayout  *layout,
                                                      guint                     page);
double             caucus_print_layout_get_bottom    (const CaucusPrintLayout  *layout);
void               caucus_print_layout_draw_page     (const CaucusPrintLayout  *layout,
                                                      cairo_t                  *cr,
                                                      guint                     page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPrintLayout, caucus_print_layout_free)

G_END_DECLS
