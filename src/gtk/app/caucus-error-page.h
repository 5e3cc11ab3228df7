/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees when the store cannot be opened. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_ERROR_PAGE (caucus_error_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusErrorPage, caucus_error_page, CAUCUS, ERROR_PAGE, GtkWidget)

GtkWidget *caucus_error_page_new  (void);
void       caucus_error_page_show (CaucusErrorPage *page,
                                   const GError    *error,
                                   const char      *store_path);

G_END_DECLS
