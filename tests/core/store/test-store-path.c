/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a store may lie: synced folders are refused, whatever way leads there. */
#include "caucus-store-path.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "caucus-error.h"
#include "caucus-test-store.h"

static void
assert_refused (const char *path,
                int         code)
{
  g_autoptr (GError) error = NULL;
  gboolean exists;

  g_assert_false (caucus_store_path_check (path, &exists, &error));
  g_assert_error (error, CAUCUS_ERROR, code);
}

static void
assert_fine (const char *path,
             gboolean    wanted)
{
  g_autoptr (GError) error = NULL;
  gboolean exists = !wanted;

  g_assert_true (caucus_store_path_check (path, &exists, &error));
  g_assert_no_error (error);
  g_assert_true (exists == wanted);
}

static void
test_marks (CaucusTestStore *store,
            gconstpointer    data)
{
  static const char *const marks[] = {
    ".stfolder", ".dropbox", ".dropbox.cache", ".owncloudsync.log", ".sync_9f3b2a.db",
    "._sync_0c1d.db",
  };
  g_autofree char *deep = g_build_filename (store->directory, "a", "b", "caucus.db", NULL);

  assert_fine (store->path, FALSE);
  assert_fine (deep, FALSE);
  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autofree char *mark = g_build_filename (store->directory, marks[i], NULL);

      g_test_message ("%s", marks[i]);
      g_assert_true (g_file_set_contents (mark, "", 0, NULL));
      assert_refused (store->path, CAUCUS_ERROR_STORE_SHARED_FOLDER);
      assert_refused (deep, CAUCUS_ERROR_STORE_SHARED_FOLDER);
      g_unlink (mark);
    }
  assert_fine (store->path, FALSE);
}

/* Dropbox keeps its settings in a folder ".dropbox" in the home of everyone who has it. */
static void
test_dropbox_settings (CaucusTestStore *store,
                       gconstpointer    data)
{
  g_autofree char *settings = g_build_filename (store->directory, ".dropbox", NULL);

  g_assert_cmpint (g_mkdir (settings, 0700), ==, 0);
  assert_fine (store->path, FALSE);
}

static void
test_links (CaucusTestStore *store,
            gconstpointer    data)
{
  g_autofree char *synced = g_build_filename (store->directory, "synced", NULL);
  g_autofree char *mark = g_build_filename (synced, ".stfolder", NULL);
  g_autofree char *there = g_build_filename (synced, "there.db", NULL);
  g_autofree char *folder_link = g_build_filename (store->directory, "link", NULL);
  g_autofree char *through_folder = g_build_filename (folder_link, "new.db", NULL);

  g_assert_cmpint (g_mkdir (synced, 0700), ==, 0);
  g_assert_cmpint (g_mkdir (mark, 0700), ==, 0);
  g_assert_true (g_file_set_contents (there, "content", -1, NULL));
  g_assert_cmpint (symlink (synced, folder_link), ==, 0);
  g_assert_cmpint (symlink (there, store->path), ==, 0);
  assert_refused (through_folder, CAUCUS_ERROR_STORE_SHARED_FOLDER);
  assert_refused (store->path, CAUCUS_ERROR_STORE_SHARED_FOLDER);
}

static void
test_not_a_file (CaucusTestStore *store,
                 gconstpointer    data)
{
  g_autofree char *file = g_build_filename (store->directory, "file", NULL);
  g_autofree char *below = g_build_filename (file, "caucus.db", NULL);

  assert_refused (store->directory, CAUCUS_ERROR_STORE_PATH);
  assert_refused ("/dev/null", CAUCUS_ERROR_STORE_PATH);
  g_assert_true (g_file_set_contents (file, "content", -1, NULL));
  assert_refused (below, CAUCUS_ERROR_STORE_PATH);
  assert_fine (file, TRUE);
}

/* A log without its store: SQLite would play it into the next one that is made there. */
static void
test_orphan_log (CaucusTestStore *store,
                 gconstpointer    data)
{
  g_autofree char *wal = g_strconcat (store->path, "-wal", NULL);

  g_assert_true (g_file_set_contents (wal, "", 0, NULL));
  assert_fine (store->path, FALSE);
  g_assert_true (g_file_set_contents (wal, "frames", -1, NULL));
  assert_refused (store->path, CAUCUS_ERROR_STORE_DAMAGED);
  g_assert_true (g_file_set_contents (store->path, "content", -1, NULL));
  assert_fine (store->path, TRUE);
}

static void
test_suffix (void)
{
  g_autofree char *own = caucus_store_path_get_default ();
  g_autofree char *sample = caucus_store_path_get_sample ();
  g_autofree char *of_own = caucus_store_path_get_suffix (own);
  g_autofree char *of_sample = caucus_store_path_get_suffix (sample);
  g_autofree char *of_other = caucus_store_path_get_suffix ("/nowhere/at-all.db");
  g_autofree char *again = caucus_store_path_get_suffix ("/nowhere/../nowhere/at-all.db");
  g_autofree char *of_next = caucus_store_path_get_suffix ("/nowhere/at-all2.db");

  g_assert_cmpstr (of_own, ==, "");
  g_assert_cmpstr (of_sample, ==, ".Sample");
  g_assert_true (g_regex_match_simple ("^\\.S[0-9a-f]{8}$", of_other, 0, 0));
  g_assert_cmpstr (of_other, ==, again);
  g_assert_cmpstr (of_other, !=, of_next);
}

static void
test_settle (CaucusTestStore *store,
             gconstpointer    data)
{
  g_autofree char *temporary = g_strconcat (store->path, ".new", NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_store_path_prepare (temporary, &error));
  g_assert_false (caucus_store_path_prepare (temporary, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH);
  g_assert_true (caucus_store_path_settle (temporary, store->path, NULL));

  /* What another program has put there in the meantime stays. */
  g_assert_true (g_file_set_contents (store->path, "theirs", -1, NULL));
  g_assert_true (caucus_store_path_settle (temporary, store->path, NULL));
  g_assert_true (g_file_get_contents (store->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "theirs");
  caucus_store_path_remove_temporary (temporary);
  g_assert_cmpuint (caucus_test_count_files (store->directory, NULL), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/marks", test_marks);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/dropbox-settings", test_dropbox_settings);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/links", test_links);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/not-a-file", test_not_a_file);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/orphan-log", test_orphan_log);
  g_test_add_func ("/store-path/suffix", test_suffix);
  CAUCUS_TEST_ADD_FOLDER ("/store-path/settle", test_settle);
  return g_test_run ();
}
