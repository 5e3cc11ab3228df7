/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A long list of wrapped rows of which only those in sight exist. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CaucusRowsViewSource:
 * @create: (transfer floating): makes a widget for a row
 * @bind: shows an item in such a widget
 * @user_data: for both
 */
typedef struct
{
  GtkWidget *(*create) (gpointer user_data);
  void (*bind) (GtkWidget *row, gpointer item, gpointer user_data);
  gpointer user_data;
} CaucusRowsViewSource;

#define CAUCUS_TYPE_ROWS_VIEW (caucus_rows_view_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRowsView, caucus_rows_view, CAUCUS, ROWS_VIEW, GtkWidget)

void caucus_rows_view_set_source    (CaucusRowsView             *view,
                                     GListModel                 *model,
                                     const CaucusRowsViewSource *source);
void caucus_rows_view_prepare       (CaucusRowsView             *view,
                                     guint                       n_rows);
void caucus_rows_view_scroll_to     (CaucusRowsView             *view,
                                     guint                       position);
void caucus_rows_view_scroll_to_top (CaucusRowsView             *view,
                                     guint                       position);
void caucus_rows_view_bind_again    (CaucusRowsView             *view);
void caucus_rows_view_measure_again (CaucusRowsView             *view);
void caucus_rows_view_get_sight     (CaucusRowsView             *view,
                                     double                     *top,
                                     double                     *bottom);

G_END_DECLS
