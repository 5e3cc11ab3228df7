/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as two or three texts: they are read, compared and merged, and nothing is lost.
 *
 * The texts are parted by the byte 0xff, which is in no UTF-8; with a third the input is a
 * merge. Run by `./dev fuzz`. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "caucus-compare.h"
#include "caucus-merge.h"
#include "caucus-paragraphs.h"
#include "caucus-text-decode.h"

#define N_TEXTS 3
#define SEPARATOR 0xff
#define UPDATES_MAX 4

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static GPtrArray *
read_text (const uint8_t *bytes,
           gsize          length)
{
  guint n_replaced;
  g_autofree char *text = caucus_text_decode ((const char *) bytes, length, &n_replaced);

  return caucus_paragraphs_parse (text);
}

static void
check_comparison (const GPtrArray *old_blocks,
                  const GPtrArray *new_blocks,
                  gboolean         fold_typography)
{
  const CaucusCompareOptions options = { .fold_typography = fold_typography };
  g_autoptr (CaucusComparison) comparison = caucus_compare (old_blocks, new_blocks, &options);

  g_assert_true (caucus_comparison_self_check (comparison, NULL));
  if (caucus_blocks_equal (old_blocks, new_blocks))
    g_assert_false (caucus_comparison_differs (comparison));
}

static GPtrArray *
join_parts (const GPtrArray *parts)
{
  GPtrArray *blocks = caucus_blocks_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      const CaucusMergePart *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->blocks->len; j++)
        g_ptr_array_add (blocks, caucus_block_copy (g_ptr_array_index (part->blocks, j)));
    }
  return blocks;
}

/* One paragraph after the other takes the text of the one of @others at its place. */
static void
check_updates (const GPtrArray *old_blocks,
               const GPtrArray *new_blocks,
               const GPtrArray *others)
{
  g_autoptr (CaucusPreparedText) old_text = caucus_prepared_text_new (old_blocks, TRUE);
  g_autoptr (CaucusPreparedText) new_text =
    new_blocks->len % 2 == 0 ? caucus_prepared_text_new (new_blocks, TRUE)
                             : caucus_prepared_text_new_version (old_text, new_blocks);
  CaucusComparison *comparison = caucus_compare_prepared (old_text, new_text, NULL);

  for (guint i = 0; i < MIN (MIN (new_blocks->len, others->len), UPDATES_MAX); i++)
    {
      CaucusPreparedText *edited = caucus_prepared_text_edit (new_text, i,
                                                              g_ptr_array_index (others, i));

      comparison = caucus_comparison_update (comparison, edited, NULL);
      g_assert_true (caucus_comparison_self_check (comparison, NULL));
      caucus_prepared_text_unref (new_text);
      new_text = edited;
    }
  caucus_comparison_free (comparison);
}

/* Where one side did nothing the other's text comes out, without a conflict. */
static void
check_one_sided_merge (const GPtrArray *base,
                       const GPtrArray *ours)
{
  g_autoptr (GPtrArray) forwards = caucus_merge (base, ours, base);
  g_autoptr (GPtrArray) backwards = caucus_merge (base, base, ours);
  g_autoptr (GPtrArray) merged = join_parts (forwards);
  g_autoptr (GPtrArray) merged_backwards = join_parts (backwards);

  g_assert_cmpuint (caucus_merge_n_conflicts (forwards), ==, 0);
  g_assert_cmpuint (caucus_merge_n_conflicts (backwards), ==, 0);
  g_assert_true (caucus_blocks_equal (merged, ours));
  g_assert_true (caucus_blocks_equal (merged_backwards, ours));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const uint8_t *end = data + size;

  while (texts->len < N_TEXTS)
    {
      const uint8_t *separator = data < end ? memchr (data, SEPARATOR, (gsize) (end - data)) : NULL;
      const uint8_t *text_end = separator != NULL && texts->len + 1 < N_TEXTS ? separator : end;

      g_ptr_array_add (texts, read_text (data, (gsize) (text_end - data)));
      data = text_end < end ? text_end + 1 : end;
    }
  check_comparison (texts->pdata[0], texts->pdata[1], TRUE);
  check_comparison (texts->pdata[1], texts->pdata[0], FALSE);
  check_updates (texts->pdata[0], texts->pdata[1], texts->pdata[2]);
  check_one_sided_merge (texts->pdata[0], texts->pdata[1]);
  g_ptr_array_unref (caucus_merge (texts->pdata[0], texts->pdata[1], texts->pdata[2]));
  return 0;
}
