/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts, compared, and the rows in words that a test can hold against what it expects. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

/* Both texts and what is between them. */
typedef struct
{
  GPtrArray *old_blocks;
  GPtrArray *new_blocks;
  CaucusComparison *comparison;
  const CaucusCompareSummary *summary;
} Pair;

Pair  compare_blocks (GPtrArray                  *old_blocks,
                      GPtrArray                  *new_blocks,
                      const CaucusCompareOptions *options);
Pair  compare_texts  (const char                 *old_text,
                      const char                 *new_text);
void  clear_pair     (Pair                       *pair);
char *describe_rows  (const Pair                 *pair);
void  assert_rows    (const char                 *old_text,
                      const char                 *new_text,
                      const char                 *expected);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pair, clear_pair)

G_END_DECLS
