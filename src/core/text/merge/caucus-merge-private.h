/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the steps of a merge hand to each other.
 *
 * versions says what each side made of every paragraph of the base; order puts the
 * paragraphs of both sides in one sequence; words merges what both edited; labels looks
 * for what came out numbered twice. */
#pragma once

#include "caucus-compare.h"
#include "caucus-merge.h"

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_MERGE_OURS,
  CAUCUS_MERGE_THEIRS,
} CaucusMergeSide;

/**
 * CaucusMergeVersion:
 * @blocks: (element-type CaucusBlock): what a side has in the place of a run of the base
 * @is_moved: whether it stands elsewhere than in the base
 * @is_untouched: whether it is what the base has
 */
typedef struct
{
  GPtrArray *blocks;
  gboolean is_moved;
  gboolean is_untouched;
} CaucusMergeVersion;

/**
 * CaucusMergeEntry:
 * @run: the number of a run of paragraphs of the base, or -1 for what a side added
 * @side, @added: for what a side added, which side and what
 * @is_torn: whether both sides moved the run, each to another place; this is ours
 *
 * One place in the merged order.
 */
typedef struct
{
  int run;
  CaucusMergeSide side;
  const CaucusBlock *added;
  gboolean is_torn;
} CaucusMergeEntry;

/**
 * CaucusMergeVersions:
 * @n_runs: runs of the base: mostly one paragraph each, several where a side joined them
 * @base: (element-type GPtrArray): by run, its paragraphs in the base
 * @versions: by side and run
 * @orders: (element-type CaucusMergeEntry): by side, what it has in its own order; a run
 *   that it removed is not in it
 */
typedef struct
{
  guint n_runs;
  GPtrArray *base;
  CaucusMergeVersion *versions[2];
  GArray *orders[2];
} CaucusMergeVersions;

void         caucus_merge_versions_init  (CaucusMergeVersions       *versions,
                                          const GPtrArray           *base,
                                          const GPtrArray           *sides[2]);
void         caucus_merge_versions_clear (CaucusMergeVersions       *versions);
GArray      *caucus_merge_order          (const CaucusMergeVersions *versions);
CaucusBlock *caucus_merge_block          (const CaucusBlock         *base,
                                          const CaucusBlock         *ours,
                                          const CaucusBlock         *theirs);

GPtrArray *  caucus_merge_mark_labels    (GPtrArray                 *parts,
                                          const GPtrArray           *texts[3]);

GPtrArray *  caucus_merge_parts_new      (void);
CaucusMergePart *
caucus_merge_part_new       (gboolean                   is_conflict);
CaucusMergePart *
caucus_merge_part_copy      (const CaucusMergePart     *part);

G_END_DECLS
