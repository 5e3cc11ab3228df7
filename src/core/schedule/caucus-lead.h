/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times: how long before a session a reminder fires, and when that is. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean caucus_lead_check      (const char  *lead,
                                 GError     **error);
gboolean caucus_lead_check_list (const char  *leads,
                                 GError     **error);
gint64   caucus_lead_due_usec   (const char  *lead,
                                 gint64       start_usec,
                                 GTimeZone   *zone);

G_END_DECLS
