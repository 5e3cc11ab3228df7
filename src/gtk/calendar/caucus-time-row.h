/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row for a date or a time that says beside the field how it is understood. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_TIME_ROW (caucus_time_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusTimeRow, caucus_time_row, CAUCUS, TIME_ROW, AdwActionRow)

void caucus_time_row_say (CaucusTimeRow *row,
                          const char    *error,
                          const char    *hint);

G_END_DECLS
