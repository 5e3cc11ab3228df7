/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passes and events for the thread of the small round. */
#pragma once

#include "caucus-test-page.h"

G_BEGIN_DECLS

/**
 * CaucusTestPass:
 * @by: the side that passes
 * @answers: the pass that it answers, or none
 * @at: a time as in ISO 8601
 * @text: the words of its paragraph "6-1"
 * @more: (nullable): paragraphs that follow, each as "label|words", or words alone
 */
typedef struct
{
  CaucusSide by;
  CaucusPassKind kind;
  guint number;
  CaucusId answers;
  const char *at;
  const char *text;
  const char *const *more;
} CaucusTestPass;

CaucusId   caucus_test_ledger_add_pass  (CaucusTestPage       *test,
                                         const CaucusTestPass *pass);
void       caucus_test_ledger_add_event (CaucusTestPage       *test,
                                         const CaucusId       *pass_id,
                                         CaucusEventKind       kind,
                                         const char           *at);
void       caucus_test_ledger_add_chain (CaucusTestPage       *test,
                                         CaucusId              passes[2]);
GPtrArray *caucus_test_ledger_new_text  (const char           *first,
                                         ...) G_GNUC_NULL_TERMINATED;

void       caucus_test_ledger_look_at  (CaucusTestPage           *test,
                                        const CaucusId           *pass_id);

G_END_DECLS
