/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times as they are typed on the command line. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_cli_parse_time (const char  *option,
                                const char  *text,
                                GTimeZone   *zone,
                                gint64      *usec,
                                GError     **error);
gboolean caucus_cli_parse_end  (const char  *text,
                                gint64       start_usec,
                                GTimeZone   *zone,
                                gint64      *end_usec,
                                GError     **error);

G_END_DECLS
