/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in the list of records: when it was and what its record holds. */
#pragma once

#include "caucus-records.h"
#include "caucus-store.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_RECORD_ITEM (caucus_record_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRecordItem, caucus_record_item, CAUCUS, RECORD_ITEM, CaucusItem)

/**
 * CaucusRecordSummary:
 * @count: entries
 * @has_draft: whether something was being typed
 *
 * Begins with the id, as every record of an item.
 */
typedef struct
{
  CaucusId id;
  CaucusSession *session;
  guint count;
  gboolean has_draft;
} CaucusRecordSummary;

CaucusJob                  caucus_record_summary_read_job  (const CaucusId      *round_id);
void                       caucus_record_summary_free      (CaucusRecordSummary *summary);

const CaucusRecordSummary *caucus_record_item_get_summary  (CaucusRecordItem    *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRecordSummary, caucus_record_summary_free)

G_END_DECLS
