/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something to do each minute, as long as a widget is shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*CaucusMinuteFunc) (gpointer user_data);

void caucus_minute_watch_add (GtkWidget        *widget,
                              CaucusMinuteFunc  func,
                              gpointer          user_data);

G_END_DECLS
