/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the bell shows when it is opened. */
#pragma once

#include <gtk/gtk.h>

#include "common/caucus-notification-watch.h"

G_BEGIN_DECLS

/**
 * CaucusBellLists:
 *
 * The bell's live lists, of #CaucusReminderItem.
 */
typedef struct
{
  GListStore *due;
  GListStore *missed;
  GListStore *upcoming;
} CaucusBellLists;

#define CAUCUS_TYPE_BELL_POPOVER (caucus_bell_popover_get_type ())

G_DECLARE_FINAL_TYPE (CaucusBellPopover, caucus_bell_popover, CAUCUS, BELL_POPOVER, GtkPopover)

GtkWidget *caucus_bell_popover_new (const CaucusBellLists   *lists,
                                    CaucusNotificationWatch *watch);

G_END_DECLS
