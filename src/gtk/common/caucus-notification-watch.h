/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the desktop has a service that shows notifications. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTIFICATION_WATCH (caucus_notification_watch_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNotificationWatch, caucus_notification_watch, CAUCUS,
                      NOTIFICATION_WATCH, GObject)

CaucusNotificationWatch *caucus_notification_watch_new        (void);

G_END_DECLS
