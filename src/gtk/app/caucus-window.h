/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window: the sidebar, the pages, and the way between them. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_WINDOW (caucus_window_get_type ())

G_DECLARE_FINAL_TYPE (CaucusWindow, caucus_window, CAUCUS, WINDOW, AdwApplicationWindow)

CaucusWindow *caucus_window_new          (AdwApplication *application,
                                          CaucusContext  *context);
void          caucus_window_show_content (CaucusWindow   *window);
void          caucus_window_show_error   (CaucusWindow   *window,
                                          const GError   *error);
void          caucus_window_present      (CaucusWindow   *window);
void          caucus_window_open_session (CaucusWindow   *window,
                                          const char     *id);

G_END_DECLS
