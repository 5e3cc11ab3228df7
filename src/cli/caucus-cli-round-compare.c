/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli round compare: the whole agreement, as the contract and as a side has it. */
#include "config.h"

#include "caucus-cli-round-private.h"

#include <glib/gi18n.h>

#include "caucus-agreement-comparison.h"
#include "caucus-agreement-reader.h"
#include "caucus-cli-compare.h"
#include "caucus-cli-find.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"

typedef struct
{
  char *from;
  char *to;
  CaucusCliCompareOptions how;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->to);
  g_free (options->how.typography);
}

static gboolean
parse_version (const char              *option,
               const char              *word,
               CaucusAgreementVersion  *version,
               GError                 **error)
{
  guint value = *version;

  if (!caucus_cli_parse_word (option, word, &caucus_agreement_versions, &value, error))
    return FALSE;
  *version = (CaucusAgreementVersion) value;
  return TRUE;
}

static gboolean
print (CaucusCli                     *cli,
       const Options                 *options,
       const CaucusAgreementRequest  *request,
       CaucusAgreement *const        *agreements,
       gboolean                       fold_typography,
       GError                       **error)
{
  CaucusTextFile texts[2] = { { NULL }, { NULL } };
  g_autoptr (CaucusComparison) comparison = NULL;
  CaucusCliComparison shown = { .texts = { &texts[0], &texts[1] } };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      texts[i].name = (char *) caucus_vocabulary_word (&caucus_agreement_versions,
                                                       request->versions[i]);
      texts[i].blocks = agreements[i]->blocks;
    }
  comparison = caucus_agreement_compare (agreements[CAUCUS_TEXT_OLD], agreements[CAUCUS_TEXT_NEW],
                                         fold_typography);
  shown.comparison = comparison;
  return caucus_cli_compare_print (cli, &options->how, &shown, error);
}

static gboolean
compare (CaucusCli      *cli,
         const Options  *options,
         const char     *word,
         GError        **error)
{
  CaucusAgreementRequest request = {
    .versions = { CAUCUS_AGREEMENT_CONTRACT, CAUCUS_AGREEMENT_EMPLOYER },
  };
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusRound) round = NULL;
  CaucusAgreement *agreements[2];
  gboolean fold_typography, is_done;

  if (!caucus_cli_compare_check_options (cli, &options->how, &fold_typography, error)
      || !parse_version ("--from", options->from, &request.versions[CAUCUS_TEXT_OLD], error)
      || !parse_version ("--to", options->to, &request.versions[CAUCUS_TEXT_NEW], error))
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  round = caucus_cli_find_round (database, word, error);
  if (round == NULL)
    return FALSE;
  request.round_id = round->id;
  if (!caucus_agreement_reader_read (database, &request, agreements, error))
    return FALSE;
  is_done = print (cli, options, &request, agreements, fold_typography, error);
  caucus_agreement_free (agreements[CAUCUS_TEXT_OLD]);
  caucus_agreement_free (agreements[CAUCUS_TEXT_NEW]);
  return is_done;
}

gboolean
caucus_cli_round_compare (CaucusCli  *cli,
                          char      **argv,
                          GError    **error)
{
  Options options = { NULL };
  const GOptionEntry entries[] = {
    { "from", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.from,
      N_("The text before: contract (the default), union, employer or agreed"), "VERSION" },
    { "to", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &options.to,
      N_("The text after: employer (the default), or another of these"), "VERSION" },
    CAUCUS_CLI_COMPARE_ENTRIES (&options.how),
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  gboolean is_done = words != NULL && compare (cli, &options, words[0], error);

  options_clear (&options);
  return is_done;
}
