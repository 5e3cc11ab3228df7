/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small round made by code: two parties, two people, a session, an article and its thread. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusTestRound:
 *
 * The ids of what caucus_test_round_add() adds. The session is at 16:00-20:00 on
 * 13 February 2020 in Denver; the round reminds a day and an hour before.
 */
typedef struct
{
  CaucusId round_id;
  CaucusId union_id;
  CaucusId district_id;
  CaucusId lead_id;
  CaucusId session_id;
  CaucusId version_id;
  CaucusId article_id;
  CaucusId thread_id;
} CaucusTestRound;

#define CAUCUS_TEST_SESSION_START "2020-02-13T23:00:00Z"
#define CAUCUS_TEST_SESSION_END   "2020-02-14T03:00:00Z"

void           caucus_test_round_add         (CaucusDatabase        *database,
                                              CaucusTestRound       *ids);
CaucusSession *caucus_test_round_new_session (const CaucusTestRound *ids,
                                              const char            *start,
                                              const char            *end);
CaucusNote    *caucus_test_round_new_note    (const CaucusTestRound *ids,
                                              const char            *text);
GPtrArray     *caucus_test_round_new_text    (void);

G_END_DECLS
