/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft over a real store, and what the store says of it. */
#pragma once

#include "caucus-test-round.h"
#include "caucus-test-store.h"
#include "record/caucus-note-draft.h"

G_BEGIN_DECLS

/**
 * CaucusTestDraft:
 * @district_lead_id: whose code is "DL"
 *
 * A fixture for g_test_add(). The clock stands at the start of the session.
 */
typedef struct
{
  CaucusTestStore files;
  CaucusTestRound ids;
  CaucusId district_lead_id;
  CaucusStore *store;
  CaucusNoteDraft *draft;
} CaucusTestDraft;

void  caucus_test_draft_set_up    (CaucusTestDraft *test,
                                   gconstpointer    data);
void  caucus_test_draft_tear_down (CaucusTestDraft *test,
                                   gconstpointer    data);
void  caucus_test_draft_open      (CaucusTestDraft *test);
void  caucus_test_draft_close     (CaucusTestDraft *test);
void  caucus_test_draft_read      (CaucusTestDraft *test);
void  caucus_test_draft_settle    (CaucusTestDraft *test);
void  caucus_test_draft_type      (CaucusTestDraft *test,
                                   const char      *text);
void  caucus_test_draft_add       (CaucusTestDraft *test,
                                   const char      *text);
char *caucus_test_draft_query     (CaucusTestDraft *test,
                                   const char      *sql);

#define CAUCUS_TEST_ADD_DRAFT(path, func) \
  g_test_add (path, CaucusTestDraft, NULL, caucus_test_draft_set_up, func, \
              caucus_test_draft_tear_down)

G_END_DECLS
