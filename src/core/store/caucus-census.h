/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a store holds, for the report of a check. */
#pragma once

#include "caucus-database.h"

G_BEGIN_DECLS

/**
 * CaucusCensusCount:
 * @table: what is counted, a word of the schema
 */
typedef struct
{
  const char *table;
  gint64 rows;
} CaucusCensusCount;

guint   caucus_census_get_schema_version (CaucusDatabase  *database);
GArray *caucus_census_count_rows         (CaucusDatabase  *database,
                                          GError         **error);

G_END_DECLS
