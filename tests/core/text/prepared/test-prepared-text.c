/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts that are prepared once and compared often: the results are those of the texts. */
#include "caucus-compare.h"

#include "random-blocks.h"
#include "same-comparison.h"

#define N_SENTENCES 40
#define N_RANDOM 5000
#define N_EDITS 20000
#define N_PARAGRAPHS 24
#define EDITS_A_TEXT 50

/* Versions that have common numbers are compared as others are, one way and the other. */
static void
check_versions (CaucusPreparedText *old_text,
                CaucusPreparedText *new_text)
{
  const GPtrArray *old_blocks = caucus_prepared_text_get_blocks (old_text);
  const GPtrArray *new_blocks = caucus_prepared_text_get_blocks (new_text);
  g_autoptr (CaucusComparison) found = caucus_compare_prepared (old_text, new_text, NULL);
  g_autoptr (CaucusComparison) turned = caucus_compare_prepared (new_text, old_text, NULL);
  g_autoptr (CaucusComparison) expected = caucus_compare (old_blocks, new_blocks, NULL);
  g_autoptr (CaucusComparison) back = caucus_compare (new_blocks, old_blocks, NULL);

  assert_same_comparison (found, expected);
  assert_same_comparison (turned, back);
  g_assert_true (caucus_comparison_self_check (found, NULL));
}

static void
check_prepared (const GPtrArray *old_blocks,
                const GPtrArray *new_blocks,
                gboolean         fold_typography)
{
  const CaucusCompareOptions options = { .fold_typography = fold_typography };
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_new (old_blocks, fold_typography);
  g_autoptr (CaucusPreparedText) new_text = caucus_prepared_text_new (new_blocks, fold_typography);
  g_autoptr (CaucusComparison) expected = caucus_compare (old_blocks, new_blocks, &options);
  g_autoptr (CaucusComparison) back = caucus_compare (new_blocks, old_blocks, &options);

  /* Nothing of the first comparison stays in the texts. */
  for (guint n = 0; n < 2; n++)
    {
      g_autoptr (CaucusComparison) found = caucus_compare_prepared (old_text, new_text, &options);
      g_autoptr (CaucusComparison) turned = caucus_compare_prepared (new_text, old_text, &options);

      assert_same_comparison (found, expected);
      assert_same_comparison (turned, back);
      g_assert_true (caucus_comparison_self_check (found, NULL));
    }
}

static void
test_random (void)
{
  for (guint n = 0; n < N_RANDOM; n++)
    {
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, g_test_rand_int_range (0, 8));
      g_autoptr (GPtrArray) other_blocks = random_blocks ();

      check_prepared (old_blocks, new_blocks, n % 2 == 0);
      check_prepared (old_blocks, other_blocks, n % 2 == 0);
    }
}

/* A version, one made like it, one like that, and another like the first. */
static void
test_versions (void)
{
  for (guint n = 0; n < N_RANDOM; n++)
    {
      g_autoptr (GPtrArray) blocks = random_blocks ();
      g_autoptr (GPtrArray) second_blocks = edited_copy (blocks, g_test_rand_int_range (0, 8));
      g_autoptr (GPtrArray) third_blocks = edited_copy (second_blocks, 2);
      g_autoptr (CaucusPreparedText) first = caucus_prepared_text_new (blocks, TRUE);
      g_autoptr (CaucusPreparedText) second =
        caucus_prepared_text_new_version (first, second_blocks);
      g_autoptr (CaucusPreparedText) third =
        caucus_prepared_text_new_version (second, third_blocks);
      g_autoptr (CaucusPreparedText) other =
        caucus_prepared_text_new_version (first, third_blocks);

      check_versions (first, second);
      check_versions (first, third);
      check_versions (third, other);
    }
}

/* It keeps what it was made like. */
static void
test_version_alone (void)
{
  g_autoptr (GPtrArray) blocks = random_paragraphs (N_PARAGRAPHS);
  g_autoptr (GPtrArray) edited = edited_copy (blocks, 4);
  CaucusPreparedText *first = caucus_prepared_text_new (blocks, TRUE);
  CaucusPreparedText *second = caucus_prepared_text_new_version (first, edited);
  g_autoptr (CaucusPreparedText) third = caucus_prepared_text_edit (second, 0, edited->pdata[1]);
  g_autoptr (CaucusPreparedText) alone = caucus_prepared_text_new (blocks, TRUE);

  caucus_prepared_text_unref (first);
  caucus_prepared_text_unref (second);
  check_versions (alone, third);
}

static CaucusPreparedText *
edit_text (CaucusPreparedText *text,
           guint               number)
{
  const GPtrArray *blocks = caucus_prepared_text_get_blocks (text);
  g_autoptr (GPtrArray) alone = caucus_blocks_new ();

  g_ptr_array_add (alone, caucus_block_copy (g_ptr_array_index (blocks, number)));
  edit_words (alone, 0);
  return caucus_prepared_text_edit (text, number, g_ptr_array_index (alone, 0));
}

/* What was said to be edited says what a text prepared from its blocks does, and the update
 * what a comparison does. */
static void
check_update (CaucusComparison   *comparison,
              const GPtrArray    *old_blocks,
              CaucusPreparedText *new_text)
{
  g_autoptr (CaucusComparison) expected =
    caucus_compare (old_blocks, caucus_prepared_text_get_blocks (new_text), NULL);

  assert_same_comparison (comparison, expected);
  g_assert_true (caucus_comparison_self_check (comparison, NULL));
}

/* Edits paragraphs of a text one after the other; returns how often the short way was taken. */
static guint
edit_often (const GPtrArray *old_blocks,
            const GPtrArray *new_blocks,
            const guint     *places,
            guint            n_places)
{
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_new (old_blocks, TRUE);
  g_autoptr (CaucusPreparedText) new_text =
    g_test_rand_bit () ? caucus_prepared_text_new (new_blocks, TRUE)
                       : caucus_prepared_text_new_version (old_text, new_blocks);
  CaucusComparison *comparison = caucus_compare_prepared (old_text, new_text, NULL);
  guint n_short = 0;

  for (guint n = 0; n < EDITS_A_TEXT; n++)
    {
      guint place = places[g_test_rand_int_range (0, (gint) n_places)];
      g_autoptr (CaucusPreparedText) edited = edit_text (new_text, place);
      gboolean is_short;

      comparison = caucus_comparison_update (comparison, edited, &is_short);
      check_update (comparison, old_blocks, edited);
      n_short += is_short;
      g_clear_pointer (&new_text, caucus_prepared_text_unref);
      new_text = caucus_prepared_text_ref (edited);
    }
  caucus_comparison_free (comparison);
  return n_short;
}

/* A few paragraphs that somebody works on in a text that else stays as it is. */
static void
test_updates (void)
{
  const guint places[] = { 3, 8, 11, 14, N_PARAGRAPHS - 1 };
  guint n_short = 0;

  for (guint n = 0; n < N_EDITS; n += EDITS_A_TEXT)
    {
      g_autoptr (GPtrArray) old_blocks = random_paragraphs (N_PARAGRAPHS);
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, 0);

      for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
        if (n % 4 != 0 || i % 2 == 0)
          edit_words (new_blocks, places[i]);
      if (n % 8 == 0)
        g_ptr_array_insert (new_blocks, 18, g_ptr_array_steal_index (new_blocks, 5));
      n_short += edit_often (old_blocks, new_blocks, places, G_N_ELEMENTS (places));
    }
  g_test_message ("%u of %u edits took the short way", n_short, N_EDITS);
  g_assert_cmpuint (n_short, >, N_EDITS / 2);
}

/* Any paragraph of any text, rows and titles and labels among them. */
static void
test_any_updates (void)
{
  for (guint n = 0; n < N_EDITS; n += EDITS_A_TEXT)
    {
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, g_test_rand_int_range (0, 4));
      g_autofree guint *places = g_new (guint, new_blocks->len + 1);

      for (guint i = 0; i < new_blocks->len; i++)
        places[i] = i;
      if (new_blocks->len > 0)
        edit_often (old_blocks, new_blocks, places, new_blocks->len);
    }
}

/* Another label is another place: the text is read anew, and so is all that names it. */
static void
test_edit_label (void)
{
  g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
  g_autoptr (CaucusBlock) block = caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "8-4", "Pay");
  g_autoptr (CaucusPreparedText) text = NULL;
  g_autoptr (CaucusPreparedText) edited = NULL;
  CaucusComparison *comparison;
  gboolean is_short;

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "8-3", "Pay"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "See Section 8-3."));
  text = caucus_prepared_text_new (blocks, TRUE);
  edited = caucus_prepared_text_edit (text, 0, block);
  comparison = caucus_compare_prepared (text, text, NULL);
  comparison = caucus_comparison_update (comparison, edited, &is_short);
  g_assert_false (is_short);
  check_update (comparison, blocks, edited);
  caucus_comparison_free (comparison);
}

/* @end stands behind each of many sentences but the last one. */
static CaucusBlock *
many_sentences (char        end,
                const char *last)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_SENTENCES; i++)
    g_string_append_printf (text, "Each driver keeps bus %u for the year%c ", i, end);
  g_string_append (text, last);
  return caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text->str);
}

static GPtrArray *
among_equals (CaucusBlock *block)
{
  GPtrArray *blocks = caucus_blocks_new ();

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "What stands before."));
  g_ptr_array_add (blocks, block);
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "What stands after."));
  return blocks;
}

/* One edit becomes many, which need far more room; that of signs weighs nothing for the others. */
static void
test_edit_many (void)
{
  g_autoptr (GPtrArray) old_blocks = among_equals (many_sentences ('.', "Paid monthly."));
  g_autoptr (GPtrArray) new_blocks = among_equals (many_sentences ('.', "Paid weekly."));
  g_autoptr (CaucusBlock) block = many_sentences (';', "Paid weekly.");
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_new (old_blocks, TRUE);
  g_autoptr (CaucusPreparedText) new_text = caucus_prepared_text_new (new_blocks, TRUE);
  g_autoptr (CaucusPreparedText) edited = caucus_prepared_text_edit (new_text, 1, block);
  CaucusComparison *comparison = caucus_compare_prepared (old_text, new_text, NULL);
  gboolean is_short;

  comparison = caucus_comparison_update (comparison, edited, &is_short);
  g_assert_true (is_short);
  g_assert_cmpuint (caucus_comparison_get_row (comparison, 1)->n_spans, >, 2 * N_SENTENCES);
  check_update (comparison, old_blocks, edited);
  caucus_comparison_free (comparison);
}

/* A comparison needs the texts no longer. */
static void
test_outlives (void)
{
  g_autoptr (GPtrArray) blocks = random_blocks ();
  CaucusPreparedText *text = caucus_prepared_text_new (blocks, TRUE);
  g_autoptr (CaucusComparison) comparison = caucus_compare_prepared (text, text, NULL);

  g_assert_true (caucus_prepared_text_get_blocks (text) == blocks);
  caucus_prepared_text_unref (text);
  g_clear_pointer (&blocks, g_ptr_array_unref);
  g_assert_true (caucus_comparison_self_check (comparison, NULL));
  g_assert_false (caucus_comparison_differs (comparison));
}

static gpointer
compare_often (gpointer data)
{
  CaucusPreparedText *text = data;

  for (guint n = 0; n < 100; n++)
    {
      g_autoptr (CaucusPreparedText) kept = caucus_prepared_text_ref (text);
      g_autoptr (CaucusComparison) comparison = caucus_compare_prepared (kept, text, NULL);

      g_assert_false (caucus_comparison_differs (comparison));
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autoptr (GPtrArray) blocks = random_blocks ();
  g_autoptr (CaucusPreparedText) text = caucus_prepared_text_new (blocks, TRUE);
  GThread *thread = g_thread_new ("compare", compare_often, text);

  compare_often (text);
  g_thread_join (thread);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prepared-text/random", test_random);
  g_test_add_func ("/prepared-text/versions", test_versions);
  g_test_add_func ("/prepared-text/version-alone", test_version_alone);
  g_test_add_func ("/prepared-text/updates", test_updates);
  g_test_add_func ("/prepared-text/any-updates", test_any_updates);
  g_test_add_func ("/prepared-text/edit-label", test_edit_label);
  g_test_add_func ("/prepared-text/edit-many", test_edit_many);
  g_test_add_func ("/prepared-text/outlives", test_outlives);
  g_test_add_func ("/prepared-text/threads", test_threads);
  return g_test_run ();
}
