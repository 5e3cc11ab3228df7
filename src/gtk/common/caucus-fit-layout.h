/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows the first of its children for which there is room. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_FIT_LAYOUT (caucus_fit_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusFitLayout, caucus_fit_layout, CAUCUS, FIT_LAYOUT, GtkLayoutManager)

G_END_DECLS
