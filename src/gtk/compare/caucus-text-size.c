/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The size of a text in steps, of which the style knows each. */
#include "config.h"

#include "caucus-text-size.h"

/* In percent of the text around; ui/style.css has a class for each. */
static const int sizes[] = { 70, 80, 90, CAUCUS_TEXT_SIZE_NORMAL, 110, 125, 150, 175, 200, 250 };

static int
find_step (int size)
{
  int nearest = 0;

  for (int i = 1; i < (int) G_N_ELEMENTS (sizes); i++)
    {
      if (ABS (sizes[i] - size) < ABS (sizes[nearest] - size))
        nearest = i;
    }
  return nearest;
}

/**
 * caucus_text_size_step:
 * @size: in percent
 * @steps: how many sizes larger, or smaller below 0; 0 for the nearest
 *
 * Returns: a size that there is, the last one where there are no more
 */
int
caucus_text_size_step (int size,
                       int steps)
{
  return sizes[CLAMP (find_step (size) + steps, 0, (int) G_N_ELEMENTS (sizes) - 1)];
}

/* Makes what is in a widget as large as a step says, times the text around it. */
void
caucus_text_size_set (GtkWidget *widget,
                      int        size)
{
  int wanted = caucus_text_size_step (size, 0);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *style = g_strdup_printf ("text-%d", sizes[i]);

      if (sizes[i] == wanted)
        gtk_widget_add_css_class (widget, style);
      else
        gtk_widget_remove_css_class (widget, style);
    }
}
