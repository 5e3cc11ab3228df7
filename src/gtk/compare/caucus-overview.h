/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the changes of a comparison lie, drawn small. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_OVERVIEW_REMOVED,
  CAUCUS_OVERVIEW_ADDED,
  CAUCUS_OVERVIEW_CHANGED,
  CAUCUS_OVERVIEW_MOVED_AWAY,
  CAUCUS_OVERVIEW_MOVED_HERE,
  CAUCUS_OVERVIEW_RENUMBERED,
  CAUCUS_OVERVIEW_N_KINDS,
} CaucusOverviewKind;

/**
 * CaucusOverviewMark:
 * @line: the change's place in the list, from 0
 */
typedef struct
{
  guint line;
  CaucusOverviewKind kind;
} CaucusOverviewMark;

/**
 * CaucusOverview:
 * @marks: (element-type CaucusOverviewMark): the changes, in order
 * @n_lines: how many lines the list has
 */
typedef struct
{
  GArray *marks;
  guint n_lines;
} CaucusOverview;

void   caucus_overview_free      (CaucusOverview       *overview);
guint8 *caucus_overview_plot      (const CaucusOverview *overview,
                                   guint                 height);
guint  caucus_overview_find_near (const CaucusOverview *overview,
                                  guint                 height,
                                  double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusOverview, caucus_overview_free)

G_END_DECLS
