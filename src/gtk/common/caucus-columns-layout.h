/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of one width side by side, or above each other where there is no room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_COLUMNS_LAYOUT (caucus_columns_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusColumnsLayout, caucus_columns_layout, CAUCUS, COLUMNS_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
