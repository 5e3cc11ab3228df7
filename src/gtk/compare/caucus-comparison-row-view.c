/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: two paragraphs beside each other. */
#include "config.h"

#include "caucus-comparison-row-view.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-cell-view.h"
#include "compare/caucus-comparison-words.h"

#define COLUMN_SPACING 18
#define COLUMNS_CHARACTERS 76
#define INLINE_CHARACTERS 100

/**
 * CaucusComparisonRowView:
 *
 * Lays its two paragraphs out itself, so that they share the height of the longer
 * one; where there is no room for two columns they stand below each other, and a
 * paragraph that is equal on both sides stands once and of two others each says
 * which text it is in.
 */
struct _CaucusComparisonRowView
{
  GtkWidget parent_instance;

  CaucusComparisonRow *row;       /* owned */

  /* Template children */
  GtkWidget *left_side;
  GtkWidget *left;
  GtkWidget *right_side;
  GtkWidget *right;
  GtkWidget *gap;

  int character_width;            /* in Pango units, 0 while unknown */
};

G_DEFINE_FINAL_TYPE (CaucusComparisonRowView, caucus_comparison_row_view, GTK_TYPE_WIDGET)

static gboolean
is_gap (CaucusComparisonRowView *view)
{
  return view->row != NULL && caucus_comparison_row_get_n_hidden (view->row) > 0;
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static int
get_least_width (CaucusComparisonRowView *view)
{
  GtkWidget *parts[] = { view->left_side, view->left, view->right_side, view->right, view->gap };
  int least = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      int minimum;

      gtk_widget_measure (parts[i], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      least = MAX (least, minimum);
    }
  return least;
}

static int
get_column_width (int width)
{
  return (width - COLUMN_SPACING) / 2;
}

/* Asking the font takes longer than laying a row out. */
static int
get_text_width (CaucusComparisonRowView *view,
                int                      n_characters)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (view));
  PangoFontMetrics *metrics;

  if (view->character_width == 0)
    {
      metrics = pango_context_get_metrics (context, NULL, NULL);
      view->character_width = MAX (1, pango_font_metrics_get_approximate_char_width (metrics));
      pango_font_metrics_unref (metrics);
    }
  return PANGO_PIXELS (view->character_width * n_characters);
}

static gboolean
has_two_columns (CaucusComparisonRowView *view,
                 int                      width)
{
  return !caucus_comparison_row_get_is_inline (view->row)
         && width >= get_text_width (view, COLUMNS_CHARACTERS) && get_column_width (width) >= get_least_width (view);
}

/* Below each other: the side that has nothing, and the second of two equals, go. */
static gboolean
is_stacked (CaucusComparisonRowView *view,
            GtkWidget               *side)
{
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (view->row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (view->row);

  if (side == view->right)
    return right != NULL;
  return left != NULL && (right == NULL || caucus_comparison_row_get_is_changed (view->row));
}

/* One column is as wide as can be read. */
static int
get_stack_width (CaucusComparisonRowView *view,
                 int                      width)
{
  if (!caucus_comparison_row_get_is_inline (view->row))
    return width;
  return MIN (width, MAX (get_text_width (view, INLINE_CHARACTERS), get_least_width (view)));
}

/* What is below the other one says which text it is in, and so does what is above it. */
static gboolean
has_sides (CaucusComparisonRowView *view)
{
  return caucus_comparison_row_get_is_changed (view->row)
         && caucus_comparison_row_get_left (view->row) != NULL
         && caucus_comparison_row_get_right (view->row) != NULL;
}

static int
measure_stack (CaucusComparisonRowView *view,
               int                      width)
{
  int height = 0;

  width = get_stack_width (view, width);
  if (has_sides (view))
    height += measure_height (view->left_side, width) + measure_height (view->right_side, width);
  if (is_stacked (view, view->left))
    height += measure_height (view->left, width);
  if (is_stacked (view, view->right))
    height += measure_height (view->right, width);
  return height;
}

static void
caucus_comparison_row_view_measure (GtkWidget      *widget,
                                    GtkOrientation  orientation,
                                    int             for_size,
                                    int            *minimum,
                                    int            *natural,
                                    int            *minimum_baseline,
                                    int            *natural_baseline)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (widget);
  int column = get_column_width (for_size);

  *minimum = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = get_least_width (view);
  else if (for_size > 0 && view->row != NULL)
    {
      if (is_gap (view))
        *minimum = measure_height (view->gap, for_size);
      else if (!has_two_columns (view, for_size))
        *minimum = measure_stack (view, for_size);
      else
        *minimum = MAX (measure_height (view->left, column), measure_height (view->right, column));
    }
  *natural = *minimum;
}

static int
place (GtkWidget *child,
       gboolean   is_shown,
       int        x,
       int        y,
       int        width,
       int        height)
{
  GtkAllocation allocation = { x, y, width, height };

  gtk_widget_set_child_visible (child, is_shown);
  if (!is_shown)
    return 0;
  if (height < 0)
    allocation.height = measure_height (child, width);
  gtk_widget_size_allocate (child, &allocation, -1);
  return allocation.height;
}

static void
place_stack (CaucusComparisonRowView *view,
             gboolean                 shows_text,
             int                      width)
{
  gboolean shows_sides = shows_text && has_sides (view);
  int stack = shows_text ? get_stack_width (view, width) : width;
  int x = (width - stack) / 2;
  int y = 0;

  y += place (view->left_side, shows_sides, x, y, stack, -1);
  y += place (view->left, shows_text && is_stacked (view, view->left), x, y, stack, -1);
  y += place (view->right_side, shows_sides, x, y, stack, -1);
  place (view->right, shows_text && is_stacked (view, view->right), x, y, stack, -1);
}

static void
caucus_comparison_row_view_size_allocate (GtkWidget *widget,
                                          int        width,
                                          int        height,
                                          int        baseline)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (widget);
  gboolean shows_text = view->row != NULL && !is_gap (view);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = get_column_width (width);

  place (view->gap, !shows_text, 0, 0, width, height);
  if (!shows_text || !has_two_columns (view, width))
    {
      place_stack (view, shows_text, width);
      return;
    }
  place (view->left_side, FALSE, 0, 0, 0, 0);
  place (view->right_side, FALSE, 0, 0, 0, 0);
  place (view->left, TRUE, is_rtl ? width - column : 0, 0, column, height);
  place (view->right, TRUE, is_rtl ? 0 : width - column, 0, column, height);
}

static GtkSizeRequestMode
caucus_comparison_row_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
current_changed_cb (CaucusComparisonRowView *view)
{
  if (caucus_comparison_row_get_is_current (view->row))
    gtk_widget_add_css_class (GTK_WIDGET (view), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (view), "current");
}

/* What a screen reader says before it reads the paragraphs. */
static char *
describe (CaucusComparisonRow *row)
{
  const CaucusComparisonCell *cells[] = {
    caucus_comparison_row_get_left (row), caucus_comparison_row_get_right (row),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      char *words = cells[i] != NULL ? caucus_comparison_words_spoken (cells[i]) : NULL;

      if (words != NULL)
        return words;
    }
  return g_strdup (caucus_comparison_row_get_is_changed (row) ? _("Changed") : _("Unchanged"));
}

static void
follow_move_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusComparisonRow *row = CAUCUS_COMPARISON_ROW_VIEW (widget)->row;
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (row);
  const CaucusComparisonCell *here = left != NULL ? left : right;

  gtk_widget_activate_action (widget, "compare.follow-move", "(ub)",
                              caucus_comparison_row_get_move (row),
                              here->kind == CAUCUS_CELL_MOVED_AWAY);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (widget);

  if (view->row != NULL && !is_gap (view))
    gtk_widget_activate_action (widget, "compare.copy-row", "u",
                                caucus_comparison_row_get_number (view->row));
}

static void
release_row (CaucusComparisonRowView *view)
{
  if (view->row != NULL)
    g_signal_handlers_disconnect_by_func (view->row, current_changed_cb, view);
  g_clear_object (&view->row);
}

static void
caucus_comparison_row_view_dispose (GObject *object)
{
  CaucusComparisonRowView *view = CAUCUS_COMPARISON_ROW_VIEW (object);

  release_row (view);
  g_clear_pointer (&view->left_side, gtk_widget_unparent);
  g_clear_pointer (&view->left, gtk_widget_unparent);
  g_clear_pointer (&view->right_side, gtk_widget_unparent);
  g_clear_pointer (&view->right, gtk_widget_unparent);
  g_clear_pointer (&view->gap, gtk_widget_unparent);

  G_OBJECT_CLASS (caucus_comparison_row_view_parent_class)->dispose (object);
}

static void
caucus_comparison_row_view_css_changed (GtkWidget         *widget,
                                        GtkCssStyleChange *change)
{
  CAUCUS_COMPARISON_ROW_VIEW (widget)->character_width = 0;

  GTK_WIDGET_CLASS (caucus_comparison_row_view_parent_class)->css_changed (widget, change);
}

static void
caucus_comparison_row_view_class_init (CaucusComparisonRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_comparison_row_view_dispose;
  widget_class->css_changed = caucus_comparison_row_view_css_changed;
  widget_class->measure = caucus_comparison_row_view_measure;
  widget_class->size_allocate = caucus_comparison_row_view_size_allocate;
  widget_class->get_request_mode = caucus_comparison_row_view_get_request_mode;

  g_type_ensure (CAUCUS_TYPE_COMPARISON_CELL_VIEW);
  gtk_widget_class_install_action (widget_class, "row.follow-move", NULL, follow_move_cb);
  gtk_widget_class_install_action (widget_class, "row.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "row.copy",
                                       NULL);
  gtk_widget_class_set_css_name (widget_class, "comparison-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, APP_PATH "/ui/compare/caucus-comparison-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonRowView, left_side);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonRowView, left);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonRowView, right_side);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonRowView, right);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonRowView, gap);
}

static void
caucus_comparison_row_view_init (CaucusComparisonRowView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
}

static void
show_gap (CaucusComparisonRowView *view)
{
  guint n = caucus_comparison_row_get_n_hidden (view->row);
  g_autofree char *words = NULL;

  words = g_strdup_printf (ngettext ("%u unchanged paragraph", "%u unchanged paragraphs", n), n);
  gtk_label_set_label (GTK_LABEL (view->gap), words);
}

/* A screen reader hears it in two columns too. */
static void
show_side (GtkWidget  *side,
           GtkWidget  *cell,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (side), words != NULL ? words : "");
  if (words != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
show_sides (CaucusComparisonRowView      *view,
            const CaucusComparisonTitles *titles)
{
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (view->row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (view->row);
  g_autofree char *left_words = NULL;
  g_autofree char *right_words = NULL;

  if (has_sides (view))
    {
      left_words = caucus_comparison_words_for_side (titles->left, left, right);
      right_words = caucus_comparison_words_for_side (titles->right, right, left);
    }
  show_side (view->left_side, view->left, left_words);
  show_side (view->right_side, view->right, right_words);
}

/**
 * caucus_comparison_row_view_show:
 * @titles: of both texts
 */
void
caucus_comparison_row_view_show (CaucusComparisonRowView      *view,
                                 CaucusComparisonRow          *row,
                                 const CaucusComparisonTitles *titles)
{
  g_autofree char *description = NULL;

  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->left),
                                    caucus_comparison_row_get_left (row));
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->right),
                                    caucus_comparison_row_get_right (row));
  release_row (view);
  view->row = g_object_ref (row);
  g_signal_connect_object (row, "notify::is-current", G_CALLBACK (current_changed_cb), view,
                           G_CONNECT_SWAPPED);
  current_changed_cb (view);
  show_sides (view, titles);
  if (is_gap (view))
    show_gap (view);
  description = is_gap (view) ? g_strdup (gtk_label_get_label (GTK_LABEL (view->gap))) : describe (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}
