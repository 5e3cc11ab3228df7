/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the lines of a comparison measure and place what they are made of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_ROW_COLUMN_SPACING 18

int caucus_row_part_measure      (GtkWidget           *part,
                                  int                  width);
int caucus_row_part_get_least    (GtkWidget           *part);
int caucus_row_part_place        (GtkWidget           *part,
                                  const GtkAllocation *place);
void caucus_row_part_hide        (GtkWidget           *part);
int caucus_row_part_get_character (GtkWidget          *row);

G_END_DECLS
