/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cold comparison of two files in process, from their bytes to the checked rows. */
#include "caucus-compare.h"

#include "bench-compare-load.h"
#include "bench-compare-probe.h"

int
main (int   argc,
      char *argv[])
{
  const CaucusCompareOptions options = { .fold_typography = TRUE };
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (GPtrArray) old_blocks = NULL;
  g_autoptr (GPtrArray) new_blocks = NULL;
  CaucusMismatch mismatch;

  if (argc != 3)
    return 2;
  bench_compare_probe_begin ();
  old_blocks = bench_compare_load (argv[1]);
  new_blocks = bench_compare_load (argv[2]);
  comparison = caucus_compare (old_blocks, new_blocks, &options);
  if (!caucus_comparison_self_check (comparison, &mismatch))
    g_error ("the comparison failed its own check at paragraph %u", mismatch.number);
  bench_compare_probe_end ();
  g_print ("rows %u\n", caucus_comparison_get_n_rows (comparison));
  return 0;
}
