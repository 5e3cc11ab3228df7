/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a comparison, or shows beforehand how it will look. */
#pragma once

#include <gtk/gtk.h>

#include "compare/print/caucus-print-layout.h"

G_BEGIN_DECLS

GtkPrintOperation *caucus_print_operation_new (CaucusPrintSource *source,
                                               CaucusPrintTitles *titles);
void               caucus_print_operation_ask (GtkWidget         *widget,
                                               CaucusPrintSource *source,
                                               CaucusPrintTitles *titles);

G_END_DECLS
