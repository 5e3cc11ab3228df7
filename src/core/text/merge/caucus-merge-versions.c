/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first step of a merge: what each side made of every paragraph of the base. */
#include "caucus-merge-private.h"

/* The paragraphs of the base from which one run is made have the number of its first one. */
static guint *
find_runs (const GPtrArray        *base,
           CaucusComparison *const comparisons[2])
{
  guint *first = g_new (guint, base->len + 1);

  for (guint i = 0; i <= base->len; i++)
    first[i] = i;
  for (guint side = 0; side < 2; side++)
    {
      int before = CAUCUS_NO_PARAGRAPH;

      for (guint i = 0; i < caucus_comparison_get_n_rows (comparisons[side]); i++)
        {
          const CaucusRow *row = caucus_comparison_get_row (comparisons[side], i);

          /* Of several rows of one new paragraph the later ones have no label of it; the
           * number tells them more surely. */
          if (row->kind == CAUCUS_ROW_JOINED && row->new_number == before)
            first[row->old_number] = first[row->old_number - 1];
          before = row->kind == CAUCUS_ROW_JOINED ? row->new_number : CAUCUS_NO_PARAGRAPH;
        }
    }
  /* Where both sides joined, a run goes as far as either. */
  for (guint i = 1; i < base->len; i++)
    if (first[i] < i)
      first[i] = first[i - 1];
  return first;
}

/* Numbers the runs from 0; returns how many there are. */
static guint
number_runs (guint *run_of,
             guint  n_paragraphs)
{
  guint n_runs = 0;

  for (guint i = 0; i < n_paragraphs; i++)
    {
      gboolean begins = run_of[i] == i;

      if (begins)
        n_runs++;
      run_of[i] = n_runs - 1;
    }
  return n_runs;
}

static void
add_block (GPtrArray         *blocks,
           const CaucusBlock *block)
{
  g_ptr_array_add (blocks, caucus_block_copy (block));
}

static void
add_to_order (GArray            *order,
              int                run,
              CaucusMergeSide    side,
              const CaucusBlock *added)
{
  CaucusMergeEntry entry = { run, side, added, FALSE };

  g_array_append_val (order, entry);
}

/* Takes each paragraph of a side once, in its order. */
static void
take_rows (CaucusMergeVersions    *versions,
           CaucusMergeSide         side,
           const CaucusComparison *comparison,
           const GPtrArray        *blocks,
           const guint            *run_of)
{
  g_autofree gboolean *is_placed = g_new0 (gboolean, versions->n_runs + 1);
  int taken = CAUCUS_NO_PARAGRAPH;

  for (guint i = 0; i < caucus_comparison_get_n_rows (comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);
      CaucusMergeVersion *version;
      guint run;

      if (row->kind == CAUCUS_ROW_MOVED_FROM || row->new_number == CAUCUS_NO_PARAGRAPH
          || row->new_number == taken)
        continue;
      taken = row->new_number;
      if (row->old_number == CAUCUS_NO_PARAGRAPH)
        {
          add_to_order (versions->orders[side], -1, side,
                        g_ptr_array_index (blocks, (guint) row->new_number));
          continue;
        }
      run = run_of[row->old_number];
      version = &versions->versions[side][run];
      add_block (version->blocks, g_ptr_array_index (blocks, (guint) row->new_number));
      if (row->kind == CAUCUS_ROW_MOVED_TO)
        version->is_moved = TRUE;
      if (!is_placed[run])
        add_to_order (versions->orders[side], (int) run, side, NULL);
      is_placed[run] = TRUE;
    }
}

static void
take_base (CaucusMergeVersions *versions,
           const GPtrArray     *base,
           const guint         *run_of)
{
  versions->base = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint run = 0; run < versions->n_runs; run++)
    g_ptr_array_add (versions->base, caucus_blocks_new ());
  for (guint i = 0; i < base->len; i++)
    add_block (g_ptr_array_index (versions->base, run_of[i]), g_ptr_array_index (base, i));
}

static void
take_side (CaucusMergeVersions    *versions,
           CaucusMergeSide         side,
           const CaucusComparison *comparison,
           const GPtrArray        *blocks,
           const guint            *run_of)
{
  versions->versions[side] = g_new0 (CaucusMergeVersion, versions->n_runs + 1);
  versions->orders[side] = g_array_new (FALSE, FALSE, sizeof (CaucusMergeEntry));
  for (guint run = 0; run < versions->n_runs; run++)
    versions->versions[side][run].blocks = caucus_blocks_new ();
  take_rows (versions, side, comparison, blocks, run_of);
  for (guint run = 0; run < versions->n_runs; run++)
    {
      CaucusMergeVersion *version = &versions->versions[side][run];

      version->is_untouched = caucus_blocks_equal (version->blocks,
                                                   g_ptr_array_index (versions->base, run));
    }
}

/* Fills in what both sides made of the base. The texts must outlive @versions. */
void
caucus_merge_versions_init (CaucusMergeVersions *versions,
                            const GPtrArray     *base,
                            const GPtrArray     *sides[2])
{
  CaucusCompareOptions options = { .fold_typography = TRUE };
  CaucusComparison *comparisons[2];
  g_autofree guint *run_of = NULL;

  for (guint side = 0; side < 2; side++)
    comparisons[side] = caucus_compare (base, sides[side], &options);
  run_of = find_runs (base, comparisons);
  versions->n_runs = number_runs (run_of, base->len);
  take_base (versions, base, run_of);
  for (guint side = 0; side < 2; side++)
    {
      take_side (versions, side, comparisons[side], sides[side], run_of);
      caucus_comparison_free (comparisons[side]);
    }
}

void
caucus_merge_versions_clear (CaucusMergeVersions *versions)
{
  for (guint side = 0; side < 2; side++)
    {
      for (guint run = 0; run < versions->n_runs; run++)
        g_ptr_array_unref (versions->versions[side][run].blocks);
      g_free (versions->versions[side]);
      g_array_unref (versions->orders[side]);
    }
  g_ptr_array_unref (versions->base);
}
