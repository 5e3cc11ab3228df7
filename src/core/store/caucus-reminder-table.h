/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reminders in the store: what is planned, what this device has shown, and the log of both. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

gboolean        caucus_reminder_table_plan        (CaucusDatabase       *database,
                                                   const CaucusSession  *session,
                                                   GError              **error);
CaucusReminder *caucus_reminder_table_get         (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   GError              **error);
GPtrArray      *caucus_reminder_table_list        (CaucusDatabase       *database,
                                                   const CaucusId       *session_id,
                                                   GError              **error);
GPtrArray      *caucus_reminder_table_list_state  (CaucusDatabase       *database,
                                                   CaucusReminderState   state,
                                                   GError              **error);
GPtrArray      *caucus_reminder_table_list_due    (CaucusDatabase       *database,
                                                   gint64                now_usec,
                                                   GError              **error);
gboolean        caucus_reminder_table_next_due    (CaucusDatabase       *database,
                                                   gint64               *due_usec,
                                                   GError              **error);
gboolean        caucus_reminder_table_claim       (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   CaucusReminderState   state,
                                                   gboolean             *claimed,
                                                   GError              **error);
GPtrArray      *caucus_reminder_table_list_unsaid (CaucusDatabase       *database,
                                                   GError              **error);
gboolean        caucus_reminder_table_note_shown  (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   GError              **error);
gboolean        caucus_reminder_table_miss        (CaucusDatabase       *database,
                                                   const CaucusReminder *reminder,
                                                   GError              **error);
gboolean        caucus_reminder_table_release     (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   const char           *why,
                                                   GError              **error);
gboolean        caucus_reminder_table_snooze      (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   gint64                until_usec,
                                                   GError              **error);
gboolean        caucus_reminder_table_acknowledge (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   GError              **error);
gboolean        caucus_reminder_table_log         (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   const char           *event,
                                                   const char           *detail,
                                                   GError              **error);
GPtrArray      *caucus_reminder_table_list_log    (CaucusDatabase       *database,
                                                   const CaucusId       *id,
                                                   GError              **error);

G_END_DECLS
