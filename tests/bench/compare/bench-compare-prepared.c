/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The comparison of two files whose texts were prepared before: of stored versions. */
#include "caucus-compare.h"

#include "bench-compare-load.h"
#include "bench-compare-probe.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CaucusComparison) comparison = NULL;
  g_autoptr (CaucusPreparedText) old_text = NULL;
  g_autoptr (CaucusPreparedText) new_text = NULL;
  CaucusMismatch mismatch;

  if (argc != 3)
    return 2;
  old_text = bench_compare_prepare (argv[1], NULL);
  new_text = bench_compare_prepare (argv[2], old_text);
  bench_compare_probe_begin ();
  comparison = caucus_compare_prepared (old_text, new_text, NULL);
  if (!caucus_comparison_self_check (comparison, &mismatch))
    g_error ("the comparison failed its own check at paragraph %u", mismatch.number);
  bench_compare_probe_end ();
  g_print ("rows %u\n", caucus_comparison_get_n_rows (comparison));
  return 0;
}
