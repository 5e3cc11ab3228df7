/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a text as it is read: rows that follow each other are one table. */
#include "proposals/caucus-text-item.h"

#include "caucus-test-round.h"

static void
test_table (void)
{
  g_autoptr (GPtrArray) blocks = caucus_test_round_new_text ();
  g_autoptr (GPtrArray) items = caucus_text_items_new (blocks);
  CaucusTextItem *table;
  GPtrArray *rows;

  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpstr (caucus_text_item_get_label (items->pdata[1]), ==, "6-1");
  g_assert_cmpstr (caucus_text_item_get_text (items->pdata[1]), ==, "Paid monthly.");
  g_assert_null (caucus_text_item_get_rows (items->pdata[1]));
  table = items->pdata[2];
  rows = caucus_text_item_get_rows (table);
  g_assert_cmpint (caucus_text_item_get_kind (table), ==, CAUCUS_BLOCK_TABLE_ROW);
  g_assert_cmpuint (rows->len, ==, 2);
  g_assert_cmpstr (((GStrv) rows->pdata[1])[1], ==, "15.00");
}

static void
test_two_tables (void)
{
  g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) items = NULL;

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "a\tb"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Between."));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, "c"));
  items = caucus_text_items_new (blocks);
  g_assert_cmpuint (items->len, ==, 3);
  g_assert_cmpuint (caucus_text_item_get_rows (items->pdata[2])->len, ==, 1);
}

static void
test_empty (void)
{
  g_autoptr (GPtrArray) blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) items = caucus_text_items_new (blocks);

  g_assert_cmpuint (items->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-item/table", test_table);
  g_test_add_func ("/text-item/two-tables", test_two_tables);
  g_test_add_func ("/text-item/empty", test_empty);
  return g_test_run ();
}
