/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the Table's lists, with its heading and what it says when it is empty. */
#pragma once

#include <gtk/gtk.h>

#include "table/caucus-table-row.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_TABLE_SECTION (caucus_table_section_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTableSection, caucus_table_section, CAUCUS, TABLE_SECTION, GtkWidget)

void  caucus_table_section_set_row_kind (CaucusTableSection *section,
                                         CaucusTableRowKind  kind);
void  caucus_table_section_take_lines   (CaucusTableSection *section,
                                         GPtrArray          *lines);
guint caucus_table_section_get_n_lines  (CaucusTableSection *section);

G_END_DECLS
