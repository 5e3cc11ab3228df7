/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wall time and instants: what a clock on the wall of a zone shows, and when. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GTimeZone *caucus_zone_open             (const char  *name,
                                         GError     **error);
gboolean   caucus_zone_parse_wall       (const char  *wall,
                                         GTimeZone   *zone,
                                         gint64      *usec,
                                         GError     **error);
gboolean   caucus_zone_parse_instant    (const char  *text,
                                         GTimeZone   *zone,
                                         gint64      *usec,
                                         GError     **error);
char      *caucus_zone_format_wall      (gint64       usec,
                                         GTimeZone   *zone);
char      *caucus_zone_format_utc       (gint64       usec);
GDateTime *caucus_zone_to_date_time     (gint64       usec,
                                         GTimeZone   *zone);
gboolean   caucus_zone_date_is_valid    (const char  *date);
int        caucus_zone_days_between     (gint64       from_usec,
                                         gint64       to_usec,
                                         GTimeZone   *zone);

G_END_DECLS
