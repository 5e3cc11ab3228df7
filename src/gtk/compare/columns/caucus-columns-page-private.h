/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page of three columns share. */
#pragma once

#include "caucus-columns-page.h"

#include "compare/columns/caucus-columns-model.h"
#include "compare/columns/caucus-columns-row-view.h"

G_BEGIN_DECLS

/**
 * CaucusColumnsPage:
 *
 * The texts are read and compared in the store's reading thread; what comes back
 * goes into the model, and rows are made for what is in sight. Its actions have the
 * names of the compare page's, whose buttons it has too.
 */
struct _CaucusColumnsPage
{
  CaucusComparingPage parent_instance;

  /* Owned */
  CaucusColumnsModel *model;
  CaucusColumnsNames names;
  GCancellable *reading_elsewhere;  /* or NULL */

  /* Template children, by CaucusColumnPlace */
  GtkLabel *titles[CAUCUS_N_PLACES];
  GtkLabel *facts[CAUCUS_N_PLACES];
  GtkStack *stack;
  GtkLabel *place;
  GtkLabel *notice;
  CaucusRowsView *rows;
  CaucusOverviewStrip *strip;
  GtkWidget *asides_above;
  GtkWidget *asides_below;

  /* State */
  CaucusColumnsRequest request;
};

void caucus_columns_page_show_header           (CaucusComparingPage *page);
void caucus_columns_page_add_print_actions     (GtkWidgetClass      *widget_class);
void caucus_columns_page_read_elsewhere        (CaucusColumnsPage   *page);
void caucus_columns_page_stop_elsewhere        (CaucusColumnsPage   *page);
void caucus_columns_page_add_elsewhere_actions (GtkWidgetClass      *widget_class);

G_END_DECLS
