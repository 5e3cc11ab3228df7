/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands over and under the rows of each page. */
#pragma once

#include "compare/print/caucus-print-row.h"

G_BEGIN_DECLS

/* In points, with the space over it */
#define CAUCUS_PRINT_FOOT_HEIGHT 22.0

/**
 * CaucusPrintTitles:
 * @subject: what the texts are about
 * @texts: both texts with their times
 * @counts: how much was changed
 * @legend: what the marks mean, as markup
 * @columns: (nullable): what stands over each of several columns, on every page
 */
typedef struct
{
  char *subject;
  char *texts;
  char *counts;
  char *legend;
  GStrv columns;
} CaucusPrintTitles;

/**
 * CaucusPrintHeads:
 * @titles: stays as long as this
 * @style: of the page
 * @n_columns: that @titles name, if it names any
 */
typedef struct
{
  const CaucusPrintTitles *titles;
  CaucusPrintStyle style;
  guint n_columns;
} CaucusPrintHeads;

void   caucus_print_titles_clear     (CaucusPrintTitles      *titles);
double caucus_print_heads_draw_title (const CaucusPrintHeads *heads,
                                      cairo_t                *cr);
double caucus_print_heads_draw_head  (const CaucusPrintHeads *heads,
                                      cairo_t                *cr);
void   caucus_print_heads_draw_foot  (const CaucusPrintHeads *heads,
                                      cairo_t                *cr,
                                      double                  height,
                                      const char             *words);

G_END_DECLS
