/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph's label in the margin, and its text. */
#include "config.h"

#include "caucus-paragraph-layout.h"

#define LABEL_GAP        10       /* pixels between the label and the text */
#define LEAST_CHARACTERS 8        /* in a line of text */

/**
 * CaucusParagraphLayout:
 *
 * The first child is the label and as wide as it likes; of the others one is shown and gets
 * the rest. A label that wraps lays its whole text out to say how narrow it can be, twice, and
 * GTK asks it for that whenever it asks for anything: this layout knows the answer, and the
 * text is laid out once.
 */
struct _CaucusParagraphLayout
{
  GtkLayoutManager parent_instance;

  /* The least width of the text, in pixels, and the state of its font that it is of */
  int text_width;
  guint serial;
};

G_DEFINE_FINAL_TYPE (CaucusParagraphLayout, caucus_paragraph_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
get_content (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_next_sibling (gtk_widget_get_first_child (widget));

  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static gboolean
is_text (GtkWidget *content)
{
  return GTK_IS_LABEL (content);
}

static int
measure_characters (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (width * LEAST_CHARACTERS);
}

static int
get_text_width (CaucusParagraphLayout *layout,
                GtkWidget             *text)
{
  PangoContext *context = gtk_widget_get_pango_context (text);
  guint serial = pango_context_get_serial (context);

  if (layout->text_width == 0 || layout->serial != serial)
    layout->text_width = measure_characters (context);
  layout->serial = serial;
  return layout->text_width;
}

static int
get_least (CaucusParagraphLayout *layout,
           GtkWidget             *content)
{
  int minimum = 0;

  if (content != NULL && is_text (content))
    return get_text_width (layout, content);
  if (content != NULL)
    gtk_widget_measure (content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* Returns: where the content begins, in pixels from where reading begins */
static int
get_margin (GtkWidget *widget,
            int       *label_width)
{
  GtkWidget *label = gtk_widget_get_first_child (widget);

  *label_width = 0;
  if (!gtk_widget_should_layout (label))
    return 0;
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, label_width, NULL, NULL);
  return *label_width + LABEL_GAP;
}

static GtkSizeRequestMode
caucus_paragraph_layout_get_request_mode (GtkLayoutManager *manager,
                                          GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The text has no box of its own in the style, so its class may be asked in GTK's place. */
static int
measure_content (GtkWidget *content,
                 int        width)
{
  int minimum, natural;
  int minimum_baseline = -1, natural_baseline = -1;

  if (is_text (content))
    GTK_WIDGET_GET_CLASS (content)->measure (content, GTK_ORIENTATION_VERTICAL, width, &minimum,
                                             &natural, &minimum_baseline, &natural_baseline);
  else
    gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static int
measure_height (CaucusParagraphLayout *layout,
                GtkWidget             *widget,
                int                    width)
{
  GtkWidget *content = get_content (widget);
  int height = 0;
  int label_width;
  int margin = get_margin (widget, &label_width);

  if (margin > 0)
    gtk_widget_measure (gtk_widget_get_first_child (widget), GTK_ORIENTATION_VERTICAL,
                        label_width, NULL, &height, NULL, NULL);
  if (content == NULL)
    return height;
  width = width < 0 ? G_MAXINT / (2 * PANGO_SCALE) : width - margin;
  return MAX (height, measure_content (content, MAX (width, get_least (layout, content))));
}

static void
caucus_paragraph_layout_measure (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 GtkOrientation    orientation,
                                 int               for_size,
                                 int              *minimum,
                                 int              *natural,
                                 int              *minimum_baseline,
                                 int              *natural_baseline)
{
  CaucusParagraphLayout *layout = CAUCUS_PARAGRAPH_LAYOUT (manager);
  int label_width;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_margin (widget, &label_width) + get_least (layout, get_content (widget));
  else
    *minimum = measure_height (layout, widget, for_size);
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
caucus_paragraph_layout_allocate (GtkLayoutManager *manager,
                                  GtkWidget        *widget,
                                  int               width,
                                  int               height,
                                  int               baseline)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *content = get_content (widget);
  int label_width;
  int margin = get_margin (widget, &label_width);
  int rest = MAX (width - margin, get_least (CAUCUS_PARAGRAPH_LAYOUT (manager), content));

  if (margin > 0)
    gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                              &(GtkAllocation) { is_rtl ? width - label_width : 0, 0, label_width,
                                                 height }, -1);
  if (content != NULL)
    gtk_widget_size_allocate (content,
                              &(GtkAllocation) { is_rtl ? width - margin - rest : margin, 0, rest,
                                                 height }, -1);
}

static void
caucus_paragraph_layout_class_init (CaucusParagraphLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = caucus_paragraph_layout_get_request_mode;
  layout_class->measure = caucus_paragraph_layout_measure;
  layout_class->allocate = caucus_paragraph_layout_allocate;
}

static void
caucus_paragraph_layout_init (CaucusParagraphLayout *layout)
{
}

/**
 * caucus_paragraph_layout_new:
 *
 * For a box whose first child is a label that does not wrap. Whoever changes the text tells
 * the box that its size has changed, because nobody asks the text by way of GTK.
 */
GtkLayoutManager *
caucus_paragraph_layout_new (void)
{
  return g_object_new (CAUCUS_TYPE_PARAGRAPH_LAYOUT, NULL);
}
