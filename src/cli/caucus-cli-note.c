/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli note: the record of a session. */
#include "config.h"

#include "caucus-cli-note-private.h"

#include <glib/gi18n.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-note-table.h"
#include "caucus-round-table.h"
#include "caucus-zone.h"

/* What is typed within two minutes is typed as it is said. */
#define LATE_USEC ((gint64) 2 * 60 * G_USEC_PER_SEC)

static const CaucusPerson *
find_person (const GPtrArray *people,
             const CaucusId  *id)
{
  for (guint i = 0; i < people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (people, i);

      if (caucus_id_equal (&person->id, id))
        return person;
    }
  return NULL;
}

static void
write_note (CaucusJsonWriter   *json,
            const CaucusNote   *note,
            const CaucusPerson *speaker,
            GTimeZone          *zone)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_id (json, "id", &note->id);
  caucus_cli_json_utc (json, "at_utc", note->at_usec);
  caucus_cli_json_wall (json, "at_local", note->at_usec, zone);
  caucus_cli_json_text (json, "speaker", speaker != NULL ? speaker->code : NULL);
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_note_kinds, note->kind));
  caucus_cli_json_text (json, "level", caucus_vocabulary_word (&caucus_levels, note->level));
  caucus_cli_json_id (json, "thread", &note->thread_id);
  caucus_cli_json_utc (json, "typed_utc", note->typed_usec);
  caucus_json_writer_integer (json, "revision", note->revision);
  caucus_cli_json_text (json, "text", note->text);
  caucus_json_writer_end (json);
}

static void
print_notes_json (const GPtrArray *notes,
                  const GPtrArray *people,
                  GTimeZone       *zone)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);

      write_note (json, note, find_person (people, &note->speaker_id), zone);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

/* Late and amended entries say so: the record is evidence. */
static char *
dup_marked_text (const CaucusNote *note,
                 GTimeZone        *zone)
{
  g_autofree char *typed = caucus_cli_format_local (note->typed_usec, zone);
  g_autofree char *mark = NULL;

  if (note->revision > 1)
    /* Translators: a date and a time; how many wordings an entry of the record has had */
    mark = g_strdup_printf (_("[amended %s, wording %u]"), typed, note->revision);
  else if (note->typed_usec - note->at_usec > LATE_USEC)
    /* Translators: an entry of the record that was typed later: a date and a time */
    mark = g_strdup_printf (_("[added %s]"), typed);
  else
    return g_strdup (note->text);
  return g_strdup_printf ("%s %s", note->text, mark);
}

static void
print_notes (const GPtrArray *notes,
             const GPtrArray *people,
             GTimeZone       *zone)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("WHEN", "WHO", "KIND", "LEVEL", "TEXT", NULL);
  for (guint i = 0; i < notes->len; i++)
    {
      const CaucusNote *note = g_ptr_array_index (notes, i);
      const CaucusPerson *speaker = find_person (people, &note->speaker_id);
      g_autofree char *when = caucus_cli_format_local (note->at_usec, zone);
      g_autofree char *text = dup_marked_text (note, zone);

      caucus_cli_table_add (table, when, speaker != NULL ? speaker->code : "-",
                            caucus_vocabulary_word (&caucus_note_kinds, note->kind),
                            caucus_vocabulary_word (&caucus_levels, note->level),
                            text, NULL);
    }
  caucus_cli_table_print (table);
}

static gboolean
list_notes (CaucusCli       *cli,
            CaucusDatabase  *database,
            const char      *session_word,
            GError         **error)
{
  g_autoptr (CaucusSession) session = caucus_cli_find_session (database, session_word, error);
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GPtrArray) notes = NULL;
  g_autoptr (GPtrArray) people = NULL;

  if (session == NULL)
    return FALSE;
  zone = caucus_zone_open (session->zone, error);
  if (zone == NULL)
    return FALSE;
  notes = caucus_note_table_list (database, &session->id, error);
  if (notes == NULL)
    return FALSE;
  people = caucus_round_table_list_people (database, &session->round_id, error);
  if (people == NULL)
    return FALSE;
  if (cli->is_json)
    print_notes_json (notes, people, zone);
  else
    print_notes (notes, people, zone);
  return TRUE;
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_autofree char *session = NULL;
  const GOptionEntry entries[] = {
    { "session", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &session,
      N_("The session (needed)"), "SESSION" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;

  if (words == NULL)
    return FALSE;
  if (session == NULL)
    return caucus_cli_usage (error, _("--session is missing"));
  database = caucus_cli_open_reading (cli, error);
  return database != NULL && list_notes (cli, database, session, error);
}

static const CaucusCliCommand commands[] = {
  { "add", "TEXT", 1, 1, FALSE, N_("Add an entry; \"-\" reads it from the input"),
    caucus_cli_note_add },
  { "list", NULL, 0, 0, FALSE, N_("Show a session's record"), run_list },
  { NULL }
};

const CaucusCliGroup caucus_cli_note_group = {
  "note", N_("The record of a session."), commands
};
