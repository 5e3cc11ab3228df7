/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The numbered steps that make a store's tables; each is a file and never changes once released. */
#include "caucus-database-private.h"
#include "caucus-error.h"
#include "caucus-schema-resources.h"

static const char *const steps[] = {
  "0001-first.sql",
  "0002-review.sql",
  "0003-draft.sql",
};

/**
 * caucus_schema_get_version:
 *
 * Returns: how many steps this version knows; a store's user_version counts those it has had
 */
guint
caucus_schema_get_version (void)
{
  return G_N_ELEMENTS (steps);
}

static gboolean
apply_step (CaucusDatabase  *database,
            guint            step,
            GError         **error)
{
  g_autofree char *path = g_strconcat ("/caucus/schema/", steps[step], NULL);
  g_autoptr (GBytes) sql = NULL;

  sql = g_resource_lookup_data (caucus_schema_get_resource (), path,
                                G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return sql != NULL && caucus_database_execute (database, g_bytes_get_data (sql, NULL), error);
}

/**
 * caucus_schema_apply:
 * @from_version: how many steps the store has had
 *
 * Runs the steps that are missing; the caller has begun a transaction.
 */
gboolean
caucus_schema_apply (CaucusDatabase  *database,
                     guint            from_version,
                     GError         **error)
{
  g_autofree char *mark = NULL;

  for (guint step = from_version; step < G_N_ELEMENTS (steps); step++)
    {
      if (!apply_step (database, step, error))
        return FALSE;
    }
  mark = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                          CAUCUS_APPLICATION_ID, caucus_schema_get_version ());
  return caucus_database_execute (database, mark, error);
}

/**
 * caucus_database_get_schema_version:
 * @version: (out): how many steps the store has had
 */
gboolean
caucus_database_get_schema_version (CaucusDatabase  *database,
                                    guint           *version,
                                    GError         **error)
{
  gint64 value;

  if (!caucus_database_query_int (database, "PRAGMA user_version", &value, error))
    return FALSE;
  *version = (guint) value;
  return TRUE;
}
