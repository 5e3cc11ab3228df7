/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The service's own connection to the store, kept on the file that bears the store's name. */
#include "caucus-remind-store.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "caucus-care.h"
#include "caucus-error.h"
#include "caucus-store-change.h"

struct _CaucusRemindStore
{
  char *path;                     /* owned */
  GDBusConnection *connection;    /* owned */
  CaucusDatabase *database;       /* owned, nullable */
  GStatBuf file;                  /* of what is open */
  gint64 version;                 /* of what was last looked at */
};

/* Through a connection that cannot write: a damaged store stays as it is. */
static gboolean
check (const char  *path,
       GError     **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CaucusDatabase) database = NULL;
  gboolean was_thorough;

  database = caucus_database_open (path, CAUCUS_DATABASE_READ_ONLY, &failure);
  if (database != NULL)
    {
      if (caucus_care_check (database, &was_thorough, error))
        return TRUE;
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  /* Of an older form: opening it for writing backs it up and brings it up to date. */
  if (g_error_matches (failure, CAUCUS_ERROR, CAUCUS_ERROR_STORE_READ_ONLY))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* A restored backup takes the name of the file it replaces, which lives on unseen. */
static gboolean
is_replaced (CaucusRemindStore *store)
{
  GStatBuf now;

  return g_stat (store->path, &now) != 0
         || now.st_dev != store->file.st_dev || now.st_ino != store->file.st_ino;
}

/* A number that each commit of another connection changes. */
static gint64
read_version (CaucusDatabase *database)
{
  g_autoptr (CaucusStatement) pragma = caucus_statement_new (database, "PRAGMA data_version");
  gboolean has_row;

  if (!caucus_statement_step (pragma, &has_row, NULL) || !has_row)
    return 0;
  return caucus_statement_get_int (pragma, 0);
}

static gboolean
open_database (CaucusRemindStore  *store,
               GError            **error)
{
  if (g_stat (store->path, &store->file) != 0 && errno == ENOENT)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND,
                   "%s: there is no store yet", store->path);
      return FALSE;
    }
  if (!check (store->path, error))
    return FALSE;
  store->database = caucus_database_open (store->path, CAUCUS_DATABASE_READ_WRITE, error);
  if (store->database == NULL)
    return FALSE;
  /* What the check read is not needed again. */
  caucus_database_execute (store->database, "PRAGMA cache_size = -256", NULL);
  return TRUE;
}

static gboolean
ensure_open (CaucusRemindStore  *store,
             GError            **error)
{
  if (store->database != NULL && is_replaced (store))
    g_clear_pointer (&store->database, caucus_database_close);
  return store->database != NULL || open_database (store, error);
}

/**
 * caucus_remind_store_open:
 *
 * Opens the store, or gives what is open as long as it is still the file of that
 * name. A store that is not there, is damaged or is newer is left as it is. What
 * others have written until now counts as seen.
 *
 * Returns: (transfer none): the database until the next call, or %NULL with an error
 *   that names the store
 */
CaucusDatabase *
caucus_remind_store_open (CaucusRemindStore  *store,
                          GError            **error)
{
  if (!ensure_open (store, error))
    return NULL;
  store->version = read_version (store->database);
  return store->database;
}

/**
 * caucus_remind_store_has_changed:
 *
 * Returns: whether another program wrote to the store, or put another file in its
 *   place, since it was last opened; what this program wrote does not count, nor
 *   what happens to a store that it could not open
 */
gboolean
caucus_remind_store_has_changed (CaucusRemindStore *store)
{
  return store->database != NULL
         && (is_replaced (store) || read_version (store->database) != store->version);
}

/**
 * caucus_remind_store_commit:
 *
 * Runs @func in a transaction and tells the other programs what it changed.
 *
 * Returns: whether it was committed; else with an error that names the store
 */
gboolean
caucus_remind_store_commit (CaucusRemindStore   *store,
                            CaucusDatabaseFunc   func,
                            gpointer             data,
                            GError             **error)
{
  CaucusChanges changes;

  if (!ensure_open (store, error))
    return FALSE;
  if (!caucus_database_transaction (store->database, func, data, error))
    {
      g_prefix_error (error, "%s: ", store->path);
      return FALSE;
    }
  changes = caucus_database_take_changes (store->database);
  if (changes != CAUCUS_CHANGED_NOTHING)
    caucus_store_change_emit (store->connection, store->path, changes);
  return TRUE;
}

const char *
caucus_remind_store_get_path (CaucusRemindStore *store)
{
  return store->path;
}

/**
 * caucus_remind_store_new:
 * @connection: the session bus, on which changes are told
 *
 * Returns: (transfer full): the store, not opened yet
 */
CaucusRemindStore *
caucus_remind_store_new (const char      *path,
                         GDBusConnection *connection)
{
  CaucusRemindStore *store = g_new0 (CaucusRemindStore, 1);

  store->path = g_strdup (path);
  store->connection = g_object_ref (connection);
  return store;
}

void
caucus_remind_store_free (CaucusRemindStore *store)
{
  g_clear_pointer (&store->database, caucus_database_close);
  g_object_unref (store->connection);
  g_free (store->path);
  g_free (store);
}
