/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Passes and events for the thread of the small round. */
#include "caucus-test-ledger.h"

#include "caucus-block.h"
#include "caucus-seen-table.h"
#include "caucus-test-clock.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

typedef struct
{
  const CaucusId *round_id;
  const CaucusPass *pass;
  const CaucusLedgerEvent *event;
  const GPtrArray *text;
} Addition;

static gboolean
add (CaucusDatabase  *database,
     gpointer         data,
     GError         **error)
{
  const Addition *addition = data;

  if (addition->event != NULL)
    return caucus_thread_table_add_event (database, addition->event, NULL, error);
  return caucus_text_table_add (database, &addition->pass->version_id, addition->round_id,
                                addition->text, error)
         && caucus_thread_table_add_pass (database, addition->pass, NULL, error);
}

static void
add_in_transaction (CaucusTestPage *test,
                    Addition       *addition)
{
  g_autoptr (GError) error = NULL;

  addition->round_id = &test->ids.round_id;
  caucus_database_transaction (test->store.database, add, addition, &error);
  g_assert_no_error (error);
}

static CaucusBlock *
new_paragraph (const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", 2);
  gboolean has_label = parts[1] != NULL;

  return caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, has_label ? parts[0] : NULL,
                           parts[has_label ? 1 : 0]);
}

/* Returns: the new pass's id */
CaucusId
caucus_test_ledger_add_pass (CaucusTestPage       *test,
                             const CaucusTestPass *pass)
{
  gboolean by_union = pass->by == CAUCUS_SIDE_UNION;
  g_autoptr (GPtrArray) text = caucus_blocks_new ();
  g_autofree char *hash = NULL;
  CaucusPass record = {
    .id = caucus_id_new (),
    .thread_id = test->ids.thread_id,
    .by_id = by_union ? test->ids.union_id : test->ids.district_id,
    .to_id = by_union ? test->ids.district_id : test->ids.union_id,
    .kind = pass->kind,
    .number = pass->number,
    .answers_id = pass->answers,
    .at_usec = caucus_test_clock_at (pass->at),
    .version_id = caucus_id_new (),
  };
  Addition addition = { .pass = &record, .text = text };

  g_ptr_array_add (text, caucus_block_new (CAUCUS_BLOCK_HEADING, "6", "Pay"));
  g_ptr_array_add (text, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "6-1", pass->text));
  for (guint i = 0; pass->more != NULL && pass->more[i] != NULL; i++)
    g_ptr_array_add (text, new_paragraph (pass->more[i]));
  hash = caucus_blocks_hash (text);
  record.text_hash = hash;
  add_in_transaction (test, &addition);
  return record.id;
}

void
caucus_test_ledger_add_event (CaucusTestPage  *test,
                              const CaucusId  *pass_id,
                              CaucusEventKind  kind,
                              const char      *at)
{
  CaucusLedgerEvent event = {
    .id = caucus_id_new (),
    .thread_id = test->ids.thread_id,
    .pass_id = *pass_id,
    .kind = kind,
    .at_usec = caucus_test_clock_at (at),
    .by_id = test->ids.lead_id,
    .note = (char *) "Waits for figures",
  };
  Addition addition = { .event = &event };

  add_in_transaction (test, &addition);
}

/**
 * caucus_test_ledger_add_chain:
 * @passes: (out): Union Proposal 1 of 3 February and District Counter 1 of 6 February 2020
 */
void
caucus_test_ledger_add_chain (CaucusTestPage *test,
                              CaucusId        passes[2])
{
  CaucusTestPass proposal = {
    CAUCUS_SIDE_UNION, CAUCUS_PASS_PROPOSAL, 1, { { 0 } }, "2020-02-03T23:00:00Z",
    "Paid every two weeks."
  };
  CaucusTestPass counter = {
    CAUCUS_SIDE_EMPLOYER, CAUCUS_PASS_COUNTER, 1, { { 0 } }, "2020-02-06T23:00:00Z",
    "Paid every four weeks."
  };

  passes[0] = caucus_test_ledger_add_pass (test, &proposal);
  counter.answers = passes[0];
  passes[1] = caucus_test_ledger_add_pass (test, &counter);
}

/**
 * caucus_test_ledger_new_text:
 * @first: a paragraph as "label|words", or words alone
 *
 * Returns: (transfer full) (element-type CaucusBlock): a text of such paragraphs
 */
GPtrArray *
caucus_test_ledger_new_text (const char *first,
                             ...)
{
  GPtrArray *blocks = caucus_blocks_new ();
  va_list more;

  va_start (more, first);
  for (const char *next = first; next != NULL; next = va_arg (more, const char *))
    g_ptr_array_add (blocks, new_paragraph (next));
  va_end (more);
  return blocks;
}

typedef struct
{
  const CaucusId *thread_id;
  const CaucusId *pass_id;
} Look;

static gboolean
look_at (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  const Look *look = data;

  return caucus_seen_table_set (database, look->thread_id, look->pass_id, error);
}

/* The pass's text was on this device's screen. */
void
caucus_test_ledger_look_at (CaucusTestPage *test,
                            const CaucusId *pass_id)
{
  Look look = { &test->ids.thread_id, pass_id };
  g_autoptr (GError) error = NULL;

  caucus_database_transaction (test->store.database, look_at, &look, &error);
  g_assert_no_error (error);
}
