/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a round file's contract text, and the threads with their passes and events. */
#include <string.h>

#include "caucus-ledger.h"
#include "caucus-round-reader-private.h"

static char *
read_row (CaucusJsonCursor *cursor)
{
  g_autoptr (GString) cells = g_string_new (NULL);
  guint count = 0;

  if (!caucus_json_cursor_enter_list (cursor, "row", CAUCUS_JSON_REQUIRED))
    return NULL;
  for (; caucus_json_cursor_next (cursor); count++)
    {
      g_autofree char *cell = caucus_json_cursor_dup_prose (cursor, NULL, CAUCUS_JSON_REQUIRED);

      if (cell != NULL && strpbrk (cell, "\t\n") != NULL)
        caucus_json_cursor_fail (cursor, NULL, "has a line break, a tab or a control character");
      g_string_append_printf (cells, "%s%s", count > 0 ? "\t" : "", cell != NULL ? cell : "");
    }
  if (count == 0)
    caucus_json_cursor_fail (cursor, "row", "empty");
  return g_string_free (g_steal_pointer (&cells), FALSE);
}

static CaucusBlock *
read_block (CaucusJsonCursor *cursor)
{
  static const char *const row_members[] = { "row", NULL };
  static const char *const heading_members[] = { "heading", "label", NULL };
  static const char *const paragraph_members[] = { "label", "text", NULL };
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (caucus_json_cursor_is_text (cursor))
    {
      text = caucus_json_cursor_dup_line (cursor, NULL, CAUCUS_JSON_REQUIRED);
      return caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text);
    }
  if (caucus_json_cursor_has (cursor, "row"))
    {
      caucus_json_cursor_expect (cursor, row_members);
      text = read_row (cursor);
      return caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, text);
    }
  if (caucus_json_cursor_has (cursor, "heading"))
    {
      caucus_json_cursor_expect (cursor, heading_members);
      label = caucus_json_cursor_dup_line (cursor, "label", CAUCUS_JSON_OPTIONAL);
      text = caucus_json_cursor_dup_line (cursor, "heading", CAUCUS_JSON_REQUIRED);
      return caucus_block_new (CAUCUS_BLOCK_HEADING, label, text);
    }
  caucus_json_cursor_expect (cursor, paragraph_members);
  label = caucus_json_cursor_dup_line (cursor, "label", CAUCUS_JSON_OPTIONAL);
  text = caucus_json_cursor_dup_line (cursor, "text", CAUCUS_JSON_REQUIRED);
  return caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, label, text);
}

static GPtrArray *
read_blocks (CaucusJsonCursor *cursor)
{
  GPtrArray *blocks = caucus_blocks_new ();

  if (!caucus_json_cursor_enter_list (cursor, "text", CAUCUS_JSON_REQUIRED))
    return blocks;
  while (caucus_json_cursor_next (cursor))
    g_ptr_array_add (blocks, read_block (cursor));
  return blocks;
}

/* The text's version is named after the row that it belongs to. */
static CaucusId
keep_text (CaucusRoundReader *reader,
           const CaucusId    *owner_id,
           GPtrArray         *blocks)
{
  g_autofree char *owner = caucus_id_to_string (owner_id);
  CaucusId version_id = caucus_id_derive ("caucus-round", owner, "text", NULL);

  g_hash_table_insert (reader->file->texts, caucus_id_copy (&version_id), blocks);
  return version_id;
}

static void
read_article (CaucusRoundReader *reader)
{
  static const char *const members[] = { "id", "number", "title", "text", NULL };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusArticle *article = g_new0 (CaucusArticle, 1);

  g_ptr_array_add (reader->file->articles, article);
  caucus_json_cursor_expect (cursor, members);
  article->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_ARTICLES);
  article->round_id = reader->file->round->id;
  article->position = caucus_json_cursor_get_index (cursor);
  article->number = caucus_json_cursor_dup_line (cursor, "number", CAUCUS_JSON_REQUIRED);
  article->title = caucus_json_cursor_dup_line (cursor, "title", CAUCUS_JSON_REQUIRED);
  article->version_id = keep_text (reader, &article->id, read_blocks (cursor));
}

void
caucus_round_reader_read_articles (CaucusRoundReader *reader)
{
  if (!caucus_json_cursor_enter_list (reader->cursor, "articles", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    read_article (reader);
}

/* A reference to a pass reaches back in its own thread. */
static void
check_earlier (CaucusRoundReader *reader,
               const GPtrArray   *earlier,
               const char        *member,
               const CaucusId    *id)
{
  if (caucus_id_is_none (id))
    return;
  for (guint i = 0; i < earlier->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (earlier, i);

      if (caucus_id_equal (&pass->id, id))
        return;
    }
  caucus_json_cursor_fail (reader->cursor, member, "the thread has no such pass before this one");
}

static CaucusId
read_earlier_pass (CaucusRoundReader *reader,
                   const GPtrArray   *earlier,
                   const char        *member)
{
  CaucusId id = caucus_round_reader_reference (reader, member, CAUCUS_ROUND_LIST_PASSES,
                                               CAUCUS_JSON_OPTIONAL);

  check_earlier (reader, earlier, member, &id);
  return id;
}

/* “ccl”, the contract as it stands, and nothing at all are both no pass. */
static CaucusId
read_base (CaucusRoundReader *reader,
           const GPtrArray   *earlier)
{
  static const CaucusId no_pass;
  g_autofree char *base = caucus_json_cursor_dup_line (reader->cursor, "base",
                                                       CAUCUS_JSON_OPTIONAL);

  if (g_strcmp0 (base, "ccl") == 0)
    return no_pass;
  return read_earlier_pass (reader, earlier, "base");
}

static void
check_place (CaucusRoundReader *reader,
             const GPtrArray   *earlier,
             const CaucusPass  *pass)
{
  const CaucusPass *last = earlier->len > 0 ? g_ptr_array_index (earlier, earlier->len - 1) : NULL;
  guint number = caucus_ledger_next_number (earlier, &pass->by_id, pass->kind);

  if (caucus_id_equal (&pass->by_id, &pass->to_id))
    caucus_json_cursor_fail (reader->cursor, "to", "the party that the pass is by");
  if (last != NULL && pass->at_usec < last->at_usec)
    caucus_json_cursor_fail (reader->cursor, "at", "earlier than the pass before it");
  if (pass->number != number)
    caucus_json_cursor_fail (reader->cursor, "number", "expected %u, the party's next", number);
}

/* A text that was altered on its way is not laundered by taking its own fingerprint. */
static void
check_hash (CaucusJsonCursor *cursor,
            const CaucusPass *pass)
{
  g_autofree char *hash = caucus_json_cursor_dup_line (cursor, "hash", CAUCUS_JSON_OPTIONAL);

  if (hash != NULL && pass->text_hash != NULL && g_strcmp0 (hash, pass->text_hash) != 0)
    caucus_json_cursor_fail (cursor, "hash", "the text is not the one that was passed");
}

static void
read_pass_parties (CaucusRoundReader *reader,
                   CaucusPass        *pass)
{
  pass->by_id = caucus_round_reader_reference (reader, "by", CAUCUS_ROUND_LIST_PARTIES,
                                               CAUCUS_JSON_REQUIRED);
  pass->to_id = caucus_round_reader_reference (reader, "to", CAUCUS_ROUND_LIST_PARTIES,
                                               CAUCUS_JSON_REQUIRED);
  pass->session_id = caucus_round_reader_reference (reader, "session", CAUCUS_ROUND_LIST_SESSIONS,
                                                    CAUCUS_JSON_OPTIONAL);
  pass->presented_by_id = caucus_round_reader_reference (reader, "presented_by",
                                                         CAUCUS_ROUND_LIST_PEOPLE,
                                                         CAUCUS_JSON_OPTIONAL);
}

static void
read_pass (CaucusRoundReader  *reader,
           const CaucusThread *thread,
           GPtrArray          *earlier)
{
  static const char *const members[] = {
    "id", "by", "to", "kind", "number", "answers", "base", "at", "session", "presented_by",
    "summary", "level", "hash", "text", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusPass *pass = g_new0 (CaucusPass, 1);
  GPtrArray *blocks;

  g_ptr_array_add (reader->file->passes, pass);
  caucus_json_cursor_expect (cursor, members);
  pass->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_PASSES);
  pass->thread_id = thread->id;
  read_pass_parties (reader, pass);
  pass->kind = caucus_json_cursor_get_word (cursor, "kind", &caucus_pass_kinds);
  pass->number = caucus_json_cursor_get_count (cursor, "number");
  pass->answers_id = read_earlier_pass (reader, earlier, "answers");
  pass->base_id = read_base (reader, earlier);
  pass->at_usec = caucus_round_reader_time (reader, "at", reader->zone, CAUCUS_JSON_REQUIRED);
  pass->summary = caucus_json_cursor_dup_line (cursor, "summary", CAUCUS_JSON_OPTIONAL);
  caucus_round_reader_level (reader, &pass->level);
  check_place (reader, earlier, pass);
  blocks = read_blocks (cursor);
  pass->version_id = keep_text (reader, &pass->id, blocks);
  if (!caucus_json_cursor_has_failed (cursor))
    pass->text_hash = caucus_blocks_hash (blocks);
  check_hash (cursor, pass);
  g_ptr_array_add (earlier, pass);
}

/* These are said to a pass; the others may be said to the whole thread. */
static gboolean
needs_pass (CaucusEventKind kind)
{
  return kind <= CAUCUS_EVENT_EXPIRED;
}

static void
read_event_pass (CaucusRoundReader *reader,
                 const GPtrArray   *passes,
                 CaucusLedgerEvent *event)
{
  CaucusJsonNeed need = needs_pass (event->kind) ? CAUCUS_JSON_REQUIRED : CAUCUS_JSON_OPTIONAL;

  event->pass_id = caucus_round_reader_reference (reader, "pass", CAUCUS_ROUND_LIST_PASSES, need);
  if (caucus_id_is_none (&event->pass_id))
    return;
  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (!caucus_id_equal (&pass->id, &event->pass_id))
        continue;
      if (event->at_usec < pass->at_usec)
        caucus_json_cursor_fail (reader->cursor, "at", "earlier than the pass it is about");
      return;
    }
  caucus_json_cursor_fail (reader->cursor, "pass", "a pass of another thread");
}

static void
read_event (CaucusRoundReader  *reader,
            const CaucusThread *thread,
            const GPtrArray    *passes)
{
  static const char *const members[] = { "id", "kind", "pass", "at", "by", "note", "level", NULL };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusLedgerEvent *event = g_new0 (CaucusLedgerEvent, 1);
  const char *word;

  g_ptr_array_add (reader->file->events, event);
  caucus_json_cursor_expect (cursor, members);
  event->thread_id = thread->id;
  event->kind = caucus_json_cursor_get_word (cursor, "kind", &caucus_event_kinds);
  event->at_usec = caucus_round_reader_time (reader, "at", reader->zone, CAUCUS_JSON_REQUIRED);
  read_event_pass (reader, passes, event);
  event->by_id = caucus_round_reader_reference (reader, "by", CAUCUS_ROUND_LIST_PEOPLE,
                                                CAUCUS_JSON_OPTIONAL);
  event->note = caucus_json_cursor_dup_prose (cursor, "note", CAUCUS_JSON_OPTIONAL);
  caucus_round_reader_level (reader, &event->level);
  word = caucus_vocabulary_word (&caucus_event_kinds, event->kind);
  event->id = caucus_round_reader_row_id (reader, CAUCUS_ROUND_LIST_EVENTS, &thread->id, word);
}

static void
read_passes (CaucusRoundReader  *reader,
             const CaucusThread *thread,
             GPtrArray          *passes)
{
  if (!caucus_json_cursor_enter_list (reader->cursor, "passes", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    {
      caucus_round_reader_collect_key (reader, CAUCUS_ROUND_LIST_PASSES);
      read_pass (reader, thread, passes);
    }
}

static void
read_events (CaucusRoundReader  *reader,
             const CaucusThread *thread,
             const GPtrArray    *passes)
{
  if (!caucus_json_cursor_enter_list (reader->cursor, "events", CAUCUS_JSON_OPTIONAL))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    read_event (reader, thread, passes);
}

static void
read_thread (CaucusRoundReader *reader)
{
  static const char *const members[] = {
    "id", "title", "kind", "article", "passes", "events", NULL
  };
  static const char *const members_2[] = {
    "id", "title", "kind", "article", "passes", "events", "reviews", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusThread *thread = g_new0 (CaucusThread, 1);
  g_autoptr (GPtrArray) passes = g_ptr_array_new ();

  g_ptr_array_add (reader->file->threads, thread);
  caucus_json_cursor_expect (cursor, reader->version >= 2 ? members_2 : members);
  thread->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_THREADS);
  thread->round_id = reader->file->round->id;
  thread->position = caucus_json_cursor_get_index (cursor);
  thread->title = caucus_json_cursor_dup_line (cursor, "title", CAUCUS_JSON_REQUIRED);
  thread->kind = caucus_json_cursor_get_word (cursor, "kind", &caucus_thread_kinds);
  thread->article_id = caucus_round_reader_reference (reader, "article",
                                                      CAUCUS_ROUND_LIST_ARTICLES,
                                                      CAUCUS_JSON_OPTIONAL);
  read_passes (reader, thread, passes);
  read_events (reader, thread, passes);
  caucus_round_reader_read_reviews (reader, thread, passes);
}

void
caucus_round_reader_read_threads (CaucusRoundReader *reader)
{
  if (!caucus_json_cursor_enter_list (reader->cursor, "threads", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    read_thread (reader);
}
