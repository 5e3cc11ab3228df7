/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns of one width side by side, or above each other where there is no room. */
#include "config.h"

#include "caucus-columns-layout.h"

/**
 * CaucusColumnsLayout:
 *
 * Decides by the width that it gets, so that the first layout is the right one.
 * Its least width is that of its widest child, so that it does not force a wide
 * window.
 */
struct _CaucusColumnsLayout
{
  GtkLayoutManager parent_instance;

  int spacing;                    /* pixels between children, either way */
  int threshold;                  /* pixels from which they stand side by side */
};

enum
{
  PROP_SPACING = 1,
  PROP_THRESHOLD,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusColumnsLayout, caucus_columns_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static int
count_shown (GtkWidget *widget)
{
  int count = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    count++;
  return count;
}

static int
get_least_width (GtkWidget *widget)
{
  int least = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int minimum;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }
  return least;
}

static int
divide (CaucusColumnsLayout *layout,
        GtkWidget           *widget,
        int                  width)
{
  int count = MAX (count_shown (widget), 1);

  return MAX (width - (count - 1) * layout->spacing, 0) / count;
}

/* Large letters may need more than the threshold. */
static gboolean
is_wide (CaucusColumnsLayout *layout,
         GtkWidget           *widget,
         int                  width)
{
  return width < 0 || (width >= layout->threshold
                       && divide (layout, widget, width) >= get_least_width (widget));
}

/* -1 where the width is not known. */
static int
get_column_width (CaucusColumnsLayout *layout,
                  GtkWidget           *widget,
                  int                  width)
{
  if (width < 0)
    return width;
  if (is_wide (layout, widget, width))
    return divide (layout, widget, width);
  return MAX (width, get_least_width (widget));
}

static int
measure_child_height (GtkWidget *child,
                      int        width)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_height (CaucusColumnsLayout *layout,
                GtkWidget           *widget,
                int                  width)
{
  int child_width = get_column_width (layout, widget, width);
  int sum = 0, greatest = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int height = measure_child_height (child, child_width);

      sum += height + (sum > 0 ? layout->spacing : 0);
      greatest = MAX (greatest, height);
    }
  return is_wide (layout, widget, width) ? greatest : sum;
}

static void
measure_width (CaucusColumnsLayout *layout,
               GtkWidget           *widget,
               int                 *minimum,
               int                 *natural)
{
  int count = count_shown (widget);

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      int child_minimum, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
  if (count > 1)
    *natural = MAX (count * *natural + (count - 1) * layout->spacing, *minimum);
}

static GtkSizeRequestMode
caucus_columns_layout_get_request_mode (GtkLayoutManager *manager,
                                        GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
caucus_columns_layout_measure (GtkLayoutManager *manager,
                               GtkWidget        *widget,
                               GtkOrientation    orientation,
                               int               for_size,
                               int              *minimum,
                               int              *natural,
                               int              *minimum_baseline,
                               int              *natural_baseline)
{
  CaucusColumnsLayout *layout = CAUCUS_COLUMNS_LAYOUT (manager);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (layout, widget, minimum, natural);
  else
    *minimum = *natural = measure_height (layout, widget, for_size);
}

static void
allocate_beside (CaucusColumnsLayout *layout,
                 GtkWidget           *widget,
                 int                  width,
                 int                  height)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int child_width = get_column_width (layout, widget, width);
  int x = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { is_rtl ? width - x - child_width : x, 0, child_width, height };

      gtk_widget_size_allocate (child, &place, -1);
      x += child_width + layout->spacing;
    }
}

static void
allocate_below (CaucusColumnsLayout *layout,
                GtkWidget           *widget,
                int                  width)
{
  int child_width = get_column_width (layout, widget, width);
  int y = 0;

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { 0, y, child_width, measure_child_height (child, child_width) };

      gtk_widget_size_allocate (child, &place, -1);
      y += place.height + layout->spacing;
    }
}

static void
caucus_columns_layout_allocate (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                int               width,
                                int               height,
                                int               baseline)
{
  CaucusColumnsLayout *layout = CAUCUS_COLUMNS_LAYOUT (manager);

  if (is_wide (layout, widget, width))
    allocate_beside (layout, widget, width, height);
  else
    allocate_below (layout, widget, width);
}

static void
caucus_columns_layout_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  CaucusColumnsLayout *layout = CAUCUS_COLUMNS_LAYOUT (object);

  if (prop_id == PROP_SPACING)
    g_value_set_int (value, layout->spacing);
  else if (prop_id == PROP_THRESHOLD)
    g_value_set_int (value, layout->threshold);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_columns_layout_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  CaucusColumnsLayout *layout = CAUCUS_COLUMNS_LAYOUT (object);

  if (prop_id == PROP_SPACING)
    layout->spacing = g_value_get_int (value);
  else if (prop_id == PROP_THRESHOLD)
    layout->threshold = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_columns_layout_class_init (CaucusColumnsLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = caucus_columns_layout_get_property;
  object_class->set_property = caucus_columns_layout_set_property;
  layout_class->get_request_mode = caucus_columns_layout_get_request_mode;
  layout_class->measure = caucus_columns_layout_measure;
  layout_class->allocate = caucus_columns_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 600, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_columns_layout_init (CaucusColumnsLayout *layout)
{
}
