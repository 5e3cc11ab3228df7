/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread with all that its titles and states are made of. */
#include "caucus-cli-ledger.h"

#include "caucus-pass-title.h"
#include "caucus-round-table.h"
#include "caucus-thread-table.h"
#include "caucus-zone.h"

static gboolean
load (CaucusCliLedger  *ledger,
      CaucusDatabase   *database,
      const CaucusId   *thread_id,
      GError          **error)
{
  ledger->thread = caucus_thread_table_get (database, thread_id, error);
  if (ledger->thread == NULL)
    return FALSE;
  ledger->round = caucus_round_table_get (database, &ledger->thread->round_id, error);
  if (ledger->round == NULL)
    return FALSE;
  ledger->zone = caucus_zone_open (ledger->round->zone, error);
  if (ledger->zone == NULL)
    return FALSE;
  ledger->parties = caucus_round_table_list_parties (database, &ledger->round->id, error);
  if (ledger->parties == NULL)
    return FALSE;
  ledger->passes = caucus_thread_table_list_passes (database, thread_id, error);
  if (ledger->passes == NULL)
    return FALSE;
  ledger->events = caucus_thread_table_list_events (database, thread_id, error);
  return ledger->events != NULL;
}

/**
 * caucus_cli_ledger_load:
 *
 * Returns: (transfer full): the thread's ledger, or %NULL with a #CaucusError
 */
CaucusCliLedger *
caucus_cli_ledger_load (CaucusDatabase  *database,
                        const CaucusId  *thread_id,
                        GError         **error)
{
  g_autoptr (CaucusCliLedger) ledger = g_new0 (CaucusCliLedger, 1);

  if (!load (ledger, database, thread_id, error))
    return NULL;
  ledger->states = g_array_new (FALSE, TRUE, sizeof (CaucusPassState));
  caucus_ledger_derive (ledger->passes, ledger->events, &ledger->status, ledger->states);
  return g_steal_pointer (&ledger);
}

void
caucus_cli_ledger_free (CaucusCliLedger *ledger)
{
  g_clear_pointer (&ledger->round, caucus_round_free);
  g_clear_pointer (&ledger->thread, caucus_thread_free);
  g_clear_pointer (&ledger->zone, g_time_zone_unref);
  g_clear_pointer (&ledger->parties, g_ptr_array_unref);
  g_clear_pointer (&ledger->passes, g_ptr_array_unref);
  g_clear_pointer (&ledger->events, g_ptr_array_unref);
  g_clear_pointer (&ledger->states, g_array_unref);
  g_free (ledger);
}

static gboolean
load_round (CaucusDatabase  *database,
            const CaucusId  *round_id,
            GPtrArray       *ledgers,
            GError         **error)
{
  g_autoptr (GPtrArray) threads = caucus_thread_table_list (database, round_id, error);

  if (threads == NULL)
    return FALSE;
  for (guint i = 0; i < threads->len; i++)
    {
      const CaucusThread *thread = g_ptr_array_index (threads, i);
      CaucusCliLedger *ledger = caucus_cli_ledger_load (database, &thread->id, error);

      if (ledger == NULL)
        return FALSE;
      g_ptr_array_add (ledgers, ledger);
    }
  return TRUE;
}

/**
 * caucus_cli_ledgers_load:
 * @round_id: (nullable): a round, or %NULL for all of them
 *
 * Returns: (transfer full) (element-type CaucusCliLedger): the ledgers of the
 *   rounds' threads, in order
 */
GPtrArray *
caucus_cli_ledgers_load (CaucusDatabase  *database,
                         const CaucusId  *round_id,
                         GError         **error)
{
  g_autoptr (GPtrArray) ledgers = NULL;
  g_autoptr (GPtrArray) rounds = caucus_round_table_list (database, error);

  if (rounds == NULL)
    return NULL;
  ledgers = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_cli_ledger_free);
  for (guint i = 0; i < rounds->len; i++)
    {
      const CaucusRound *round = g_ptr_array_index (rounds, i);

      if (round_id != NULL && !caucus_id_equal (round_id, &round->id))
        continue;
      if (!load_round (database, &round->id, ledgers, error))
        return NULL;
    }
  return g_steal_pointer (&ledgers);
}

/**
 * caucus_cli_ledger_get_party:
 *
 * Returns: (nullable) (transfer none): the party's word, %NULL for none
 */
const char *
caucus_cli_ledger_get_party (const CaucusCliLedger *ledger,
                             const CaucusId        *party_id)
{
  for (guint i = 0; i < ledger->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (ledger->parties, i);

      if (caucus_id_equal (&party->id, party_id))
        return party->name;
    }
  return NULL;
}

static const CaucusPass *
find_pass (const CaucusCliLedger *ledger,
           const CaucusId        *pass_id,
           guint                 *index)
{
  for (guint i = 0; i < ledger->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (ledger->passes, i);

      if (!caucus_id_equal (&pass->id, pass_id))
        continue;
      *index = i;
      return pass;
    }
  return NULL;
}

static const char *
party_or_unknown (const CaucusCliLedger *ledger,
                  const CaucusId        *party_id)
{
  const char *name = caucus_cli_ledger_get_party (ledger, party_id);

  return name != NULL ? name : "Unknown party";
}

/**
 * caucus_cli_ledger_get_state:
 * @pass: a pass of the thread
 *
 * Returns: (transfer none): the word for its state
 */
const char *
caucus_cli_ledger_get_state (const CaucusCliLedger *ledger,
                             const CaucusPass      *pass)
{
  guint index = 0;

  find_pass (ledger, &pass->id, &index);
  return caucus_vocabulary_word (&caucus_pass_states,
                                 g_array_index (ledger->states, CaucusPassState, index));
}

/**
 * caucus_cli_ledger_dup_name:
 *
 * Returns: (nullable) (transfer full): "District Counter 2", %NULL for a pass that
 *   is not of this thread
 */
char *
caucus_cli_ledger_dup_name (const CaucusCliLedger *ledger,
                            const CaucusId        *pass_id)
{
  guint index;
  const CaucusPass *pass = find_pass (ledger, pass_id, &index);

  if (pass == NULL)
    return NULL;
  return caucus_pass_title_short (pass, party_or_unknown (ledger, &pass->by_id));
}

/**
 * caucus_cli_ledger_dup_title:
 * @pass: a pass of the thread
 *
 * Returns: (transfer full): its whole title
 */
char *
caucus_cli_ledger_dup_title (const CaucusCliLedger *ledger,
                             const CaucusPass      *pass)
{
  guint index;
  const CaucusPass *answers = find_pass (ledger, &pass->answers_id, &index);
  CaucusPassTitle parts = {
    .pass = pass,
    .by_name = party_or_unknown (ledger, &pass->by_id),
    .answers = answers,
    .answers_by_name = answers != NULL ? party_or_unknown (ledger, &answers->by_id) : NULL,
    .thread = ledger->thread,
    .zone = ledger->zone,
  };

  return caucus_pass_title_full (&parts);
}
