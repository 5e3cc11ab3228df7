/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the lines of a comparison measure and place what they are made of. */
#include "config.h"

#include "caucus-row-parts.h"

#include <glib/gi18n.h>

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
 * @placed: (inout): what of the row is shown
 *
 * Returns: the height that the part got, in pixels
 */
int
caucus_row_part_place (GtkWidget           *part,
                       const GtkAllocation *place,
                       CaucusRowPlaced     *placed)
{
  GtkAllocation allocation = *place;

  g_assert (placed->n < G_N_ELEMENTS (placed->parts));
  placed->parts[placed->n++] = part;
  gtk_widget_set_child_visible (part, TRUE);
  if (allocation.height < 0)
    allocation.height = caucus_row_part_measure (part, allocation.width);
  gtk_widget_size_allocate (part, &allocation, -1);
  return allocation.height;
}

/* Says how many paragraphs are left out. */
void
caucus_row_part_show_gap (GtkWidget *gap,
                          guint      n_hidden)
{
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u unchanged paragraph", "%u unchanged paragraphs",
                                     n_hidden), n_hidden);
  gtk_label_set_label (GTK_LABEL (gap), words);
}

static GtkSizeRequestMode
get_request_mode (GtkWidget *row)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What all lines of a comparison are for the style, for layouts and for screen readers. */
void
caucus_row_parts_set_up_class (GtkWidgetClass *row_class)
{
  row_class->get_request_mode = get_request_mode;
  gtk_widget_class_set_css_name (row_class, "comparison-row");
  gtk_widget_class_set_accessible_role (row_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Returns: how narrow the widest of the row's parts can be, in pixels */
int
caucus_row_parts_get_least (GtkWidget *row)
{
  int least = 0;

  for (GtkWidget *part = gtk_widget_get_first_child (row); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    least = MAX (least, caucus_row_part_get_least (part));
  return least;
}

static gboolean
is_placed (const CaucusRowPlaced *placed,
           GtkWidget             *part)
{
  for (guint i = 0; i < placed->n; i++)
    {
      if (placed->parts[i] == part)
        return TRUE;
    }
  return FALSE;
}

/* Hides what was not placed. A part that stays is left alone: hiding it and showing it again
   would take its focus away. */
void
caucus_row_parts_hide_others (GtkWidget             *row,
                              const CaucusRowPlaced *placed)
{
  for (GtkWidget *part = gtk_widget_get_first_child (row); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    {
      if (!is_placed (placed, part))
        gtk_widget_set_child_visible (part, FALSE);
    }
}

void
caucus_row_parts_unparent_all (GtkWidget *row)
{
  GtkWidget *part;

  while ((part = gtk_widget_get_first_child (row)) != NULL)
    gtk_widget_unparent (part);
}

/* Shows whether the row is the change looked at. */
void
caucus_row_show_current (GtkWidget *row,
                         gboolean   is_current)
{
  if (is_current)
    gtk_widget_add_css_class (row, "current");
  else
    gtk_widget_remove_css_class (row, "current");
}

/* Returns: how wide a letter of the row is, in Pango units, above 0; slow enough to keep */
int
caucus_row_get_character (GtkWidget *row)
{
  PangoContext *context = gtk_widget_get_pango_context (row);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (1, pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}
