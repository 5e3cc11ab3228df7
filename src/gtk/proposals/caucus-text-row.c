/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a contract text on the page: its label hangs in the margin. */
#include "config.h"

#include "caucus-text-row.h"

#include "common/caucus-line-layout.h"

struct _CaucusTextRow
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *label;
  GtkLabel *text;
  AdwBin *table_bin;
};

G_DEFINE_FINAL_TYPE (CaucusTextRow, caucus_text_row, ADW_TYPE_BIN)

static void
caucus_text_row_class_init (CaucusTextRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CAUCUS_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusTextRow, label);
  gtk_widget_class_bind_template_child (widget_class, CaucusTextRow, text);
  gtk_widget_class_bind_template_child (widget_class, CaucusTextRow, table_bin);
}

static void
caucus_text_row_init (CaucusTextRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

static GtkWidget *
new_cell (const char *text,
          gboolean    is_head,
          gboolean    is_first)
{
  GtkWidget *cell = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (cell), TRUE);
  gtk_label_set_xalign (GTK_LABEL (cell), is_first ? 0 : 1);
  gtk_label_set_selectable (GTK_LABEL (cell), TRUE);
  gtk_widget_set_hexpand (cell, TRUE);
  gtk_widget_add_css_class (cell, "numeric");
  gtk_widget_add_css_class (cell, is_head ? "table-head" : "table-cell");
  return cell;
}

static GtkWidget *
new_table (const GPtrArray *rows)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_widget_add_css_class (grid, "contract-table");
  for (guint i = 0; i < rows->len; i++)
    {
      const char *const *cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        gtk_grid_attach (GTK_GRID (grid), new_cell (cells[j], i == 0, j == 0), (int) j, (int) i,
                         1, 1);
    }
  return grid;
}

static void
set_style (CaucusTextRow *row,
           const char    *style,
           gboolean       is_set)
{
  if (is_set)
    gtk_widget_add_css_class (GTK_WIDGET (row), style);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), style);
}

/* A table is known by its head. */
static char *
describe_table (const GPtrArray *rows)
{
  return rows->len > 0 ? g_strjoinv (", ", g_ptr_array_index (rows, 0)) : g_strdup ("");
}

static void
name_row (CaucusTextRow  *row,
          CaucusTextItem *item)
{
  GPtrArray *rows = caucus_text_item_get_rows (item);
  const char *label = caucus_text_item_get_label (item);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  text = rows != NULL ? describe_table (rows) : g_strdup (caucus_text_item_get_text (item));
  name = label != NULL ? g_strjoin (" ", label, text, NULL) : g_steal_pointer (&text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
caucus_text_row_show (CaucusTextRow  *row,
                      CaucusTextItem *item)
{
  GPtrArray *rows = caucus_text_item_get_rows (item);
  const char *label = caucus_text_item_get_label (item);
  gboolean is_heading = caucus_text_item_get_kind (item) == CAUCUS_BLOCK_HEADING;

  gtk_label_set_label (row->label, label != NULL ? label : "");
  gtk_label_set_label (row->text, rows == NULL ? caucus_text_item_get_text (item) : "");
  gtk_widget_set_visible (GTK_WIDGET (row->text), rows == NULL);
  gtk_widget_set_visible (GTK_WIDGET (row->table_bin), rows != NULL);
  adw_bin_set_child (row->table_bin, rows != NULL ? new_table (rows) : NULL);
  set_style (row, "contract-heading", is_heading);
  name_row (row, item);
}
