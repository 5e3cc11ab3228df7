/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one is in a comparison: opened there, kept when it is read anew, at either end of a
   move. */
#include "config.h"

#include "caucus-compare-page-private.h"

/* To where the page was opened at, if any. */
void
caucus_compare_page_go_to_target (CaucusComparePage *page)
{
  if (!page->has_target)
    return;
  page->has_target = FALSE;
  gtk_widget_activate_action (GTK_WIDGET (page), "compare.go-to-paragraph", "(bu)",
                              page->target_is_new, page->target_number);
}

/* What is looked at, or else what is in sight, by its paragraphs in the texts to come. */
void
caucus_compare_page_keep_place (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);
  CaucusChangeLines *lines = CAUCUS_CHANGE_LINES (page->model);
  guint number = caucus_change_lines_get_row (lines, caucus_change_lines_get_change (lines));
  const CaucusRow *row;

  page->keeps_change = number != CAUCUS_NO_ROW;
  if (!page->keeps_change)
    number = caucus_comparing_page_hold_place (CAUCUS_COMPARING_PAGE (page));
  page->is_kept = record != NULL && record->is_sound && number != CAUCUS_NO_ROW;
  if (!page->is_kept)
    return;
  row = caucus_comparison_get_row (record->comparison, number);
  page->kept.old_number = page->is_turning ? row->new_number : row->old_number;
  page->kept.new_number = page->is_turning ? row->old_number : row->new_number;
}

void
caucus_compare_page_return_to_kept (CaucusComparePage *page)
{
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (page->model);

  if (!page->is_kept)
    return;
  page->is_kept = FALSE;
  if (page->keeps_change)
    caucus_comparison_model_go_to_paragraphs (page->model, &page->kept);
  caucus_comparing_page_return_to (CAUCUS_COMPARING_PAGE (page),
                                   caucus_text_changes_find_paragraph (record->changes,
                                                                       page->kept.old_number,
                                                                       page->kept.new_number));
}

static void
jump_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  guint other_end = caucus_change_lines_get_other_end (CAUCUS_CHANGE_LINES (page->model));

  if (caucus_compare_page_is_elsewhere (page))
    caucus_compare_page_follow_elsewhere (page);
  else if (other_end != CAUCUS_NO_ROW)
    caucus_comparing_page_go_to_row (CAUCUS_COMPARING_PAGE (page), other_end);
  else
    caucus_comparing_page_say_no_move (CAUCUS_COMPARING_PAGE (page));
}

static void
follow_move_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusComparePage *page = CAUCUS_COMPARE_PAGE (widget);
  guint move;
  gboolean is_forward;

  g_variant_get (parameter, "(ub)", &move, &is_forward);
  if (caucus_comparison_model_go_to_move (page->model, move,
                                          is_forward ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD))
    caucus_comparing_page_show_current (CAUCUS_COMPARING_PAGE (page));
}

void
caucus_compare_page_add_place_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "compare.jump", NULL, jump_cb);
  gtk_widget_class_install_action (widget_class, "compare.follow-move", "(ub)", follow_move_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_m, 0, "compare.jump", NULL);
}
