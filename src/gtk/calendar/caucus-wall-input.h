/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates and times of day as people type them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  caucus_wall_input_parse_date  (const char  *text,
                                         GDate       *date);
gboolean  caucus_wall_input_parse_time  (const char  *text,
                                         int         *minutes);
char     *caucus_wall_input_format_date (const GDate *date);
char     *caucus_wall_input_format_time (int          minutes);

G_END_DECLS
