/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the compare page leads to the check of a redline, and back to a paragraph. */
#include "config.h"

#include "caucus-compare-page-private.h"

static void
check_redline_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  g_autofree char *old_id = caucus_id_to_string (&page->request.old_id);
  g_autofree char *new_id = caucus_id_to_string (&page->request.new_id);

  gtk_widget_activate_action (widget, "win.check-redline", "(ss)", old_id, new_id);
}

/* Returns: which row of the comparison a paragraph stands in; the last one for none */
static guint
find_row (const CaucusComparison *comparison,
          gboolean                is_new,
          guint                   number)
{
  guint n_rows = caucus_comparison_get_n_rows (comparison);

  for (guint i = 0; i < n_rows; i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (comparison, i);

      if ((is_new ? row->new_number : row->old_number) == (int) number)
        return i;
    }
  return n_rows > 0 ? n_rows - 1 : 0;
}

static void
go_to_paragraph_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  gboolean is_new;
  guint number;

  if (record == NULL)
    return;
  g_variant_get (parameter, "(bu)", &is_new, &number);
  caucus_comparing_page_go_to_row (CAUCUS_COMPARING_PAGE (page),
                                   find_row (record->comparison, is_new, number));
}

void
caucus_compare_page_add_redline_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.check-redline", NULL, check_redline_cb);
  gtk_widget_class_install_action (widget_class, "compare.go-to-paragraph", "(bu)",
                                   go_to_paragraph_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "compare.check-redline", NULL);
}
