/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison of two files after a word more in an edited paragraph, with that one read
 * again: what an editor waits for. */
#include "caucus-compare.h"

#include "bench-compare-load.h"
#include "bench-compare-probe.h"

static gboolean
is_kind (const CaucusComparison *comparison,
         guint                   position,
         CaucusRowKind           kind)
{
  return caucus_comparison_get_row (comparison, position)->kind == kind;
}

/* A paragraph in the midst of the text that was edited in its place, between two that were not. */
static guint
find_edited (const CaucusComparison *comparison)
{
  guint n_rows = caucus_comparison_get_n_rows (comparison);

  for (guint i = n_rows / 2; i + 1 < n_rows; i++)
    if (is_kind (comparison, i, CAUCUS_ROW_CHANGED)
        && is_kind (comparison, i - 1, CAUCUS_ROW_EQUAL)
        && is_kind (comparison, i + 1, CAUCUS_ROW_EQUAL))
      return (guint) caucus_comparison_get_row (comparison, i)->new_number;
  g_error ("no paragraph was edited");
}

int
main (int   argc,
      char *argv[])
{
  CaucusComparison *comparison;
  g_autoptr (CaucusPreparedText) old_text = NULL;
  g_autoptr (CaucusPreparedText) new_text = NULL;
  g_autoptr (CaucusPreparedText) edited = NULL;
  g_autoptr (CaucusBlock) block = NULL;
  g_autofree char *text = NULL;
  const CaucusBlock *before;
  gboolean is_short;
  guint number;

  if (argc != 3)
    return 2;
  old_text = bench_compare_prepare (argv[1], NULL);
  new_text = bench_compare_prepare (argv[2], old_text);
  comparison = caucus_compare_prepared (old_text, new_text, NULL);
  number = find_edited (comparison);
  before = g_ptr_array_index (caucus_prepared_text_get_blocks (new_text), number);
  text = g_strconcat (before->text, " Supplementarily.", NULL);
  block = caucus_block_new (before->kind, before->label, text);
  bench_compare_probe_begin ();
  edited = caucus_prepared_text_edit (new_text, number, block);
  comparison = caucus_comparison_update (comparison, edited, &is_short);
  if (!caucus_comparison_self_check (comparison, NULL))
    g_error ("the comparison failed its own check");
  bench_compare_probe_end ();
  g_print ("short %d\n", is_short);
  caucus_comparison_free (comparison);
  return 0;
}
