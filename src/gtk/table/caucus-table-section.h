/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the Table's lists, with its heading and what it says when it is empty. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CaucusTableRowKind:
 * @CAUCUS_TABLE_ROW_THREAD: opens a thread
 * @CAUCUS_TABLE_ROW_SESSION: opens a session's record
 * @CAUCUS_TABLE_ROW_REMINDER: opens nothing, has a Done button
 * @CAUCUS_TABLE_ROW_ISSUE: unfolds a text
 */
typedef enum
{
  CAUCUS_TABLE_ROW_THREAD,
  CAUCUS_TABLE_ROW_SESSION,
  CAUCUS_TABLE_ROW_REMINDER,
  CAUCUS_TABLE_ROW_ISSUE,
} CaucusTableRowKind;

#define CAUCUS_TYPE_TABLE_SECTION (caucus_table_section_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTableSection, caucus_table_section, CAUCUS, TABLE_SECTION, GtkWidget)

void  caucus_table_section_set_row_kind (CaucusTableSection *section,
                                         CaucusTableRowKind  kind);
void  caucus_table_section_take_lines   (CaucusTableSection *section,
                                         GPtrArray          *lines);
guint caucus_table_section_get_n_lines  (CaucusTableSection *section);

G_END_DECLS
