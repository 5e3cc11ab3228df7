/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From records to the lines of the Table's lists. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusTableCourt:
 * @owing: the party that owes the answers
 * @other: (nullable): the party that waits for them
 * @zone: not %NULL; the zone in which days are counted
 * @now_usec: the present
 */
typedef struct
{
  const CaucusParty *owing;
  const CaucusParty *other;
  const char *zone;
  gint64 now_usec;
} CaucusTableCourt;

GPtrArray *caucus_table_lines_for_court     (const GPtrArray        *threads,
                                             const CaucusTableCourt *court);
GPtrArray *caucus_table_lines_for_reminders (const GPtrArray        *reminders,
                                             gint64                  now_usec);
GPtrArray *caucus_table_lines_for_issues    (const GPtrArray        *issues,
                                             const CaucusId         *party_id);
GPtrArray *caucus_table_lines_for_sessions  (const GPtrArray        *sessions);

G_END_DECLS
