/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside each other on paper: one text, or the same place of several. */
#pragma once

#include "compare/print/caucus-print-row.h"

G_BEGIN_DECLS

typedef struct _CaucusPrintBand CaucusPrintBand;

CaucusPrintStyle caucus_print_band_get_column  (const CaucusPrintStyle *page,
                                                guint                   n_columns);
CaucusPrintBand *caucus_print_band_new         (const CaucusPrintStyle *column,
                                                guint                   n_columns);
void             caucus_print_band_free        (CaucusPrintBand       *band);
void             caucus_print_band_add         (CaucusPrintBand       *band,
                                                CaucusPrintRow        *row,
                                                guint                  place);
double           caucus_print_band_get_x       (const CaucusPrintBand *band,
                                                guint                  place);
guint            caucus_print_band_get_n_lines (const CaucusPrintBand *band);
double           caucus_print_band_get_height  (const CaucusPrintBand *band,
                                                guint                  first_line,
                                                guint                  n_lines);
void             caucus_print_band_draw        (const CaucusPrintBand *band,
                                                cairo_t               *cr,
                                                guint                  first_line,
                                                guint                  n_lines);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPrintBand, caucus_print_band_free)

G_END_DECLS
