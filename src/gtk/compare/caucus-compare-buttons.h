/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The buttons of the compare page: from change to change, and how the texts are shown. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPARE_BUTTONS (caucus_compare_buttons_get_type ())

G_DECLARE_FINAL_TYPE (CaucusCompareButtons, caucus_compare_buttons, CAUCUS, COMPARE_BUTTONS,
                      GtkBox)

void caucus_compare_buttons_hide_sheet (CaucusCompareButtons *buttons);

G_END_DECLS
