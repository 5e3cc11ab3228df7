/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A round's lead times, and its upcoming sessions kept in step with them. */
#include "caucus-round-reminders.h"

#include "caucus-error.h"
#include "caucus-lead.h"
#include "caucus-reminder-table.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"

static gboolean
write_leads (CaucusDatabase  *database,
             const CaucusId  *round_id,
             const char      *leads,
             GError         **error)
{
  g_autoptr (CaucusStatement) update = NULL;
  gboolean found;

  update = caucus_statement_new (database,
                                 "UPDATE round SET reminders = :leads, modified_usec = :now,"
                                 " device = :device WHERE id = :id AND deleted IS NULL");
  caucus_statement_bind_id (update, ":id", round_id);
  caucus_statement_bind_text (update, ":leads", leads);
  caucus_database_bind_stamp (database, update);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  if (!caucus_statement_insert (update, &found, error))
    return FALSE;
  if (!found)
    g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there is no such round");
  return found;
}

static gboolean
cancel (CaucusDatabase  *database,
        const CaucusId  *id,
        GError         **error)
{
  g_autoptr (CaucusStatement) update = NULL;

  update = caucus_statement_new (database,
                                 "UPDATE reminder_state SET state = :state WHERE reminder = :id");
  caucus_statement_bind_id (update, ":id", id);
  caucus_statement_bind_word (update, ":state", &caucus_reminder_states,
                              CAUCUS_REMINDER_CANCELLED);
  return caucus_statement_run (update, error)
         && caucus_reminder_table_log (database, id, "cancelled",
                                       "the round reminds at other times now", error);
}

static gboolean
is_waiting (const CaucusReminder *reminder)
{
  return reminder->state == CAUCUS_REMINDER_SCHEDULED || reminder->state == CAUCUS_REMINDER_SNOOZED;
}

static gboolean
cancel_unlisted (CaucusDatabase       *database,
                 const CaucusSession  *session,
                 const char *const    *leads,
                 GError              **error)
{
  g_autoptr (GPtrArray) reminders = caucus_reminder_table_list (database, &session->id, error);

  for (guint i = 0; reminders != NULL && i < reminders->len; i++)
    {
      const CaucusReminder *reminder = g_ptr_array_index (reminders, i);

      if (is_waiting (reminder) && !g_strv_contains (leads, reminder->lead)
          && !cancel (database, &reminder->id, error))
        return FALSE;
    }
  return reminders != NULL;
}

/**
 * caucus_round_reminders_set:
 * @leads: checked lead times separated by commas, "1d,60m"; empty for none
 *
 * Gives a round other lead times, in one transaction with the reminders of its
 * sessions that are still to come: new ones are planned, those that are no longer
 * wanted are cancelled. What has fired stays as it is.
 *
 * Returns: whether it worked; %CAUCUS_ERROR_INVALID for what is no lead time
 */
gboolean
caucus_round_reminders_set (CaucusDatabase  *database,
                            const CaucusId  *round_id,
                            const char      *leads,
                            GError         **error)
{
  g_auto (GStrv) list = g_strsplit (leads, ",", -1);
  g_autoptr (GPtrArray) sessions = NULL;
  gint64 now_usec = caucus_database_get_now_usec (database);

  if (!caucus_lead_check_list (leads, error) || !write_leads (database, round_id, leads, error))
    return FALSE;
  sessions = caucus_session_table_list (database, round_id, error);
  for (guint i = 0; sessions != NULL && i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (caucus_session_is_upcoming (session, now_usec)
          && (!cancel_unlisted (database, session, (const char *const *) list, error)
              || !caucus_reminder_table_plan (database, session, error)))
        return FALSE;
    }
  return sessions != NULL;
}
