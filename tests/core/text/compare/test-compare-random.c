/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparisons of random and of hostile texts: both come out again, and in time. */
#include "caucus-compare.h"

#include <string.h>

#include "caucus-row.h"
#include "random-blocks.h"

#define N_EDITS 100000
#define N_UNLIKE 1000
#define N_MIRRORED 5000

static void
append_span (GString          *text,
             const CaucusSpan *span)
{
  /* A cut never parts a mark from its letter; a tab carries none. */
  if (g_str_has_prefix (span->text, "\u0301"))
    g_assert_true (text->len == 0 || text->str[text->len - 1] == '\t');
  g_string_append_len (text, span->text, (gssize) span->length);
}

/* A paragraph that is split or joined has several rows, one after the other, and its
 * label in the first. */
static void
check_paragraph (const CaucusBlock *block,
                 const char        *label,
                 GString           *text)
{
  if (block == NULL)
    return;
  g_assert_cmpstr (text->str, ==, block->text);
  g_assert_cmpstr (label, ==, block->label);
  g_string_truncate (text, 0);
}

/* One side's text by the rule that the rows promise, taken in their own order. */
static void
check_rebuilt (const CaucusComparison     *comparison,
               const GPtrArray            *blocks,
               CaucusTextSide              side)
{
  CaucusRowKind elsewhere = side == CAUCUS_TEXT_OLD ? CAUCUS_ROW_MOVED_TO : CAUCUS_ROW_MOVED_FROM;
  CaucusSpanOp other = side == CAUCUS_TEXT_OLD ? CAUCUS_SPAN_ADD : CAUCUS_SPAN_REMOVE;
  g_autoptr (GString) text = g_string_new (NULL);
  const CaucusBlock *block = NULL;
  const char *label = NULL;
  guint number = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);
      const char *row_label = side == CAUCUS_TEXT_OLD ? row->old_label : row->new_label;
      int named = side == CAUCUS_TEXT_OLD ? row->old_number : row->new_number;

      if (row->kind == elsewhere || named == CAUCUS_NO_PARAGRAPH)
        continue;
      if (named == (int) number)
        {
          check_paragraph (block, label, text);
          block = g_ptr_array_index (blocks, number++);
          label = row_label;
        }
      else
        {
          g_assert_cmpint (named, ==, (int) number - 1);
          g_assert_null (row_label);
        }
      for (guint j = 0; j < row->n_spans; j++)
        if (row->spans[j].op != other)
          append_span (text, &row->spans[j]);
    }
  check_paragraph (block, label, text);
  g_assert_cmpuint (number, ==, blocks->len);
}

static gboolean
has_op (const CaucusRow *row,
        CaucusSpanOp     op)
{
  for (guint i = 0; i < row->n_spans; i++)
    if (row->spans[i].op == op && row->spans[i].reason == CAUCUS_SPAN_WORDS)
      return TRUE;
  return FALSE;
}

/* No kind of row holds what its name denies. */
static void
check_kind (const CaucusRow *row)
{
  gboolean removes = has_op (row, CAUCUS_SPAN_REMOVE);
  gboolean adds = has_op (row, CAUCUS_SPAN_ADD);
  gboolean from_old = row->kind == CAUCUS_ROW_REMOVED || row->kind == CAUCUS_ROW_MOVED_FROM;
  gboolean is_move = row->kind == CAUCUS_ROW_MOVED_FROM || row->kind == CAUCUS_ROW_MOVED_TO;

  g_assert_cmpint (row->old_number == CAUCUS_NO_PARAGRAPH, ==, row->kind == CAUCUS_ROW_ADDED);
  g_assert_cmpint (row->new_number == CAUCUS_NO_PARAGRAPH, ==, from_old);
  g_assert_cmpint (row->move > 0, ==, is_move);
  if (row->kind == CAUCUS_ROW_EQUAL)
    g_assert_false (removes || adds);
  if (row->kind == CAUCUS_ROW_CHANGED)
    g_assert_true (removes || adds);
  if (row->kind == CAUCUS_ROW_ADDED)
    g_assert_cmpuint (row->n_spans, ==, adds ? 1 : 0);
  if (from_old)
    g_assert_cmpuint (row->n_spans, ==, removes ? 1 : 0);
}

static void
check_spans (const CaucusRow *row)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *span = &row->spans[i];

      g_assert_cmpuint (span->length, >, 0);
      g_assert_true (g_utf8_validate_len (span->text, span->length, NULL));
      g_assert_false (span->reason != CAUCUS_SPAN_WORDS && span->op == CAUCUS_SPAN_EQUAL);
    }
}

/* Labels that are the same in every byte do not differ, and where typography counts all others
   do. */
static void
check_labels (const CaucusRow *row,
              gboolean         is_strict)
{
  gboolean is_other = g_strcmp0 (row->old_label, row->new_label) != 0;

  if (row->old_number == CAUCUS_NO_PARAGRAPH || row->new_number == CAUCUS_NO_PARAGRAPH)
    return;
  if (is_strict || !is_other)
    g_assert_cmpint (caucus_row_is_relabelled (row), ==, is_other);
}

static void
check_rows (const CaucusComparison *comparison,
            gboolean                is_strict)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (comparison);
  guint n_kinds[CAUCUS_ROW_JOINED + 1] = { 0 };
  guint64 moves_from = 0;
  guint64 moves_to = 0;

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);

      check_kind (row);
      check_spans (row);
      check_labels (row, is_strict);
      n_kinds[row->kind]++;
      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        moves_from |= G_GUINT64_CONSTANT (1) << row->move;
      if (row->kind == CAUCUS_ROW_MOVED_TO)
        moves_to |= G_GUINT64_CONSTANT (1) << row->move;
    }
  g_assert_cmphex (moves_from, ==, moves_to);
  g_assert_cmpuint (n_kinds[CAUCUS_ROW_MOVED_FROM], ==, summary->paragraphs_moved);
  g_assert_cmpuint (n_kinds[CAUCUS_ROW_MOVED_TO], ==, summary->paragraphs_moved);
  g_assert_cmpuint (n_kinds[CAUCUS_ROW_ADDED], ==, summary->paragraphs_added);
  g_assert_cmpuint (n_kinds[CAUCUS_ROW_REMOVED], ==, summary->paragraphs_removed);
  g_assert_cmpuint (n_kinds[CAUCUS_ROW_CHANGED], <=, summary->paragraphs_changed);
}

static void
swap (guint *a,
      guint *b)
{
  guint value = *a;

  *a = *b;
  *b = value;
}

/* With the texts changed round, what was added was removed, and nothing else is different. */
static void
check_mirrored (const GPtrArray            *old_blocks,
                const GPtrArray            *new_blocks,
                const CaucusCompareOptions *options)
{
  g_autoptr (CaucusComparison) there = caucus_compare (old_blocks, new_blocks, options);
  g_autoptr (CaucusComparison) back = caucus_compare (new_blocks, old_blocks, options);
  CaucusCompareSummary expected = *caucus_comparison_get_summary (there);
  const CaucusCompareSummary *found = caucus_comparison_get_summary (back);

  swap (&expected.words[CAUCUS_TEXT_OLD], &expected.words[CAUCUS_TEXT_NEW]);
  swap (&expected.words_added, &expected.words_removed);
  swap (&expected.paragraphs_added, &expected.paragraphs_removed);
  swap (&expected.paragraphs_split, &expected.paragraphs_joined);
  g_assert_cmpmem (&expected, sizeof expected, found, sizeof *found);
}

static void
test_mirrored (void)
{
  for (guint n = 0; n < N_MIRRORED; n++)
    {
      const CaucusCompareOptions options = { .fold_typography = n % 2 == 0 };
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, g_test_rand_int_range (0, 8));
      g_autoptr (GPtrArray) other_blocks = random_blocks ();

      check_mirrored (old_blocks, new_blocks, &options);
      check_mirrored (old_blocks, other_blocks, &options);
    }
}

/* A paragraph may become the row of a table, which has cells only for another row. */
static void
test_mirrored_kinds (void)
{
  const CaucusCompareOptions options = { 0 };
  g_autoptr (GPtrArray) rows = caucus_blocks_new ();
  g_autoptr (GPtrArray) paragraphs = caucus_blocks_new ();

  g_ptr_array_add (rows, caucus_block_new (CAUCUS_BLOCK_HEADING, "1.", "(a) union and the may"));
  g_ptr_array_add (rows, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, "(b)", "district ..."));
  g_ptr_array_add (rows, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, "180 district $15.00"));
  g_ptr_array_add (paragraphs, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, "1.", "(a) employee"));
  g_ptr_array_add (paragraphs, caucus_block_new (CAUCUS_BLOCK_HEADING, "(b)",
                                                 "may district and may district ,"));
  g_ptr_array_add (paragraphs, caucus_block_new (CAUCUS_BLOCK_HEADING, NULL,
                                                 "the district notice $15.00"));

  check_mirrored (rows, paragraphs, &options);
}

static void
check (const GPtrArray            *old_blocks,
       const GPtrArray            *new_blocks,
       const CaucusCompareOptions *options)
{
  g_autoptr (CaucusComparison) comparison = caucus_compare (old_blocks, new_blocks, options);

  check_rebuilt (comparison, old_blocks, CAUCUS_TEXT_OLD);
  check_rebuilt (comparison, new_blocks, CAUCUS_TEXT_NEW);
  check_rows (comparison, options != NULL && !options->fold_typography);
  g_assert_true (caucus_comparison_self_check (comparison, NULL));
}

static void
test_random_edits (void)
{
  for (gint n_left = N_EDITS; n_left > 0;)
    {
      const CaucusCompareOptions options = { .fold_typography = n_left % 2 == 0 };
      gint n_edits = g_test_rand_int_range (0, 8);
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = edited_copy (old_blocks, n_edits);

      check (old_blocks, new_blocks, &options);
      if (old_blocks->len > 0)
        n_left -= n_edits;
    }
}

static void
test_unlike (void)
{
  for (guint n = 0; n < N_UNLIKE; n++)
    {
      g_autoptr (GPtrArray) old_blocks = random_blocks ();
      g_autoptr (GPtrArray) new_blocks = random_blocks ();

      check (old_blocks, new_blocks, NULL);
    }
}

static void
test_identical (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (GPtrArray) blocks = random_blocks ();
      g_autoptr (CaucusComparison) comparison = caucus_compare (blocks, blocks, NULL);
      CaucusCompareSummary nothing = { 0 };
      guint n_words = caucus_comparison_get_summary (comparison)->words[CAUCUS_TEXT_OLD];

      nothing.words[CAUCUS_TEXT_OLD] = n_words;
      nothing.words[CAUCUS_TEXT_NEW] = n_words;
      g_assert_false (caucus_comparison_differs (comparison));
      g_assert_cmpmem (caucus_comparison_get_summary (comparison), sizeof nothing,
                       &nothing, sizeof nothing);
      g_assert_cmpuint (caucus_comparison_get_n_rows (comparison), ==, blocks->len);
    }
}

static void
add_lines (GPtrArray  *blocks,
           const char *text,
           guint       n_lines)
{
  for (guint i = 0; i < n_lines; i++)
    g_ptr_array_add (blocks, caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text));
}

/* Bounds the work in steps: a time would say more of the machine than of the engine. */
static void
assert_steps_below (const GPtrArray *old_blocks,
                    const GPtrArray *new_blocks,
                    guint64          limit)
{
  g_autoptr (CaucusComparison) comparison = caucus_compare (old_blocks, new_blocks, NULL);

  g_assert_true (caucus_comparison_self_check (comparison, NULL));
  g_assert_cmpuint (caucus_comparison_get_steps (comparison), <, limit);
}

static void
test_equal_lines (void)
{
  g_autoptr (GPtrArray) old_blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) new_blocks = caucus_blocks_new ();

  add_lines (old_blocks, "The parties agree.", 100000);
  add_lines (new_blocks, "The parties agree.", 100000);
  assert_steps_below (old_blocks, new_blocks, 100000 * 2 * 30);

  /* As many, with other lines strewn in. */
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = g_strdup_printf ("Line %u differs.", i);

      g_ptr_array_insert (new_blocks, (gint) i * 5,
                          caucus_block_new (CAUCUS_BLOCK_PARAGRAPH, NULL, text));
      g_ptr_array_remove_index_fast (old_blocks, i);
    }
  assert_steps_below (old_blocks, new_blocks, 100000 * 2 * 600);
}

static char *
random_line (guint n_words,
             gint  n_kinds)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    g_string_append_printf (line, "w%d ", g_test_rand_int_range (0, n_kinds));
  return g_string_free (line, FALSE);
}

/* One paragraph of a megabyte against another of the same words. */
static void
test_long_line (void)
{
  guint n_words = 180000;
  g_autoptr (GPtrArray) old_blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) new_blocks = caucus_blocks_new ();
  g_autofree char *old_line = random_line (n_words, 9000);
  g_autofree char *new_line = random_line (n_words, 9000);

  add_lines (old_blocks, old_line, 1);
  add_lines (new_blocks, new_line, 1);
  assert_steps_below (old_blocks, new_blocks, (guint64) n_words * 2 * 600);
}

/* Many paragraphs of the same few words, no two alike: neither anchors nor rare words. */
static void
test_many_unlike (void)
{
  guint n_lines = 5000;
  g_autoptr (GPtrArray) old_blocks = caucus_blocks_new ();
  g_autoptr (GPtrArray) new_blocks = caucus_blocks_new ();

  for (guint i = 0; i < n_lines; i++)
    {
      g_autofree char *old_line = random_line (20, 2000);
      g_autofree char *new_line = random_line (20, 2000);

      add_lines (old_blocks, old_line, 1);
      add_lines (new_blocks, new_line, 1);
    }
  assert_steps_below (old_blocks, new_blocks, (guint64) n_lines * 20 * 2 * 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare-random/edits", test_random_edits);
  g_test_add_func ("/compare-random/unlike", test_unlike);
  g_test_add_func ("/compare-random/mirrored", test_mirrored);
  g_test_add_func ("/compare-random/mirrored-kinds", test_mirrored_kinds);
  g_test_add_func ("/compare-random/identical", test_identical);
  g_test_add_func ("/compare-random/equal-lines", test_equal_lines);
  g_test_add_func ("/compare-random/long-line", test_long_line);
  g_test_add_func ("/compare-random/many-unlike", test_many_unlike);
  return g_test_run ();
}
