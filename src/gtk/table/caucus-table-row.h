/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of one of the Table's lists. */
#pragma once

#include <gtk/gtk.h>

#include "table/caucus-table-line.h"

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

GtkWidget *caucus_table_row_new (CaucusTableItem    *item,
                                 CaucusTableRowKind  kind);

G_END_DECLS
