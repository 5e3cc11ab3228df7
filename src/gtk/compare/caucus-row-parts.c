/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the lines of a comparison measure and place what they are made of. */
#include "config.h"

#include "caucus-row-parts.h"

/* Returns: how high the part is, in pixels, when it is as wide as that */
int
caucus_row_part_measure (GtkWidget *part,
                         int        width)
{
  int height;

  gtk_widget_measure (part, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Returns: how narrow the part can be, in pixels */
int
caucus_row_part_get_least (GtkWidget *part)
{
  int minimum;

  gtk_widget_measure (part, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/**
 * caucus_row_part_place:
 * @place: with a height below 0 for the part's own
 *
 * Returns: the height that the part got, in pixels
 */
int
caucus_row_part_place (GtkWidget           *part,
                       const GtkAllocation *place)
{
  GtkAllocation allocation = *place;

  gtk_widget_set_child_visible (part, TRUE);
  if (allocation.height < 0)
    allocation.height = caucus_row_part_measure (part, allocation.width);
  gtk_widget_size_allocate (part, &allocation, -1);
  return allocation.height;
}

void
caucus_row_part_hide (GtkWidget *part)
{
  gtk_widget_set_child_visible (part, FALSE);
}

/* Returns: how wide a letter of the row is, in Pango units, above 0; slow enough to keep */
int
caucus_row_part_get_character (GtkWidget *row)
{
  PangoContext *context = gtk_widget_get_pango_context (row);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (1, pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}
