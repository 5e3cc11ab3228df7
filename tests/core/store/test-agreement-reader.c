/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement as the contract, a side, or what is agreed has it. */
#include "caucus-agreement-reader.h"

#include "caucus-round-table.h"
#include "caucus-test-round.h"
#include "caucus-test-store.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

typedef struct
{
  CaucusTestRound ids;
  CaucusDatabase *database;
  CaucusId mou_id;
  gint64 at_usec;
} Round;

/* The small round, whose article 6 is bargained, with an article 7 that nobody opened and an
   MOU. */
static void
set_up (Round           *round,
        CaucusTestStore *store)
{
  CaucusArticle article = {
    .id = caucus_id_new (), .position = 1, .number = (char *) "7", .title = (char *) "Leave",
    .version_id = caucus_id_new (),
  };
  CaucusThread mou = {
    .id = caucus_id_new (), .kind = CAUCUS_THREAD_MOU, .position = 1, .title = (char *) "MOU: Heat",
  };
  g_autoptr (GPtrArray) text = caucus_blocks_new ();

  *round = (Round) { .database = store->database, .at_usec = 1 };
  caucus_test_round_add (store->database, &round->ids);
  article.round_id = mou.round_id = round->ids.round_id;
  round->mou_id = mou.id;
  g_ptr_array_add (text, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "7-1", "Leave is paid."));
  g_assert_true (caucus_text_table_add (store->database, &article.version_id,
                                        &round->ids.round_id, text, NULL));
  g_assert_true (caucus_thread_table_add_article (store->database, &article, NULL, NULL));
  g_assert_true (caucus_thread_table_add (store->database, &mou, NULL, NULL));
}

static CaucusId
pass (Round          *round,
      const CaucusId *thread_id,
      const CaucusId *by_id,
      const char     *words)
{
  CaucusPass record = {
    .id = caucus_id_new (), .thread_id = *thread_id, .by_id = *by_id,
    .kind = words[0] == '?' ? CAUCUS_PASS_SUPPOSAL : CAUCUS_PASS_COUNTER,
    .at_usec = round->at_usec++, .version_id = caucus_id_new (), .text_hash = (char *) "",
  };
  g_autoptr (GPtrArray) text = caucus_blocks_new ();

  g_ptr_array_add (text, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, words));
  g_assert_true (caucus_text_table_add (round->database, &record.version_id,
                                        &round->ids.round_id, text, NULL));
  g_assert_true (caucus_thread_table_add_pass (round->database, &record, NULL, NULL));
  return record.id;
}

static void
say (Round           *round,
     const CaucusId  *thread_id,
     const CaucusId  *pass_id,
     CaucusEventKind  kind)
{
  CaucusLedgerEvent event = {
    .id = caucus_id_new (), .thread_id = *thread_id, .pass_id = *pass_id, .kind = kind,
    .at_usec = round->at_usec++,
  };

  g_assert_true (caucus_thread_table_add_event (round->database, &event, NULL, NULL));
}

/* Its paragraphs, one a line. */
static char *
describe (Round                  *round,
          CaucusAgreementVersion  version,
          const CaucusId         *pass_id)
{
  CaucusAgreementRequest request = { .round_id = round->ids.round_id };
  CaucusAgreement *agreements[2];
  GString *words = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  request.versions[CAUCUS_TEXT_NEW] = version;
  if (pass_id != NULL)
    request.pass_ids[CAUCUS_TEXT_NEW] = *pass_id;
  caucus_agreement_reader_read (round->database, &request, agreements, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < agreements[CAUCUS_TEXT_NEW]->blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (agreements[CAUCUS_TEXT_NEW]->blocks, i);

      g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", block->text);
    }
  caucus_agreement_free (agreements[CAUCUS_TEXT_OLD]);
  caucus_agreement_free (agreements[CAUCUS_TEXT_NEW]);
  return g_string_free (words, FALSE);
}

#define assert_text(round, version, pass_id, expected) G_STMT_START \
  { \
    g_autofree char *text = describe (round, version, pass_id); \
 \
    g_assert_cmpstr (text, ==, expected); \
  } G_STMT_END

#define CONTRACT "Pay|Paid monthly.|Range\tStep 1|1\t15.00|Leave|Leave is paid."

/* What has no text in the contract is not in it; the rest comes in order, below headings. */
static void
test_contract (CaucusTestStore *store,
               gconstpointer    data)
{
  Round round;

  set_up (&round, store);
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  pass (&round, &round.mou_id, &round.ids.union_id, "Fans.");
  assert_text (&round, CAUCUS_AGREEMENT_CONTRACT, NULL, CONTRACT);
  assert_text (&round, CAUCUS_AGREEMENT_AGREED, NULL, CONTRACT);
  assert_text (&round, CAUCUS_AGREEMENT_EMPLOYER, NULL, CONTRACT);
  assert_text (&round, CAUCUS_AGREEMENT_UNION, NULL,
               "Pay|Weekly.|Leave|Leave is paid.|MOU: Heat|Fans.");
}

static void
test_sides (CaucusTestStore *store,
            gconstpointer    data)
{
  Round round;

  set_up (&round, store);
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  pass (&round, &round.ids.thread_id, &round.ids.district_id, "Each month.");
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "Every two weeks.");
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "? Daily.");
  assert_text (&round, CAUCUS_AGREEMENT_UNION, NULL, "Pay|Every two weeks.|Leave|Leave is paid.");
  assert_text (&round, CAUCUS_AGREEMENT_EMPLOYER, NULL, "Pay|Each month.|Leave|Leave is paid.");
}

static void
test_withdrawn (CaucusTestStore *store,
                gconstpointer    data)
{
  Round round;
  CaucusId last_id;

  set_up (&round, store);
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  last_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Every two weeks.");
  say (&round, &round.ids.thread_id, &last_id, CAUCUS_EVENT_WITHDRAWN);
  assert_text (&round, CAUCUS_AGREEMENT_UNION, NULL, CONTRACT);
}

/* What is agreed is the text of both; after a vote against it, each has its own again. */
static void
test_agreed (CaucusTestStore *store,
             gconstpointer    data)
{
  const CaucusId none = { { 0 } };
  CaucusId union_id;
  Round round;

  set_up (&round, store);
  pass (&round, &round.ids.thread_id, &round.ids.district_id, "Each month.");
  union_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  say (&round, &round.ids.thread_id, &union_id, CAUCUS_EVENT_ACCEPTED);
  assert_text (&round, CAUCUS_AGREEMENT_AGREED, NULL, "Pay|Weekly.|Leave|Leave is paid.");
  assert_text (&round, CAUCUS_AGREEMENT_EMPLOYER, NULL, "Pay|Weekly.|Leave|Leave is paid.");
  say (&round, &round.ids.thread_id, &none, CAUCUS_EVENT_NOT_RATIFIED);
  assert_text (&round, CAUCUS_AGREEMENT_AGREED, NULL, CONTRACT);
  assert_text (&round, CAUCUS_AGREEMENT_EMPLOYER, NULL, "Pay|Each month.|Leave|Leave is paid.");
}

/* A pass that is looked at stands in the place of whatever came after it. */
static void
test_put_in (CaucusTestStore *store,
             gconstpointer    data)
{
  CaucusId first_id;
  Round round;

  set_up (&round, store);
  first_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  pass (&round, &round.ids.thread_id, &round.ids.union_id, "Every two weeks.");
  assert_text (&round, CAUCUS_AGREEMENT_UNION, &first_id, "Pay|Weekly.|Leave|Leave is paid.");
  assert_text (&round, CAUCUS_AGREEMENT_CONTRACT, &first_id, "Pay|Weekly.|Leave|Leave is paid.");
}

/* Beside a pass stands what its party said until it replaced that pass, and nothing later. */
static void
test_as_it_was (CaucusTestStore *store,
                gconstpointer    data)
{
  CaucusId first_id, mou_id, last_id;
  Round round;

  set_up (&round, store);
  first_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  pass (&round, &round.mou_id, &round.ids.union_id, "Fans.");
  last_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Every two weeks.");
  mou_id = pass (&round, &round.mou_id, &round.ids.district_id, "Shade.");
  say (&round, &round.mou_id, &mou_id, CAUCUS_EVENT_ACCEPTED);
  assert_text (&round, CAUCUS_AGREEMENT_UNION, &first_id,
               "Pay|Weekly.|Leave|Leave is paid.|MOU: Heat|Fans.");
  assert_text (&round, CAUCUS_AGREEMENT_UNION, &last_id,
               "Pay|Every two weeks.|Leave|Leave is paid.|MOU: Heat|Shade.");
}

static void
test_sources (CaucusTestStore *store,
              gconstpointer    data)
{
  CaucusAgreementRequest request = { .versions = { CAUCUS_AGREEMENT_CONTRACT,
                                                   CAUCUS_AGREEMENT_UNION } };
  CaucusAgreement *agreements[2];
  const CaucusAgreementPart *part;
  CaucusId pass_id;
  Round round;

  set_up (&round, store);
  request.round_id = round.ids.round_id;
  pass_id = pass (&round, &round.ids.thread_id, &round.ids.union_id, "Weekly.");
  g_assert_true (caucus_agreement_reader_read (store->database, &request, agreements, NULL));
  part = caucus_agreement_find (agreements[CAUCUS_TEXT_NEW], 1);
  g_assert_cmpstr (part->number, ==, "6");
  g_assert_true (caucus_id_equal (&part->thread_id, &round.ids.thread_id));
  g_assert_true (caucus_id_equal (&part->pass_id, &pass_id));
  part = caucus_agreement_find (agreements[CAUCUS_TEXT_OLD], 1);
  g_assert_true (caucus_id_equal (&part->thread_id, &round.ids.thread_id));
  g_assert_true (caucus_id_is_none (&part->pass_id));
  g_assert_true (caucus_id_equal (&part->version_id, &round.ids.version_id));
  g_assert_false (caucus_agreement_has_same_texts (agreements[0], agreements[1]));
  caucus_agreement_free (agreements[0]);
  caucus_agreement_free (agreements[1]);
}

/* Inside a transaction that is under way, and with a table that is gone. */
static void
test_transaction (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusAgreement *agreements[2] = { NULL };
  CaucusAgreementRequest request = { 0 };
  g_autoptr (GError) error = NULL;
  Round round;

  set_up (&round, store);
  request.round_id = round.ids.round_id;
  caucus_test_store_begin (store);
  assert_text (&round, CAUCUS_AGREEMENT_CONTRACT, NULL, CONTRACT);
  caucus_test_store_commit (store);
  g_assert_true (caucus_database_execute (store->database, "DROP TABLE block", NULL));
  g_assert_false (caucus_agreement_reader_read (store->database, &request, agreements, &error));
  g_assert_nonnull (error);
  g_assert_null (agreements[0]);
  caucus_test_store_begin (store);
  caucus_test_store_commit (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/agreement-reader/contract", test_contract);
  CAUCUS_TEST_ADD ("/agreement-reader/sides", test_sides);
  CAUCUS_TEST_ADD ("/agreement-reader/withdrawn", test_withdrawn);
  CAUCUS_TEST_ADD ("/agreement-reader/agreed", test_agreed);
  CAUCUS_TEST_ADD ("/agreement-reader/put-in", test_put_in);
  CAUCUS_TEST_ADD ("/agreement-reader/as-it-was", test_as_it_was);
  CAUCUS_TEST_ADD ("/agreement-reader/sources", test_sources);
  CAUCUS_TEST_ADD ("/agreement-reader/transaction", test_transaction);
  return g_test_run ();
}
