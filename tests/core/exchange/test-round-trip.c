/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Round files go into a store and come out again, whole and no further than their level. */
#include <string.h>

#include "caucus-backup.h"
#include "caucus-error.h"
#include "caucus-note-table.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"
#include "caucus-zone.h"
#include "exchange-fixture.h"

static const char *const samples[] = { "round-a.json", "round-b.json", "round-c.json" };

static void
assert_refused (CaucusDatabase        *database,
                const CaucusRoundFile *file,
                CaucusError            code)
{
  g_autoptr (GError) error = NULL;
  CaucusImportReport report;

  g_assert_false (fixture_try_import (database, file, &report, &error));
  g_assert_error (error, CAUCUS_ERROR, (int) code);
}

static guint
count_present (const CaucusImportReport *report)
{
  guint sum = 0;

  for (guint i = 0; i < CAUCUS_ROUND_N_ROWS; i++)
    sum += report->present[i];
  return sum;
}

/* @text into a new store; what that store then exports, and the round's id. */
static char *
pass_through (Fixture    *fixture,
              const char *store_name,
              const char *text,
              CaucusId   *round_id)
{
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, store_name);

  fixture_import (database, file);
  *round_id = file->round->id;
  return fixture_export (database, round_id, CAUCUS_LEVEL_STRATEGY);
}

static void
check_round_trip (Fixture    *fixture,
                  const char *text,
                  const char *name)
{
  g_autofree char *first_store = g_strconcat (name, "-1.db", NULL);
  g_autofree char *second_store = g_strconcat (name, "-2.db", NULL);
  CaucusId id, id_again;
  g_autofree char *first = pass_through (fixture, first_store, text, &id);
  g_autofree char *second = pass_through (fixture, second_store, first, &id_again);

  g_assert_true (caucus_id_equal (&id, &id_again));
  g_assert_cmpstr (first, ==, second);
}

static void
test_samples (Fixture       *fixture,
              gconstpointer  data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fixture_load_sample (samples[i]);

      check_round_trip (fixture, text, samples[i]);
    }
}

static void
test_small (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = fixture_load_small ();

  check_round_trip (fixture, text, "small");
}

/* All that a file says is the same again in what is read from its export. */
static void
test_same_content (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *text = fixture_load_sample ("round-b.json");
  g_autoptr (CaucusRoundFile) before = fixture_parse (text);
  CaucusId id;
  g_autofree char *exported = pass_through (fixture, "content.db", text, &id);
  g_autoptr (CaucusRoundFile) after = fixture_parse (exported);

  g_assert_cmpuint (before->notes->len, ==, after->notes->len);
  for (guint i = 0; i < before->notes->len; i++)
    {
      const CaucusNote *one = g_ptr_array_index (before->notes, i);
      const CaucusNote *other = g_ptr_array_index (after->notes, i);

      g_assert_cmpstr (one->text, ==, other->text);
      g_assert_cmpint (one->at_usec, ==, other->at_usec);
      g_assert_cmpint (one->level, ==, other->level);
      g_assert_true (caucus_id_equal (&one->id, &other->id));
      g_assert_true (caucus_id_equal (&one->speaker_id, &other->speaker_id));
    }
  g_assert_cmpuint (before->passes->len, ==, after->passes->len);
  for (guint i = 0; i < before->passes->len; i++)
    {
      const CaucusPass *one = g_ptr_array_index (before->passes, i);
      const CaucusPass *other = g_ptr_array_index (after->passes, i);

      g_assert_cmpstr (one->text_hash, ==, other->text_hash);
      g_assert_true (caucus_id_equal (&one->answers_id, &other->answers_id));
    }
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "twice.db");

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = fixture_load_sample (samples[i]);
      g_autoptr (CaucusRoundFile) file = fixture_parse (text);
      CaucusImportReport first = fixture_import (database, file);
      CaucusImportReport second = fixture_import (database, file);

      g_assert_cmpuint (caucus_import_report_get_added (&first), >, 300);
      g_assert_cmpuint (count_present (&first), ==, 0);
      g_assert_cmpuint (caucus_import_report_get_added (&second), ==, 0);
      g_assert_cmpuint (count_present (&second), ==, caucus_import_report_get_added (&first));
      g_assert_cmpuint (first.added[CAUCUS_ROUND_ROW_NOTE], ==, file->notes->len);
    }
}

/* An export goes back into the store that it came from without a trace. */
static void
test_own_export (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "own.db");
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autoptr (CaucusRoundFile) exported = NULL;
  CaucusImportReport report;

  fixture_import (database, file);
  first = fixture_export (database, &file->round->id, CAUCUS_LEVEL_STRATEGY);
  exported = fixture_parse (first);
  report = fixture_import (database, exported);
  g_assert_cmpuint (caucus_import_report_get_added (&report), ==, 0);
  second = fixture_export (database, &file->round->id, CAUCUS_LEVEL_STRATEGY);
  g_assert_cmpstr (first, ==, second);
}

static guint
count_matches (const char *text,
               const char *needle)
{
  guint count = 0;

  for (const char *p = strstr (text, needle); p != NULL; p = strstr (p + 1, needle))
    count++;
  return count;
}

static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    CaucusLevel level;
    CaucusExportReport expected;
  } cases[] = {
    { CAUCUS_LEVEL_TABLE, { 1, 1, 4, 3 } },
    { CAUCUS_LEVEL_MEMBER, { 1, 1, 4, 3 } },
    { CAUCUS_LEVEL_TEAM, { 2, 0, 4, 3 } },
    { CAUCUS_LEVEL_CAUCUS, { 2, 0, 5, 2 } },
    { CAUCUS_LEVEL_STRATEGY, { 2, 0, 7, 0 } },
  };
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "levels.db");
  g_autofree char *small = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (small);

  fixture_import (database, file);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CaucusExportReport report;
      g_autofree char *text = caucus_round_file_export (database, &file->round->id,
                                                        cases[i].level, &report, NULL);
      g_autoptr (CaucusRoundFile) again = fixture_parse (text);

      g_assert_cmpmem (&report, sizeof report, &cases[i].expected, sizeof report);
      g_assert_cmpuint (again->notes->len, ==, report.notes);
      g_assert_cmpint (strstr (text, "Among us.") != NULL, ==,
                       cases[i].level >= CAUCUS_LEVEL_CAUCUS);
      g_assert_cmpint (strstr (text, "Now?") != NULL, ==, cases[i].level >= CAUCUS_LEVEL_STRATEGY);
    }
}

/* No line of any sample's export is above the level asked for, and no id of what is left out. */
static void
test_sample_levels (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "sample-levels.db");

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *json = fixture_load_sample (samples[i]);
      g_autoptr (CaucusRoundFile) file = fixture_parse (json);
      g_autofree char *text = NULL;
      g_autoptr (CaucusRoundFile) again = NULL;

      fixture_import (database, file);
      text = fixture_export (database, &file->round->id, CAUCUS_LEVEL_TABLE);
      again = fixture_parse (text);
      g_assert_cmpuint (again->notes->len, <, file->notes->len);
      for (guint j = 0; j < file->sessions->len; j++)
        {
          const CaucusSession *session = g_ptr_array_index (file->sessions, j);
          g_autofree char *hex = caucus_id_to_string (&session->id);

          g_assert_cmpint (count_matches (text, hex) > 0, ==, session->level == CAUCUS_LEVEL_TABLE);
        }
      for (guint j = 0; j < again->notes->len; j++)
        {
          const CaucusNote *note = g_ptr_array_index (again->notes, j);

          g_assert_cmpint (note->level, ==, CAUCUS_LEVEL_TABLE);
        }
    }
}

static void
test_stored (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "stored.db");
  g_autofree char *text = fixture_load_sample ("round-a.json");
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  CaucusId id = caucus_id_derive ("caucus-round", "round-a", "sessions", "s-0213", NULL);
  g_autoptr (CaucusSession) session = NULL;
  g_autofree char *start = NULL;

  fixture_import (database, file);
  session = caucus_session_table_get (database, &id, NULL);
  g_assert_nonnull (session);
  start = caucus_zone_format_utc (session->start_usec);
  g_assert_cmpstr (start, ==, "2020-02-13T23:00:00Z");
  for (guint i = 0; i < file->passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (file->passes, i);
      g_autoptr (GPtrArray) blocks = caucus_text_table_load (database, &pass->version_id, NULL);
      g_autofree char *hash = caucus_blocks_hash (blocks);

      g_assert_cmpstr (hash, ==, pass->text_hash);
    }
}

static void
test_no_old_reminders (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "reminders.db");
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  g_autoptr (GPtrArray) all = NULL;
  gint64 due_usec;

  fixture_import (database, file);
  all = caucus_reminder_table_list (database, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 4);
  for (guint i = 0; i < all->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (all, i);

      g_assert_cmpint (reminder->state, ==, CAUCUS_REMINDER_CANCELLED);
    }
  g_assert_true (caucus_reminder_table_next_due (database, &due_usec, NULL));
  g_assert_cmpint (due_usec, ==, 0);
}

static char *
checksum_of (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

static void
test_cut_short (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *text = fixture_load_sample ("round-a.json");
  g_autofree char *path = g_build_filename (fixture->directory, "round.json", NULL);
  g_autofree char *store = g_build_filename (fixture->directory, "cut.db", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "cut.db");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length = strlen (text) - 2;

  g_clear_pointer (&database, caucus_database_close);
  before = checksum_of (store);
  for (gsize cut = 0; cut < length; cut += 997)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, text, (gssize) cut, NULL));
      g_assert_null (caucus_round_file_load (file, &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
      g_assert_true (g_str_has_prefix (error->message, "round.json"));
    }
  after = checksum_of (store);
  g_assert_cmpstr (before, ==, after);
}

/* Some editors put one there. */
static void
test_byte_order_mark (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autofree char *text = fixture_load_small ();
  g_autofree char *marked = g_strconcat ("\ufeff", text, NULL);
  g_autofree char *path = g_build_filename (fixture->directory, "marked.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (CaucusRoundFile) round = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, marked, -1, NULL));
  round = caucus_round_file_load (file, &error);
  g_assert_no_error (error);
  g_assert_nonnull (round);
}

/* A row that the store refuses takes the whole file back. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "nothing.db");
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  CaucusNote *last = g_ptr_array_index (file->notes, file->notes->len - 1);
  g_autoptr (GPtrArray) sessions = NULL;

  g_free (last->text);
  last->text = g_strdup ("\xff");
  assert_refused (database, file, CAUCUS_ERROR_INVALID);
  sessions = caucus_session_table_list (database, NULL, NULL);
  g_assert_cmpuint (sessions->len, ==, 0);
}

static guint
count_rounds (const char *path)
{
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (GPtrArray) rounds = NULL;
  g_autoptr (GError) error = NULL;

  database = caucus_database_open (path, CAUCUS_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  rounds = caucus_round_table_list (database, &error);
  g_assert_no_error (error);
  return rounds->len;
}

static void
test_backup (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "kept.db");
  g_autofree char *path = g_build_filename (fixture->directory, "kept.db", NULL);
  const guint expected[] = { 0, 0, 1, 1 };
  const char *const names[] = { "round-a.json", "round-a.json", "round-b.json", "round-b.json" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = fixture_load_sample (names[i]);
      g_autoptr (CaucusRoundFile) file = fixture_parse (text);
      g_autoptr (GPtrArray) backups = NULL;

      fixture_import (database, file);
      backups = caucus_backup_list (path);
      g_assert_cmpuint (backups->len, ==, expected[i]);
      if (backups->len > 0)
        g_assert_cmpuint (count_rounds (g_ptr_array_index (backups, 0)), ==, 1);
    }
  g_assert_cmpuint (count_rounds (path), ==, 2);
}

static void
test_clash (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "clash.db");
  g_autofree char *path = g_build_filename (fixture->directory, "clash.db", NULL);
  g_autofree char *text = fixture_load_small ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  g_autoptr (CaucusRoundFile) other = fixture_parse (text);
  g_autoptr (GPtrArray) backups = NULL;
  CaucusPass *pass = g_ptr_array_index (other->passes, 0);

  fixture_import (database, file);
  pass->id = caucus_id_new ();
  assert_refused (database, other, CAUCUS_ERROR_FILE);
  backups = caucus_backup_list (path);
  g_assert_cmpuint (backups->len, ==, 0);
}

static void
test_no_such_round (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "none.db");
  CaucusId id = caucus_id_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (caucus_round_file_export (database, &id, CAUCUS_LEVEL_TABLE, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND);
}

#define ADD(path, func) \
  g_test_add ("/round-trip/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("samples", test_samples);
  ADD ("small", test_small);
  ADD ("same-content", test_same_content);
  ADD ("twice", test_twice);
  ADD ("own-export", test_own_export);
  ADD ("levels", test_levels);
  ADD ("sample-levels", test_sample_levels);
  ADD ("stored", test_stored);
  ADD ("no-old-reminders", test_no_old_reminders);
  ADD ("cut-short", test_cut_short);
  ADD ("all-or-nothing", test_all_or_nothing);
  ADD ("byte-order-mark", test_byte_order_mark);
  ADD ("backup", test_backup);
  ADD ("clash", test_clash);
  ADD ("no-such-round", test_no_such_round);
  return g_test_run ();
}
