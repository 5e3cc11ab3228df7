/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets in one line. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_LINE_LAYOUT (caucus_line_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusLineLayout, caucus_line_layout, CAUCUS, LINE_LAYOUT, GtkLayoutManager)

GtkLayoutManager *caucus_line_layout_new_centered (int spacing);

G_END_DECLS
