/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare: what changed between two files; needs no store. */
#include "config.h"

#include "caucus-cli-compare.h"

#include <glib/gi18n.h>

#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-error.h"

enum
{
  TYPOGRAPHY_IGNORE,
  TYPOGRAPHY_STRICT,
};

static const char *const typography_words[] = { "ignore", "strict", NULL };
static const CaucusVocabulary typographies = { "typography", typography_words };

static CaucusTextFile *
load (const char  *path,
      GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  CaucusTextFile *text = caucus_text_file_load (file, error);

  if (text != NULL)
    caucus_cli_warn_of_replaced (text->name, text->n_replaced);
  return text;
}

/* A redline that does not give both texts again would hide a change. */
static gboolean
check (const CaucusCliComparison  *shown,
       GError                    **error)
{
  CaucusMismatch mismatch;

  if (caucus_comparison_self_check (shown->comparison, &mismatch))
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
               _("the comparison failed its own check at paragraph %u of %s, so it is not shown"),
               mismatch.number + 1, shown->texts[mismatch.side]->name);
  return FALSE;
}

gboolean
caucus_cli_compare_check_options (CaucusCli                      *cli,
                                  const CaucusCliCompareOptions  *options,
                                  gboolean                       *fold_typography,
                                  GError                        **error)
{
  guint typography = TYPOGRAPHY_IGNORE;

  if (cli->is_json + options->is_text + options->is_html > 1)
    return caucus_cli_usage (error, _("--json, --text and --html exclude each other"));
  if (!caucus_cli_parse_word ("--typography", options->typography, &typographies, &typography,
                              error))
    return FALSE;
  *fold_typography = typography == TYPOGRAPHY_IGNORE;
  return TRUE;
}

/* Prints a comparison that passes its own check; the command's status says whether it differs. */
gboolean
caucus_cli_compare_print (CaucusCli                      *cli,
                          const CaucusCliCompareOptions  *options,
                          const CaucusCliComparison      *shown,
                          GError                        **error)
{
  g_autoptr (CaucusTextChanges) changes = NULL;
  CaucusCliComparison whole = *shown;

  if (!check (shown, error))
    return FALSE;
  changes = cli->is_json ? NULL : caucus_text_changes_new (shown->comparison);
  whole.changes = changes;
  if (cli->is_json)
    caucus_cli_compare_print_json (&whole);
  else if (options->is_html)
    caucus_cli_compare_print_html (&whole);
  else
    caucus_cli_compare_print_text (&whole);
  cli->found_difference = caucus_comparison_differs (shown->comparison);
  return TRUE;
}

static gboolean
compare (CaucusCli                      *cli,
         const CaucusCliCompareOptions  *options,
         char                          **paths,
         GError                        **error)
{
  g_autoptr (CaucusTextFile) old_text = NULL;
  g_autoptr (CaucusTextFile) new_text = NULL;
  g_autoptr (CaucusComparison) comparison = NULL;
  CaucusCompareOptions how = { 0 };
  CaucusCliComparison shown;

  if (!caucus_cli_compare_check_options (cli, options, &how.fold_typography, error))
    return FALSE;
  old_text = load (paths[0], error);
  if (old_text == NULL)
    return FALSE;
  new_text = load (paths[1], error);
  if (new_text == NULL)
    return FALSE;

  comparison = caucus_compare (old_text->blocks, new_text->blocks, &how);
  shown = (CaucusCliComparison) { { old_text, new_text }, comparison, NULL };
  if (!caucus_cli_compare_print (cli, options, &shown, error))
    return FALSE;
  if (caucus_text_file_may_differ (old_text, new_text))
    cli->found_difference = TRUE;
  return TRUE;
}

static gboolean
run_compare (CaucusCli  *cli,
             char      **argv,
             GError    **error)
{
  CaucusCliCompareOptions options = { 0 };
  const GOptionEntry entries[] = {
    CAUCUS_CLI_COMPARE_ENTRIES (&options),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  gboolean done = words != NULL && compare (cli, &options, words, error);

  g_free (options.typography);
  return done;
}

const CaucusCliCommand caucus_cli_compare_command = {
  "compare", "OLD NEW", 2, 2, TRUE, N_("Show what changed between two files"), run_compare,
  .answers = N_("The exit status is 1 where something differs, 0 where not, and 2 on error.")
};
