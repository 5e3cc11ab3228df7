/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bell of the header: what is due, what was missed, what comes. */
#pragma once

#include "app/caucus-context.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_BELL (caucus_bell_get_type ())

G_DECLARE_FINAL_TYPE (CaucusBell, caucus_bell, CAUCUS, BELL, GtkWidget)

G_END_DECLS
