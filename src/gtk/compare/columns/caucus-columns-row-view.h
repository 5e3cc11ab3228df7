/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of three columns on the page: the contract between what both sides make of it. */
#pragma once

#include <adwaita.h>

#include "compare/columns/caucus-columns-line.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COLUMNS_ROW_VIEW (caucus_columns_row_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsRowView, caucus_columns_row_view, CAUCUS, COLUMNS_ROW_VIEW,
                      GtkWidget)

/**
 * CaucusColumnsNames:
 * @words: by #CaucusColumnPlace, "Union", "Contract", "District"
 */
typedef struct
{
  char *words[CAUCUS_N_PLACES];
} CaucusColumnsNames;

void caucus_columns_row_view_show (CaucusColumnsRowView     *view,
                                   CaucusColumnsLine        *line,
                                   const CaucusColumnsNames *names);

G_END_DECLS
