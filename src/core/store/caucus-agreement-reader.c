/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement of a round as one text, as the contract or a side has it. */
#include "caucus-agreement-reader.h"

#include "caucus-ledger.h"
#include "caucus-round-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

#define N_TEXTS 2

static const char *const version_words[] = { "contract", "union", "employer", "agreed", NULL };

const CaucusVocabulary caucus_agreement_versions = { "version of the agreement", version_words };

/* A thread, and the passes whose texts stand in its article. */
typedef struct
{
  CaucusThread *thread;
  CaucusPass *passes[N_TEXTS];    /* or NULL for contract language */
  gboolean is_agreed[N_TEXTS];
} Chosen;

typedef struct
{
  CaucusDatabase *database;
  const CaucusAgreementRequest *request;
  GPtrArray *parties;
  GPtrArray *articles;
  GPtrArray *threads;             /* of Chosen, in order */
  gint64 until_usec[N_TEXTS];     /* what came at that time or later is in no text */
} Reading;

static void
chosen_free (Chosen *chosen)
{
  g_clear_pointer (&chosen->thread, caucus_thread_free);
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&chosen->passes[i], caucus_pass_free);
  g_free (chosen);
}

/* --- Which text stands --------------------------------------------------- */

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
find_position (Reading      *reading,
               const Ledger *ledger,
               CaucusSide    side)
{
  const CaucusPass *position = NULL;

  for (guint i = 0; i < reading->parties->len && position == NULL; i++)
    {
      const CaucusParty *party = g_ptr_array_index (reading->parties, i);

      if (party->side == side)
        position = caucus_ledger_position_of (ledger->passes, ledger->states, &party->id);
    }
  return position;
}

/* What came to pass in a thread. */
typedef struct
{
  GPtrArray *passes;
  GPtrArray *events;
} History;

static void
history_clear (History *history)
{
  g_clear_pointer (&history->passes, g_ptr_array_unref);
  g_clear_pointer (&history->events, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (History, history_clear)

/* What both have agreed to is the text of both. */
static const CaucusPass *
choose_pass (Reading       *reading,
             Chosen        *chosen,
             const History *history,
             guint          text)
{
  CaucusAgreementVersion version = reading->request->versions[text];
  const CaucusPass *pass = find_pass (history->passes, &reading->request->pass_ids[text]);
  const CaucusPass *agreed;
  g_auto (Ledger) ledger = { NULL };

  if (pass != NULL || version == CAUCUS_AGREEMENT_CONTRACT)
    return pass;
  ledger_init (&ledger, history->passes, history->events, reading->until_usec[text]);
  agreed = caucus_ledger_agreed (ledger.passes, ledger.events, ledger.states);
  chosen->is_agreed[text] = agreed != NULL;
  if (agreed != NULL || version == CAUCUS_AGREEMENT_AGREED)
    return agreed;
  return find_position (reading, &ledger,
                        version == CAUCUS_AGREEMENT_UNION ? CAUCUS_SIDE_UNION
                                                          : CAUCUS_SIDE_EMPLOYER);
}

static gboolean
choose_texts (Reading  *reading,
              Chosen   *chosen,
              GError  **error)
{
  g_auto (History) history = { NULL };

  history.passes = caucus_thread_table_list_passes (reading->database, &chosen->thread->id, error);
  if (history.passes == NULL)
    return FALSE;
  history.events = caucus_thread_table_list_events (reading->database, &chosen->thread->id, error);
  if (history.events == NULL)
    return FALSE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const CaucusPass *pass = choose_pass (reading, chosen, &history, i);

      if (pass != NULL)
        chosen->passes[i] = caucus_thread_table_get_pass (reading->database, &pass->id, error);
      if (pass != NULL && chosen->passes[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/* --- When ---------------------------------------------------------------- */

/* A pass that its party replaced by another stands beside what was said until then. */
static gboolean
find_until (Reading  *reading,
            guint     text,
            GError  **error)
{
  const CaucusId *pass_id = &reading->request->pass_ids[text];
  g_autoptr (CaucusPass) asked = NULL;
  g_autoptr (GPtrArray) passes = NULL;

  reading->until_usec[text] = G_MAXINT64;
  if (caucus_id_is_none (pass_id))
    return TRUE;
  asked = caucus_thread_table_get_pass (reading->database, pass_id, error);
  if (asked == NULL)
    return FALSE;
  passes = caucus_thread_table_list_passes (reading->database, &asked->thread_id, error);
  if (passes == NULL)
    return FALSE;
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (caucus_id_equal (&pass->by_id, &asked->by_id) && pass->at_usec > asked->at_usec
          && pass->kind != CAUCUS_PASS_SUPPOSAL)
        reading->until_usec[text] = MIN (reading->until_usec[text], pass->at_usec);
    }
  return TRUE;
}

/* --- Putting together ---------------------------------------------------- */

static gboolean
is_newer (const CaucusPass *pass,
          const CaucusPass *other)
{
  return pass != NULL && (other == NULL || pass->at_usec > other->at_usec);
}

/* Where an article has several threads, the newest text is in the agreement. */
static const Chosen *
find_thread (Reading             *reading,
             const CaucusArticle *article,
             guint                text)
{
  const Chosen *found = NULL;

  for (guint i = 0; i < reading->threads->len; i++)
    {
      const Chosen *chosen = g_ptr_array_index (reading->threads, i);

      if (caucus_id_equal (&chosen->thread->article_id, &article->id)
          && (found == NULL || is_newer (chosen->passes[text], found->passes[text])))
        found = chosen;
    }
  return found;
}

/* Takes the part. */
static gboolean
add_part (Reading              *reading,
          CaucusAgreement      *agreement,
          CaucusAgreementPart  *part,
          GError              **error)
{
  GPtrArray *blocks;

  if (caucus_id_is_none (&part->version_id))
    blocks = caucus_blocks_new ();
  else
    blocks = caucus_text_table_load (reading->database, &part->version_id, error);
  if (blocks == NULL)
    {
      caucus_agreement_part_free (part);
      return FALSE;
    }
  caucus_agreement_add (agreement, part, blocks);
  return TRUE;
}

static void
set_pass (CaucusAgreementPart *part,
          const Chosen        *chosen,
          guint                text)
{
  part->pass_id = chosen->passes[text]->id;
  part->version_id = chosen->passes[text]->version_id;
  part->is_agreed = chosen->is_agreed[text];
}

static gboolean
add_article (Reading              *reading,
             CaucusAgreement      *agreement,
             const CaucusArticle  *article,
             guint                 text,
             GError              **error)
{
  CaucusAgreementPart *part = caucus_agreement_part_new (article->number, article->title);
  const Chosen *chosen = find_thread (reading, article, text);

  part->article_id = article->id;
  part->version_id = article->version_id;
  if (chosen != NULL)
    part->thread_id = chosen->thread->id;
  if (chosen != NULL && chosen->passes[text] != NULL)
    set_pass (part, chosen, text);
  return add_part (reading, agreement, part, error);
}

/* What has no article in the contract is in no version that has no text of it. */
static gboolean
add_new (Reading          *reading,
         CaucusAgreement  *agreement,
         const Chosen     *chosen,
         guint             text,
         GError          **error)
{
  CaucusAgreementPart *part;

  if (!caucus_id_is_none (&chosen->thread->article_id) || chosen->passes[text] == NULL)
    return TRUE;
  part = caucus_agreement_part_new (NULL, chosen->thread->title);
  part->thread_id = chosen->thread->id;
  set_pass (part, chosen, text);
  return add_part (reading, agreement, part, error);
}

static CaucusAgreement *
put_together (Reading  *reading,
              guint     text,
              GError  **error)
{
  g_autoptr (CaucusAgreement) agreement = caucus_agreement_new ();

  for (guint i = 0; i < reading->articles->len; i++)
    {
      if (!add_article (reading, agreement, g_ptr_array_index (reading->articles, i), text, error))
        return NULL;
    }
  for (guint i = 0; i < reading->threads->len; i++)
    {
      if (!add_new (reading, agreement, g_ptr_array_index (reading->threads, i), text, error))
        return NULL;
    }
  return g_steal_pointer (&agreement);
}

/* --- Reading ------------------------------------------------------------- */

static gboolean
read_threads (Reading  *reading,
              GError  **error)
{
  g_autoptr (GPtrArray) threads = NULL;

  threads = caucus_thread_table_list (reading->database, &reading->request->round_id, error);
  if (threads == NULL)
    return FALSE;
  while (threads->len > 0)
    {
      Chosen *chosen = g_new0 (Chosen, 1);

      chosen->thread = g_ptr_array_steal_index (threads, 0);
      g_ptr_array_add (reading->threads, chosen);
      if (!choose_texts (reading, chosen, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_all (Reading          *reading,
          CaucusAgreement  *agreements[N_TEXTS],
          GError          **error)
{
  const CaucusId *round_id = &reading->request->round_id;

  reading->parties = caucus_round_table_list_parties (reading->database, round_id, error);
  if (reading->parties == NULL)
    return FALSE;
  reading->articles = caucus_thread_table_list_articles (reading->database, round_id, error);
  if (reading->articles == NULL)
    return FALSE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      if (!find_until (reading, i, error))
        return FALSE;
    }
  if (!read_threads (reading, error))
    return FALSE;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      agreements[i] = put_together (reading, i, error);
      if (agreements[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_agreement_reader_read:
 * @agreements: (out) (array fixed-size=2): by #CaucusTextSide, owned by the caller; set only
 *   where all could be read
 *
 * Reads both texts as they were at one moment. The articles come in the contract's order;
 * after them, in the order of the threads, what has no article in the contract. What
 * both sides agreed to stands in the text of either. Beside a pass that was asked for stands
 * what its party wanted until it made its next one in that thread.
 */
gboolean
caucus_agreement_reader_read (CaucusDatabase                *database,
                              const CaucusAgreementRequest  *request,
                              CaucusAgreement               *agreements[2],
                              GError                       **error)
{
  g_autoptr (GPtrArray) threads = g_ptr_array_new_with_free_func ((GDestroyNotify) chosen_free);
  g_autoptr (CaucusAgreement) before = NULL;
  g_autoptr (CaucusAgreement) after = NULL;
  CaucusAgreement *read[N_TEXTS] = { NULL };
  Reading reading = { .database = database, .request = request, .threads = threads };
  gboolean is_read;

  /* As a transaction of its own, or inside one that is under way. */
  if (!caucus_database_execute (database, "SAVEPOINT agreement", error))
    return FALSE;
  is_read = read_all (&reading, read, error);
  before = read[CAUCUS_TEXT_OLD];
  after = read[CAUCUS_TEXT_NEW];
  g_clear_pointer (&reading.parties, g_ptr_array_unref);
  g_clear_pointer (&reading.articles, g_ptr_array_unref);
  if (!caucus_database_execute (database, "RELEASE agreement", is_read ? error : NULL) || !is_read)
    return FALSE;
  agreements[CAUCUS_TEXT_OLD] = g_steal_pointer (&before);
  agreements[CAUCUS_TEXT_NEW] = g_steal_pointer (&after);
  return TRUE;
}
