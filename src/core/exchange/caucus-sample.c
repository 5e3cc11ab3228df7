/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store of sample rounds that a person may look at before starting one of their own. */
#include "config.h"

#include "caucus-sample.h"

#include "caucus-error.h"
#include "caucus-round-file.h"
#include "caucus-round-table.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"
#include "caucus-zone.h"

#define MINUTE_USEC ((gint64) 60 * G_USEC_PER_SEC)
#define HOUR_USEC   (60 * MINUTE_USEC)

/* Far enough away for the reminder of 15 minutes, near enough to wait for it. */
#define LEAST_WAIT_USEC (16 * MINUTE_USEC)

static char *
rounds_directory (void)
{
  const char *override = g_getenv ("CAUCUS_ROUNDS_DIR");

  return override != NULL ? g_strdup (override) : g_build_filename (PKGDATA_DIR, "rounds", NULL);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_files (const char  *directory,
            GError     **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (g_str_has_suffix (name, ".json"))
        g_ptr_array_add (paths, g_build_filename (directory, name, NULL));
    }
  g_ptr_array_sort (paths, compare_names);
  if (paths->len > 0)
    return g_steal_pointer (&paths);
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND,
               "%s: there are no sample rounds here", directory);
  return NULL;
}

static GPtrArray *
load_rounds (GError **error)
{
  g_autoptr (GPtrArray) rounds = NULL;
  g_autofree char *directory = rounds_directory ();
  g_autoptr (GPtrArray) paths = list_files (directory, error);

  if (paths == NULL)
    return NULL;
  rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_round_file_free);
  for (guint i = 0; i < paths->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (g_ptr_array_index (paths, i));
      CaucusRoundFile *round = caucus_round_file_load (file, error);

      if (round == NULL)
        return NULL;
      g_ptr_array_add (rounds, round);
    }
  return g_steal_pointer (&rounds);
}

static gboolean
store_rounds (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  const GPtrArray *rounds = data;
  g_autofree CaucusImportReport *reports = g_new0 (CaucusImportReport, rounds->len);

  return caucus_round_files_store (database, rounds, reports, error);
}

/* A store without rounds is one that was being made when the machine stopped. */
static gboolean
is_filled (const char *path)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return FALSE;
  database = caucus_database_open (path, CAUCUS_DATABASE_READ_ONLY, NULL);
  if (database == NULL)
    return TRUE;
  rounds = caucus_round_table_list (database, NULL);
  return rounds == NULL || rounds->len > 0;
}

/* All rounds are read before the store is touched, so that it is never half a sample. */
static gboolean
fill (const char  *path,
      GError     **error)
{
  g_autoptr (GPtrArray) rounds = load_rounds (error);
  g_autoptr (CaucusDatabase) database = NULL;

  if (rounds == NULL)
    return FALSE;
  database = caucus_database_open (path, CAUCUS_DATABASE_CREATE, error);
  return database != NULL && caucus_database_transaction (database, store_rounds, rounds, error);
}

static gboolean
has_upcoming (const GPtrArray *sessions,
              gint64           now_usec)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      if (caucus_session_is_upcoming (g_ptr_array_index (sessions, i), now_usec))
        return TRUE;
    }
  return FALSE;
}

static const CaucusRound *
find_bargaining (const GPtrArray *rounds)
{
  for (guint i = rounds->len; i-- > 0;)
    {
      const CaucusRound *round = g_ptr_array_index (rounds, i);

      if (round->state == CAUCUS_ROUND_BARGAINING)
        return round;
    }
  return NULL;
}

static gboolean
add_session (CaucusDatabase     *database,
             const CaucusRound  *round,
             gint64              start_usec,
             gint64              end_usec,
             GError            **error)
{
  CaucusSession session = {
    .id = caucus_id_new (),
    .round_id = round->id,
    .title = (char *) "Practice session",
    .kind = CAUCUS_SESSION_TABLE,
    .status = CAUCUS_SESSION_CONFIRMED,
    .is_open = TRUE,
    .start_usec = start_usec,
    .end_usec = end_usec,
    .zone = round->zone,
    .place = (char *) "Ed Center",
    .level = CAUCUS_LEVEL_TABLE,
  };

  return caucus_session_table_add (database, &session, NULL, error);
}

static gint64
next_start_usec (gint64 now_usec)
{
  gint64 step_usec = 5 * MINUTE_USEC;

  return (now_usec + LEAST_WAIT_USEC + step_usec - 1) / step_usec * step_usec;
}

static gboolean
add_next_week (CaucusDatabase     *database,
               const CaucusRound  *round,
               gint64              start_usec,
               GError            **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (round->zone, error);
  g_autoptr (GDateTime) first = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autoptr (GDateTime) start = NULL;
  gint64 usec;

  if (zone == NULL)
    return FALSE;
  first = caucus_zone_to_date_time (start_usec, zone);
  day = g_date_time_add_days (first, 7);
  start = g_date_time_new (zone, g_date_time_get_year (day), g_date_time_get_month (day),
                           g_date_time_get_day_of_month (day), 16, 0, 0);
  usec = g_date_time_to_unix (start) * G_USEC_PER_SEC;
  return add_session (database, round, usec, usec + 4 * HOUR_USEC, error);
}

/* Whether nothing is left to come; what went wrong counts as something. */
static gboolean
lacks_upcoming (CaucusDatabase  *database,
                GError         **error)
{
  g_autoptr (GPtrArray) sessions = caucus_session_table_list (database, NULL, error);

  return sessions != NULL && !has_upcoming (sessions, caucus_database_get_now_usec (database));
}

static gboolean
add_practice (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  const CaucusRound *round = data;
  gint64 start_usec = next_start_usec (caucus_database_get_now_usec (database));

  /* Asked again inside the transaction: another program may have been quicker. */
  if (!lacks_upcoming (database, NULL))
    return TRUE;
  return add_session (database, round, start_usec, start_usec + 3 * HOUR_USEC, error)
         && add_next_week (database, round, start_usec, error);
}

/* The sample's dates lie in the past; what is to come is made up for the day it is looked at. */
static gboolean
ensure_upcoming (CaucusDatabase   *database,
                 const GPtrArray  *rounds,
                 GError          **error)
{
  const CaucusRound *round = find_bargaining (rounds);
  g_autoptr (GError) problem = NULL;

  if (round != NULL && lacks_upcoming (database, &problem))
    return caucus_database_transaction (database, add_practice, (gpointer) round, error);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * caucus_sample_ensure:
 * @path: where the sample store is to be
 *
 * Makes the sample store where there is none, from the round files that were
 * installed (or those in the folder named by the environment's CAUCUS_ROUNDS_DIR).
 * Where no session is left to come, the round that is bargaining gets one that
 * starts in about a quarter of an hour and one a week later, so that a person
 * sees a real reminder within minutes.
 *
 * Returns: whether there is a sample store at @path
 */
gboolean
caucus_sample_ensure (const char  *path,
                      GError     **error)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;

  if (!is_filled (path) && !fill (path, error))
    return FALSE;
  database = caucus_database_open (path, CAUCUS_DATABASE_READ_WRITE, error);
  if (database == NULL)
    return FALSE;
  rounds = caucus_round_table_list (database, error);
  return rounds != NULL && ensure_upcoming (database, rounds, error);
}
