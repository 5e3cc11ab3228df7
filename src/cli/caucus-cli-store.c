/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli store: where the store is, whether it is whole, and its backups. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <stdlib.h>

#include "caucus-backup.h"
#include "caucus-census.h"
#include "caucus-cli-bus.h"
#include "caucus-cli-ledger.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-error.h"
#include "caucus-store-lock.h"
#include "caucus-text-table.h"

/* The answer to a script is one path under one name. */
static void
print_path (CaucusCli  *cli,
            const char *member,
            const char *path)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();
  g_autofree char *shown = g_utf8_make_valid (path, -1);

  if (!cli->is_json)
    {
      caucus_cli_out_format ("%s\n", path);
      return;
    }
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, member, shown);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
run_path (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autofree char *path = NULL;

  if (words == NULL)
    return FALSE;
  path = caucus_cli_get_store_path (cli);
  print_path (cli, "path", path);
  return TRUE;
}

static void
print_census_json (CaucusDatabase *database,
                   const GArray   *counts)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();
  g_autofree char *path = g_utf8_make_valid (caucus_database_get_path (database), -1);

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, "path", path);
  caucus_json_writer_boolean (json, "whole", TRUE);
  caucus_json_writer_integer (json, "schema_version", caucus_census_get_schema_version (database));
  caucus_json_writer_begin_object (json, "rows", CAUCUS_JSON_LINES);
  for (guint i = 0; i < counts->len; i++)
    {
      const CaucusCensusCount *count = &g_array_index (counts, CaucusCensusCount, i);

      caucus_json_writer_integer (json, count->table, count->rows);
    }
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static void
print_census (CaucusDatabase *database,
              const GArray   *counts)
{
  g_autoptr (CaucusCliTable) table = caucus_cli_table_new ("TABLE", "ROWS", NULL);

  caucus_cli_out_format (_("%s is whole; its form is %u."), caucus_database_get_path (database),
                         caucus_census_get_schema_version (database));
  caucus_cli_out ("\n\n");
  for (guint i = 0; i < counts->len; i++)
    {
      const CaucusCensusCount *count = &g_array_index (counts, CaucusCensusCount, i);
      g_autofree char *rows = g_strdup_printf ("%" G_GINT64_FORMAT, count->rows);

      caucus_cli_table_add (table, count->table, rows, NULL);
    }
  caucus_cli_table_print (table);
}

static gboolean
is_intact (CaucusDatabase   *database,
           const CaucusPass *pass)
{
  g_autoptr (GPtrArray) blocks = caucus_text_table_load (database, &pass->version_id, NULL);
  g_autofree char *hash = blocks != NULL ? caucus_blocks_hash (blocks) : NULL;

  return g_strcmp0 (hash, pass->text_hash) == 0;
}

static gboolean
check_passes (CaucusDatabase         *database,
              const CaucusCliLedger  *ledger,
              GError                **error)
{
  for (guint i = 0; i < ledger->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (ledger->passes, i);
      g_autofree char *title = NULL;
      g_autofree char *id = caucus_id_to_string (&pass->id);

      if (is_intact (database, pass))
        continue;
      title = caucus_cli_ledger_dup_title (ledger, pass);
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED,
                   _("the text of “%s” (%s) is NOT the text that was passed"), title, id);
      return FALSE;
    }
  return TRUE;
}

/* SQLite's check knows nothing of fingerprints. */
static gboolean
check_texts (CaucusDatabase  *database,
             GError         **error)
{
  g_autoptr (GPtrArray) ledgers = caucus_cli_ledgers_load (database, NULL, error);

  if (ledgers == NULL)
    return FALSE;
  for (guint i = 0; i < ledgers->len; i++)
    {
      if (!check_passes (database, g_ptr_array_index (ledgers, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_check (CaucusCli  *cli,
           char      **argv,
           GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GArray) counts = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  if (!caucus_database_check (database, TRUE, error) || !check_texts (database, error))
    {
      g_prefix_error (error, "%s: ", caucus_database_get_path (database));
      return FALSE;
    }
  counts = caucus_census_count_rows (database, error);
  if (counts == NULL)
    return FALSE;
  if (cli->is_json)
    print_census_json (database, counts);
  else
    print_census (database, counts);
  return TRUE;
}

static gboolean
run_backup (CaucusCli  *cli,
            char      **argv,
            GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autofree char *path = NULL;
  g_autofree char *backup = NULL;

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  path = g_strdup (caucus_database_get_path (database));
  g_clear_pointer (&database, caucus_database_close);
  if (!caucus_backup_make (path, CAUCUS_BACKUP_MANUAL, &backup, error))
    return FALSE;
  print_path (cli, "backup", backup);
  return TRUE;
}

static void
list_backups (CaucusCli  *cli,
              const char *path)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (path);
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < backups->len; i++)
    {
      const char *backup = g_ptr_array_index (backups, i);
      g_autofree char *name = g_path_get_basename (backup);
      g_autofree char *shown = g_utf8_make_valid (backup, -1);

      if (!cli->is_json)
        caucus_cli_out_format ("%s\n", name);
      caucus_json_writer_text (json, NULL, shown);
    }
  caucus_json_writer_end (json);
  if (cli->is_json)
    caucus_cli_json_print (json);
}

/* A backup of the list by its name, or any file by its path. */
static char *
find_backup (const char *path,
             const char *word)
{
  g_autoptr (GPtrArray) backups = caucus_backup_list (path);

  for (guint i = 0; i < backups->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (backups, i));

      if (g_strcmp0 (name, word) == 0)
        return g_strdup (g_ptr_array_index (backups, i));
    }
  return g_canonicalize_filename (word, NULL);
}

static gboolean
check_backup (const char  *backup,
              GError     **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (CaucusDatabase) database = NULL;

  database = caucus_database_open (backup, CAUCUS_DATABASE_READ_ONLY, &problem);
  /* One of an older form is a backup like any other. */
  if (database != NULL || g_error_matches (problem, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

static void
print_restored (CaucusCli  *cli,
                const char *backup,
                const char *aside)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();
  gboolean was_there = g_file_test (aside, G_FILE_TEST_EXISTS);
  g_autofree char *shown_backup = g_utf8_make_valid (backup, -1);
  g_autofree char *shown_aside = g_utf8_make_valid (aside, -1);

  if (!cli->is_json)
    {
      caucus_cli_out_format (_("Restored from %s."), backup);
      caucus_cli_out ("\n");
      if (was_there)
        {
          caucus_cli_out_format (_("What was there before is %s now."), aside);
          caucus_cli_out ("\n");
        }
      return;
    }
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, "backup", shown_backup);
  caucus_cli_json_text (json, "aside", was_there ? shown_aside : NULL);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

/* The store is not looked at: a restore is for when it cannot be opened any more. */
static gboolean
restore (CaucusCli   *cli,
         const char  *path,
         const char  *word,
         GError     **error)
{
  g_autofree char *backup = find_backup (path, word);
  g_autofree char *aside = NULL;
  g_autoptr (CaucusStoreLock) lock = NULL;

  if (!check_backup (backup, error))
    return FALSE;
  lock = caucus_store_lock_take (path, error);
  if (lock == NULL || !caucus_backup_restore (backup, path, &aside, error))
    return FALSE;
  caucus_cli_bus_announce (path, CAUCUS_CHANGED_EVERYTHING);
  print_restored (cli, backup, aside);
  return TRUE;
}

/* What is put in a link's place would leave the store that it leads to as it was. */
static char *
find_real_store (CaucusCli  *cli,
                 GError    **error)
{
  g_autofree char *path = caucus_cli_get_store_path (cli);
  g_autofree char *target = realpath (path, NULL);

  if (target == NULL && g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH,
                   _("%s: this is a link that leads nowhere"), path);
      return NULL;
    }
  if (target != NULL && !g_file_test (target, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH, _("%s: this is not a store"),
                   path);
      return NULL;
    }
  return g_strdup (target != NULL ? target : path);
}

static gboolean
run_restore (CaucusCli  *cli,
             char      **argv,
             GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autofree char *path = NULL;

  if (words == NULL)
    return FALSE;
  path = find_real_store (cli, error);
  if (path == NULL)
    return FALSE;
  if (words[0] != NULL)
    return restore (cli, path, words[0], error);
  list_backups (cli, path);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "path", NULL, 0, 0, FALSE, N_("Say where the store is"), run_path },
  { "check", NULL, 0, 0, FALSE, N_("Read all of the store and count what it holds"), run_check },
  { "backup", NULL, 0, 0, FALSE, N_("Make a checked backup and print where it is"), run_backup },
  { "restore", "[BACKUP]", 0, 1, TRUE, N_("List the backups, or put one in the store's place"),
    run_restore },
  { NULL }
};

const CaucusCliGroup caucus_cli_store_group = {
  "store", N_("The file that everything is in."), commands
};
