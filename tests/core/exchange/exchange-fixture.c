/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A folder of its own for each test, with round files and stores in it. */
#include "exchange-fixture.h"

#include <string.h>

#include "caucus-test-store.h"

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->directory = g_dir_make_tmp ("caucus-exchange-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->store_path = g_build_filename (fixture->directory, "store.db", NULL);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  data)
{
  caucus_test_remove_tree (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->store_path);
}

static char *
load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

char *
fixture_load_small (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "small-round.json", NULL);

  return load (path);
}

char *
fixture_load_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAUCUS_SOURCE_DIR"), "data", "rounds", name,
                                            NULL);

  return load (path);
}

/* Returns: (transfer full): @text with @with in the place of the first @find */
char *
fixture_replace (const char *text,
                 const char *find,
                 const char *with)
{
  g_auto (GStrv) around = g_strsplit (text, find, 2);

  g_assert_cmpuint (g_strv_length (around), ==, 2);
  return g_strconcat (around[0], with, around[1], NULL);
}

/* The small round with reviews of three changes in its first thread. */
char *
fixture_load_reviewed (void)
{
  g_autofree char *small = fixture_load_small ();
  g_autofree char *text = fixture_replace (small, "\"version\": 1", "\"version\": 2");

  return fixture_replace (text, "\"note\": \"No.\" }\n      ]", "\"note\": \"No.\" }\n      ],\n"
                          "      \"reviews\": [\n"
                          "        { \"old\": \"ccl\", \"new\": \"p1\", \"old_paragraph\": 1,"
                          " \"new_paragraph\": 0, \"decision\": \"accept\" },\n"
                          "        { \"old\": \"p1\", \"new\": \"p2\", \"old_paragraph\": 0,"
                          " \"new_paragraph\": 0, \"decision\": \"reject\","
                          " \"comment\": \"Twice, or nothing\" },\n"
                          "        { \"old\": \"ccl\", \"new\": \"p2\", \"old_paragraph\": 4,"
                          " \"decision\": \"ask\", \"comment\": \"What of the steps?\","
                          " \"level\": \"strategy\" }\n"
                          "      ]");
}

CaucusRoundFile *
fixture_parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  CaucusRoundFile *file = caucus_round_file_parse (text, strlen (text), "round.json", &error);

  g_assert_no_error (error);
  return file;
}

CaucusDatabase *
fixture_open (Fixture    *fixture,
              const char *name)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  g_autoptr (GError) error = NULL;
  CaucusDatabase *database = caucus_database_open (path, CAUCUS_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  return database;
}

char *
fixture_export (CaucusDatabase *database,
                const CaucusId *round_id,
                CaucusLevel     level)
{
  g_autoptr (GError) error = NULL;
  char *text = caucus_round_file_export (database, round_id, level, NULL, &error);

  g_assert_no_error (error);
  return text;
}

/* One file on its way into the store. */
typedef struct
{
  const CaucusRoundFile *file;
  CaucusImportReport *report;
} Import;

static gboolean
store_file (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  Import *import = data;
  g_autoptr (GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, (gpointer) import->file);
  return caucus_round_files_store (database, files, import->report, error);
}

/* Brings a file into a store, or nothing of it. */
gboolean
fixture_try_import (CaucusDatabase         *database,
                    const CaucusRoundFile  *file,
                    CaucusImportReport     *report,
                    GError                **error)
{
  Import import = { file, report };

  *report = (CaucusImportReport) { 0 };
  return caucus_database_transaction (database, store_file, &import, error);
}

CaucusImportReport
fixture_import (CaucusDatabase        *database,
                const CaucusRoundFile *file)
{
  g_autoptr (GError) error = NULL;
  CaucusImportReport report;

  fixture_try_import (database, file, &report, &error);
  g_assert_no_error (error);
  return report;
}
