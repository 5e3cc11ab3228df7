/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page that checks a redline share. */
#pragma once

#include "caucus-redline-page.h"

#include "compare/caucus-comparison-record.h"

#include "caucus-redline-check.h"

G_BEGIN_DECLS

/**
 * CaucusRedlinePage:
 *
 * The text that is typed or opened stays in memory while the program runs, and goes nowhere
 * else. It is checked in a thread of its own.
 */
struct _CaucusRedlinePage
{
  CaucusPage parent_instance;

  /* Owned */
  CaucusComparisonRecord *record; /* or NULL until the texts are read */
  CaucusRedlineCheck *check;      /* or NULL */
  GListStore *items;
  GCancellable *checking;

  /* Template children */
  GtkStack *stack;
  GtkDropDown *base;
  GtkTextView *text;
  GtkLabel *notice;
  GtkLabel *summary;
  GtkLabel *details;
  GtkListView *list;

  /* State */
  CaucusComparisonRequest request;
  CaucusTextSide base_side;
};

void  caucus_redline_page_add_input_actions (GtkWidgetClass    *widget_class);
void  caucus_redline_page_init_input        (CaucusRedlinePage *page);
void  caucus_redline_page_keep_text         (CaucusRedlinePage *page);
void  caucus_redline_page_restore_text      (CaucusRedlinePage *page);
char *caucus_redline_page_take_text         (CaucusRedlinePage *page);
void  caucus_redline_page_show_notice       (CaucusRedlinePage *page,
                                             const char        *words);

G_END_DECLS
