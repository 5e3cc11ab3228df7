/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph's label in the margin, and its text. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_PARAGRAPH_LAYOUT (caucus_paragraph_layout_get_type ())

G_DECLARE_FINAL_TYPE (CaucusParagraphLayout, caucus_paragraph_layout, CAUCUS, PARAGRAPH_LAYOUT,
                      GtkLayoutManager)

GtkLayoutManager *caucus_paragraph_layout_new (void);

G_END_DECLS
