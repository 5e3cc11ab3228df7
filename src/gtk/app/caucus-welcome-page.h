/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person sees before there is a round. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_WELCOME_PAGE (caucus_welcome_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusWelcomePage, caucus_welcome_page, CAUCUS, WELCOME_PAGE, GtkWidget)

GtkWidget *caucus_welcome_page_new (CaucusContext *context);

G_END_DECLS
