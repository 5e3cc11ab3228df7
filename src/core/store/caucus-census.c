/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much a store holds, for the report of a check. */
#include "caucus-census.h"

#include "caucus-database-private.h"

static const char *const tables[] = {
  "round", "party", "person", "issue", "session", "session_change", "article", "thread", "pass",
  "ledger_event", "version", "block", "paragraph", "note", "note_revision", "reminder", "change",
};

/**
 * caucus_census_get_schema_version:
 *
 * Returns: the number of the last schema step that the store has taken
 */
guint
caucus_census_get_schema_version (CaucusDatabase *database)
{
  gint64 version = 0;

  return caucus_database_query_int (database, "PRAGMA user_version", &version, NULL)
           ? (guint) version : 0;
}

/**
 * caucus_census_count_rows:
 *
 * Returns: (transfer full) (element-type CaucusCensusCount): the rows of each
 *   table, deleted ones too, or %NULL with a #CaucusError
 */
GArray *
caucus_census_count_rows (CaucusDatabase  *database,
                          GError         **error)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (CaucusCensusCount));

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", tables[i]);
      CaucusCensusCount count = { .table = tables[i] };

      if (!caucus_database_query_int (database, sql, &count.rows, error))
        return NULL;
      g_array_append_val (counts, count);
    }
  return g_steal_pointer (&counts);
}
