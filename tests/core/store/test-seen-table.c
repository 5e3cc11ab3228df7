/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was looked at: the newest pass counts, and looking at an older one changes nothing. */
#include "caucus-seen-table.h"

#include "caucus-test-store.h"
#include "caucus-thread-table.h"

typedef struct
{
  CaucusId thread_id;
  CaucusId pass_id;
} Seen;

static gboolean
add_pass (CaucusDatabase  *database,
          gpointer         data,
          GError         **error)
{
  return caucus_thread_table_add_pass (database, data, NULL, error);
}

static CaucusId
pass_at (CaucusTestStore *store,
         const CaucusId  *thread_id,
         gint64           at_usec)
{
  CaucusPass pass = { .id = caucus_id_new (), .thread_id = *thread_id, .at_usec = at_usec,
                      .by_id = caucus_id_new (), .to_id = caucus_id_new (), .number = 1,
                      .version_id = caucus_id_new (), .text_hash = (char *) "hash" };
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (store->database, add_pass, &pass, &error));
  g_assert_no_error (error);
  return pass.id;
}

static gboolean
set_seen (CaucusDatabase  *database,
          gpointer         data,
          GError         **error)
{
  const Seen *seen = data;

  return caucus_seen_table_set (database, &seen->thread_id, &seen->pass_id, error);
}

static void
look_at (CaucusTestStore *store,
         const CaucusId  *thread_id,
         const CaucusId  *pass_id)
{
  Seen seen = { *thread_id, *pass_id };
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (store->database, set_seen, &seen, &error));
  g_assert_no_error (error);
}

static void
assert_seen (CaucusTestStore *store,
             const CaucusId  *thread_id,
             const CaucusId  *pass_id)
{
  CaucusId seen;

  g_assert_true (caucus_seen_table_get (store->database, thread_id, &seen, NULL));
  g_assert_true (caucus_id_equal (&seen, pass_id));
}

static void
test_newest (CaucusTestStore *store,
             gconstpointer    data)
{
  const CaucusId none = { 0 };
  CaucusId thread_id = caucus_id_new ();
  CaucusId other_thread_id = caucus_id_new ();
  CaucusId first = pass_at (store, &thread_id, 1000);
  CaucusId second = pass_at (store, &thread_id, 2000);

  assert_seen (store, &thread_id, &none);
  look_at (store, &thread_id, &first);
  assert_seen (store, &thread_id, &first);
  look_at (store, &thread_id, &second);
  look_at (store, &thread_id, &first);
  assert_seen (store, &thread_id, &second);
  assert_seen (store, &other_thread_id, &none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/seen-table/newest", test_newest);
  return g_test_run ();
}
