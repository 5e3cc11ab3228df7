/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between asking a window to close and its closing: what was typed is brought to disk. */
#pragma once

#include <adwaita.h>

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CLOSING (caucus_closing_get_type ())

G_DECLARE_FINAL_TYPE (CaucusClosing, caucus_closing, CAUCUS, CLOSING, GObject)

CaucusClosing *caucus_closing_new    (GtkWindow     *window,
                                      CaucusContext *context);
gboolean       caucus_closing_ask    (CaucusClosing *closing);

G_END_DECLS
