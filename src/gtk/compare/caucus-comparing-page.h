/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages that compare texts have in common: the changes, the rows, the view. */
#pragma once

#include "common/caucus-page.h"
#include "common/caucus-rows-view.h"
#include "compare/caucus-change-lines.h"
#include "compare/caucus-overview-strip.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARING_PAGE (caucus_comparing_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusComparingPage, caucus_comparing_page, CAUCUS, COMPARING_PAGE,
                          CaucusPage)

/**
 * CaucusComparingPageClass:
 * @show_place: says which change is looked at, and enables what can be done with it; an
 *   override goes on to the parent's
 * @format_done: (nullable) (transfer full): what was done of the changes, in words
 * @describe_change: (transfer full): what a screen reader says of the change looked at
 * @show_counts: says what depends on whether new numbers are marked
 * @copy_rows: copies what the texts say in rows, %FALSE where there is nothing to copy
 * @show_authors: gives the marks the colours of the parties, or of what happened
 * @project: hides or shows what is the team's alone
 */
struct _CaucusComparingPageClass
{
  CaucusPageClass parent_class;

  void (*show_place) (CaucusComparingPage *page);
  char *(*format_done) (CaucusComparingPage *page);
  char *(*describe_change) (CaucusComparingPage *page);
  void (*show_counts) (CaucusComparingPage *page);
  gboolean (*copy_rows) (CaucusComparingPage *page, guint first, guint n_rows);
  void (*show_authors) (CaucusComparingPage *page, gboolean is_by_author);
  void (*project) (CaucusComparingPage *page, gboolean is_projecting);
};

#define CAUCUS_COMPARING_N_ASIDES 2

/**
 * CaucusComparingParts:
 * @lines: what the page shows
 * @source: how it shows them
 * @asides: (nullable): what a projector does not show
 *
 * What the template of a page has.
 */
typedef struct
{
  CaucusChangeLines *lines;
  const CaucusRowsViewSource *source;
  GtkStack *stack;
  GtkLabel *place;
  CaucusRowsView *rows;
  CaucusOverviewStrip *strip;
  GtkWidget *asides[CAUCUS_COMPARING_N_ASIDES];
} CaucusComparingParts;

typedef void (*CaucusSwitchFunc) (CaucusComparingPage *page,
                                  gboolean             is_on);

void     caucus_comparing_page_set_parts    (CaucusComparingPage        *page,
                                             const CaucusComparingParts *parts);
void     caucus_comparing_page_prepare      (CaucusComparingPage        *page);
void     caucus_comparing_page_add_switch   (CaucusComparingPage        *page,
                                             const char                 *key,
                                             CaucusSwitchFunc            changed);
gboolean caucus_comparing_page_get_switch   (CaucusComparingPage        *page,
                                             const char                 *key);
void     caucus_comparing_page_show_texts   (CaucusComparingPage        *page);
void     caucus_comparing_page_show_place   (CaucusComparingPage        *page);
void     caucus_comparing_page_show_current (CaucusComparingPage        *page);
void     caucus_comparing_page_say_no_move (CaucusComparingPage        *page);
guint    caucus_comparing_page_hold_place   (CaucusComparingPage        *page);
void     caucus_comparing_page_return_to    (CaucusComparingPage        *page,
                                             guint                       row);
void     caucus_comparing_page_go_to_change (CaucusComparingPage        *page,
                                             guint                       change);
void     caucus_comparing_page_go_to_row    (CaucusComparingPage        *page,
                                             guint                       row);

G_END_DECLS
