/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reads a round file's sessions, the history of their dates, and the record of each. */
#include "caucus-note-rules.h"
#include "caucus-round-reader-private.h"
#include "caucus-session-rules.h"

static void
read_change (CaucusRoundReader   *reader,
             const CaucusSession *session,
             GTimeZone           *zone)
{
  static const char *const members[] = {
    "id", "at", "by", "what", "why", "old_start", "old_end", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusSessionChange *change = g_new0 (CaucusSessionChange, 1);
  const char *word;

  g_ptr_array_add (reader->file->changes, change);
  caucus_json_cursor_expect (cursor, members);
  change->session_id = session->id;
  change->at_usec = caucus_round_reader_time (reader, "at", zone, CAUCUS_JSON_REQUIRED);
  change->by_id = caucus_round_reader_reference (reader, "by", CAUCUS_ROUND_LIST_PEOPLE,
                                                 CAUCUS_JSON_OPTIONAL);
  change->what = caucus_json_cursor_get_word (cursor, "what", &caucus_session_changes);
  change->why = caucus_json_cursor_dup_prose (cursor, "why", CAUCUS_JSON_OPTIONAL);
  change->old_start_usec = caucus_round_reader_time (reader, "old_start", zone,
                                                     CAUCUS_JSON_OPTIONAL);
  change->old_end_usec = caucus_round_reader_time (reader, "old_end", zone, CAUCUS_JSON_OPTIONAL);
  word = caucus_vocabulary_word (&caucus_session_changes, change->what);
  change->id = caucus_round_reader_row_id (reader, CAUCUS_ROUND_LIST_CHANGES, &session->id, word);
}

static void
read_level (CaucusJsonCursor *cursor,
            CaucusLevel      *level)
{
  if (caucus_json_cursor_has (cursor, "level"))
    *level = caucus_json_cursor_get_word (cursor, "level", &caucus_levels);
}

static void
read_times (CaucusRoundReader *reader,
            CaucusSession     *session,
            GTimeZone         *zone)
{
  g_autoptr (GError) error = NULL;

  session->start_usec = caucus_round_reader_time (reader, "start", zone, CAUCUS_JSON_REQUIRED);
  session->end_usec = caucus_round_reader_time (reader, "end", zone, CAUCUS_JSON_REQUIRED);
  session->stream_start_usec = caucus_round_reader_time (reader, "stream_start", zone,
                                                         CAUCUS_JSON_OPTIONAL);
  if (!caucus_session_check_times (session->start_usec, session->end_usec, &error))
    caucus_json_cursor_take_error (reader->cursor, "end", g_steal_pointer (&error));
}

static void
read_session (CaucusRoundReader *reader)
{
  static const char *const members[] = {
    "id", "title", "kind", "status", "open", "start", "end", "zone", "place", "stream",
    "stream_start", "level", "changes", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusSession *session = g_new0 (CaucusSession, 1);
  g_autoptr (GTimeZone) zone = NULL;

  g_ptr_array_add (reader->file->sessions, session);
  caucus_json_cursor_expect (cursor, members);
  session->id = caucus_round_reader_own_id (reader, CAUCUS_ROUND_LIST_SESSIONS);
  session->round_id = reader->file->round->id;
  session->title = caucus_json_cursor_dup_line (cursor, "title", CAUCUS_JSON_OPTIONAL);
  session->kind = caucus_json_cursor_get_word (cursor, "kind", &caucus_session_kinds);
  session->status = caucus_json_cursor_get_word (cursor, "status", &caucus_session_statuses);
  session->is_open = caucus_json_cursor_get_boolean (cursor, "open");
  session->zone = caucus_json_cursor_dup_line (cursor, "zone", CAUCUS_JSON_REQUIRED);
  zone = caucus_round_reader_zone (reader, session->zone);
  read_times (reader, session, zone);
  session->place = caucus_json_cursor_dup_line (cursor, "place", CAUCUS_JSON_OPTIONAL);
  session->stream = caucus_json_cursor_dup_line (cursor, "stream", CAUCUS_JSON_OPTIONAL);
  session->level = caucus_session_usual_level (session->kind);
  read_level (cursor, &session->level);

  if (!caucus_json_cursor_enter_list (cursor, "changes", CAUCUS_JSON_OPTIONAL))
    return;
  while (caucus_json_cursor_next (cursor))
    read_change (reader, session, zone);
}

void
caucus_round_reader_read_sessions (CaucusRoundReader *reader)
{
  if (!caucus_json_cursor_enter_list (reader->cursor, "sessions", CAUCUS_JSON_REQUIRED))
    return;
  while (caucus_json_cursor_next (reader->cursor))
    read_session (reader);
}

/* One session's record while the notes are read. */
typedef struct
{
  const CaucusSession *session;
  GTimeZone *zone;
  GPtrArray *notes;         /* borrowed from the file, by time */
  GHashTable *levelless;    /* those of them that the file gives no level */
} Record;

static void
record_free (Record *record)
{
  g_time_zone_unref (record->zone);
  g_ptr_array_unref (record->notes);
  g_hash_table_unref (record->levelless);
  g_free (record);
}

static GHashTable *
make_records (CaucusRoundReader *reader)
{
  GHashTable *records = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, NULL,
                                               (GDestroyNotify) record_free);

  for (guint i = 0; i < reader->file->sessions->len; i++)
    {
      CaucusSession *session = g_ptr_array_index (reader->file->sessions, i);
      Record *record = g_new0 (Record, 1);

      record->session = session;
      record->zone = caucus_round_reader_zone (reader, session->zone);
      record->notes = g_ptr_array_new ();
      record->levelless = g_hash_table_new (NULL, NULL);
      g_hash_table_insert (records, &session->id, record);
    }
  return records;
}

static void
read_note_time (CaucusRoundReader *reader,
                const Record      *record,
                CaucusNote        *note)
{
  g_autoptr (GError) error = NULL;

  note->at_usec = caucus_round_reader_time (reader, "at", record->zone, CAUCUS_JSON_REQUIRED);
  note->typed_usec = note->at_usec;
  if (!caucus_json_cursor_has_failed (reader->cursor)
      && !caucus_note_check_time (record->session, note->at_usec, &error))
    caucus_json_cursor_take_error (reader->cursor, "at", g_steal_pointer (&error));
}

static void
read_note (CaucusRoundReader *reader,
           GHashTable        *records)
{
  static const char *const members[] = {
    "id", "session", "at", "speaker", "kind", "level", "thread", "text", NULL
  };
  CaucusJsonCursor *cursor = reader->cursor;
  CaucusNote *note = g_new0 (CaucusNote, 1);
  const char *word;
  Record *record;

  g_ptr_array_add (reader->file->notes, note);
  caucus_json_cursor_expect (cursor, members);
  note->session_id = caucus_round_reader_reference (reader, "session", CAUCUS_ROUND_LIST_SESSIONS,
                                                    CAUCUS_JSON_REQUIRED);
  record = g_hash_table_lookup (records, &note->session_id);
  if (record == NULL)
    return;
  read_note_time (reader, record, note);
  note->speaker_id = caucus_round_reader_reference (reader, "speaker", CAUCUS_ROUND_LIST_PEOPLE,
                                                    CAUCUS_JSON_OPTIONAL);
  note->kind = caucus_json_cursor_get_word (cursor, "kind", &caucus_note_kinds);
  read_level (cursor, &note->level);
  note->thread_id = caucus_round_reader_reference (reader, "thread", CAUCUS_ROUND_LIST_THREADS,
                                                   CAUCUS_JSON_OPTIONAL);
  note->text = caucus_json_cursor_dup_prose (cursor, "text", CAUCUS_JSON_REQUIRED);
  word = caucus_vocabulary_word (&caucus_note_kinds, note->kind);
  note->id = caucus_round_reader_row_id (reader, CAUCUS_ROUND_LIST_NOTES, &note->session_id, word);
  g_ptr_array_add (record->notes, note);
  if (!caucus_json_cursor_has (cursor, "level"))
    g_hash_table_add (record->levelless, note);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const CaucusNote *one = *(CaucusNote *const *) a;
  const CaucusNote *other = *(CaucusNote *const *) b;

  return (one->at_usec > other->at_usec) - (one->at_usec < other->at_usec);
}

static void
fail_at_note (CaucusRoundReader *reader,
              const CaucusNote  *note,
              const char        *message)
{
  g_autofree char *place = NULL;
  guint index = 0;

  g_ptr_array_find (reader->file->notes, note, &index);
  place = g_strdup_printf ("notes[%u].kind", index);
  caucus_json_cursor_fail (reader->cursor, place, "%s", message);
}

/* What is said in a caucus, or in a session of the team's, stays there unless the file says
 * otherwise. */
static void
settle_levels (const Record *record)
{
  gboolean inside = FALSE;

  for (guint i = 0; i < record->notes->len; i++)
    {
      CaucusNote *note = g_ptr_array_index (record->notes, i);

      if (caucus_note_is_mark (note->kind))
        inside = note->kind == CAUCUS_NOTE_CAUCUS_START;
      if (g_hash_table_contains (record->levelless, note))
        note->level = caucus_note_usual_level (record->session, note->kind, inside);
    }
}

static void
check_record (CaucusRoundReader *reader,
              Record            *record)
{
  g_autoptr (GError) error = NULL;
  const CaucusNote *culprit;

  g_ptr_array_sort (record->notes, compare_times);
  if (!caucus_notes_check_caucuses (record->notes, &culprit, &error))
    fail_at_note (reader, culprit, error->message);
  else if (culprit != NULL && record->session->status == CAUCUS_SESSION_HELD)
    fail_at_note (reader, culprit, "the caucus does not end, but the session was held");
  settle_levels (record);
}

void
caucus_round_reader_read_notes (CaucusRoundReader *reader)
{
  g_autoptr (GHashTable) records = NULL;

  if (!caucus_json_cursor_enter_list (reader->cursor, "notes", CAUCUS_JSON_REQUIRED))
    return;
  records = make_records (reader);
  while (caucus_json_cursor_next (reader->cursor))
    read_note (reader, records);
  if (caucus_json_cursor_has_failed (reader->cursor))
    return;

  for (guint i = 0; i < reader->file->sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (reader->file->sessions, i);

      check_record (reader, g_hash_table_lookup (records, &session->id));
    }
  /* In the order in which they would have been typed: a caucus's start before what is in it. */
  g_ptr_array_sort (reader->file->notes, compare_times);
}
