/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells whether a page is wide enough for its wide form. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_WIDTH_PROBE (caucus_width_probe_get_type ())

G_DECLARE_FINAL_TYPE (CaucusWidthProbe, caucus_width_probe, CAUCUS, WIDTH_PROBE, GtkWidget)

gboolean caucus_width_probe_is_wide (CaucusWidthProbe *probe);

G_END_DECLS
