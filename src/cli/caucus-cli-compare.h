/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison for whoever calls: how it is asked for, and that it is printed. */
#pragma once

#include "caucus-cli.h"
#include "caucus-cli-comparison.h"

G_BEGIN_DECLS

/**
 * CaucusCliCompareOptions:
 * @typography: (nullable): a word that is not checked yet
 *
 * How a comparison is made and printed.
 */
typedef struct
{
  gboolean is_text;
  gboolean is_html;
  char *typography;
} CaucusCliCompareOptions;

/* For the options of a command. */
#define CAUCUS_CLI_COMPARE_ENTRIES(options) \
  { "text", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &(options)->is_text, \
    N_("Print the changed paragraphs with [-removed-] and {+added+} words; the default"), NULL }, \
  { "html", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &(options)->is_html, \
    N_("Print a page with the whole new text and its marks"), NULL }, \
  { "typography", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, &(options)->typography, \
    N_("Whether kinds of quotes, dashes and spaces count: ignore (the default) or strict"), "HOW" }

gboolean caucus_cli_compare_check_options (CaucusCli                      *cli,
                                           const CaucusCliCompareOptions  *options,
                                           gboolean                       *fold_typography,
                                           GError                        **error);
gboolean caucus_cli_compare_print         (CaucusCli                      *cli,
                                           const CaucusCliCompareOptions  *options,
                                           const CaucusCliComparison      *shown,
                                           GError                        **error);

G_END_DECLS
