/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store had of a round before a file came in, and whether the file says it otherwise. */
#include "caucus-round-known-private.h"

#include "caucus-note-table.h"
#include "caucus-review-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

struct _CaucusRoundKnown
{
  CaucusDatabase *database;
  const CaucusRoundFile *file;
  GPtrArray *lists;                             /* owned, of the lists of records */
  GHashTable *rows[CAUCUS_ROUND_N_ROWS];        /* borrowed, by their ids */
  GHashTable *versions;                         /* borrowed ids: of the file's texts, the store's */
};

void
caucus_round_known_free (CaucusRoundKnown *known)
{
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    g_hash_table_unref (known->rows[i]);
  g_hash_table_unref (known->versions);
  g_ptr_array_unref (known->lists);
  g_free (known);
}

/* Every record begins with its id. */
static gboolean
take (CaucusRoundKnown *known,
      CaucusRoundRow    row,
      GPtrArray        *records)
{
  if (records == NULL)
    return FALSE;
  g_ptr_array_add (known->lists, records);
  for (guint i = 0; i < records->len; i++)
    g_hash_table_add (known->rows[row], g_ptr_array_index (records, i));
  return TRUE;
}

static gboolean
load_sessions (CaucusRoundKnown  *known,
               const CaucusId    *round_id,
               GError           **error)
{
  CaucusDatabase *database = known->database;
  GPtrArray *sessions = caucus_session_table_list (database, round_id, error);

  if (!take (known, CAUCUS_ROUND_ROW_SESSION, sessions))
    return FALSE;
  for (guint i = 0; i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (!take (known, CAUCUS_ROUND_ROW_CHANGE,
                 caucus_session_table_list_changes (database, &session->id, error))
          || !take (known, CAUCUS_ROUND_ROW_NOTE,
                    caucus_note_table_list (database, &session->id, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
load_threads (CaucusRoundKnown  *known,
              const CaucusId    *round_id,
              GError           **error)
{
  CaucusDatabase *database = known->database;
  GPtrArray *threads = caucus_thread_table_list (database, round_id, error);

  if (!take (known, CAUCUS_ROUND_ROW_THREAD, threads))
    return FALSE;
  for (guint i = 0; i < threads->len; i++)
    {
      const CaucusThread *thread = g_ptr_array_index (threads, i);

      if (!take (known, CAUCUS_ROUND_ROW_PASS,
                 caucus_thread_table_list_passes (database, &thread->id, error))
          || !take (known, CAUCUS_ROUND_ROW_EVENT,
                    caucus_thread_table_list_events (database, &thread->id, error)))
        return FALSE;
    }
  return TRUE;
}

static void
note_versions (CaucusRoundKnown *known)
{
  const CaucusRoundFile *file = known->file;

  for (guint i = 0; i < file->passes->len; i++)
    {
      CaucusPass *filed = g_ptr_array_index (file->passes, i);
      CaucusPass *stored = g_hash_table_lookup (known->rows[CAUCUS_ROUND_ROW_PASS], filed);

      if (stored != NULL)
        g_hash_table_insert (known->versions, &filed->version_id, &stored->version_id);
    }
  for (guint i = 0; i < file->articles->len; i++)
    {
      CaucusArticle *filed = g_ptr_array_index (file->articles, i);
      CaucusArticle *stored = g_hash_table_lookup (known->rows[CAUCUS_ROUND_ROW_ARTICLE], filed);

      if (stored != NULL)
        g_hash_table_insert (known->versions, &filed->version_id, &stored->version_id);
    }
}

/* @file is borrowed and outlives what is returned. */
CaucusRoundKnown *
caucus_round_known_load (CaucusDatabase         *database,
                         const CaucusRoundFile  *file,
                         GError                **error)
{
  g_autoptr (CaucusRoundKnown) known = g_new0 (CaucusRoundKnown, 1);
  const CaucusId *id = &file->round->id;

  known->database = database;
  known->file = file;
  known->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  known->versions = g_hash_table_new (caucus_id_hash, caucus_id_equal);
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    known->rows[i] = g_hash_table_new (caucus_id_hash, caucus_id_equal);
  if (take (known, CAUCUS_ROUND_ROW_ROUND, caucus_round_table_list (database, error))
      && take (known, CAUCUS_ROUND_ROW_PARTY,
               caucus_round_table_list_parties (database, id, error))
      && take (known, CAUCUS_ROUND_ROW_PERSON, caucus_round_table_list_people (database, id, error))
      && take (known, CAUCUS_ROUND_ROW_ISSUE, caucus_round_table_list_issues (database, id, error))
      && take (known, CAUCUS_ROUND_ROW_ARTICLE,
               caucus_thread_table_list_articles (database, id, error))
      && take (known, CAUCUS_ROUND_ROW_REVIEW, caucus_review_table_list_round (database, id, error))
      && load_sessions (known, id, error)
      && load_threads (known, id, error))
    {
      note_versions (known);
      return g_steal_pointer (&known);
    }
  return NULL;
}

/* Returns: (nullable): the version that the store has of a text of the file, where it has one */
const CaucusId *
caucus_round_known_find_version (CaucusRoundKnown *known,
                                 const CaucusId   *filed_id)
{
  return g_hash_table_lookup (known->versions, filed_id);
}

/* Returns: (nullable): the store's own record of the same id */
gconstpointer
caucus_round_known_find (CaucusRoundKnown *known,
                         CaucusRoundRow    row,
                         gconstpointer     record)
{
  return g_hash_table_lookup (known->rows[row], record);
}

static gboolean
same (const char *a,
      const char *b)
{
  return g_strcmp0 (a, b) == 0;
}

/* An export leaves out what is above its level: what it does not say is no other word. */
static gboolean
same_if_said (const char *filed,
              const char *stored)
{
  return filed == NULL || same (filed, stored);
}

/* Files know seconds. */
static gboolean
same_time (gint64 a_usec,
           gint64 b_usec)
{
  return a_usec / G_USEC_PER_SEC == b_usec / G_USEC_PER_SEC;
}

static gboolean
same_round (const CaucusRound *a,
            const CaucusRound *b)
{
  return same (a->title, b->title) && a->state == b->state && same (a->zone, b->zone)
         && same (a->opened, b->opened) && same (a->expires, b->expires)
         && same (a->about, b->about) && same (a->reminders, b->reminders);
}

static gboolean
same_party (const CaucusParty *a,
            const CaucusParty *b)
{
  return a->side == b->side && same (a->name, b->name) && same (a->full_name, b->full_name);
}

static gboolean
same_person (const CaucusPerson *a,
             const CaucusPerson *b)
{
  return caucus_id_equal (&a->party_id, &b->party_id) && a->role == b->role
         && same (a->name, b->name) && same (a->code, b->code);
}

static gboolean
same_issue (const CaucusIssue *a,
            const CaucusIssue *b)
{
  return caucus_id_equal (&a->party_id, &b->party_id) && same (a->title, b->title)
         && same (a->text, b->text) && same (a->source, b->source);
}

static gboolean
same_session (const CaucusSession *a,
              const CaucusSession *b)
{
  return same (a->title, b->title) && a->kind == b->kind && a->status == b->status
         && a->is_open == b->is_open && same_time (a->start_usec, b->start_usec)
         && same_time (a->end_usec, b->end_usec) && same (a->zone, b->zone)
         && same (a->place, b->place) && same (a->stream, b->stream)
         && same_time (a->stream_start_usec, b->stream_start_usec);
}

static gboolean
same_change (const CaucusSessionChange *filed,
             const CaucusSessionChange *stored)
{
  return same_time (filed->at_usec, stored->at_usec) && filed->what == stored->what
         && caucus_id_equal (&filed->by_id, &stored->by_id)
         && same_if_said (filed->why, stored->why)
         && same_time (filed->old_start_usec, stored->old_start_usec)
         && same_time (filed->old_end_usec, stored->old_end_usec);
}

static gboolean
same_thread (const CaucusThread *a,
             const CaucusThread *b)
{
  return caucus_id_equal (&a->article_id, &b->article_id) && a->kind == b->kind
         && same (a->title, b->title);
}

static gboolean
same_pass (const CaucusPass *filed,
           const CaucusPass *stored)
{
  return caucus_id_equal (&filed->by_id, &stored->by_id)
         && caucus_id_equal (&filed->to_id, &stored->to_id)
         && filed->kind == stored->kind && filed->number == stored->number
         && caucus_id_equal (&filed->answers_id, &stored->answers_id)
         && caucus_id_equal (&filed->base_id, &stored->base_id)
         && same_time (filed->at_usec, stored->at_usec)
         && (caucus_id_is_none (&filed->session_id)
             || caucus_id_equal (&filed->session_id, &stored->session_id))
         && caucus_id_equal (&filed->presented_by_id, &stored->presented_by_id)
         && same_if_said (filed->summary, stored->summary)
         && same (filed->text_hash, stored->text_hash);
}

static gboolean
same_event (const CaucusLedgerEvent *filed,
            const CaucusLedgerEvent *stored)
{
  return caucus_id_equal (&filed->pass_id, &stored->pass_id) && filed->kind == stored->kind
         && same_time (filed->at_usec, stored->at_usec)
         && caucus_id_equal (&filed->by_id, &stored->by_id)
         && same_if_said (filed->note, stored->note);
}

static gboolean
same_review (const CaucusReview *a,
             const CaucusReview *b)
{
  return a->decision == b->decision && same (a->comment, b->comment);
}

static gboolean
same_note (const CaucusNote *a,
           const CaucusNote *b)
{
  return same_time (a->at_usec, b->at_usec) && a->kind == b->kind
         && caucus_id_equal (&a->speaker_id, &b->speaker_id)
         && caucus_id_equal (&a->thread_id, &b->thread_id) && same (a->text, b->text);
}

static gboolean
same_article (CaucusRoundKnown    *known,
              const CaucusArticle *filed,
              const CaucusArticle *stored)
{
  const GPtrArray *blocks = g_hash_table_lookup (known->file->texts, &filed->version_id);
  g_autoptr (GPtrArray) stored_blocks = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *stored_hash = NULL;

  if (!same (filed->number, stored->number) || !same (filed->title, stored->title))
    return FALSE;
  stored_blocks = caucus_text_table_load (known->database, &stored->version_id, NULL);
  if (stored_blocks == NULL)
    return FALSE;
  hash = caucus_blocks_hash (blocks);
  stored_hash = caucus_blocks_hash (stored_blocks);
  return same (hash, stored_hash);
}

/* Returns: whether the store has another record of the same id; levels are not looked at */
gboolean
caucus_round_known_differs (CaucusRoundKnown *known,
                            CaucusRoundRow    row,
                            gconstpointer     record)
{
  gconstpointer stored = caucus_round_known_find (known, row, record);

  if (stored == NULL)
    return FALSE;
  switch (row)
    {
    case CAUCUS_ROUND_ROW_ROUND:
      return !same_round (record, stored);
    case CAUCUS_ROUND_ROW_PARTY:
      return !same_party (record, stored);
    case CAUCUS_ROUND_ROW_PERSON:
      return !same_person (record, stored);
    case CAUCUS_ROUND_ROW_ISSUE:
      return !same_issue (record, stored);
    case CAUCUS_ROUND_ROW_SESSION:
      return !same_session (record, stored);
    case CAUCUS_ROUND_ROW_CHANGE:
      return !same_change (record, stored);
    case CAUCUS_ROUND_ROW_ARTICLE:
      return !same_article (known, record, stored);
    case CAUCUS_ROUND_ROW_THREAD:
      return !same_thread (record, stored);
    case CAUCUS_ROUND_ROW_PASS:
      return !same_pass (record, stored);
    case CAUCUS_ROUND_ROW_EVENT:
      return !same_event (record, stored);
    case CAUCUS_ROUND_ROW_REVIEW:
      return !same_review (record, stored);
    case CAUCUS_ROUND_ROW_NOTE:
      return !same_note (record, stored);
    case CAUCUS_ROUND_N_ROWS:
    default:
      return FALSE;
    }
}
