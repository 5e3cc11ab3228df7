/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two comparisons say the same, row by row and byte by byte. */
#include "same-comparison.h"

static void
assert_same_span (const CaucusSpan *found,
                  const CaucusSpan *expected)
{
  g_assert_cmpint (found->op, ==, expected->op);
  g_assert_cmpint (found->reason, ==, expected->reason);
  g_assert_cmpmem (found->text, found->length, expected->text, expected->length);
}

static void
assert_same_row (const CaucusRow *found,
                 const CaucusRow *expected)
{
  g_assert_cmpint (found->kind, ==, expected->kind);
  g_assert_cmpint (found->old_number, ==, expected->old_number);
  g_assert_cmpint (found->new_number, ==, expected->new_number);
  g_assert_cmpuint (found->move, ==, expected->move);
  g_assert_cmpstr (found->old_label, ==, expected->old_label);
  g_assert_cmpstr (found->new_label, ==, expected->new_label);
  g_assert_cmpint (found->is_relabelled, ==, expected->is_relabelled);
  g_assert_cmpuint (found->n_spans, ==, expected->n_spans);
  for (guint i = 0; i < found->n_spans; i++)
    assert_same_span (&found->spans[i], &expected->spans[i]);
}

static void
assert_same_repeats (const GPtrArray *found,
                     const GPtrArray *expected)
{
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      const CaucusRepeatedChange *a = g_ptr_array_index (found, i);
      const CaucusRepeatedChange *b = g_ptr_array_index (expected, i);

      g_assert_cmpstr (a->removed, ==, b->removed);
      g_assert_cmpstr (a->added, ==, b->added);
      g_assert_cmpuint (a->count, ==, b->count);
    }
}

void
assert_same_comparison (const CaucusComparison *found,
                        const CaucusComparison *expected)
{
  g_assert_cmpuint (caucus_comparison_get_n_rows (found), ==,
                    caucus_comparison_get_n_rows (expected));
  for (guint i = 0; i < caucus_comparison_get_n_rows (found); i++)
    assert_same_row (caucus_comparison_get_row (found, i), caucus_comparison_get_row (expected, i));
  g_assert_cmpmem (caucus_comparison_get_summary (found), sizeof (CaucusCompareSummary),
                   caucus_comparison_get_summary (expected), sizeof (CaucusCompareSummary));
  assert_same_repeats (caucus_comparison_get_repeats (found),
                       caucus_comparison_get_repeats (expected));
}
