/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli round import and export: round files in and out. */
#include "config.h"

#include "caucus-cli-round-private.h"

#include <glib/gi18n.h>
#include <gio/gio.h>
#include <string.h>

#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-round-file.h"

/* The files of one import; all come in or none does. */
typedef struct
{
  GPtrArray *files;
  CaucusImportReport *reports;
} Import;

static GPtrArray *
load_files (char   **paths,
            GError **error)
{
  g_autoptr (GPtrArray) files = NULL;

  files = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_round_file_free);
  for (gsize i = 0; paths[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (paths[i]);
      CaucusRoundFile *round = caucus_round_file_load (file, error);

      if (round == NULL)
        return NULL;
      g_ptr_array_add (files, round);
    }
  return g_steal_pointer (&files);
}

static gboolean
store_files (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  Import *import = data;

  return caucus_round_files_store (database, import->files, import->reports, error);
}

/* The rows go by the names that they have in the file. */
static void
print_differing (const CaucusImportReport *report)
{
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    {
      if (report->differing[i] == 0)
        continue;
      caucus_cli_out ("  ");
      /* Translators: a list of the round file, "sessions"; how many of it */
      caucus_cli_out_format (_("%s that differ from the file and were kept as stored: %u"),
                             caucus_round_row_name (i), report->differing[i]);
      caucus_cli_out ("\n");
    }
}

static void
print_raised (const CaucusImportReport *report)
{
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    {
      if (report->raised[i] == 0)
        continue;
      caucus_cli_out ("  ");
      /* Translators: a list of the round file, "sessions"; how many of it */
      caucus_cli_out_format (_("%s that are more closed now, as in the file: %u"),
                             caucus_round_row_name (i), report->raised[i]);
      caucus_cli_out ("\n");
    }
}

static void
print_report (const CaucusRoundFile    *file,
              const CaucusImportReport *report)
{
  g_autoptr (CaucusCliTable) table = caucus_cli_table_new ("", "ADDED", "ALREADY THERE", NULL);

  caucus_cli_out_format ("%s\n", file->round->title);
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("  %s", caucus_round_row_name (i));
      g_autofree char *added = g_strdup_printf ("%u", report->added[i]);
      g_autofree char *present = g_strdup_printf ("%u", report->present[i]);

      if (report->added[i] + report->present[i] > 0)
        caucus_cli_table_add (table, name, added, present, NULL);
    }
  caucus_cli_table_print (table);
  print_differing (report);
  print_raised (report);
}

static void
write_counts (CaucusJsonWriter *json,
              const char       *member,
              const guint      *counts)
{
  caucus_json_writer_begin_object (json, member, CAUCUS_JSON_ONE_LINE);
  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    caucus_json_writer_integer (json, caucus_round_row_name (i), counts[i]);
  caucus_json_writer_end (json);
}

static void
print_reports_json (const Import *import)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < import->files->len; i++)
    {
      const CaucusRoundFile *file = g_ptr_array_index (import->files, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
      caucus_cli_json_id (json, "id", &file->round->id);
      caucus_cli_json_text (json, "title", file->round->title);
      write_counts (json, "added", import->reports[i].added);
      write_counts (json, "present", import->reports[i].present);
      write_counts (json, "differing", import->reports[i].differing);
      write_counts (json, "raised", import->reports[i].raised);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

gboolean
caucus_cli_round_import (CaucusCli  *cli,
                         char      **argv,
                         GError    **error)
{
  g_auto (GStrv) paths = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (CaucusDatabase) database = NULL;
  g_autofree CaucusImportReport *reports = NULL;
  Import import;

  if (paths == NULL)
    return FALSE;
  files = load_files (paths, error);
  if (files == NULL)
    return FALSE;
  database = caucus_cli_open_importing (cli, error);
  if (database == NULL)
    return FALSE;
  reports = g_new0 (CaucusImportReport, files->len);
  import = (Import) { files, reports };
  if (!caucus_cli_change (cli, database, store_files, &import, error))
    return FALSE;
  if (cli->is_json)
    print_reports_json (&import);
  for (guint i = 0; i < files->len && !cli->is_json; i++)
    print_report (g_ptr_array_index (files, i), &reports[i]);
  return TRUE;
}

static char *
format_sessions (guint count)
{
  return g_strdup_printf (ngettext ("%u session", "%u sessions", count), count);
}

static char *
format_notes (guint count)
{
  return g_strdup_printf (ngettext ("%u note", "%u notes", count), count);
}

static char *
format_reviews (guint count)
{
  return g_strdup_printf (ngettext ("%u review", "%u reviews", count), count);
}

static void
announce_private (const CaucusExportReport *report)
{
  g_autofree char *issues = NULL;
  g_autofree char *remarks = NULL;
  g_autofree char *reviews = format_reviews (report->reviews_left_out);

  if (report->issues_left_out + report->remarks_left_out + report->reviews_left_out == 0)
    return;
  issues = g_strdup_printf (ngettext ("%u issue", "%u issues", report->issues_left_out),
                            report->issues_left_out);
  remarks = g_strdup_printf (ngettext ("%u reason or remark", "%u reasons and remarks",
                                       report->remarks_left_out),
                             report->remarks_left_out);
  /* Translators: "3 issues", "4 reasons and remarks", "2 reviews" */
  caucus_cli_err_format (_("Left out, too: %s, %s, %s."), issues, remarks, reviews);
  caucus_cli_err_format ("\n");
}

/* What stays behind is said before anything is written. */
static void
announce_export (const CaucusExportReport *report,
                 CaucusLevel               level)
{
  g_autofree char *sessions = format_sessions (report->sessions);
  g_autofree char *notes = format_notes (report->notes);
  g_autofree char *reviews = format_reviews (report->reviews);
  g_autofree char *sessions_left_out = format_sessions (report->sessions_left_out);
  g_autofree char *notes_left_out = format_notes (report->notes_left_out);

  /* Translators: "19 sessions", "307 notes", "2 reviews"; a level, as it is typed; what is
     above it: sessions, notes */
  caucus_cli_err_format (_("In the file: %s, %s, %s. Left out, above level %s: %s, %s."),
                         sessions, notes, reviews, caucus_vocabulary_word (&caucus_levels, level),
                         sessions_left_out, notes_left_out);
  caucus_cli_err_format ("\n");
  announce_private (report);
}

static gboolean
refuse_existing (const char  *path,
                 GError     **error)
{
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_EXIST, _("%s: there is a file already"), path);
  return FALSE;
}

/* A new file or none: an export never takes the place of something else. */
static gboolean
save (const char  *path,
      const char  *text,
      GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_file_set_contents_full (path, text, -1,
                                     G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                     0600, error);
  return refuse_existing (path, error);
}

static void
print_export_json (const CaucusExportReport *report,
                   const char               *path)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_cli_json_text (json, "file", path);
  caucus_json_writer_integer (json, "sessions", report->sessions);
  caucus_json_writer_integer (json, "notes", report->notes);
  caucus_json_writer_integer (json, "reviews", report->reviews);
  caucus_json_writer_integer (json, "sessions_left_out", report->sessions_left_out);
  caucus_json_writer_integer (json, "notes_left_out", report->notes_left_out);
  caucus_json_writer_integer (json, "issues_left_out", report->issues_left_out);
  caucus_json_writer_integer (json, "remarks_left_out", report->remarks_left_out);
  caucus_json_writer_integer (json, "reviews_left_out", report->reviews_left_out);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
export_round (CaucusCli    *cli,
              const char   *word,
              CaucusLevel   level,
              const char   *output,
              GError      **error)
{
  g_autoptr (CaucusDatabase) database = caucus_cli_open_reading (cli, error);
  g_autoptr (CaucusRound) round = NULL;
  g_autofree char *text = NULL;
  CaucusExportReport report;

  if (database == NULL)
    return FALSE;
  round = caucus_cli_find_round (database, word, error);
  if (round == NULL)
    return FALSE;
  text = caucus_round_file_export (database, &round->id, level, &report, error);
  if (text == NULL)
    return FALSE;
  if (output != NULL && g_file_test (output, G_FILE_TEST_EXISTS))
    return refuse_existing (output, error);
  announce_export (&report, level);
  if (output == NULL)
    {
      caucus_cli_out (text);
      return TRUE;
    }
  if (!save (output, text, error))
    return FALSE;
  if (cli->is_json)
    print_export_json (&report, output);
  return TRUE;
}

gboolean
caucus_cli_round_export (CaucusCli  *cli,
                         char      **argv,
                         GError    **error)
{
  g_autofree char *level_word = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "level", 'l', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &level_word,
      N_("What may be in it: table (usual), member, team, caucus, strategy"), "LEVEL" },
    { "output", 'o', G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &output,
      N_("A new file to write it to; \"-\" or none prints it"), CAUCUS_CLI_FILE },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  guint level = CAUCUS_LEVEL_TABLE;

  if (words == NULL || !caucus_cli_parse_level (level_word, &level, error))
    return FALSE;
  if (output != NULL && output[0] == '\0')
    return caucus_cli_usage (error, _("--output: the name is empty"));
  if (g_strcmp0 (output, "-") == 0)
    g_clear_pointer (&output, g_free);
  return export_round (cli, words[0], level, output, error);
}
