/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the thread page share. */
#pragma once

#include "caucus-thread-page.h"

#include "proposals/caucus-chain-item.h"
#include "proposals/caucus-pass-text.h"

G_BEGIN_DECLS

struct _CaucusThreadPage
{
  CaucusPage parent_instance;

  /* Owned */
  GListStore *chain;
  CaucusThreadRecord *record;
  CaucusChainItem *selected;
  GPtrArray *blocks;              /* the text of the selected link, once it is read */
  GCancellable *reading_text;

  /* Template children */
  AdwLeaflet *leaflet;
  GtkWidget *chain_pane;
  GtkListBox *chain_list;
  GtkWidget *text_pane;
  CaucusPassText *text;
  AdwSplitButton *compare_button;
  GtkLabel *against_label;
  GtkButton *draft_button;
  GtkWidget *news;
  GtkLabel *news_label;

  /* State */
  CaucusId thread_id;
};

void caucus_thread_page_install_actions (GtkWidgetClass   *widget_class);
void caucus_thread_page_install_compare (GtkWidgetClass   *widget_class);
void caucus_thread_page_install_news    (GtkWidgetClass   *widget_class);
void caucus_thread_page_update_compare  (CaucusThreadPage *page);
void caucus_thread_page_update_news     (CaucusThreadPage *page);
void caucus_thread_page_update_actions  (CaucusThreadPage *page);

G_END_DECLS
