/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the small picture of a comparison's changes is drawn. */
#pragma once

#include <gtk/gtk.h>

#include "compare/caucus-overview.h"

G_BEGIN_DECLS

#define CAUCUS_OVERVIEW_WIDTH 18

/**
 * CaucusOverviewPicture:
 * @widget: whose style says the colours
 * @overview: of at least one line
 * @plot: (array length=plot_height): of the overview
 * @current: the first line of what is looked at
 * @n_current: how many lines that has, 0 for nothing
 * @top: the line at the upper end of what is in sight
 * @bottom: the line at its lower end
 */
typedef struct
{
  GtkWidget *widget;
  const CaucusOverview *overview;
  const guint8 *plot;
  int plot_height;
  guint current;
  guint n_current;
  double top;
  double bottom;
} CaucusOverviewPicture;

void caucus_overview_picture_draw (const CaucusOverviewPicture *picture,
                                   GtkSnapshot                 *snapshot);

G_END_DECLS
