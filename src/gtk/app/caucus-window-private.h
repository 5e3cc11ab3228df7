/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the window share. */
#pragma once

#include "caucus-window.h"

#include "app/caucus-closing.h"
#include "common/caucus-page.h"

G_BEGIN_DECLS

struct _CaucusWindow
{
  AdwApplicationWindow parent_instance;

  /* Owned */
  CaucusContext *context;
  GSettings *settings;
  CaucusClosing *closing;
  GQueue history;                 /* of owned names of pages under the one shown */
  AdwToast *alone_message;        /* while it says how to leave, or NULL */
  AdwToast *hint;                 /* why the key before did nothing, or NULL */
  char *pending_session;          /* to be shown when the store is open, in its round */

  /* State */
  CaucusId round_id;              /* of the round that the pages show */
  guint patience_id;              /* while the window is to be presented with its content */
  gboolean has_content;
  gboolean is_alone;              /* the page, without the sidebar and on all of the screen */

  /* Template children */
  AdwToastOverlay *toasts;
  AdwLeaflet *leaflet;
  GtkWidget *sidebar;
  GtkListBox *page_list;
  GtkMenuButton *round_button;
  GtkLabel *sample_label;
  GtkStack *stack;
};

void caucus_window_install_actions      (GtkWidgetClass *widget_class);
void caucus_window_install_toasts       (GtkWidgetClass *widget_class);
void caucus_window_show_alone_message   (CaucusWindow   *window,
                                         const char     *text);
void caucus_window_bind_navigation      (GtkWidgetClass *widget_class);
void caucus_window_show_row             (CaucusWindow   *window,
                                         GtkListBoxRow  *row);
void caucus_window_show_page            (CaucusWindow   *window,
                                         const char     *name);
void caucus_window_push_page            (CaucusWindow   *window,
                                         CaucusPage     *page);
void caucus_window_show_sidebar         (CaucusWindow   *window);
void caucus_window_back                 (CaucusWindow   *window);
void caucus_window_await_content        (CaucusWindow   *window);
void caucus_window_set_has_content      (CaucusWindow   *window);
void caucus_window_find_pending_session (CaucusWindow   *window);

G_END_DECLS
