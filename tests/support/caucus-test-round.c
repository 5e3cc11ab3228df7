/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A small round made by code: two parties, two people, a session, an article and its thread. */
#include "caucus-test-round.h"

#include "caucus-block.h"
#include "caucus-clock.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-test-clock.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

static void
add_parties (CaucusDatabase  *database,
             CaucusTestRound *ids)
{
  CaucusParty ours = { ids->union_id, ids->round_id, CAUCUS_SIDE_UNION, (char *) "Union", NULL };
  CaucusParty theirs = {
    ids->district_id, ids->round_id, CAUCUS_SIDE_EMPLOYER, (char *) "District", NULL
  };
  CaucusPerson lead = {
    .id = ids->lead_id,
    .round_id = ids->round_id,
    .party_id = ids->union_id,
    .role = CAUCUS_ROLE_LEAD,
    .name = (char *) "Union lead",
    .code = (char *) "UL",
  };
  g_autoptr (GError) error = NULL;

  caucus_round_table_add_party (database, &ours, NULL, &error);
  g_assert_no_error (error);
  caucus_round_table_add_party (database, &theirs, NULL, &error);
  g_assert_no_error (error);
  caucus_round_table_add_person (database, &lead, NULL, &error);
  g_assert_no_error (error);
}

static void
add_thread (CaucusDatabase  *database,
            CaucusTestRound *ids)
{
  g_autoptr (GPtrArray) text = caucus_test_round_new_text ();
  CaucusArticle article = {
    .id = ids->article_id,
    .round_id = ids->round_id,
    .number = (char *) "6",
    .title = (char *) "Pay",
    .version_id = ids->version_id,
  };
  CaucusThread thread = {
    .id = ids->thread_id,
    .round_id = ids->round_id,
    .article_id = ids->article_id,
    .title = (char *) "Pay",
  };
  g_autoptr (GError) error = NULL;

  caucus_text_table_add (database, &ids->version_id, &ids->round_id, text, &error);
  g_assert_no_error (error);
  caucus_thread_table_add_article (database, &article, NULL, &error);
  g_assert_no_error (error);
  caucus_thread_table_add (database, &thread, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
add_all (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  CaucusTestRound *ids = data;
  CaucusRound round = {
    .id = ids->round_id,
    .title = (char *) "Sample round",
    .state = CAUCUS_ROUND_BARGAINING,
    .zone = (char *) "America/Denver",
    .reminders = (char *) "1d,60m",
  };
  g_autoptr (CaucusSession) session = caucus_test_round_new_session (ids, CAUCUS_TEST_SESSION_START,
                                                                     CAUCUS_TEST_SESSION_END);

  session->id = ids->session_id;
  if (!caucus_round_table_add (database, &round, NULL, error)
      || !caucus_session_table_add (database, session, NULL, error))
    return FALSE;
  add_parties (database, ids);
  add_thread (database, ids);
  return TRUE;
}

/**
 * caucus_test_round_add:
 * @ids: (out): what was added
 *
 * Adds the round in one transaction; it has to work.
 */
void
caucus_test_round_add (CaucusDatabase  *database,
                       CaucusTestRound *ids)
{
  g_autoptr (GError) error = NULL;
  CaucusId *all = (CaucusId *) ids;

  for (gsize i = 0; i < sizeof *ids / sizeof *all; i++)
    all[i] = caucus_id_new ();
  caucus_database_transaction (database, add_all, ids, &error);
  g_assert_no_error (error);
}

/**
 * caucus_test_round_new_session:
 * @start: a time such as %CAUCUS_TEST_SESSION_START
 *
 * Returns: (transfer full): a session of the round with an id of its own, not in the store
 */
CaucusSession *
caucus_test_round_new_session (const CaucusTestRound *ids,
                               const char            *start,
                               const char            *end)
{
  CaucusSession *session = g_new0 (CaucusSession, 1);

  session->id = caucus_id_new ();
  session->round_id = ids->round_id;
  session->title = g_strdup ("Priorities");
  session->kind = CAUCUS_SESSION_TABLE;
  session->status = CAUCUS_SESSION_CONFIRMED;
  session->start_usec = caucus_test_clock_at (start);
  session->end_usec = caucus_test_clock_at (end);
  session->zone = g_strdup ("America/Denver");
  session->place = g_strdup ("Ed Center");
  return session;
}

/**
 * caucus_test_round_new_note:
 *
 * Returns: (transfer full): an entry of the session's record, not in the store
 */
CaucusNote *
caucus_test_round_new_note (const CaucusTestRound *ids,
                            const char            *text)
{
  CaucusNote *note = g_new0 (CaucusNote, 1);

  note->id = caucus_id_new ();
  note->session_id = ids->session_id;
  note->at_usec = caucus_clock_now_usec ();
  note->typed_usec = note->at_usec;
  note->speaker_id = ids->lead_id;
  note->kind = CAUCUS_NOTE_STATEMENT;
  note->level = CAUCUS_LEVEL_TEAM;
  note->text = g_strdup (text);
  return note;
}

/**
 * caucus_test_round_new_text:
 *
 * Returns: (transfer full) (element-type CaucusBlock): a heading, a paragraph and a table of two
 *   rows
 */
GPtrArray *
caucus_test_round_new_text (void)
{
  GPtrArray *blocks = caucus_blocks_new ();

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_HEADING, "6", "Pay"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "6-1", "Paid monthly."));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "1\t15.00"));
  return blocks;
}
