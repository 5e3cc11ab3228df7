/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store in a folder of its own that is gone after the test, and a look at it from outside. */
#pragma once

#include <sqlite3.h>

#include "caucus-database.h"

G_BEGIN_DECLS

/**
 * CaucusTestStore:
 * @directory: a new folder
 * @path: where the store lies or may lie
 * @database: the store, open for writing, or %NULL
 *
 * A fixture for g_test_add().
 */
typedef struct
{
  char *directory;
  char *path;
  CaucusDatabase *database;
} CaucusTestStore;

void      caucus_test_store_set_up        (CaucusTestStore  *store,
                                           gconstpointer     data);
void      caucus_test_store_set_up_folder (CaucusTestStore  *store,
                                           gconstpointer     data);
void      caucus_test_store_tear_down     (CaucusTestStore  *store,
                                           gconstpointer     data);
void      caucus_test_store_open          (CaucusTestStore  *store);
void      caucus_test_store_close         (CaucusTestStore  *store);
void      caucus_test_store_begin         (CaucusTestStore  *store);
void      caucus_test_store_commit        (CaucusTestStore  *store);

sqlite3  *caucus_test_raw_open            (const char       *path);
void      caucus_test_raw_run             (const char       *path,
                                           const char       *sql);
int       caucus_test_raw_try             (const char       *path,
                                           const char       *sql);
gint64    caucus_test_raw_int             (const char       *path,
                                           const char       *sql);
char     *caucus_test_raw_text            (const char       *path,
                                           const char       *sql);

char     *caucus_test_file_hash           (const char       *path);
guint     caucus_test_count_files         (const char       *directory,
                                           const char       *part);
void      caucus_test_remove_tree         (const char       *directory);

#define CAUCUS_TEST_ADD(path, func) \
  g_test_add (path, CaucusTestStore, NULL, caucus_test_store_set_up, func, \
              caucus_test_store_tear_down)
#define CAUCUS_TEST_ADD_FOLDER(path, func) \
  g_test_add (path, CaucusTestStore, NULL, caucus_test_store_set_up_folder, func, \
              caucus_test_store_tear_down)

G_END_DECLS
