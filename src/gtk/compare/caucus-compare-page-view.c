/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the compare page shows its texts, and what its marks mean. */
#include "config.h"

#include "caucus-compare-page-private.h"

#include <glib/gi18n.h>

static gboolean
marks_references (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  return caucus_change_lines_get_numbering (CAUCUS_CHANGE_LINES (page->model))
         && caucus_comparison_get_summary (record->comparison)->references_renumbered > 0;
}

/* The legend names the texts, so that it holds whichever column they stand in. */
void
caucus_compare_page_show_legend (CaucusComparingPage *comparing_page)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (comparing_page);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *marks = NULL;

  gtk_widget_set_visible (GTK_WIDGET (page->legend), record != NULL && record->is_sound);
  if (record == NULL)
    return;
  before = caucus_compare_bar_format_title (record, CAUCUS_TEXT_OLD, context);
  after = caucus_compare_bar_format_title (record, CAUCUS_TEXT_NEW, context);
  /* Translators: titles of the texts before and after; keep the tags around the words that they
     show */
  marks = g_markup_printf_escaped (_("<s>Struck</s>: only in %s · <u>Underlined</u>: only in %s · "
                                     "<span underline=\"double\">Double underlined</span>: moved"),
                                   before, after);
  g_string_append (markup, marks);
  if (marks_references (page))
    {
      g_string_append (markup, " · ");
      /* Translators: a "Section 8-3" that became "Section 8-4" because 8-3 is 8-4 now */
      g_string_append (markup, _("<span overline=\"single\">Overlined</span>: renumbered"));
    }
  gtk_label_set_markup (page->legend, markup->str);
}

/* What changes between contract language and a party's text is the party's. */
static void
find_authors (CaucusComparePage            *page,
              const CaucusComparisonRecord *record,
              CaucusSide                    authors[2])
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));

  for (guint i = 0; i < 2; i++)
    authors[i] = caucus_compare_bar_get_side (record, i, context);
  for (guint i = 0; i < 2; i++)
    {
      if (authors[i] == CAUCUS_SIDE_NEUTRAL)
        authors[i] = authors[1 - i];
    }
}

/* To be called before the model takes a record, too. */
void
caucus_compare_page_color (CaucusComparePage            *page,
                           const CaucusComparisonRecord *record)
{
  CaucusSide authors[2] = { CAUCUS_SIDE_NEUTRAL, CAUCUS_SIDE_NEUTRAL };

  if (caucus_comparing_page_get_switch (CAUCUS_COMPARING_PAGE (page), "colors-by-author"))
    find_authors (page, record, authors);
  caucus_comparison_model_set_authors (page->model, authors);
}

void
caucus_compare_page_show_authors (CaucusComparingPage *comparing_page,
                                  gboolean             is_by_author)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (comparing_page);
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  if (record != NULL)
    caucus_compare_page_color (page, record);
}

static void
show_inline (CaucusComparingPage *page,
             gboolean             is_on)
{
  guint row = caucus_comparing_page_hold_place (page);

  caucus_comparison_model_set_is_inline (CAUCUS_COMPARE_PAGE (page)->model, is_on);
  caucus_comparing_page_return_to (page, row);
}

void
caucus_compare_page_add_view_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, 0, "compare-view.is-inline", NULL);
}

void
caucus_compare_page_init_view (CaucusComparePage *page)
{
  CaucusComparingPage *comparing_page = CAUCUS_COMPARING_PAGE (page);

  caucus_comparing_page_add_switch (comparing_page, "is-inline", show_inline);
  caucus_comparison_model_set_is_inline (
    page->model, caucus_comparing_page_get_switch (comparing_page, "is-inline"));
}
