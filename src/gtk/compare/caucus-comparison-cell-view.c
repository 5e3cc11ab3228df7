/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison on the page. */
#include "config.h"

#include "caucus-comparison-cell-view.h"

#include "compare/caucus-comparison-copy.h"
#include "compare/caucus-comparison-tag.h"
#include "compare/caucus-marks.h"
#include "compare/caucus-paragraph-layout.h"
#include "compare/caucus-table-layout.h"
#include "compare/caucus-row-lines.h"

/**
 * CaucusComparisonCellView:
 *
 * A tag in words, where one is due, then the label in the margin and the text; a
 * table's row is one label a cell. It has no template, because twenty of them are made
 * before the first comparison is on the screen.
 */
struct _CaucusComparisonCellView
{
  AdwBin parent_instance;

  const CaucusComparisonCell *cell;   /* of the row that the parent owns, or NULL */
  CaucusComparisonCell *lines;        /* of a table's row; owned, or NULL */

  /* Children; what few paragraphs have is NULL until it is needed */
  CaucusComparisonTag tag;
  GtkWidget *body;
  GtkLabel *label;
  GtkLabel *text;
  GtkBox *table;                  /* its first child shows the lines */
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

static GtkWidget *
get_lines_label (CaucusComparisonCellView *view)
{
  return view->table != NULL ? gtk_widget_get_first_child (GTK_WIDGET (view->table)) : NULL;
}

/* The part of the paragraph that a label shows: all of it, or a column. */
static CaucusRedlineRange
find_part (CaucusComparisonCellView *view,
           GtkWidget                *label)
{
  CaucusRedlineRange part = { 0, strlen (view->cell->text) };
  GtkWidget *child;

  if (label == GTK_WIDGET (view->text))
    return part;
  child = gtk_widget_get_next_sibling (get_lines_label (view));
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
  const CaucusComparisonCell *cell = view->cell;
  CaucusRedlineRange part = { 0, 0 };

  g_signal_stop_emission_by_name (label, "copy-clipboard");
  if (view->cell == NULL)
    return;
  if (label == get_lines_label (view))
    cell = view->lines;
  if (cell == view->cell)
    part = find_part (view, label);
  else
    part.end = strlen (cell->text);
  if (!caucus_comparison_copy_selection (GTK_LABEL (label), cell, &part))
    gtk_widget_activate_action (GTK_WIDGET (view), "row.copy", NULL);
}

static GtkWidget *
new_text_label (CaucusComparisonCellView *view,
                const char               *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);
  g_signal_connect_object (label, "copy-clipboard", G_CALLBACK (copy_cb), view, G_CONNECT_SWAPPED);
  return label;
}

static void
need_table (CaucusComparisonCellView *view)
{
  if (view->table != NULL)
    return;
  view->table = g_object_new (GTK_TYPE_BOX, "layout-manager", caucus_table_layout_new (), NULL);
  gtk_widget_add_css_class (GTK_WIDGET (view->table), "contract-text");
  gtk_widget_add_css_class (GTK_WIDGET (view->table), "comparison-table");
  gtk_box_append (view->table, new_text_label (view, "numeric"));
  gtk_box_append (GTK_BOX (view->body), GTK_WIDGET (view->table));
}

static void
show_lines (CaucusComparisonCellView   *view,
            const CaucusComparisonCell *cell)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (view->table));

  caucus_table_layout_set_figure (CAUCUS_TABLE_LAYOUT (layout),
                                  caucus_row_lines_find_figure_length (cell));
  view->lines = caucus_row_lines_new (cell);
  set_part (GTK_LABEL (get_lines_label (view)), view->lines, 0, strlen (view->lines->text));
}

static void
show_table_row (CaucusComparisonCellView   *view,
                const CaucusComparisonCell *cell)
{
  GtkWidget *label = gtk_widget_get_next_sibling (get_lines_label (view));
  gsize start = 0;

  for (guint column = 0;; column++)
    {
      const char *note = get_note (cell, column);
      gsize length = strcspn (cell->text + start, "\t");

      if (label == NULL)
        {
          label = new_text_label (view, "numeric");
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

/* An empty one keeps its place beside the text, and would be read as the name of its kind. */
static void
set_margin_label (GtkLabel   *label,
                  const char *text)
{
  gboolean was_empty = gtk_label_get_label (label)[0] == '\0';
  gboolean is_empty = text == NULL || text[0] == '\0';

  gtk_label_set_label (label, is_empty ? "" : text);
  if (is_empty != was_empty)
    gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, is_empty,
                                 -1);
}

static void
show_text (CaucusComparisonCellView   *view,
           const CaucusComparisonCell *cell)
{
  gboolean is_table = cell->block_kind == CAUCUS_BLOCK_TABLE_ROW;

  set_margin_label (view->label, cell->label);
  gtk_widget_set_visible (GTK_WIDGET (view->label), !is_table || cell->label != NULL);
  gtk_widget_set_visible (GTK_WIDGET (view->text), !is_table);
  if (is_table)
    need_table (view);
  if (view->table != NULL)
    gtk_widget_set_visible (GTK_WIDGET (view->table), is_table);
  g_clear_pointer (&view->lines, caucus_comparison_cell_free);
  if (is_table)
    show_lines (view, cell);
  if (is_table)
    show_table_row (view, cell);
  else
    set_part (view->text, cell, 0, strlen (cell->text));
}

static void
caucus_comparison_cell_view_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_COMPARISON_CELL_VIEW (object)->lines, caucus_comparison_cell_free);

  G_OBJECT_CLASS (caucus_comparison_cell_view_parent_class)->finalize (object);
}

static void
caucus_comparison_cell_view_class_init (CaucusComparisonCellViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_comparison_cell_view_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkLabel *
new_margin_label (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 1);
  gtk_label_set_yalign (label, 0);
  gtk_accessible_update_state (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (GTK_WIDGET (label), "contract-label");
  gtk_widget_add_css_class (GTK_WIDGET (label), "numeric");
  return label;
}

static void
caucus_comparison_cell_view_init (CaucusComparisonCellView *view)
{
  GtkWidget *text = new_text_label (view, "contract-text");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (GTK_WIDGET (view), "comparison-cell");
  view->text = GTK_LABEL (text);
  view->label = new_margin_label ();
  view->body = g_object_new (GTK_TYPE_BOX, "layout-manager", caucus_paragraph_layout_new (), NULL);
  gtk_box_append (GTK_BOX (view->body), GTK_WIDGET (view->label));
  gtk_box_append (GTK_BOX (view->body), text);
  gtk_box_append (GTK_BOX (box), view->body);
  adw_bin_set_child (ADW_BIN (view), box);
  view->tag.box = GTK_BOX (box);
  view->tag.move_action = "row.follow-move";
}

/* The name, a static string, of the action that goes to a move's other end; "row.follow-move"
   unless several cells of a row have one each. */
void
caucus_comparison_cell_view_set_move_action (CaucusComparisonCellView *view,
                                             const char               *name)
{
  view->tag.move_action = name;
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
  caucus_comparison_tag_show (&view->tag, cell);
  if (cell != NULL)
    show_text (view, cell);
  gtk_widget_queue_resize (view->body);
}
