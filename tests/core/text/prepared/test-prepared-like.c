/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is taken over from another text is what reading it would have found. */
#include "caucus-prepared-private.h"

#define RANDOM_TEXTS 5000
#define PARAGRAPHS_MAX 24
#define ROWS 1000

static const char *const labels[] = {
  NULL, NULL, "Article 1", "1-1", "(b)", "1-2", "Article 2", "Appendix IV", "3.",
};
static const char *const paragraphs[] = {
  "", "Leave", "See Section 1-1.", "See Section 1-1(b) and Section 1-2.", "Articles 1, 2 and 3 apply.",
  "Appendix IV is part of it.", "Section 7-7 is gone.", "after 1 day", "\u00a7 1-1", "R\tA\tB",
  "the \u201cshift\u201d under Section 1\u20132", "cafe\u0301 of Article 2", "Employees may grieve.",
  "Employees shall grieve.", "Sections 1-1(b) or 1-2(b)",
};

static const char *
pick (const char *const *choices,
      gsize              n_choices)
{
  return choices[g_test_rand_int_range (0, (gint) n_choices)];
}

static GPtrArray *
random_text (void)
{
  GPtrArray *blocks = caucus_blocks_new ();

  for (int n = g_test_rand_int_range (0, PARAGRAPHS_MAX); n > 0; n--)
    {
      CaucusBlockKind kind = (CaucusBlockKind) g_test_rand_int_range (0, 3);

      g_ptr_array_add (blocks, caucus_block_new (kind, pick (labels, G_N_ELEMENTS (labels)),
                                                 pick (paragraphs, G_N_ELEMENTS (paragraphs))));
    }
  return blocks;
}

static void
assert_same_unit (const CaucusPreparedText *found,
                  const CaucusPreparedText *expected,
                  guint                     number)
{
  const CaucusPreparedUnit *a = &found->units[number];
  const CaucusPreparedUnit *b = &expected->units[number];

  g_assert_cmphex (a->hash, ==, b->hash);
  g_assert_cmpuint (a->n_words, ==, b->n_words);
  g_assert_cmpuint (a->n_references, ==, b->n_references);
  for (guint i = 0; i < a->n_references; i++)
    {
      const CaucusReference *left =
        &g_array_index (found->references, CaucusReference, a->first_reference + i);
      const CaucusReference *right =
        &g_array_index (expected->references, CaucusReference, b->first_reference + i);

      g_assert_cmpuint (left->start, ==, right->start);
      g_assert_cmpuint (left->end, ==, right->end);
      g_assert_cmpuint (left->place_id, ==, right->place_id);
    }
}

static void
assert_same_as_read (const GPtrArray *old_blocks,
                     const GPtrArray *new_blocks,
                     CaucusFold       fold)
{
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_read (old_blocks, fold, NULL);
  g_autoptr (CaucusPreparedText) expected = caucus_prepared_text_read (new_blocks, fold, NULL);
  g_autoptr (CaucusPreparedText) found = caucus_prepared_text_read (new_blocks, fold, old_text);

  g_assert_cmpuint (found->references->len, ==, expected->references->len);
  g_assert_cmpuint (found->steps, ==, expected->steps);
  for (guint i = 0; i < found->n_units; i++)
    assert_same_unit (found, expected, i);
}

/* Texts that have other places: the same words name a place in one and none in the other. */
static void
test_random (void)
{
  for (guint n = 0; n < RANDOM_TEXTS; n++)
    {
      g_autoptr (GPtrArray) old_blocks = random_text ();
      g_autoptr (GPtrArray) new_blocks = random_text ();

      assert_same_as_read (old_blocks, new_blocks, n % 2 == 0 ? CAUCUS_FOLD_TYPOGRAPHY
                                                              : CAUCUS_FOLD_ENCODING);
    }
}

/* Many paragraphs that are alike but for a few bytes somewhere. */
static void
test_alike (void)
{
  g_autoptr (GPtrArray) old_blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) new_blocks = caucus_blocks_new ();

  for (guint i = 0; i < ROWS; i++)
    {
      g_autofree char *text = g_strdup_printf ("Step and range %04u of the schedule of pay", i);

      g_ptr_array_add (i % 2 == 0 ? old_blocks : new_blocks,
                       caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text));
      if (i % 4 == 0)
        g_ptr_array_add (new_blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text));
    }
  assert_same_as_read (old_blocks, new_blocks, CAUCUS_FOLD_TYPOGRAPHY);
  assert_same_as_read (new_blocks, old_blocks, CAUCUS_FOLD_TYPOGRAPHY);
}

/* A paragraph is taken over where it is a paragraph too, and its places are places. */
static void
test_taken (void)
{
  static const struct
  {
    CaucusBlockKind kind;
    const char *label;
    const char *text;
    gboolean is_taken;
  } cases[] = {
    { CAUCUS_BLOCK_PARAGRAPH, NULL, "Days of leave", TRUE },
    { CAUCUS_BLOCK_HEADING, NULL, "Days of leave", TRUE },
    { CAUCUS_BLOCK_TABLE_ROW, NULL, "Days of leave", FALSE },
    { CAUCUS_BLOCK_PARAGRAPH, NULL, "Days of pay", FALSE },
    { CAUCUS_BLOCK_PARAGRAPH, "1-1", "See Section 1-1.", TRUE },
    { CAUCUS_BLOCK_PARAGRAPH, "1-2", "See Section 1-1.", FALSE },
    { CAUCUS_BLOCK_PARAGRAPH, "1-2", "See Section 1-2.", FALSE },
  };
  g_autoptr (GPtrArray) old_blocks = caucus_blocks_new ();
  g_autoptr (CaucusPreparedText) old_text = NULL;
  g_autoptr (CaucusPreparedLike) like = NULL;

  g_ptr_array_add (old_blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Days of leave"));
  g_ptr_array_add (old_blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "1-1", "See Section 1-1."));
  g_ptr_array_add (old_blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "See Section 1-2."));
  old_text = caucus_prepared_text_read (old_blocks, CAUCUS_FOLD_TYPOGRAPHY, NULL);
  like = caucus_prepared_like_new (old_text);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
      g_autoptr (CaucusPreparedText) text = NULL;

      g_ptr_array_add (blocks, caucus_block_new (cases[i].kind, cases[i].label, cases[i].text));
      text = caucus_prepared_text_read (blocks, CAUCUS_FOLD_TYPOGRAPHY, NULL);
      g_assert_cmpint (caucus_prepared_like_take (like, text, 0), ==, cases[i].is_taken);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepared-like/random", test_random);
  g_test_add_func ("/prepared-like/alike", test_alike);
  g_test_add_func ("/prepared-like/taken", test_taken);
  return g_test_run ();
}
