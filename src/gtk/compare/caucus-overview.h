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
 * @CAUCUS_OVERVIEW_BROKEN: a paragraph that was split or joined, with the same words
 */
typedef enum
{
  CAUCUS_OVERVIEW_FIRST,
  CAUCUS_OVERVIEW_SECOND,
  CAUCUS_OVERVIEW_BOTH,
  CAUCUS_OVERVIEW_MOVED_FIRST,
  CAUCUS_OVERVIEW_MOVED_SECOND,
  CAUCUS_OVERVIEW_BROKEN,
  CAUCUS_OVERVIEW_RENUMBERED,
  CAUCUS_OVERVIEW_N_KINDS,
} CaucusOverviewKind;

/**
 * CaucusOverviewMark:
 * @line: its place in the list, from 0
 * @n_lines: how many lines it has
 * @row: what stands at the first of them
 * @is_change: whether one can stop there
 */
typedef struct
{
  guint line;
  guint n_lines;
  guint row;
  CaucusOverviewKind kind;
  gboolean is_change;
} CaucusOverviewMark;

/**
 * CaucusOverview:
 * @marks: (element-type CaucusOverviewMark): what is marked
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
const CaucusOverviewMark *
caucus_overview_find_near        (const CaucusOverview *overview,
                                  guint                 height,
                                  double                y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusOverview, caucus_overview_free)

G_END_DECLS
