/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger of passes says: the state of each pass, of the thread, and whose court it is
   in. */
#pragma once

#include "caucus-records.h"

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_PASS_PASSED,
  CAUCUS_PASS_SUPERSEDED,
  CAUCUS_PASS_COUNTERED,
  CAUCUS_PASS_ON_HOLD,
  CAUCUS_PASS_ACCEPTED,
  CAUCUS_PASS_REJECTED,
  CAUCUS_PASS_WITHDRAWN,
  CAUCUS_PASS_EXPIRED,
} CaucusPassState;

typedef enum
{
  CAUCUS_THREAD_UNOPENED,
  CAUCUS_THREAD_OPEN,
  CAUCUS_THREAD_HELD,
  CAUCUS_THREAD_TA,
  CAUCUS_THREAD_WITHDRAWN,
  CAUCUS_THREAD_REFERRED,
  CAUCUS_THREAD_RATIFIED,
  CAUCUS_THREAD_NOT_RATIFIED,
} CaucusThreadState;

extern const CaucusVocabulary caucus_pass_states;
extern const CaucusVocabulary caucus_thread_states;

/**
 * CaucusThreadStatus:
 * @state: where the thread stands
 * @court_id: the party that owes the next answer; none unless the thread is open or held
 * @latest: (nullable): the pass that it owes the answer to, borrowed from the passes given
 * @since_usec: when @state and @court_id came about
 *
 * All of it is derived; none of it is stored.
 */
typedef struct
{
  CaucusThreadState state;
  CaucusId court_id;
  const CaucusPass *latest;
  gint64 since_usec;
} CaucusThreadStatus;

void              caucus_ledger_derive      (const GPtrArray    *passes,
                                             const GPtrArray    *events,
                                             CaucusThreadStatus *status,
                                             GArray             *pass_states);
const CaucusPass *caucus_ledger_last_by     (const GPtrArray    *passes,
                                             const CaucusId     *party_id);
const CaucusPass *caucus_ledger_position_of (const GPtrArray    *passes,
                                             const GArray       *pass_states,
                                             const CaucusId     *party_id);
const CaucusPass *caucus_ledger_agreed      (const GPtrArray    *passes,
                                             const GPtrArray    *events,
                                             GArray             *pass_states);
guint             caucus_ledger_count_newer (const GPtrArray    *passes,
                                             const CaucusId     *pass_id);
guint             caucus_ledger_next_number (const GPtrArray    *passes,
                                             const CaucusId     *party_id,
                                             CaucusPassKind      kind);

G_END_DECLS
