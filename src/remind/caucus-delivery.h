/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written down about showing reminders: claimed before, answered after. */
#pragma once

#include "caucus-database.h"
#include "caucus-reminder-plan.h"

G_BEGIN_DECLS

gboolean caucus_delivery_claim       (CaucusDatabase  *database,
                                      gpointer         plan,
                                      GError         **error);
gboolean caucus_delivery_acknowledge (CaucusDatabase  *database,
                                      gpointer         reminders,
                                      GError         **error);
gboolean caucus_delivery_snooze      (CaucusDatabase  *database,
                                      gpointer         reminders,
                                      GError         **error);
gboolean caucus_delivery_close       (CaucusDatabase  *database,
                                      gpointer         reminders,
                                      GError         **error);
gboolean caucus_delivery_release     (CaucusDatabase  *database,
                                      gpointer         reminders,
                                      GError         **error);

G_END_DECLS
