/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of one of the Table's lists, in words. */
#pragma once

#include "caucus-id.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

/**
 * CaucusTableLine:
 * @id: of the thread, reminder, issue or session
 * @target: what the line opens, as the parameter of an action
 * @title, @subtitle, @detail: what stands in the row, @detail at its end
 * @text: (nullable): what can be unfolded
 */
typedef struct
{
  CaucusId id;
  char *target;
  char *title;
  char *subtitle;
  char *detail;
  char *text;
} CaucusTableLine;

#define CAUCUS_TYPE_TABLE_ITEM (caucus_table_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTableItem, caucus_table_item, CAUCUS, TABLE_ITEM, CaucusItem)

void        caucus_table_line_free       (CaucusTableLine *line);
const char *caucus_table_item_get_target (CaucusTableItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusTableLine, caucus_table_line_free)

G_END_DECLS
