/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was on this device's screen: the newest pass of each thread that was looked at. */
#include "caucus-seen-table.h"

/**
 * caucus_seen_table_set:
 *
 * Says that the text of a pass was looked at; one that was handed over earlier than the one
 * looked at last changes nothing. To be called inside a transaction.
 */
gboolean
caucus_seen_table_set (CaucusDatabase  *database,
                       const CaucusId  *thread_id,
                       const CaucusId  *pass_id,
                       GError         **error)
{
  g_autoptr (CaucusStatement) upsert = NULL;
  gboolean is_newer;

  upsert = caucus_statement_new (database,
                                 "INSERT INTO thread_seen (thread, pass, at_usec) "
                                 "VALUES (:thread, :pass, :now) "
                                 "ON CONFLICT (thread) DO UPDATE SET pass = excluded.pass,"
                                 " at_usec = excluded.at_usec "
                                 "WHERE (SELECT at_usec FROM pass WHERE id = excluded.pass)"
                                 " > (SELECT at_usec FROM pass WHERE id = thread_seen.pass)");
  caucus_statement_bind_id (upsert, ":thread", thread_id);
  caucus_statement_bind_id (upsert, ":pass", pass_id);
  caucus_statement_bind_int (upsert, ":now", caucus_database_get_now_usec (database));
  if (!caucus_statement_insert (upsert, &is_newer, error))
    return FALSE;
  if (is_newer)
    caucus_database_mark_changed (database, CAUCUS_CHANGED_THREADS);
  return TRUE;
}

/**
 * caucus_seen_table_get:
 * @pass_id: (out): the newest pass of the thread that was looked at; none for none
 *
 * Returns: whether the store could be asked
 */
gboolean
caucus_seen_table_get (CaucusDatabase  *database,
                       const CaucusId  *thread_id,
                       CaucusId        *pass_id,
                       GError         **error)
{
  g_autoptr (CaucusStatement) select = NULL;
  gboolean has_row;

  *pass_id = (CaucusId) { 0 };
  select = caucus_statement_new (database, "SELECT pass FROM thread_seen WHERE thread = :thread");
  caucus_statement_bind_id (select, ":thread", thread_id);
  if (!caucus_statement_step (select, &has_row, error))
    return FALSE;
  if (has_row)
    *pass_id = caucus_statement_get_id (select, 0);
  return TRUE;
}
