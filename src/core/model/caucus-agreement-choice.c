/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which text of a thread stands in a version of the agreement. */
#include "caucus-agreement-choice.h"

#include "caucus-ledger.h"

static const char *const version_words[] = { "contract", "union", "employer", "agreed", NULL };

const CaucusVocabulary caucus_agreement_versions = { "version of the agreement", version_words };

/* A thread as it was at some time. */
typedef struct
{
  GPtrArray *passes;
  GPtrArray *events;
  GArray *states;
} Ledger;

static void
ledger_clear (Ledger *ledger)
{
  g_clear_pointer (&ledger->passes, g_ptr_array_unref);
  g_clear_pointer (&ledger->events, g_ptr_array_unref);
  g_clear_pointer (&ledger->states, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Ledger, ledger_clear)

static void
ledger_init (Ledger          *ledger,
             const GPtrArray *passes,
             const GPtrArray *events,
             gint64           until_usec)
{
  ledger->passes = g_ptr_array_new ();
  ledger->events = g_ptr_array_new ();
  ledger->states = g_array_new (FALSE, TRUE, sizeof (CaucusPassState));
  for (guint i = 0; i < passes->len; i++)
    {
      CaucusPass *pass = g_ptr_array_index (passes, i);

      if (pass->at_usec < until_usec)
        g_ptr_array_add (ledger->passes, pass);
    }
  for (guint i = 0; i < events->len; i++)
    {
      CaucusLedgerEvent *event = g_ptr_array_index (events, i);

      if (event->at_usec < until_usec)
        g_ptr_array_add (ledger->events, event);
    }
}

static const CaucusPass *
find_pass (const GPtrArray *passes,
           const CaucusId  *id)
{
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (caucus_id_equal (&pass->id, id))
        return pass;
    }
  return NULL;
}

static const CaucusPass *
find_position (const GPtrArray *parties,
               const Ledger    *ledger,
               CaucusSide       side)
{
  const CaucusPass *position = NULL;

  for (guint i = 0; i < parties->len && position == NULL; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);

      if (party->side == side)
        position = caucus_ledger_position_of (ledger->passes, ledger->states, &party->id);
    }
  return position;
}

/**
 * caucus_agreement_choose:
 * @is_agreed: (out): whether it is what both sides agreed to, which is the text of both
 *
 * Returns: (nullable) (transfer none): one of the passes, or %NULL for contract language
 */
const CaucusPass *
caucus_agreement_choose (const CaucusAgreementChoice *choice,
                         gboolean                    *is_agreed)
{
  const CaucusPass *pass = find_pass (choice->passes, &choice->pass_id);
  const CaucusPass *agreed;
  g_auto (Ledger) ledger = { NULL };

  *is_agreed = FALSE;
  if (pass != NULL || choice->version == CAUCUS_AGREEMENT_CONTRACT)
    return pass;
  ledger_init (&ledger, choice->passes, choice->events, choice->until_usec);
  agreed = caucus_ledger_agreed (ledger.passes, ledger.events, ledger.states);
  *is_agreed = agreed != NULL;
  if (agreed != NULL || choice->version == CAUCUS_AGREEMENT_AGREED)
    return agreed;
  return find_position (choice->parties, &ledger,
                        choice->version == CAUCUS_AGREEMENT_UNION ? CAUCUS_SIDE_UNION
                                                                  : CAUCUS_SIDE_EMPLOYER);
}
