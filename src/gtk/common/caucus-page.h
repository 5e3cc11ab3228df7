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
 */
struct _CaucusPageClass
{
  GtkWidgetClass parent_class;

  void (*refresh) (CaucusPage *page);
};

CaucusContext *caucus_page_get_context   (CaucusPage    *page);
CaucusStore   *caucus_page_get_store     (CaucusPage    *page);
void           caucus_page_refresh       (CaucusPage    *page);
GCancellable  *caucus_page_begin_reading (CaucusPage    *page);
void           caucus_page_watch         (CaucusPage    *page,
                                          CaucusChanges  changes);
void           caucus_page_set_title     (CaucusPage    *page,
                                          const char    *title,
                                          const char    *subtitle);
void           caucus_page_set_is_nested (CaucusPage    *page,
                                          gboolean       is_nested);

G_END_DECLS
