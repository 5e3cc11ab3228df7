/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a comparison gets from the compare page onto paper. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"
#include "compare/caucus-comparison-words.h"
#include "compare/print/caucus-print-operation.h"
#include "compare/print/caucus-print-redline.h"

static char *
format_text (const CaucusComparisonRecord *record,
             CaucusTextSide                side,
             CaucusContext                *context)
{
  const CaucusPass *pass = record->passes[side];
  const char *zone = caucus_context_get_round (context)->zone;
  g_autofree char *title = caucus_compare_bar_format_title (record, side, context);
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;

  if (pass == NULL)
    return g_steal_pointer (&title);
  date = caucus_format_date (pass->at_usec, zone);
  time = caucus_format_time (pass->at_usec, zone);
  /* Translators: on paper: the title of a text, its date and its time */
  return g_strdup_printf (_("%s (%s, %s)"), title, date, time);
}

static void
fill_titles (CaucusComparePage *page,
             CaucusPrintTitles *titles)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *before = format_text (record, CAUCUS_TEXT_OLD, context);
  g_autofree char *after = format_text (record, CAUCUS_TEXT_NEW, context);
  CaucusCompareSummary summary = caucus_comparison_model_summarize (page->model);

  titles->subject = caucus_compare_page_format_subject (record);
  /* Translators: titles of the texts before and after */
  titles->texts = g_strdup_printf (_("Changes from %s to %s"), before, after);
  titles->counts = caucus_comparison_words_for_counts (&summary);
  titles->legend = g_strdup (gtk_label_get_label (page->legend));
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusPrintTitles titles = { NULL };
  gboolean only_changes;

  if (record == NULL || !record->is_sound)
    return;
  g_object_get (page, "only-changes", &only_changes, NULL);
  fill_titles (page, &titles);
  caucus_print_operation_ask (widget, caucus_print_redline_new_source (page->model, only_changes),
                              &titles);
}

void
caucus_compare_page_add_print_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "compare.print",
                                       NULL);
}
