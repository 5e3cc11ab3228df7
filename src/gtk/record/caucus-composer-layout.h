/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The composer in one line where there is room, the buttons under the text where there is not. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPOSER_LAYOUT (caucus_composer_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComposerLayout, caucus_composer_layout, CAUCUS, COMPOSER_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
