/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widgets in one line. */
#include "config.h"

#include "caucus-line-layout.h"

/**
 * CaucusLineLayout:
 *
 * For a box with wrapping labels. A horizontal box asks each child how wide it is
 * for the line's height, and a label answers by wrapping its text at twenty widths;
 * the start of the program was mostly that. A line asks for widths alone and gives
 * what is left to the children that expand. It can also put them in its middle, because
 * a child that aligns itself is asked how wide it is for its height.
 */
struct _CaucusLineLayout
{
  GtkLayoutManager parent_instance;

  int spacing;                    /* pixels between children */
  gboolean is_centered;           /* each child is as high as it likes, in the middle */
};

enum
{
  PROP_SPACING = 1,
  PROP_IS_CENTERED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusLineLayout, caucus_line_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkRequestedSize *sizes;        /* owned; of the children that are shown, in order */
  guint n_sizes;
  int spacing;                    /* of all gaps together */
} Widths;

static void
widths_clear (Widths *widths)
{
  g_clear_pointer (&widths->sizes, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Widths, widths_clear)

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

static Widths
request_widths (CaucusLineLayout *layout,
                GtkWidget        *widget)
{
  Widths widths = { 0 };

  for (GtkWidget *child = first_shown (widget); child != NULL;
       child = next_shown (gtk_widget_get_next_sibling (child)))
    {
      GtkRequestedSize *size;

      widths.sizes = g_renew (GtkRequestedSize, widths.sizes, widths.n_sizes + 1);
      size = &widths.sizes[widths.n_sizes++];
      size->data = child;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &size->minimum_size,
                          &size->natural_size, NULL, NULL);
    }
  widths.spacing = widths.n_sizes > 1 ? (int) (widths.n_sizes - 1) * layout->spacing : 0;
  return widths;
}

static int
give_rest (Widths *widths,
           int     rest)
{
  int n_expanding = 0;

  for (guint i = 0; i < widths->n_sizes; i++)
    n_expanding += gtk_widget_compute_expand (widths->sizes[i].data, GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < widths->n_sizes && n_expanding > 0; i++)
    {
      if (!gtk_widget_compute_expand (widths->sizes[i].data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      widths->sizes[i].minimum_size += rest / n_expanding;
      rest -= rest / n_expanding--;
    }
  return rest;
}

/* From now on the minimum is what the child gets. */
static void
distribute (Widths *widths,
            int     width)
{
  int rest = width - widths->spacing;

  for (guint i = 0; i < widths->n_sizes; i++)
    rest -= widths->sizes[i].minimum_size;
  rest = gtk_distribute_natural_allocation (MAX (rest, 0), widths->n_sizes, widths->sizes);
  give_rest (widths, rest);
}

static void
measure_width (CaucusLineLayout *layout,
               GtkWidget        *widget,
               int              *minimum,
               int              *natural)
{
  g_auto (Widths) widths = request_widths (layout, widget);

  *minimum = *natural = widths.spacing;
  for (guint i = 0; i < widths.n_sizes; i++)
    {
      *minimum += widths.sizes[i].minimum_size;
      *natural += widths.sizes[i].natural_size;
    }
}

static void
measure_height (CaucusLineLayout *layout,
                GtkWidget        *widget,
                int               width,
                int              *minimum,
                int              *natural)
{
  g_auto (Widths) widths = request_widths (layout, widget);

  distribute (&widths, width >= 0 ? width : G_MAXINT / 2);
  for (guint i = 0; i < widths.n_sizes; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (widths.sizes[i].data, GTK_ORIENTATION_VERTICAL,
                          widths.sizes[i].minimum_size, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static GtkSizeRequestMode
caucus_line_layout_get_request_mode (GtkLayoutManager *manager,
                                     GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
caucus_line_layout_measure (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            GtkOrientation    orientation,
                            int               for_size,
                            int              *minimum,
                            int              *natural,
                            int              *minimum_baseline,
                            int              *natural_baseline)
{
  CaucusLineLayout *layout = CAUCUS_LINE_LAYOUT (manager);

  *minimum = *natural = 0;
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (layout, widget, minimum, natural);
  else
    measure_height (layout, widget, for_size, minimum, natural);
}

static void
choose_height (CaucusLineLayout *layout,
               GtkWidget        *child,
               GtkAllocation    *place)
{
  int line_height = place->height;
  int natural;

  if (!layout->is_centered)
    return;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &natural, NULL, NULL);
  place->height = MIN (natural, line_height);
  place->y = (line_height - place->height) / 2;
}

static void
caucus_line_layout_allocate (GtkLayoutManager *manager,
                             GtkWidget        *widget,
                             int               width,
                             int               height,
                             int               baseline)
{
  CaucusLineLayout *layout = CAUCUS_LINE_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_auto (Widths) widths = request_widths (layout, widget);
  int x = 0;

  distribute (&widths, width);
  for (guint i = 0; i < widths.n_sizes; i++)
    {
      int child_width = widths.sizes[i].minimum_size;
      GtkAllocation place = { is_rtl ? width - x - child_width : x, 0, child_width, height };

      choose_height (layout, widths.sizes[i].data, &place);
      gtk_widget_size_allocate (widths.sizes[i].data, &place, -1);
      x += child_width + layout->spacing;
    }
}

static void
caucus_line_layout_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CaucusLineLayout *layout = CAUCUS_LINE_LAYOUT (object);

  if (prop_id == PROP_SPACING)
    g_value_set_int (value, layout->spacing);
  else if (prop_id == PROP_IS_CENTERED)
    g_value_set_boolean (value, layout->is_centered);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_line_layout_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CaucusLineLayout *layout = CAUCUS_LINE_LAYOUT (object);

  if (prop_id == PROP_SPACING)
    layout->spacing = g_value_get_int (value);
  else if (prop_id == PROP_IS_CENTERED)
    layout->is_centered = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_line_layout_class_init (CaucusLineLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = caucus_line_layout_get_property;
  object_class->set_property = caucus_line_layout_set_property;
  layout_class->get_request_mode = caucus_line_layout_get_request_mode;
  layout_class->measure = caucus_line_layout_measure;
  layout_class->allocate = caucus_line_layout_allocate;

  properties[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_IS_CENTERED] = g_param_spec_boolean ("is-centered", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_line_layout_init (CaucusLineLayout *layout)
{
}

/**
 * caucus_line_layout_new_centered:
 * @spacing: pixels between children
 */
GtkLayoutManager *
caucus_line_layout_new_centered (int spacing)
{
  return g_object_new (CAUCUS_TYPE_LINE_LAYOUT, "spacing", spacing, "is-centered", TRUE, NULL);
}
