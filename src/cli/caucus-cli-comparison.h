/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ways to print a comparison are given, and what they say alike. */
#pragma once

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

const char     *caucus_cli_comparison_get_verdict (const CaucusCliComparison *shown);
CaucusCliMoved  caucus_cli_comparison_get_moved   (const CaucusCliComparison *shown,
                                                   guint                      number);
char           *caucus_cli_comparison_dup_break   (const CaucusCliComparison *shown,
                                                   guint                      number);
gboolean        caucus_cli_comparison_is_break    (const CaucusRow           *row,
                                                   guint                      number);

void            caucus_cli_compare_print_json     (const CaucusCliComparison *shown);
void            caucus_cli_compare_print_text     (const CaucusCliComparison *shown);
void            caucus_cli_compare_print_html     (const CaucusCliComparison *shown);

G_END_DECLS
