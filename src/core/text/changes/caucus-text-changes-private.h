/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the changes of a comparison are, for those who find them and those who look them up. */
#pragma once

#include "caucus-compare-private.h"
#include "caucus-text-changes.h"

G_BEGIN_DECLS

struct _CaucusTextChanges
{
  const CaucusComparison *comparison;
  GArray *list;                   /* of CaucusTextChange */
  GArray *renumbered;             /* of row numbers */
  guint *numbers;                 /* by row: the change that it is of */
  guint *paragraph_rows[2];       /* by side and paragraph: its first row */
};

void caucus_text_changes_find_all (CaucusTextChanges *changes);

G_END_DECLS
