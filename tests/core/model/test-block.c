/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks: what their fingerprint covers, and how a text reads. */
#include "caucus-block.h"

#include <string.h>

#include "caucus-block-pool.h"

static GPtrArray *
sample (void)
{
  GPtrArray *blocks = caucus_blocks_new ();

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_HEADING, NULL, "Wages"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "A-1", "Paid monthly."));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "Range\tStep 1"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "1\t15.00"));
  return blocks;
}

static void
test_hash (void)
{
  g_autoptr (GPtrArray) blocks = sample ();
  g_autoptr (GPtrArray) again = sample ();
  g_autofree char *hash = caucus_blocks_hash (blocks);
  g_autofree char *same = caucus_blocks_hash (again);

  g_assert_cmpuint (strlen (hash), ==, 64);
  g_assert_cmpstr (hash, ==, same);

  /* Moving a word from the label to the text changes what was passed. */
  caucus_block_free (again->pdata[1]);
  again->pdata[1] = caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "A-1Paid", " monthly.");
  {
    g_autofree char *other = caucus_blocks_hash (again);

    g_assert_cmpstr (hash, !=, other);
  }
}

static void
test_equal (void)
{
  g_autoptr (CaucusBlock) block = caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Text");
  g_autoptr (CaucusBlock) copy = caucus_block_copy (block);
  g_autoptr (CaucusBlock) labelled = caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "1.", "Text");
  g_autoptr (CaucusBlock) heading = caucus_block_new (CAUCUS_BLOCK_HEADING, NULL, "Text");

  g_assert_true (caucus_block_equal (block, copy));
  g_assert_false (caucus_block_equal (block, labelled));
  g_assert_false (caucus_block_equal (block, heading));
}

static void
test_to_string (void)
{
  g_autoptr (GPtrArray) blocks = sample ();
  g_autofree char *text = caucus_blocks_to_string (blocks);

  g_assert_cmpstr (text, ==, "Wages\n\nA-1 Paid monthly.\n\nRange\tStep 1\n1\t15.00\n");
}

/* A block keeps the text of its pool, whatever else of it is freed before, and however many blocks
   were expected. */
static void
test_pool (gconstpointer n_expected)
{
  g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
  g_autoptr (CaucusBlock) last = NULL;
  char *text = g_strdup ("Text");
  CaucusBlockPool *pool = caucus_block_pool_new_take (text, strlen (text));

  caucus_block_pool_expect (pool, GPOINTER_TO_UINT (n_expected));
  for (guint i = 0; i < 1000; i++)
    {
      CaucusBlock *block = caucus_block_pool_add (pool);

      block->text = "";
      g_ptr_array_add (blocks, block);
    }
  last = caucus_block_pool_add (pool);
  last->text = text;
  caucus_block_free (g_ptr_array_steal_index (blocks, 0));
  caucus_block_pool_close (pool);
  g_clear_pointer (&blocks, g_ptr_array_unref);
  g_assert_cmpstr (last->text, ==, "Text");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block/hash", test_hash);
  g_test_add_func ("/block/equal", test_equal);
  g_test_add_func ("/block/to-string", test_to_string);
  g_test_add_data_func ("/block/pool", GUINT_TO_POINTER (0), test_pool);
  g_test_add_data_func ("/block/pool-of-as-many", GUINT_TO_POINTER (1001), test_pool);
  g_test_add_data_func ("/block/pool-of-more", GUINT_TO_POINTER (10), test_pool);
  return g_test_run ();
}
