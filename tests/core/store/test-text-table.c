/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contract texts: what is loaded is what was stored, and equal paragraphs are stored once. */
#include "caucus-text-table.h"

#include "caucus-test-round.h"
#include "caucus-test-store.h"

static gint64
count_rows (CaucusTestStore *store,
            const char      *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM %s", table);

  return caucus_test_raw_int (store->path, sql);
}

static void
assert_loads (CaucusTestStore *store,
              const CaucusId  *version_id,
              const GPtrArray *blocks)
{
  g_autoptr (GPtrArray) loaded = caucus_text_table_load (store->database, version_id, NULL);
  g_autofree char *hash = caucus_blocks_hash (blocks);
  g_autofree char *loaded_hash = caucus_blocks_hash (loaded);

  g_assert_cmpuint (loaded->len, ==, blocks->len);
  for (guint i = 0; i < blocks->len; i++)
    g_assert_true (caucus_block_equal (g_ptr_array_index (loaded, i),
                                       g_ptr_array_index (blocks, i)));
  g_assert_cmpstr (loaded_hash, ==, hash);
}

static void
test_round_trip (CaucusTestStore *store,
                 gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  const CaucusId version_id = caucus_id_new ();
  g_autoptr (GPtrArray) blocks = caucus_test_round_new_text ();
  g_autofree char *hash = caucus_blocks_hash (blocks);
  g_autofree char *kept = NULL;

  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "(ñ)", "“¿Días?” – 🤝 ½"));
  g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "", ""));
  g_assert_true (caucus_text_table_add (store->database, &version_id, &round_id, blocks, NULL));
  assert_loads (store, &version_id, blocks);

  g_free (hash);
  hash = caucus_blocks_hash (blocks);
  kept = caucus_test_raw_text (store->path, "SELECT hash FROM version");
  g_assert_cmpstr (kept, ==, hash);
}

static void
test_shared (CaucusTestStore *store,
             gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  const CaucusId first_id = caucus_id_new ();
  const CaucusId second_id = caucus_id_new ();
  g_autoptr (GPtrArray) first = caucus_test_round_new_text ();
  g_autoptr (GPtrArray) second = caucus_test_round_new_text ();
  CaucusBlock *changed = g_ptr_array_index (second, 1);

  changed->text = "Paid twice a month.";
  g_ptr_array_add (second, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "6-9", "Pay"));
  g_assert_true (caucus_text_table_add (store->database, &first_id, &round_id, first, NULL));
  g_assert_cmpint (count_rows (store, "paragraph"), ==, 4);
  g_assert_true (caucus_text_table_add (store->database, &second_id, &round_id, second, NULL));

  g_assert_cmpint (count_rows (store, "paragraph"), ==, 5);
  g_assert_cmpint (count_rows (store, "block"), ==, 9);
  assert_loads (store, &first_id, first);
  assert_loads (store, &second_id, second);
}

/* What several texts have lies in memory once; each lives as long as anybody needs it. */
static void
test_together (CaucusTestStore *store,
               gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  const CaucusId ids[] = { caucus_id_new (), caucus_id_new (), caucus_id_new () };
  g_autoptr (GPtrArray) first = caucus_test_round_new_text ();
  g_autoptr (GPtrArray) second = caucus_test_round_new_text ();
  GPtrArray *texts[3];
  const CaucusBlock *block, *same;

  g_ptr_array_insert (second, 0, caucus_block_new (CAUCUS_BLOCK_HEADING, "", "Añadido"));
  g_assert_true (caucus_text_table_add (store->database, &ids[0], &round_id, first, NULL));
  g_assert_true (caucus_text_table_add (store->database, &ids[2], &round_id, second, NULL));
  g_assert_true (caucus_text_table_load_together (store->database, ids, 3, texts, NULL));
  g_assert_cmpuint (texts[1]->len, ==, 0);
  g_assert_true (caucus_blocks_equal (texts[0], first));
  g_assert_true (caucus_blocks_equal (texts[2], second));
  block = g_ptr_array_index (texts[0], 1);
  same = g_ptr_array_index (texts[2], 2);
  g_assert_true (block->text == same->text);
  g_assert_cmpuint (same->length, ==, strlen (same->text));

  g_ptr_array_unref (texts[0]);
  g_ptr_array_unref (texts[1]);
  g_assert_true (caucus_blocks_equal (texts[2], second));
  g_ptr_array_unref (texts[2]);
}

/* A version that is there already stays as it is: importing a file twice changes nothing. */
static void
test_twice (CaucusTestStore *store,
            gconstpointer    data)
{
  const CaucusId round_id = caucus_id_new ();
  const CaucusId version_id = caucus_id_new ();
  g_autoptr (GPtrArray) blocks = caucus_test_round_new_text ();
  g_autoptr (GPtrArray) other = caucus_blocks_new ();

  g_ptr_array_add (other, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "Something else."));
  g_assert_true (caucus_text_table_add (store->database, &version_id, &round_id, blocks, NULL));
  g_assert_true (caucus_text_table_add (store->database, &version_id, &round_id, blocks, NULL));
  g_assert_true (caucus_text_table_add (store->database, &version_id, &round_id, other, NULL));
  assert_loads (store, &version_id, blocks);
  g_assert_cmpint (count_rows (store, "block"), ==, 4);
}

/* Two stores that were given the same text hold the same rows, so that they can be brought
   together. */
static void
test_same_everywhere (CaucusTestStore *store,
                      gconstpointer    data)
{
  const char *sql = "SELECT group_concat (hex (id)) FROM (SELECT id FROM block ORDER BY id)";
  const CaucusId round_id = caucus_id_new ();
  const CaucusId version_id = caucus_id_new ();
  g_autoptr (GPtrArray) blocks = caucus_test_round_new_text ();
  g_autofree char *here = NULL;
  g_autofree char *there = NULL;
  CaucusTestStore other = { 0 };

  caucus_test_store_set_up (&other, NULL);
  g_assert_true (caucus_text_table_add (store->database, &version_id, &round_id, blocks, NULL));
  g_assert_true (caucus_text_table_add (other.database, &version_id, &round_id, blocks, NULL));
  here = caucus_test_raw_text (store->path, sql);
  there = caucus_test_raw_text (other.path, sql);
  g_assert_cmpuint (strlen (here), >, 32);
  g_assert_cmpstr (here, ==, there);
  caucus_test_store_tear_down (&other, NULL);
}

static void
test_empty (CaucusTestStore *store,
            gconstpointer    data)
{
  const CaucusId id = caucus_id_new ();
  const CaucusId round_id = caucus_id_new ();
  g_autoptr (GPtrArray) none = caucus_blocks_new ();
  g_autoptr (GPtrArray) unknown = caucus_text_table_load (store->database, &id, NULL);

  g_assert_cmpuint (unknown->len, ==, 0);
  g_assert_true (caucus_text_table_add (store->database, &id, &round_id, none, NULL));
  assert_loads (store, &id, none);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  CAUCUS_TEST_ADD ("/text-table/round-trip", test_round_trip);
  CAUCUS_TEST_ADD ("/text-table/shared", test_shared);
  CAUCUS_TEST_ADD ("/text-table/together", test_together);
  CAUCUS_TEST_ADD ("/text-table/twice", test_twice);
  CAUCUS_TEST_ADD ("/text-table/same-everywhere", test_same_everywhere);
  CAUCUS_TEST_ADD ("/text-table/empty", test_empty);
  return g_test_run ();
}
