/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which reminders a session gets, and when: part of the reminder table, for each change of a
   session. */
#include "caucus-reminder-table.h"

#include "caucus-lead.h"
#include "caucus-round-table.h"
#include "caucus-session-rules.h"
#include "caucus-zone.h"

/* A derived id: every device that plans the same lead of the same session names the same row. */
static gboolean
ensure_reminder (CaucusDatabase       *database,
                 const CaucusSession  *session,
                 const char           *lead,
                 CaucusId             *id,
                 GError              **error)
{
  g_autofree char *session_hex = caucus_id_to_string (&session->id);
  g_autoptr (CaucusStatement) insert = NULL;

  *id = caucus_id_derive ("reminder", session_hex, lead, NULL);
  insert = caucus_statement_new (database,
                                 "INSERT INTO reminder (id, session, lead, created_usec,"
                                 " modified_usec, device) "
                                 "VALUES (:id, :session, :lead, :now, :now, :device) "
                                 "ON CONFLICT DO NOTHING");
  caucus_statement_bind_id (insert, ":id", id);
  caucus_statement_bind_id (insert, ":session", &session->id);
  caucus_statement_bind_text (insert, ":lead", lead);
  caucus_database_bind_stamp (database, insert);
  return caucus_statement_run (insert, error);
}

static gboolean
set_planned (CaucusDatabase       *database,
             const CaucusId       *id,
             CaucusReminderState   state,
             gint64                due_usec,
             GError              **error)
{
  g_autoptr (CaucusStatement) upsert = NULL;

  upsert = caucus_statement_new (database,
                                 "INSERT INTO reminder_state (reminder, planned_usec, due_usec, state) "
                                 "VALUES (:id, :due, :due, :state) ON CONFLICT (reminder) "
                                 "DO UPDATE SET planned_usec = excluded.planned_usec,"
                                 " due_usec = excluded.due_usec, state = excluded.state");
  caucus_statement_bind_id (upsert, ":id", id);
  caucus_statement_bind_int (upsert, ":due", due_usec);
  caucus_statement_bind_word (upsert, ":state", &caucus_reminder_states, state);
  caucus_database_mark_changed (database, CAUCUS_CHANGED_REMINDERS);
  return caucus_statement_run (upsert, error);
}

static gboolean
schedule (CaucusDatabase  *database,
          const CaucusId  *id,
          gint64           due_usec,
          GError         **error)
{
  g_autofree char *due = caucus_zone_format_utc (due_usec);

  return set_planned (database, id, CAUCUS_REMINDER_SCHEDULED, due_usec, error)
         && caucus_reminder_table_log (database, id, "scheduled", due, error);
}

static gboolean
cancel (CaucusDatabase  *database,
        const CaucusId  *id,
        gint64           due_usec,
        const char      *why,
        GError         **error)
{
  return set_planned (database, id, CAUCUS_REMINDER_CANCELLED, due_usec, error)
         && caucus_reminder_table_log (database, id, "cancelled", why, error);
}

/* Why no reminder of the session is wanted any more, or NULL where they are. */
static const char *
reason_against (const CaucusSession *session,
                gint64               now_usec)
{
  if (session->status == CAUCUS_SESSION_CANCELLED)
    return "the session is cancelled";
  if (session->status == CAUCUS_SESSION_HELD)
    return "the session was held";
  if (!caucus_session_is_upcoming (session, now_usec))
    return "the session is over";
  return NULL;
}

/* A lead time whose reminder was past when it was planned. */
typedef struct
{
  CaucusId id;
  gint64 due_usec;
  gboolean was_cancelled;     /* at this same time: there is nothing new to write */
} PastLead;

/* What planning a session has found out on its way through the lead times. */
typedef struct
{
  CaucusDatabase *database;
  const CaucusSession *session;
  GTimeZone *zone;
  gint64 now_usec;
  const char *against;
  GArray *past;               /* of PastLead */
  gboolean has_one_to_come;
  gboolean was_awaited;       /* a reminder stood for another time until now */
} Planning;

typedef struct
{
  gboolean exists;
  gint64 planned_usec;
  CaucusReminderState state;
} Earlier;

static gboolean
read_earlier (CaucusDatabase  *database,
              const CaucusId  *id,
              Earlier         *earlier,
              GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;

  select = caucus_statement_new (database,
                                 "SELECT planned_usec, state FROM reminder_state "
                                 "WHERE reminder = :id");
  caucus_statement_bind_id (select, ":id", id);
  if (!caucus_statement_step (select, &earlier->exists, error))
    return FALSE;
  if (earlier->exists)
    {
      earlier->planned_usec = caucus_statement_get_int (select, 0);
      earlier->state = caucus_statement_get_word (select, 1, &caucus_reminder_states);
    }
  return TRUE;
}

/* By the planned time, which a snooze does not move: else any later edit of the
 * session would fire an answered reminder again. */
static gboolean
is_settled (const Planning *planning,
            const Earlier  *earlier,
            gint64          due_usec)
{
  if (!earlier->exists)
    return FALSE;
  if (planning->against != NULL)
    return earlier->state == CAUCUS_REMINDER_ACKNOWLEDGED
           || earlier->state == CAUCUS_REMINDER_CANCELLED;
  return earlier->planned_usec == due_usec && earlier->state != CAUCUS_REMINDER_CANCELLED;
}

static void
keep_past (Planning       *planning,
           const CaucusId *id,
           const Earlier  *earlier,
           gint64          due_usec)
{
  PastLead past = { .id = *id, .due_usec = due_usec };
  gboolean is_cancelled = earlier->exists && earlier->state == CAUCUS_REMINDER_CANCELLED;

  past.was_cancelled = is_cancelled && earlier->planned_usec == due_usec;
  planning->was_awaited |= earlier->exists && !is_cancelled;
  g_array_append_val (planning->past, past);
}

static gboolean
plan_lead (Planning    *planning,
           const char  *lead,
           GError     **error)
{
  gint64 due_usec = caucus_lead_due_usec (lead, planning->session->start_usec, planning->zone);
  Earlier earlier = { 0 };
  CaucusId id;

  if (!ensure_reminder (planning->database, planning->session, lead, &id, error)
      || !read_earlier (planning->database, &id, &earlier, error))
    return FALSE;
  if (is_settled (planning, &earlier, due_usec))
    {
      planning->has_one_to_come = TRUE;
      return TRUE;
    }
  if (planning->against != NULL)
    return cancel (planning->database, &id, due_usec, planning->against, error);
  if (due_usec > planning->now_usec)
    {
      planning->has_one_to_come = TRUE;
      return schedule (planning->database, &id, due_usec, error);
    }
  keep_past (planning, &id, &earlier, due_usec);
  return TRUE;
}

static gboolean
write_past (Planning        *planning,
            const PastLead  *past,
            gboolean         fires,
            GError         **error)
{
  if (fires)
    return schedule (planning->database, &past->id, past->due_usec, error);
  return past->was_cancelled
         || cancel (planning->database, &past->id, past->due_usec, "planned after its time", error);
}

/* The last of the past fires where else nobody would hear of the session, or of the time
 * that it was moved to; one that is added when it has begun is known to whoever adds it. */
static gboolean
plan_past (Planning  *planning,
           GError   **error)
{
  gboolean fires = !planning->has_one_to_come
                   && (planning->session->start_usec > planning->now_usec
                       || planning->was_awaited);
  const PastLead *last = NULL;

  for (guint i = 0; fires && i < planning->past->len; i++)
    {
      const PastLead *past = &g_array_index (planning->past, PastLead, i);

      if (last == NULL || past->due_usec > last->due_usec)
        last = past;
    }
  for (guint i = 0; i < planning->past->len; i++)
    {
      const PastLead *past = &g_array_index (planning->past, PastLead, i);

      if (!write_past (planning, past, past == last, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * caucus_reminder_table_plan:
 * @session: the session as the store has it now
 *
 * Plans a session's reminders by its round's lead times, in the transaction that
 * changed the session. Those whose time was already past when they were planned
 * do not fire, but where none is left to come and the session has not started,
 * or was moved to a time at which it has, the last of them fires at once.
 */
gboolean
caucus_reminder_table_plan (CaucusDatabase       *database,
                            const CaucusSession  *session,
                            GError              **error)
{
  g_autoptr (GTimeZone) zone = caucus_zone_open (session->zone, error);
  g_autoptr (CaucusRound) round = NULL;
  g_autoptr (GArray) past = g_array_new (FALSE, FALSE, sizeof (PastLead));
  g_auto (GStrv) leads = NULL;
  Planning planning = { .database = database, .session = session, .zone = zone, .past = past };

  if (zone == NULL)
    return FALSE;
  round = caucus_round_table_get (database, &session->round_id, error);
  if (round == NULL)
    return FALSE;
  planning.now_usec = caucus_database_get_now_usec (database);
  planning.against = reason_against (session, planning.now_usec);
  leads = g_strsplit (round->reminders, ",", -1);
  for (gsize i = 0; leads[i] != NULL; i++)
    {
      if (!caucus_lead_check (leads[i], error) || !plan_lead (&planning, leads[i], error))
        return FALSE;
    }
  return plan_past (&planning, error);
}
