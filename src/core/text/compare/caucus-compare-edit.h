/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One edited paragraph in a comparison that was made: whether it says anything to others. */
#pragma once

#include "caucus-compare-private.h"

G_BEGIN_DECLS

/**
 * CaucusCompareEdit:
 * @number: of the paragraph in the new text
 * @before: the paragraph before it was edited
 * @after: (out): after
 *
 * An edit as it is tried.
 */
typedef struct
{
  CaucusCompareJob *job;
  guint number;
  CaucusCompareUnit before;
  CaucusCompareUnit after;
} CaucusCompareEdit;

gboolean caucus_compare_edit_is_alone (CaucusCompareJob         *job,
                                       guint                     number);
gboolean caucus_compare_edit_take     (CaucusCompareEdit        *edit,
                                       const CaucusPreparedText *new_text);

G_END_DECLS
