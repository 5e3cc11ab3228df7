/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the record as a row: time and speaker in the gutter, the words beside them. */
#include "config.h"

#include "caucus-note-row.h"

#include "common/caucus-format.h"
#include "record/caucus-note-item.h"

#define GAP          12
#define SMALL_GAP    6

/* Below this width the side's word goes under the speaker's code. */
#define NARROW_WIDTH 520

/**
 * CaucusNoteRow:
 *
 * Lays out its parts itself, because the gutter folds by the row's own width, in
 * one pass and without asking the page.
 */
struct _CaucusNoteRow
{
  GtkWidget parent_instance;

  CaucusNoteItem *item;           /* owned */

  /* Template children */
  GtkWidget *mark_box;
  GtkWidget *time_label;
  GtkWidget *code_label;
  GtkWidget *party_label;
  GtkWidget *body;
};

enum
{
  PROP_ITEM = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusNoteRow, caucus_note_row, GTK_TYPE_WIDGET)

/* Where the parts of the gutter end, for a row of some width. */
typedef struct
{
  int time_width;
  int code_width;
  int party_width;
  int body_x;
  gboolean is_narrow;
} Gutter;

static int
least_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
natural_width (GtkWidget *widget)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static int
natural_height (GtkWidget *widget,
                int        width)
{
  int natural;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
  return natural;
}

static Gutter
plan_gutter (CaucusNoteRow *row,
             int            width)
{
  Gutter gutter = {
    .time_width = natural_width (row->time_label),
    .code_width = natural_width (row->code_label),
    .party_width = natural_width (row->party_label),
  };
  int code_x = gutter.time_width + SMALL_GAP;

  gutter.body_x = code_x + gutter.code_width + SMALL_GAP + gutter.party_width + GAP;
  gutter.is_narrow = width < NARROW_WIDTH || width - gutter.body_x < least_width (row->body);
  if (gutter.is_narrow)
    gutter.body_x = code_x + MAX (gutter.code_width, gutter.party_width) + SMALL_GAP;
  return gutter;
}

static int
get_body_width (CaucusNoteRow *row,
                const Gutter  *gutter,
                int            width)
{
  return MAX (width - gutter->body_x, least_width (row->body));
}

static gboolean
is_mark (CaucusNoteRow *row)
{
  return gtk_widget_get_visible (row->mark_box);
}

static void
measure_width (CaucusNoteRow *row,
               int           *minimum,
               int           *natural)
{
  Gutter narrow = plan_gutter (row, 0);
  int body_minimum, body_natural;

  gtk_widget_measure (is_mark (row) ? row->mark_box : row->body, GTK_ORIENTATION_HORIZONTAL, -1,
                      &body_minimum, &body_natural, NULL, NULL);
  *minimum = is_mark (row) ? body_minimum : narrow.body_x + body_minimum;
  *natural = MAX (*minimum, NARROW_WIDTH + body_natural);
}

static int
measure_height (CaucusNoteRow *row,
                int            width)
{
  Gutter gutter = plan_gutter (row, width);
  int gutter_height = natural_height (row->code_label, -1);

  if (is_mark (row))
    return natural_height (row->mark_box, width);
  if (gutter.is_narrow)
    gutter_height += natural_height (row->party_label, -1);
  return MAX (gutter_height, natural_height (row->body, get_body_width (row, &gutter, width)));
}

static GtkSizeRequestMode
caucus_note_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
caucus_note_row_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  CaucusNoteRow *row = CAUCUS_NOTE_ROW (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (row, minimum, natural);
  else
    *minimum = *natural = measure_height (row, for_size < 0 ? NARROW_WIDTH * 2 : for_size);
}

static void
place (CaucusNoteRow *row,
       GtkWidget     *part,
       GtkAllocation  at)
{
  /* The gutter is where reading begins. */
  if (gtk_widget_get_direction (GTK_WIDGET (row)) == GTK_TEXT_DIR_RTL)
    at.x = gtk_widget_get_width (GTK_WIDGET (row)) - at.x - at.width;
  gtk_widget_size_allocate (part, &at, -1);
}

/* Smaller letters of the gutter stand on the line of the first words. */
static int
line_up (GtkWidget *part,
         int        line_height)
{
  return MAX (0, line_height - natural_height (part, -1) - 1);
}

static void
place_gutter (CaucusNoteRow *row,
              const Gutter  *gutter)
{
  int line_height = natural_height (row->code_label, -1);
  int party_height = natural_height (row->party_label, -1);
  int code_x = gutter->time_width + SMALL_GAP;

  place (row, row->time_label,
         (GtkAllocation) { 0, line_up (row->time_label, line_height), gutter->time_width,
                           natural_height (row->time_label, -1) });
  place (row, row->code_label, (GtkAllocation) { code_x, 0, gutter->code_width, line_height });
  if (gutter->is_narrow)
    place (row, row->party_label,
           (GtkAllocation) { code_x, line_height, gutter->party_width, party_height });
  else
    place (row, row->party_label,
           (GtkAllocation) { code_x + gutter->code_width + SMALL_GAP,
                             line_up (row->party_label, line_height), gutter->party_width,
                             party_height });
}

static void
caucus_note_row_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  CaucusNoteRow *row = CAUCUS_NOTE_ROW (widget);
  Gutter gutter = plan_gutter (row, width);

  if (is_mark (row))
    {
      place (row, row->mark_box, (GtkAllocation) { 0, 0, width, height });
      return;
    }
  place_gutter (row, &gutter);
  place (row, row->body,
         (GtkAllocation) { gutter.body_x, 0, get_body_width (row, &gutter, width), height });
}

static gboolean
has_text (CaucusNoteRow *row,
          const char    *text)
{
  return text != NULL && text[0] != '\0';
}

/* GTK 4.8 gives the rows of a list no names. */
static void
name_row (CaucusNoteRow *row)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *description = NULL;

  if (row->item == NULL || parent == NULL)
    return;
  g_object_get (row->item, "description", &description, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (parent),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static void
caucus_note_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (caucus_note_row_parent_class)->map (widget);

  name_row (CAUCUS_NOTE_ROW (widget));
}

/* GTK 4.8 trips over a template that binds a property of its own. */
static void
follow_item (CaucusNoteRow *row)
{
  g_auto (GStrv) classes = NULL;

  name_row (row);
  if (row->item == NULL)
    return;
  g_object_get (row->item, "row-classes", &classes, NULL);
  gtk_widget_set_css_classes (GTK_WIDGET (row), (const char **) classes);
}

static void
set_item (CaucusNoteRow  *row,
          CaucusNoteItem *item)
{
  if (row->item != NULL)
    g_signal_handlers_disconnect_by_data (row->item, row);
  g_set_object (&row->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "notify::row-classes", G_CALLBACK (follow_item), row,
                             G_CONNECT_SWAPPED);
  follow_item (row);
}

static void
caucus_note_row_dispose (GObject *object)
{
  CaucusNoteRow *row = CAUCUS_NOTE_ROW (object);
  GtkWidget *child;

  set_item (row, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (row))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (caucus_note_row_parent_class)->dispose (object);
}

static void
caucus_note_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_ITEM)
    g_value_set_object (value, CAUCUS_NOTE_ROW (object)->item);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_note_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id != PROP_ITEM)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  set_item (CAUCUS_NOTE_ROW (object), g_value_get_object (value));
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_note_row_class_init (CaucusNoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_note_row_dispose;
  object_class->get_property = caucus_note_row_get_property;
  object_class->set_property = caucus_note_row_set_property;
  widget_class->get_request_mode = caucus_note_row_get_request_mode;
  widget_class->measure = caucus_note_row_measure;
  widget_class->size_allocate = caucus_note_row_size_allocate;
  widget_class->map = caucus_note_row_map;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, CAUCUS_TYPE_NOTE_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/record/caucus-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusNoteRow, mark_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusNoteRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNoteRow, code_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNoteRow, party_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusNoteRow, body);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
caucus_note_row_init (CaucusNoteRow *row)
{
  /* 12:58 in the afternoon, the longest that a time gets. */
  g_autofree char *longest = caucus_format_time ((gint64) (12 * 60 + 58) * 60 * G_USEC_PER_SEC, "UTC");

  gtk_widget_init_template (GTK_WIDGET (row));
  gtk_label_set_width_chars (GTK_LABEL (row->time_label), (int) g_utf8_strlen (longest, -1));
}
