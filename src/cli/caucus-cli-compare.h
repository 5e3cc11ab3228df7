/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ways to print a comparison are given. */
#pragma once

#include "caucus-compare.h"
#include "caucus-text-file.h"

G_BEGIN_DECLS

typedef struct
{
  const CaucusTextFile *texts[2];
  const CaucusComparison *comparison;
} CaucusCliComparison;

void caucus_cli_compare_print_json (const CaucusCliComparison *shown);
void caucus_cli_compare_print_text (const CaucusCliComparison *shown);
void caucus_cli_compare_print_html (const CaucusCliComparison *shown);

G_END_DECLS
