/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the compare page share. */
#pragma once

#include "caucus-compare-page.h"

#include "compare/caucus-compare-bar.h"
#include "compare/caucus-compare-buttons.h"
#include "compare/caucus-comparison-model.h"
#include "compare/caucus-comparison-row-view.h"
#include "compare/review/caucus-review-bar.h"

G_BEGIN_DECLS

/**
 * CaucusComparePage:
 *
 * The texts are read and compared in the store's reading thread; what comes back
 * goes into the model, and rows are made for what is in sight.
 */
struct _CaucusComparePage
{
  CaucusComparingPage parent_instance;

  /* Owned */
  CaucusComparisonModel *model;
  CaucusComparisonTitles titles;
  GCancellable *reading_elsewhere;  /* or NULL */

  /* Template children */
  GtkStack *stack;
  CaucusCompareBar *bar;
  GtkLabel *counts;
  GtkLabel *place;
  GtkLabel *notice;
  CaucusRowsView *rows;
  CaucusOverviewStrip *strip;
  GtkLabel *legend;
  CaucusReviewBar *review_bar;
  GtkWidget *asides_above;
  GtkWidget *asides_below;
  CaucusCompareButtons *wide_buttons;
  GtkButton *article_button;
  GtkLabel *article_label;

  /* Of the page's action group */
  GSimpleAction *choices[2];

  /* State */
  CaucusComparisonRequest request;
  CaucusAgreementRequest agreement;
  gboolean is_agreement;
  gboolean has_target;
  gboolean target_is_new;
  guint target_number;
  CaucusReviewKey kept;           /* what was looked at before the texts were taken anew */
  gboolean is_kept;
  gboolean is_turning;            /* the texts to come are those shown, the other way round */
  gboolean keeps_change;          /* and not only the place in sight */
  gboolean hides_review;
};

void     caucus_compare_page_add_agreement_actions (GtkWidgetClass               *widget_class);
void     caucus_compare_page_add_elsewhere_actions (GtkWidgetClass               *widget_class);
void     caucus_compare_page_follow_elsewhere      (CaucusComparePage            *page);
gboolean caucus_compare_page_is_elsewhere          (CaucusComparePage            *page);
void     caucus_compare_page_read_agreement        (CaucusComparePage            *page);
void     caucus_compare_page_read_elsewhere        (CaucusComparePage            *page);
void     caucus_compare_page_watch_elsewhere        (CaucusComparePage            *page);
void     caucus_compare_page_reverse_agreement     (CaucusComparePage            *page);
void     caucus_compare_page_show_article          (CaucusComparePage            *page);
void     caucus_compare_page_show_counts           (CaucusComparePage            *page);
char    *caucus_compare_page_format_subject        (const CaucusComparisonRecord *record);
void     caucus_compare_page_color                 (CaucusComparePage            *page,
                                                    const CaucusComparisonRecord *record);
void     caucus_compare_page_show_authors          (CaucusComparingPage          *page,
                                                    gboolean                      is_by_author);
void     caucus_compare_page_show_legend           (CaucusComparingPage          *page);
void     caucus_compare_page_add_place_actions     (GtkWidgetClass               *widget_class);
void     caucus_compare_page_go_to_target          (CaucusComparePage            *page);
void     caucus_compare_page_keep_place            (CaucusComparePage            *page);
void     caucus_compare_page_return_to_kept        (CaucusComparePage            *page);
void     caucus_compare_page_add_print_actions     (GtkWidgetClass               *widget_class);
void     caucus_compare_page_add_redline_actions   (GtkWidgetClass               *widget_class);
void     caucus_compare_page_add_review_actions    (GtkWidgetClass               *widget_class);
void     caucus_compare_page_add_view_keys         (GtkWidgetClass               *widget_class);
void     caucus_compare_page_init_view             (CaucusComparePage            *page);
char    *caucus_compare_page_format_reviewed       (CaucusComparingPage          *page);
char    *caucus_compare_page_format_review         (CaucusComparePage            *page);
void     caucus_compare_page_hide_review           (CaucusComparingPage          *page,
                                                    gboolean                      is_hidden);
void     caucus_compare_page_show_review           (CaucusComparePage            *page);
void     caucus_compare_page_take_reviews          (CaucusComparePage            *page,
                                                    const CaucusComparisonRecord *record);

G_END_DECLS
