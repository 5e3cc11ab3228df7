/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The content of a list row that gives the row its accessible name. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_ROW_BIN (caucus_row_bin_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRowBin, caucus_row_bin, CAUCUS, ROW_BIN, AdwBin)

G_END_DECLS
