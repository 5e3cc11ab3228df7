/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Table shows, as one read. */
#include "config.h"

#include "caucus-table-content.h"

#include "caucus-clock.h"
#include "caucus-note-table.h"
#include "caucus-reminder-table.h"
#include "caucus-round-table.h"
#include "caucus-session-rules.h"
#include "caucus-session-table.h"

/* How many of the latest sessions are shown, and how far back they are looked for. */
#define MAX_RECORDED 4
#define MAX_LOOKED_AT 12

void
caucus_table_content_free (CaucusTableContent *content)
{
  g_clear_pointer (&content->next, caucus_session_free);
  g_clear_pointer (&content->threads, g_ptr_array_unref);
  g_clear_pointer (&content->reminders, g_ptr_array_unref);
  g_clear_pointer (&content->issues, g_ptr_array_unref);
  g_clear_pointer (&content->recorded, g_ptr_array_unref);
  g_free (content);
}

static gboolean
has_record (CaucusDatabase *database,
            const CaucusId *session_id)
{
  gboolean has_any;

  return caucus_note_table_has_any (database, session_id, &has_any, NULL) && has_any;
}

static void
find_recorded (CaucusDatabase     *database,
               CaucusTableContent *content,
               GPtrArray          *sessions)
{
  guint n_looked_at = 0;

  content->recorded = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_session_free);
  for (guint i = sessions->len; i-- > 0;)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (content->recorded->len == MAX_RECORDED || n_looked_at == MAX_LOOKED_AT)
        return;
      if (session->start_usec > caucus_clock_now_usec ())
        continue;
      n_looked_at++;
      if (has_record (database, &session->id))
        g_ptr_array_add (content->recorded, caucus_session_copy (session));
    }
}

static void
find_next (CaucusTableContent *content,
           GPtrArray          *sessions)
{
  for (guint i = 0; content->next == NULL && i < sessions->len; i++)
    {
      const CaucusSession *session = g_ptr_array_index (sessions, i);

      if (caucus_session_is_upcoming (session, caucus_clock_now_usec ()))
        content->next = caucus_session_copy (session);
    }
}

static gboolean
is_begun (CaucusDatabase *database,
          const CaucusId *session_id)
{
  g_autoptr (CaucusNote) draft = caucus_note_table_load_draft (database, session_id, NULL);

  return draft != NULL || has_record (database, session_id);
}

static gboolean
read_sessions (CaucusDatabase      *database,
               const CaucusId      *round_id,
               CaucusTableContent  *content,
               GError             **error)
{
  g_autoptr (GPtrArray) sessions = caucus_session_table_list (database, round_id, error);

  if (sessions == NULL)
    return FALSE;
  find_next (content, sessions);
  content->is_next_begun = content->next != NULL && is_begun (database, &content->next->id);
  find_recorded (database, content, sessions);
  return TRUE;
}

static gboolean
read_reminders (CaucusDatabase      *database,
                CaucusTableContent  *content,
                GError             **error)
{
  g_autoptr (GPtrArray) missed = NULL;

  content->reminders = caucus_reminder_table_list_state (database, CAUCUS_REMINDER_FIRED, error);
  if (content->reminders == NULL)
    return FALSE;
  missed = caucus_reminder_table_list_state (database, CAUCUS_REMINDER_MISSED, error);
  if (missed == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (content->reminders, g_steal_pointer (&missed));
  return TRUE;
}

static gpointer
read_content (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  g_autoptr (CaucusTableContent) content = g_new0 (CaucusTableContent, 1);

  if (!read_sessions (database, data, content, error)
      || !read_reminders (database, content, error))
    return NULL;
  content->threads = caucus_thread_summary_list (database, data, error);
  if (content->threads == NULL)
    return NULL;
  content->issues = caucus_round_table_list_issues (database, data, error);
  if (content->issues == NULL)
    return NULL;
  return g_steal_pointer (&content);
}

/**
 * caucus_table_content_read_job:
 *
 * Returns: a job for the store's reader, whose result is a #CaucusTableContent
 */
CaucusJob
caucus_table_content_read_job (const CaucusId *round_id)
{
  CaucusJob job = {
    .run = read_content,
    .data = caucus_id_copy (round_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_table_content_free,
  };

  return job;
}
