/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The composer in one line where there is room, the buttons under the text where there is not. */
#include "config.h"

#include "caucus-composer-layout.h"

#define GAP        6
#define WIDE_WIDTH 480
#define N_PARTS    4

/**
 * CaucusComposerLayout:
 *
 * For a widget with four children: speaker, text, kind, and what adds the entry.
 */
struct _CaucusComposerLayout
{
  GtkLayoutManager parent_instance;
};

enum
{
  SPEAKER,
  TEXT,
  KIND,
  ADD,
};

G_DEFINE_FINAL_TYPE (CaucusComposerLayout, caucus_composer_layout, GTK_TYPE_LAYOUT_MANAGER)

static void
get_parts (GtkWidget *widget,
           GtkWidget *parts[N_PARTS])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_PARTS; i++)
    {
      g_assert (child != NULL);
      parts[i] = child;
      child = gtk_widget_get_next_sibling (child);
    }
}

static int
measure_part (GtkWidget      *part,
              GtkOrientation  orientation,
              int             for_size)
{
  int natural;

  gtk_widget_measure (part, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

/* How wide the buttons are, with a gap beside each. */
static int
measure_buttons (GtkWidget *parts[N_PARTS])
{
  return measure_part (parts[SPEAKER], GTK_ORIENTATION_HORIZONTAL, -1)
         + measure_part (parts[KIND], GTK_ORIENTATION_HORIZONTAL, -1)
         + measure_part (parts[ADD], GTK_ORIENTATION_HORIZONTAL, -1) + 3 * GAP;
}

static int
measure_button_height (GtkWidget *parts[N_PARTS])
{
  int height = measure_part (parts[SPEAKER], GTK_ORIENTATION_VERTICAL, -1);

  height = MAX (height, measure_part (parts[KIND], GTK_ORIENTATION_VERTICAL, -1));
  return MAX (height, measure_part (parts[ADD], GTK_ORIENTATION_VERTICAL, -1));
}

static int
get_least_text_width (GtkWidget *parts[N_PARTS])
{
  int minimum;

  gtk_widget_measure (parts[TEXT], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
is_wide (GtkWidget *parts[N_PARTS],
         int        width)
{
  return width >= WIDE_WIDTH && width - measure_buttons (parts) >= get_least_text_width (parts);
}

static int
measure_height (GtkWidget *parts[N_PARTS],
                int        width)
{
  int buttons_height = measure_button_height (parts);
  int text_width = is_wide (parts, width) ? width - measure_buttons (parts) : width;
  int text_height;

  text_width = MAX (text_width, get_least_text_width (parts));
  text_height = measure_part (parts[TEXT], GTK_ORIENTATION_VERTICAL, text_width);
  return is_wide (parts, width) ? MAX (text_height, buttons_height) : text_height + buttons_height;
}

static GtkSizeRequestMode
caucus_composer_layout_get_request_mode (GtkLayoutManager *manager,
                                         GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
caucus_composer_layout_measure (GtkLayoutManager *manager,
                                GtkWidget        *widget,
                                GtkOrientation    orientation,
                                int               for_size,
                                int              *minimum,
                                int              *natural,
                                int              *minimum_baseline,
                                int              *natural_baseline)
{
  GtkWidget *parts[N_PARTS];

  get_parts (widget, parts);
  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (measure_buttons (parts), get_least_text_width (parts));
      *natural = MAX (*minimum, 2 * WIDE_WIDTH);
      return;
    }
  *minimum = *natural = measure_height (parts, for_size < 0 ? 2 * WIDE_WIDTH : for_size);
}

static void
place (GtkWidget    *widget,
       GtkWidget    *part,
       GtkAllocation at)
{
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    at.x = gtk_widget_get_width (widget) - at.x - at.width;
  gtk_widget_size_allocate (part, &at, -1);
}

static void
caucus_composer_layout_allocate (GtkLayoutManager *manager,
                                 GtkWidget        *widget,
                                 int               width,
                                 int               height,
                                 int               baseline)
{
  GtkWidget *parts[N_PARTS];
  int speaker_width, kind_width, add_width, buttons_height, y;

  get_parts (widget, parts);
  speaker_width = measure_part (parts[SPEAKER], GTK_ORIENTATION_HORIZONTAL, -1);
  kind_width = measure_part (parts[KIND], GTK_ORIENTATION_HORIZONTAL, -1);
  add_width = measure_part (parts[ADD], GTK_ORIENTATION_HORIZONTAL, -1);
  buttons_height = measure_button_height (parts);
  y = height - buttons_height;
  place (widget, parts[SPEAKER], (GtkAllocation) { 0, y, speaker_width, buttons_height });
  place (widget, parts[ADD], (GtkAllocation) { width - add_width, y, add_width, buttons_height });
  if (is_wide (parts, width))
    {
      int text_x = speaker_width + GAP;
      int kind_x = width - add_width - GAP - kind_width;

      place (widget, parts[TEXT], (GtkAllocation) { text_x, 0, kind_x - GAP - text_x, height });
      place (widget, parts[KIND], (GtkAllocation) { kind_x, y, kind_width, buttons_height });
      return;
    }
  place (widget, parts[TEXT], (GtkAllocation) { 0, 0, width, MAX (y, 1) });
  place (widget, parts[KIND], (GtkAllocation) { speaker_width + GAP, y, kind_width,
                                                buttons_height });
}

static void
caucus_composer_layout_class_init (CaucusComposerLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = caucus_composer_layout_get_request_mode;
  layout_class->measure = caucus_composer_layout_measure;
  layout_class->allocate = caucus_composer_layout_allocate;
}

static void
caucus_composer_layout_init (CaucusComposerLayout *layout)
{
}
