/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the comparison on the page: two paragraphs beside each other. */
#include "config.h"

#include "caucus-comparison-row-view-private.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-cell-view.h"
#include "compare/caucus-comparison-words.h"
#include "compare/review/caucus-review-words.h"
#include "compare/caucus-row-parts.h"

/**
 * CaucusComparisonRowView:
 *
 * Lays its two paragraphs out itself, so that they share the height of the longer
 * one; where there is no room for two columns they stand below each other, and a
 * paragraph that is equal on both sides stands once and of two others each says
 * which text it is in. What the team thinks of a change stands above it, in a word.
 */
G_DEFINE_FINAL_TYPE (CaucusComparisonRowView, caucus_comparison_row_view, GTK_TYPE_WIDGET)

gboolean
caucus_comparison_row_view_is_gap (CaucusComparisonRowView *view)
{
  return view->row != NULL && caucus_comparison_row_get_n_hidden (view->row) > 0;
}

gboolean
caucus_comparison_row_view_is_reviewed (CaucusComparisonRowView *view)
{
  return view->row != NULL && !caucus_comparison_row_view_is_gap (view)
         && caucus_comparison_row_get_decision (view->row) != CAUCUS_REVIEW_OPEN;
}

/* What is below the other one says which text it is in, and so does what is above it. */
gboolean
caucus_comparison_row_view_has_sides (CaucusComparisonRowView *view)
{
  return caucus_comparison_row_get_is_changed (view->row)
         && caucus_comparison_row_get_left (view->row) != NULL
         && caucus_comparison_row_get_right (view->row) != NULL;
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

/* "8-3. Changed. Reject", "In 8-3. Unchanged" */
static char *
describe_with_review (CaucusComparisonRow *row)
{
  g_autofree char *words = describe (row);
  const char *place = caucus_comparison_row_get_place (row);
  CaucusReviewDecision decision = caucus_comparison_row_get_decision (row);
  const char *review = decision != CAUCUS_REVIEW_OPEN ? caucus_review_words_decision (decision)
                                                      : NULL;

  /* The first of these that is not there ends the words. */
  return place != NULL ? g_strjoin (". ", place, words, review, NULL)
                       : g_strjoin (". ", words, review, NULL);
}

static void
name_row (CaucusComparisonRowView *view)
{
  g_autofree char *words = NULL;

  if (caucus_comparison_row_view_is_gap (view))
    words = g_strdup (gtk_label_get_label (GTK_LABEL (view->gap)));
  else
    words = describe_with_review (view->row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* Before the other parts, as it is read. */
static void
need_review (CaucusComparisonRowView *view)
{
  if (view->review != NULL)
    return;
  view->review = g_object_new (GTK_TYPE_LABEL,
                               "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_add_css_class (view->review, "comparison-review");
  gtk_widget_insert_after (view->review, GTK_WIDGET (view), NULL);
}

static void
show_state (CaucusComparisonRowView *view)
{
  CaucusReviewDecision decision = caucus_comparison_row_get_decision (view->row);

  caucus_row_show_current (GTK_WIDGET (view), caucus_comparison_row_get_is_current (view->row));
  if (!caucus_comparison_row_view_is_reviewed (view))
    return;
  need_review (view);
  gtk_label_set_label (GTK_LABEL (view->review), caucus_review_words_decision (decision));
}

static void
row_changed_cb (CaucusComparisonRowView *view)
{
  show_state (view);
  name_row (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
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

  if (caucus_comparison_row_get_is_elsewhere (row))
    {
      gtk_widget_activate_action (widget, "compare.follow-elsewhere", "u",
                                  caucus_comparison_row_get_number (row));
      return;
    }
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

  if (view->row != NULL && !caucus_comparison_row_view_is_gap (view))
    gtk_widget_activate_action (widget, "compare.copy-row", "u",
                                caucus_comparison_row_get_number (view->row));
}

static void
show_both (CaucusComparisonRowView *view)
{
  if (view->both == NULL)
    {
      view->both = g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL);
      gtk_widget_set_parent (view->both, GTK_WIDGET (view));
    }
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->both),
                                    caucus_comparison_row_get_both (view->row));
}

static void
show_cells (CaucusComparisonRowView *view)
{
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->left),
                                    caucus_comparison_row_get_left (view->row));
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->right),
                                    caucus_comparison_row_get_right (view->row));
  if (caucus_comparison_row_get_both (view->row) != NULL)
    show_both (view);
}

static void
release_row (CaucusComparisonRowView *view)
{
  if (view->row != NULL)
    {
      g_signal_handlers_disconnect_by_func (view->row, row_changed_cb, view);
      g_signal_handlers_disconnect_by_func (view->row, show_cells, view);
    }
  g_clear_object (&view->row);
}

static void
caucus_comparison_row_view_dispose (GObject *object)
{
  release_row (CAUCUS_COMPARISON_ROW_VIEW (object));
  caucus_row_parts_unparent_all (GTK_WIDGET (object));

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
  caucus_row_parts_set_up_class (widget_class);

  gtk_widget_class_install_action (widget_class, "row.follow-move", NULL, follow_move_cb);
  gtk_widget_class_install_action (widget_class, "row.copy", NULL, copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "row.copy",
                                       NULL);
}

static void
caucus_comparison_row_view_init (CaucusComparisonRowView *view)
{
  view->left = g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL);
  gtk_widget_set_parent (view->left, GTK_WIDGET (view));
  view->right = g_object_new (CAUCUS_TYPE_COMPARISON_CELL_VIEW, NULL);
  gtk_widget_set_parent (view->right, GTK_WIDGET (view));
}

/* Above the paragraph of its side. */
static GtkWidget *
new_side (CaucusComparisonRowView *view,
          GtkWidget               *cell)
{
  GtkWidget *side = g_object_new (GTK_TYPE_LABEL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                  "xalign", 0.0, NULL);

  gtk_widget_add_css_class (side, "comparison-side");
  gtk_widget_add_css_class (side, "caption-heading");
  gtk_widget_insert_before (side, GTK_WIDGET (view), cell);
  return side;
}

/* A screen reader hears it in two columns too. */
static void
show_side (GtkWidget  *side,
           GtkWidget  *cell,
           const char *words)
{
  gtk_label_set_label (GTK_LABEL (side), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_sides (CaucusComparisonRowView      *view,
            const CaucusComparisonTitles *titles)
{
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (view->row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (view->row);
  g_autofree char *left_words = NULL;
  g_autofree char *right_words = NULL;

  if (!caucus_comparison_row_view_has_sides (view))
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (view->left), GTK_ACCESSIBLE_PROPERTY_LABEL);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (view->right), GTK_ACCESSIBLE_PROPERTY_LABEL);
      return;
    }
  if (view->left_side == NULL)
    {
      view->left_side = new_side (view, view->left);
      view->right_side = new_side (view, view->right);
    }
  left_words = caucus_comparison_words_for_side (titles->left, left, right);
  right_words = caucus_comparison_words_for_side (titles->right, right, left);
  show_side (view->left_side, view->left, left_words);
  show_side (view->right_side, view->right, right_words);
}

static void
show_gap (CaucusComparisonRowView *view)
{
  if (view->gap == NULL)
    {
      view->gap = g_object_new (GTK_TYPE_LABEL, "justify", GTK_JUSTIFY_CENTER, "wrap", TRUE,
                                "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
      gtk_widget_add_css_class (view->gap, "comparison-gap");
      gtk_widget_add_css_class (view->gap, "caption");
      gtk_widget_set_parent (view->gap, GTK_WIDGET (view));
    }
  caucus_row_part_show_gap (view->gap, caucus_comparison_row_get_n_hidden (view->row));
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
  release_row (view);
  view->row = g_object_ref (row);
  show_cells (view);
  g_signal_connect_object (row, "notify::is-elsewhere", G_CALLBACK (show_cells), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "notify", G_CALLBACK (row_changed_cb), view, G_CONNECT_SWAPPED);
  show_state (view);
  show_sides (view, titles);
  if (caucus_comparison_row_view_is_gap (view))
    show_gap (view);
  name_row (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}
