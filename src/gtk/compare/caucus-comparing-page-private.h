/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the comparing pages' base share. */
#pragma once

#include "caucus-comparing-page.h"

G_BEGIN_DECLS

typedef struct
{
  /* Owned */
  CaucusChangeLines *lines;
  GSettings *settings;
  GSimpleActionGroup *switches;

  /* Template children of the page */
  GtkStack *stack;
  GtkLabel *place;
  CaucusRowsView *rows;
  CaucusOverviewStrip *strip;
  GtkWidget *asides[CAUCUS_COMPARING_N_ASIDES];

  guint patience_id;              /* while texts are read that were not asked for long ago */
  guint tidy_id;
  guint held_row;                 /* that was at the top when the lines were last made anew */
  gboolean is_projecting;
  gboolean has_no_next;
  gboolean has_no_previous;
} CaucusComparingPagePrivate;

CaucusComparingPagePrivate *caucus_comparing_page_get_private (CaucusComparingPage *page);
void caucus_comparing_page_install_copy (GtkWidgetClass *widget_class);
void caucus_comparing_page_install_projector (GtkWidgetClass *widget_class);
void caucus_comparing_page_init_projector (CaucusComparingPage *page);
void caucus_comparing_page_install_steps (GtkWidgetClass *widget_class);
void caucus_comparing_page_install_view (GtkWidgetClass *widget_class);
void caucus_comparing_page_init_view (CaucusComparingPage *page);
void caucus_comparing_page_follow_sight (CaucusComparingPage *page);
void caucus_comparing_page_update_steps (CaucusComparingPage *page);
void caucus_comparing_page_keep_place (CaucusComparingPage *page);
void caucus_comparing_page_follow_view (CaucusComparingPage *page);
void caucus_comparing_page_show_text_size (CaucusComparingPage *page);
void caucus_comparing_page_await_texts (CaucusComparingPage *page);
void caucus_comparing_page_stop_waiting (CaucusComparingPage *page);
void caucus_comparing_page_set_is_projecting (CaucusComparingPage *page,
                                              gboolean             is_projecting);

G_END_DECLS
