/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paragraphs that move from article to article: both ends, what was edited, what is counted. */
#include "caucus-elsewhere.h"

#include "caucus-paragraphs.h"

#define MEETING "The supervisor and the employee meet within ten work days and set goals in writing."
#define EDITED  "The supervisor and the employee meet within five work days and set goals in writing."
#define STEPS   "Corrective action is taken promptly, in private and for just cause."
#define PURPOSE "Evaluation tells an employee plainly how the work is seen."

static CaucusId
get_thread (const char *title)
{
  return caucus_id_derive ("thread", title, NULL);
}

static void
add (CaucusAgreement *agreement,
     const char      *title,
     const char      *pass,
     const char      *text)
{
  CaucusAgreementPart *part = caucus_agreement_part_new (NULL, title);

  part->thread_id = get_thread (title);
  part->article_id = caucus_id_derive ("article", title, NULL);
  if (pass != NULL)
    part->pass_id = caucus_id_derive ("pass", pass, NULL);
  caucus_agreement_add (agreement, part, caucus_paragraphs_parse (text));
}

/* Article "From" loses a paragraph that article "To" gains. */
static CaucusElsewhere *
new_elsewhere (const char *title,
               const char *moved)
{
  CaucusAgreement *agreements[2] = { caucus_agreement_new (), caucus_agreement_new () };
  g_autofree char *before = g_strconcat (STEPS, "\n\n", MEETING, NULL);
  g_autofree char *after = g_strconcat (PURPOSE, "\n\n", moved, NULL);
  CaucusId thread_id = get_thread (title);

  add (agreements[CAUCUS_TEXT_OLD], "To", NULL, PURPOSE);
  add (agreements[CAUCUS_TEXT_OLD], "From", NULL, before);
  add (agreements[CAUCUS_TEXT_NEW], "To", "to", after);
  add (agreements[CAUCUS_TEXT_NEW], "From", "from", STEPS);
  return caucus_elsewhere_new (agreements, &thread_id, TRUE);
}

static void
test_away (void)
{
  g_autoptr (CaucusElsewhere) elsewhere = new_elsewhere ("From", MEETING);
  const CaucusElsewherePlace *place = caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_OLD, 1);
  CaucusId pass_id = caucus_id_derive ("pass", "to", NULL);

  g_assert_nonnull (place);
  g_assert_cmpstr (place->part->title, ==, "To");
  g_assert_cmpuint (place->number, ==, 1);
  g_assert_false (place->is_edited);
  g_assert_cmpuint (place->n_words, ==, 15);
  g_assert_true (caucus_id_is_none (&place->pass_ids[CAUCUS_TEXT_OLD]));
  g_assert_true (caucus_id_equal (&place->pass_ids[CAUCUS_TEXT_NEW], &pass_id));
  g_assert_null (caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_OLD, 0));
  g_assert_null (caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_NEW, 1));
}

static void
test_here (void)
{
  g_autoptr (CaucusElsewhere) elsewhere = new_elsewhere ("To", EDITED);
  const CaucusElsewherePlace *place = caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_NEW, 1);

  g_assert_nonnull (place);
  g_assert_cmpstr (place->part->title, ==, "From");
  g_assert_cmpuint (place->number, ==, 1);
  g_assert_true (place->is_edited);
  g_assert_cmpuint (place->n_words, ==, 14);
  g_assert_null (caucus_elsewhere_find (elsewhere, CAUCUS_TEXT_OLD, 1));
}

/* What another article loses says nothing of a third. */
static void
test_others (void)
{
  g_autoptr (CaucusElsewhere) elsewhere = new_elsewhere ("Third", MEETING);

  g_assert_true (caucus_elsewhere_is_empty (elsewhere));
}

static void
test_summary (void)
{
  g_autoptr (CaucusElsewhere) elsewhere = new_elsewhere ("To", EDITED);
  g_autoptr (GPtrArray) before = caucus_paragraphs_parse (PURPOSE);
  g_autoptr (GPtrArray) after = caucus_paragraphs_parse (PURPOSE "\n\n" EDITED "\n\nAll new.");
  const CaucusCompareOptions options = { .fold_typography = TRUE };
  g_autoptr (CaucusComparison) comparison = caucus_compare (before, after, &options);
  CaucusCompareSummary summary = caucus_elsewhere_summarize (elsewhere, comparison);

  g_assert_cmpuint (caucus_comparison_get_summary (comparison)->paragraphs_added, ==, 2);
  g_assert_cmpuint (summary.paragraphs_added, ==, 1);
  g_assert_cmpuint (summary.paragraphs_moved, ==, 1);
  g_assert_cmpuint (summary.paragraphs_changed, ==, 1);
  g_assert_cmpuint (summary.words_added, ==, 3);
  g_assert_cmpuint (summary.words_moved, ==, 14);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/elsewhere/away", test_away);
  g_test_add_func ("/elsewhere/here", test_here);
  g_test_add_func ("/elsewhere/others", test_others);
  g_test_add_func ("/elsewhere/summary", test_summary);
  return g_test_run ();
}
