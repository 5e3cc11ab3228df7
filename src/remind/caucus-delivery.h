/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written down about showing reminders: claimed before, answered after. */
#pragma once

#include "caucus-database.h"
#include "caucus-reminder-plan.h"

G_BEGIN_DECLS

/**
 * CaucusDeliveryShown:
 * @groups: (element-type GPtrArray): what was put on the screen, each shown as one
 * @messages: (nullable): which messages stand on the screen, for the next run of the service
 */
typedef struct
{
  GPtrArray *groups;
  char *messages;
} CaucusDeliveryShown;

GPtrArray *caucus_delivery_list_left    (CaucusDatabase  *database,
                                         gint64           now_usec,
                                         GError         **error);
char      *caucus_delivery_dup_messages (CaucusDatabase  *database);

gboolean   caucus_delivery_claim        (CaucusDatabase  *database,
                                         gpointer         plan,
                                         GError         **error);
gboolean   caucus_delivery_note_shown   (CaucusDatabase  *database,
                                         gpointer         shown,
                                         GError         **error);
gboolean   caucus_delivery_acknowledge  (CaucusDatabase  *database,
                                         gpointer         reminders,
                                         GError         **error);
gboolean   caucus_delivery_snooze       (CaucusDatabase  *database,
                                         gpointer         reminders,
                                         GError         **error);
gboolean   caucus_delivery_close        (CaucusDatabase  *database,
                                         gpointer         reminders,
                                         GError         **error);
gboolean   caucus_delivery_release      (CaucusDatabase  *database,
                                         gpointer         reminders,
                                         GError         **error);

G_END_DECLS
