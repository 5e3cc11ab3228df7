/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of three columns on the page: the contract between what both sides make of it. */
#include "config.h"

#include "caucus-columns-row-view-private.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-cell-view.h"
#include "compare/caucus-row-parts.h"

G_DEFINE_FINAL_TYPE (CaucusColumnsRowView, caucus_columns_row_view, GTK_TYPE_WIDGET)

/* --- The widget ---------------------------------------------------------- */

gboolean
caucus_columns_row_view_is_gap (CaucusColumnsRowView *view)
{
  return caucus_columns_line_get_n_hidden (view->line) > 0;
}

static void
current_changed_cb (CaucusColumnsRowView *view)
{
  caucus_row_show_current (GTK_WIDGET (view), caucus_columns_line_get_is_current (view->line));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusColumnsRowView *view = CAUCUS_COLUMNS_ROW_VIEW (widget);

  if (view->line != NULL && !caucus_columns_row_view_is_gap (view))
    gtk_widget_activate_action (widget, "compare.copy-row", "u",
                                caucus_columns_line_get_parts (view->line)->number);
}

static void
follow (CaucusColumnsRowView *view,
        CaucusColumn          side)
{
  gtk_widget_activate_action (GTK_WIDGET (view), "compare.follow-elsewhere", "(uu)",
                              caucus_columns_line_get_parts (view->line)->number, side);
}

static void
follow_union_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  follow (CAUCUS_COLUMNS_ROW_VIEW (widget), CAUCUS_COLUMN_UNION);
}

static void
follow_employer_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  follow (CAUCUS_COLUMNS_ROW_VIEW (widget), CAUCUS_COLUMN_EMPLOYER);
}

static void
release_line (CaucusColumnsRowView *view)
{
  if (view->line != NULL)
    g_signal_handlers_disconnect_by_data (view->line, view);
  g_clear_object (&view->line);
}

static void
caucus_columns_row_view_dispose (GObject *object)
{
  release_line (CAUCUS_COLUMNS_ROW_VIEW (object));
  caucus_row_parts_unparent_all (GTK_WIDGET (object));

  G_OBJECT_CLASS (caucus_columns_row_view_parent_class)->dispose (object);
}

static void
caucus_columns_row_view_css_changed (GtkWidget         *widget,
                                     GtkCssStyleChange *change)
{
  CAUCUS_COLUMNS_ROW_VIEW (widget)->character_width = 0;

  GTK_WIDGET_CLASS (caucus_columns_row_view_parent_class)->css_changed (widget, change);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *caption;
    const char *cell;
  } names[CAUCUS_N_PLACES] = {
    [CAUCUS_PLACE_UNION] = { "union_caption", "union_cell" },
    [CAUCUS_PLACE_CONTRACT] = { "contract_caption", "contract_cell" },
    [CAUCUS_PLACE_EMPLOYER] = { "employer_caption", "employer_cell" },
  };

  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/columns/caucus-columns-row-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsRowView, gap);
  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      gssize offset = (gssize) (i * sizeof (GtkWidget *));

      gtk_widget_class_bind_template_child_full (
        widget_class, names[i].caption, FALSE,
        G_STRUCT_OFFSET (CaucusColumnsRowView, captions) + offset);
      gtk_widget_class_bind_template_child_full (
        widget_class, names[i].cell, FALSE,
        G_STRUCT_OFFSET (CaucusColumnsRowView, cells) + offset);
    }
}

static void
caucus_columns_row_view_class_init (CaucusColumnsRowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = caucus_columns_row_view_dispose;
  widget_class->css_changed = caucus_columns_row_view_css_changed;
  widget_class->measure = caucus_columns_row_view_measure;
  widget_class->size_allocate = caucus_columns_row_view_size_allocate;
  caucus_row_parts_set_up_class (widget_class);
  gtk_widget_class_install_action (widget_class, "row.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "row.follow-union", NULL, follow_union_cb);
  gtk_widget_class_install_action (widget_class, "row.follow-employer", NULL, follow_employer_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "row.copy",
                                       NULL);

  g_type_ensure (CAUCUS_TYPE_COMPARISON_CELL_VIEW);
  bind_template (widget_class);
}

static void
caucus_columns_row_view_init (CaucusColumnsRowView *view)
{
  gtk_widget_init_template (GTK_WIDGET (view));
  caucus_comparison_cell_view_set_move_action (
    CAUCUS_COMPARISON_CELL_VIEW (view->cells[CAUCUS_PLACE_UNION]), "row.follow-union");
  caucus_comparison_cell_view_set_move_action (
    CAUCUS_COMPARISON_CELL_VIEW (view->cells[CAUCUS_PLACE_EMPLOYER]), "row.follow-employer");
}

/* --- What it shows ------------------------------------------------------- */

/* The side that leaves a paragraph as it is where the other one does not, if any. */
static CaucusColumnPlace
find_follower (const CaucusColumnsParts *parts)
{
  for (CaucusColumnPlace i = CAUCUS_PLACE_UNION; i <= CAUCUS_PLACE_EMPLOYER; i++)
    {
      if (i != CAUCUS_PLACE_CONTRACT && parts->cells[i] != NULL && !parts->is_changed[i])
        return i;
    }
  return CAUCUS_PLACE_CONTRACT;
}

static char *
format_both (const CaucusColumnsNames *names,
             CaucusColumnPlace         place,
             CaucusColumnPlace         other)
{
  /* Translators: "Contract and District", "Union and District": both say the same */
  return g_strdup_printf (_("%s and %s"), names->words[place], names->words[other]);
}

static char *
format_caption (const CaucusColumnsParts *parts,
                CaucusColumnPlace         place,
                const CaucusColumnsNames *names)
{
  CaucusColumnPlace follower = find_follower (parts);

  if (parts->is_alone && parts->is_changed[place])
    /* Translators: a party that alone changes a paragraph: "Union only" */
    return g_strdup_printf (_("%s only"), names->words[place]);
  if (parts->is_alike && place != CAUCUS_PLACE_CONTRACT)
    return format_both (names, CAUCUS_PLACE_UNION, CAUCUS_PLACE_EMPLOYER);
  if (place == CAUCUS_PLACE_CONTRACT && follower != CAUCUS_PLACE_CONTRACT)
    return format_both (names, place, follower);
  return g_strdup (names->words[place]);
}

static void
show_place (CaucusColumnsRowView *view,
            CaucusColumnPlace     place)
{
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (view->line);
  g_autofree char *caption = format_caption (parts, place, view->names);
  gboolean is_quiet = place != CAUCUS_PLACE_CONTRACT && !parts->is_changed[place];

  gtk_label_set_label (GTK_LABEL (view->captions[place]), caption);
  caucus_comparison_cell_view_show (CAUCUS_COMPARISON_CELL_VIEW (view->cells[place]),
                                    parts->cells[place]);
  if (is_quiet)
    gtk_widget_add_css_class (view->cells[place], "quiet");
  else
    gtk_widget_remove_css_class (view->cells[place], "quiet");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view->cells[place]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, view->names->words[place], -1);
}

/* Beside each other the columns tell whose text it is; it is said of one side alone, and of
   both where they say the same. */
gboolean
caucus_columns_row_view_has_caption (CaucusColumnsRowView *view,
                                     CaucusColumnPlace     place)
{
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (view->line);

  return (parts->is_alone || parts->is_alike) && parts->is_changed[place];
}

/* What a screen reader says before it reads the paragraphs. */
static const char *
describe (CaucusColumnsRowView *view)
{
  if (caucus_columns_row_view_is_gap (view))
    return gtk_label_get_label (GTK_LABEL (view->gap));
  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      if (caucus_columns_row_view_has_caption (view, i))
        return gtk_label_get_label (GTK_LABEL (view->captions[i]));
    }
  return caucus_columns_line_get_is_changed (view->line) ? _("Changed") : _("Unchanged");
}

/* "8-3. Union only", "In 8-3. Unchanged" */
static void
name_row (CaucusColumnsRowView *view)
{
  const char *place = caucus_columns_line_get_parts (view->line)->place;
  g_autofree char *words = NULL;

  words = place != NULL ? g_strjoin (". ", place, describe (view), NULL)
                        : g_strdup (describe (view));
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_parts (CaucusColumnsRowView *view)
{
  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    show_place (view, i);
  if (caucus_columns_row_view_is_gap (view))
    caucus_row_part_show_gap (view->gap, caucus_columns_line_get_n_hidden (view->line));
  name_row (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * caucus_columns_row_view_show:
 * @names: of the three columns; outlive the view
 */
void
caucus_columns_row_view_show (CaucusColumnsRowView     *view,
                              CaucusColumnsLine        *line,
                              const CaucusColumnsNames *names)
{
  g_autoptr (CaucusColumnsLine) shown_before = NULL;

  /* The cells point into the line that was shown until now. */
  if (view->line != NULL)
    shown_before = g_object_ref (view->line);
  release_line (view);
  view->line = g_object_ref (line);
  g_signal_connect_object (line, "notify::is-current", G_CALLBACK (current_changed_cb), view,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "notify::parts", G_CALLBACK (show_parts), view,
                           G_CONNECT_SWAPPED);
  view->names = names;
  current_changed_cb (view);
  show_parts (view);
}
