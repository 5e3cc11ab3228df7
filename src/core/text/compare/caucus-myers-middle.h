/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of a shortest edit, found from both ends. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The number of edits after which a search is cut short. Between two paragraphs
 * of one contract there are seldom 2 * 128; one search costs at most 128² steps. */
#define CAUCUS_MYERS_COST_MAX 128

/**
 * CaucusMyersPaths:
 * @forward, @backward: the furthest x on diagonal k = x - y is at [k + CAUCUS_MYERS_COST_MAX + 1]
 * @steps: what all searches took
 *
 * Room for one search after the other.
 */
typedef struct
{
  int forward[2 * CAUCUS_MYERS_COST_MAX + 3];
  int backward[2 * CAUCUS_MYERS_COST_MAX + 3];
  guint64 steps;
} CaucusMyersPaths;

/**
 * CaucusMyersBox:
 * @old_ids: (array length=n): neither begins or ends as the other does
 * @new_ids: (array length=m): neither is empty
 */
typedef struct
{
  const guint32 *old_ids;
  const guint32 *new_ids;
  int n;
  int m;
} CaucusMyersBox;

typedef struct
{
  int x;
  int y;
} CaucusMyersPoint;

CaucusMyersPoint caucus_myers_find_middle (CaucusMyersPaths     *paths,
                                           const CaucusMyersBox *box);

G_END_DECLS
