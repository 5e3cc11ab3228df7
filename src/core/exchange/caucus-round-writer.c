/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes a round file: the round, who sits at its table and what they want. */
#include "caucus-round-writer-private.h"

#include "caucus-round-table.h"
#include "caucus-text-input.h"
#include "caucus-zone.h"

/* An id that is none writes nothing. */
void
caucus_round_writer_id (CaucusRoundWriter *writer,
                        const char        *member,
                        const CaucusId    *id)
{
  g_autofree char *hex = NULL;

  if (caucus_id_is_none (id))
    return;
  hex = caucus_id_to_string (id);
  caucus_json_writer_text (writer->json, member, hex);
}

/* Wall time, but UTC in the hour that the clocks repeat, which wall time cannot tell apart. */
void
caucus_round_writer_time (CaucusRoundWriter *writer,
                          const char        *member,
                          gint64             usec,
                          GTimeZone         *zone)
{
  g_autofree char *wall = NULL;
  g_autofree char *utc = NULL;
  gint64 seconds = usec / G_USEC_PER_SEC;
  gint64 again;

  if (usec == 0)
    return;
  wall = caucus_zone_format_wall (usec, zone);
  utc = caucus_zone_format_utc (usec);
  if (caucus_zone_parse_wall (wall, zone, &again, NULL) && again / G_USEC_PER_SEC == seconds)
    caucus_json_writer_text (writer->json, member, wall);
  else
    caucus_json_writer_text (writer->json, member, utc);
}

void
caucus_round_writer_word (CaucusRoundWriter      *writer,
                          const char             *member,
                          const CaucusVocabulary *vocabulary,
                          guint                   value)
{
  caucus_json_writer_text (writer->json, member, caucus_vocabulary_word (vocabulary, value));
}

/* What a reader takes for granted is not written. */
void
caucus_round_writer_level (CaucusRoundWriter *writer,
                           CaucusLevel        level,
                           CaucusLevel        usual_level)
{
  if (level != usual_level)
    caucus_round_writer_word (writer, "level", &caucus_levels, level);
}

/* Stores of earlier versions hold what no round file can. */
void
caucus_round_writer_line (CaucusRoundWriter *writer,
                          const char        *member,
                          const char        *text)
{
  g_autofree char *line = text != NULL ? caucus_text_input_clean_line (text) : NULL;

  if (line != NULL && line[0] != '\0')
    caucus_json_writer_text (writer->json, member, line);
}

void
caucus_round_writer_prose (CaucusRoundWriter *writer,
                           const char        *member,
                           const char        *text)
{
  g_autofree char *prose = caucus_text_input_clean (text);

  caucus_json_writer_text (writer->json, member, prose);
}

/* The team's own words on a fact: left out where they are above the file's level.
 *
 * Returns: whether they were written */
gboolean
caucus_round_writer_remark (CaucusRoundWriter *writer,
                            const char        *member,
                            const char        *text,
                            CaucusLevel        level)
{
  if (text == NULL)
    return FALSE;
  if (level > writer->level)
    {
      writer->report->remarks_left_out++;
      return FALSE;
    }
  caucus_round_writer_prose (writer, member, text);
  return TRUE;
}

static void
write_round (CaucusRoundWriter *writer)
{
  CaucusJsonWriter *json = writer->json;
  const CaucusRound *round = writer->round;
  g_auto (GStrv) leads = g_strsplit (round->reminders, ",", -1);

  caucus_json_writer_begin_object (json, "round", CAUCUS_JSON_LINES);
  caucus_round_writer_id (writer, "id", &round->id);
  caucus_json_writer_text (json, "title", round->title);
  caucus_round_writer_word (writer, "state", &caucus_round_states, round->state);
  caucus_json_writer_text (json, "zone", round->zone);
  caucus_json_writer_text (json, "opened", round->opened);
  caucus_json_writer_text (json, "expires", round->expires);
  caucus_json_writer_text (json, "about", round->about);
  caucus_json_writer_begin_list (json, "reminders", CAUCUS_JSON_ONE_LINE);
  for (gsize i = 0; leads[i] != NULL; i++)
    caucus_json_writer_text (json, NULL, leads[i]);
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
}

static gboolean
write_parties (CaucusRoundWriter  *writer,
               GError            **error)
{
  g_autoptr (GPtrArray) parties = NULL;
  CaucusJsonWriter *json = writer->json;

  parties = caucus_round_table_list_parties (writer->database, &writer->round->id, error);
  if (parties == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "parties", CAUCUS_JSON_LINES);
  for (guint i = 0; i < parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_round_writer_id (writer, "id", &party->id);
      caucus_round_writer_word (writer, "side", &caucus_sides, party->side);
      caucus_json_writer_text (json, "name", party->name);
      caucus_json_writer_text (json, "full_name", party->full_name);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  return TRUE;
}

static gboolean
write_people (CaucusRoundWriter  *writer,
              GError            **error)
{
  g_autoptr (GPtrArray) people = NULL;
  CaucusJsonWriter *json = writer->json;

  people = caucus_round_table_list_people (writer->database, &writer->round->id, error);
  if (people == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "people", CAUCUS_JSON_LINES);
  for (guint i = 0; i < people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (people, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_round_writer_id (writer, "id", &person->id);
      caucus_round_writer_id (writer, "party", &person->party_id);
      caucus_round_writer_word (writer, "role", &caucus_roles, person->role);
      caucus_json_writer_text (json, "name", person->name);
      caucus_json_writer_text (json, "code", person->code);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  return TRUE;
}

static void
write_issue (CaucusRoundWriter *writer,
             const CaucusIssue *issue)
{
  CaucusJsonWriter *json = writer->json;

  if (issue->level > writer->level)
    {
      writer->report->issues_left_out++;
      return;
    }
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_round_writer_id (writer, "id", &issue->id);
  caucus_round_writer_id (writer, "party", &issue->party_id);
  caucus_json_writer_text (json, "title", issue->title);
  caucus_json_writer_text (json, "text", issue->text);
  caucus_json_writer_text (json, "source", issue->source);
  caucus_round_writer_level (writer, issue->level, CAUCUS_LEVEL_TABLE);
  caucus_json_writer_end (json);
}

static gboolean
write_issues (CaucusRoundWriter  *writer,
              GError            **error)
{
  g_autoptr (GPtrArray) issues = NULL;
  CaucusJsonWriter *json = writer->json;

  issues = caucus_round_table_list_issues (writer->database, &writer->round->id, error);
  if (issues == NULL)
    return FALSE;
  caucus_json_writer_begin_list (json, "issues", CAUCUS_JSON_LINES);
  for (guint i = 0; i < issues->len; i++)
    write_issue (writer, g_ptr_array_index (issues, i));
  caucus_json_writer_end (json);
  return TRUE;
}

static gboolean
write_all (CaucusRoundWriter  *writer,
           GError            **error)
{
  CaucusJsonWriter *json = writer->json;
  gboolean written;

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_text (json, "format", "caucus-round");
  /* What a program that knows version 1 can read says so. */
  caucus_json_writer_integer (json, "version", writer->reviews->len > 0 ? 2 : 1);
  write_round (writer);
  written = write_parties (writer, error)
            && write_people (writer, error)
            && write_issues (writer, error)
            && caucus_round_writer_write_sessions (writer, error)
            && caucus_round_writer_write_articles (writer, error)
            && caucus_round_writer_write_threads (writer, error)
            && caucus_round_writer_write_notes (writer, error);
  caucus_json_writer_end (json);
  return written;
}

/* Everything is read from one state of the store, whoever writes to it meanwhile. */
static char *
export_snapshot (CaucusRoundWriter  *writer,
                 GError            **error)
{
  char *text = NULL;

  if (!caucus_database_execute (writer->database, "SAVEPOINT export", error))
    return NULL;
  if (caucus_round_writer_load_sessions (writer, error)
      && caucus_round_writer_load_reviews (writer, error)
      && write_all (writer, error))
    text = caucus_json_writer_finish (writer->json);
  caucus_database_execute (writer->database, "RELEASE export", NULL);
  return text;
}

static char *
export_round (CaucusRoundWriter  *writer,
              GError            **error)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();
  g_autoptr (GTimeZone) zone = caucus_zone_open (writer->round->zone, error);
  char *text;

  if (zone == NULL)
    return NULL;
  writer->json = json;
  writer->zone = zone;
  text = export_snapshot (writer, error);
  g_clear_pointer (&writer->sessions, g_ptr_array_unref);
  g_clear_pointer (&writer->session_ids, g_hash_table_unref);
  g_clear_pointer (&writer->reviews, g_ptr_array_unref);
  return text;
}

/**
 * caucus_round_file_export:
 * @level: the most closed level that the file may hold
 * @report: (out caller-allocates) (optional): what is in it and what was left out
 *
 * Writes a round with everything at or below @level; the record of a session
 * that is left out is left out with it, and so is every mention of its id.
 *
 * Returns: (transfer full): a round file's text, or %NULL with a #CaucusError
 */
char *
caucus_round_file_export (CaucusDatabase      *database,
                          const CaucusId      *round_id,
                          CaucusLevel          level,
                          CaucusExportReport  *report,
                          GError             **error)
{
  g_autoptr (CaucusRound) round = caucus_round_table_get (database, round_id, error);
  CaucusExportReport counts = { 0 };
  CaucusRoundWriter writer = {
    .database = database,
    .report = &counts,
    .round = round,
    .level = level,
  };
  char *text;

  if (round == NULL)
    return NULL;
  text = export_round (&writer, error);
  if (report != NULL)
    *report = counts;
  return text;
}
