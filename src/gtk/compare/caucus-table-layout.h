/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table in columns, or in lines where these have no room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_TABLE_LAYOUT (caucus_table_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTableLayout, caucus_table_layout, CAUCUS, TABLE_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *caucus_table_layout_new        (void);
void              caucus_table_layout_set_figure (CaucusTableLayout *layout,
                                                  guint              n_characters);

G_END_DECLS
