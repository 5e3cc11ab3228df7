/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar that names both texts of a comparison and says which came first. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"
#include "compare/caucus-comparison-record.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARE_BAR (caucus_compare_bar_get_type ())

G_DECLARE_FINAL_TYPE (CaucusCompareBar, caucus_compare_bar, CAUCUS, COMPARE_BAR, AdwBin)

CaucusTextSide caucus_compare_bar_choose_left  (const CaucusComparisonRecord *record,
                                                CaucusContext                *context);
CaucusSide     caucus_compare_bar_get_side     (const CaucusComparisonRecord *record,
                                                CaucusTextSide                side,
                                                CaucusContext                *context);
char          *caucus_compare_bar_format_title (const CaucusComparisonRecord *record,
                                                CaucusTextSide                side,
                                                CaucusContext                *context);
void           caucus_compare_bar_show         (CaucusCompareBar             *bar,
                                                const CaucusComparisonRecord *record,
                                                CaucusContext                *context);

G_END_DECLS
