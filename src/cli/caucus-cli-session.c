/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli session: the sessions of a store, listed. */
#include "config.h"

#include "caucus-cli-session-private.h"

#include <glib/gi18n.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-round-table.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"
#include "caucus-zone.h"

static gboolean
write_session (CaucusJsonWriter     *json,
               CaucusDatabase       *database,
               const CaucusSession  *session,
               GError              **error)
{
  g_autoptr (CaucusRound) round = caucus_round_table_get (database, &session->round_id, error);
  g_autoptr (GTimeZone) zone = NULL;

  if (round == NULL)
    return FALSE;
  zone = caucus_zone_open (session->zone, error);
  if (zone == NULL)
    return FALSE;
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_id (json, "id", &session->id);
  caucus_cli_json_text (json, "round", round->title);
  caucus_cli_json_id (json, "round_id", &round->id);
  caucus_cli_json_text (json, "title", session->title);
  caucus_cli_json_text (json, "kind",
                        caucus_vocabulary_word (&caucus_session_kinds, session->kind));
  caucus_cli_json_text (json, "status",
                        caucus_vocabulary_word (&caucus_session_statuses, session->status));
  caucus_json_writer_boolean (json, "open", session->is_open);
  caucus_cli_json_utc (json, "start_utc", session->start_usec);
  caucus_cli_json_utc (json, "end_utc", session->end_usec);
  caucus_cli_json_text (json, "zone", session->zone);
  caucus_cli_json_wall (json, "start_local", session->start_usec, zone);
  caucus_cli_json_wall (json, "end_local", session->end_usec, zone);
  caucus_cli_json_text (json, "place", session->place);
  caucus_cli_json_text (json, "level", caucus_vocabulary_word (&caucus_levels, session->level));
  caucus_json_writer_end (json);
  return TRUE;
}

static gboolean
print_sessions_json (CaucusDatabase   *database,
                     const GPtrArray  *sessions,
                     GError          **error)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < sessions->len; i++)
    {
      if (!write_session (json, database, g_ptr_array_index (sessions, i), error))
        return FALSE;
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
  return TRUE;
}

static gboolean
add_row (CaucusCliTable       *table,
         const CaucusSession  *session,
         GError              **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);
  g_autofree char *id = caucus_cli_short_id (&session->id);
  g_autofree char *when = NULL;

  if (zone == NULL)
    return FALSE;
  when = caucus_cli_format_span (session->start_usec, session->end_usec, zone);
  caucus_cli_table_add (table, id, when,
                        caucus_vocabulary_word (&caucus_session_kinds, session->kind),
                        caucus_vocabulary_word (&caucus_session_statuses, session->status),
                        session->is_open ? "open" : "closed",
                        caucus_vocabulary_word (&caucus_levels, session->level),
                        session->place != NULL ? session->place : "-",
                        session->title != NULL ? session->title : "-", NULL);
  return TRUE;
}

static gboolean
print_sessions (const GPtrArray  *sessions,
                GError          **error)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("ID", "WHEN", "KIND", "STATUS", "PUBLIC", "LEVEL", "PLACE",
                                "TITLE", NULL);
  for (guint i = 0; i < sessions->len; i++)
    {
      if (!add_row (table, g_ptr_array_index (sessions, i), error))
        return FALSE;
    }
  caucus_cli_table_print (table);
  return TRUE;
}

static void
keep_upcoming (GPtrArray *sessions,
               gint64     now_usec)
{
  for (guint i = sessions->len; i-- > 0;)
    {
      if (!caucus_session_is_upcoming (g_ptr_array_index (sessions, i), now_usec))
        g_ptr_array_remove_index (sessions, i);
    }
}

static GPtrArray *
list_sessions (CaucusDatabase  *database,
               const char      *round_word,
               GError         **error)
{
  g_autoptr (CaucusRound) round = NULL;

  if (round_word == NULL)
    return caucus_session_table_list (database, NULL, error);
  round = caucus_cli_find_round (database, round_word, error);
  return round != NULL ? caucus_session_table_list (database, &round->id, error) : NULL;
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_autofree char *round = NULL;
  gboolean only_upcoming = FALSE;
  const GOptionEntry entries[] = {
    { "round", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &round,
      N_("Only those of this round"), "ROUND" },
    { "upcoming", 'u', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &only_upcoming,
      N_("Only those that are neither over nor cancelled"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) sessions = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  sessions = list_sessions (database, round, error);
  if (sessions == NULL)
    return FALSE;
  if (only_upcoming)
    keep_upcoming (sessions, caucus_database_get_now_usec (database));
  if (cli->is_json)
    return print_sessions_json (database, sessions, error);
  return print_sessions (sessions, error);
}

/**
 * caucus_cli_session_print:
 *
 * Says which session was changed, or in JSON what it is like now.
 */
gboolean
caucus_cli_session_print (CaucusCli       *cli,
                          CaucusDatabase  *database,
                          const CaucusId  *id,
                          GError         **error)
{
  g_autoptr (CaucusSession) session = caucus_session_table_get (database, id, error);
  g_autoptr (CaucusJsonWriter) json = NULL;
  g_autofree char *hex = caucus_id_to_string (id);

  if (session == NULL)
    return FALSE;
  if (!cli->is_json)
    {
      caucus_cli_out_format ("%s\n", hex);
      return TRUE;
    }
  json = caucus_json_writer_new ();
  if (!write_session (json, database, session, error))
    return FALSE;
  caucus_cli_json_print (json);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "list", NULL, 0, 0, FALSE, N_("List sessions, earliest first"), run_list },
  { "add", NULL, 0, 0, FALSE, N_("Add a session and print its id"), caucus_cli_session_add },
  { "move", "SESSION", 1, 1, FALSE, N_("Move a session; its old time is kept"),
    caucus_cli_session_move },
  { "cancel", "SESSION", 1, 1, FALSE, N_("Cancel a session; it stays in the list"),
    caucus_cli_session_cancel },
  { NULL }
};

const CaucusCliGroup caucus_cli_session_group = {
  "session", N_("Meetings of both teams, or of one."), commands
};
