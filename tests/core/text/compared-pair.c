/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts, compared, and the rows in words that a test can hold against what it expects. */
#include "compared-pair.h"

#include "caucus-paragraphs.h"

Pair
compare_blocks (GPtrArray                  *old_blocks,
                GPtrArray                  *new_blocks,
                const CaucusCompareOptions *options)
{
  Pair pair = { old_blocks, new_blocks, caucus_compare (old_blocks, new_blocks, options), NULL };

  pair.summary = caucus_comparison_get_summary (pair.comparison);
  g_assert_true (caucus_comparison_self_check (pair.comparison, NULL));
  return pair;
}

Pair
compare_texts (const char *old_text,
               const char *new_text)
{
  return compare_blocks (caucus_paragraphs_parse (old_text),
                         caucus_paragraphs_parse (new_text), NULL);
}

void
clear_pair (Pair *pair)
{
  caucus_comparison_free (pair->comparison);
  g_ptr_array_unref (pair->old_blocks);
  g_ptr_array_unref (pair->new_blocks);
}

static void
describe_spans (GString         *out,
                const CaucusRow *row)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      static const char *const marks[] = { "", "~", "#" };
      const CaucusSpan *span = &row->spans[i];
      g_autofree char *text = g_strndup (span->text, span->length);

      g_strdelimit (text, "\t", '|');
      if (span->op == CAUCUS_SPAN_EQUAL)
        g_string_append (out, text);
      else
        g_string_append_printf (out, "%s%s%s]", marks[span->reason],
                                span->op == CAUCUS_SPAN_REMOVE ? "[-" : "[+", text);
    }
}

/* A row a line: kind, move, labels where they differ, and the text with its marks. */
char *
describe_rows (const Pair *pair)
{
  static const char kinds[] = "=!+-<>sj";
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < caucus_comparison_get_n_rows (pair->comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (pair->comparison, i);

      g_string_append_c (out, kinds[row->kind]);
      if (row->move > 0)
        g_string_append_printf (out, "%u", row->move);
      g_string_append_c (out, ' ');
      if (row->old_number >= 0 && row->new_number >= 0
          && g_strcmp0 (row->old_label, row->new_label) != 0)
        g_string_append_printf (out, "{%s -> %s} ", row->old_label, row->new_label);
      describe_spans (out, row);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

void
assert_rows (const char *old_text,
             const char *new_text,
             const char *expected)
{
  g_auto (Pair) pair = compare_texts (old_text, new_text);
  g_autofree char *described = describe_rows (&pair);

  g_assert_cmpstr (described, ==, expected);
}
