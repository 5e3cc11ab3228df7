/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The quiet line under the header: what is saved, and what the round has to say. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_STATUS_LINE (caucus_status_line_get_type ())

G_DECLARE_FINAL_TYPE (CaucusStatusLine, caucus_status_line, CAUCUS, STATUS_LINE, GtkWidget)

G_END_DECLS
