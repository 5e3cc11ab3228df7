/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement of a round as one text, as the contract or a side has it. */
#include "caucus-agreement-reader.h"

#include "caucus-round-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

#define N_TEXTS 2

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
  GPtrArray *parts[N_TEXTS];      /* of CaucusAgreementPart */
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

static gboolean
choose_texts (Reading  *reading,
              Chosen   *chosen,
              GError  **error)
{
  const CaucusId *id = &chosen->thread->id;
  g_autoptr (GPtrArray) passes = NULL;
  g_autoptr (GPtrArray) events = NULL;
  CaucusAgreementChoice choice = { .parties = reading->parties };

  passes = caucus_thread_table_list_passes (reading->database, id, error);
  if (passes == NULL)
    return FALSE;
  events = caucus_thread_table_list_events (reading->database, id, error);
  if (events == NULL)
    return FALSE;
  choice.passes = passes;
  choice.events = events;
  for (guint i = 0; i < N_TEXTS; i++)
    {
      const CaucusPass *pass;

      choice.version = reading->request->versions[i];
      choice.pass_id = reading->request->pass_ids[i];
      choice.until_usec = reading->until_usec[i];
      pass = caucus_agreement_choose (&choice, &chosen->is_agreed[i]);
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

static void
set_pass (CaucusAgreementPart *part,
          const Chosen        *chosen,
          guint                text)
{
  part->pass_id = chosen->passes[text]->id;
  part->version_id = chosen->passes[text]->version_id;
  part->is_agreed = chosen->is_agreed[text];
}

static void
add_article (Reading             *reading,
             const CaucusArticle *article,
             guint                text)
{
  CaucusAgreementPart *part = caucus_agreement_part_new (article->number, article->title);
  const Chosen *chosen = find_thread (reading, article, text);

  part->article_id = article->id;
  part->version_id = article->version_id;
  if (chosen != NULL)
    part->thread_id = chosen->thread->id;
  if (chosen != NULL && chosen->passes[text] != NULL)
    set_pass (part, chosen, text);
  g_ptr_array_add (reading->parts[text], part);
}

/* What has no article in the contract is in no version that has no text of it. */
static void
add_new (Reading      *reading,
         const Chosen *chosen,
         guint         text)
{
  CaucusAgreementPart *part;

  if (!caucus_id_is_none (&chosen->thread->article_id) || chosen->passes[text] == NULL)
    return;
  part = caucus_agreement_part_new (NULL, chosen->thread->title);
  part->thread_id = chosen->thread->id;
  set_pass (part, chosen, text);
  g_ptr_array_add (reading->parts[text], part);
}

static void
list_parts (Reading *reading,
            guint    text)
{
  reading->parts[text] =
    g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_agreement_part_free);
  for (guint i = 0; i < reading->articles->len; i++)
    add_article (reading, g_ptr_array_index (reading->articles, i), text);
  for (guint i = 0; i < reading->threads->len; i++)
    add_new (reading, g_ptr_array_index (reading->threads, i), text);
}

/* Takes the parts. */
static CaucusAgreement *
put_together (Reading    *reading,
              guint       text,
              GPtrArray **blocks)
{
  CaucusAgreement *agreement = caucus_agreement_new ();

  for (guint i = 0; reading->parts[text]->len > 0; i++)
    caucus_agreement_add (agreement, g_ptr_array_steal_index (reading->parts[text], 0), blocks[i]);
  return agreement;
}

/* Most articles are the same in both, so that all of both are read together. */
static gboolean
read_texts (Reading          *reading,
            CaucusAgreement  *agreements[N_TEXTS],
            GError          **error)
{
  g_autoptr (GArray) versions = g_array_new (FALSE, FALSE, sizeof (CaucusId));
  g_autofree GPtrArray **texts = NULL;
  guint n_before;

  for (guint text = 0; text < N_TEXTS; text++)
    {
      list_parts (reading, text);
      for (guint i = 0; i < reading->parts[text]->len; i++)
        {
          const CaucusAgreementPart *part = g_ptr_array_index (reading->parts[text], i);

          g_array_append_val (versions, part->version_id);
        }
    }
  texts = g_new (GPtrArray *, versions->len + 1);
  if (!caucus_text_table_load_together (reading->database, (const CaucusId *) versions->data,
                                        versions->len, texts, error))
    return FALSE;
  n_before = reading->parts[CAUCUS_TEXT_OLD]->len;
  agreements[CAUCUS_TEXT_OLD] = put_together (reading, CAUCUS_TEXT_OLD, texts);
  agreements[CAUCUS_TEXT_NEW] = put_together (reading, CAUCUS_TEXT_NEW, texts + n_before);
  return TRUE;
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
  return read_threads (reading, error) && read_texts (reading, agreements, error);
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
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&reading.parts[i], g_ptr_array_unref);
  if (!caucus_database_execute (database, "RELEASE agreement", is_read ? error : NULL) || !is_read)
    return FALSE;
  agreements[CAUCUS_TEXT_OLD] = g_steal_pointer (&before);
  agreements[CAUCUS_TEXT_NEW] = g_steal_pointer (&after);
  return TRUE;
}
