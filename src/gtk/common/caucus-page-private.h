/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the page's base share. */
#pragma once

#include "caucus-page.h"

G_BEGIN_DECLS

typedef struct
{
  /* Owned */
  CaucusContext *context;
  AdwToastOverlay *toasts;
  GCancellable *reading;
  char *title;
  char *subtitle;

  /* Template children */
  GtkWidget *frame;
  GtkMenuButton *menu_button;
  GMenuModel *primary_menu;
  GtkWidget *end_bin;
  GtkWidget *notice;
  GtkLabel *notice_label;
  GtkWidget *again_button;
  GtkWidget *child_bin;

  /* State */
  CaucusChanges watched;
  gboolean is_nested;
  gboolean is_folded;
  gboolean is_bare;
  gboolean is_stale;
  gboolean has_content;           /* something was read and is shown */
  gboolean wants_focus;           /* until something is */
  guint focus_tick;               /* while the content is asked to take the focus */
  guint n_focus_tries;
} CaucusPagePrivate;

CaucusPagePrivate *caucus_page_get_private     (CaucusPage     *page);
void               caucus_page_install_reading (GtkWidgetClass *widget_class);

G_END_DECLS
