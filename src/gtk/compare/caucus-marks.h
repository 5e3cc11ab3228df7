/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the marks of a comparison look: by shape first, by colour too. */
#pragma once

#include <gtk/gtk.h>

#include "compare/caucus-comparison-cell.h"

G_BEGIN_DECLS

const char    *caucus_marks_get_color      (const CaucusComparisonCell *cell,
                                            CaucusMark                  mark);
const char    *caucus_marks_choose_color   (CaucusSide                  author,
                                            CaucusMark                  mark);
PangoAttrList *caucus_marks_new_attributes (const CaucusComparisonCell *cell,
                                            guint                       start,
                                            guint                       end,
                                            GtkWidget                  *widget);

G_END_DECLS
