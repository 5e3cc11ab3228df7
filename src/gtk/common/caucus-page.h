/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What all pages have: a header bar, the quiet line below it, and their content. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_PAGE (caucus_page_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusPage, caucus_page, CAUCUS, PAGE, GtkWidget)

/**
 * CaucusPageClass:
 * @refresh: reads the page's content anew; called when the page is shown for the
 *   first time, when the open round changes and when what the page watches changes
 * @take_record: shows what caucus_page_read() read, and owns it
 * @focus_inside: gives the focus to the content, %FALSE when there is nothing to take it
 */
struct _CaucusPageClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (CaucusPage *page);
  void (*take_record) (CaucusPage *page, gpointer record);
  gboolean (*focus_inside) (CaucusPage *page);
};

CaucusContext   *caucus_page_get_context     (CaucusPage      *page);
CaucusStore     *caucus_page_get_store       (CaucusPage      *page);
AdwToastOverlay *caucus_page_get_toasts      (CaucusPage      *page);
void             caucus_page_refresh         (CaucusPage      *page);
void             caucus_page_read            (CaucusPage      *page,
                                              const CaucusJob *job);
void             caucus_page_show_read_error (CaucusPage      *page,
                                              const GError    *error);
void             caucus_page_focus_content   (CaucusPage      *page);
void             caucus_page_watch           (CaucusPage      *page,
                                              CaucusChanges    changes);
void             caucus_page_set_title       (CaucusPage      *page,
                                              const char      *title,
                                              const char      *subtitle);
void             caucus_page_set_is_nested   (CaucusPage      *page,
                                              gboolean         is_nested);

G_END_DECLS
