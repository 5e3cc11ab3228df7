/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread in a list. */
#pragma once

#include "app/caucus-context.h"
#include "caucus-thread-summary.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

/* Whose answer a thread waits for, as the union's team says it. */
typedef enum
{
  CAUCUS_COURT_NOBODY,
  CAUCUS_COURT_OURS,
  CAUCUS_COURT_THEIRS,
} CaucusCourt;

#define CAUCUS_TYPE_THREAD_ITEM (caucus_thread_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusThreadItem, caucus_thread_item, CAUCUS, THREAD_ITEM, CaucusItem)

const CaucusThreadSummary *caucus_thread_item_get_summary (CaucusThreadItem *item);
CaucusCourt                caucus_thread_item_get_court   (CaucusThreadItem *item);
void                       caucus_thread_item_list_update (GListStore       *list,
                                                           GPtrArray        *summaries,
                                                           CaucusContext    *context);

G_END_DECLS
