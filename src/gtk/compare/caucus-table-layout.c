/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row of a table in columns, or in lines where these have no room. */
#include "config.h"

#include "caucus-table-layout.h"

#define COLUMN_GAP   6            /* pixels */
#define LEAST_FIGURE 5            /* characters, so that the rows of a table look alike */

/**
 * CaucusTableLayout:
 *
 * The first child has the row in lines, and each other one a column. The first column, which
 * has the row's name, is half as wide again as each of the others, whatever they say, so that
 * those of a table's rows stand below each other. They are shown where each has room for the
 * row's longest figure, since a figure that is broken is misread.
 */
struct _CaucusTableLayout
{
  GtkLayoutManager parent_instance;

  guint figure_length;            /* in characters */
};

G_DEFINE_FINAL_TYPE (CaucusTableLayout, caucus_table_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
count_columns (GtkWidget *widget)
{
  int n = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

/* Of each column but the first, which has what is left. */
static int
get_column_width (GtkWidget *widget,
                  int        width)
{
  int n = count_columns (widget);
  int room = width - (n - 1) * COLUMN_GAP;

  return n > 1 ? 2 * room / (2 * n + 1) : room;
}

static int
get_first_width (GtkWidget *widget,
                 int        width)
{
  int n_others = count_columns (widget) - 1;

  return width - n_others * (get_column_width (widget, width) + COLUMN_GAP);
}

static gboolean
has_columns (CaucusTableLayout *layout,
             GtkWidget         *widget,
             int                width)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int digit = pango_font_metrics_get_approximate_digit_width (metrics);
  guint n_characters = MAX (layout->figure_length, LEAST_FIGURE);

  pango_font_metrics_unref (metrics);
  return get_column_width (widget, width) >= PANGO_PIXELS_CEIL (digit * (int) n_characters);
}

static GtkSizeRequestMode
caucus_table_layout_get_request_mode (GtkLayoutManager *manager,
                                      GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size)
{
  int minimum, natural;

  gtk_widget_measure (widget, orientation, for_size, &minimum, &natural, NULL, NULL);
  return orientation == GTK_ORIENTATION_HORIZONTAL ? minimum : natural;
}

static int
measure_columns (GtkWidget *widget,
                 int        width)
{
  GtkWidget *column = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
  int room = width >= 0 ? get_first_width (widget, width) : -1;
  int height = 0;

  for (; column != NULL; column = gtk_widget_get_next_sibling (column))
    {
      height = MAX (height, measure (column, GTK_ORIENTATION_VERTICAL, room));
      room = width >= 0 ? get_column_width (widget, width) : -1;
    }
  return height;
}

static void
caucus_table_layout_measure (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             GtkOrientation    orientation,
                             int               for_size,
                             int              *minimum,
                             int              *natural,
                             int              *minimum_baseline,
                             int              *natural_baseline)
{
  GtkWidget *lines = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = measure (lines, orientation, -1);
  else if (for_size < 0 || has_columns (CAUCUS_TABLE_LAYOUT (manager), widget, for_size))
    *minimum = measure_columns (widget, for_size);
  else
    *minimum = measure (lines, orientation, for_size);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
place_columns (GtkWidget *widget,
               int        width,
               int        height)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *column = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));
  GtkAllocation place = { .width = get_first_width (widget, width), .height = height };
  int start = 0;

  for (; column != NULL; column = gtk_widget_get_next_sibling (column))
    {
      place.x = is_rtl ? width - start - place.width : start;
      gtk_widget_size_allocate (column, &place, -1);
      start += place.width + COLUMN_GAP;
      place.width = get_column_width (widget, width);
    }
}

static void
caucus_table_layout_allocate (GtkLayoutManager *manager,
                              GtkWidget        *widget,
                              int               width,
                              int               height,
                              int               baseline)
{
  GtkWidget *lines = gtk_widget_get_first_child (widget);
  gboolean shows_columns = has_columns (CAUCUS_TABLE_LAYOUT (manager), widget, width);

  for (GtkWidget *child = lines; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, (child != lines) == shows_columns);
  if (shows_columns)
    place_columns (widget, width, height);
  else
    gtk_widget_size_allocate (lines, &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
caucus_table_layout_class_init (CaucusTableLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = caucus_table_layout_get_request_mode;
  layout_class->measure = caucus_table_layout_measure;
  layout_class->allocate = caucus_table_layout_allocate;
}

static void
caucus_table_layout_init (CaucusTableLayout *layout)
{
}

GtkLayoutManager *
caucus_table_layout_new (void)
{
  return g_object_new (CAUCUS_TYPE_TABLE_LAYOUT, NULL);
}

/* Says how many characters the row's longest figure has. */
void
caucus_table_layout_set_figure (CaucusTableLayout *layout,
                                guint              n_characters)
{
  layout->figure_length = n_characters;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (layout));
}
