/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a round file's sessions, the history of their dates, and the record of each. */
#include "caucus-note-rules.h"
#include "caucus-note-table.h"
#include "caucus-round-writer-private.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"
#include "caucus-zone.h"

static gboolean
count_left_out_notes (CaucusRoundWriter    *writer,
                      const CaucusSession  *session,
                      GError              **error)
{
  g_autoptr (GPtrArray) notes = caucus_note_table_list (writer->database, &session->id, error);

  if (notes == NULL)
    return FALSE;
  writer->report->notes_left_out += notes->len;
  return TRUE;
}

/* Which sessions the file holds is known before anything may mention one. */
gboolean
caucus_round_writer_load_sessions (CaucusRoundWriter  *writer,
                                   GError            **error)
{
  writer->session_ids = g_hash_table_new (caucus_id_hash, caucus_id_equal);
  writer->sessions = caucus_session_table_list (writer->database, &writer->round->id, error);
  if (writer->sessions == NULL)
    return FALSE;
  for (guint i = 0; i < writer->sessions->len;)
    {
      CaucusSession *session = g_ptr_array_index (writer->sessions, i);

      if (session->level <= writer->level)
        {
          g_hash_table_add (writer->session_ids, &session->id);
          writer->report->sessions++;
          i++;
          continue;
        }
      if (!count_left_out_notes (writer, session, error))
        return FALSE;
      writer->report->sessions_left_out++;
      g_ptr_array_remove_index (writer->sessions, i);
    }
  return TRUE;
}

static void
write_change (CaucusRoundWriter         *writer,
              const CaucusSessionChange *change,
              GTimeZone                 *zone)
{
  CaucusJsonWriter *json = writer->json;

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_round_writer_id (writer, "id", &change->id);
  caucus_round_writer_time (writer, "at", change->at_usec, zone);
  caucus_round_writer_id (writer, "by", &change->by_id);
  caucus_round_writer_word (writer, "what", &caucus_session_changes, change->what);
  caucus_json_writer_text (json, "why", change->why);
  caucus_round_writer_time (writer, "old_start", change->old_start_usec, zone);
  caucus_round_writer_time (writer, "old_end", change->old_end_usec, zone);
  caucus_json_writer_end (json);
}

static gboolean
write_changes (CaucusRoundWriter    *writer,
               const CaucusSession  *session,
               GTimeZone            *zone,
               GError              **error)
{
  g_autoptr (GPtrArray) changes = NULL;

  changes = caucus_session_table_list_changes (writer->database, &session->id, error);
  if (changes == NULL)
    return FALSE;
  if (changes->len == 0)
    return TRUE;
  caucus_json_writer_begin_list (writer->json, "changes", CAUCUS_JSON_LINES);
  for (guint i = 0; i < changes->len; i++)
    write_change (writer, g_ptr_array_index (changes, i), zone);
  caucus_json_writer_end (writer->json);
  return TRUE;
}

static gboolean
write_session (CaucusRoundWriter    *writer,
               const CaucusSession  *session,
               GError              **error)
{
  CaucusJsonWriter *json = writer->json;
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);

  if (zone == NULL)
    return FALSE;
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_round_writer_id (writer, "id", &session->id);
  caucus_json_writer_text (json, "title", session->title);
  caucus_round_writer_word (writer, "kind", &caucus_session_kinds, session->kind);
  caucus_round_writer_word (writer, "status", &caucus_session_statuses, session->status);
  caucus_json_writer_boolean (json, "open", session->is_open);
  caucus_round_writer_time (writer, "start", session->start_usec, zone);
  caucus_round_writer_time (writer, "end", session->end_usec, zone);
  caucus_json_writer_text (json, "zone", session->zone);
  caucus_json_writer_text (json, "place", session->place);
  caucus_json_writer_text (json, "stream", session->stream);
  caucus_round_writer_time (writer, "stream_start", session->stream_start_usec, zone);
  if (session->level != caucus_session_usual_level (session->kind))
    caucus_round_writer_word (writer, "level", &caucus_levels, session->level);
  if (!write_changes (writer, session, zone, error))
    return FALSE;
  caucus_json_writer_end (json);
  return TRUE;
}

gboolean
caucus_round_writer_write_sessions (CaucusRoundWriter  *writer,
                                    GError            **error)
{
  caucus_json_writer_begin_list (writer->json, "sessions", CAUCUS_JSON_LINES);
  for (guint i = 0; i < writer->sessions->len; i++)
    {
      if (!write_session (writer, g_ptr_array_index (writer->sessions, i), error))
        return FALSE;
    }
  caucus_json_writer_end (writer->json);
  return TRUE;
}

static void
write_note (CaucusRoundWriter *writer,
            const CaucusNote  *note,
            GTimeZone         *zone,
            CaucusLevel        usual_level)
{
  CaucusJsonWriter *json = writer->json;

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_round_writer_id (writer, "id", &note->id);
  caucus_round_writer_id (writer, "session", &note->session_id);
  caucus_round_writer_time (writer, "at", note->at_usec, zone);
  caucus_round_writer_id (writer, "speaker", &note->speaker_id);
  caucus_round_writer_word (writer, "kind", &caucus_note_kinds, note->kind);
  if (note->level != usual_level)
    caucus_round_writer_word (writer, "level", &caucus_levels, note->level);
  caucus_round_writer_id (writer, "thread", &note->thread_id);
  caucus_json_writer_text (json, "text", note->text);
  caucus_json_writer_end (json);
}

/* The marks of a caucus go into the file together or stay behind together. */
static CaucusLevel
level_of_mark (const GPtrArray *notes,
               guint            place)
{
  const CaucusNote *mark = g_ptr_array_index (notes, place);
  int step = mark->kind == CAUCUS_NOTE_CAUCUS_START ? 1 : -1;

  for (guint i = place + (guint) step; i < notes->len; i += (guint) step)
    {
      const CaucusNote *other = g_ptr_array_index (notes, i);

      if (caucus_note_is_mark (other->kind))
        return MAX (mark->level, other->level);
    }
  return mark->level;
}

static gboolean
is_left_out (const CaucusRoundWriter *writer,
             const GPtrArray         *notes,
             guint                    place)
{
  const CaucusNote *note = g_ptr_array_index (notes, place);
  CaucusLevel level = note->level;

  if (caucus_note_is_mark (note->kind))
    level = level_of_mark (notes, place);
  return level > writer->level;
}

static gboolean
write_record (CaucusRoundWriter    *writer,
              const CaucusSession  *session,
              GError              **error)
{
  g_autoptr (GPtrArray) notes = caucus_note_table_list (writer->database, &session->id, error);
  g_autoptr (GTimeZone) zone = NULL;
  gboolean is_in_caucus = FALSE;

  if (notes == NULL)
    return FALSE;
  zone = caucus_zone_open (session->zone, error);
  if (zone == NULL)
    return FALSE;
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      if (is_left_out (writer, notes, i))
        {
          writer->report->notes_left_out++;
          continue;
        }
      if (caucus_note_is_mark (note->kind))
        is_in_caucus = note->kind == CAUCUS_NOTE_CAUCUS_START;
      write_note (writer, note, zone,
                  caucus_note_usual_level (session, note->kind, is_in_caucus));
      writer->report->notes++;
    }
  return TRUE;
}

gboolean
caucus_round_writer_write_notes (CaucusRoundWriter  *writer,
                                 GError            **error)
{
  caucus_json_writer_begin_list (writer->json, "notes", CAUCUS_JSON_LINES);
  for (guint i = 0; i < writer->sessions->len; i++)
    {
      if (!write_record (writer, g_ptr_array_index (writer->sessions, i), error))
        return FALSE;
    }
  caucus_json_writer_end (writer->json);
  return TRUE;
}
