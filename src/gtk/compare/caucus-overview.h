/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the changes of a comparison lie, drawn small. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusOverviewKind:
 * @CAUCUS_OVERVIEW_FIRST: of the text of the first lane alone
 * @CAUCUS_OVERVIEW_SECOND: of that of the second
 * @CAUCUS_OVERVIEW_MOVED_FIRST: a moved paragraph, in the first lane
 */
typedef enum
{
  CAUCUS_OVERVIEW_FIRST,
  CAUCUS_OVERVIEW_SECOND,
  CAUCUS_OVERVIEW_BOTH,
  CAUCUS_OVERVIEW_MOVED_FIRST,
  CAUCUS_OVERVIEW_MOVED_SECOND,
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
 * @colors: (transfer none): by lane, what the style calls its colour
 * @moved_colors: (transfer none): by lane, the same for moved paragraphs
 * @is_swapped: whether the second lane stands where reading begins
 */
typedef struct
{
  GArray *marks;
  guint n_lines;
  const char *colors[2];
  const char *moved_colors[2];
  gboolean is_swapped;
} CaucusOverview;

void   caucus_overview_free      (CaucusOverview       *overview);
guint8 *caucus_overview_plot      (const CaucusOverview *overview,
                                   guint                 height);
guint  caucus_overview_find_near (const CaucusOverview *overview,
                                  guint                 height,
                                  double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusOverview, caucus_overview_free)

G_END_DECLS
