/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews travel with their round: read, stored, written again, and never to the other side. */
#include <string.h>

#include "caucus-error.h"
#include "caucus-review-table.h"
#include "caucus-thread-table.h"
#include "exchange-fixture.h"

static void
assert_broken (const char *find,
               const char *with,
               const char *message)
{
  g_autofree char *reviewed = fixture_load_reviewed ();
  g_autofree char *text = fixture_replace (reviewed, find, with);
  g_autoptr (CaucusRoundFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = g_strconcat ("round.json: ", message, NULL);

  file = caucus_round_file_parse (text, strlen (text), "round.json", &error);
  g_assert_null (file);
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, expected);
}

static void
test_broken (void)
{
  assert_broken ("\"version\": 2", "\"version\": 1", "threads[0].reviews: not known in version 1");
  assert_broken ("\"old\": \"ccl\"", "\"old\": \"p9\"",
                 "threads[0].reviews[0].old: there is no earlier pass “p9”");
  assert_broken ("\"old\": \"p1\"", "\"old\": \"p2\"",
                 "threads[0].reviews[1].new: the same text as “old”");
  assert_broken ("\"old_paragraph\": 1", "\"old_paragraph\": 5",
                 "threads[0].reviews[0].old_paragraph: expected a number from 0 to 4");
  assert_broken ("\"old_paragraph\": 1", "\"old_paragraph\": -1",
                 "threads[0].reviews[0].old_paragraph: expected a number from 0 to 4");
  assert_broken ("\"old_paragraph\": 4, ", "", "threads[0].reviews[2]: names no paragraph");
  assert_broken ("\"decision\": \"accept\"", "\"decision\": \"perhaps\"",
                 "threads[0].reviews[0].decision: “perhaps” is no decision; there are: open, "
                 "accept, reject, counter, ask");
  assert_broken (", \"decision\": \"accept\"", "", "threads[0].reviews[0].decision: missing");
  assert_broken ("\"level\": \"strategy\" }\n      ]", "\"level\": \"member\" }\n      ]",
                 "threads[0].reviews[2].level: a review is the team's: expected team, caucus or "
                 "strategy");
  assert_broken ("\"comment\": \"Twice,", "\"remark\": \"Twice,",
                 "threads[0].reviews[1].remark: not known in version 2");
  assert_broken ("{ \"old\": \"p1\", \"new\": \"p2\", \"old_paragraph\": 0, \"new_paragraph\": 0",
                 "{ \"old\": \"ccl\", \"new\": \"p1\", \"old_paragraph\": 1, \"new_paragraph\": 0",
                 "threads[0].reviews[1]: the change is reviewed twice");
  assert_broken ("\"id\": \"m1\", \"by\": \"u\", \"to\": \"d\", \"kind\": \"proposal\", "
                 "\"number\": 1, \"at\": \"2020-02-13T17:30\", \"text\": [] }\n      ]",
                 "\"id\": \"m1\", \"by\": \"u\", \"to\": \"d\", \"kind\": \"proposal\", "
                 "\"number\": 1, \"at\": \"2020-02-13T17:30\", \"text\": [] }\n      ],"
                 "\"reviews\": [ { \"old\": \"p1\", \"new\": \"m1\", \"decision\": \"ask\" } ]",
                 "threads[1].reviews[0].old: a pass of another thread");
}

static void
test_read (void)
{
  g_autofree char *text = fixture_load_reviewed ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  const CaucusArticle *article = g_ptr_array_index (file->articles, 0);
  const CaucusPass *pass = g_ptr_array_index (file->passes, 1);
  const CaucusReview *first = g_ptr_array_index (file->reviews, 0);
  const CaucusReview *last = g_ptr_array_index (file->reviews, 2);

  g_assert_cmpuint (file->reviews->len, ==, 3);
  g_assert_cmpint (first->level, ==, CAUCUS_LEVEL_TEAM);
  g_assert_cmpstr (first->comment, ==, "");
  g_assert_cmpint (first->decision, ==, CAUCUS_REVIEW_ACCEPT);
  g_assert_true (caucus_id_equal (&last->old_version_id, &article->version_id));
  g_assert_true (caucus_id_equal (&last->new_version_id, &pass->version_id));
  g_assert_cmpint (last->old_number, ==, 4);
  g_assert_cmpint (last->new_number, ==, CAUCUS_REVIEW_NO_PARAGRAPH);
  g_assert_cmpint (last->level, ==, CAUCUS_LEVEL_STRATEGY);
}

/* @text into a new store, and what that exports. */
static char *
pass_through (Fixture    *fixture,
              const char *store_name,
              const char *text)
{
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, store_name);
  CaucusImportReport first = fixture_import (database, file);
  CaucusImportReport second = fixture_import (database, file);

  g_assert_cmpuint (first.added[CAUCUS_ROUND_ROW_REVIEW], ==, 3);
  g_assert_cmpuint (caucus_import_report_get_added (&second), ==, 0);
  g_assert_cmpuint (second.present[CAUCUS_ROUND_ROW_REVIEW], ==, 3);
  g_assert_cmpuint (second.differing[CAUCUS_ROUND_ROW_REVIEW], ==, 0);
  return fixture_export (database, &file->round->id, CAUCUS_LEVEL_STRATEGY);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *text = fixture_load_reviewed ();
  g_autofree char *first = pass_through (fixture, "first.db", text);
  g_autofree char *second = pass_through (fixture, "second.db", first);

  g_assert_cmpstr (first, ==, second);
  g_assert_nonnull (strstr (first, "Twice, or nothing"));
}

/* What goes over the table says nothing of them, and an older program reads it. */
static void
test_levels (Fixture       *fixture,
             gconstpointer  data)
{
  static const guint expected[] = { 0, 0, 2, 2, 3 };
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "levels.db");
  g_autofree char *reviewed = fixture_load_reviewed ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (reviewed);

  fixture_import (database, file);
  for (guint level = CAUCUS_LEVEL_TABLE; level <= CAUCUS_LEVEL_STRATEGY; level++)
    {
      CaucusExportReport report;
      g_autofree char *text = caucus_round_file_export (database, &file->round->id,
                                                        (CaucusLevel) level, &report, NULL);
      g_autoptr (CaucusRoundFile) again = fixture_parse (text);

      g_assert_cmpuint (again->reviews->len, ==, expected[level]);
      g_assert_cmpuint (report.reviews, ==, expected[level]);
      g_assert_cmpuint (report.reviews_left_out, ==, 3 - expected[level]);
      g_assert_cmpint (strstr (text, "\"version\": 1") != NULL, ==, expected[level] == 0);
      g_assert_cmpint (strstr (text, "\"reviews\"") != NULL, ==, expected[level] > 0);
      g_assert_cmpint (strstr (text, "Twice, or nothing") != NULL, ==, expected[level] > 0);
    }
}

static gboolean
set_review (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_review_table_set (database, data, error);
}

static void
think_otherwise (CaucusDatabase     *database,
                 const CaucusReview *review)
{
  CaucusReview other = *review;

  other.decision = CAUCUS_REVIEW_COUNTER;
  g_assert_true (caucus_database_transaction (database, set_review, &other, NULL));
}

static void
test_never_overwritten (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "kept.db");
  g_autofree char *text = fixture_load_reviewed ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  const CaucusReview *review = g_ptr_array_index (file->reviews, 1);
  g_autoptr (GPtrArray) kept = NULL;
  CaucusImportReport report;

  fixture_import (database, file);
  think_otherwise (database, review);
  report = fixture_import (database, file);
  g_assert_cmpuint (report.differing[CAUCUS_ROUND_ROW_REVIEW], ==, 1);
  kept = caucus_review_table_list (database, &review->old_version_id, &review->new_version_id,
                                   NULL);
  g_assert_cmpuint (kept->len, ==, 1);
  g_assert_cmpint (((CaucusReview *) g_ptr_array_index (kept, 0))->decision, ==,
                   CAUCUS_REVIEW_COUNTER);
}

/* One that was taken back is not worth a line. */
static void
test_taken_back (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "back.db");
  g_autofree char *text = fixture_load_reviewed ();
  g_autoptr (CaucusRoundFile) file = fixture_parse (text);
  CaucusReview review = *(CaucusReview *) g_ptr_array_index (file->reviews, 0);
  g_autofree char *exported = NULL;
  g_autoptr (CaucusRoundFile) again = NULL;

  fixture_import (database, file);
  review.decision = CAUCUS_REVIEW_OPEN;
  g_assert_true (caucus_database_transaction (database, set_review, &review, NULL));
  exported = fixture_export (database, &file->round->id, CAUCUS_LEVEL_STRATEGY);
  again = fixture_parse (exported);
  g_assert_cmpuint (again->reviews->len, ==, 2);
}

/* A text that the store had already has a version of its own there: the review is of that one. */
static void
test_stored_version (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (CaucusDatabase) database = fixture_open (fixture, "own.db");
  g_autofree char *small = fixture_load_small ();
  g_autofree char *reviewed = fixture_load_reviewed ();
  g_autoptr (CaucusRoundFile) before = fixture_parse (small);
  g_autoptr (CaucusRoundFile) file = fixture_parse (reviewed);
  CaucusPass *pass = g_ptr_array_index (before->passes, 1);
  CaucusPass *other = g_ptr_array_index (before->passes, 0);
  CaucusId version_id = caucus_id_new ();
  GPtrArray *blocks = g_hash_table_lookup (before->texts, &pass->version_id);
  g_autoptr (GPtrArray) kept = NULL;

  g_hash_table_insert (before->texts, caucus_id_copy (&version_id), g_ptr_array_ref (blocks));
  pass->version_id = version_id;
  fixture_import (database, before);
  fixture_import (database, file);
  kept = caucus_review_table_list (database, &other->version_id, &version_id, NULL);
  g_assert_cmpuint (kept->len, ==, 1);
}

/* Whatever is cut off or altered, the file is read or refused, and nothing else. */
static void
test_cut_short (void)
{
  g_autofree char *text = fixture_load_reviewed ();
  gsize length = strlen (text);

  for (gsize cut = 0; cut < length - 2; cut++)
    {
      g_autofree char *prefix = g_strndup (text, cut);
      g_autoptr (GError) error = NULL;

      g_assert_null (caucus_round_file_parse (prefix, cut, "round.json", &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE);
    }
}

static void
test_altered (void)
{
  static const char signs[] = "0\"{,x";
  g_autofree char *text = fixture_load_reviewed ();
  gsize length = strlen (text);
  gsize start = (gsize) (strstr (text, "\"reviews\"") - text);
  gsize end = (gsize) (strstr (text, "\"mou\"") - text);

  for (gsize at = start; at < end; at++)
    {
      const char sign = text[at];

      for (gsize i = 0; i + 1 < sizeof signs; i++)
        {
          g_autoptr (CaucusRoundFile) file = NULL;
          g_autoptr (GError) error = NULL;

          text[at] = signs[i];
          file = caucus_round_file_parse (text, length, "round.json", &error);
          g_assert_true ((file == NULL) == (error != NULL));
        }
      text[at] = sign;
    }
}

#define ADD(path, func) \
  g_test_add ("/round-reviews/" path, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-reviews/broken", test_broken);
  g_test_add_func ("/round-reviews/read", test_read);
  ADD ("round-trip", test_round_trip);
  ADD ("levels", test_levels);
  ADD ("never-overwritten", test_never_overwritten);
  ADD ("taken-back", test_taken_back);
  ADD ("stored-version", test_stored_version);
  g_test_add_func ("/round-reviews/cut-short", test_cut_short);
  g_test_add_func ("/round-reviews/altered", test_altered);
  return g_test_run ();
}
