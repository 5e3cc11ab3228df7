/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The agreement put together: headings, places, parts. */
#include "caucus-agreement.h"

#include "caucus-id.h"

static void
add (CaucusAgreement *agreement,
     const char      *number,
     const char      *title,
     CaucusBlock     *first)
{
  CaucusAgreementPart *part = caucus_agreement_part_new (number, title);
  GPtrArray *blocks = caucus_blocks_new ();

  part->article_id = caucus_id_derive (title, NULL);
  if (first != NULL)
    {
      g_ptr_array_add (blocks, first);
      g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Words."));
    }
  caucus_agreement_add (agreement, part, blocks);
}

static const CaucusBlock *
get_block (const CaucusAgreement *agreement,
           guint                  number)
{
  return g_ptr_array_index (agreement->blocks, number);
}

/* A text with a heading of its own, one without, and an empty one. */
static CaucusAgreement *
new_agreement (void)
{
  CaucusAgreement *agreement = caucus_agreement_new ();

  add (agreement, "9", "Evaluations",
       caucus_block_new (CAUCUS_BLOCK_HEADING, "Article 9", "Evaluation"));
  add (agreement, "10", "Corrective Action",
       caucus_block_new (CAUCUS_BLOCK_HEADING, "10-1", "Steps"));
  add (agreement, NULL, "MOU: Heat", NULL);
  add (agreement, NULL, "Safety", caucus_block_new (CAUCUS_BLOCK_HEADING, NULL, "Safety"));
  return agreement;
}

static void
test_headings (void)
{
  g_autoptr (CaucusAgreement) agreement = new_agreement ();
  const gboolean is_heading[] = { TRUE, FALSE, TRUE, FALSE, FALSE, TRUE, TRUE, FALSE };

  g_assert_cmpuint (agreement->blocks->len, ==, G_N_ELEMENTS (is_heading));
  for (guint i = 0; i < G_N_ELEMENTS (is_heading); i++)
    g_assert_cmpint (caucus_agreement_is_heading (agreement, i), ==, is_heading[i]);
  g_assert_false (caucus_agreement_is_heading (agreement, G_N_ELEMENTS (is_heading)));
  g_assert_cmpstr (get_block (agreement, 0)->text, ==, "Evaluation");
  g_assert_cmpstr (get_block (agreement, 2)->label, ==, "Article 10");
  g_assert_cmpstr (get_block (agreement, 2)->text, ==, "Corrective Action");
  g_assert_cmpstr (get_block (agreement, 3)->label, ==, "10-1");
  g_assert_null (get_block (agreement, 5)->label);
  g_assert_cmpstr (get_block (agreement, 5)->text, ==, "MOU: Heat");
}

static void
test_places (void)
{
  g_autoptr (CaucusAgreement) agreement = new_agreement ();
  const guint parts[] = { 0, 0, 1, 1, 1, 2, 3, 3 };
  const int own[] = { 0, 1, CAUCUS_AGREEMENT_NO_PARAGRAPH, 0, 1, CAUCUS_AGREEMENT_NO_PARAGRAPH,
                      0, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const CaucusAgreementPart *part = caucus_agreement_find (agreement, i);

      g_assert_true (part == g_ptr_array_index (agreement->parts, parts[i]));
      g_assert_cmpint (caucus_agreement_part_get_own (part, i), ==, own[i]);
    }
  g_assert_null (caucus_agreement_find (agreement, G_N_ELEMENTS (parts)));
}

static void
test_empty (void)
{
  g_autoptr (CaucusAgreement) agreement = caucus_agreement_new ();

  g_assert_null (caucus_agreement_find (agreement, 0));
  g_assert_false (caucus_agreement_is_heading (agreement, 0));
}

static void
test_same (void)
{
  g_autoptr (CaucusAgreement) agreement = new_agreement ();
  g_autoptr (CaucusAgreement) other = new_agreement ();
  CaucusAgreementPart *part = g_ptr_array_index (other->parts, 1);

  g_assert_true (caucus_agreement_find_same (agreement, part)
                 == g_ptr_array_index (agreement->parts, 1));
  g_assert_true (caucus_agreement_has_same_texts (agreement, other));
  part->version_id = caucus_id_derive ("another text", NULL);
  g_assert_false (caucus_agreement_has_same_texts (agreement, other));
  part->article_id = caucus_id_derive ("another article", NULL);
  g_assert_null (caucus_agreement_find_same (agreement, part));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agreement/headings", test_headings);
  g_test_add_func ("/agreement/places", test_places);
  g_test_add_func ("/agreement/empty", test_empty);
  g_test_add_func ("/agreement/same", test_same);
  return g_test_run ();
}
