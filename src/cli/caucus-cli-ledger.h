/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread with all that its titles and states are made of. */
#pragma once

#include "caucus-database.h"
#include "caucus-ledger.h"

G_BEGIN_DECLS

/**
 * CaucusCliLedger:
 * @zone: of the round
 * @states: (element-type CaucusPassState): of each pass
 *
 * A thread's ledger, read and derived.
 */
typedef struct
{
  CaucusRound *round;
  CaucusThread *thread;
  GTimeZone *zone;
  GPtrArray *parties;
  GPtrArray *passes;
  GPtrArray *events;
  GArray *states;
  CaucusThreadStatus status;
} CaucusCliLedger;

CaucusCliLedger *caucus_cli_ledger_load      (CaucusDatabase         *database,
                                              const CaucusId         *thread_id,
                                              GError                **error);
GPtrArray       *caucus_cli_ledgers_load     (CaucusDatabase         *database,
                                              const CaucusId         *round_id,
                                              GError                **error);
void             caucus_cli_ledger_free      (CaucusCliLedger        *ledger);

const char      *caucus_cli_ledger_get_party (const CaucusCliLedger  *ledger,
                                              const CaucusId         *party_id);
const char      *caucus_cli_ledger_get_state (const CaucusCliLedger  *ledger,
                                              const CaucusPass       *pass);
char            *caucus_cli_ledger_dup_name  (const CaucusCliLedger  *ledger,
                                              const CaucusId         *pass_id);
char            *caucus_cli_ledger_dup_title (const CaucusCliLedger  *ledger,
                                              const CaucusPass       *pass);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusCliLedger, caucus_cli_ledger_free)

G_END_DECLS
