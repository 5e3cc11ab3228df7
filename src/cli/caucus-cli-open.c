/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store that a command works on: found, checked, opened, and others told what changed. */
#include "config.h"

#include "caucus-cli-open.h"

#include <glib/gi18n.h>

#include "caucus-backup.h"
#include "caucus-cli-bus.h"
#include "caucus-cli-options.h"
#include "caucus-error.h"
#include "caucus-round-file.h"
#include "caucus-sample.h"
#include "caucus-store-path.h"

/**
 * caucus_cli_get_store_path:
 *
 * Returns: (transfer full): the store that was named, the sample's or the person's own
 */
char *
caucus_cli_get_store_path (CaucusCli *cli)
{
  if (cli->is_sample)
    return caucus_store_path_get_sample ();
  if (cli->store_path != NULL)
    return g_canonicalize_filename (cli->store_path, NULL);
  return caucus_store_path_get_default ();
}

/* The sample makes itself; any other store is there or is not. */
static char *
prepare (CaucusCli  *cli,
         GError    **error)
{
  g_autofree char *path = NULL;

  if (cli->is_sample && cli->store_path != NULL)
    {
      caucus_cli_usage (error, _("--sample and --store name two different stores"));
      return NULL;
    }
  path = caucus_cli_get_store_path (cli);
  if (cli->is_sample && !caucus_sample_ensure (path, error))
    return NULL;
  return g_steal_pointer (&path);
}

static CaucusDatabase *
open_checked (const char  *path,
              GError     **error)
{
  g_autoptr (CaucusDatabase) database = NULL;

  database = caucus_database_open (path, CAUCUS_DATABASE_READ_ONLY, error);
  if (database == NULL)
    return NULL;
  if (caucus_database_check (database, FALSE, error))
    return g_steal_pointer (&database);
  g_prefix_error (error, "%s: ", path);
  return NULL;
}

/* Looked at before it is opened for writing, so that a damaged store is not touched. */
static gboolean
check (const char  *path,
       GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CaucusDatabase) database = open_checked (path, &problem);

  /* A store of an older form cannot be read yet; opening it for writing backs it up first. */
  if (database != NULL
      || g_error_matches (problem, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * caucus_cli_open_reading:
 *
 * Returns: (transfer full): the store, checked; %NULL with an error where there is none
 */
CaucusDatabase *
caucus_cli_open_reading (CaucusCli  *cli,
                         GError    **error)
{
  g_autofree char *path = prepare (cli, error);

  return path != NULL ? open_checked (path, error) : NULL;
}

/**
 * caucus_cli_open_writing:
 *
 * Returns: (transfer full): the store, checked; %NULL with an error where there is none
 */
CaucusDatabase *
caucus_cli_open_writing (CaucusCli  *cli,
                         GError    **error)
{
  g_autofree char *path = prepare (cli, error);

  if (path == NULL || !check (path, error))
    return NULL;
  return caucus_database_open (path, CAUCUS_DATABASE_READ_WRITE, error);
}

/**
 * caucus_cli_open_importing:
 *
 * Returns: (transfer full): the store, checked, and made where there is none
 */
CaucusDatabase *
caucus_cli_open_importing (CaucusCli  *cli,
                           GError    **error)
{
  g_autofree char *path = prepare (cli, error);

  if (path == NULL)
    return NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return caucus_database_open (path, CAUCUS_DATABASE_CREATE, error);
  if (!check (path, error))
    return NULL;
  return caucus_database_open (path, CAUCUS_DATABASE_READ_WRITE, error);
}

/**
 * caucus_cli_change:
 *
 * Runs @func in a transaction and tells the other programs what it changed.
 */
gboolean
caucus_cli_change (CaucusCli           *cli,
                   CaucusDatabase      *database,
                   CaucusDatabaseFunc   func,
                   gpointer             data,
                   GError             **error)
{
  if (!caucus_database_transaction (database, func, data, error))
    return FALSE;
  cli->was_saved = TRUE;
  caucus_cli_bus_announce (caucus_database_get_path (database),
                           caucus_database_take_changes (database));
  return TRUE;
}
