/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a round file's contract text, and the threads with their passes and events. */
#include "caucus-round-writer-private.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

static void
write_row (CaucusJsonWriter *json,
           const char       *text)
{
  g_auto (GStrv) cells = g_strsplit (text, "\t", -1);

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_begin_list (json, "row", CAUCUS_JSON_ONE_LINE);
  /* A row of one empty cell splits into nothing. */
  if (cells[0] == NULL)
    caucus_json_writer_text (json, NULL, "");
  for (gsize i = 0; cells[i] != NULL; i++)
    caucus_json_writer_text (json, NULL, cells[i]);
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
}

static void
write_block (CaucusJsonWriter  *json,
             const CaucusBlock *block)
{
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW)
    {
      write_row (json, block->text);
      return;
    }
  if (block->kind == CAUCUS_BLOCK_PARAGRAPH && block->label == NULL)
    {
      caucus_json_writer_text (json, NULL, block->text);
      return;
    }
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  if (block->kind == CAUCUS_BLOCK_HEADING)
    caucus_json_writer_text (json, "heading", block->text);
  caucus_json_writer_text (json, "label", block->label);
  if (block->kind == CAUCUS_BLOCK_PARAGRAPH)
    caucus_json_writer_text (json, "text", block->text);
  caucus_json_writer_end (json);
}

static gboolean
write_text (CaucusRoundWriter  *writer,
            const CaucusId     *version_id,
            GError            **error)
{
  g_autoptr (GPtrArray) blocks = caucus_text_table_load (writer->database, version_id, error);

  if (blocks == NULL)
    return FALSE;
  caucus_json_writer_begin_list (writer->json, "text", CAUCUS_JSON_LINES);
  for (guint i = 0; i < blocks->len; i++)
    write_block (writer->json, g_ptr_array_index (blocks, i));
  caucus_json_writer_end (writer->json);
  return TRUE;
}

gboolean
caucus_round_writer_write_articles (CaucusRoundWriter  *writer,
                                    GError            **error)
{
  g_autoptr (GPtrArray) articles = NULL;
  CaucusJsonWriter *json = writer->json;

  articles = caucus_thread_table_list_articles (writer->database, &writer->round->id, error);
  if (articles == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "articles", CAUCUS_JSON_LINES);
  for (guint i = 0; i < articles->len; i++)
    {
      const CaucusArticle *article = g_ptr_array_index (articles, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
      caucus_round_writer_id (writer, "id", &article->id);
      caucus_json_writer_text (json, "number", article->number);
      caucus_json_writer_text (json, "title", article->title);
      if (!write_text (writer, &article->version_id, error))
        return FALSE;
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  return TRUE;
}

static void
write_pass_head (CaucusRoundWriter  *writer,
                 const CaucusThread *thread,
                 const CaucusPass   *pass)
{
  CaucusJsonWriter *json = writer->json;

  caucus_round_writer_id (writer, "id", &pass->id);
  caucus_round_writer_id (writer, "by", &pass->by_id);
  caucus_round_writer_id (writer, "to", &pass->to_id);
  caucus_round_writer_word (writer, "kind", &caucus_pass_kinds, pass->kind);
  caucus_json_writer_integer (json, "number", pass->number);
  caucus_round_writer_id (writer, "answers", &pass->answers_id);
  if (caucus_id_is_none (&pass->base_id) && !caucus_id_is_none (&thread->article_id))
    caucus_json_writer_text (json, "base", "ccl");
  caucus_round_writer_id (writer, "base", &pass->base_id);
  caucus_round_writer_time (writer, "at", pass->at_usec, writer->zone);
  if (g_hash_table_contains (writer->session_ids, &pass->session_id))
    caucus_round_writer_id (writer, "session", &pass->session_id);
  caucus_round_writer_id (writer, "presented_by", &pass->presented_by_id);
  caucus_json_writer_text (json, "hash", pass->text_hash);
  if (caucus_round_writer_remark (writer, "summary", pass->summary, pass->level))
    caucus_round_writer_level (writer, pass->level, CAUCUS_LEVEL_TABLE);
}

static gboolean
write_passes (CaucusRoundWriter   *writer,
              const CaucusThread  *thread,
              const GPtrArray     *passes,
              GError             **error)
{
  caucus_json_writer_begin_list (writer->json, "passes", CAUCUS_JSON_LINES);
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      caucus_json_writer_begin_object (writer->json, NULL, CAUCUS_JSON_LINES);
      write_pass_head (writer, thread, pass);
      if (!write_text (writer, &pass->version_id, error))
        return FALSE;
      caucus_json_writer_end (writer->json);
    }
  caucus_json_writer_end (writer->json);
  return TRUE;
}

static gboolean
write_events (CaucusRoundWriter   *writer,
              const CaucusThread  *thread,
              GError             **error)
{
  g_autoptr (GPtrArray) events = NULL;
  CaucusJsonWriter *json = writer->json;

  events = caucus_thread_table_list_events (writer->database, &thread->id, error);
  if (events == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "events", CAUCUS_JSON_LINES);
  for (guint i = 0; i < events->len; i++)
    {
      const CaucusLedgerEvent *event = g_ptr_array_index (events, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_round_writer_id (writer, "id", &event->id);
      caucus_round_writer_word (writer, "kind", &caucus_event_kinds, event->kind);
      caucus_round_writer_id (writer, "pass", &event->pass_id);
      caucus_round_writer_time (writer, "at", event->at_usec, writer->zone);
      caucus_round_writer_id (writer, "by", &event->by_id);
      if (caucus_round_writer_remark (writer, "note", event->note, event->level))
        caucus_round_writer_level (writer, event->level, CAUCUS_LEVEL_TABLE);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  return TRUE;
}

static gboolean
write_thread (CaucusRoundWriter   *writer,
              const CaucusThread  *thread,
              GError             **error)
{
  g_autoptr (GPtrArray) passes = NULL;
  CaucusJsonWriter *json = writer->json;

  passes = caucus_thread_table_list_passes (writer->database, &thread->id, error);
  if (passes == NULL)
    return FALSE;
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_round_writer_id (writer, "id", &thread->id);
  caucus_json_writer_text (json, "title", thread->title);
  caucus_round_writer_word (writer, "kind", &caucus_thread_kinds, thread->kind);
  caucus_round_writer_id (writer, "article", &thread->article_id);
  if (!write_passes (writer, thread, passes, error)
      || !write_events (writer, thread, error)
      || !caucus_round_writer_write_reviews (writer, thread, passes, error))
    return FALSE;
  caucus_json_writer_end (json);
  return TRUE;
}

gboolean
caucus_round_writer_write_threads (CaucusRoundWriter  *writer,
                                   GError            **error)
{
  g_autoptr (GPtrArray) threads = NULL;
  CaucusJsonWriter *json = writer->json;

  threads = caucus_thread_table_list (writer->database, &writer->round->id, error);
  if (threads == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "threads", CAUCUS_JSON_LINES);
  for (guint i = 0; i < threads->len; i++)
    {
      if (!write_thread (writer, g_ptr_array_index (threads, i), error))
        return FALSE;
    }
  caucus_json_writer_end (json);
  return TRUE;
}
