/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ledger in the store: articles, threads, passes and what was said to them. */
#include "caucus-thread-table.h"

#include "caucus-error.h"

gboolean
caucus_thread_table_add_article (CaucusDatabase       *database,
                                 const CaucusArticle  *article,
                                 gboolean             *added,
                                 GError              **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO article (id, round, position, number, title, version,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :position, :number, :title, :version,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &article->id);
  caucus_statement_bind_id (insert, ":round", &article->round_id);
  caucus_statement_bind_int (insert, ":position", article->position);
  caucus_statement_bind_text (insert, ":number", article->number);
  caucus_statement_bind_text (insert, ":title", article->title);
  caucus_statement_bind_id (insert, ":version", &article->version_id);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return caucus_statement_insert (insert, added, error);
}

#define SELECT_ARTICLE "SELECT id, round, position, number, title, version " \
                       "FROM article WHERE deleted IS NULL "

static gpointer
read_article (CaucusStatement *row)
{
  CaucusArticle *article = g_new0 (CaucusArticle, 1);

  article->id = caucus_statement_get_id (row, 0);
  article->round_id = caucus_statement_get_id (row, 1);
  article->position = (guint) caucus_statement_get_int (row, 2);
  article->number = caucus_statement_dup_text (row, 3, "");
  article->title = caucus_statement_dup_text (row, 4, "");
  article->version_id = caucus_statement_get_id (row, 5);
  return article;
}

static const CaucusRecordKind article_records = {
  read_article, (GDestroyNotify) caucus_article_free, "there is no such article"
};

/**
 * caucus_thread_table_list_articles:
 *
 * Returns: (transfer full) (element-type CaucusArticle): the contract's articles in order
 */
GPtrArray *
caucus_thread_table_list_articles (CaucusDatabase  *database,
                                   const CaucusId  *round_id,
                                   GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_ARTICLE "AND round = :round ORDER BY position, id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &article_records, error);
}

static gpointer
get_by_id (CaucusDatabase          *database,
           const char              *sql,
           const CaucusId          *id,
           const CaucusRecordKind  *kind,
           GError                 **error)
{
  g_autoptr (CaucusStatement) select = caucus_statement_new (database, sql);

  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_get_record (select, kind, error);
}

/**
 * caucus_thread_table_get_article:
 *
 * Returns: (transfer full): the article, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusArticle *
caucus_thread_table_get_article (CaucusDatabase  *database,
                                 const CaucusId  *id,
                                 GError         **error)
{
  return get_by_id (database, SELECT_ARTICLE "AND id = :id", id, &article_records, error);
}

gboolean
caucus_thread_table_add (CaucusDatabase      *database,
                         const CaucusThread  *thread,
                         gboolean            *added,
                         GError             **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO thread (id, round, article, kind, position, title,"
                                 " created_usec, modified_usec, device) "
                                 "VALUES (:id, :round, :article, :kind, :position, :title,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &thread->id);
  caucus_statement_bind_id (insert, ":round", &thread->round_id);
  caucus_statement_bind_id (insert, ":article", &thread->article_id);
  caucus_statement_bind_word (insert, ":kind", &caucus_thread_kinds, thread->kind);
  caucus_statement_bind_int (insert, ":position", thread->position);
  caucus_statement_bind_text (insert, ":title", thread->title);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return caucus_statement_insert (insert, added, error);
}

#define SELECT_THREAD \
  "SELECT thread.id, thread.round, thread.article, article.number, kind, thread.position," \
  " thread.title " \
  "FROM thread LEFT JOIN article ON article.id = thread.article WHERE thread.deleted IS NULL "

static gpointer
read_thread (CaucusStatement *row)
{
  CaucusThread *thread = g_new0 (CaucusThread, 1);

  thread->id = caucus_statement_get_id (row, 0);
  thread->round_id = caucus_statement_get_id (row, 1);
  thread->article_id = caucus_statement_get_id (row, 2);
  thread->article_number = caucus_statement_dup_text (row, 3, NULL);
  thread->kind = caucus_statement_get_word (row, 4, &caucus_thread_kinds);
  thread->position = (guint) caucus_statement_get_int (row, 5);
  thread->title = caucus_statement_dup_text (row, 6, "");
  return thread;
}

static const CaucusRecordKind thread_records = {
  read_thread, (GDestroyNotify) caucus_thread_free, "there is no such thread"
};

/**
 * caucus_thread_table_get:
 *
 * Returns: (transfer full): the thread, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusThread *
caucus_thread_table_get (CaucusDatabase  *database,
                         const CaucusId  *id,
                         GError         **error)
{
  return get_by_id (database, SELECT_THREAD "AND thread.id = :id", id, &thread_records, error);
}

/**
 * caucus_thread_table_list:
 *
 * Returns: (transfer full) (element-type CaucusThread): the round's threads in order
 */
GPtrArray *
caucus_thread_table_list (CaucusDatabase  *database,
                          const CaucusId  *round_id,
                          GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 SELECT_THREAD "AND thread.round = :round "
                                 "ORDER BY thread.position, thread.id");
  caucus_statement_bind_id (select, ":round", round_id);
  return caucus_statement_collect (select, &thread_records, error);
}

static void
bind_pass (CaucusStatement  *insert,
           const CaucusPass *pass)
{
  caucus_statement_bind_id (insert, ":id", &pass->id);
  caucus_statement_bind_id (insert, ":thread", &pass->thread_id);
  caucus_statement_bind_id (insert, ":by_party", &pass->by_id);
  caucus_statement_bind_id (insert, ":to_party", &pass->to_id);
  caucus_statement_bind_word (insert, ":kind", &caucus_pass_kinds, pass->kind);
  caucus_statement_bind_int (insert, ":number", pass->number);
  caucus_statement_bind_id (insert, ":answers", &pass->answers_id);
  caucus_statement_bind_id (insert, ":base", &pass->base_id);
  caucus_statement_bind_usec (insert, ":at", pass->at_usec);
  caucus_statement_bind_id (insert, ":session", &pass->session_id);
  caucus_statement_bind_id (insert, ":presented_by", &pass->presented_by_id);
  caucus_statement_bind_text (insert, ":summary", pass->summary);
  caucus_statement_bind_id (insert, ":version", &pass->version_id);
  caucus_statement_bind_text (insert, ":text_hash", pass->text_hash);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, pass->level);
}

gboolean
caucus_thread_table_add_pass (CaucusDatabase    *database,
                              const CaucusPass  *pass,
                              gboolean          *added,
                              GError           **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO pass (id, thread, by_party, to_party, kind, number,"
                                 " answers, base, at_usec, session, presented_by, summary, version,"
                                 " text_hash, level, created_usec, modified_usec, device) "
                                 "VALUES (:id, :thread, :by_party, :to_party, :kind, :number,"
                                 " :answers, :base, :at, :session, :presented_by, :summary, :version,"
                                 " :text_hash, :level, :now, :now, :device) ON CONFLICT DO NOTHING");
  bind_pass (insert, pass);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return caucus_statement_insert (insert, added, error);
}

#define SELECT_PASS \
  "SELECT id, thread, by_party, to_party, kind, number, answers, base, at_usec, session," \
  " presented_by, summary, version, text_hash, ifnull (level, 'table') " \
  "FROM pass WHERE deleted IS NULL "

static gpointer
read_pass (CaucusStatement *row)
{
  CaucusPass *pass = g_new0 (CaucusPass, 1);

  pass->id = caucus_statement_get_id (row, 0);
  pass->thread_id = caucus_statement_get_id (row, 1);
  pass->by_id = caucus_statement_get_id (row, 2);
  pass->to_id = caucus_statement_get_id (row, 3);
  pass->kind = caucus_statement_get_word (row, 4, &caucus_pass_kinds);
  pass->number = (guint) caucus_statement_get_int (row, 5);
  pass->answers_id = caucus_statement_get_id (row, 6);
  pass->base_id = caucus_statement_get_id (row, 7);
  pass->at_usec = caucus_statement_get_int (row, 8);
  pass->session_id = caucus_statement_get_id (row, 9);
  pass->presented_by_id = caucus_statement_get_id (row, 10);
  pass->summary = caucus_statement_dup_text (row, 11, NULL);
  pass->version_id = caucus_statement_get_id (row, 12);
  pass->text_hash = caucus_statement_dup_text (row, 13, "");
  pass->level = caucus_statement_get_level (row, 14);
  return pass;
}

static const CaucusRecordKind pass_records = {
  read_pass, (GDestroyNotify) caucus_pass_free, "there is no such pass"
};

/**
 * caucus_thread_table_get_pass:
 *
 * Returns: (transfer full): the pass, or %NULL with %CAUCUS_ERROR_NOT_FOUND
 */
CaucusPass *
caucus_thread_table_get_pass (CaucusDatabase  *database,
                              const CaucusId  *id,
                              GError         **error)
{
  return get_by_id (database, SELECT_PASS "AND id = :id", id, &pass_records, error);
}

static GPtrArray *
list_passes (CaucusDatabase  *database,
             const char      *sql,
             const CaucusId  *id,
             GError         **error)
{
  g_autoptr (CaucusStatement) select = caucus_statement_new (database, sql);

  caucus_statement_bind_id (select, ":id", id);
  return caucus_statement_collect (select, &pass_records, error);
}

/**
 * caucus_thread_table_list_passes:
 *
 * Returns: (transfer full) (element-type CaucusPass): the thread's passes, oldest first
 */
GPtrArray *
caucus_thread_table_list_passes (CaucusDatabase  *database,
                                 const CaucusId  *thread_id,
                                 GError         **error)
{
  return list_passes (database, SELECT_PASS "AND thread = :id ORDER BY at_usec, rowid",
                      thread_id, error);
}

/**
 * caucus_thread_table_list_session_passes:
 *
 * Returns: (transfer full) (element-type CaucusPass): what was passed in a session, oldest first
 */
GPtrArray *
caucus_thread_table_list_session_passes (CaucusDatabase  *database,
                                         const CaucusId  *session_id,
                                         GError         **error)
{
  return list_passes (database, SELECT_PASS "AND session = :id ORDER BY at_usec, rowid",
                      session_id, error);
}

gboolean
caucus_thread_table_add_event (CaucusDatabase           *database,
                               const CaucusLedgerEvent  *event,
                               gboolean                 *added,
                               GError                  **error)
{
  g_autoptr (CaucusStatement) insert = NULL;

  insert = caucus_statement_new (database,
                                 "INSERT INTO ledger_event (id, thread, pass, kind, at_usec, by, note,"
                                 " level, created_usec, modified_usec, device) "
                                 "VALUES (:id, :thread, :pass, :kind, :at, :by, :note, :level,"
                                 " :now, :now, :device) ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", &event->id);
  caucus_statement_bind_id (insert, ":thread", &event->thread_id);
  caucus_statement_bind_id (insert, ":pass", &event->pass_id);
  caucus_statement_bind_word (insert, ":kind", &caucus_event_kinds, event->kind);
  caucus_statement_bind_usec (insert, ":at", event->at_usec);
  caucus_statement_bind_id (insert, ":by", &event->by_id);
  caucus_statement_bind_text (insert, ":note", event->note);
  caucus_statement_bind_word (insert, ":level", &caucus_levels, event->level);
  caucus_database_bind_stamp (database, insert);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return caucus_statement_insert (insert, added, error);
}

static gpointer
read_event (CaucusStatement *row)
{
  CaucusLedgerEvent *event = g_new0 (CaucusLedgerEvent, 1);

  event->id = caucus_statement_get_id (row, 0);
  event->thread_id = caucus_statement_get_id (row, 1);
  event->pass_id = caucus_statement_get_id (row, 2);
  event->kind = caucus_statement_get_word (row, 3, &caucus_event_kinds);
  event->at_usec = caucus_statement_get_int (row, 4);
  event->by_id = caucus_statement_get_id (row, 5);
  event->note = caucus_statement_dup_text (row, 6, NULL);
  event->level = caucus_statement_get_level (row, 7);
  return event;
}

static const CaucusRecordKind event_records = {
  read_event, (GDestroyNotify) caucus_ledger_event_free, NULL
};

/**
 * caucus_thread_table_list_events:
 *
 * Returns: (transfer full) (element-type CaucusLedgerEvent): the thread's events, oldest first
 */
GPtrArray *
caucus_thread_table_list_events (CaucusDatabase  *database,
                                 const CaucusId  *thread_id,
                                 GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT id, thread, pass, kind, at_usec, by, note,"
                                 " ifnull (level, 'table') FROM ledger_event "
                                 "WHERE thread = :thread AND deleted IS NULL ORDER BY at_usec, rowid");
  caucus_statement_bind_id (select, ":thread", thread_id);
  return caucus_statement_collect (select, &event_records, error);
}
