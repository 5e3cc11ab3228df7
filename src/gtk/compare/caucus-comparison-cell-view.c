/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison on the page. */
#include "config.h"

#include "caucus-comparison-cell-view.h"

#include <glib/gi18n.h>

#include "common/caucus-line-layout.h"
#include "compare/caucus-comparison-copy.h"
#include "compare/caucus-comparison-words.h"
#include "compare/caucus-marks.h"

/**
 * CaucusComparisonCellView:
 *
 * A tag in words, where one is due, then the label in the margin and the text; a
 * table's row is one label a cell.
 */
struct _CaucusComparisonCellView
{
  AdwBin parent_instance;

  const CaucusComparisonCell *cell;   /* of the row that the parent owns, or NULL */

  /* Template children */
  GtkLabel *tag;
  GtkButton *move_button;
  GtkLabel *move_label;
  GtkWidget *body;
  GtkLabel *label;
  GtkLabel *text;
  GtkBox *table;
};

G_DEFINE_FINAL_TYPE (CaucusComparisonCellView, caucus_comparison_cell_view, ADW_TYPE_BIN)

/* A label that wraps needs more room than it says when it ends in a space. */
static gsize
leave_last_spaces (const char *text,
                   gsize       length)
{
  while (length > 0)
    {
      const char *last = g_utf8_find_prev_char (text, text + length);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      length = (gsize) (last - text);
    }
  return length;
}

static void
set_part (GtkLabel                   *label,
          const CaucusComparisonCell *cell,
          gsize                       start,
          gsize                       length)
{
  g_autofree char *part = NULL;
  g_autoptr (PangoAttrList) attributes = NULL;

  length = leave_last_spaces (cell->text + start, length);
  part = g_strndup (cell->text + start, length);
  attributes = caucus_marks_new_attributes (cell, (guint) start, (guint) (start + length),
                                            GTK_WIDGET (label));
  gtk_label_set_label (label, part);
  gtk_label_set_attributes (label, attributes);
}

/* Below the cell's text, and not quite as big; from left to right, as figures are. */
static void
add_note (GtkLabel   *label,
          const char *note)
{
  g_autofree char *text = g_strconcat (gtk_label_get_text (label), "\n\u2066", note, "\u2069", NULL);
  PangoAttribute *small = pango_attr_scale_new (PANGO_SCALE_SMALL);
  PangoAttribute *plain = pango_attr_weight_new (PANGO_WEIGHT_NORMAL);

  small->start_index = plain->start_index = (guint) strlen (gtk_label_get_text (label));
  pango_attr_list_insert (gtk_label_get_attributes (label), small);
  pango_attr_list_insert (gtk_label_get_attributes (label), plain);
  gtk_label_set_label (label, text);
}

static const char *
get_note (const CaucusComparisonCell *cell,
          guint                       column)
{
  if (cell->notes == NULL || column >= cell->notes->len)
    return NULL;
  return g_ptr_array_index (cell->notes, column);
}

/* The part of the paragraph that a label shows: all of it, or a column. */
static CaucusRedlineRange
find_part (CaucusComparisonCellView *view,
           GtkWidget                *label)
{
  CaucusRedlineRange part = { 0, strlen (view->cell->text) };
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (view->table));

  if (label == GTK_WIDGET (view->text))
    return part;
  part.end = strcspn (view->cell->text, "\t");
  for (; child != label; child = gtk_widget_get_next_sibling (child))
    {
      part.start = part.end + 1;
      part.end = part.start + strcspn (view->cell->text + part.start, "\t");
    }
  return part;
}

/* In place of the words alone, and of nothing where none are selected. */
static void
copy_cb (CaucusComparisonCellView *view,
         GtkWidget                *label)
{
  CaucusRedlineRange part;

  g_signal_stop_emission_by_name (label, "copy-clipboard");
  if (view->cell == NULL)
    return;
  part = find_part (view, label);
  if (!caucus_comparison_copy_selection (GTK_LABEL (label), view->cell, &part))
    gtk_widget_activate_action (GTK_WIDGET (view), "row.copy", NULL);
}

static GtkWidget *
new_table_cell (CaucusComparisonCellView *view)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  g_signal_connect_object (label, "copy-clipboard", G_CALLBACK (copy_cb), view, G_CONNECT_SWAPPED);
  return label;
}

static void
show_table_row (CaucusComparisonCellView   *view,
                const CaucusComparisonCell *cell)
{
  GtkWidget *label = gtk_widget_get_first_child (GTK_WIDGET (view->table));
  gsize start = 0;

  for (guint column = 0;; column++)
    {
      const char *note = get_note (cell, column);
      gsize length = strcspn (cell->text + start, "\t");

      if (label == NULL)
        {
          label = new_table_cell (view);
          gtk_box_append (view->table, label);
        }
      set_part (GTK_LABEL (label), cell, start, length);
      if (note != NULL)
        add_note (GTK_LABEL (label), note);
      label = gtk_widget_get_next_sibling (label);
      if (cell->text[start + length] == '\0')
        break;
      start += length + 1;
    }
  while (label != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (label);

      gtk_box_remove (view->table, label);
      label = next;
    }
}

static void
show_tag (CaucusComparisonCellView   *view,
          const CaucusComparisonCell *cell)
{
  gboolean is_move = !cell->is_beside
                     && (cell->kind == CAUCUS_CELL_MOVED_AWAY
                         || cell->kind == CAUCUS_CELL_MOVED_HERE);
  g_autofree char *tag = caucus_comparison_words_for_cell (cell);
  g_autofree char *spoken = caucus_comparison_words_spoken (cell);

  gtk_widget_set_visible (GTK_WIDGET (view->tag), tag != NULL && !is_move);
  gtk_widget_set_visible (GTK_WIDGET (view->move_button), is_move);
  gtk_label_set_label (view->tag, tag != NULL ? tag : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view->tag), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken != NULL ? spoken : "", -1);
  /* GTK asks the display where the pointer is for each text that it is given. */
  if (is_move)
    {
      gtk_label_set_label (view->move_label, tag);
      if (!gtk_widget_get_has_tooltip (GTK_WIDGET (view->move_button)))
        gtk_widget_set_tooltip_text (GTK_WIDGET (view->move_button),
                                     _("Go to the Other End of the Move"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (view->move_button),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, tag, -1);
    }
}

static void
set_style (GtkWidget  *widget,
           const char *style,
           gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, style);
  else
    gtk_widget_remove_css_class (widget, style);
}

static void
show_style (CaucusComparisonCellView   *view,
            const CaucusComparisonCell *cell)
{
  GtkWidget *widget = GTK_WIDGET (view);

  set_style (widget, "absent", cell == NULL);
  set_style (widget, "removed", cell != NULL && cell->kind == CAUCUS_CELL_REMOVED);
  set_style (widget, "added", cell != NULL && cell->kind == CAUCUS_CELL_ADDED);
  set_style (widget, "moved", cell != NULL
             && (cell->kind == CAUCUS_CELL_MOVED_AWAY
                 || cell->kind == CAUCUS_CELL_MOVED_HERE));
  set_style (widget, "section-head", cell != NULL && cell->place == CAUCUS_CELL_HEAD);
  set_style (widget, "section-inside", cell != NULL && cell->place == CAUCUS_CELL_INSIDE);
  set_style (widget, "by-union", cell != NULL
             && caucus_comparison_cell_get_author (cell) == CAUCUS_SIDE_UNION);
  set_style (widget, "by-employer", cell != NULL
             && caucus_comparison_cell_get_author (cell) == CAUCUS_SIDE_EMPLOYER);
  set_style (widget, "table-head", cell != NULL && cell->is_table_head);
  set_style (widget, "article-heading", cell != NULL && cell->is_article);
  set_style (widget, "contract-heading", cell != NULL && cell->block_kind == CAUCUS_BLOCK_HEADING);
}

static void
show_text (CaucusComparisonCellView   *view,
           const CaucusComparisonCell *cell)
{
  gboolean is_table = cell->block_kind == CAUCUS_BLOCK_TABLE_ROW;

  gtk_label_set_label (view->label, cell->label != NULL ? cell->label : "");
  gtk_widget_set_visible (GTK_WIDGET (view->label), !is_table || cell->label != NULL);
  gtk_widget_set_visible (GTK_WIDGET (view->text), !is_table);
  gtk_widget_set_visible (GTK_WIDGET (view->table), is_table);
  if (is_table)
    show_table_row (view, cell);
  else
    set_part (view->text, cell, 0, strlen (cell->text));
}

static void
caucus_comparison_cell_view_class_init (CaucusComparisonCellViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CAUCUS_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, APP_PATH "/ui/compare/caucus-comparison-cell-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, tag);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, move_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, move_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, body);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, label);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, text);
  gtk_widget_class_bind_template_child (widget_class, CaucusComparisonCellView, table);
}

static void
caucus_comparison_cell_view_init (CaucusComparisonCellView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
  g_signal_connect_object (view->text, "copy-clipboard", G_CALLBACK (copy_cb), view,
                           G_CONNECT_SWAPPED);
}

/**
 * caucus_comparison_cell_view_show:
 * @cell: (nullable): %NULL where this side has nothing; outlives its being shown
 */
void
caucus_comparison_cell_view_show (CaucusComparisonCellView   *view,
                                  const CaucusComparisonCell *cell)
{
  view->cell = cell;
  show_style (view, cell);
  gtk_widget_set_visible (view->body, cell != NULL);
  if (cell == NULL)
    {
      gtk_widget_set_visible (GTK_WIDGET (view->tag), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (view->move_button), FALSE);
      return;
    }
  show_tag (view, cell);
  show_text (view, cell);
}
