/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A part of a contract text on the page: its label hangs in the margin. */
#pragma once

#include <adwaita.h>

#include "proposals/caucus-text-item.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_TEXT_ROW (caucus_text_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTextRow, caucus_text_row, CAUCUS, TEXT_ROW, AdwBin)

void caucus_text_row_show (CaucusTextRow  *row,
                           CaucusTextItem *item);

G_END_DECLS
