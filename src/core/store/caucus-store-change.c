/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the programs that share a store tell each other that it changed. */
#include "config.h"

#include "caucus-store-change.h"

#include <stdlib.h>

#define OBJECT_PATH    APP_PATH "/Store"
#define INTERFACE_NAME APP_ID ".Store"
#define SIGNAL_NAME    "Changed"

/* The store and its folder may not be there yet, the links in what is there count already. */
static char *
resolve (const char *path)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *parent = NULL;

  if (real != NULL)
    return g_strdup (real);
  if (g_strcmp0 (directory, path) == 0)
    return g_strdup (path);
  parent = resolve (directory);
  return g_build_filename (parent, base, NULL);
}

/**
 * caucus_store_change_get_key:
 *
 * Returns: (transfer full): 8 hexadecimal digits that stand for the store on the
 *   bus, the same for every way of writing its path
 */
char *
caucus_store_change_get_key (const char *store_path)
{
  g_autofree char *canonical = g_canonicalize_filename (store_path, NULL);
  g_autofree char *real = resolve (canonical);
  CaucusId id = caucus_id_derive (real, NULL);
  g_autofree char *hex = caucus_id_to_string (&id);

  return g_strndup (hex, 8);
}

/**
 * caucus_store_change_emit:
 *
 * Says on the session bus what changed in a store, after it was committed.
 */
void
caucus_store_change_emit (GDBusConnection *connection,
                          const char      *store_path,
                          CaucusChanges    changes)
{
  g_autofree char *key = caucus_store_change_get_key (store_path);

  g_dbus_connection_emit_signal (connection, NULL, OBJECT_PATH, INTERFACE_NAME, SIGNAL_NAME,
                                 g_variant_new ("(su)", key, (guint) changes), NULL);
}

typedef struct
{
  CaucusStoreChangeFunc func;
  gpointer user_data;
} Subscription;

static void
signal_cb (GDBusConnection *connection,
           const char      *sender,
           const char      *object_path,
           const char      *interface_name,
           const char      *signal_name,
           GVariant        *parameters,
           gpointer         user_data)
{
  Subscription *subscription = user_data;
  guint changes;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(su)"))
      || g_strcmp0 (sender, g_dbus_connection_get_unique_name (connection)) == 0)
    return;
  g_variant_get (parameters, "(su)", NULL, &changes);
  subscription->func ((CaucusChanges) changes, subscription->user_data);
}

/**
 * caucus_store_change_subscribe:
 * @func: called in the caller's main context when another process changed the store
 *
 * Returns: a subscription for g_dbus_connection_signal_unsubscribe()
 */
guint
caucus_store_change_subscribe (GDBusConnection       *connection,
                               const char            *store_path,
                               CaucusStoreChangeFunc  func,
                               gpointer               user_data)
{
  g_autofree char *key = caucus_store_change_get_key (store_path);
  Subscription *subscription = g_new0 (Subscription, 1);

  subscription->func = func;
  subscription->user_data = user_data;
  return g_dbus_connection_signal_subscribe (connection, NULL, INTERFACE_NAME, SIGNAL_NAME,
                                             OBJECT_PATH, key, G_DBUS_SIGNAL_FLAGS_NONE,
                                             signal_cb, subscription, g_free);
}
