/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli session add, move and cancel: what happens to a session's date. */
#include "config.h"

#include "caucus-cli-session-private.h"

#include <glib/gi18n.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-time.h"
#include "caucus-error.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"
#include "caucus-text-input.h"
#include "caucus-zone.h"

/* What is typed after "session add". */
typedef struct
{
  char *round;
  char *kind;
  char *status;
  char *level;
  char *start;
  char *end;
  char *zone;
  char *title;
  char *place;
  gboolean is_open;
} AddOptions;

static void
add_options_clear (AddOptions *options)
{
  g_free (options->round);
  g_free (options->kind);
  g_free (options->status);
  g_free (options->level);
  g_free (options->start);
  g_free (options->end);
  g_free (options->zone);
  g_free (options->title);
  g_free (options->place);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AddOptions, add_options_clear)

static gboolean
check_line (const char  *option,
            const char  *text,
            GError     **error)
{
  g_autoptr (GError) problem = NULL;

  if (text == NULL || caucus_text_input_check_line (text, "the text", &problem))
    return TRUE;
  return caucus_cli_bad_value (error, option, g_steal_pointer (&problem));
}

static gboolean
parse_add (CaucusCli   *cli,
           AddOptions  *options,
           char       **argv,
           GError     **error)
{
  const GOptionEntry entries[] = {
    { "round", 'r', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->round,
      N_("The round it belongs to (needed)"), "ROUND" },
    { "start", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->start,
      N_("When it starts, 2026-12-01T16:00 or in UTC with a Z (needed)"), "TIME" },
    { "end", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->end,
      N_("When it ends, the same or 20:00 alone (needed)"), "TIME" },
    { "kind", 'k', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->kind,
      N_("table (usual), prep, caucus, small-group, mediation, ..."), "KIND" },
    { "zone", 'z', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->zone,
      N_("Time zone, America/Denver; the round's if this is left out"), "ZONE" },
    { "title", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->title,
      N_("What it is called"), "TEXT" },
    { "place", 'p', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->place,
      N_("Where it is"), "TEXT" },
    { "status", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->status,
      N_("confirmed (usual), tentative, held, cancelled"), "STATUS" },
    { "open", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &options->is_open,
      N_("The public may attend"), NULL },
    { "level", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options->level,
      N_("table, member, team, caucus, strategy; by the kind if left out (prep: team)"), "LEVEL" },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);

  if (words == NULL || !check_line ("--title", options->title, error)
      || !check_line ("--place", options->place, error))
    return FALSE;
  if (options->round == NULL)
    return caucus_cli_usage (error, _("--round is missing"));
  if (options->start == NULL)
    return caucus_cli_usage (error, _("--start is missing"));
  if (options->end == NULL)
    return caucus_cli_usage (error, _("--end is missing"));
  return TRUE;
}

static gboolean
check_times (gint64   start_usec,
             gint64   end_usec,
             GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (caucus_session_check_times (start_usec, end_usec, &problem))
    return TRUE;
  return caucus_cli_bad_value (error, "--end", g_steal_pointer (&problem));
}

static gboolean
parse_span (const AddOptions  *options,
            CaucusSession     *session,
            GError           **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, &problem);

  if (zone == NULL)
    return caucus_cli_bad_value (error, "--zone", g_steal_pointer (&problem));
  return caucus_cli_parse_time ("--start", options->start, zone, &session->start_usec, error)
         && caucus_cli_parse_end (options->end, session->start_usec, zone, &session->end_usec,
                                  error)
         && check_times (session->start_usec, session->end_usec, error);
}

static gboolean
parse_words (const AddOptions  *options,
             CaucusSession     *session,
             GError           **error)
{
  guint kind = CAUCUS_SESSION_TABLE;
  guint status = CAUCUS_SESSION_CONFIRMED;
  guint level;

  if (!caucus_cli_parse_word ("--kind", options->kind, &caucus_session_kinds, &kind, error)
      || !caucus_cli_parse_word ("--status", options->status, &caucus_session_statuses, &status,
                                 error))
    return FALSE;
  level = caucus_session_usual_level (kind);
  if (!caucus_cli_parse_level (options->level, &level, error))
    return FALSE;
  session->kind = kind;
  session->status = status;
  session->level = level;
  return TRUE;
}

static gboolean
add_session (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  return caucus_session_table_add (database, data, NULL, error);
}

gboolean
caucus_cli_session_add (CaucusCli  *cli,
                        char      **argv,
                        GError    **error)
{
  g_auto (AddOptions) options = { 0 };
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusRound) round = NULL;
  CaucusSession session = { .id = caucus_id_new () };

  if (!parse_add (cli, &options, argv, error) || !parse_words (&options, &session, error))
    return FALSE;
  database = caucus_cli_open_writing (cli, error);
  if (database == NULL)
    return FALSE;
  round = caucus_cli_find_round (database, options.round, error);
  if (round == NULL)
    return FALSE;
  session.round_id = round->id;
  session.title = options.title;
  session.place = options.place;
  session.is_open = options.is_open;
  session.zone = options.zone != NULL ? options.zone : round->zone;
  if (!parse_span (&options, &session, error))
    return FALSE;
  if (session.status == CAUCUS_SESSION_HELD
      && session.start_usec > caucus_database_get_now_usec (database))
    return caucus_cli_usage (error, _("--status: a session that is to come was not held"));
  return caucus_cli_change (cli, database, add_session, &session, error)
         && caucus_cli_session_print (cli, database, &session.id, error);
}

#define LEVEL_OF_REASON(word) \
  { "level", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, word, \
    N_("How closed the reason is: table, member, team (usual), caucus, strategy;" \
       " never more open than the session"), "LEVEL" }

static gboolean
parse_level_of_reason (const char   *word,
                       const char   *why,
                       CaucusLevel  *level,
                       GError      **error)
{
  guint value = CAUCUS_LEVEL_TEAM;

  if (word != NULL && why == NULL)
    return caucus_cli_usage (error, _("--level is of the reason, and --why is missing"));
  if (!caucus_cli_parse_level (word, &value, error))
    return FALSE;
  *level = value;
  return TRUE;
}

static gboolean
move_session (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return caucus_session_table_move (database, data, error);
}

/* Without an end the session keeps its length. */
static gboolean
parse_move (const CaucusSession  *session,
            const char           *start,
            const char           *end,
            CaucusSessionMove    *move,
            GError              **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);

  if (zone == NULL || !caucus_cli_parse_time ("--start", start, zone, &move->start_usec, error))
    return FALSE;
  move->end_usec = move->start_usec + session->end_usec - session->start_usec;
  return end == NULL
         || (caucus_cli_parse_end (end, move->start_usec, zone, &move->end_usec, error)
             && check_times (move->start_usec, move->end_usec, error));
}

static gboolean
check_moves (const CaucusSession      *session,
             const CaucusSessionMove  *move,
             GError                  **error)
{
  if (move->start_usec != session->start_usec || move->end_usec != session->end_usec)
    return TRUE;
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                       _("the session is at that time already"));
  return FALSE;
}

gboolean
caucus_cli_session_move (CaucusCli  *cli,
                         char      **argv,
                         GError    **error)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *why = NULL;
  g_autofree char *level_word = NULL;
  const GOptionEntry entries[] = {
    { "start", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &start,
      N_("The new start, 2026-12-01T16:00 or in UTC with a Z (needed)"), "TIME" },
    { "end", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &end,
      N_("The new end, the same or 20:00 alone; the length stays if this is left out"), "TIME" },
    { "why", 'w', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &why,
      N_("The reason, kept in the session's history"), "TEXT" },
    LEVEL_OF_REASON (&level_word),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusSession) session = NULL;
  CaucusLevel level;
  CaucusSessionMove move = { .why = why };

  if (words == NULL || !parse_level_of_reason (level_word, why, &level, error))
    return FALSE;
  if (start == NULL)
    return caucus_cli_usage (error, _("--start is missing"));
  if (level_word != NULL)
    move.level = &level;
  database = caucus_cli_open_writing (cli, error);
  if (database == NULL)
    return FALSE;
  session = caucus_cli_find_session (database, words[0], error);
  if (session == NULL)
    return FALSE;
  move.session_id = session->id;
  if (session->status == CAUCUS_SESSION_CANCELLED)
    {
      g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                           _("the session is cancelled and cannot be moved"));
      return FALSE;
    }
  return parse_move (session, start, end, &move, error)
         && check_moves (session, &move, error)
         && caucus_cli_change (cli, database, move_session, &move, error)
         && caucus_cli_session_print (cli, database, &session->id, error);
}

/* A session to cancel, and the reason given. */
typedef struct
{
  const CaucusSession *session;
  const char *why;
  const CaucusLevel *level;
} Cancellation;

static gboolean
cancel_session (CaucusDatabase  *database,
                gpointer         data,
                GError         **error)
{
  const Cancellation *cancellation = data;

  return caucus_session_table_cancel (database, &cancellation->session->id, cancellation->why,
                                      cancellation->level, error);
}

gboolean
caucus_cli_session_cancel (CaucusCli  *cli,
                           char      **argv,
                           GError    **error)
{
  g_autofree char *why = NULL;
  g_autofree char *level_word = NULL;
  const GOptionEntry entries[] = {
    { "why", 'w', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &why,
      N_("The reason, kept in the session's history"), "TEXT" },
    LEVEL_OF_REASON (&level_word),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusSession) session = NULL;
  CaucusLevel level;
  Cancellation cancellation;

  if (words == NULL || !parse_level_of_reason (level_word, why, &level, error))
    return FALSE;
  database = caucus_cli_open_writing (cli, error);
  if (database == NULL)
    return FALSE;
  session = caucus_cli_find_session (database, words[0], error);
  if (session == NULL)
    return FALSE;
  if (session->status == CAUCUS_SESSION_CANCELLED)
    {
      g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                           _("the session is cancelled already"));
      return FALSE;
    }
  cancellation = (Cancellation) { session, why, level_word != NULL ? &level : NULL };
  return caucus_cli_change (cli, database, cancel_session, &cancellation, error)
         && caucus_cli_session_print (cli, database, &session->id, error);
}
