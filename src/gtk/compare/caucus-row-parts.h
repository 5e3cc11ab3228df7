/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the lines of a comparison measure and place what they are made of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_ROW_COLUMN_SPACING 18
#define CAUCUS_ROW_MAX_PARTS      8

/**
 * CaucusRowPlaced:
 * @parts: (array length=n): what is shown of the row
 *
 * Begins empty when a row is laid out.
 */
typedef struct
{
  GtkWidget *parts[CAUCUS_ROW_MAX_PARTS];
  guint n;
} CaucusRowPlaced;

int  caucus_row_part_measure       (GtkWidget           *part,
                                    int                  width);
int  caucus_row_part_get_least     (GtkWidget           *part);
int  caucus_row_part_place         (GtkWidget           *part,
                                    const GtkAllocation *place,
                                    CaucusRowPlaced     *placed);
void caucus_row_part_show_gap      (GtkWidget           *gap,
                                    guint                n_hidden);
void caucus_row_parts_set_up_class (GtkWidgetClass      *row_class);
int  caucus_row_parts_get_least    (GtkWidget           *row);
void caucus_row_parts_hide_others  (GtkWidget             *row,
                                    const CaucusRowPlaced *placed);
void caucus_row_parts_unparent_all (GtkWidget           *row);
int  caucus_row_get_character      (GtkWidget           *row);
void caucus_row_show_current       (GtkWidget           *row,
                                    gboolean             is_current);

G_END_DECLS
