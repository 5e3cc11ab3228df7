/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How three columns get from their page onto paper. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-pass-words.h"
#include "compare/print/caucus-print-columns.h"
#include "compare/print/caucus-print-operation.h"

/* What stands over the columns on the page does on paper, too. */
static char *
format_column (CaucusColumnsPage *page,
               CaucusColumnPlace  place)
{
  const char *title = gtk_label_get_label (page->titles[place]);
  const char *facts = gtk_label_get_label (page->facts[place]);

  return g_strjoin ("\n", title, facts[0] != '\0' ? facts : NULL, NULL);
}

static GStrv
list_columns (CaucusColumnsPage *page)
{
  GStrv columns = g_new0 (char *, CAUCUS_N_PLACES + 1);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    columns[i] = format_column (page, i);
  return columns;
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (widget);
  const CaucusColumnsRecord *record = caucus_columns_model_get_record (page->model);
  CaucusPrintTitles titles = { NULL };
  gboolean only_changes;
  guint n_changes;

  if (record == NULL || !record->is_sound)
    return;
  g_object_get (page, "only-changes", &only_changes, NULL);
  n_changes = caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (page->model));
  titles.subject = caucus_pass_words_subject (record->thread);
  titles.texts = g_strdup (_("Contract and Both Sides in Three Columns"));
  titles.counts = g_strdup_printf (ngettext ("%u change", "%u changes", n_changes), n_changes);
  titles.legend = g_strdup (gtk_label_get_label (GTK_LABEL (page->asides_below)));
  titles.columns = list_columns (page);
  caucus_print_operation_ask (widget, caucus_print_columns_new_source (page->model, only_changes),
                              &titles);
}

void
caucus_columns_page_add_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "compare.print",
                                       NULL);
}
