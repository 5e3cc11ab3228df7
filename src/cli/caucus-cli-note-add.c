/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli note add: one more entry in a session's record. */
#include "config.h"

#include "caucus-cli-note-private.h"

#include <glib/gi18n.h>
#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-cli-time.h"
#include "caucus-error.h"
#include "caucus-note-rules.h"
#include "caucus-note-table.h"
#include "caucus-round-table.h"
#include "caucus-text-input.h"
#include "caucus-zone.h"

/* An entry is a few sentences; what is longer belongs in a file. */
#define LONGEST_INPUT_BYTES (1024 * 1024)

/* What is typed after "note add". */
typedef struct
{
  char *session;
  char *speaker;
  char *kind;
  char *level;
  char *at;
} AddOptions;

static void
add_options_clear (AddOptions *options)
{
  g_free (options->session);
  g_free (options->speaker);
  g_free (options->kind);
  g_free (options->level);
  g_free (options->at);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AddOptions, add_options_clear)

/* An entry on its way into the store. */
typedef struct
{
  CaucusNote note;
  gboolean has_level;
  gboolean is_live;     /* said just now */
  const char *speaker_code;
  const CaucusSession *session;
} Entry;

static gboolean
parse_words (const AddOptions  *options,
             Entry             *entry,
             GError           **error)
{
  guint kind = CAUCUS_NOTE_STATEMENT;
  guint level = CAUCUS_LEVEL_TABLE;

  if (!caucus_cli_parse_word ("--kind", options->kind, &caucus_note_kinds, &kind, error)
      || !caucus_cli_parse_level (options->level, &level, error))
    return FALSE;
  entry->note.kind = kind;
  entry->note.level = level;
  entry->has_level = options->level != NULL;
  entry->speaker_code = options->speaker;
  return TRUE;
}

static char *
read_input (GError **error)
{
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autofree char *text = g_malloc (LONGEST_INPUT_BYTES + 1);
  gsize length;

  if (!g_input_stream_read_all (input, text, LONGEST_INPUT_BYTES, &length, NULL, error))
    return NULL;
  if (length == LONGEST_INPUT_BYTES)
    {
      caucus_cli_usage (error, _("the text is longer than 1 MiB"));
      return NULL;
    }
  text[length] = '\0';
  if (length > 0 && text[length - 1] == '\n')
    text[--length] = '\0';
  /* With its length, so that a NUL inside is found. */
  if (!caucus_text_input_check (text, (gssize) length, "the text", error))
    {
      g_autoptr (GError) problem = g_steal_pointer (error);

      caucus_cli_usage (error, "%s", problem->message);
      return NULL;
    }
  return g_steal_pointer (&text);
}

static gboolean
parse_time (const AddOptions  *options,
            Entry             *entry,
            GError           **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (entry->session->zone, error);
  g_autoptr (GError) problem = NULL;

  if (zone == NULL)
    return FALSE;
  if (options->at != NULL
      && !caucus_cli_parse_time ("--at", options->at, zone, &entry->note.at_usec, error))
    return FALSE;
  if (caucus_note_check_time (entry->session, entry->note.at_usec, &problem))
    return TRUE;
  if (options->at == NULL)
    return caucus_cli_usage (error, _("the session is not under way; say with --at when it was"));
  return caucus_cli_bad_value (error, "--at", g_steal_pointer (&problem));
}

static gboolean
find_speaker (CaucusDatabase  *database,
              Entry           *entry,
              GError         **error)
{
  g_autoptr (GPtrArray) people = NULL;

  if (entry->speaker_code == NULL)
    return TRUE;
  people = caucus_round_table_list_people (database, &entry->session->round_id, error);
  if (people == NULL)
    return FALSE;
  for (guint i = 0; i < people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (people, i);

      if (g_ascii_strcasecmp (person->code, entry->speaker_code) == 0)
        {
          entry->note.speaker_id = person->id;
          return TRUE;
        }
    }
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND,
               _("nobody in this round has the code “%s”"), entry->speaker_code);
  return FALSE;
}

static guint
place_of (const GPtrArray  *notes,
          const CaucusNote *note)
{
  guint place = notes->len;

  while (place > 0
         && ((const CaucusNote *) g_ptr_array_index (notes, place - 1))->at_usec > note->at_usec)
    place--;
  return place;
}

/* Looked at inside the transaction, so that nothing comes in between. */
static gboolean
settle_entry (CaucusDatabase  *database,
              Entry           *entry,
              GError         **error)
{
  g_autoptr (GPtrArray) notes = caucus_note_table_list (database, &entry->session->id, error);
  g_autoptr (GPtrArray) with_new = NULL;
  gboolean is_mark = caucus_note_is_mark (entry->note.kind);
  const CaucusNote *culprit;

  if (notes == NULL)
    return FALSE;
  if (entry->is_live)
    entry->note.at_usec = entry->note.typed_usec = caucus_notes_next_time (notes,
                                                                           entry->note.at_usec);
  if (!entry->has_level)
    entry->note.level = caucus_note_usual_level (entry->session, entry->note.kind,
                                                 caucus_notes_in_caucus_at (notes,
                                                                            entry->note.at_usec));
  with_new = g_ptr_array_new ();
  g_ptr_array_extend (with_new, notes, NULL, NULL);
  g_ptr_array_insert (with_new, (int) place_of (notes, &entry->note), &entry->note);
  return !is_mark || caucus_notes_check_caucuses (with_new, &culprit, error);
}

static gboolean
add_entry (CaucusDatabase  *database,
           gpointer         data,
           GError         **error)
{
  Entry *entry = data;

  return find_speaker (database, entry, error)
         && settle_entry (database, entry, error)
         && caucus_note_table_add (database, &entry->note, NULL, error);
}

/* The text is the person's already and is not repeated. */
static void
print_entry (CaucusCli   *cli,
             const Entry *entry)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();
  g_autofree char *id = caucus_id_to_string (&entry->note.id);

  if (!cli->is_json)
    {
      caucus_cli_out_format ("%s\n", id);
      return;
    }
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, "id", id);
  caucus_cli_json_id (json, "session", &entry->session->id);
  caucus_cli_json_utc (json, "at_utc", entry->note.at_usec);
  caucus_cli_json_text (json, "kind",
                        caucus_vocabulary_word (&caucus_note_kinds, entry->note.kind));
  caucus_cli_json_text (json, "level", caucus_vocabulary_word (&caucus_levels, entry->note.level));
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
is_blank (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text[0] == '\0';
}

static gboolean
add_note (CaucusCli         *cli,
          const AddOptions  *options,
          const char        *text,
          GError           **error)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusSession) session = NULL;
  g_autofree char *input = NULL;
  Entry entry = { .note = { .id = caucus_id_new (), .text = (char *) text } };

  if (!parse_words (options, &entry, error))
    return FALSE;
  if (strcmp (text, "-") == 0)
    {
      entry.note.text = input = read_input (error);
      if (input == NULL)
        return FALSE;
    }
  if (is_blank (entry.note.text) && !caucus_note_is_mark (entry.note.kind)
      && entry.note.kind != CAUCUS_NOTE_BREAK)
    return caucus_cli_usage (error, _("the text is empty"));
  database = caucus_cli_open_writing (cli, error);
  if (database == NULL)
    return FALSE;
  session = caucus_cli_find_session (database, options->session, error);
  if (session == NULL)
    return FALSE;
  entry.session = session;
  entry.note.session_id = session->id;
  entry.note.at_usec = entry.note.typed_usec = caucus_database_get_now_usec (database);
  entry.is_live = options->at == NULL;
  if (!parse_time (options, &entry, error)
      || !caucus_cli_change (cli, database, add_entry, &entry, error))
    return FALSE;
  print_entry (cli, &entry);
  return TRUE;
}

gboolean
caucus_cli_note_add (CaucusCli  *cli,
                     char      **argv,
                     GError    **error)
{
  g_auto (AddOptions) options = { 0 };
  const GOptionEntry entries[] = {
    { "session", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.session,
      N_("The session (needed)"), "SESSION" },
    { "speaker", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.speaker,
      N_("Who said it, by the short code"), "CODE" },
    { "kind", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.kind,
      N_("statement (usual), question, answer, commitment, caucus-start, caucus-end, ..."),
      "KIND" },
    { "level", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.level,
      N_("table, member, team, caucus, strategy; the session's, inside a caucus at least caucus,"
         " if left out"),
      "LEVEL" },
    { "at", 'a', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.at,
      N_("When it was, 2026-12-01T16:32 or in UTC with a Z; now if this is left out"), "TIME" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);

  if (words == NULL)
    return FALSE;
  if (options.session == NULL)
    return caucus_cli_usage (error, _("--session is missing"));
  return add_note (cli, &options, words[0], error);
}
