/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ways to print a comparison are given. */
#pragma once

#include "caucus-cli.h"
#include "caucus-text-changes.h"
#include "caucus-text-file.h"

G_BEGIN_DECLS

/**
 * CaucusCliComparison:
 * @changes: (nullable): of @comparison; for what people read
 */
typedef struct
{
  const CaucusTextFile *texts[2];
  const CaucusComparison *comparison;
  const CaucusTextChanges *changes;
} CaucusCliComparison;

/**
 * CaucusCliMoved:
 * @CAUCUS_CLI_NOT_MOVED: is no row of a move
 * @CAUCUS_CLI_MOVED: is a moved paragraph
 * @CAUCUS_CLI_MOVED_HEAD: is the title of a section that moved
 * @CAUCUS_CLI_MOVED_INSIDE: stands below it
 */
typedef enum
{
  CAUCUS_CLI_NOT_MOVED,
  CAUCUS_CLI_MOVED,
  CAUCUS_CLI_MOVED_HEAD,
  CAUCUS_CLI_MOVED_INSIDE,
} CaucusCliMoved;

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

CaucusCliMoved caucus_cli_compare_get_moved (const CaucusCliComparison *shown,
                                             guint                      number);

const char *caucus_cli_compare_get_verdict (const CaucusCliComparison *shown);
char       *caucus_cli_compare_dup_break   (const CaucusCliComparison *shown,
                                            guint                      number);
gboolean    caucus_cli_compare_is_break    (const CaucusRow           *row,
                                            guint                      number);

void caucus_cli_compare_print_json (const CaucusCliComparison *shown);
void caucus_cli_compare_print_text (const CaucusCliComparison *shown);
void caucus_cli_compare_print_html (const CaucusCliComparison *shown);

G_END_DECLS
