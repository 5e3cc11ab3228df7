/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reviews: one row a change, the newest decision counts, the earlier ones stay in the log. */
#include "caucus-review-table.h"

#include "caucus-error.h"
#include "caucus-test-store.h"

typedef struct
{
  CaucusId old_version_id;
  CaucusId new_version_id;
} Texts;

static gboolean
set_review (CaucusDatabase  *database,
            gpointer         data,
            GError         **error)
{
  return caucus_review_table_set (database, data, error);
}

static void
review (CaucusTestStore      *store,
        const Texts          *texts,
        int                   old_number,
        int                   new_number,
        CaucusReviewDecision  decision,
        const char           *comment)
{
  CaucusReview kept = {
    .old_version_id = texts->old_version_id,
    .new_version_id = texts->new_version_id,
    .old_number = old_number,
    .new_number = new_number,
    .decision = decision,
    .comment = (char *) comment,
    .level = CAUCUS_LEVEL_TEAM,
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_database_transaction (store->database, set_review, &kept, &error));
  g_assert_no_error (error);
}

static char *
describe (CaucusTestStore *store,
          const Texts     *texts)
{
  g_autoptr (GPtrArray) reviews = caucus_review_table_list (store->database, &texts->old_version_id,
                                                            &texts->new_version_id, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < reviews->len; i++)
    {
      const CaucusReview *kept = g_ptr_array_index (reviews, i);

      g_string_append_printf (out, "%d>%d %s %s %s\n", kept->old_number, kept->new_number,
                              caucus_vocabulary_word (&caucus_review_decisions, kept->decision),
                              caucus_vocabulary_word (&caucus_levels, kept->level), kept->comment);
    }
  return g_string_free (out, FALSE);
}

static void
test_set (CaucusTestStore *store,
          gconstpointer    data)
{
  const Texts texts = { caucus_id_new (), caucus_id_new () };
  const Texts others = { texts.new_version_id, texts.old_version_id };
  g_autofree char *kept = NULL;
  g_autofree char *elsewhere = NULL;

  review (store, &texts, 4, 5, CAUCUS_REVIEW_ACCEPT, "");
  review (store, &texts, 7, CAUCUS_REVIEW_NO_PARAGRAPH, CAUCUS_REVIEW_REJECT, "Never.");
  review (store, &texts, CAUCUS_REVIEW_NO_PARAGRAPH, 2, CAUCUS_REVIEW_ASK, "¿Por qué?");
  review (store, &texts, 4, 5, CAUCUS_REVIEW_COUNTER, "120 days");
  kept = describe (store, &texts);
  g_assert_cmpstr (kept, ==, "-1>2 ask team ¿Por qué?\n4>5 counter team 120 days\n"
                   "7>-1 reject team Never.\n");
  elsewhere = describe (store, &others);
  g_assert_cmpstr (elsewhere, ==, "");
  g_assert_cmpint (caucus_test_raw_int (store->path,
                                        "SELECT count (*) FROM change WHERE tbl = 'review' "
                                        "AND col = 'decision' AND value = 'counter'"), ==, 1);
}

/* An article that is new has no text before. */
static void
test_without_old_text (CaucusTestStore *store,
                       gconstpointer    data)
{
  const Texts texts = { .new_version_id = caucus_id_new () };
  g_autofree char *kept = NULL;

  review (store, &texts, CAUCUS_REVIEW_NO_PARAGRAPH, 0, CAUCUS_REVIEW_OPEN, "Read it.");
  kept = describe (store, &texts);
  g_assert_cmpstr (kept, ==, "-1>0 open team Read it.\n");
}

static void
test_bad_comment (CaucusTestStore *store,
                  gconstpointer    data)
{
  CaucusReview refused = { .comment = (char *) "\xff" };
  g_autoptr (GError) error = NULL;

  g_assert_false (caucus_database_transaction (store->database, set_review, &refused, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/review-table/set", test_set);
  CAUCUS_TEST_ADD ("/review-table/without-old-text", test_without_old_text);
  CAUCUS_TEST_ADD ("/review-table/bad-comment", test_bad_comment);
  return g_test_run ();
}
