/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the long list share. */
#pragma once

#include "caucus-rows-view.h"

#include "common/caucus-row-heights.h"
#include "common/caucus-row-pool.h"

G_BEGIN_DECLS

#define CAUCUS_ROWS_VIEW_NO_TARGET G_MAXUINT

/**
 * CaucusRowsView:
 *
 * GtkListView keeps two hundred rows alive and measures them all after a jump; with
 * wrapped paragraphs that is too slow. Here a row exists while it is in sight, its
 * widget is used again for another, and the heights of rows never seen are
 * estimated. The place in the list is an anchor, an item and how far its top lies
 * above the view, so a better estimate moves the scroll bar and never the text.
 * A row that was gone to stays in its place when all is laid out anew.
 */
struct _CaucusRowsView
{
  GtkWidget parent_instance;

  /* Owned */
  GListModel *model;
  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  CaucusRowHeights *heights;
  CaucusRowPool *pool;

  /* State */
  guint anchor;
  double anchor_offset;           /* pixels of the anchor above the view */
  double shown_value;
  guint target;                   /* the row that was gone to, until a person scrolls */
  int measured_width;
  int measured_height;
  guint update_tick;
  gulong layout_handler;          /* of the frame clock, while realized */
  gint64 filled_frame;            /* the last frame that was filled after its layout */
  gboolean fills_in_frame;
  gboolean binds_again;
  gboolean measures_again;
  guint hscroll_policy : 1;
  guint vscroll_policy : 1;
};

void     caucus_rows_view_fill          (CaucusRowsView *view);
guint    caucus_rows_view_count_items   (CaucusRowsView *view);
int      caucus_rows_view_measure_row   (CaucusRowsView *view,
                                         GtkWidget      *row,
                                         guint           position,
                                         int             width);
int      caucus_rows_view_get_row_width (GtkWidget      *row,
                                         int             width);
gboolean caucus_rows_view_focus_next    (CaucusRowsView *view,
                                         gboolean        is_forward);
void     caucus_rows_view_install_keys  (GtkWidgetClass *widget_class);

G_END_DECLS
