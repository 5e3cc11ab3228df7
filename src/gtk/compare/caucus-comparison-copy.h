/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parts of a comparison in the clipboard, as rich and as plain text. */
#pragma once

#include <gtk/gtk.h>

#include "compare/caucus-redline.h"

G_BEGIN_DECLS

gboolean caucus_comparison_copy_selection (GtkLabel                   *label,
                                           const CaucusComparisonCell *cell,
                                           const CaucusRedlineRange   *shown);
void     caucus_comparison_copy_parts     (GtkWidget                  *widget,
                                           const CaucusRedlinePart    *parts,
                                           guint                       n_parts);
void     caucus_comparison_copy_both      (GtkWidget                  *widget,
                                           const char                 *html,
                                           const char                 *text);

G_END_DECLS
