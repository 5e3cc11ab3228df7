/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sessions in the store, with the history of their dates and their reminders kept in step. */
#pragma once

#include "caucus-database.h"
#include "caucus-records.h"

G_BEGIN_DECLS

/**
 * CaucusSessionMove:
 * @why: (nullable): the reason given
 */
typedef struct
{
  CaucusId session_id;
  gint64 start_usec;
  gint64 end_usec;
  const char *why;
} CaucusSessionMove;

gboolean       caucus_session_table_add          (CaucusDatabase              *database,
                                                  const CaucusSession         *session,
                                                  gboolean                    *added,
                                                  GError                     **error);
CaucusSession *caucus_session_table_get          (CaucusDatabase              *database,
                                                  const CaucusId              *id,
                                                  GError                     **error);
GPtrArray     *caucus_session_table_list         (CaucusDatabase              *database,
                                                  const CaucusId              *round_id,
                                                  GError                     **error);
gboolean       caucus_session_table_raise_level  (CaucusDatabase              *database,
                                                  const CaucusId              *id,
                                                  CaucusLevel                  level,
                                                  gboolean                    *raised,
                                                  GError                     **error);
gboolean       caucus_session_table_move         (CaucusDatabase              *database,
                                                  const CaucusSessionMove     *move,
                                                  GError                     **error);
gboolean       caucus_session_table_set_status   (CaucusDatabase              *database,
                                                  const CaucusId              *id,
                                                  CaucusSessionStatus          status,
                                                  const char                  *why,
                                                  GError                     **error);
gboolean       caucus_session_table_add_change   (CaucusDatabase              *database,
                                                  const CaucusSessionChange   *change,
                                                  gboolean                    *added,
                                                  GError                     **error);
GPtrArray     *caucus_session_table_list_changes (CaucusDatabase              *database,
                                                  const CaucusId              *session_id,
                                                  GError                     **error);

G_END_DECLS
