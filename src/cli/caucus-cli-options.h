/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options and words of a command: parsed, counted, and refused with what is wrong. */
#pragma once

#include "caucus-cli.h"
#include "caucus-vocabulary.h"

G_BEGIN_DECLS

/* The description of an option's value that makes it a file name: any bytes, not text. */
#define CAUCUS_CLI_FILE "FILE"

GStrv    caucus_cli_parse        (CaucusCli              *cli,
                                  const GOptionEntry     *entries,
                                  char                  **argv,
                                  GError                **error);
GStrv    caucus_cli_parse_global (CaucusCli              *cli,
                                  char                  **argv,
                                  GError                **error);
gboolean caucus_cli_parse_word   (const char             *option,
                                  const char             *word,
                                  const CaucusVocabulary *vocabulary,
                                  guint                  *value,
                                  GError                **error);
gboolean caucus_cli_parse_level  (const char             *word,
                                  guint                  *level,
                                  GError                **error);
gboolean caucus_cli_usage        (GError                **error,
                                  const char             *format,
                                  ...) G_GNUC_PRINTF (2, 3);
gboolean caucus_cli_bad_value    (GError                **error,
                                  const char             *option,
                                  GError                 *problem);

G_END_DECLS
