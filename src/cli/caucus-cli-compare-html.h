/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of a comparison's page share. */
#pragma once

#include "caucus-cli-comparison.h"

G_BEGIN_DECLS

void     caucus_cli_html_print_marked (const char                *tag,
                                       const char                *text,
                                       gssize                     length);
void     caucus_cli_html_print_words  (const CaucusSpan          *span,
                                       const char                *words,
                                       gsize                      length);
void     caucus_cli_html_print_signs  (const CaucusCliComparison *shown,
                                       guint                      number);
void     caucus_cli_html_open         (const CaucusRow           *row,
                                       const char                *tag);
gboolean caucus_cli_html_is_in_table  (const CaucusCliComparison *shown,
                                       guint                      number);
guint    caucus_cli_html_print_table  (const CaucusCliComparison *shown,
                                       guint                      number);

G_END_DECLS
