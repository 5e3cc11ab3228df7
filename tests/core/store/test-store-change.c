/* SPDX-License-Identifier: GPL-3.0-or-later */
/* News of a store on the bus: other processes hear them, about this store and no other. */
#include "caucus-store-change.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "caucus-store.h"
#include "caucus-test-process.h"
#include "caucus-test-store.h"

typedef struct
{
  CaucusTestStore files;
  GTestDBus *bus;
  GDBusConnection *connection;
  guint heard;
  guint changes;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  caucus_test_store_set_up (&fixture->files, NULL);
  fixture->bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (fixture->bus);
  fixture->connection = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  g_dbus_connection_set_exit_on_close (fixture->connection, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->connection);
  g_test_dbus_down (fixture->bus);
  g_clear_object (&fixture->bus);
  caucus_test_store_tear_down (&fixture->files, NULL);
}

static void
heard_cb (CaucusChanges changes,
          gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->heard++;
  fixture->changes |= changes;
}

static void
changed_cb (CaucusStore *store,
            guint        changes,
            Fixture     *fixture)
{
  heard_cb ((CaucusChanges) changes, fixture);
}

static void
announce (Fixture    *fixture,
          const char *path)
{
  g_autoptr (GSubprocess) process = caucus_test_process_start ("announce", path, NULL);
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
}

/* All that was sent before this answer has come when it comes. */
static void
settle (Fixture *fixture)
{
  g_autoptr (GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (fixture->connection, "org.freedesktop.DBus",
                                        "/org/freedesktop/DBus", "org.freedesktop.DBus", "GetId",
                                        NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_assert_nonnull (answer);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* A process that writes and ends at once is heard by a store that only waits. */
static void
test_other_process (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CaucusStore) store = caucus_store_new (fixture->files.path);

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), fixture);
  caucus_store_set_bus (store, fixture->connection);
  settle (fixture);
  announce (fixture, fixture->files.path);
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 1);
  g_assert_cmpuint (fixture->changes, ==, CAUCUS_CHANGED_NOTES);
  g_signal_handlers_disconnect_by_data (store, fixture);
}

static void
test_other_store (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *other = g_build_filename (fixture->files.directory, "other.db", NULL);
  guint id;

  id = caucus_store_change_subscribe (fixture->connection, fixture->files.path, heard_cb, fixture);
  settle (fixture);
  announce (fixture, other);
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 0);
  announce (fixture, fixture->files.path);
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 1);

  g_dbus_connection_signal_unsubscribe (fixture->connection, id);
  announce (fixture, fixture->files.path);
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 1);
}

/* One's own news do not come back by the bus, nor do such as have another form. */
static void
test_own_and_odd (Fixture       *fixture,
                  gconstpointer  data)
{
  const GDBusConnectionFlags flags = G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                     | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION;
  g_autofree char *key = caucus_store_change_get_key (fixture->files.path);
  g_autoptr (GDBusConnection) stranger = NULL;
  guint id;

  id = caucus_store_change_subscribe (fixture->connection, fixture->files.path, heard_cb, fixture);
  caucus_store_change_emit (fixture->connection, fixture->files.path, CAUCUS_CHANGED_NOTES);
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 0);

  stranger = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (fixture->bus),
                                                     flags, NULL, NULL, NULL);
  g_assert_nonnull (stranger);
  g_dbus_connection_emit_signal (stranger, NULL, "/org/jespa/Caucus/Store", "org.jespa.Caucus.Store",
                                 "Changed", g_variant_new ("(ss)", key, "all"), NULL);
  g_assert_true (g_dbus_connection_flush_sync (stranger, NULL, NULL));
  settle (fixture);
  g_assert_cmpuint (fixture->heard, ==, 0);
  g_dbus_connection_signal_unsubscribe (fixture->connection, id);
}

/* The key is the same before the store and its folder are made and after, by every way that leads
   there. */
static void
test_key (CaucusTestStore *store,
          gconstpointer    data)
{
  g_autofree char *real = g_build_filename (store->directory, "real", NULL);
  g_autofree char *link_path = g_build_filename (store->directory, "link", NULL);
  g_autofree char *direct = g_build_filename (real, "sub", "caucus.db", NULL);
  g_autofree char *linked = g_build_filename (link_path, "sub", "..", "sub", "caucus.db", NULL);
  g_autofree char *sub = g_path_get_dirname (direct);
  g_autofree char *before = NULL;

  g_assert_cmpint (g_mkdir (real, 0700), ==, 0);
  g_assert_cmpint (symlink (real, link_path), ==, 0);
  before = caucus_store_change_get_key (linked);
  g_assert_cmpuint (strlen (before), ==, 8);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *by_link = caucus_store_change_get_key (linked);
      g_autofree char *by_name = caucus_store_change_get_key (direct);

      g_assert_cmpstr (by_link, ==, before);
      g_assert_cmpstr (by_name, ==, before);
      if (i == 0)
        g_assert_cmpint (g_mkdir (sub, 0700), ==, 0);
      else
        g_assert_true (g_file_set_contents (direct, "", 0, NULL));
    }
}

static void
add (const char *path,
     void      (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/store-change/other-process", test_other_process);
  add ("/store-change/other-store", test_other_store);
  add ("/store-change/own-and-odd", test_own_and_odd);
  CAUCUS_TEST_ADD_FOLDER ("/store-change/key", test_key);
  return g_test_run ();
}
