/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two versions of a text that were made from the same one, put together. */
#pragma once

#include <glib.h>

#include "caucus-block.h"

G_BEGIN_DECLS

/**
 * CaucusMergePart:
 * @is_conflict: whether both sides changed the same and somebody has to choose
 * @blocks: (element-type CaucusBlock): the merged paragraphs; of a conflict what our
 *   side has, nothing where it has removed them
 * @theirs: (element-type CaucusBlock) (nullable): of a conflict what their side has
 */
typedef struct
{
  gboolean is_conflict;
  GPtrArray *blocks;
  GPtrArray *theirs;
} CaucusMergePart;

GPtrArray *caucus_merge             (const GPtrArray *base,
                                     const GPtrArray *ours,
                                     const GPtrArray *theirs);
guint      caucus_merge_n_conflicts (const GPtrArray *parts);

G_END_DECLS
