/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for each test, with round files and stores in it. */
#pragma once

#include "caucus-round-file.h"

G_BEGIN_DECLS

typedef struct
{
  char *directory;
  char *store_path;
} Fixture;

void             fixture_set_up       (Fixture          *fixture,
                                       gconstpointer     data);
void             fixture_tear_down    (Fixture          *fixture,
                                       gconstpointer     data);
char            *fixture_load_small   (void);
char            *fixture_load_sample  (const char       *name);
char            *fixture_load_reviewed (void);
char            *fixture_replace      (const char       *text,
                                       const char       *find,
                                       const char       *with);
CaucusRoundFile *fixture_parse        (const char       *text);
CaucusDatabase  *fixture_open         (Fixture          *fixture,
                                       const char       *name);
gboolean         fixture_try_import   (CaucusDatabase        *database,
                                       const CaucusRoundFile *file,
                                       CaucusImportReport    *report,
                                       GError               **error);
CaucusImportReport fixture_import     (CaucusDatabase        *database,
                                       const CaucusRoundFile *file);
char            *fixture_export       (CaucusDatabase   *database,
                                       const CaucusId   *round_id,
                                       CaucusLevel       level);

G_END_DECLS
