/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows the first of its children for which there is room. */
#include "config.h"

#include "caucus-fit-layout.h"

/**
 * CaucusFitLayout:
 *
 * For a widget with several forms of one content, the widest first. Chooses by the width
 * that it gets, so that the first layout is the right one and no form is asked about a
 * width that it cannot have. Its least width is that of its narrowest child.
 */
struct _CaucusFitLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (CaucusFitLayout, caucus_fit_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_least_width (GtkWidget *child)
{
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The last one where none fits. */
static GtkWidget *
choose (GtkWidget *widget,
        int        width)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && get_least_width (child) > width
         && gtk_widget_get_next_sibling (child) != NULL)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* As narrow as the narrowest child, and as wide as any likes to be. */
static void
measure_widths (GtkWidget *widget,
                int       *minimum,
                int       *natural)
{
  *minimum = G_MAXINT;
  *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MIN (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

/* With all the width there is it is the first child, and that is the least height. */
static void
measure_heights (GtkWidget *widget,
                 int       *minimum,
                 int       *natural)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_VERTICAL, -1,
                      minimum, natural, NULL, NULL);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, NULL, &child_natural, NULL, NULL);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
caucus_fit_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
caucus_fit_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GtkWidget *child;

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_widths (widget, minimum, natural);
      return;
    }
  if (for_size < 0)
    {
      measure_heights (widget, minimum, natural);
      return;
    }
  child = choose (widget, for_size);
  gtk_widget_measure (child, orientation, MAX (for_size, get_least_width (child)), minimum,
                      natural, NULL, NULL);
}

/* What is not shown is not there for a screen reader either. */
static void
show (GtkWidget *child,
      gboolean   is_shown)
{
  if (gtk_widget_get_child_visible (child) == is_shown)
    return;
  gtk_widget_set_child_visible (child, is_shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !is_shown, -1);
}

static void
caucus_fit_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  GtkWidget *chosen = choose (widget, width);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place = { 0, 0, MAX (width, get_least_width (child)), height };

      show (child, child == chosen);
      if (child == chosen)
        gtk_widget_size_allocate (child, &place, -1);
    }
}

static void
caucus_fit_layout_class_init (CaucusFitLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = caucus_fit_layout_get_request_mode;
  layout_class->measure = caucus_fit_layout_measure;
  layout_class->allocate = caucus_fit_layout_allocate;
}

static void
caucus_fit_layout_init (CaucusFitLayout *layout)
{
}
