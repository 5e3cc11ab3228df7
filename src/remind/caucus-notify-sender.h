/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Messages as desktop notifications, by libnotify. */
#pragma once

#include "caucus-sender.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTIFY_SENDER (caucus_notify_sender_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNotifySender, caucus_notify_sender, CAUCUS, NOTIFY_SENDER, GObject)

CaucusSender *caucus_notify_sender_new (void);

G_END_DECLS
